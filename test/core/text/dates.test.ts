import { describe, expect, it } from 'vitest';
import { findDates } from '../../../src/core/text/dates';
import { dayNumber, daysOf, weekdayOf } from '../../../src/core/text/days';
import { tokenize } from '../../../src/core/text/tokenize';

/** Monday, 11 November 2024. */
const PUBLISHED = dayNumber(2024, 11, 11);

function read(text: string, published: number | undefined = PUBLISHED): [string, string][] {
  const iso = (day: number) => new Date(day * 86_400_000).toISOString().slice(0, 10);
  return findDates(tokenize(text), published).map(({ from, to }) => [iso(from), iso(to)]);
}

describe('findDates', () => {
  it.each([
    ['on 7 November 2024', '2024-11-07', '2024-11-07'],
    ['on November 7, 2024', '2024-11-07', '2024-11-07'],
    ['on Nov. 7', '2024-11-07', '2024-11-07'],
    ['on 2024-11-07', '2024-11-07', '2024-11-07'],
    ['the 7th of November', '2024-11-07', '2024-11-07'],
    ['on January 20', '2024-01-20', '2024-01-20'],
    ['in May 2023', '2023-05-01', '2023-05-31'],
    ['in December', '2023-12-01', '2023-12-31'],
    ['since 2022', '2022-01-01', '2022-12-31'],
    ['on Thursday', '2024-11-07', '2024-11-07'],
    ['last Monday', '2024-11-11', '2024-11-11'],
    ['yesterday', '2024-11-10', '2024-11-10'],
    ['last week', '2024-10-29', '2024-11-10'],
    ['three days ago', '2024-11-08', '2024-11-08'],
    ['last year', '2023-01-01', '2023-12-31'],
  ])('%s', (text, from, to) => {
    expect(read(`They met ${text}.`)).toEqual([[from, to]]);
  });

  it.each(['They may march on.', 'It cost 2,000 pounds.', 'Some 2000 people came.', 'In a minute or two.'])(
    'finds none in: %s',
    (text) => {
      expect(read(text)).toEqual([]);
    },
  );

  it('leaves relative dates out where the day of publication is unknown', () => {
    expect(findDates(tokenize('They met on Thursday, 7 November 2024.'), undefined)).toHaveLength(1);
  });
});

describe('days', () => {
  it('covers what an ISO date covers', () => {
    expect(daysOf('2024-02')).toEqual({ from: dayNumber(2024, 2, 1), to: dayNumber(2024, 2, 29) });
    expect(daysOf('soon')).toBeUndefined();
  });

  it('knows weekdays', () => {
    expect(weekdayOf(PUBLISHED)).toBe(1);
    expect(weekdayOf(dayNumber(1969, 12, 31))).toBe(3);
  });
});
