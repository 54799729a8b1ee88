import AxeBuilder from '@axe-core/playwright';
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { launchExtension, type RunningExtension } from '../support/launch-extension';
import { waitForNotes } from '../support/read-notes';
import { sampleArticle } from '../support/sample-article';
import { type PageServer, servePages } from '../support/serve-pages';

let server: PageServer;
beforeAll(async () => {
  server = await servePages({ '/article': await sampleArticle() });
});
afterAll(() => server?.close());

describe.each([
  { language: 'ar', direction: 'rtl', options: 'الخيارات', sites: 'المواقع' },
  { language: 'de', direction: 'ltr', options: 'Einstellungen', sites: 'Websites' },
])('a browser in $language', ({ language, direction, options, sites }) => {
  let extension: RunningExtension;
  let page: Page;

  beforeAll(async () => {
    extension = await launchExtension({ locale: language, flags: [`--lang=${language}`] });
    page = await extension.context.newPage();
    await page.goto(`${server.origin}/article`);
    await waitForNotes(page);
    await extension.waitForState(page, 'done');
  });
  afterAll(() => extension?.close());

  it('has a popup in its language and direction, without a fault', async () => {
    const popup = await extension.openPopup(page);
    await popup.locator('.group').first().waitFor();
    const root = popup.locator('html');
    expect([await root.getAttribute('lang'), await root.getAttribute('dir')]).toEqual([language, direction]);
    await popup.getByRole('button', { name: options }).waitFor();
    expect(await popup.innerText('body')).not.toMatch(/[a-z]+_[a-z]+/);
    const [sign, words] = [popup.locator('.kind-sign').first(), popup.locator('.group-note').first()];
    const signIsFirst = ((await sign.boundingBox())?.x ?? 0) < ((await words.boundingBox())?.x ?? 0);
    expect(signIsFirst).toBe(direction === 'ltr');
    expect((await new AxeBuilder({ page: popup }).setLegacyMode(true).analyze()).violations).toEqual([]);
    await popup.setViewportSize({ width: 320, height: 500 });
    expect(await popup.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(320);
    await popup.close();
  });

  it('has options in its language that fit 320 px, without a fault', async () => {
    const own = await extension.openOwnPage('src/options/index.html#sites');
    await own.getByRole('heading', { level: 1, name: sites }).waitFor();
    expect((await new AxeBuilder({ page: own }).setLegacyMode(true).analyze()).violations).toEqual([]);
    await own.setViewportSize({ width: 320, height: 640 });
    for (const link of await own.getByRole('navigation').getByRole('link').all()) {
      await link.click();
      const widest = await own.evaluate(() => document.documentElement.scrollWidth);
      expect([await link.innerText(), widest <= 320]).toEqual([await link.innerText(), true]);
    }
    await own.close();
  });
});
