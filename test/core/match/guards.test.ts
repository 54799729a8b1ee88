import { describe, expect, it } from 'vitest';
import { summitList } from '../../support/summit-list';
import { matchesOf } from '../../support/tiny-list';

const DAY = '2030-03-10';

/** Claims noted on the last sentence of a text. */
function noted(text: string, published: string | undefined = DAY): string[] {
  const matches = matchesOf(summitList, text, published);
  const last = text.split('\n').length - 1;
  return matches
    .filter(({ display, sentence }) => display !== 'none' && sentence === last)
    .map(({ claim }) => claim.slice('tiny/'.length));
}

describe('entity guard', () => {
  it.each([
    ['named', 'North spoke to South by phone, a newspaper wrote.', ['call']],
    ['by role, in its time', 'The Norland president phoned the Sudland leader, a newspaper wrote.', ['call']],
    ['somebody else', 'West spoke to South by phone on Thursday.', []],
    ['one of two', 'North spoke by phone for an hour.', []],
    ['a third party between', 'North said that West had phoned South.', []],
    ['a role that is another’s title', 'Norland president Dora East phoned the Sudland leader.', []],
    ['an office of talking', 'South met North’s communications director.', []],
  ])('%s', (_, text, claims) => {
    expect(noted(text)).toEqual(claims);
  });

  it('does not take a role for its holder at another time', () => {
    expect(noted('The Norland president phoned the Sudland leader.', '2035-03-10')).toEqual([]);
  });
});

describe('context', () => {
  it.each([
    ['pronoun', 'North gave a speech on Sunday.\nShe urged South not to close the border.', ['call-border']],
    ['pair', 'North spoke to South by phone.\nThe two leaders talked by telephone for an hour.', ['call']],
    ['pair of others', 'North met West.\nThe two leaders talked by telephone.', []],
    [
      'party of the event',
      'North spoke to South by phone.\nNorth also urged not to close the border, sources said.',
      ['call-border'],
    ],
    ['no event yet', 'North gave a speech.\nNorth also urged not to close the border, sources said.', []],
    ['weak alias, named before', 'North gave a speech.\nThe former mayor phoned South.', ['call']],
    ['weak alias, not named', 'It rained on Sunday.\nThe former mayor phoned South.', []],
  ])('%s', (_, text, claims) => {
    expect(noted(text)).toEqual(claims);
  });
});

describe('date guard', () => {
  it.each([
    ['weekday of the event', 'North spoke to South by phone on Thursday.', DAY, ['call']],
    ['day of the report', 'Two papers wrote on Sunday that North spoke to South by phone.', DAY, ['call']],
    ['another year', 'North spoke to South by phone in 2028.', DAY, []],
    ['another day, long after', 'North spoke to South by phone on 2 June 2030.', '2030-06-03', []],
    ['page from before', 'North spoke to South by phone.', '2030-03-01', []],
    ['no publication day', 'North spoke to South by phone.', undefined, ['call']],
  ])('%s', (_, text, published, claims) => {
    expect(
      matchesOf(summitList, text, published)
        .filter(({ display }) => display !== 'none')
        .map(({ claim }) => claim),
    ).toEqual(claims.map((claim) => `tiny/${claim}`));
  });
});

describe('number guard', () => {
  it.each([
    ['same amount', 'West said she would rebuild the bridge in ten days.', ['bridge-in-10-days']],
    ['other amount', 'West said she would rebuild the bridge in thirty days.', []],
    ['other unit', 'West said she would rebuild the bridge in 10 weeks.', []],
    ['same amount of something else', 'It rained for 10 days while West had the bridge rebuilt.', []],
  ])('%s', (_, text, claims) => {
    expect(noted(text)).toEqual(claims);
  });
});

describe('role and polarity guards', () => {
  it.each([
    ['as claimed', 'North urged South not to close the frontier.', ['call-border']],
    ['reversed', 'South urged North not to close the border.', []],
    ['reversed, passive', 'North was urged by South not to close the border.', []],
    ['without the negation', 'North urged South to close the border.', []],
    ['only the source', 'A factory poisoned the river, Norland said.', []],
    ['compared as claimed', 'Trucks make more noise than trains do.', ['trucks-more-noise']],
    ['compared the other way round', 'Trains make more noise than trucks do.', []],
  ])('%s', (_, text, claims) => {
    expect(noted(text)).toEqual(claims);
  });
});

describe('agent guard', () => {
  it.each([
    ['the actor itself', 'Norland secretly poisoned the river last year.', ['river-poisoned']],
    ['passive, by the actor', 'The river was poisoned by Norland.', ['river-poisoned']],
    ['passive, by another', 'The river in Norland was poisoned by a paint factory.', []],
    ['only on a condition', 'If Norland poisoned the river, nobody saw it.', []],
  ])('%s', (_, text, claims) => {
    expect(noted(text)).toEqual(claims);
  });
});
