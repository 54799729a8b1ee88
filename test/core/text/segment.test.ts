import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { segmentSentences } from '../../../src/core/text/segment';

const sentences = (text: string, language?: string) =>
  segmentSentences(text, language).map(({ start, end }) => text.slice(start, end));

/** Each list is the sentences of one paragraph, joined by a space. */
const PARAGRAPHS: Record<string, string[]> = {
  titles: ['Mr. Orley met Dr. Brandt and Gen. Voss.', 'They talked.'],
  initials: ['The book by J. K. Marrow sold well.', 'Critics disagreed.'],
  'country before a name': ['The U.S. Senate voted.', 'It passed.'],
  'country at the end': ['They moved to the U.S. They stayed.'.slice(0, 22), 'They stayed.'],
  'clock time before a weekday': ['Polls close at 8 p.m. Tuesday in most states.', 'Results follow.'],
  'clock time at the end': ['Polls close at 8 p.m.', 'Results follow.'],
  'month with a day': ['The court ruled on Nov. 7 in favour.', 'An appeal is likely.'],
  'number word': ['He lives at No. 10 these days.', 'He said no.', 'She agreed.'],
  'company at the end': ['She joined Marrow & Co. It was new then.'.slice(0, 23), 'It was new then.'],
  'decimal numbers': ['Prices rose 3.5 percent.', 'Wages rose 2.1 percent.'],
  'quotation of several sentences': ['“There was no call.', 'It is untrue,” he said.', 'Nobody answered.'],
  'question in a quotation': ['“Did they talk?” Mayor Lindqvist asked.', 'Nobody knew.'],
  'exclamation in a quotation': ['“Never!” she replied.', 'He left.'],
  'ellipsis inside': ['We waited ... and waited.', 'Nothing came.'],
  'bracketed sentence': ['He paid (the sum was small.) and left.', 'She stayed.'],
  'web address': ['The site is www.example.org/news.html today.', 'It is new.'],
};

describe('segmentSentences', () => {
  it.each(Object.entries(PARAGRAPHS))('%s', (_, expected) => {
    expect(sentences(expected.join(' '))).toEqual(expected);
  });

  it.each([
    [
      'glued sentences',
      'The vote failed.Ministers left. “Good.”They came back.',
      ['The vote failed.', 'Ministers left.', '“Good.”', 'They came back.'],
    ],
    [
      'line breaks',
      'A headline without a stop\nThe first sentence\r\n\n  Another ',
      ['A headline without a stop', 'The first sentence', 'Another'],
    ],
    ['enumeration in a line', '1. Open the lid. 2. Close the lid.', ['1. Open the lid.', '2. Close the lid.']],
    ['nothing', ' \n\u00a0', []],
  ])('%s', (_, text, expected) => {
    expect(sentences(text)).toEqual(expected);
  });

  it.each([
    [
      'de',
      'Am 11. November sprach er z. B. mit Dr. Kern. Sie schwieg.',
      ['Am 11. November sprach er z. B. mit Dr. Kern.', 'Sie schwieg.'],
    ],
    ['ja', '彼は話した。彼女は黙った。', ['彼は話した。', '彼女は黙った。']],
    ['hi', 'वह बोला। वह चुप रही।', ['वह बोला।', 'वह चुप रही।']],
    ['ar', 'هل تحدثا؟ لا أحد يعرف.', ['هل تحدثا؟', 'لا أحد يعرف.']],
  ])('%s', (language, text, expected) => {
    expect(sentences(text, language)).toEqual(expected);
  });

  it('returns trimmed stretches in order that leave out nothing but spaces', () => {
    const pieces = fc.array(
      fc.constantFrom('Mr. ', 'A', 'b', '. ', '.', '! ', '?”', ' “', '1) ', 'U.S. ', '\n', '…', ' ', '。', 'é', '😀'),
    );
    fc.assert(
      fc.property(pieces, (parts) => {
        const text = parts.join('');
        const spans = segmentSentences(text);
        let at = 0;
        for (const { start, end } of spans) {
          expect(start).toBeGreaterThanOrEqual(at);
          expect(text.slice(at, start).trim()).toBe('');
          expect(text.slice(start, end)).toBe(text.slice(start, end).trim());
          expect(end).toBeGreaterThan(start);
          at = end;
        }
        expect(text.slice(at).trim()).toBe('');
      }),
    );
  });
});
