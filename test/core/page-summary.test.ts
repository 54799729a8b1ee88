import { expect, it } from 'vitest';
import { englishPhrase } from '../../src/cli/phrase-from-messages';
import type { NotedRecord } from '../../src/core/claims/display-record';
import { noteText } from '../../src/core/claims/note-wording';
import type { Match } from '../../src/core/match/types';
import { summarizePage } from '../../src/core/page-summary';

const why: Match['why'] = { wording: '', matched: [], resolved: [], guards: [], retrieval: 1, rerank: 1 };
const match = (sentence: number, claim: Match['claim'], stance: Match['stance'], display: Match['display']): Match => ({
  sentence,
  claim,
  stance,
  display,
  score: 0.9,
  why,
});
const record = (key: Match['claim'], text: string): NotedRecord => {
  const record: Omit<NotedRecord, 'note'> = {
    key,
    id: key,
    text,
    topic: 'test',
    reported: [],
    responses: [
      { kind: 'denial', by: 'Kyiv', date: '2024-11-11', source: { publisher: 'P', url: 'https://p.example/' } },
    ],
    list: { id: 'l', title: 'L', license: 'CC0-1.0', updated: '2026-01-01' },
  };
  return { ...record, note: noteText(record, englishPhrase(), 'en') };
};

it('orders claims by first place, keeps disputes and silence apart, and fills positions in', () => {
  const summary = summarizePage({
    title: 'T',
    matches: [
      match(8, 'l/a', 'asserts', 'mark'),
      match(4, 'l/a', 'attributes', 'note'),
      match(2, 'l/b', 'asserts', 'note'),
      match(5, 'l/b', 'denies', 'none'),
      match(6, 'l/b', 'denies', 'none'),
      match(3, 'l/c', 'questions', 'none'),
      match(1, 'l/unknown', 'asserts', 'note'),
    ],
    records: [record('l/a', 'A'), record('l/b', 'B'), record('l/c', 'C')],
    coverage: { sentences: 11, claims: 3, lists: [] },
    positions: [0, 0, 0.25],
  });
  expect(summary.claims.map((claim) => claim.claim)).toEqual(['l/b', 'l/a']);
  expect(summary.claims[0]).toMatchObject({
    note: 'Denied by Kyiv',
    kind: 'denial',
    places: [{ sentence: 2, position: 0.25 }],
  });
  expect(summary.claims[1]?.places).toEqual([
    { sentence: 4, display: 'note', position: 0.4 },
    { sentence: 8, display: 'mark', position: 0.8 },
  ]);
  expect(summary.reportedDisputes).toEqual([{ claim: 'l/b', text: 'B' }]);
});
