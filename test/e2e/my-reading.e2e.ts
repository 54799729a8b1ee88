import type { Page } from 'playwright-core';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { launchExtension, type RunningExtension } from '../support/launch-extension';
import { waitForNotes } from '../support/read-notes';
import { sampleArticle } from '../support/sample-article';
import { type PageServer, servePages } from '../support/serve-pages';

const PATH = '/world/reported-call';
let extension: RunningExtension;
let server: PageServer;
let options: Page;

beforeAll(async () => {
  server = await servePages({ [PATH]: await sampleArticle() });
  extension = await launchExtension();
  options = await extension.openOwnPage('src/options/index.html#reading');
});
afterAll(async () => {
  await extension?.close();
  await server?.close();
});

async function readArticle(): Promise<number> {
  const page = await extension.context.newPage();
  await page.goto(server.origin + PATH);
  await waitForNotes(page);
  const { summary } = await extension.waitForState(page, 'done');
  await page.close();
  return summary.claims.length;
}

it('counts nothing until the reader wants it', async () => {
  await readArticle();
  expect(await extension.stored()).not.toHaveProperty('reading-log');
  expect(await options.getByRole('switch').isChecked()).toBe(false);
  expect(await options.getByRole('table').count()).toBe(0);
});

it('counts the claims of a page once, shows them by topic and month, and names no page', async () => {
  await options.bringToFront();
  await options.getByRole('switch').check();
  await options.getByText('Nothing counted yet').waitFor();
  const claims = await readArticle();
  await readArticle();
  const topics = options.getByRole('table', { name: 'By topic' });
  await topics.waitFor();
  const numbers = (await topics.locator('.bars-count').allInnerTexts()).map(Number);
  expect(numbers.reduce((sum, number) => sum + number, 0)).toBe(claims);
  expect(await options.getByRole('table', { name: 'By month' }).getByRole('row').count()).toBe(1);
  const stored = JSON.stringify((await extension.stored())['reading-log']);
  expect(stored).not.toContain(new URL(server.origin).host);
  expect(stored).not.toContain('reported-call');
});

it('is erased for good', async () => {
  await options.bringToFront();
  await options.getByRole('button', { name: /Erase these numbers/ }).click();
  await options.getByRole('button', { name: 'Yes, erase' }).click();
  await options.getByText('Nothing counted yet').waitFor();
  expect(await extension.stored()).not.toHaveProperty('reading-log');
});
