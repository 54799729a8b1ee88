import { describe, expect, it } from 'vitest';
import {
  averagePrecision5,
  hasRankingData,
  type JudgedQuery,
  type RankingTask,
  readTask,
  type Task,
} from '../../../scripts/ranking-data';
import { loadRankModel } from '../../../src/cli/rank-model';
import { ClaimRanker } from '../../../src/core/match/claim-ranker';
import { tidyQuery } from '../../../src/core/match/rank-query';
import { splitWords } from '../../../src/core/match/split-words';
import { WordVectors } from '../../../src/core/match/word-vectors';

const CLAIMS = [
  { id: 'wages', text: 'Wages in Norland fell by four percent last year.', title: 'Did pay drop in Norland?' },
  { id: 'bridge', text: 'The Sudland bridge was closed for a film.', title: 'Bridge closed?' },
  { id: 'murders', text: 'The number of murders in Norland doubled.', title: 'Norland’s murder rate' },
  { id: 'untitled', text: 'A lake in Westland turned pink.' },
];

describe('ClaimRanker', () => {
  const ranker = new ClaimRanker(CLAIMS, loadRankModel());
  const first = (text: string, context: string[] = []) => CLAIMS[ranker.rank({ text, context }, 1)[0]?.claim ?? -1]?.id;

  it.each([
    ['the same words', 'they closed the bridge in Sudland', 'bridge'],
    ['a handle and a hashtag', '#SudlandBridge @FilmNews', 'bridge'],
    ['other words of the same sense', 'Homicides went up twofold', 'murders'],
    ['a claim without a title', 'pink lake', 'untitled'],
  ])('finds %s', (_, text, id) => {
    expect(first(text)).toBe(id);
  });

  it('reads the sentences before', () => {
    expect(first('It was closed last year.', ['We all know the bridge in Sudland.'])).toBe('bridge');
  });

  it('orders by falling score and gives at most k', () => {
    const ranked = ranker.rank({ text: 'Norland wages and murders' }, 2);
    expect(ranked).toHaveLength(2);
    expect(ranked[0]?.score).toBeGreaterThan(ranked[1]?.score as number);
  });

  it('gives the same without a model, by words alone', () => {
    expect(new ClaimRanker(CLAIMS).rank({ text: 'a pink lake' }, 1).map(({ claim }) => claim)).toEqual([3]);
  });

  it.each(['', '   ', '🙂', '#', 'the of and'])('does not fail on %j', (text) => {
    expect(ranker.rank({ text }, 3).length).toBeLessThanOrEqual(3);
  });
});

describe('tidyQuery', () => {
  const frequency = (term: string) => (['stop', 'vote'].includes(term) ? 50 : 0);

  it('takes the signature off the body and keeps it in the whole', () => {
    const text = 'A bridge is closed — Norland News (@NorlandNews) March 3, 2030';
    expect(tidyQuery({ text }, frequency)).toMatchObject({
      body: 'A bridge is closed',
      whole: expect.stringContaining('#NorlandNews'),
    });
  });

  it('reads hashtags in one case by the words of claims', () => {
    expect(tidyQuery({ text: 'now #stopthevote' }, frequency).body).toBe('now stop the vote');
    expect(tidyQuery({ text: 'now #qwrtzzplk' }, frequency).body).toBe('now #qwrtzzplk');
  });
});

describe('splitWords', () => {
  it.each([
    ['stopthevote', ['stop', 'the', 'vote']],
    ['vote', undefined],
    ['stopxxvote', undefined],
  ])('%s', (joined, words) => {
    expect(splitWords(joined, (term) => (['stop', 'vote'].includes(term) ? 50 : 0))).toEqual(words);
  });
});

describe('word vectors', () => {
  const { vectors } = loadRankModel();

  it('have synonyms near and strangers far', () => {
    const nearness = (a: string, b: string) => vectors.similarity(vectors.find(a), vectors.find(b));
    expect(nearness('murder', 'homicid')).toBeGreaterThan(0.5);
    expect(nearness('tax', 'murder')).toBeLessThan(0.2);
    expect(vectors.find('qwrtzz')).toBe(-1);
  });

  it.each([0, 10, 64])('refuse %i bytes that are none', (size) => {
    expect(() => new WordVectors(new ArrayBuffer(size))).toThrow(expect.objectContaining({ name: 'IndexError' }));
  });
});

/** Measured on `dev` less 0.01: what any change has to keep (docs/matching.md has the figures). */
const FLOORS: Record<Task, number> = { '2a': 0.913, '2b': 0.427 };

describe.skipIf(!hasRankingData())('ranking quality (skipped where ../shared is absent)', () => {
  it.each(Object.entries(FLOORS) as [Task, number][])('%s', { timeout: 300_000 }, (task, floor) => {
    const data: RankingTask = readTask(task);
    const ranker = new ClaimRanker(data.claims, loadRankModel());
    const precision = (query: JudgedQuery) =>
      averagePrecision5(
        ranker.rank(query, 5).map(({ claim }) => data.claims[claim]?.id as string),
        query.relevant,
      );
    const mean = data.dev.reduce((sum, query) => sum + precision(query), 0) / data.dev.length;
    expect(mean).toBeGreaterThan(floor);
  });
});
