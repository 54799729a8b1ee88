import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import MiniSearch from 'minisearch';
import { stemmer } from 'stemmer';
import { pageFromText } from '../../src/cli/page-from-text';
import type { Claim } from '../../src/core/claims/types';
import { openIndex } from '../../src/core/index/open-index';
import { verifyIndex } from '../../src/core/index/verify-index';
import { createMatcher } from '../../src/core/match/matcher';
import type { PageText } from '../../src/core/text/types';
import { compileDataset } from '../../src/dataset/compile';
import { type Bench, type BenchTable, percentile, rounded } from './bench-section';

const NEWS = resolve(import.meta.dirname, '../../../shared/news');

/** The whole pipeline over whole articles in Node, beside a search library that only looks the sentences up. */
export const bench: Bench = {
  title: 'Annotating articles (Node)',
  async run() {
    const pages = articles();
    if (pages.length === 0) return { skipped: '../shared/news is not here' };
    const { buffer, list } = await compileDataset();
    return [opening(buffer, list.claims.length), matching(buffer, list.claims, pages)];
  },
};

function opening(buffer: ArrayBuffer, claims: number): BenchTable {
  const times = (work: () => void): number[] => Array.from({ length: 200 }, () => milliseconds(work));
  return {
    question: `What does it cost to open the bundled list (${claims} claims, ${(buffer.byteLength / 1024).toFixed(0)} kB)?`,
    columns: ['step', 'p50 ms', 'p95 ms'],
    rows: [
      ['open', ...spread(times(() => openIndex(buffer)))],
      ['compare the checksum', ...spread(times(() => verifyIndex(buffer)))],
    ],
  };
}

function matching(buffer: ArrayBuffer, claims: readonly Claim[], pages: PageText[]): BenchTable {
  const matcher = createMatcher([openIndex(buffer)]);
  const plain = miniSearch(claims, (term) => term.toLowerCase());
  const stemmed = miniSearch(claims, (term) => stemmer(term.toLowerCase()));
  const systems: [string, (page: PageText) => void][] = [
    ['Caveat, retrieve to decide', (page) => matcher.matchPage(page, { sensitivity: 'balanced' })],
    ['MiniSearch, search only', (page) => lookUp(plain, page)],
    ['MiniSearch with Porter stemming, search only', (page) => lookUp(stemmed, page)],
  ];
  const rows = systems.map(([name, match]) => {
    for (const page of pages.slice(0, 30)) match(page);
    const perPage = pages.map((page) => milliseconds(() => match(page)));
    const perSentence = pages.map((page, at) => (perPage[at] ?? 0) / Math.max(1, sentencesOf(page)));
    const total = perPage.reduce((sum, ms) => sum + ms, 0);
    const count = pages.reduce((sum, page) => sum + sentencesOf(page), 0);
    return [name, ...spread(perSentence), ...spread(perPage), Math.round((1000 * count) / total)];
  });
  return {
    question: 'How long does an article take?',
    columns: ['system', 'ms a sentence, p50', 'p95', 'ms an article, p50', 'p95', 'sentences a second'],
    rows,
    notes: `${pages.length} news articles, ${pages.reduce((sum, page) => sum + sentencesOf(page), 0)} sentences.`,
  };
}

function miniSearch(claims: readonly Claim[], processTerm: (term: string) => string): MiniSearch {
  const index = new MiniSearch({ fields: ['text'], processTerm });
  index.addAll(
    claims.flatMap(({ id, text, wordings }) =>
      [text, ...wordings].map((words, at) => ({ id: `${id} ${at}`, text: words })),
    ),
  );
  return index;
}

function lookUp(index: MiniSearch, page: PageText): void {
  for (const { text, sentences } of page.blocks)
    for (const { start, end } of sentences) index.search(text.slice(start, end));
}

function articles(): PageText[] {
  if (!existsSync(NEWS)) return [];
  const seeds = readdirSync(join(NEWS, 'seeds')).map((file) => readFileSync(join(NEWS, 'seeds', file), 'utf8'));
  const others = ['near.jsonl', 'other.jsonl'].flatMap((file) =>
    readFileSync(join(NEWS, file), 'utf8')
      .trim()
      .split('\n')
      .map((line): unknown => JSON.parse(line).text),
  );
  const texts = [...seeds, ...others.filter((text) => typeof text === 'string')];
  return texts.map((text) => ({ ...pageFromText(text), language: 'en', published: '2024-11-11' }));
}

function sentencesOf(page: PageText): number {
  return page.blocks.reduce((sum, { sentences }) => sum + sentences.length, 0);
}

function spread(samples: number[]): [string, string] {
  return [rounded(percentile(samples, 0.5)), rounded(percentile(samples, 0.95))];
}

function milliseconds(work: () => void): number {
  const start = performance.now();
  work();
  return performance.now() - start;
}
