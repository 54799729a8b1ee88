import type { Page } from 'playwright-core';
import { afterAll, beforeAll, expect, it } from 'vitest';
import type { Settings } from '../../src/platform/settings';
import { launchExtension, type RunningExtension } from '../support/launch-extension';
import { waitForNotes } from '../support/read-notes';
import { sampleArticle } from '../support/sample-article';
import { type PageServer, servePages } from '../support/serve-pages';

const PATH = '/world/reported-call';
let extension: RunningExtension;
let server: PageServer;
let page: Page;

beforeAll(async () => {
  server = await servePages({ [PATH]: await sampleArticle() });
  extension = await launchExtension();
});
afterAll(async () => {
  await extension?.close();
  await server?.close();
});

async function open(settings: Partial<Settings>): Promise<void> {
  await extension.setStored({ settings: { version: 1, ...settings } });
  page = await extension.context.newPage();
  await page.goto(server.origin + PATH);
  await waitForNotes(page);
  await extension.waitForState(page, 'done');
}

/** What a note shows on paper: its text, or nothing. */
const onPaper = (): Promise<string[]> =>
  page.locator('caveat-note').evaluateAll((notes) =>
    notes.map((note) => {
      const button = note.shadowRoot?.querySelector('.note');
      if (!button || getComputedStyle(button).display === 'none') return '';
      return getComputedStyle(button, '::before').content.replace(/["\s]/g, '');
    }),
  );

it('leaves notes out on paper unless the reader wants them', async () => {
  await open({});
  await page.emulateMedia({ media: 'print' });
  await page.evaluate(() => dispatchEvent(new Event('beforeprint')));
  expect(new Set(await onPaper())).toEqual(new Set(['']));
  expect(await page.locator('caveat-footnotes').count()).toBe(0);
  await page.close();
});

it('prints footnotes: a number for each claim in the text, the answers with their sources below, and nothing afterwards', async () => {
  await open({ print: 'footnotes' });
  await page.evaluate(() => {
    addEventListener('afterprint', () => document.documentElement.setAttribute('data-printed', ''));
    addEventListener('beforeprint', () => {
      const text = document.querySelector('caveat-footnotes')?.shadowRoot?.textContent ?? '';
      document.documentElement.setAttribute('data-footnotes', text);
    });
  });
  // A real print: the browser itself tells the page.
  await page.pdf();
  const footnotes = (await page.getAttribute('html', 'data-footnotes')) ?? '';
  expect(footnotes).toContain('Notes added by Caveat');
  expect(footnotes).toContain('Kremlin called this “pure fiction”');
  expect(footnotes).toContain('https://');
  expect(await page.getAttribute('html', 'data-printed')).toBe('');
  expect(await page.locator('caveat-footnotes').count()).toBe(0);

  await page.emulateMedia({ media: 'print' });
  await page.evaluate(() => dispatchEvent(new Event('beforeprint')));
  const numbers = await onPaper();
  expect(numbers[0]).toBe('※1');
  expect(new Set(numbers).size).toBeGreaterThan(1);
  expect(numbers).not.toContain('');
  expect(await page.locator('caveat-footnotes li').first().isVisible()).toBe(true);
  await page.emulateMedia({ media: 'screen' });
  expect(await page.locator('caveat-footnotes li').first().isVisible()).toBe(false);
  await page.close();
});
