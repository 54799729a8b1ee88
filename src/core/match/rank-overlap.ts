import type { RankText } from './rank-text';
import type { WordVectors } from './word-vectors';

/** Share of `a`'s terms, by idf, that `b` has. */
export function containment(a: RankText, b: RankText): number {
  let shared = 0;
  for (let i = 0; i < a.terms.length; i++) if (b.places.has(a.terms[i] as string)) shared += a.idfs[i] as number;
  return a.weight > 0 ? shared / a.weight : 0;
}

/** Cosine of the idf vectors of the letter pieces. */
export function piecesCosine(a: RankText, b: RankText, pieceIdf: Float32Array): number {
  const [few, many] = a.pieces.size < b.pieces.size ? [a.pieces, b.pieces] : [b.pieces, a.pieces];
  let sum = 0;
  for (const piece of few) if (many.has(piece)) sum += (pieceIdf[piece] as number) ** 2;
  return sum / (a.piecesLength * b.piecesLength || 1);
}

/** Number of words of the longest stretch that both have, word by word. */
export function longestRun(a: readonly string[], b: readonly string[]): number {
  let longest = 0;
  const runs = new Uint16Array(b.length + 1);
  for (const word of a) {
    let diagonal = 0;
    for (let j = 1; j <= b.length; j++) {
      const above = runs[j] as number;
      runs[j] = word === b[j - 1] ? diagonal + 1 : 0;
      longest = Math.max(longest, runs[j] as number);
      diagonal = above;
    }
  }
  return longest;
}

/** Cosine of two unit vectors. */
export function dot(a: Float32Array, b: Float32Array): number {
  let sum = 0;
  for (let d = 0; d < a.length; d++) sum += (a[d] as number) * (b[d] as number);
  return sum;
}

/** Cosines below this count as chance: tax and murder have 0.04, call and phone 0.33, wage and salary 0.65. */
const CHANCE = 0.3;

/**
 * Nearness of words to the terms of one query text, remembered by word: the candidates of a query share most of theirs.
 */
export class TermNearness {
  private readonly rows = new Map<number, Float32Array>();

  constructor(
    private readonly query: RankText,
    private readonly vectors: WordVectors,
  ) {}

  /** Share of the claim's terms, by idf, that the query has in the same or a near word. */
  ofClaim(claim: RankText): number {
    let sum = 0;
    for (let i = 0; i < claim.terms.length; i++) {
      const idf = claim.idfs[i] as number;
      if (this.query.places.has(claim.terms[i] as string)) sum += idf;
      else if ((claim.vectors[i] as number) >= 0) sum += idf * greatest(this.row(claim.vectors[i] as number));
    }
    return claim.weight > 0 ? sum / claim.weight : 0;
  }

  /** Share of the query's terms, by idf, that the claim has in the same or a near word. */
  ofQuery(claim: RankText): number {
    const { terms, idfs, weight } = this.query;
    const best = new Float32Array(terms.length);
    for (const vector of claim.vectors) {
      if (vector < 0) continue;
      const row = this.row(vector);
      for (let i = 0; i < best.length; i++) if ((row[i] as number) > (best[i] as number)) best[i] = row[i] as number;
    }
    let sum = 0;
    for (let i = 0; i < terms.length; i++) {
      sum += (idfs[i] as number) * (claim.places.has(terms[i] as string) ? 1 : (best[i] as number));
    }
    return weight > 0 ? sum / weight : 0;
  }

  /** Nearness of a word to each term of the query, 0 to 1. */
  private row(vector: number): Float32Array {
    let row = this.rows.get(vector);
    if (!row) {
      row = Float32Array.from(this.query.vectors, (own) =>
        own < 0 ? 0 : Math.max(0, (this.vectors.similarity(own, vector) - CHANCE) / (1 - CHANCE)),
      );
      this.rows.set(vector, row);
    }
    return row;
  }
}

function greatest(row: Float32Array): number {
  let best = 0;
  for (let i = 0; i < row.length; i++) if ((row[i] as number) > best) best = row[i] as number;
  return best;
}
