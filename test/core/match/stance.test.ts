import { describe, expect, it } from 'vitest';
import { summitList } from '../../support/summit-list';
import { matchesOf } from '../../support/tiny-list';

const DAY = '2030-03-10';

/** Stance and display of the first match of a sentence. */
function read(text: string): [string, string] | undefined {
  const [match] = matchesOf(summitList, text, DAY);
  return match && [match.stance, match.display];
}

describe('stance', () => {
  it.each([
    ['North spoke to South by phone.', 'asserts', 'note'],
    ['North spoke to South by phone, the Herald reported.', 'attributes', 'note'],
    ['North reportedly spoke to South by phone.', 'attributes', 'note'],
    ['Sudland denied that North spoke to South by phone.', 'denies', 'none'],
    ['Sudland called the report that North phoned South pure fiction.', 'denies', 'none'],
    ['North did not speak to South by phone.', 'denies', 'none'],
    ['North never spoke to South by phone, an aide said.', 'denies', 'none'],
    ['There is no evidence that North spoke to South by phone.', 'denies', 'none'],
    ['North falsely said that she spoke to South by phone.', 'denies', 'none'],
    ['North spoke to South by phone, the Herald wrote, but Sudland calls that an invention.', 'denies', 'none'],
    ['Did North speak to South by phone?', 'questions', 'none'],
    ['North could speak to South by phone next week.', 'questions', 'none'],
    ['North plans to speak to South by phone.', 'questions', 'none'],
    ['A phone call between North and South is possible.', 'questions', 'none'],
    ['Norland called for talks by phone between North and South.', 'questions', 'none'],
  ])('%s', (text, stance, display) => {
    expect(read(text)).toEqual([stance, display]);
  });

  it('leaves a promise its "could"', () => {
    expect(read('West boasted that she could rebuild the bridge in 10 days.')).toEqual(['attributes', 'note']);
  });
});

describe('decide', () => {
  it('shows the full note once, then marks', () => {
    const text = 'North spoke to South by phone.\nIt rained.\nNorth and South held a phone call, sources say.';
    expect(matchesOf(summitList, text, DAY).map(({ sentence, display }) => [sentence, display])).toEqual([
      [0, 'note'],
      [2, 'mark'],
    ]);
  });

  it('notes one claim a sentence', () => {
    const matches = matchesOf(
      summitList,
      'North spoke to South by phone and urged South not to close the border.',
      DAY,
    );
    expect(matches.map(({ claim }) => claim).sort()).toEqual(['tiny/call', 'tiny/call-border']);
    expect(matches.filter(({ display }) => display === 'note')).toHaveLength(1);
  });

  it('says why', () => {
    const [match] = matchesOf(summitList, 'North gave a speech.\nShe phoned South, sources said.', DAY);
    expect(match?.why).toMatchObject({
      matched: expect.arrayContaining(['She', 'South', 'phoned']),
      resolved: [{ words: 'She', means: ['Ada North'] }],
      stanceCue: 'sources',
    });
    expect(match?.why.guards.every(({ passed }) => passed)).toBe(true);
    expect(match?.score).toBeGreaterThan(0.5);
  });
});
