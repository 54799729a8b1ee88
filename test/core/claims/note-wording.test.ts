import { describe, expect, it } from 'vitest';
import { englishPhrase } from '../../../src/cli/phrase-from-messages';
import { noteDate } from '../../../src/core/claims/note-date';
import { NOTE_MAX, noteText } from '../../../src/core/claims/note-wording';
import type { Response } from '../../../src/core/claims/types';

const phrase = englishPhrase();
const source = { publisher: 'Example Press', url: 'https://press.example/1' };

function note(...responses: Omit<Response, 'source'>[]): string {
  const { lead, date } = noteText({ responses: responses.map((response) => ({ ...response, source })) }, phrase, 'en');
  return date ? `${lead} · ${date}` : lead;
}

describe('noteText', () => {
  it.each<[string, Omit<Response, 'source'>[], string]>([
    [
      'a denial with an epithet',
      [{ kind: 'denial', by: 'Kremlin', quote: 'it is pure fiction', epithet: 'pure fiction', date: '2024-11-11' }],
      'Kremlin called this “pure fiction” · 11 Nov 2024',
    ],
    [
      'a denial with words',
      [{ kind: 'denial', by: 'Kremlin', quote: '"There was no conversation."', date: '2024-11-11' }],
      'Kremlin: “There was no conversation” · 11 Nov 2024',
    ],
    [
      'a denial without words',
      [{ kind: 'denial', by: 'Ukraine’s foreign ministry', date: '2024-11' }],
      'Denied by Ukraine’s foreign ministry · Nov 2024',
    ],
    [
      'two denials',
      [
        { kind: 'denial', by: 'Kyiv', date: '2024' },
        { kind: 'denial', by: 'Moscow' },
        { kind: 'denial', by: 'Kyiv' },
      ],
      'Denied by Kyiv and Moscow · 2024',
    ],
    [
      'a piece of a sentence',
      [{ kind: 'denial', by: 'Politico', quote: 'never been a beneficiary' }],
      'Politico: “…never been a beneficiary”',
    ],
    [
      'a quotation inside a quotation',
      [{ kind: 'denial', by: 'Ofcom', quote: "The word “ban” wasn't used" }],
      'Ofcom: “The word ‘ban’ wasn’t used”',
    ],
    [
      'a rated check',
      [{ kind: 'fact-check', by: 'PolitiFact', rating: 'False', date: '2024-07' }],
      'PolitiFact rated this “False” · Jul 2024',
    ],
    [
      'a check without rating',
      [{ kind: 'fact-check', by: 'Full Fact', finding: 'The figure counts visits, not people.' }],
      'Full Fact: The figure counts visits, not people',
    ],
    ['a bare check', [{ kind: 'fact-check', by: 'Full Fact' }], 'Full Fact checked this'],
    [
      'two checks that agree',
      [
        { kind: 'fact-check', by: 'PolitiFact', rating: 'False', date: '2024-07-01' },
        { kind: 'fact-check', by: 'Snopes', rating: 'false' },
      ],
      'PolitiFact and Snopes rated this “False”',
    ],
    [
      'two checks that differ',
      [
        { kind: 'fact-check', by: 'PolitiFact', rating: 'False' },
        { kind: 'fact-check', by: 'Snopes', rating: 'Mixture' },
      ],
      'PolitiFact rated this “False”, Snopes “Mixture”',
    ],
    [
      'three checks',
      [
        { kind: 'fact-check', by: 'Snopes', rating: 'Mostly false' },
        { kind: 'fact-check', by: 'PolitiFact', rating: 'False' },
        { kind: 'fact-check', by: 'AFP', rating: 'False' },
      ],
      '3 fact-checkers reviewed this: 2 “False”, 1 “Mostly false”',
    ],
    [
      'one checker twice',
      [
        { kind: 'fact-check', by: 'AFP', rating: 'False', date: '2020' },
        { kind: 'fact-check', by: 'AFP', rating: 'Misleading' },
      ],
      'AFP rated this “False” · 2020',
    ],
    [
      'a correction',
      [{ kind: 'correction', by: 'The Example Post', date: '2024-11-12' }],
      'The Example Post corrected this · 12 Nov 2024',
    ],
    [
      'a confirmation',
      [{ kind: 'confirmation', by: 'both sides', date: '2025-02-12' }],
      'Confirmed by both sides · 12 Feb 2025',
    ],
    [
      'outdated',
      [{ kind: 'outdated', by: 'Reuters', date: '2025-01', finding: 'The ban was lifted.' }],
      'Outdated since Jan 2025: The ban was lifted',
    ],
    ['outdated without a date', [{ kind: 'outdated', by: 'Reuters' }], 'Outdated, according to Reuters'],
    [
      'missing context',
      [{ kind: 'missing-context', by: 'AFP', finding: 'The photo is from 2015.', date: '2024' }],
      'Context from AFP: The photo is from 2015 · 2024',
    ],
    [
      'no comment',
      [{ kind: 'no-comment', by: 'The White House', date: '2024-09-05' }],
      'The White House would not comment · 5 Sep 2024',
    ],
    [
      'another answer',
      [{ kind: 'other', by: 'Tesla', finding: 'It is looking into the matter.' }],
      'Tesla: It is looking into the matter',
    ],
  ])('words %s', (_, responses, expected) => {
    expect(note(...responses)).toBe(expected);
  });

  it('lets rated checks speak, and an only rated one for itself with its own date', () => {
    const bare = { kind: 'fact-check', by: 'Full Fact', finding: 'It is not so.', date: '2020' } as const;
    const afp = { kind: 'fact-check', by: 'AFP', rating: 'False', date: '2021' } as const;
    expect(note(bare, afp)).toBe('AFP rated this “False” · 2021');
    expect(note(bare, afp, { ...afp, by: 'Snopes' })).toBe('AFP and Snopes rated this “False”');
    expect(note(bare, { ...bare, by: 'AP' })).toBe('Full Fact: It is not so · 2020');
  });

  it('writes articles small inside a sentence, but not those of titles', () => {
    const denial = (by: string) => ({ kind: 'denial', by }) as const;
    expect(note(denial('The ceremony’s director'), denial('A diplomat'))).toBe(
      'Denied by the ceremony’s director and a diplomat',
    );
    expect(note(denial('The Macrons'))).toBe('Denied by The Macrons');
  });

  it('falls back to shorter words, then to a clipped name, and never passes the limit', () => {
    const long = 'words '.repeat(14).trim();
    expect(note({ kind: 'denial', by: 'Kremlin', quote: long, date: '2024-11-11' })).toBe(
      'Denied by Kremlin · 11 Nov 2024',
    );
    expect(note({ kind: 'fact-check', by: 'AFP', rating: long.repeat(2) })).toBe('AFP checked this');
    const endless = note({ kind: 'denial', by: 'Ministry '.repeat(20), date: '2024-11-11' });
    expect(endless.length).toBeLessThanOrEqual(NOTE_MAX);
    expect(endless).toMatch(/^Denied by Ministry .*…$/);
  });

  it('lets no denial look like a verdict', () => {
    expect(note({ kind: 'denial', by: 'Kyiv', rating: 'False' })).toBe('Denied by Kyiv');
  });

  it('says nothing of a record without responses', () => {
    expect(noteText({ responses: [] }, phrase, 'en')).toEqual({ lead: '', kind: 'other' });
  });
});

describe('noteDate', () => {
  it('keeps the precision and follows the locale', () => {
    expect(noteDate('2024-11-11', 'en-US')).toBe('11 Nov 2024');
    expect(noteDate('2024-11', 'en_GB')).toBe('Nov 2024');
    expect(noteDate('2024', 'en')).toBe('2024');
    expect(noteDate('2024-11-11', 'de')).toBe('11. Nov. 2024');
    expect(noteDate('2024-11-11', 'not a tag')).toBe('11 Nov 2024');
    expect(noteDate('yesterday', 'en')).toBe('');
  });
});
