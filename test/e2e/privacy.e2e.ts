import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { launchExtension } from '../support/launch-extension';
import { waitForNotes } from '../support/read-notes';
import { sampleArticle } from '../support/sample-article';
import { type PageServer, servePages } from '../support/serve-pages';

/** Part of Chromium's own network log that is read here. */
interface NetLog {
  constants: { logEventTypes: Record<string, number> };
  events: { type: number; params?: { url?: string; initiator?: string } }[];
}

/** Requests that Chromium makes for itself at start, with no page or extension behind them. */
const CHROMIUMS_OWN = /^https?:\/\/([a-z0-9-]+\.)*(google|googleapis|gstatic|gvt1|microsoft|bing|msn)\.com\//;
const NOBODY = 'not an origin';

describe('what leaves the browser', () => {
  let server: PageServer;
  let folder: string;
  beforeAll(async () => {
    server = await servePages({ '/article': await sampleArticle() });
    folder = await mkdtemp(join(tmpdir(), 'caveat-netlog-'));
  });
  afterAll(async () => {
    await server?.close();
    await rm(folder, { recursive: true, force: true });
  });

  it('is nothing: reading, card, popup, options and switching ask no server for anything', async () => {
    const log = join(folder, 'net.json');
    const extension = await launchExtension({ flags: [`--log-net-log=${log}`, '--net-log-capture-mode=Everything'] });
    const seen: string[] = [];
    extension.context.on('request', (request) => seen.push(request.url()));
    const page = await extension.context.newPage();
    await page.goto(`${server.origin}/article`);
    await waitForNotes(page);
    await page.locator('caveat-note [role=button]').first().click();
    await page.locator('caveat-card').getByRole('dialog').waitFor();
    const popup = await extension.openPopup(page);
    await popup.getByText(/No note does not mean/).waitFor();
    await popup.getByRole('switch').first().click();
    await extension.waitForState(page, 'off');
    await popup.getByRole('switch').first().click();
    await waitForNotes(page);
    for (const section of ['sites', 'lists', 'about']) {
      const options = await extension.openOwnPage(`src/options/index.html#${section}`);
      await options.getByRole('heading').first().waitFor();
      await options.close();
    }
    await extension.killWorker();
    await page.reload();
    await waitForNotes(page);
    await extension.close();

    const own = [`${server.origin}/`, 'chrome-extension://', 'data:', 'about:', 'blob:'];
    expect(seen.filter((url) => !own.some((start) => url.startsWith(start)))).toEqual([]);
    const asked = requestsOf(JSON.parse(await readFile(log, 'utf8')));
    // The log is worth something only if it has what was asked for on purpose.
    expect(asked.some(({ url }) => url === `${server.origin}/article`)).toBe(true);
    const strangers = asked.filter(({ url, initiator }) => {
      if (url.startsWith(`${server.origin}/`)) return false;
      return !(initiator === NOBODY && CHROMIUMS_OWN.test(url));
    });
    expect(strangers).toEqual([]);
    expect([...new Set(server.requests)]).toEqual(['/article']);
  });

  it('could not even be something: the policy of our own pages and worker forbids it', async () => {
    const extension = await launchExtension();
    const page = await extension.openOwnPage('src/options/index.html');
    const tried = `${server.origin}/article?from=extension`;
    const outcome = await page.evaluate(
      (url) =>
        fetch(url).then(
          () => 'sent',
          () => 'refused',
        ),
      tried,
    );
    const worker = await extension.worker();
    const workers = await worker.evaluate(
      (url) =>
        fetch(url).then(
          () => 'sent',
          () => 'refused',
        ),
      tried,
    );
    await extension.close();
    expect([outcome, workers]).toEqual(['refused', 'refused']);
  });

  it('nothing of a page is stored', async () => {
    const extension = await launchExtension();
    const page = await extension.context.newPage();
    await page.goto(`${server.origin}/article`);
    await waitForNotes(page);
    await extension.waitForState(page, 'done');
    const kept = JSON.stringify([await extension.stored(), await extension.sessionStored()]);
    await extension.close();
    expect(kept).toContain('tab:');
    for (const words of ['took congratulations', 'one of the people told the paper', 'Nice layout for a sample']) {
      expect(kept).not.toContain(words);
    }
  });
});

function requestsOf(log: NetLog): { url: string; initiator: string }[] {
  const start = log.constants.logEventTypes.URL_REQUEST_START_JOB;
  return log.events
    .filter(({ type, params }) => type === start && params?.url !== undefined)
    .map(({ params }) => ({ url: params?.url ?? '', initiator: params?.initiator ?? NOBODY }));
}
