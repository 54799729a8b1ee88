import { idf } from '../index/bm25';
import type { ClaimIndex } from '../index/open-index';
import { analyze } from '../text/analyzer';
import {
  type ClaimTexts,
  type Features,
  listFeatures,
  type Proposal,
  pairFeatures,
  type QueryTexts,
} from './rank-features';
import { rankIndex } from './rank-index';
import { dot, TermNearness } from './rank-overlap';
import { CONTEXT, contextTerms, type RankQuery, textTerms, tidyQuery } from './rank-query';
import { letterPieces, PIECE_BUCKETS, type RankText, type RankWeigher, rankText, scaleToUnit } from './rank-text';
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

/** A candidate with all its features, as training wants it. */
export interface ScoredProposal extends Proposal {
  features: Features;
}

/** How deep each search goes, in the order of SEARCHES; the union is what gets ranked (recall in docs/matching.md). */
const DEPTHS = [100, 150, 30, 30, 50] as const;

/** Finds for a query the claims most like it: pure ranking, no threshold and no stance. */
export class ClaimRanker {
  private readonly both: ClaimIndex;
  private readonly text: ClaimIndex;
  private readonly title: ClaimIndex;
  private readonly weigher: RankWeigher;
  private readonly texts = new Map<number, ClaimTexts>();
  /** Unit sense vectors of all claims, one behind the other, and their mean. */
  private readonly senses: Float32Array;
  private readonly meanSense: Float32Array;

  constructor(
    private readonly claims: readonly RankClaim[],
    private readonly vectors: WordVectors,
    private readonly weights: RankWeights,
  ) {
    this.both = rankIndex(claims, (claim) => bothOf(claim));
    this.text = rankIndex(claims, (claim) => claim.text);
    this.title = rankIndex(claims, (claim) => claim.title ?? '');
    const idfOf = (term: string) => {
      const id = this.both.termId(term);
      return idf(claims.length, id < 0 ? 0 : this.both.documentFrequency(id));
    };
    this.weigher = { idfOf, pieceIdf: pieceIdfs(claims), vectors };
    this.senses = new Float32Array(claims.length * vectors.dimensions);
    this.meanSense = new Float32Array(vectors.dimensions);
    this.fillSenses();
  }

  /** The `k` best claims, best first. */
  rank(query: RankQuery, k: number): RankedClaim[] {
    const weights = query.context?.length ? this.weights.inContext : this.weights.alone;
    return this.propose(query)
      .map(({ claim, features }) => ({ claim, score: weigh(features, weights) }))
      .sort((a, b) => b.score - a.score || a.claim - b.claim)
      .slice(0, k);
  }

  /** All candidates of a query with their features, in no order. */
  propose(query: RankQuery): ScoredProposal[] {
    const tidy = tidyQuery(query, (term) => this.both.documentFrequency(this.both.termId(term)));
    const texts = this.queryTexts(tidy);
    const proposals = this.search(tidy, texts);
    const features = proposals.map(({ claim }) => pairFeatures(texts, this.claimTexts(claim), this.weigher.pieceIdf));
    listFeatures(proposals, features);
    return proposals.map((proposal, i) => ({ ...proposal, features: features[i] as Features }));
  }

  private queryTexts({ text, context = [] }: RankQuery): QueryTexts {
    const { vectors, weigher } = this;
    const main = rankText(text, weigher);
    const near = new TermNearness(main, vectors);
    if (context.length === 0) return { main, near };
    const last = rankText(context.slice(-CONTEXT.sentences).join('\n'), weigher);
    const all = rankText(context.slice(-CONTEXT.all).join('\n'), weigher);
    const joined = rankText([...context.slice(-2), text].join('\n'), weigher);
    const nearLast = new TermNearness(last, vectors);
    return { main, near, context: { last, all, joined, nearLast, nearJoined: new TermNearness(joined, vectors) } };
  }

  private search(query: RankQuery, texts: QueryTexts): Proposal[] {
    const terms = textTerms(query.text);
    const withContext = [...terms, ...contextTerms(query.context ?? [])];
    const deepest = Math.max(...DEPTHS) * 2;
    const found = [
      retrieve(this.both, terms, deepest),
      retrieve(this.both, withContext, deepest),
      retrieve(this.text, terms, deepest),
      retrieve(this.title, terms, deepest),
      this.bySense(texts, deepest),
    ];
    const proposals = new Map<number, Proposal>();
    found.forEach((list, s) => {
      for (const { claim } of list.slice(0, DEPTHS[s])) {
        if (!proposals.has(claim)) proposals.set(claim, { claim, scores: [], ranks: [] });
      }
    });
    found.forEach((list, s) => {
      list.forEach(({ claim, score }, rank) => {
        const proposal = proposals.get(claim);
        if (!proposal) return;
        proposal.scores[s] = score;
        proposal.ranks[s] = rank;
      });
    });
    return [...proposals.values()];
  }

  /** Claims whose words mean most like the query's, by one pass over all sense vectors. */
  private bySense({ main, context }: QueryTexts, k: number): { claim: number; score: number }[] {
    const { dimensions } = this.vectors;
    const wanted = main.sense.slice();
    if (context)
      for (let d = 0; d < dimensions; d++)
        wanted[d] = (wanted[d] as number) + CONTEXT.sense * (context.last.sense[d] as number);
    this.center(wanted);
    const scores = new Float32Array(this.claims.length);
    for (let claim = 0; claim < scores.length; claim++) {
      scores[claim] = dot(wanted, this.senses.subarray(claim * dimensions, (claim + 1) * dimensions));
    }
    const order = Uint32Array.from(scores, (_, claim) => claim);
    order.sort((a, b) => (scores[b] as number) - (scores[a] as number));
    return Array.from(order.subarray(0, k), (claim) => ({ claim, score: scores[claim] as number }));
  }

  private fillSenses(): void {
    const { dimensions } = this.vectors;
    const sense = (claim: number) => this.senses.subarray(claim * dimensions, (claim + 1) * dimensions);
    this.claims.forEach((claim, c) => {
      const own = sense(c);
      for (const term of new Set(textTerms(bothOf(claim)).map((t) => t.term))) {
        const vector = this.vectors.find(term);
        if (vector >= 0) this.vectors.addTo(own, vector, this.weigher.idfOf(term));
      }
      scaleToUnit(own);
      for (let d = 0; d < dimensions; d++) {
        this.meanSense[d] = (this.meanSense[d] as number) + (own[d] as number) / this.claims.length;
      }
    });
    this.claims.forEach((_, c) => this.center(sense(c)));
  }

  /** Takes out what all claims have in common: politics. */
  private center(sense: Float32Array): void {
    scaleToUnit(sense);
    for (let d = 0; d < sense.length; d++) sense[d] = (sense[d] as number) - (this.meanSense[d] as number);
    scaleToUnit(sense);
  }

  private claimTexts(claim: number): ClaimTexts {
    let texts = this.texts.get(claim);
    if (!texts) {
      const given = this.claims[claim] as RankClaim;
      const take = (text: string): RankText => rankText(text, this.weigher);
      texts = { text: take(given.text), title: take(given.title ?? ''), both: take(bothOf(given)) };
      this.texts.set(claim, texts);
    }
    return texts;
  }
}

/** Title and text as one document: a title often says in other words what the text says. */
function bothOf({ text, title }: RankClaim): string {
  return title ? `${title}\n${text}` : text;
}

function pieceIdfs(claims: readonly RankClaim[]): Float32Array {
  const frequency = new Uint32Array(PIECE_BUCKETS);
  for (const claim of claims) {
    const pieces = new Set(analyze(bothOf(claim)).flatMap(({ norm, stop }) => (stop ? [] : letterPieces(norm))));
    for (const piece of pieces) frequency[piece] = (frequency[piece] as number) + 1;
  }
  return Float32Array.from(frequency, (count) => Math.log(1 + claims.length / (1 + count)));
}
