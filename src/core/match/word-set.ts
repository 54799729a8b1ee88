import { stem } from '../text/stem';

/** Words looked up as they stand and by their stem. */
export class WordSet {
  readonly #norms: ReadonlySet<string>;
  readonly #stems: ReadonlySet<string>;

  constructor(words: readonly string[], { byStem = true } = {}) {
    this.#norms = new Set(words);
    this.#stems = new Set(byStem ? words.map(stem) : []);
  }

  has(token: { norm: string; term: string }): boolean {
    return this.#norms.has(token.norm) || this.#stems.has(token.term);
  }
}

/** Finds which of some phrases of normalised words occurs in a row of words; the position of the first one, or undefined. */
export class PhraseSet {
  readonly #byFirst = new Map<string, string[][]>();

  constructor(phrases: readonly string[]) {
    for (const phrase of phrases) {
      const words = phrase.toLowerCase().split(/[\s-]+/);
      const first = words[0] as string;
      this.#byFirst.set(first, [...(this.#byFirst.get(first) ?? []), words]);
    }
  }

  /** Every occurrence as token indices, `end` exclusive. */
  find(norms: readonly string[]): { start: number; end: number }[] {
    const found: { start: number; end: number }[] = [];
    norms.forEach((norm, start) => {
      for (const words of this.#byFirst.get(norm) ?? []) {
        if (words.every((word, k) => norms[start + k] === word)) found.push({ start, end: start + words.length });
      }
    });
    return found;
  }
}
