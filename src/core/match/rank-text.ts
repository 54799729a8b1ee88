import { analyze } from '../text/analyzer';
import type { WordVectors } from './word-vectors';

/** What the ranking compares of a text. */
export interface RankText {
  /** Distinct terms in order of first appearance, function words left out. */
  terms: string[];
  /** Per term: idf, number of its vector (or -1), a capital within the sentence, a number. */
  idfs: number[];
  vectors: number[];
  names: boolean[];
  numbers: boolean[];
  /** Position of each term in `terms`. */
  places: Map<string, number>;
  /** Sum of `idfs`. */
  weight: number;
  /** Pairs of neighbouring terms. */
  pairs: Set<string>;
  /** All words in order, function words included. */
  sequence: string[];
  /** Buckets of the four-letter pieces of the words, and the length of their idf vector. */
  pieces: Set<number>;
  piecesLength: number;
  /** Sum of the terms' vectors, each by its idf; a unit vector (all zero where no term has one). */
  sense: Float32Array;
}

/** What texts are weighed by. */
export interface RankWeigher {
  idfOf(term: string): number;
  /** idf of a bucket of letter pieces. */
  pieceIdf: Float32Array;
  vectors: WordVectors;
}

/** Buckets of the letter pieces; collisions are rare and only blur. */
export const PIECE_BUCKETS = 1 << 18;

/** Takes `text` apart for the ranking. */
export function rankText(text: string, weigher: RankWeigher): RankText {
  const result: RankText = {
    terms: [],
    idfs: [],
    vectors: [],
    names: [],
    numbers: [],
    places: new Map(),
    weight: 0,
    pairs: new Set(),
    sequence: [],
    pieces: new Set(),
    piecesLength: 0,
    sense: new Float32Array(weigher.vectors.dimensions),
  };
  let previous = '';
  for (const { norm, term, stop, cap } of analyze(text)) {
    result.sequence.push(norm);
    if (stop) continue;
    if (previous !== '') result.pairs.add(`${previous} ${term}`);
    previous = term;
    const known = result.places.get(term);
    const named = cap && result.sequence.length > 1;
    if (known === undefined) addTerm(result, term, norm, named, weigher);
    else if (named) result.names[known] = true;
  }
  scaleToUnit(result.sense);
  result.piecesLength = Math.sqrt(result.piecesLength);
  return result;
}

function addTerm(to: RankText, term: string, norm: string, named: boolean, weigher: RankWeigher): void {
  const idf = weigher.idfOf(term);
  const vector = weigher.vectors.find(term);
  to.places.set(term, to.terms.length);
  to.terms.push(term);
  to.idfs.push(idf);
  to.vectors.push(vector);
  to.names.push(named);
  to.numbers.push(/^\d/.test(norm));
  to.weight += idf;
  if (vector >= 0) weigher.vectors.addTo(to.sense, vector, idf);
  for (const piece of letterPieces(norm)) {
    if (!to.pieces.has(piece)) to.piecesLength += (weigher.pieceIdf[piece] as number) ** 2;
    to.pieces.add(piece);
  }
}

/** Four-letter pieces of a word with its borders, as bucket numbers. */
export function letterPieces(word: string): number[] {
  const padded = `_${word}_`;
  const pieces: number[] = [];
  for (let i = 0; i + 4 <= padded.length || i === 0; i++) {
    let h = 0x811c9dc5;
    for (let j = i; j < Math.min(i + 4, padded.length); j++) h = Math.imul(h ^ padded.charCodeAt(j), 0x01000193);
    pieces.push((h ^ (h >>> 15)) & (PIECE_BUCKETS - 1));
  }
  return pieces;
}

/** Makes `vector` a unit vector in place; leaves zero as it is. */
export function scaleToUnit(vector: Float32Array): void {
  const length = Math.sqrt(vector.reduce((sum, x) => sum + x * x, 0));
  if (length > 0) for (let d = 0; d < vector.length; d++) vector[d] = (vector[d] as number) / length;
}
