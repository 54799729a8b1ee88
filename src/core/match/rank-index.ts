import type { Claim } from '../claims/types';
import { compileIndex } from '../index/compile-index';
import { type ClaimIndex, openIndex } from '../index/open-index';
import type { RankClaim } from './claim-ranker';
import { textTerms } from './rank-query';

/** An index over one field of the claims; a claim's number is its position. */
export function rankIndex(claims: readonly RankClaim[], fieldOf: (claim: RankClaim) => string): ClaimIndex {
  const empty = { wordings: [], entities: [], topic: '', reported: [], responses: [] };
  const list = {
    format: 1 as const,
    id: 'rank',
    title: '',
    publisher: { name: '' },
    license: '',
    language: 'en',
    version: '0',
    updated: '1970-01-01',
    entities: [],
    claims: claims.map((claim): Claim => ({ ...empty, id: claim.id, text: fieldOf(claim) })),
  };
  return openIndex(compileIndex(list, { termsOf: (text) => textTerms(text).map(({ term }) => term) }));
}

/** Title and text as one document: a title often says in other words what the text says. */
export function titleAndText({ text, title }: RankClaim): string {
  return title ? `${title}\n${text}` : text;
}
