import { compileIndex } from '../../../../src/core/index/compile-index';
import { type ClaimIndex, openIndex } from '../../../../src/core/index/open-index';
import { textTerms } from '../../../../src/core/match/rank-query';
import { retrieve } from '../../../../src/core/match/retrieve';
import type { ScaleClaim } from '../scale-claims';
import { LIMIT, type SearchSystem, type Stored } from '../search-system';
import { importedList } from './caveat-list';

/** Our first stage alone: analysis of the sentence and BM25, which is what the other libraries do. */
export class CaveatRetrieve implements SearchSystem {
  #buffer = new ArrayBuffer(0);
  #index: ClaimIndex | undefined;

  async build(claims: readonly ScaleClaim[]): Promise<void> {
    const termsOf = (text: string): string[] => textTerms(text).map(({ term }) => term);
    await this.open(compileIndex(importedList(claims), { termsOf }));
  }

  async store(): Promise<Stored> {
    return this.#buffer;
  }

  async open(stored: Stored): Promise<void> {
    this.#buffer = stored as ArrayBuffer;
    this.#index = openIndex(this.#buffer);
  }

  search(sentence: string): string[] {
    const index = this.#index;
    if (!index) return [];
    return retrieve(index, textTerms(sentence), LIMIT).map(({ claim }) => index.matchRecord(claim).id);
  }
}
