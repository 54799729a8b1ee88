import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { launchExtension, type RunningExtension } from '../support/launch-extension';
import { articlePage, CLAIM_SENTENCE, fillerParagraphs } from '../support/page-fixtures';
import { readNotes, waitForNotes } from '../support/read-notes';
import { type PageServer, servePages } from '../support/serve-pages';
import { watchConsole } from '../support/watch-console';

const OTHER_CLAIM = 'During the campaign Trump boasted that he would end the war in Ukraine within 24 hours.';
const withClaim = `${fillerParagraphs(3)}<p id="claim">${CLAIM_SENTENCE}</p>${fillerParagraphs(3)}`;

const PAGES: Record<string, string> = {
  '/article': articlePage(withClaim),
  '/late': articlePage(
    `<div id="app"></div><template id="text">${withClaim}</template>`,
    `<script>addEventListener('load', () => setTimeout(() =>
       document.getElementById('app').append(document.getElementById('text').content.cloneNode(true)), 700));</script>`,
  ),
  '/shadow': articlePage(
    `${fillerParagraphs(3)}<story-text><template shadowrootmode="open">${withClaim}</template></story-text>`,
  ),
  '/remover': articlePage(
    withClaim,
    `<script>new MutationObserver(() => document.querySelectorAll('caveat-note').forEach((note) => note.remove()))
       .observe(document, { childList: true, subtree: true });</script>`,
  ),
  '/restless': articlePage(
    `${withClaim}<p id="clock">The clock has not begun to tick for the readers of this page yet.</p>`,
    `<script>setInterval(() => { document.getElementById('clock').textContent =
       'The clock of this page has ticked ' + performance.now() + ' times for its readers.'; }, 20);</script>`,
  ),
  '/patched': articlePage(
    `<caveat-note data-claim="page/own">The page has an element of this name itself.</caveat-note>${withClaim}`,
    `<script>
       const broken = () => { throw new Error('patched by the page'); };
       for (const name of ['map', 'filter', 'forEach', 'push', 'find', 'some']) Array.prototype[name] = broken;
       Element.prototype.attachShadow = broken; Node.prototype.insertBefore = broken; window.MutationObserver = broken;
       Range.prototype.setStart = broken; Document.prototype.createElement = broken; JSON.parse = broken;
       document.addEventListener('DOMContentLoaded', () => document.dispatchEvent(new CustomEvent('caveat:take-over')));
     </script>`,
  ),
  '/dark': articlePage(withClaim, '<style>body { background: #101014; color: #d8d8dd }</style>'),
  '/rtl': articlePage(withClaim, '<style>html { direction: rtl }</style>'),
  '/editor': articlePage(
    `${fillerParagraphs(4)}<div contenteditable="true"><p>${CLAIM_SENTENCE}</p></div><pre>${CLAIM_SENTENCE}</pre>
     <form><textarea>${CLAIM_SENTENCE}</textarea></form><section class="comments"><p>${CLAIM_SENTENCE}</p></section>
     <nav><p>${CLAIM_SENTENCE}</p></nav>${fillerParagraphs(4)}<p>${OTHER_CLAIM}</p>`,
  ),
};

let extension: RunningExtension;
let server: PageServer;
let page: Page;
let messages: string[];

beforeAll(async () => {
  extension = await launchExtension({ folder: process.env.CAVEAT_EXTENSION });
  server = await servePages(PAGES);
});

afterAll(async () => {
  await extension.close();
  await server.close();
});

async function open(path: string): Promise<void> {
  page = await extension.context.newPage();
  messages = watchConsole(page);
  await page.goto(`${server.origin}${path}`);
}

const sentences = async () => (await readNotes(page)).map((note) => note.sentence);

describe('a page that changes', () => {
  it('loses the note of a sentence as soon as the sentence changes', async () => {
    await open('/article');
    await waitForNotes(page);
    const after = await page.evaluate(async () => {
      const text = document.querySelector('#claim')?.firstChild as Text;
      text.data = 'The boats of the harbour came home late that evening, and nobody minded.';
      await new Promise(requestAnimationFrame);
      return {
        ranges: CSS.highlights.get('caveat')?.size ?? 0,
        notes: document.querySelectorAll('caveat-note').length,
      };
    });
    expect(after).toEqual({ ranges: 0, notes: 0 });
    expect(messages).toEqual([]);
  });

  it('keeps note and underline, without a frame between, when it draws its paragraphs anew', async () => {
    await open('/article');
    await waitForNotes(page);
    await page.waitForSelector('caveat-note', { state: 'attached' });
    const frames = await page.evaluate(async () => {
      const seen: string[] = [];
      for (const way of ['text', 'paragraph', 'everything']) {
        const old = document.querySelector('#claim') as HTMLElement;
        if (way === 'text') old.textContent = `${old.textContent}`;
        if (way === 'paragraph') {
          const made = document.createElement('p');
          made.id = 'claim';
          made.textContent = old.textContent;
          old.replaceWith(made);
        }
        if (way === 'everything') {
          const article = document.querySelector('article') as HTMLElement;
          const copies = [...article.children].map((child) => {
            const made = document.createElement(child.localName);
            made.id = child.id;
            made.textContent = child.textContent;
            return made;
          });
          article.replaceChildren(...copies);
        }
        await new Promise(requestAnimationFrame);
        const range = [...(CSS.highlights.get('caveat') ?? [])][0] as Range | undefined;
        seen.push(`${way}: ${range?.toString().length} ${document.querySelectorAll('#claim caveat-note').length}`);
      }
      return seen;
    });
    const whole = `${CLAIM_SENTENCE.length} 1`;
    expect(frames).toEqual([`text: ${whole}`, `paragraph: ${whole}`, `everything: ${whole}`]);
  });

  it('gets notes for text that is added later, and keeps the old ones', async () => {
    await open('/article');
    await waitForNotes(page);
    await page.evaluate((text) => {
      const made = document.createElement('p');
      made.textContent = text;
      document.querySelector('article')?.append(made);
    }, OTHER_CLAIM);
    await expect.poll(sentences).toEqual([CLAIM_SENTENCE, OTHER_CLAIM]);
  });

  it('is read when its text arrives late', async () => {
    await open('/late');
    await waitForNotes(page);
    expect(await sentences()).toEqual([CLAIM_SENTENCE]);
  });

  it('gets the notes of the new article when it changes its address without loading', async () => {
    await open('/article');
    await waitForNotes(page);
    await page.evaluate((text) => {
      history.pushState({}, '', '/another');
      const claim = document.querySelector('#claim') as HTMLElement;
      claim.textContent = text;
    }, OTHER_CLAIM);
    await expect.poll(sentences).toEqual([OTHER_CLAIM]);
  });

  it('is read inside open shadow trees', async () => {
    await open('/shadow');
    await waitForNotes(page);
    expect(await sentences()).toEqual([CLAIM_SENTENCE]);
  });
});

describe('a page that is not on our side', () => {
  it('may take the notes away: the underline stays, and the page stays responsive', async () => {
    await open('/remover');
    await waitForNotes(page);
    await page.waitForTimeout(500);
    expect(await page.evaluate(() => 1 + 1)).toBe(2);
    expect(await page.evaluate(() => CSS.highlights.get('caveat')?.size)).toBe(1);
    expect(messages).toEqual([]);
  });

  it('may break its own built-ins, and have elements of our name: it is read, and its elements are left alone', async () => {
    await open('/patched');
    const ours = page.locator('caveat-note:not([data-claim="page/own"])');
    await expect.poll(() => ours.count(), { timeout: 15_000 }).toBe(1);
    expect(await page.locator('caveat-note[data-claim="page/own"]').count()).toBe(1);
    expect(messages.filter((line) => !line.includes('patched by the page'))).toEqual([]);
  });

  it('may rewrite its text all the time: the note of the steady sentence stays', async () => {
    await open('/restless');
    await waitForNotes(page);
    await page.waitForTimeout(800);
    expect(await sentences()).toEqual([CLAIM_SENTENCE]);
  });

  it('is not read where the reader writes, nor in code, comments and navigation', async () => {
    await open('/editor');
    await waitForNotes(page);
    expect(await sentences()).toEqual([OTHER_CLAIM]);
  });
});

describe('a note', () => {
  /** The note's colours as the browser computed them, and whether its words are in a selection of the whole page. */
  const look = () =>
    page.evaluate(() => {
      const button = document.querySelector('caveat-note')?.shadowRoot?.querySelector('.note') as HTMLElement;
      const { color, backgroundColor } = getComputedStyle(button);
      getSelection()?.selectAllChildren(document.body);
      return { color, backgroundColor, copied: String(getSelection()).includes('pure fiction') };
    });

  it('takes the colours of a dark page in a light browser, and is never copied with the text', async () => {
    await open('/dark');
    await page.waitForSelector('caveat-note', { state: 'attached' });
    expect(await look()).toEqual({ color: 'rgb(197, 186, 255)', backgroundColor: 'rgb(43, 39, 64)', copied: false });
    await open('/article');
    await page.waitForSelector('caveat-note', { state: 'attached' });
    expect(await look()).toEqual({ color: 'rgb(74, 63, 140)', backgroundColor: 'rgb(242, 239, 250)', copied: false });
  });

  it('has its card inside the view on a page that reads from right to left, and on a phone', async () => {
    for (const [path, width] of [
      ['/rtl', 900],
      ['/article', 360],
    ] as const) {
      await open(path);
      await page.setViewportSize({ width, height: 640 });
      await page.locator('caveat-note .note').click();
      const box = await page.locator('caveat-card .card').boundingBox();
      expect(box?.x).toBeGreaterThanOrEqual(0);
      expect((box?.x ?? 0) + (box?.width ?? 0)).toBeLessThanOrEqual(width);
      expect((box?.y ?? 0) + (box?.height ?? 0)).toBeLessThanOrEqual(640);
    }
  });

  it('and its sentence show each other: under the pointer, and with the focus', async () => {
    await open('/article');
    const note = page.locator('caveat-note .note');
    await note.waitFor();
    const shown = () =>
      page.evaluate(() => ({
        sentence: [...(CSS.highlights.get('caveat-active') ?? [])].map(String),
        note: document.querySelector('caveat-note')?.shadowRoot?.querySelector('.note')?.hasAttribute('data-active'),
      }));
    const both = { sentence: [CLAIM_SENTENCE], note: true };
    const none = { sentence: [], note: false };
    expect(await shown()).toEqual(none);
    const [line] = await page.evaluate(() => {
      const [range] = (CSS.highlights.get('caveat') ?? []) as Iterable<Range>;
      return [...(range as Range).getClientRects()].map(({ x, y, width, height }) => ({
        x: x + width / 3,
        y: y + height / 2,
      }));
    });
    await page.mouse.move(line?.x ?? 0, line?.y ?? 0);
    await expect.poll(shown).toEqual(both);
    await page.mouse.move(2, 2);
    await expect.poll(shown).toEqual(none);
    await note.focus();
    await expect.poll(shown).toEqual(both);
  });

  it('goes at once when it is called wrong, and comes back with undo', async () => {
    await open('/article');
    await page.locator('caveat-note .note').click();
    await page.locator('caveat-card').getByRole('button', { name: 'Not this claim' }).click();
    await expect.poll(() => page.locator('caveat-note').count()).toBe(0);
    await page.locator('caveat-card').getByRole('button', { name: 'Undo' }).click();
    await expect.poll(() => page.locator('caveat-note').count()).toBe(1);
  });
});
