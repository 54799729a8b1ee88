/**
 * Measures one system in a process of its own: `node --expose-gc measure-system.mjs SYSTEM SIZE|2a`. Prints one JSON
 * object a line as soon as it is known, so that a process that is stopped at its time limit has still told something.
 */
import type { Measured } from './measured';
import { rankingQuality, rankingTask } from './ranking-task';
import { ARTICLE_SENTENCES, scaleArticles, sentencesOf } from './scale-articles';
import { type ScaleClaim, scaleClaims } from './scale-claims';
import type { SearchSystem, Stored } from './search-system';
import { bundled } from './systems/caveat-pipeline';
import { makeSystem } from './systems/make-system';

const ARTICLES = 60;
/** Rounds before anything is timed, and the most that asking may take, in milliseconds. */
const WARM_UP_MS = 1_000;
const ASKING_MS = 5_000;

declare const gc: () => void;

async function main([name = '', size = '']: string[]): Promise<void> {
  const system = await makeSystem(name);
  // All that is needed besides the index is there before memory is first looked at.
  const articles = scaleArticles(ARTICLES);
  const sentences = sentencesOf(articles);
  if (name === 'pipeline') await bundled();
  const task = size === '2a' ? rankingTask() : undefined;
  const before = memory();
  const counts = await build(system, task ? task.claims.map((claim) => ({ ...claim })) : scaleClaims(Number(size)));
  tell(counts);
  await storeAndOpen(system);
  tell(
    system.matchPage
      ? askPages(system, articles)
      : askSentences(system, task?.queries.map(({ text }) => text) ?? sentences),
  );
  tell({ memory: memory() - before + (system.hiddenMemory?.() ?? 0) });
  if (task && system.search) {
    const found = new Map(task.queries.map(({ id, text }) => [id, system.search?.(text) ?? []]));
    tell(rankingQuality(task.answers, found));
  }
}

async function build(system: SearchSystem, claims: readonly ScaleClaim[]): Promise<Measured> {
  const start = performance.now();
  await system.build(claims);
  const buildMs = performance.now() - start;
  const { longestSlice } = system as { longestSlice?: number };
  return { claims: claims.length, buildMs, ...(longestSlice === undefined ? {} : { longestSlice }) };
}

/** A system is asked in the state in which a reader's next start finds it: stored, and opened again. */
async function storeAndOpen(system: SearchSystem): Promise<void> {
  let stored: Stored;
  try {
    stored = await system.store();
  } catch (error) {
    tell({ notStored: error instanceof Error ? error.message : String(error) });
    return;
  }
  tell({ bytes: typeof stored === 'string' ? Buffer.byteLength(stored) : stored.byteLength });
  const start = performance.now();
  await system.open(stored);
  tell({ openMs: performance.now() - start });
}

function askSentences(system: SearchSystem, sentences: readonly string[]): Measured {
  for (const sentence of until(WARM_UP_MS, sentences)) system.search?.(sentence);
  const times: number[] = [];
  for (const sentence of until(ASKING_MS, sentences)) times.push(milliseconds(() => system.search?.(sentence)));
  return { asked: times.length, sentenceMs: spread(times) };
}

/** A sentence costs its share of its article: it is never matched without those around it. */
function askPages(system: SearchSystem, articles: ReturnType<typeof scaleArticles>): Measured {
  const first = milliseconds(() => articles[0] && system.matchPage?.(articles[0]));
  for (const article of until(WARM_UP_MS, articles)) system.matchPage?.(article);
  const times: number[] = [];
  for (const article of until(ASKING_MS, articles)) times.push(milliseconds(() => system.matchPage?.(article)));
  return {
    asked: times.length * ARTICLE_SENTENCES,
    sentenceMs: spread(times.map((ms) => ms / ARTICLE_SENTENCES)),
    articleMs: spread(times),
    firstArticleMs: first,
  };
}

/** The items, at least three of them, until the time is over. */
function* until<T>(limit: number, items: readonly T[]): Generator<T> {
  const end = performance.now() + limit;
  for (let i = 0; i < items.length && (i < 3 || performance.now() < end); i++) yield items[i] as T;
}

function spread(times: readonly number[]): { p50: number; p95: number } {
  const sorted = [...times].sort((a, b) => a - b);
  const at = (share: number): number => sorted[Math.min(sorted.length - 1, Math.floor(share * sorted.length))] ?? 0;
  return { p50: at(0.5), p95: at(0.95) };
}

function memory(): number {
  for (let i = 0; i < 4; i++) gc();
  const { heapUsed, external } = process.memoryUsage();
  return heapUsed + external;
}

function milliseconds(work: () => void): number {
  const start = performance.now();
  work();
  return performance.now() - start;
}

function tell(part: Measured): void {
  process.stdout.write(`${JSON.stringify(part)}\n`);
}

await main(process.argv.slice(2));
