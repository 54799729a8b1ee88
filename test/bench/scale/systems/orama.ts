import { type AnyOrama, create, insertMultiple, load, save, search } from '@orama/orama';
import type { ScaleClaim } from '../scale-claims';
import { LIMIT, type SearchSystem, type Stored } from '../search-system';

const SCHEMA = { text: 'string' } as const;

/** Orama as it comes. */
export class Orama implements SearchSystem {
  #database: AnyOrama = create({ schema: SCHEMA });

  async build(claims: readonly ScaleClaim[]): Promise<void> {
    await insertMultiple(
      this.#database,
      claims.map(({ id, text }) => ({ id, text })),
    );
  }

  async store(): Promise<Stored> {
    return JSON.stringify(save(this.#database));
  }

  async open(stored: Stored): Promise<void> {
    this.#database = create({ schema: SCHEMA });
    load(this.#database, JSON.parse(stored as string));
  }

  search(sentence: string): string[] {
    const found = search(this.#database, { term: sentence, limit: LIMIT });
    if (found instanceof Promise) throw new Error('a search without plugins is answered at once');
    return found.hits.map(({ id }) => id);
  }
}
