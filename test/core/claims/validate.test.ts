import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { englishPhrase } from '../../../src/cli/phrase-from-messages';
import type { Claim, ClaimList } from '../../../src/core/claims/types';
import { type Fault, validateClaimList } from '../../../src/core/claims/validate';
import { sampleClaim, sampleList } from './sample-list';

const notes = { phrase: englishPhrase(), locale: 'en' };

function faultsOf(json: unknown): Fault[] {
  const checked = validateClaimList(json, { notes });
  return checked.ok ? checked.warnings : checked.faults;
}

/** Faults of the sample list after a change, as "severity path: message". */
function changed(change: (list: ClaimList, claim: Claim) => void): string[] {
  const list = sampleList();
  change(list, list.claims[0] as Claim);
  return faultsOf(list).map(({ severity, path, message }) => `${severity} ${path}: ${message}`);
}

it('finds nothing wrong with the sample', () => {
  expect(faultsOf(sampleList())).toEqual([]);
  expect(validateClaimList(sampleList())).toMatchObject({ ok: true, warnings: [] });
});

describe('errors, each at its place', () => {
  const first = '$.claims[0]';
  it.each<[string, (list: ClaimList, claim: Claim) => void, string]>([
    ['a missing part', (_, claim) => Reflect.deleteProperty(claim, 'text'), `error ${first}.text: is missing`],
    [
      'a wrong type',
      (_, claim) => Object.assign(claim, { wordings: 'one' }),
      `error ${first}.wordings: expected a list of sentences, found "one"`,
    ],
    [
      'another format',
      (list) => Object.assign(list, { format: 2 }),
      'error $.format: expected 1: this version of Caveat reads no other format, found 2',
    ],
    [
      'a bad slug',
      (_, claim) => Object.assign(claim, { id: 'Zenda Flood' }),
      `error ${first}.id: is not an id: letters, digits, hyphens, dots and colons, found "Zenda Flood"`,
    ],
    ['an empty text', (_, claim) => Object.assign(claim, { text: '  ' }), `error ${first}.text: is empty`],
    [
      'a day that does not exist',
      (_, claim) => Object.assign(claim, { validFrom: '2023-02-29' }),
      `error ${first}.validFrom: is no day of the calendar`,
    ],
    [
      'a link that runs code',
      (_, claim) => Object.assign(claim.responses[0]?.source ?? {}, { url: 'javascript:alert(1)' }),
      `error ${first}.responses[0].source.url: is not an http(s) link, found "javascript:alert(1)"`,
    ],
    [
      'a link without a host',
      (_, claim) => Object.assign(claim.reported[0] ?? {}, { url: 'https://exa mple/' }),
      `error ${first}.reported[0].url: is not a link that can be opened`,
    ],
    [
      'a link with a password',
      (_, claim) => Object.assign(claim.reported[0] ?? {}, { url: 'https://bank.example@evil.example/' }),
      `error ${first}.reported[0].url: is not a link that can be opened`,
    ],
    [
      'an unknown kind',
      (_, claim) => Object.assign(claim.responses[0] ?? {}, { kind: 'refutation' }),
      `error ${first}.responses[0].kind: is none of denial, fact-check, correction, confirmation, outdated, missing-context, no-comment, other, found "refutation"`,
    ],
    [
      'no responses',
      (_, claim) => Object.assign(claim, { responses: [] }),
      `error ${first}.responses: is empty: nobody disputes or confirms the claim`,
    ],
    [
      'an example without text',
      (_, claim) => Object.assign(claim.examples ?? {}, { match: [{ date: '2024-05-12' }] }),
      `error ${first}.examples.match[0].text: is missing`,
    ],
    [
      'an unknown entity',
      (_, claim) => claim.entities.push('strelsau'),
      `error ${first}.entities[1]: no entity has the id "strelsau"`,
    ],
    [
      'an entity that is its own part',
      (list) => Object.assign(list.entities[0] ?? {}, { partOf: ['ruritania'] }),
      'error $.entities[0].partOf[0]: is the entity itself',
    ],
    [
      'one id twice',
      (list) => list.claims.push({ ...sampleClaim(), text: 'Something else.', wordings: [] }),
      'error $.claims[1].id: "zenda-flood" is already the id of the claim at $.claims[0]',
    ],
    [
      'a span that runs backwards',
      (_, claim) => Object.assign(claim, { validUntil: '2024-04' }),
      `error ${first}.validUntil: 2024-04 is before validFrom, 2024-05-10`,
    ],
    [
      'an example that cannot match',
      (_, claim) => Object.assign(claim.examples ?? {}, { match: [{ text: 'The tower fell.', date: '2020' }] }),
      `error ${first}.examples.match[0].date: 2020 is before validFrom, 2024-05-10`,
    ],
    [
      'a long quote',
      (_, claim) => Object.assign(claim.responses[0] ?? {}, { quote: `${'a '.repeat(15)}stands as it always stood` }),
      `error ${first}.responses[0].quote: has 20 words; at most 15 are quoted`,
    ],
    [
      'an epithet of nobody',
      (_, claim) => Object.assign(claim.responses[0] ?? {}, { epithet: 'pure fiction' }),
      `error ${first}.responses[0].epithet: is not part of the quote`,
    ],
    [
      'a judging word',
      (_, claim) => Object.assign(claim.responses[0] ?? {}, { finding: 'The paper lied about the tower.' }),
      `error ${first}.responses[0].finding: "lied" is not a neutral word outside quotation marks`,
    ],
    [
      'an interval that is none',
      (list) => Object.assign(list, { expires: 'soon' }),
      'error $.expires: names no interval such as "4 days" or "12 hours"',
    ],
    [
      'a contradiction in examples',
      (_, claim) => claim.examples?.noMatch.push(claim.examples.match[0] ?? ''),
      `error ${first}.examples.noMatch[3]: is a match example as well`,
    ],
  ])('%s', (_, change, expected) => {
    expect(changed(change)).toContain(expected);
  });

  it('tells all of them, and those of sound claims beside a broken one', () => {
    const found = changed((list) => {
      list.claims.unshift({ id: 7 } as unknown as Claim);
      (list.claims[1] as Claim).entities = ['nobody'];
    });
    expect(found.filter((line) => line.includes('$.claims[0]')).length).toBeGreaterThan(4);
    expect(found).toContain('error $.claims[1].entities[0]: no entity has the id "nobody"');
  });

  it('survives anything', () => {
    fc.assert(fc.property(fc.anything(), (json) => !validateClaimList(json).ok));
  });

  it('survives a list in which any part is replaced by anything', () => {
    const parts = ['entities', 'claims', 'updated', 'language', 'expires', 'publisher'] as const;
    fc.assert(
      fc.property(fc.constantFrom(...parts), fc.jsonValue(), (part, value) => {
        expect(() => validateClaimList({ ...sampleList(), [part]: value })).not.toThrow();
      }),
    );
  });
});

describe('warnings, each at its place', () => {
  const first = '$.claims[0]';
  const other = (change: Partial<Claim>): Claim => ({
    ...sampleClaim(),
    id: 'other',
    wordings: [],
    examples: undefined,
    ...change,
  });
  it.each<[string, (list: ClaimList, claim: Claim) => void, string]>([
    [
      'a reordering character',
      (_, claim) => Object.assign(claim, { text: 'The north tower\u202e of Zenda\nCastle fell.' }),
      `warning ${first}.text: holds line breaks or invisible characters, which are taken out`,
    ],
    [
      'an id in another style',
      (_, claim) => Object.assign(claim, { id: 'Zenda_1' }),
      `warning ${first}.id: "Zenda_1" is not a slug: lower-case letters, digits, single hyphens`,
    ],
    [
      'a text that is no sentence',
      (_, claim) => Object.assign(claim, { text: 'The tower of Zenda Castle fell. '.repeat(30) }),
      `warning ${first}.text: is longer than 600 characters: no sentence will match it`,
    ],
    [
      'a misspelt name',
      (_, claim) => Object.assign(claim, { wording: [] }),
      `warning ${first}.wording: "wording" is no part of the format and is not read`,
    ],
    [
      'a verdict of our own',
      (_, claim) => Object.assign(claim.responses[0] ?? {}, { finding: 'The story is false.' }),
      `warning ${first}.responses[0].finding: "false" is not a neutral word outside quotation marks`,
    ],
    [
      'a judging claim',
      (_, claim) => Object.assign(claim, { text: 'The regime of Ruritania let the tower of Zenda Castle fall.' }),
      `warning ${first}.text: "regime" is not a neutral word outside quotation marks`,
    ],
    ['too few wordings', (_, claim) => claim.wordings.pop(), `warning ${first}.wordings: only 3; 4 to 12 are useful`],
    [
      'a wording that the claim shuts out',
      (_, claim) => claim.wordings.push('The south tower of Zenda Castle fell'),
      `warning ${first}.wordings[4]: has "south tower", which the claim excludes`,
    ],
    [
      'a wording that misses a condition',
      (_, claim) => claim.wordings.push('Zenda Castle fell'),
      `warning ${first}.wordings[4]: has none of requires[0]: tower`,
    ],
    [
      'an example that repeats a wording',
      (_, claim) => claim.examples?.match.push('Flood destroys tower of Zenda Castle!'),
      `warning ${first}.examples.match[3]: repeats a wording, so it tests nothing`,
    ],
    [
      'too few examples',
      (_, claim) => claim.examples?.noMatch.pop(),
      `warning ${first}.examples: 3 match and 2 noMatch; 3 of each are wanted`,
    ],
    [
      'an answer before the event',
      (_, claim) => Object.assign(claim.responses[0] ?? {}, { date: '2024-04-30' }),
      `warning ${first}.responses[0].date: 2024-04-30 is before it happened, 2024-05-10`,
    ],
    [
      'an answer from the future',
      (_, claim) => Object.assign(claim.responses[0]?.source ?? {}, { date: '2026-01-02' }),
      `warning ${first}.responses[0].source.date: 2026-01-02 is after the list was updated, 2026-01-01`,
    ],
    [
      'a settled denial',
      (_, claim) =>
        claim.responses.push({
          kind: 'confirmation',
          by: 'King',
          date: '2024-06',
          finding: 'So it was.',
          source: { publisher: 'E', url: 'https://e.example/' },
        }),
      `warning ${first}.responses[1]: came after the denial; the note shows only the first response, so it belongs there`,
    ],
    [
      'a denial with a rating',
      (_, claim) => Object.assign(claim.responses[0] ?? {}, { rating: 'False' }),
      `warning ${first}.responses[0].rating: only fact-checks rate; this is a denial`,
    ],
    [
      'words that no note has room for',
      (_, claim) =>
        Object.assign(claim.responses[0] ?? {}, {
          epithet: undefined,
          quote: `stands ${'extraordinarily '.repeat(6)}`,
        }),
      `warning ${first}.responses[0]: its words are too long for the note, which says only: Denied by Castle office`,
    ],
    [
      'an alias of two',
      (list) => list.entities[0]?.aliases.push('Royal  Residence'),
      'warning $.entities[1].aliases[0]: "royal residence" also means "ruritania" at the same time ($.entities[0].aliases[1])',
    ],
    [
      'a near-duplicate',
      (list) => list.claims.push(other({ text: 'In May 2024 the flood destroyed the north tower of Zenda Castle.' })),
      'warning $.claims[1].text: says nearly the same as "zenda-flood" ($.claims[0])',
    ],
    [
      'one page for two matters',
      (list) => list.claims.push(other({ text: 'Sales of ice rose.', topic: 'economy', entities: [] })),
      'warning $.claims[1].responses[0].source.url: also answers "zenda-flood", which is about something else',
    ],
    [
      'claims without wordings',
      (list) => list.claims.push(other({ text: 'Sales of ice rose.' })),
      'warning $.claims: 1 of 2 claims have no wordings: they match near-literal wording only',
    ],
  ])('%s', (_, change, expected) => {
    expect(changed(change)).toContain(expected);
  });

  it('takes numbers for a difference, and claims of one group for related', () => {
    const twice = (change: Partial<Claim>) => changed((list) => list.claims.push(other(change))).join('\n');
    expect(twice({ text: 'The flood of May 2021 destroyed the north tower of Zenda Castle.' })).not.toContain(
      'nearly the same',
    );
    const grouped = changed((list, claim) => {
      claim.group = 'flood';
      list.claims.push(other({ group: 'flood', topic: 'economy', entities: [] }));
    }).join('\n');
    expect(grouped).not.toMatch(/nearly the same|something else/);
  });

  it('gives texts back as they look, and the same list where nothing was hidden', () => {
    const list = sampleList();
    expect((validateClaimList(list) as { list: ClaimList }).list).toBe(list);
    Object.assign(list.claims[0] ?? {}, { text: 'The tow\u200ber of Zenda\n Castle \u202efell.' });
    const checked = validateClaimList(list);
    expect(checked.ok && checked.list.claims[0]?.text).toBe('The tower of Zenda  Castle fell.');
    expect(checked.ok && checked.list.entities).toBe(list.entities);
  });

  it('lets offices change hands on one day', () => {
    expect(changed((list) => list.entities[0]?.aliases.push({ text: 'royal residence', from: '2024-12-31' }))).toEqual(
      [],
    );
  });

  it('leaves the editing of other people’s lists to them', () => {
    const list = sampleList();
    Object.assign(list.claims[0] ?? {}, { wordings: ['Only one, a hoax'], examples: undefined });
    expect(validateClaimList(list, { editorial: false })).toEqual({ ok: true, list, warnings: [] });
  });
});
