import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { analyze } from '../../../src/core/text/analyzer';
import { normalize } from '../../../src/core/text/normalize';
import { tokenize } from '../../../src/core/text/tokenize';

const norms = (text: string) => tokenize(text).map(({ norm }) => norm);

describe('tokenize', () => {
  it.each([
    ['possessives', "Orley’s car and the mayor's hat", ['orley', 'car', 'and', 'the', 'mayor', 'hat']],
    ['contractions', 'They don’t', ['they', "don't"]],
    ['names with an apostrophe', 'O’Hara’s', ["o'hara"]],
    ['thousands', '1,234,567 and $4,300.50', ['1234567', 'and', '4300.50']],
    ['lists of numbers', '1,2 and 12,3456', ['1,2', 'and', '12,3456']],
    ['ordinals and units', 'the 5th of 24-hour', ['the', '5th', 'of', '24', 'hour']],
    ['dotted acronyms', 'the U.S. and U.K.', ['the', 'us', 'and', 'uk']],
    ['hyphens and dashes', 'de-escalate—now', ['de', 'escalate', 'now']],
    ['hashtags', '#StopTheVote2030 #vote_now #NATO', ['stop', 'the', 'vote', '2030', 'vote', 'now', 'nato']],
    ['addresses', 'see https://example.org/a?b=c and www.example.org now', ['see', 'and', 'now']],
    ['accents and strokes', 'Łódź Müller naïve Ørsted', ['lodz', 'muller', 'naive', 'orsted']],
    ['soft hyphens', 'co\u00adoperation', ['cooperation']],
    ['full-width forms', 'ＮＡＴＯ', ['nato']],
    ['ideographs', '東京 is', ['東', '京', 'is']],
  ])('%s', (_, text, expected) => {
    expect(norms(text)).toEqual(expected);
  });

  it('gives offsets of the text as it stands, in order', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme', maxLength: 80 }), (text) => {
        let at = 0;
        for (const token of tokenize(text)) {
          expect(token.start).toBeGreaterThanOrEqual(at);
          expect(text.slice(token.start, token.end)).toBe(token.text);
          at = token.end;
        }
      }),
    );
  });

  it('knows capitals', () => {
    expect(tokenize('The mayor Orley #GreenParty').map(({ cap }) => cap)).toEqual([true, false, true, true, true]);
  });
});

describe('analyze', () => {
  it('stems English and marks function words', () => {
    expect(analyze('They denied the reports').map(({ term, stop }) => [term, stop])).toEqual([
      ['thei', true],
      ['deni', false],
      ['the', true],
      ['report', false],
    ]);
  });

  it('tells the country from the pronoun', () => {
    expect(
      analyze('The U.S. told us that the US left us')
        .filter(({ norm }) => norm === 'us')
        .map(({ stop }) => stop),
    ).toEqual([false, true, false, true]);
  });

  it('leaves other languages unstemmed and without function words', () => {
    expect(analyze('Die Berichte', 'de').map(({ term, stop }) => [term, stop])).toEqual([
      ['die', false],
      ['berichte', false],
    ]);
  });

  it('never fails and never gives empty terms', () => {
    fc.assert(
      fc.property(
        fc.array(fc.nat(0xffff), { maxLength: 200 }).map((units) => String.fromCharCode(...units)),
        (text) => {
          expect(analyze(text).every(({ norm, term }) => norm !== '' && term !== '')).toBe(true);
        },
      ),
    );
  });
});

describe('normalize', () => {
  it('gives the same again', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme', maxLength: 40 }), (text) => {
        expect(normalize(normalize(text))).toBe(normalize(text));
      }),
    );
  });
});
