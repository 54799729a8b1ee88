import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { launchExtension, type RunningExtension } from '../support/launch-extension';
import { articlePage, CLAIM_SENTENCE, FILLER, fillerParagraphs } from '../support/page-fixtures';
import { waitForNotes } from '../support/read-notes';
import { comparePicture, isDrawnAlike } from '../support/screen-pictures';
import { type PageServer, servePages } from '../support/serve-pages';

const PATH = '/world/test-article';
/** One claim twice and nothing else that a list could hold, so that a longer list changes no picture. */
const ARTICLE = articlePage(
  `<p>${CLAIM_SENTENCE} ${FILLER[0]}</p>
  <p>${FILLER[1]} ${FILLER[4]}</p>
  <p>${FILLER[2]} ${CLAIM_SENTENCE}</p>${fillerParagraphs(5)}`,
  `<meta name="viewport" content="width=device-width">
  <style>:root { color-scheme: light dark } body { max-width: 34em; margin: 1em; font: 17px/1.6 serif }</style>`,
);
const WIDE = { width: 900, height: 720 };
const PHONE = { width: 360, height: 640 };

const LOOKS = [
  { name: 'light', colorScheme: 'light', forcedColors: 'none', size: WIDE },
  { name: 'dark', colorScheme: 'dark', forcedColors: 'none', size: WIDE },
  { name: 'forced', colorScheme: 'light', forcedColors: 'active', size: WIDE },
  { name: 'phone', colorScheme: 'light', forcedColors: 'none', size: PHONE },
] as const;

describe.each(['en', 'ar'])('pictures of notes and card in %s', (language) => {
  let extension: RunningExtension;
  let server: PageServer;
  let page: Page;
  let drawnAlike: boolean;

  beforeAll(async () => {
    server = await servePages({ [PATH]: ARTICLE });
    extension = await launchExtension({ locale: language, flags: [`--lang=${language}`] });
    drawnAlike = await isDrawnAlike(extension.context);
    page = await extension.context.newPage();
  });
  afterAll(async () => {
    await extension?.close();
    await server?.close();
  });

  it.for(LOOKS)('$name', async ({ name, size, ...media }, { skip }) => {
    if (!drawnAlike) skip();
    await page.setViewportSize(size);
    // Without motion the page is where it will stay, and the card does not fade in.
    await page.emulateMedia({ ...media, reducedMotion: 'reduce' });
    await page.goto(server.origin + PATH);
    await waitForNotes(page);
    await extension.waitForState(page, 'done');
    await page.mouse.move(1, 1);
    const picture = (): Promise<Buffer> => page.screenshot({ animations: 'disabled' });
    await comparePicture(page, await picture(), `notes-${name}-${language}`);
    // The notes themselves are seen: without them it is another picture.
    expect(await page.locator('caveat-note').count()).toBe(2);
    await page.locator('caveat-note [role=button]').first().press('Enter');
    await page.locator('caveat-card').getByRole('dialog').waitFor();
    await comparePicture(page, await picture(), `card-${name}-${language}`);
    await page.keyboard.press('Escape');
  });
});
