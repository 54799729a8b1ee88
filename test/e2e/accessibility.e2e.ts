import AxeBuilder from '@axe-core/playwright';
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { launchExtension, type RunningExtension } from '../support/launch-extension';
import { waitForNotes } from '../support/read-notes';
import { sampleArticle } from '../support/sample-article';
import { type PageServer, servePages } from '../support/serve-pages';

const SECTIONS = [
  'sites',
  'appearance',
  'sensitivity',
  'lists',
  'hidden',
  'reading',
  'shortcuts',
  'backup',
  'about',
  'welcome',
];

describe.each(['light', 'dark'] as const)('in %s colours', (colorScheme) => {
  let extension: RunningExtension;
  let server: PageServer;
  let page: Page;

  beforeAll(async () => {
    server = await servePages({ '/article': await sampleArticle(), '/empty': '<!doctype html><title>Empty</title>' });
    extension = await launchExtension({ colorScheme });
    page = await extension.context.newPage();
    await page.goto(`${server.origin}/article`);
    await waitForNotes(page);
  });
  afterAll(async () => {
    await extension?.close();
    await server?.close();
  });

  it('the notes have no fault', async () => {
    expect(await faults(page, 'caveat-note')).toEqual([]);
  });

  it('the card has no fault', async () => {
    await page.locator('caveat-note [role=button]').first().click();
    await page.locator('caveat-card').getByRole('dialog').waitFor();
    expect(await faults(page, 'caveat-card')).toEqual([]);
    await page.keyboard.press('Escape');
  });

  it('the popup has no fault: with claims, off, not an article, a browser page', async () => {
    const popup = await extension.openPopup(page);
    await popup.getByText(/No note does not mean/).waitFor();
    expect(await faults(popup)).toEqual([]);
    await popup.getByRole('switch').first().click();
    await extension.waitForState(page, 'off');
    expect(await faults(popup)).toEqual([]);
    await popup.getByRole('switch').first().click();
    await waitForNotes(page);
    await popup.close();
    const other = await extension.context.newPage();
    for (const address of [`${server.origin}/empty`, 'about:blank']) {
      await other.goto(address);
      const itsPopup = await extension.openPopup(other);
      await itsPopup.getByRole('heading').first().waitFor();
      expect(await faults(itsPopup)).toEqual([]);
      await itsPopup.close();
    }
    await other.close();
  });

  it.each(SECTIONS)('the options page has no fault at #%s', async (section) => {
    const options = await extension.openOwnPage(`src/options/index.html#${section}`);
    await options.getByRole('heading').first().waitFor();
    expect(await faults(options)).toEqual([]);
    await options.close();
  });
});

/** Rules that are broken, with the elements; `within` looks at one element's tree only. */
async function faults(page: Page, within?: string): Promise<string[]> {
  // The popup in a tab has no window of its own, and a sample is not the place to judge.
  const builder = new AxeBuilder({ page }).setLegacyMode(true);
  const { violations } = await (within ? builder.include(within) : builder).analyze();
  return violations.flatMap((rule) => rule.nodes.map((node) => `${rule.impact} ${rule.id}: ${node.target.join(' ')}`));
}
