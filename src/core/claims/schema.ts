import * as v from 'valibot';
import { isHttpUrl } from './http-url';
import { isIsoDate } from './iso-date';
import { LIMITS } from './limits';
import type { ClaimList } from './types';

const text = (max: number) =>
  v.pipe(
    v.string('expected a text'),
    v.maxLength(max, `longer than ${max} characters`),
    v.check((value) => value.trim() !== '', 'is empty'),
  );

const sentence = text(LIMITS.sentence);
const label = text(LIMITS.label);

/** A lower-case name in Latin letters, digits and single hyphens. */
export const SlugSchema = v.pipe(
  v.string('expected an id'),
  v.maxLength(LIMITS.id, `longer than ${LIMITS.id} characters`),
  v.regex(/^[a-z0-9]+(?:-[a-z0-9]+)*$/, 'is not a slug: lower-case letters, digits and single hyphens'),
);

/** An id in a list of others: nothing that an address or a term of the index could not carry. */
export const IdSchema = v.pipe(
  v.string('expected an id'),
  v.maxLength(LIMITS.id, `longer than ${LIMITS.id} characters`),
  v.regex(/^[A-Za-z0-9][A-Za-z0-9._:-]*$/, 'is not an id: letters, digits, hyphens, dots and colons'),
);

/** A day, month or year that exists. */
export const IsoDateSchema = v.pipe(
  v.string('expected a date as text'),
  v.regex(/^\d{4}(?:-\d{2}(?:-\d{2})?)?$/, 'is not a date: YYYY-MM-DD, YYYY-MM or YYYY'),
  v.check(isIsoDate, 'is no day of the calendar'),
);

/** An http(s) address. */
export const HttpUrlSchema = v.pipe(
  v.string('expected a link'),
  v.maxLength(LIMITS.url, `longer than ${LIMITS.url} characters`),
  v.regex(/^https?:\/\//i, 'is not an http(s) link'),
  v.check(isHttpUrl, 'is not a link that can be opened'),
);

const sourceEntries = {
  publisher: v.pipe(label, v.description('Who publishes the page.')),
  url: v.pipe(HttpUrlSchema, v.description('Page that a reader can open; one that was looked at.')),
  title: v.optional(v.pipe(label, v.description('Headline of the page.'))),
  date: v.optional(v.pipe(IsoDateSchema, v.description('Day of publication.'))),
};

export const SourceSchema = v.strictObject(sourceEntries);

export const AliasSchema = v.strictObject({
  text: label,
  from: v.optional(v.pipe(IsoDateSchema, v.description('First day on which the alias means this entity.'))),
  to: v.optional(v.pipe(IsoDateSchema, v.description('Last day on which the alias means this entity.'))),
  weak: v.optional(
    v.pipe(v.boolean('expected true or false'), v.description('Counts only where the page has named the entity.')),
  ),
});

export const EntitySchema = v.strictObject({
  id: IdSchema,
  name: label,
  kind: v.picklist(
    ['person', 'organization', 'place', 'group', 'event', 'work', 'product', 'other'],
    'is no kind of entity',
  ),
  pronoun: v.optional(v.picklist(['he', 'she', 'they'], 'is none of he, she, they')),
  aliases: v.pipe(
    v.array(v.union([label, AliasSchema], 'expected a text, or an alias with dates'), 'expected a list'),
    v.description('Other names; the name itself is always one.'),
  ),
  partOf: v.optional(v.array(IdSchema, 'expected a list of entity ids')),
});

/** The kinds of answers, in the order in which the documentation tells them. */
export const RESPONSE_KINDS = [
  'denial',
  'fact-check',
  'correction',
  'confirmation',
  'outdated',
  'missing-context',
  'no-comment',
  'other',
] as const;

export const ResponseSchema = v.strictObject({
  kind: v.picklist(RESPONSE_KINDS, `is none of ${RESPONSE_KINDS.join(', ')}`),
  by: v.pipe(label, v.description('Who answers, as a reader knows it.')),
  speaker: v.optional(v.pipe(label, v.description('Who spoke for `by`.'))),
  role: v.optional(v.pipe(label, v.description('Office of the speaker.'))),
  quote: v.optional(v.pipe(sentence, v.description(`Exact words, at most ${LIMITS.quoteWords}.`))),
  epithet: v.optional(v.pipe(label, v.description('Part of the quote that completes: "{by} called this …".'))),
  rating: v.optional(v.pipe(label, v.description('The checker’s own rating word.'))),
  finding: v.optional(v.pipe(sentence, v.description('What the answer says, in one neutral sentence.'))),
  date: v.optional(IsoDateSchema),
  source: SourceSchema,
});

export const ExampleSchema = v.union(
  [
    sentence,
    v.strictObject({
      text: sentence,
      date: v.optional(v.pipe(IsoDateSchema, v.description('Day on which the page was published.'))),
      title: v.optional(label),
      before: v.optional(
        v.pipe(v.array(sentence, 'expected a list of sentences'), v.description('Sentences before it, oldest first.')),
      ),
    }),
  ],
  'expected a sentence, or an object with "text"',
);

const phrases = v.array(label, 'expected a list of words or phrases');

export const ClaimSchema = v.strictObject({
  id: IdSchema,
  text: v.pipe(sentence, v.description('The claim as one neutral sentence.')),
  wordings: v.pipe(
    v.array(sentence, 'expected a list of sentences'),
    v.description('How readers meet the claim; without any, only near-literal wording is matched.'),
  ),
  entities: v.pipe(
    v.array(IdSchema, 'expected a list of entity ids'),
    v.description('Entities without which a sentence cannot make the claim.'),
  ),
  requires: v.optional(
    v.pipe(
      v.array(v.pipe(phrases, v.minLength(1, 'is an empty group: nothing could match')), 'expected a list of groups'),
      v.description('Of every group, a sentence making the claim has one.'),
    ),
  ),
  excludes: v.optional(v.pipe(phrases, v.description('A sentence making the claim has none of these.'))),
  happened: v.optional(v.strictObject({ from: IsoDateSchema, to: v.optional(IsoDateSchema) })),
  validFrom: v.optional(
    v.pipe(IsoDateSchema, v.description('First publication day of pages that may make the claim.')),
  ),
  validUntil: v.optional(
    v.pipe(IsoDateSchema, v.description('Last publication day of pages that may make the claim.')),
  ),
  group: v.optional(v.pipe(IdSchema, v.description('Claims told about one event.'))),
  topic: IdSchema,
  place: v.optional(
    v.pipe(
      v.string('expected a country code'),
      v.regex(/^(?:[A-Z]{2}|international)$/, 'is neither an ISO 3166-1 alpha-2 code nor "international"'),
    ),
  ),
  reported: v.array(v.strictObject({ ...sourceEntries, by: v.optional(label) }), 'expected a list of sources'),
  responses: v.pipe(
    v.array(ResponseSchema, 'expected a list of responses'),
    v.minLength(1, 'is empty: nobody disputes or confirms the claim'),
    v.description('The first one is what the note shows.'),
  ),
  examples: v.optional(
    v.strictObject({
      match: v.array(ExampleSchema, 'expected a list'),
      noMatch: v.array(ExampleSchema, 'expected a list'),
    }),
  ),
});

/** Entries of a list besides its claims and entities; `src/dataset/list.json` holds just these. */
const headerEntries = {
  $schema: v.optional(v.string()),
  format: v.literal(1, 'expected 1: this version of Caveat reads no other format'),
  id: IdSchema,
  title: label,
  publisher: v.strictObject({ name: label, url: v.optional(HttpUrlSchema) }),
  homepage: v.optional(HttpUrlSchema),
  contact: v.optional(v.pipe(label, v.description('Where to propose or object to a claim.'))),
  license: v.pipe(label, v.description('SPDX identifier, such as CC-BY-4.0.')),
  language: v.pipe(
    v.string('expected a language tag'),
    v.regex(/^[A-Za-z]{2,3}(?:-[A-Za-z0-9]{2,8})*$/, 'is not a BCP 47 language tag'),
  ),
  version: label,
  updated: IsoDateSchema,
  expires: v.optional(v.pipe(label, v.description('Interval to fetch the list again, such as "4 days".'))),
  description: v.optional(sentence),
};

export const ClaimListSchema = v.strictObject({
  ...headerEntries,
  entities: v.array(EntitySchema, 'expected a list of entities'),
  claims: v.array(ClaimSchema, 'expected a list of claims'),
});

/** One file of `src/dataset/claims/`. */
export const TopicFileSchema = v.strictObject({
  $schema: v.optional(v.string()),
  topic: SlugSchema,
  claims: v.array(ClaimSchema, 'expected a list of claims'),
});

/** One file of `src/dataset/entities/`. */
export const EntityFileSchema = v.strictObject({
  $schema: v.optional(v.string()),
  entities: v.array(EntitySchema, 'expected a list of entities'),
});

/** Fails to compile where the schema and types.ts part. */
type Agrees<A extends B, B> = A;
export type SchemaAgreesWithTypes = [
  Agrees<v.InferOutput<typeof ClaimListSchema>, ClaimList>,
  Agrees<ClaimList, v.InferInput<typeof ClaimListSchema>>,
];
