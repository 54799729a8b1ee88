/** Takes the pictures of README.md from the built extension: `npm run build && npm run pictures`. */
import { mkdir } from 'node:fs/promises';
import { join, resolve } from 'node:path';
import type { Page } from 'playwright-core';
import { launchExtension } from '../test/support/launch-extension';
import { waitForNotes } from '../test/support/read-notes';
import { sampleArticle } from '../test/support/sample-article';
import { servePages } from '../test/support/serve-pages';

const FOLDER = resolve(import.meta.dirname, '../docs/images');
const PATH = '/world/reported-call';

async function takeAll(colorScheme: 'light' | 'dark'): Promise<void> {
  const server = await servePages({ [PATH]: await sampleArticle() });
  const extension = await launchExtension({ colorScheme, viewport: { width: 1060, height: 960 } });
  const save = (page: Page, name: string): Promise<Buffer> =>
    page.screenshot({ path: join(FOLDER, `${name}-${colorScheme}.png`) });
  const page = await extension.context.newPage();
  await page.goto(server.origin + PATH);
  await waitForNotes(page);
  await extension.waitForState(page, 'done');
  await page.evaluate(() => document.querySelector('figcaption')?.scrollIntoView());
  await save(page, 'article');
  const popup = await extension.openPopup(page);
  await popup.setViewportSize({ width: 360, height: 600 });
  await popup.getByText(/No note does not mean/).waitFor();
  await save(popup, 'popup');
  await popup.close();
  await page.bringToFront();
  await page.locator('caveat-note [role=button]').first().click();
  await page.locator('caveat-card').getByRole('dialog').waitFor();
  // The card fades in.
  await page.waitForTimeout(600);
  await save(page, 'card');
  const options = await extension.openOwnPage('src/options/index.html#sites');
  await options.setViewportSize({ width: 900, height: 700 });
  await options.getByRole('heading').first().waitFor();
  await save(options, 'options');
  await extension.close();
  await server.close();
}

await mkdir(FOLDER, { recursive: true });
for (const colorScheme of ['light', 'dark'] as const) await takeAll(colorScheme);
