import { compileIndexInSlices } from '../../../../src/core/index/compile-index';
import { openIndex } from '../../../../src/core/index/open-index';
import { createMatcher, type Matcher } from '../../../../src/core/match/matcher';
import { termsOf } from '../../../../src/core/match/terms-of';
import type { PageText } from '../../../../src/core/text/types';
import { compileDataset } from '../../../../src/dataset/compile';
import { DATASET, type ScaleClaim } from '../scale-claims';
import type { SearchSystem, Stored } from '../search-system';
import { importedList } from './caveat-list';

/** All that a page goes through, retrieve to decide, against the bundled list and the imported one beside it. */
export class CaveatPipeline implements SearchSystem {
  /** Longest time between two pauses while compiling, in milliseconds. */
  longestSlice = 0;
  #buffer = new ArrayBuffer(0);
  #matcher: Matcher | undefined;

  async build(claims: readonly ScaleClaim[]): Promise<void> {
    let last = performance.now();
    const pause = async (): Promise<void> => {
      this.longestSlice = Math.max(this.longestSlice, performance.now() - last);
      last = performance.now();
    };
    this.#buffer = await compileIndexInSlices(importedList(claims), { termsOf, pause });
    await pause();
  }

  async store(): Promise<Stored> {
    return this.#buffer;
  }

  async open(stored: Stored): Promise<void> {
    this.#buffer = stored as ArrayBuffer;
    this.#matcher = createMatcher([openIndex(await bundled()), openIndex(this.#buffer)]);
  }

  matchPage(page: PageText): void {
    this.#matcher?.matchPage(page, { sensitivity: 'balanced' });
  }
}

let bundledList: ArrayBuffer | undefined;

/** The bundled list, compiled once: its cost is part of no figure. */
export async function bundled(): Promise<ArrayBuffer> {
  bundledList ??= (await compileDataset(DATASET)).buffer;
  return bundledList;
}
