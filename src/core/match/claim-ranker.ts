import type { Claim, ClaimList } from '../claims/types';
import { compileIndex } from '../index/compile-index';
import { type ClaimIndex, openIndex } from '../index/open-index';
import { contextTerms, type RankQuery, textTerms } from './rank-query';
import { retrieve } from './retrieve';

/** A claim as the ranking knows it: no list, no entities, no dates. */
export interface RankClaim {
  id: string;
  text: string;
  title?: string;
}

export interface RankedClaim {
  /** Position in the claims given. */
  claim: number;
  /** Higher is better; comparable within one query only. */
  score: number;
}

/** Finds for a query the claims most like it: pure ranking, no threshold and no stance. */
export class ClaimRanker {
  private readonly index: ClaimIndex;

  constructor(claims: readonly RankClaim[]) {
    this.index = openIndex(
      compileIndex(asList(claims), { termsOf: (text) => textTerms(text).map(({ term }) => term) }),
    );
  }

  /** The `k` best claims, best first. */
  rank(query: RankQuery, k: number): RankedClaim[] {
    const terms = [...textTerms(query.text), ...contextTerms(query.context ?? [])];
    return retrieve(this.index, terms, k);
  }
}

/** Title and text are one document: a title often says in other words what the text says. */
function asList(claims: readonly RankClaim[]): ClaimList {
  const empty = { wordings: [], entities: [], topic: '', reported: [], responses: [] };
  return {
    format: 1,
    id: 'rank',
    title: '',
    publisher: { name: '' },
    license: '',
    language: 'en',
    version: '0',
    updated: '1970-01-01',
    entities: [],
    claims: claims.map(({ id, text, title }): Claim => ({ ...empty, id, text: title ? `${title}\n${text}` : text })),
  };
}
