import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { ClaimKey } from '../../src/core/claims/types';
import type { SummaryClaim } from '../../src/core/page-summary';
import {
  addToLog,
  countMonths,
  countTopics,
  EMPTY_LOG,
  MAX_DAYS,
  parseReadingLog,
  readingTotals,
} from '../../src/core/reading-log';

const met = (claim: ClaimKey, topic?: string): SummaryClaim => ({
  claim,
  text: 'A claim.',
  note: 'Denied',
  kind: 'denial',
  places: [],
  ...(topic && { topic }),
});
const page = (...claims: SummaryClaim[]): { claims: SummaryClaim[] } => ({ claims });

describe('a reading log', () => {
  it('counts a claim once a day, however often its page reports', () => {
    const once = addToLog(EMPTY_LOG, '2026-01-31', page(met('list/a', 'sport')));
    expect(addToLog(once, '2026-01-31', page(met('list/a', 'sport')))).toBe(once);
    const next = addToLog(once, '2026-02-01', page(met('list/a', 'sport'), met('list/b', 'covid')));
    expect(readingTotals(next)).toEqual({ claims: 2, days: 2 });
    expect(once.days).toHaveLength(1);
  });

  it('counts different claims a topic, most first', () => {
    let log = addToLog(EMPTY_LOG, '2026-01-01', page(met('list/a', 'sport'), met('list/b', 'covid')));
    log = addToLog(log, '2026-01-02', page(met('list/b', 'covid'), met('list/c', 'covid'), met('list/d')));
    expect(countTopics(log)).toEqual([
      { name: 'covid', count: 2 },
      { name: '', count: 1 },
      { name: 'sport', count: 1 },
    ]);
  });

  it('shows months without any as nothing, over the turn of a year', () => {
    let log = addToLog(EMPTY_LOG, '2026-02-01', page(met('list/a')));
    log = addToLog(log, '2025-11-30', page(met('list/a'), met('list/b')));
    expect(countMonths(log)).toEqual([
      { name: '2025-11', count: 2 },
      { name: '2025-12', count: 0 },
      { name: '2026-01', count: 0 },
      { name: '2026-02', count: 1 },
    ]);
    expect(countMonths(EMPTY_LOG)).toEqual([]);
  });

  it('forgets what is older than a year', () => {
    let log = EMPTY_LOG;
    for (let at = 0; at < MAX_DAYS + 5; at++) {
      const day = new Date(Date.UTC(2025, 0, 1 + at)).toISOString().slice(0, 10);
      log = addToLog(log, day, page(met('list/a')));
    }
    expect(log.days).toHaveLength(MAX_DAYS);
    expect(log.days[0]?.day).toBe('2025-01-06');
  });

  it('holds neither page nor sentence', () => {
    const log = addToLog(EMPTY_LOG, '2026-01-01', page(met('list/a', 'sport')));
    expect(log).toEqual({ version: 1, days: [{ day: '2026-01-01', claims: { 'list/a': 'sport' } }] });
  });

  it('is read from whatever was stored, without the days that cannot be used', () => {
    const good = { day: '2026-01-01', claims: { 'list/a': 'sport' } };
    const stored = { version: 1, days: [good, { day: '2026-13-01', claims: {} }, { day: 'x' }, null] };
    expect(parseReadingLog(stored).days).toEqual([good]);
    fc.assert(
      fc.property(fc.anything(), (value) => {
        const log = parseReadingLog(value);
        expect(countMonths(log).length).toBeGreaterThanOrEqual(0);
        expect(countTopics(log)).toBeInstanceOf(Array);
      }),
    );
  });
});
