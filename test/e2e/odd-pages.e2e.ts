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

/** An article whose text is drowned in elements. */
const MANY_IN_ARTICLE = articlePage(
  `${fillerParagraphs(4)}<p>${CLAIM_SENTENCE}</p>${'<div class="tile"><span>·</span></div>'.repeat(25_000)}${fillerParagraphs(4)}`,
);

const LONG = articlePage(
  `<p>${CLAIM_SENTENCE} ${`${FILLER.join(' ')} `.repeat(Math.ceil(1_000_000 / FILLER.join(' ').length))}</p>`,
);

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
    '/many-in-article': MANY_IN_ARTICLE,
    '/long': LONG,
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

describe('a large article', () => {
  it('with 50,000 elements beside the text is read', async () => {
    await page.goto(`${server.origin}/many-in-article`);
    await waitForNotes(page);
    expect((await readNotes(page)).map(({ sentence }) => sentence)).toEqual([CLAIM_SENTENCE]);
    await expectUsable();
  });

  it('with a paragraph of a megabyte stays usable, and is read or says why not', async () => {
    await page.goto(`${server.origin}/long`);
    await expectUsable();
    let state = await extension.stateOf(page);
    for (let tries = 0; tries < 300 && (!state || state.kind === 'working'); tries += 1) {
      await page.waitForTimeout(100);
      state = await extension.stateOf(page);
    }
    expect(['done', 'failed']).toContain(state?.kind);
    if (state?.kind === 'failed') expect(state.reason).toBe('page-too-large');
    const popup = await extension.openPopup(page);
    expect((await popup.innerText('body')).length).toBeGreaterThan(80);
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
