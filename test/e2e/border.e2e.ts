import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { launchExtension, type RunningExtension } from '../support/launch-extension';
import { articleWithClaim } from '../support/page-fixtures';
import { waitForNotes } from '../support/read-notes';
import { type PageServer, servePages } from '../support/serve-pages';

let server: PageServer;
let extension: RunningExtension;

beforeAll(async () => {
  server = await servePages({ '/article': articleWithClaim() });
  extension = await launchExtension();
});
afterAll(async () => {
  await extension?.close();
  await server?.close();
});

describe('a page', () => {
  it('can neither speak to the extension nor load a file of it', async () => {
    const page = await extension.context.newPage();
    await page.goto(`${server.origin}/article`);
    await waitForNotes(page);
    const outcome = await page.evaluate(async (id) => {
      const world = globalThis as { chrome?: { runtime?: { sendMessage?: unknown } }; browser?: { runtime?: unknown } };
      const files = ['manifest.json', 'src/popup/index.html', 'lists/caveat-core.bin', 'icons/active-16.png'];
      const loaded = await Promise.all(
        files.map((file) =>
          fetch(`chrome-extension://${id}/${file}`).then(
            () => file,
            () => 'refused',
          ),
        ),
      );
      return { speaks: Boolean(world.chrome?.runtime?.sendMessage ?? world.browser?.runtime), loaded };
    }, extension.id);
    expect(outcome).toEqual({ speaks: false, loaded: ['refused', 'refused', 'refused', 'refused'] });
    await page.close();
  });

  it('that posts messages or makes elements like ours changes nothing', async () => {
    const page = await extension.context.newPage();
    await page.goto(`${server.origin}/article`);
    await waitForNotes(page);
    const before = await extension.stored();
    await page.evaluate(() => {
      for (const type of ['page/match', 'page/state', 'page/jump', 'options/open', 'tab/state']) {
        window.postMessage({ type, request: {} }, '*');
        document.dispatchEvent(new CustomEvent(type, { detail: {} }));
      }
      const fake = document.createElement('caveat-note');
      fake.setAttribute('data-claim', 'fake/claim');
      fake.textContent = 'faked';
      document.querySelector('article')?.append(fake);
      fake.click();
    });
    await page.waitForTimeout(400);
    expect(await page.locator('caveat-card').count()).toBe(0);
    expect(await extension.stored()).toEqual(before);
    const { summary } = await extension.waitForState(page, 'done');
    expect(summary.claims.map(({ claim }) => claim)).toEqual(['caveat-core/trump-putin-call-2024-11']);
    await page.close();
  });
});

describe('the worker', () => {
  it('answers nonsense with a reason, or not at all, and goes on working', async () => {
    const own = await extension.openOwnPage('src/options/index.html');
    const replies = await own.evaluate(async () => {
      const ask = (message: unknown): Promise<unknown> =>
        chrome.runtime.sendMessage(message).then(
          (reply) => reply ?? 'nothing',
          () => 'nothing',
        );
      return {
        nonsense: await ask('nonsense'),
        unknown: await ask({ type: 'no/such', request: {} }),
        inherited: await ask({ type: 'toString', request: {} }),
        malformed: await ask({
          type: 'page/match',
          request: { page: { blocks: 'x' }, sensitivity: 'balanced', hidden: [] },
        }),
        huge: await ask({
          type: 'page/match',
          request: {
            page: { blocks: [{ kind: 'paragraph', text: 'x'.repeat(4_000_001), sentences: [] }] },
            sensitivity: 'balanced',
            hidden: [],
          },
        }),
        browse: await ask({ type: 'lists/browse', request: { offset: 0, limit: 1 } }),
      };
    });
    expect(replies).toMatchObject({
      nonsense: 'nothing',
      unknown: 'nothing',
      inherited: 'nothing',
      malformed: { answer: { ok: false, reason: 'internal' } },
      huge: { answer: { ok: false, reason: 'page-too-large' } },
      browse: { answer: { ok: true } },
    });
    await own.close();
  });
});
