import { existsSync } from 'node:fs';
import type { CDPSession } from 'playwright-core';
import { BUILT_EXTENSION, launchExtension, type RunningExtension } from '../support/launch-extension';
import { articlePage, CLAIM_SENTENCE, fillerParagraphs } from '../support/page-fixtures';
import { servePages } from '../support/serve-pages';
import { type Bench, type BenchTable, percentile, rounded } from './bench-section';
import { type CpuProfile, type ExtensionTime, extensionTime, type TraceEvent } from './pages/extension-time';
import { hasRealPages, realPages } from './pages/real-pages';

/** A page without notes is done long before; one that is never quiet gets its notes after four seconds. */
const WATCHED_MS = 1200;
/** Between samples of the profile, in microseconds; the profiler itself costs the more the smaller it is. */
const SAMPLE_US = 250;
const ROUNDS = 12;
const FOLDER = process.env.CAVEAT_EXTENSION ?? BUILT_EXTENSION;

/** What pages pay: main-thread time of the built extension on real news pages, and on pages that are nothing to it. */
export const bench: Bench = {
  title: 'Pages (Chromium)',
  async run({ quick }) {
    if (!existsSync(FOLDER)) return { skipped: 'dist/chrome is not built' };
    if (!hasRealPages) return { skipped: 'there are no saved pages beside the repository (../shared/pages)' };
    const real = realPages(quick);
    const server = await servePages({ ...real, ...OTHER_PAGES });
    const extension = await launchExtension({ folder: FOLDER });
    try {
      // Saved pages ask for scripts and pictures of sites that this has nothing to do with.
      await extension.context.route('**/*', (route) =>
        /^(http:\/\/localhost|chrome-extension:)/.test(route.request().url()) ? route.continue() : route.abort(),
      );
      const measure = (path: string) => measured(extension, server.origin + path);
      await measure(Object.keys(real)[0] as string);
      const news: Measured[] = [];
      for (const path of Object.keys(real)) news.push(await measure(path));
      const others = new Map<string, Measured[]>();
      for (const path of Object.keys(OTHER_PAGES)) {
        const rounds: Measured[] = [];
        for (let round = 0; round < (quick ? 3 : ROUNDS); round++) rounds.push(await measure(path));
        others.set(path, rounds);
      }
      return [costs(news, others), waiting(news)];
    } finally {
      await extension.close();
      await server.close();
    }
  },
};

const repeat = (count: number, make: (at: number) => string) =>
  Array.from({ length: count }, (_, at) => make(at)).join('');

const OTHER_PAGES = {
  '/application': `<!doctype html><title>An application</title><body><div>${repeat(300, (at) => `<button>${at}</button>`)}</div></body>`,
  '/': `<!doctype html><title>A front page</title><meta property="og:type" content="website"><body><main>${repeat(
    300,
    (at) => `<div><a href="/${at}"><h3>Headline number ${at} of the day</h3></a><p>And a line about it.</p></div>`,
  )}</main></body>`,
  '/table': `<!doctype html><title>A table</title><body>${repeat(12_500, (at) => `<div><i>${at}</i><a href="/${at}"><b>${at}</b></a></div>`)}</body>`,
  '/large-article': articlePage(
    `${fillerParagraphs(6)}<p>${CLAIM_SENTENCE}</p>${fillerParagraphs(6)}<table>${repeat(
      12_000,
      (at) => `<tr><td>${at}</td><td><a href="/${at}">District</a></td><td>${at % 97}</td></tr>`,
    )}</table>`,
  ),
};

const NAMES: Record<keyof typeof OTHER_PAGES, string> = {
  '/application': 'no article: an application of 300 buttons',
  '/': 'no article: a front page of 300 teasers',
  '/table': 'no article: 50,000 elements',
  '/large-article': 'an article with a table, 60,000 elements',
};

interface Measured extends ExtensionTime {
  /** Milliseconds from DOMContentLoaded to the first underline; undefined where nothing is underlined. */
  firstNote: number | undefined;
}

async function measured(extension: RunningExtension, address: string): Promise<Measured> {
  const page = await extension.context.newPage();
  try {
    await page.addInitScript({ content: RECORDER });
    const session = await extension.context.newCDPSession(page);
    await session.send('Profiler.enable');
    await session.send('Profiler.setSamplingInterval', { interval: SAMPLE_US });
    const stopTrace = await startTrace(session);
    await session.send('Profiler.start');
    await page.goto(address, { waitUntil: 'domcontentloaded' });
    await page.waitForTimeout(WATCHED_MS);
    const { profile } = await session.send('Profiler.stop');
    const trace = await stopTrace();
    const firstNote = await page.evaluate(() => {
      const times = globalThis as { caveatFirst?: number; caveatReady?: number };
      return times.caveatFirst === undefined ? undefined : times.caveatFirst - (times.caveatReady ?? 0);
    });
    return { ...extensionTime(profile as CpuProfile, trace, address), firstNote };
  } finally {
    await page.close();
  }
}

/** Begins to record the tasks of every process; the function returned ends that and hands them over. */
async function startTrace(session: CDPSession): Promise<() => Promise<TraceEvent[]>> {
  const events: TraceEvent[] = [];
  session.on('Tracing.dataCollected', ({ value }) => events.push(...(value as unknown as TraceEvent[])));
  const complete = new Promise<void>((done) => session.once('Tracing.tracingComplete', () => done()));
  await session.send('Tracing.start', {
    transferMode: 'ReportEvents',
    traceConfig: { includedCategories: ['devtools.timeline', 'disabled-by-default-devtools.timeline'] },
  });
  return async () => {
    await session.send('Tracing.end');
    await complete;
    return events;
  };
}

/** The page itself looks, once a frame, whether an underline has come; as text, because tsx rewrites named functions. */
const RECORDER = `
  document.addEventListener('DOMContentLoaded', () => { globalThis.caveatReady = performance.now(); });
  requestAnimationFrame(function look() {
    if ((CSS.highlights.get('caveat')?.size ?? 0) > 0) globalThis.caveatFirst = performance.now();
    else requestAnimationFrame(look);
  });
`;

function costs(news: Measured[], others: ReadonlyMap<string, Measured[]>): BenchTable {
  const row = (name: string, all: Measured[], goals: string): (string | number)[] => {
    const of = (pick: (one: Measured) => number) =>
      [0.5, 0.95].map((share) => rounded(percentile(all.map(pick), share)));
    return [name, ...of(({ total }) => total), ...of(({ longest }) => longest), goals];
  };
  const nothing = '2 in all';
  return {
    question: 'What does a page pay?',
    columns: ['main thread, ms', 'in all p50', 'p95', 'longest task p50', 'p95', 'goals'],
    rows: [
      row(`${news.length} saved news pages`, news, '60 in all, 16 a task, at p95'),
      ...[...others].map(([path, all]) =>
        row(NAMES[path as keyof typeof OTHER_PAGES], all, path === '/large-article' ? '' : nothing),
      ),
    ],
    notes: `Of the time that the main thread itself ran in each task, the share of the CPU profiler's samples (every ${SAMPLE_US} µs) in which the content script or what it called was running: its own evaluation and the browser's waking of its API included, from the page's start to ${WATCHED_MS} ms after DOMContentLoaded. The profiler makes all of it slower.`,
  };
}

function waiting(news: Measured[]): BenchTable {
  const waits = news.flatMap(({ firstNote }) => (firstNote === undefined ? [] : [firstNote]));
  return {
    question: 'How long until the first underline on saved pages?',
    columns: ['from DOMContentLoaded, ms', 'pages', 'p50', 'p95', 'goal for p50'],
    rows: [
      waits.length === 0
        ? ['pages with an underline', 0, '–', '–', 300]
        : [
            'pages with an underline',
            waits.length,
            rounded(percentile(waits, 0.5)),
            rounded(percentile(waits, 0.95)),
            300,
          ],
    ],
    notes: 'The profiler runs meanwhile, and the pages’ own scripts too; what they load from elsewhere is refused.',
  };
}
