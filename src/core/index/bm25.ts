/**
 * BM25 as the index and the search agree on it. K1 and B are the usual values, not tuned: claims are short and
 * hardly repeat a word, so that little depends on them.
 */
export const K1 = 1.2;
export const B = 0.75;
/** Longest document length that is told apart. */
export const MAX_LENGTH = 255;

/** Weight of a term that `frequency` of `docs` documents have; always above 0. */
export function idf(docs: number, frequency: number): number {
  return Math.log(1 + (docs - frequency + 0.5) / (frequency + 0.5));
}

/** What a document's length adds to the denominator of BM25, for every length from 0 to MAX_LENGTH. */
export function lengthNorms(meanLength: number): Float64Array {
  const norms = new Float64Array(MAX_LENGTH + 1);
  for (let length = 0; length <= MAX_LENGTH; length++)
    norms[length] = K1 * (1 - B + (B * length) / Math.max(meanLength, 1));
  return norms;
}

/** BM25 part of a term without its idf: 0 to K1 + 1. */
export function bm25Part(termFrequency: number, lengthNorm: number): number {
  return (termFrequency * (K1 + 1)) / (termFrequency + lengthNorm);
}
