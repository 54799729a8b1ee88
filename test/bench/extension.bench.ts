import { existsSync, readdirSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import type { Page } from 'playwright-core';
import { BUILT_EXTENSION, launchExtension, type RunningExtension } from '../support/launch-extension';
import { waitForNotes } from '../support/read-notes';
import { sampleArticle } from '../support/sample-article';
import { servePages } from '../support/serve-pages';
import { type Bench, type BenchTable, percentile, rounded } from './bench-section';

const ROUNDS = 12;
const PATH = '/world/reported-call';

/** The built extension in Chromium: what a reader waits for, and how large it is. */
export const bench: Bench = {
  title: 'The built extension (Chromium)',
  async run() {
    if (!existsSync(BUILT_EXTENSION)) return { skipped: 'dist/chrome is not built' };
    const server = await servePages({ [PATH]: await sampleArticle() });
    const extension = await launchExtension();
    try {
      return [sizes(), await waiting(extension, server.origin + PATH)];
    } finally {
      await extension.close();
      await server.close();
    }
  },
};

function sizes(): BenchTable {
  const files = (readdirSync(BUILT_EXTENSION, { recursive: true }) as string[]).filter((file) =>
    statSync(join(BUILT_EXTENSION, file)).isFile(),
  );
  const row = (name: string, wanted: (file: string) => boolean): (string | number)[] => {
    const contents = files.filter(wanted).map((file) => readFileSync(join(BUILT_EXTENSION, file)));
    const plain = contents.reduce((sum, bytes) => sum + bytes.length, 0);
    const packed = contents.reduce((sum, bytes) => sum + gzipSync(bytes).length, 0);
    return [name, rounded(plain / 1024), rounded(packed / 1024)];
  };
  return {
    question: 'How large is it?',
    columns: ['part', 'kB', 'kB gzipped'],
    rows: [
      row('content script, polyfill included', (file) => file.startsWith(join('src', 'content'))),
      row('all other scripts', (file) => file.endsWith('.js') && !file.startsWith(join('src', 'content'))),
      row('styles', (file) => file.endsWith('.css')),
      row('bundled claim list', (file) => file.startsWith('lists')),
      row('everything', () => true),
    ],
  };
}

async function waiting(extension: RunningExtension, address: string): Promise<BenchTable> {
  const page = await extension.context.newPage();
  await page.addInitScript({ content: RECORDER });
  await page.goto(address);
  await waitForNotes(page);
  const warm: number[] = [];
  const cold: number[] = [];
  const popup: number[] = [];
  for (let round = 0; round < ROUNDS; round += 1) {
    warm.push(await firstNote(page));
    await extension.killWorker();
    cold.push(await firstNote(page));
    popup.push(await popupOpening(extension, page));
    await page.bringToFront();
  }
  const row = (name: string, samples: number[], goal: string): (string | number)[] => [
    name,
    rounded(percentile(samples, 0.5)),
    rounded(percentile(samples, 0.95)),
    goal,
  ];
  return {
    question: 'How long does a reader wait?',
    columns: ['from … to …', 'p50 ms', 'p95 ms', 'goal for p50'],
    rows: [
      row('DOMContentLoaded to first underline, worker awake', warm, '300'),
      row('DOMContentLoaded to first underline, worker dead', cold, '600'),
      row('popup: opened to claims shown', popup, '100'),
    ],
    notes: `The sample article, ${ROUNDS} rounds. The first underline is seen by a frame loop in the page, so that up to 17 ms are its own.`,
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

async function firstNote(page: Page): Promise<number> {
  await page.reload();
  await waitForNotes(page);
  await page.waitForFunction(() => 'caveatFirst' in globalThis);
  return page.evaluate(() => {
    const times = globalThis as { caveatFirst?: number; caveatReady?: number };
    return (times.caveatFirst ?? Number.NaN) - (times.caveatReady ?? 0);
  });
}

async function popupOpening(extension: RunningExtension, page: Page): Promise<number> {
  await extension.waitForState(page, 'done');
  const popup = await extension.openPopup(page);
  await popup.getByText(/No note does not mean/).waitFor();
  const shown = await popup.evaluate(() => {
    const [paint] = performance.getEntriesByName('first-contentful-paint');
    return paint?.startTime ?? Number.NaN;
  });
  await popup.close();
  return shown;
}
