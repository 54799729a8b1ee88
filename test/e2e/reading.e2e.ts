import type { Page } from 'playwright-core';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { launchExtension, type RunningExtension } from '../support/launch-extension';
import { readNotes, type SeenNote, waitForNotes } from '../support/read-notes';
import { SAMPLE_CLAIMED, SAMPLE_SILENT, sampleArticle } from '../support/sample-article';
import { type PageServer, servePages } from '../support/serve-pages';
import { watchConsole } from '../support/watch-console';

let extension: RunningExtension;
let server: PageServer;
let html: string;
let page: Page;
let consoleLines: string[];

beforeAll(async () => {
  html = await sampleArticle();
  server = await servePages({ '/article': html, '/other': html });
  extension = await launchExtension();
});
afterAll(async () => {
  await extension?.close();
  await server?.close();
});
beforeEach(async () => {
  page = await extension.context.newPage();
  consoleLines = watchConsole(page);
});
afterEach(async () => {
  expect(consoleLines).toEqual([]);
  await page.close();
  await extension.clearStored();
});

const open = async (path = '/article'): Promise<void> => {
  await page.goto(server.origin + path);
  await waitForNotes(page);
  await extension.waitForState(page, 'done');
};

/** The page's document as it is now, and as its source says. */
const serializations = (): Promise<{ now: string; source: string }> =>
  page.evaluate(
    (source) => ({
      now: document.documentElement.outerHTML,
      source: new DOMParser().parseFromString(source, 'text/html').documentElement.outerHTML,
    }),
    html,
  );

describe('an article', () => {
  it('gets a note behind every sentence that repeats a disputed claim, and behind no other', async () => {
    await open();
    const seen = await readNotes(page);
    const starts = (list: string[], { sentence }: SeenNote): boolean =>
      list.some((start) => sentence.startsWith(start));
    expect(seen.filter((note) => starts(SAMPLE_SILENT, note)).map(({ sentence }) => sentence)).toEqual([]);
    const missed = SAMPLE_CLAIMED.filter((start) => !seen.some(({ sentence }) => sentence.startsWith(start)));
    expect(missed).toEqual([]);
  });

  it('says in the note who disputes it, in which words and when', async () => {
    await open();
    const [first] = (await readNotes(page)).filter(({ sentence }) => sentence.startsWith('Donald Trump spoke'));
    expect(first?.claim).toBe('caveat-core/trump-putin-call-2024-11');
    expect(first?.note).toMatch(/Kremlin called this “pure fiction”\s*·\s*11 Nov 2024/);
  });

  it('keeps its own text: nothing of it is split, wrapped, moved or rewritten', async () => {
    await open();
    const texts = await page.evaluate((source) => {
      const read = (root: Document): string[] => {
        const walker = root.createTreeWalker(root.body, NodeFilter.SHOW_TEXT);
        const found: string[] = [];
        while (walker.nextNode()) found.push((walker.currentNode as Text).data);
        return found;
      };
      return { now: read(document), source: read(new DOMParser().parseFromString(source, 'text/html')) };
    }, html);
    expect(texts.now).toEqual(texts.source);
  });

  it('shows the number of disputed claims on the toolbar button', async () => {
    await open();
    const { summary } = await extension.waitForState(page, 'done');
    expect(summary.claims.length).toBeGreaterThan(2);
    expect(await extension.badgeOf(page)).toBe(String(summary.claims.length));
  });
});

describe('the card', () => {
  it('opens by click, tells both sides, and closes by Escape with the focus back on its note', async () => {
    await open();
    const note = page.locator('caveat-note [role=button]').first();
    await note.click();
    const card = page.locator('caveat-card');
    await card.getByRole('dialog').waitFor();
    const words = (await card.getByRole('dialog').innerText()).replace(/\s+/g, ' ');
    expect(words).toContain('Trump and Vladimir Putin spoke by phone');
    expect(words).toContain('Dmitry Peskov');
    expect(words).toContain('This is completely untrue');
    expect(words).toContain('The Washington Post');
    expect(words).toContain('neither confirmed nor denied');
    expect(await card.getByRole('link').count()).toBeGreaterThan(1);
    await page.keyboard.press('Escape');
    await card.waitFor({ state: 'detached' });
    expect(await page.evaluate(() => document.activeElement?.localName)).toBe('caveat-note');
  });

  it('opens by Enter and stays inside a narrow window', async () => {
    await page.setViewportSize({ width: 360, height: 640 });
    await open();
    await page.locator('caveat-note [role=button]').first().focus();
    await page.keyboard.press('Enter');
    const dialog = page.locator('caveat-card').getByRole('dialog');
    await dialog.waitFor();
    const box = await dialog.boundingBox();
    expect(box).not.toBeNull();
    expect(box?.x).toBeGreaterThanOrEqual(0);
    expect((box?.x ?? 0) + (box?.width ?? 0)).toBeLessThanOrEqual(360);
    expect((box?.y ?? 0) + (box?.height ?? 0)).toBeLessThanOrEqual(640);
  });
});

describe('the popup', () => {
  it('lists the claims of the page, says what was checked, and leads to their places', async () => {
    await page.setViewportSize({ width: 1000, height: 400 });
    await open();
    const { summary } = await extension.waitForState(page, 'done');
    const popup = await extension.openPopup(page);
    await popup.getByText(/No note does not mean/).waitFor();
    const words = await popup.innerText('body');
    for (const claim of summary.claims) {
      expect(words).toContain(claim.text);
      expect(words).toContain(claim.note);
    }
    expect(words).toContain(String(summary.coverage.sentences));
    expect(words).toContain('localhost');
    const last = summary.claims.at(-1);
    await popup
      .getByRole('button', { name: last?.text ?? '' })
      .last()
      .click();
    await page.waitForFunction(() => document.activeElement?.localName === 'caveat-note');
    expect(await page.evaluate(() => document.activeElement?.getAttribute('data-claim'))).toBe(last?.claim);
    await page.waitForFunction(() => window.scrollY > 0);
    await popup.close();
  });

  it('switches the site off in all its tabs, leaving the page as it was, and on again', async () => {
    await open();
    const second = await extension.context.newPage();
    await second.goto(`${server.origin}/other`);
    await waitForNotes(second);
    const popup = await extension.openPopup(page);
    const toggle = popup.getByRole('switch').first();
    expect(await toggle.isChecked()).toBe(true);
    await toggle.click();
    await extension.waitForState(page, 'off');
    await extension.waitForState(second, 'off');
    const { now, source } = await serializations();
    expect(now).toBe(source);
    expect(await page.evaluate(() => [CSS.highlights.size, document.adoptedStyleSheets.length])).toEqual([0, 0]);
    expect(await extension.badgeOf(page)).toBe('');
    await page.reload();
    await extension.waitForState(page, 'off');
    expect(await page.locator('caveat-note').count()).toBe(0);
    await toggle.click();
    await waitForNotes(page);
    await waitForNotes(second);
    await expect.poll(() => extension.badgeOf(page)).not.toBe('');
    await popup.close();
    await second.close();
  });

  it('can turn the rule round: off everywhere except on chosen sites', async () => {
    await open();
    const popup = await extension.openPopup(page);
    await popup.getByRole('radio').nth(1).check({ force: true });
    await extension.waitForState(page, 'off');
    await popup.getByRole('switch').first().click();
    await waitForNotes(page);
    expect((await extension.stored()).settings).toMatchObject({ sites: { mode: 'only', on: ['localhost'] } });
    await popup.close();
  });
});

describe('the keyboard', () => {
  const command = async (name: string): Promise<void> => {
    await page.bringToFront();
    const worker = await extension.worker();
    await worker.evaluate((given) => chrome.commands.onCommand.dispatch(given), name);
  };

  it('has both commands on keys that the browser grants', async () => {
    const worker = await extension.worker();
    const keys = await worker.evaluate(() => chrome.commands.getAll());
    expect(
      keys.filter(({ name }) => ['toggle-site', 'next-note'].includes(name)).map(({ shortcut }) => shortcut),
    ).toEqual([expect.stringMatching(/.+/), expect.stringMatching(/.+/)]);
  });

  it('toggles the site', async () => {
    await open();
    await command('toggle-site');
    await extension.waitForState(page, 'off');
    await command('toggle-site');
    await waitForNotes(page);
  });

  it('goes to the next note, and round again after the last', async () => {
    await open();
    const notes = await page.locator('caveat-note').count();
    for (let step = 0; step <= notes; step += 1) {
      await command('next-note');
      await page.waitForFunction(
        (wanted) => document.querySelectorAll('caveat-note')[wanted] === document.activeElement,
        step % notes,
      );
    }
  });
});
