import type { Page } from 'playwright-core';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { launchExtension, type RunningExtension } from '../support/launch-extension';
import { articlePage, articleWithClaim, CLAIM_SENTENCE, FILLER, fillerParagraphs } from '../support/page-fixtures';
import { readNotes, waitForNotes } from '../support/read-notes';
import { type PageServer, servePages } from '../support/serve-pages';
import { watchConsole } from '../support/watch-console';

const STRICT =
  "default-src 'none'; style-src 'none'; img-src data:; require-trusted-types-for 'script'; trusted-types 'none'";

/** A shop's front page: many elements, no article. */
const MANY = `<!doctype html><html lang="en"><head><title>50,000 elements</title><link rel="icon" href="data:,"></head><body>${'<div><span>item</span></div>'.repeat(25_000)}</body></html>`;

/** An article on a page that is mostly something else. */
const MANY_BESIDE = articleWithClaim().replace(
  '</main>',
  `</main><aside>${'<div class="tile"><span>item</span></div>'.repeat(25_000)}</aside>`,
);

const MEGABYTE = `${FILLER.join(' ')} `.repeat(Math.ceil(1_000_000 / FILLER.join(' ').length));
const LONG = articlePage(`${fillerParagraphs(3)}<p>${CLAIM_SENTENCE}</p>${fillerParagraphs(3)}<p>${MEGABYTE}</p>`);
const ONLY_LONG = articlePage(`<p>${CLAIM_SENTENCE} ${MEGABYTE}</p>`);

let extension: RunningExtension;
let server: PageServer;
let page: Page;
let consoleLines: string[];

beforeAll(async () => {
  server = await servePages({
    '/strict': { html: articleWithClaim(), headers: { 'content-security-policy': STRICT } },
    '/empty':
      '<!doctype html><html lang="en"><head><title>Empty</title><link rel="icon" href="data:,"></head><body></body></html>',
    '/bare': { html: '' },
    '/many': MANY,
    '/many-beside': MANY_BESIDE,
    '/long': LONG,
    '/only-long': ONLY_LONG,
    '/plain': articleWithClaim(),
    '/german': articleWithClaim().replace('lang="en"', 'lang="de"'),
  });
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
});

/** The page still answers: a click handler runs, and text can be typed. */
const expectUsable = async (): Promise<void> => {
  const answered = await page.evaluate(
    () => new Promise((answer) => requestAnimationFrame(() => setTimeout(() => answer('yes'), 0))),
  );
  expect(answered).toBe('yes');
};

describe('a page with the strictest policy and trusted types', () => {
  it('gets its note and its card', async () => {
    await page.goto(`${server.origin}/strict`);
    await waitForNotes(page);
    const [seen] = await readNotes(page);
    expect(seen?.sentence).toBe(CLAIM_SENTENCE);
    expect(seen?.note).toContain('pure fiction');
    await page.locator('caveat-note [role=button]').click();
    await page.locator('caveat-card').getByRole('dialog').waitFor();
    const box = await page.locator('caveat-card').getByRole('dialog').boundingBox();
    expect(box?.width).toBeGreaterThan(200);
    expect(box?.width).toBeLessThan(700);
  });
});

describe('a page that is no article', () => {
  it.each(['/empty', '/bare'])('with no text (%s): the popup says so', async (path) => {
    await page.goto(server.origin + path);
    await extension.waitForState(page, 'not-article');
    expect(await extension.badgeOf(page)).toBe('');
    const popup = await extension.openPopup(page);
    await popup
      .getByText(/article/i)
      .first()
      .waitFor();
    await popup.close();
  });

  it('with 50,000 elements stays as it is', async () => {
    await page.goto(`${server.origin}/many`);
    await extension.waitForState(page, 'not-article');
    expect(await page.evaluate(() => document.querySelectorAll('*').length)).toBeGreaterThan(50_000);
    await expectUsable();
  });
});

describe('a large page', () => {
  it('with 50,000 elements beside the article is read', async () => {
    await page.goto(`${server.origin}/many-beside`);
    await waitForNotes(page);
    expect((await readNotes(page)).map(({ sentence }) => sentence)).toEqual([CLAIM_SENTENCE]);
    await expectUsable();
  });

  it('with a paragraph of a megabyte is read where it can be', async () => {
    await page.goto(`${server.origin}/long`);
    await waitForNotes(page);
    expect((await readNotes(page)).map(({ sentence }) => sentence)).toEqual([CLAIM_SENTENCE]);
    await expectUsable();
  });

  it('that is nothing but such a paragraph stays usable, and the popup comes to an answer', async () => {
    await page.goto(`${server.origin}/only-long`);
    await expectUsable();
    await expect
      .poll(async () => (await extension.stateOf(page))?.kind, { timeout: 30_000 })
      .toMatch(/done|failed|not-article/);
    const popup = await extension.openPopup(page);
    await popup.getByRole('heading', { level: 2 }).first().waitFor();
    await popup.close();
  });
});

describe('an article in a language that no list has', () => {
  it('is left alone, and the popup names the language', async () => {
    await page.goto(`${server.origin}/german`);
    const state = await extension.waitForState(page, 'other-language');
    expect(state.language).toMatch(/^de/);
    expect(await page.locator('caveat-note').count()).toBe(0);
    const popup = await extension.openPopup(page);
    await popup
      .getByText(/German/)
      .first()
      .waitFor();
    await popup.close();
  });
});

describe('browser pages', () => {
  it('cannot be read, and the popup says so', async () => {
    await page.goto('about:blank');
    const popup = await extension.openPopup(page);
    await popup
      .getByText(/cannot/i)
      .first()
      .waitFor();
    await popup.close();
  });
});
