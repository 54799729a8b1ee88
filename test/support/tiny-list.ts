import type { Claim, ClaimList, Entity } from '../../src/core/claims/types';
import { compileIndex } from '../../src/core/index/compile-index';
import { openIndex } from '../../src/core/index/open-index';
import { createMatcher } from '../../src/core/match/matcher';
import { termsOf } from '../../src/core/match/terms-of';
import type { Match } from '../../src/core/match/types';
import { segmentSentences } from '../../src/core/text/segment';
import type { PageText } from '../../src/core/text/types';

/** What a test says of a claim; the rest is filled in. */
export type TinyClaim = Pick<Claim, 'id' | 'text' | 'wordings' | 'entities'> & Partial<Claim>;

const DEFAULTS: Omit<Claim, 'id' | 'text' | 'wordings' | 'entities'> = { topic: 'test', reported: [], responses: [] };

/** A list of the given claims and entities, under the id `tiny`. */
export function tinyList(claims: readonly TinyClaim[], entities: readonly Entity[]): ClaimList {
  return {
    format: 1,
    id: 'tiny',
    title: 'Tiny',
    publisher: { name: 'Test' },
    license: 'CC-BY-4.0',
    language: 'en',
    version: '1',
    updated: '2024-12-01',
    entities: [...entities],
    claims: claims.map((claim) => ({ ...DEFAULTS, ...claim })),
  };
}

/** A page of one paragraph a line. */
export function tinyPage(text: string, rest: Partial<PageText> = {}): PageText {
  const blocks = text
    .split('\n')
    .map((line) => ({ kind: 'paragraph' as const, text: line, sentences: segmentSentences(line) }));
  return { language: 'en', ...rest, blocks };
}

/** Matches of a text against a list, read on a day. */
export function matchesOf(list: ClaimList, text: string, published?: string): Match[] {
  const matcher = createMatcher([openIndex(compileIndex(list, { termsOf }))]);
  return matcher.matchPage(tinyPage(text, { published }), { sensitivity: 'balanced' }).matches;
}
