import type { Page } from 'playwright-core';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { launchExtension, type RunningExtension } from '../support/launch-extension';
import { readNotes, waitForNotes } from '../support/read-notes';
import { sampleArticle } from '../support/sample-article';
import { type PageServer, servePages } from '../support/serve-pages';

const CALL = 'caveat-core/trump-putin-call-2024-11';

let extension: RunningExtension;
let server: PageServer;
let page: Page;

beforeAll(async () => {
  server = await servePages({ '/article': await sampleArticle(), '/other': await sampleArticle() });
  extension = await launchExtension();
  await extension.context.grantPermissions(['clipboard-read', 'clipboard-write'], { origin: server.origin });
});
afterAll(async () => {
  await extension?.close();
  await server?.close();
});
beforeEach(async () => {
  page = await extension.context.newPage();
  await page.goto(`${server.origin}/article`);
  await waitForNotes(page);
  await extension.waitForState(page, 'done');
});
afterEach(async () => {
  await page.close();
  await extension.clearStored();
});

const claimsOn = async (where: Page): Promise<(string | undefined)[]> =>
  (await readNotes(where)).map(({ claim }) => claim);

const openCard = async (): Promise<void> => {
  await page.locator(`caveat-note[data-claim="${CALL}"] [role=button]`).first().click();
  await page.locator('caveat-card').getByRole('dialog').waitFor();
};

describe('what a reader chooses in the card', () => {
  it('hides a claim in every tab and for good, until it is undone', async () => {
    const other = await extension.context.newPage();
    await other.goto(`${server.origin}/other`);
    await waitForNotes(other);
    await page.bringToFront();
    await openCard();
    await page.locator('caveat-card').getByRole('button', { name: 'Hide', exact: true }).click();
    await expect.poll(() => claimsOn(page)).not.toContain(CALL);
    await expect.poll(() => claimsOn(other)).not.toContain(CALL);
    expect((await extension.stored()).settings).toMatchObject({ hidden: [CALL] });
    await page.locator('caveat-card').getByRole('button', { name: 'Undo' }).click();
    await expect.poll(() => claimsOn(page)).toContain(CALL);
    await expect.poll(() => claimsOn(other)).toContain(CALL);
    await other.close();
  });

  it('takes a wrong match off this sentence only, also after the page is loaded again', async () => {
    const [wrong] = (await readNotes(page)).filter(({ claim }) => claim === CALL);
    await openCard();
    await page.locator('caveat-card').getByRole('button', { name: 'Not this claim' }).click();
    await expect
      .poll(async () => (await readNotes(page)).map(({ sentence }) => sentence))
      .not.toContain(wrong?.sentence);
    expect((await extension.stored()).settings).toMatchObject({
      rejected: [{ claim: CALL, sentence: wrong?.sentence, site: 'localhost' }],
    });
    await page.reload();
    await waitForNotes(page);
    expect((await readNotes(page)).map(({ sentence }) => sentence)).not.toContain(wrong?.sentence);
  });

  it('copies the claim with who says what, and with the sources', async () => {
    await openCard();
    await page.locator('caveat-card').getByRole('button', { name: 'Copy' }).click();
    await page.locator('caveat-card').getByText('Copied').waitFor();
    const copied = await page.evaluate(() => navigator.clipboard.readText());
    expect(copied).toContain('Vladimir Putin');
    expect(copied).toContain('Kremlin');
    expect(copied).toMatch(/https:\/\//);
  });
});
