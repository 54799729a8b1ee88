import { ByteWriter } from './byte-writer';

/**
 * Share of a document's weight (sum of idf) that a sentence must have, so that the keys find it. Imported claims are
 * matched nearly to the letter; their matches on dev pages had 0.75 and more.
 */
export const CONTAINED_SHARE = 0.6;

/**
 * How many of a document's terms, the rarest first, are its keys: so many that a sentence with CONTAINED_SHARE of its
 * weight cannot do without two of them. What the sentence may lack weighs less than the keys without the heaviest.
 * `idfs` are those of its distinct terms, the rarest last.
 */
export function keyCount(idfs: readonly number[], weight: number): number {
  const mayLack = (1 - CONTAINED_SHARE) * weight;
  let sum = 0;
  for (let i = idfs.length - 2; i >= 0; i--) {
    sum += idfs[i] as number;
    if (sum > mayLack) return idfs.length - i;
  }
  return idfs.length;
}

/** Collects which documents have a term as a key; documents must come in rising order. */
export class KeyPostings {
  private readonly terms: number[] = [];
  private readonly docs: number[] = [];

  add(doc: number, keys: readonly number[]): void {
    for (const term of keys) {
      this.terms.push(term);
      this.docs.push(doc);
    }
  }

  /** First byte of each of `termCount` terms (and one more), and the documents; coded like postings. */
  sections(termCount: number): { keyStarts: Uint32Array; keyPostings: Uint8Array } {
    const first = new Uint32Array(termCount + 1);
    for (const term of this.terms) first[term + 1] = (first[term + 1] as number) + 1;
    for (let term = 0; term < termCount; term++)
      first[term + 1] = (first[term + 1] as number) + (first[term] as number);
    const cursor = first.slice();
    const docs = new Uint32Array(this.docs.length);
    this.terms.forEach((term, i) => {
      const at = cursor[term] as number;
      cursor[term] = at + 1;
      docs[at] = this.docs[i] as number;
    });
    const once = new Uint8Array(docs.length).fill(1);
    const writer = new ByteWriter();
    const keyStarts = new Uint32Array(termCount + 1);
    for (let term = 0; term < termCount; term++) {
      const [from, to] = [first[term] as number, first[term + 1] as number];
      writer.gaps(docs.subarray(from, to), once.subarray(0, to - from));
      keyStarts[term + 1] = writer.length;
    }
    return { keyStarts, keyPostings: writer.done() };
  }
}
