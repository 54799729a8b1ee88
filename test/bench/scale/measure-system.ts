/**
 * Measures one system in a process of its own: `node --expose-gc measure-system.mjs SYSTEM SIZE|2a SECONDS`. Prints one JSON
 * object a line as soon as it is known, so that a process that is stopped at its time limit has still told something.
 */
import { Worker } from 'node:worker_threads';
import type { PageText } from '../../../src/core/text/types';
import type { Measured } from './measured';
import { type RankingTask, rankingQuality, rankingTask } from './ranking-task';
import { ARTICLE_SENTENCES, scaleArticles, sentencesOf } from './scale-articles';
import { type ScaleClaim, scaleClaims } from './scale-claims';
import type { SearchSystem, Stored } from './search-system';
import { shuffled } from './seeded-random';
import { bundled } from './systems/caveat-pipeline';
import { makeSystem } from './systems/make-system';

/** Articles that are timed, and others that warm the system up, so that no claim is ready because it was asked before. */
const ARTICLES = 60;
const WARM_UP_ARTICLES = 20;
/** Processor time before anything is timed, and the most that asking may take, in milliseconds. */
const WARM_UP_MS = 1_000;
const ASKING_MS = 5_000;
/** The same for the ranking task, where every query more makes the quality surer. */
const RANKING_MS = 25_000;

declare const gc: () => void;

async function main([name = '', size = '', seconds = '60']: string[]): Promise<void> {
  const watch = stopAfter(Number(seconds));
  const system = await makeSystem(name);
  // All that is needed besides the index is there before memory is first looked at.
  const articles = scaleArticles(WARM_UP_ARTICLES + ARTICLES);
  if (name === 'pipeline') await bundled();
  const task = size === '2a' ? rankingTask() : undefined;
  const before = memory();
  const counts = await build(system, task ? task.claims.map((claim) => ({ ...claim })) : scaleClaims(Number(size)));
  tell(counts);
  await storeAndOpen(system);
  if (task) tell(askTask(system, task));
  else tell(system.matchPage ? askPages(system, articles) : askSentences(system, articles));
  tell({ memory: memory() - before + (system.hiddenMemory?.() ?? 0) });
  await watch.terminate();
}

/** Kills the process once it has had that many seconds of a processor; a thread of its own, because builds block. */
function stopAfter(seconds: number): Worker {
  const watch = `setInterval(() => {
    const { user, system } = process.cpuUsage();
    if (user + system > ${seconds} * 1e6) process.kill(process.pid, 'SIGKILL');
  }, 250)`;
  return new Worker(watch, { eval: true });
}

async function build(system: SearchSystem, claims: readonly ScaleClaim[]): Promise<Measured> {
  const start = performance.now();
  const cpu = cpuMs();
  await system.build(claims);
  const buildMs = performance.now() - start;
  const buildCpuMs = cpuMs() - cpu;
  const { longestSlice } = system as { longestSlice?: number };
  return { claims: claims.length, buildMs, buildCpuMs, ...(longestSlice === undefined ? {} : { longestSlice }) };
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

function askSentences(system: SearchSystem, articles: readonly PageText[]): Measured {
  const sentences = sentencesOf(articles.slice(WARM_UP_ARTICLES));
  for (const sentence of until(WARM_UP_MS, sentencesOf(articles.slice(0, WARM_UP_ARTICLES)))) system.search?.(sentence);
  const cpu = cpuMs();
  const times: number[] = [];
  for (const sentence of until(ASKING_MS, sentences)) times.push(milliseconds(() => system.search?.(sentence)));
  return { asked: times.length, sentenceMs: spread(times), sentenceCpuMs: (cpuMs() - cpu) / times.length };
}

/** Quality over the queries that were answered in time; who is too slow for all has been asked a seeded part of them. */
function askTask(system: SearchSystem, { queries, answers }: RankingTask): Measured {
  const order = shuffled(queries, 1);
  for (const { text } of until(WARM_UP_MS, order)) system.search?.(text);
  const found = new Map<string, string[]>();
  const cpu = cpuMs();
  const times: number[] = [];
  for (const { id, text } of until(RANKING_MS, order)) {
    times.push(milliseconds(() => found.set(id, system.search?.(text) ?? [])));
  }
  const sentenceCpuMs = (cpuMs() - cpu) / times.length;
  return { asked: times.length, sentenceMs: spread(times), sentenceCpuMs, ...rankingQuality(answers, found) };
}

/** A sentence costs its share of its article: it is never matched without those around it. */
function askPages(system: SearchSystem, articles: readonly PageText[]): Measured {
  const first = milliseconds(() => articles[0] && system.matchPage?.(articles[0]));
  for (const article of until(WARM_UP_MS, articles.slice(0, WARM_UP_ARTICLES))) system.matchPage?.(article);
  const cpu = cpuMs();
  const times: number[] = [];
  for (const article of until(ASKING_MS, articles.slice(WARM_UP_ARTICLES)))
    times.push(milliseconds(() => system.matchPage?.(article)));
  return {
    asked: times.length * ARTICLE_SENTENCES,
    sentenceCpuMs: (cpuMs() - cpu) / times.length / ARTICLE_SENTENCES,
    sentenceMs: spread(times.map((ms) => ms / ARTICLE_SENTENCES)),
    articleMs: spread(times),
    firstArticleMs: first,
  };
}

/** The items, at least three of them, until the processor time is over. */
function* until<T>(limit: number, items: readonly T[]): Generator<T> {
  const end = cpuMs() + limit;
  for (let i = 0; i < items.length && (i < 3 || cpuMs() < end); i++) yield items[i] as T;
}

function spread(times: readonly number[]): { p50: number; p95: number } {
  const sorted = [...times].sort((a, b) => a - b);
  const at = (share: number): number => sorted[Math.min(sorted.length - 1, Math.floor(share * sorted.length))] ?? 0;
  return { p50: at(0.5), p95: at(0.95) };
}

function cpuMs(): number {
  const { user, system } = process.cpuUsage();
  return (user + system) / 1000;
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
