import library from 'lunr';
import type { ScaleClaim } from '../scale-claims';
import { LIMIT, type SearchSystem, type Stored } from '../search-system';

/** lunr as it comes (stemming and stop words included); words are given one by one, so that none is read as syntax. */
export class Lunr implements SearchSystem {
  #index: library.Index | undefined;

  async build(claims: readonly ScaleClaim[]): Promise<void> {
    this.#index = library((builder) => {
      builder.field('text');
      for (const claim of claims) builder.add(claim);
    });
  }

  async store(): Promise<Stored> {
    return JSON.stringify(this.#index);
  }

  async open(stored: Stored): Promise<void> {
    this.#index = library.Index.load(JSON.parse(stored as string));
  }

  search(sentence: string): string[] {
    const found = this.#index?.query((query) => {
      for (const word of library.tokenizer(sentence)) query.term(word.toString(), {});
    });
    return (found ?? []).slice(0, LIMIT).map(({ ref }) => ref);
  }
}
