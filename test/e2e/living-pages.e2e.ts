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
