import { Index } from 'flexsearch';
import type { ScaleClaim } from '../scale-claims';
import { LIMIT, type SearchSystem, type Stored } from '../search-system';

/** FlexSearch as it comes; `suggest` lets a claim be found that has only some of the words. */
export class FlexSearch implements SearchSystem {
  #index = new Index();
  #ids: string[] = [];

  async build(claims: readonly ScaleClaim[]): Promise<void> {
    this.#ids = claims.map(({ id }) => id);
    claims.forEach(({ text }, i) => {
      this.#index.add(i, text);
    });
  }

  async store(): Promise<Stored> {
    const parts: [string, string][] = [];
    this.#index.export((key: string, data: string) => {
      if (data !== undefined) parts.push([key, data]);
    });
    return JSON.stringify(parts);
  }

  async open(stored: Stored): Promise<void> {
    this.#index = new Index();
    for (const [key, data] of JSON.parse(stored as string) as [string, string][]) this.#index.import(key, data);
  }

  search(sentence: string): string[] {
    const found = this.#index.search(sentence, { limit: LIMIT, suggest: true }) as number[];
    return found.map((at) => this.#ids[at] ?? '');
  }
}
