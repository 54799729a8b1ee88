import { idf } from '../index/bm25';
import type { ClaimIndex } from '../index/open-index';
import { analyze } from '../text/analyzer';
import type { RankClaim } from './claim-ranker';
import {
  type ClaimTexts,
  type Features,
  listFeatures,
  type Proposal,
  pairFeatures,
  type QueryTexts,
} from './rank-features';
import { rankIndex, titleAndText } from './rank-index';
import { TermNearness } from './rank-overlap';
import { CONTEXT, contextTerms, type RankQuery, type TidyQuery, textTerms, tidyQuery } from './rank-query';
import { letterPieces, PIECE_BUCKETS, type RankText, type RankWeigher, rankText } from './rank-text';
import { retrieve } from './retrieve';
import { SenseIndex } from './sense-index';
import type { WordVectors } from './word-vectors';

/** A candidate with all its features, as training wants it. */
export interface ScoredProposal extends Proposal {
  features: Features;
}

/** How deep each search goes, in the order of SEARCHES; the union is what gets ranked (recall in docs/matching.md). */
const DEPTHS = [100, 150, 30, 30, 50] as const;
/** How deep scores are known, for candidates that another search brought. */
const DEEPEST = 300;

/** Proposes candidates by five searches and says of each what it has in common with the query. */
export class ClaimReranker {
  private readonly text: ClaimIndex;
  private readonly title: ClaimIndex;
  private readonly senses: SenseIndex;
  private readonly weigher: RankWeigher;
  private readonly texts = new Map<number, ClaimTexts>();

  /** `both`: the index over titles and texts. */
  constructor(
    private readonly claims: readonly RankClaim[],
    private readonly both: ClaimIndex,
    private readonly vectors: WordVectors,
  ) {
    this.text = rankIndex(claims, (claim) => claim.text);
    this.title = rankIndex(claims, (claim) => claim.title ?? '');
    const idfOf = (term: string) => {
      const id = both.termId(term);
      return idf(claims.length, id < 0 ? 0 : both.documentFrequency(id));
    };
    this.weigher = { idfOf, pieceIdf: pieceIdfs(claims), vectors };
    this.senses = new SenseIndex(claims.map(titleAndText), this.weigher);
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

  private queryTexts({ whole, body, context }: TidyQuery): QueryTexts {
    const { vectors, weigher } = this;
    const main = rankText(body, weigher);
    const near = new TermNearness(main, vectors);
    const signed = rankText(whole, weigher);
    if (context.length === 0) return { main, near, signed };
    const last = rankText(context.slice(-CONTEXT.sentences).join('\n'), weigher);
    const all = rankText(context.slice(-CONTEXT.all).join('\n'), weigher);
    const joined = rankText([...context.slice(-2), body].join('\n'), weigher);
    const nearLast = new TermNearness(last, vectors);
    const nearJoined = new TermNearness(joined, vectors);
    return { main, near, signed, context: { last, all, joined, nearLast, nearJoined } };
  }

  private search(query: TidyQuery, { main, context }: QueryTexts): Proposal[] {
    const terms = textTerms(query.whole);
    const found = [
      retrieve(this.both, terms, DEEPEST),
      retrieve(this.both, [...terms, ...contextTerms(query.context)], DEEPEST),
      retrieve(this.text, terms, DEEPEST),
      retrieve(this.title, terms, DEEPEST),
      this.senses.nearest(main.sense, context?.last.sense, DEEPEST),
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

  private claimTexts(claim: number): ClaimTexts {
    let texts = this.texts.get(claim);
    if (!texts) {
      const given = this.claims[claim] as RankClaim;
      const take = (text: string): RankText => rankText(text, this.weigher);
      texts = { text: take(given.text), title: take(given.title ?? ''), both: take(titleAndText(given)) };
      this.texts.set(claim, texts);
    }
    return texts;
  }
}

function pieceIdfs(claims: readonly RankClaim[]): Float32Array {
  const frequency = new Uint32Array(PIECE_BUCKETS);
  for (const claim of claims) {
    const pieces = new Set(analyze(titleAndText(claim)).flatMap(({ norm, stop }) => (stop ? [] : letterPieces(norm))));
    for (const piece of pieces) frequency[piece] = (frequency[piece] as number) + 1;
  }
  return Float32Array.from(frequency, (count) => Math.log(1 + claims.length / (1 + count)));
}
