import { type BenchTable, rounded } from '../bench-section';
import type { Measured } from './measured';
import { SYSTEMS, type SystemName } from './systems/system-names';

/** Every system at one size. */
export interface SizeResults {
  size: number;
  results: ReadonlyMap<SystemName, Measured>;
}

type Ranked = ReadonlyMap<SystemName | 'rank', Measured>;

const NONE = '–';
const MEGABYTE = 1e6;

/** Quality of the ranking, with what it costs. */
export function rankingTable(ranked: Ranked): BenchTable {
  const named = [...ranked].map(([name, result]) => [name === 'rank' ? 'Caveat, npm run rank' : SYSTEMS[name], result]);
  const sorted = (named as [string, Measured][]).sort((a, b) => (b[1].map5 ?? 0) - (a[1].map5 ?? 0));
  return {
    question: 'Does the right claim come first? (CheckThat! 2021 2A, development set: 199 posts, 13,824 claims)',
    columns: ['system', 'queries', 'MAP@5', 'MRR', 'P@1', 'ms a query, p50', 'p95', 'build s', 'memory MB', 'index MB'],
    rows: sorted.map(([name, result]) => [
      name,
      result.asked ?? NONE,
      digits(result.map5),
      digits(result.mrr),
      digits(result.p1),
      shown(result.sentenceMs?.p50),
      shown(result.sentenceMs?.p95),
      shown(result.buildMs, 1000),
      shown(result.memory, MEGABYTE),
      shown(result.bytes, MEGABYTE),
    ]),
    notes:
      'Title and text of a claim are one text for every system; who is too slow for all queries was asked as many as 25 s allow. `npm run rank` re-ranks; its "build" is a whole run with one query, its time a query the mean of all others; it stores nothing.',
  };
}

/** All systems at one size. */
export function sizeTable({ size, results }: SizeResults, ranked: Ranked, real: boolean): BenchTable {
  const claims = [...results.values()].find((result) => result.claims)?.claims ?? size;
  const stopped = [...results].flatMap(([name, result]) =>
    result.stopped ? [`${SYSTEMS[name]}: ${result.stopped}`] : [],
  );
  const notStored = [...results].flatMap(([name, { notStored: why }]) => (why ? [`${SYSTEMS[name]}: ${why}`] : []));
  return {
    question: `What does a sentence cost at ${claims.toLocaleString('en')} claims?`,
    columns: [
      'system',
      'ms a sentence, p50',
      'p95',
      'mean, processor time',
      'times ours (complete)',
      'build s (processor)',
      'open ms',
      'memory MB',
      'index MB',
      'MAP@5 on 2A',
    ],
    rows: [...results].map(([name, result]) => [
      SYSTEMS[name],
      shown(result.sentenceMs?.p50),
      shown(result.sentenceMs?.p95),
      shown(result.sentenceCpuMs),
      timesOurs(result, results.get('pipeline')),
      shown(result.buildCpuMs, 1000),
      shown(result.openMs),
      shown(result.memory, MEGABYTE),
      shown(result.bytes, MEGABYTE),
      digits(ranked.get(name)?.map5),
    ]),
    notes: [
      real ? undefined : '../shared is not here: claims and sentences are recombined from the bundled list.',
      size > 130_000 && real ? 'All 129,953 claims, and recombinations of them.' : undefined,
      stopped.length > 0 ? `Stopped: ${stopped.join('; ')}.` : undefined,
      notStored.length > 0 ? `Could not be stored, measured as built: ${notStored.join('; ')}.` : undefined,
    ]
      .filter((note) => note !== undefined)
      .join('\n\n'),
  };
}

/** The complete pipeline over articles. */
export function pageTable(sizes: readonly SizeResults[]): BenchTable {
  return {
    question: 'How long does an article of 30 sentences take, beside the bundled list?',
    columns: [
      'imported claims',
      'ms, p50',
      'p95',
      'the very first, cold',
      'compile s',
      'longest slice ms',
      'open ms',
      'memory MB',
    ],
    rows: sizes.map(({ size, results }) => {
      const ours = results.get('pipeline');
      return [
        (ours?.claims ?? size).toLocaleString('en'),
        shown(ours?.articleMs?.p50),
        shown(ours?.articleMs?.p95),
        shown(ours?.firstArticleMs),
        shown(ours?.buildCpuMs, 1000),
        shown(ours?.longestSlice),
        shown(ours?.openMs),
        shown(ours?.memory, MEGABYTE),
      ];
    }),
    notes:
      'Retrieve to decide, both lists, 60 articles (two thirds news, one third debates). A sentence costs its share of its article. Claims are compiled in slices, so that a worker can answer in between; memory includes the claims that are kept ready, after all articles.',
  };
}

/** How time and memory grow against the number of claims. */
export function growthTable(sizes: readonly SizeResults[]): BenchTable {
  const grown = (name: SystemName): (string | number)[] => {
    const cells = sizes.slice(1).map(({ size, results }, i) => {
      const before = sizes[i] as SizeResults;
      const [now, then] = [results.get(name)?.sentenceCpuMs, before.results.get(name)?.sentenceCpuMs];
      return now === undefined || then === undefined ? NONE : `${rounded(now / then)} (${rounded(size / before.size)})`;
    });
    return [SYSTEMS[name], ...cells];
  };
  return {
    question: 'How does the processor time a sentence grow, against the growth of the claims (in brackets)?',
    columns: [
      'system',
      ...sizes.slice(1).map(({ size }, i) => `${sizes[i]?.size.toLocaleString('en')} to ${size.toLocaleString('en')}`),
    ],
    rows: (Object.keys(SYSTEMS) as SystemName[]).map(grown),
  };
}

function timesOurs(result: Measured, ours: Measured | undefined): string {
  if (!result.sentenceMs || !ours?.sentenceMs) return NONE;
  return rounded(result.sentenceMs.p50 / ours.sentenceMs.p50);
}

function shown(value: number | undefined, unit = 1): string {
  return value === undefined || Number.isNaN(value) ? NONE : rounded(value / unit);
}

function digits(value: number | undefined): string {
  return value === undefined ? NONE : value.toFixed(3);
}
