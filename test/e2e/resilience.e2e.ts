import { cp, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { BUILT_EXTENSION, launchExtension, type RunningExtension } from '../support/launch-extension';
import { articleWithClaim } from '../support/page-fixtures';
import { readNotes, waitForNotes } from '../support/read-notes';
import { type PageServer, servePages } from '../support/serve-pages';
import { watchConsole } from '../support/watch-console';

let server: PageServer;
beforeAll(async () => {
  server = await servePages({ '/article': articleWithClaim(), '/second': articleWithClaim() });
});
afterAll(() => server?.close());

describe('a worker that is killed', () => {
  let extension: RunningExtension;
  beforeAll(async () => {
    extension = await launchExtension();
  });
  afterAll(() => extension?.close());

  it('wakes for the next page, and the popup still knows the page before', async () => {
    const first = await extension.context.newPage();
    const lines = watchConsole(first);
    await first.goto(`${server.origin}/article`);
    await waitForNotes(first);
    await extension.waitForState(first, 'done');
    await extension.killWorker();
    const popup = await extension.openPopup(first);
    await popup.getByText(/No note does not mean/).waitFor();
    await popup.close();
    await extension.killWorker();
    const second = await extension.context.newPage();
    await second.goto(`${server.origin}/second`);
    await waitForNotes(second);
    await extension.waitForState(second, 'done');
    expect(await extension.badgeOf(second)).toBe('1');
    await extension.killWorker();
    await first.bringToFront();
    await first.reload();
    await waitForNotes(first);
    expect(lines).toEqual([]);
    await first.close();
    await second.close();
  });

  it('loses no message when it dies again and again while pages load', async () => {
    const page = await extension.context.newPage();
    for (let round = 0; round < 4; round += 1) {
      const loaded = page.goto(`${server.origin}/article`);
      await extension.killWorker();
      await loaded;
      await extension.killWorker();
      await waitForNotes(page);
      expect(await readNotes(page)).toHaveLength(1);
    }
    await page.close();
  });
});

describe('stored settings that are broken', () => {
  it('become defaults; the old ones are kept, and the options page says so', async () => {
    const extension = await launchExtension();
    const broken = { version: 1, sites: { mode: 'sometimes', off: 'everything' }, sensitivity: 12 };
    await extension.setStored({ settings: broken });
    const page = await extension.context.newPage();
    const lines = watchConsole(page);
    await page.goto(`${server.origin}/article`);
    await waitForNotes(page);
    const options = await extension.openOwnPage('src/options/index.html');
    await options.getByRole('alert').waitFor();
    expect(await options.getByRole('alert').innerText()).toContain('sites.mode');
    const stored = await extension.stored();
    expect(stored.settings).toMatchObject({
      version: 1,
      sites: { mode: 'all-except', off: [] },
      sensitivity: 'balanced',
    });
    expect(stored['settings-backup']).toMatchObject({ stored: broken });
    expect(lines).toEqual([]);
    await extension.close();
  });
});

describe('a packaged list that is damaged', () => {
  const damaged = {
    'one byte changed': (bytes: Buffer): Buffer => {
      const copy = Buffer.from(bytes);
      const middle = Math.floor(copy.length / 2);
      copy[middle] = (copy[middle] ?? 0) ^ 0xff;
      return copy;
    },
    'cut off': (bytes: Buffer): Buffer => bytes.subarray(0, Math.floor(bytes.length / 3)),
    'something else': (): Buffer => Buffer.from('not an index at all'),
    empty: (): Buffer => Buffer.alloc(0),
  };

  it.each(Object.entries(damaged))(
    '%s: the page stays as it is, and the popup says what is wrong',
    async (_name, damage) => {
      const folder = await mkdtemp(join(tmpdir(), 'caveat-damaged-'));
      await cp(BUILT_EXTENSION, folder, { recursive: true });
      const list = join(folder, 'lists/caveat-core.bin');
      await writeFile(list, damage(await readFile(list)));
      const extension = await launchExtension({ folder });
      try {
        const page = await extension.context.newPage();
        const lines = watchConsole(page);
        await page.goto(`${server.origin}/article`);
        const state = await extension.waitForState(page, 'failed');
        expect(state.reason).toBe('index-damaged');
        expect(await page.locator('caveat-note').count()).toBe(0);
        expect(await extension.badgeOf(page)).toBe('!');
        const popup = await extension.openPopup(page);
        await popup.getByText(/list/i).first().waitFor();
        expect(lines).toEqual([]);
      } finally {
        await extension.close();
        await rm(folder, { recursive: true, force: true });
      }
    },
  );
});
