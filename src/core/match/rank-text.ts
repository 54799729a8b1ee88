import { analyze } from '../text/analyzer';
import { normalize } from '../text/normalize';

/** What the ranking compares of a text: its terms with weights, and the traces that words leave in it. */
export interface RankText {
  /** Distinct terms in order of first appearance, function words left out. */
  terms: string[];
  /** Per term: its idf; and the word it came from, for the vectors. */
  idfs: number[];
  words: string[];
  /** Per term: a capital where no sentence begins, or a number. */
  names: boolean[];
  numbers: boolean[];
  termSet: Map<string, number>;
  /** Sum of `idfs`. */
  weight: number;
  /** Pairs of neighbouring terms. */
  pairs: Set<string>;
  /** All words in order, function words included. */
  sequence: string[];
  /** Hashed four-letter pieces of the words. */
  grams: Set<number>;
}

/** Buckets of the letter pieces; collisions are rare and only blur. */
export const GRAM_BUCKETS = 1 << 18;

/** Takes `text` apart for the ranking; `idfOf` is asked once a distinct term. */
export function rankText(text: string, idfOf: (term: string) => number): RankText {
  const result: RankText = {
    terms: [],
    idfs: [],
    words: [],
    names: [],
    numbers: [],
    termSet: new Map(),
    weight: 0,
    pairs: new Set(),
    sequence: [],
    grams: new Set(),
  };
  let previous = '';
  for (const token of analyze(text)) {
    result.sequence.push(token.norm);
    if (token.stop) continue;
    for (const gram of letterPieces(token.norm)) result.grams.add(gram);
    if (previous !== '') result.pairs.add(`${previous} ${token.term}`);
    previous = token.term;
    const known = result.termSet.get(token.term);
    if (known !== undefined) {
      if (token.cap && result.sequence.length > 1) result.names[known] = true;
      continue;
    }
    result.termSet.set(token.term, result.terms.length);
    const idf = idfOf(token.term);
    result.terms.push(token.term);
    result.words.push(token.norm);
    result.idfs.push(idf);
    result.names.push(token.cap && result.sequence.length > 1);
    result.numbers.push(/^\d/.test(token.norm));
    result.weight += idf;
  }
  return result;
}

/** Four-letter pieces of a word with its borders, as bucket numbers. */
export function letterPieces(word: string): number[] {
  const padded = `_${normalize(word)}_`;
  const pieces: number[] = [];
  for (let i = 0; i + 4 <= padded.length || i === 0; i++) {
    let h = 0x811c9dc5;
    for (let j = i; j < Math.min(i + 4, padded.length); j++) h = Math.imul(h ^ padded.charCodeAt(j), 0x01000193);
    pieces.push(((h ^ (h >>> 15)) >>> 0) % GRAM_BUCKETS);
  }
  return pieces;
}
