import Library, { type Options } from 'minisearch';
import { stemmer } from 'stemmer';
import { STOP_WORDS } from '../../../../src/core/text/stop-words';
import type { ScaleClaim } from '../scale-claims';
import { LIMIT, type SearchSystem, type Stored } from '../search-system';

const AS_IS: Options<ScaleClaim> = { fields: ['text'] };
const STEMMED: Options<ScaleClaim> = {
  fields: ['text'],
  processTerm: (term) => {
    const word = term.toLowerCase();
    return STOP_WORDS.has(word) ? null : stemmer(word);
  },
};

/** MiniSearch, as it comes or with Porter stemming and our stop words. */
export class MiniSearch implements SearchSystem {
  #index: Library<ScaleClaim> | undefined;
  readonly #options: Options<ScaleClaim>;

  constructor(stemmed: boolean) {
    this.#options = stemmed ? STEMMED : AS_IS;
  }

  async build(claims: readonly ScaleClaim[]): Promise<void> {
    this.#index = new Library(this.#options);
    this.#index.addAll(claims);
  }

  async store(): Promise<Stored> {
    return JSON.stringify(this.#index);
  }

  async open(stored: Stored): Promise<void> {
    this.#index = Library.loadJSON(stored as string, this.#options);
  }

  search(sentence: string): string[] {
    const found = this.#index?.search(sentence) ?? [];
    return found.slice(0, LIMIT).map(({ id }) => String(id));
  }
}
