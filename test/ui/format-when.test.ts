import { describe, expect, it } from 'vitest';
import { formatAgo, languageName } from '../../src/ui/format-when';

const NOW = new Date(2026, 10, 22, 9, 30).getTime();

describe('formatAgo', () => {
  it.each([
    ['2026-11-22', 'today'],
    ['2026-11-21', 'yesterday'],
    ['2026-11-19', '3 days ago'],
    ['2026-11-01', '3 weeks ago'],
    ['2026-06-22', '5 months ago'],
    ['2020-11-22', '6 years ago'],
  ])('says of %s: %s', (date, said) => {
    expect(formatAgo(date, NOW, 'en')).toBe(said);
  });

  it('takes a date from tomorrow for today, because time zones differ', () => {
    expect(formatAgo('2026-11-23', NOW, 'en')).toBe('today');
  });

  it('counts calendar days, not hours', () => {
    expect(formatAgo('2026-11-21', new Date(2026, 10, 22, 0, 5).getTime(), 'en')).toBe('yesterday');
    expect(formatAgo('2026-11-21', new Date(2026, 10, 22, 23, 55).getTime(), 'en')).toBe('yesterday');
  });

  it('speaks the reader’s language', () => {
    expect(formatAgo('2026-11-19', NOW, 'de')).toBe('vor 3 Tagen');
    expect(formatAgo('2026-11-19', NOW, 'uk')).toBe('3 дні тому');
  });

  it('says nothing of what is no day', () => {
    expect(formatAgo('2026', NOW, 'en')).toBeUndefined();
    expect(formatAgo('last week', NOW, 'en')).toBeUndefined();
  });
});

describe('languageName', () => {
  it('names a language without its region', () => {
    expect(languageName('de-AT', 'en')).toBe('German');
    expect(languageName('uk', 'de')).toBe('Ukrainisch');
  });

  it('gives nothing for a tag that is unknown or malformed', () => {
    expect(languageName('qqx', 'en')).toBeUndefined();
    expect(languageName('not a tag', 'en')).toBeUndefined();
  });
});
