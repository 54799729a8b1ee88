import type { ClaimIndex } from '../index/open-index';
import { ClaimReranker, type ScoredProposal } from './claim-reranker';
import { rankIndex, titleAndText } from './rank-index';
import { contextTerms, type RankQuery, textTerms } from './rank-query';
import { type RankWeights, weigh } from './rank-weights';
import { retrieve } from './retrieve';
import type { WordVectors } from './word-vectors';

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

/** What training made. */
export interface RankModel {
  vectors: WordVectors;
  weights: RankWeights;
}

/** Finds for a query the claims most like it: pure ranking, no threshold and no stance. Without a model by BM25 alone. */
export class ClaimRanker {
  private readonly both: ClaimIndex;
  private readonly reranker: ClaimReranker | undefined;

  constructor(
    claims: readonly RankClaim[],
    private readonly model?: RankModel,
  ) {
    this.both = rankIndex(claims, titleAndText);
    this.reranker = model && new ClaimReranker(claims, this.both, model.vectors);
  }

  /** The `k` best claims, best first. */
  rank(query: RankQuery, k: number): RankedClaim[] {
    if (!this.model) return retrieve(this.both, [...textTerms(query.text), ...contextTerms(query.context ?? [])], k);
    const weights = query.context?.length ? this.model.weights.inContext : this.model.weights.alone;
    return this.propose(query)
      .map(({ claim, features }) => ({ claim, score: weigh(features, weights) }))
      .sort((a, b) => b.score - a.score || a.claim - b.claim)
      .slice(0, k);
  }

  /** All candidates of a query with their features, in no order; none without a model. */
  propose(query: RankQuery): ScoredProposal[] {
    return this.reranker?.propose(query) ?? [];
  }
}
