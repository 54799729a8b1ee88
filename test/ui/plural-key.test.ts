import { describe, expect, it } from 'vitest';
import { pluralKey } from '../../src/ui/plural-key';

const having =
  (...keys: string[]) =>
  (key: string) =>
    keys.includes(key) ? 'a text' : undefined;

describe('pluralKey', () => {
  it.each([
    ['en-GB', 0, 'n_other'],
    ['en-GB', 1, 'n_one'],
    ['fr', 0, 'n_one'],
    ['uk', 2, 'n_few'],
    ['uk', 5, 'n_many'],
    ['uk', 21, 'n_one'],
    ['uk', 112, 'n_many'],
    ['ar', 0, 'n_zero'],
    ['ar', 2, 'n_two'],
    ['ar', 11, 'n_many'],
    ['ar', 100, 'n_other'],
  ])('chooses the form of %s for %i', (language, count, key) => {
    const all = having('n_zero', 'n_one', 'n_two', 'n_few', 'n_many', 'n_other');
    expect(pluralKey('n', count, language, all)).toBe(key);
  });

  it('falls back to the form that every language has', () => {
    expect(pluralKey('n', 1, 'en', having('n_other'))).toBe('n_other');
    expect(pluralKey('n', 5, 'uk', having('n_one', 'n_few', 'n_other'))).toBe('n_other');
  });
});
