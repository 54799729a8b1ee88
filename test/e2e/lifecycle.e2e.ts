import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { launchExtension, type RunningExtension } from '../support/launch-extension';
import { articleWithClaim } from '../support/page-fixtures';
import { readNotes, waitForNotes } from '../support/read-notes';
import { type PageServer, servePages } from '../support/serve-pages';
import { watchConsole } from '../support/watch-console';

let server: PageServer;
let extension: RunningExtension;

beforeAll(async () => {
  server = await servePages({
    '/article': articleWithClaim(),
    '/plain': '<!doctype html><html lang="en"><title>Plain</title><p>Nothing to read here.</p></html>',
  });
  extension = await launchExtension();
});
afterAll(async () => {
  await extension?.close();
  await server?.close();
});

describe('going back to an article', () => {
  it('finds its notes and its badge again', async () => {
    const page = await extension.context.newPage();
    const lines = watchConsole(page);
    await page.goto(`${server.origin}/article`);
    await waitForNotes(page);
    await page.goto(`${server.origin}/plain`);
    await extension.waitForState(page, 'not-article');
    expect(await extension.badgeOf(page)).toBe('');
    await page.goBack();
    await waitForNotes(page);
    await extension.waitForState(page, 'done');
    await expect.poll(() => extension.badgeOf(page), { timeout: 10_000 }).toBe('1');
    expect(await readNotes(page)).toHaveLength(1);
    expect(lines).toEqual([]);
    await page.close();
  });
});

describe('an update while an article is open', () => {
  it('takes the old notes away, brings new ones, and leaves no error in the page', async () => {
    const page = await extension.context.newPage();
    const lines = watchConsole(page);
    await page.goto(`${server.origin}/article`);
    await waitForNotes(page);
    await page.evaluate(() => document.querySelector('caveat-note')?.toggleAttribute('data-of-before'));
    await extension.reload();
    await page.waitForFunction(
      () => document.querySelectorAll('caveat-note').length === 1 && !document.querySelector('[data-of-before]'),
      undefined,
      { timeout: 20_000 },
    );
    expect((await readNotes(page)).map(({ note }) => note)).toEqual([expect.stringContaining('pure fiction')]);
    await extension.waitForState(page, 'done');
    await page.locator('caveat-note [role=button]').click();
    await page.locator('caveat-card').getByRole('dialog').waitFor();
    expect(await page.locator('caveat-card').count()).toBe(1);
    expect(lines).toEqual([]);
    await page.close();
  });
});
