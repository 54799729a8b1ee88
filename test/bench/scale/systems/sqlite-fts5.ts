import start, { type Database, type PreparedStatement, type Sqlite3Static } from '@sqlite.org/sqlite-wasm';
import { STOP_WORDS } from '../../../../src/core/text/stop-words';
import type { ScaleClaim } from '../scale-claims';
import { LIMIT, type SearchSystem, type Stored } from '../search-system';

const TABLE = `create virtual table claims using fts5(text, content='', tokenize='porter unicode61')`;
const QUERY = `select rowid from claims where claims match ? order by rank limit ${LIMIT}`;

/** SQLite FTS5 in its official WebAssembly build, in memory, with its Porter stemmer; stop words are left out of queries. */
export class SqliteFts5 implements SearchSystem {
  #sqlite: Sqlite3Static | undefined;
  #database: Database | undefined;
  #query: PreparedStatement | undefined;
  #ids: string[] = [];
  #memoryBefore = 0;

  async build(claims: readonly ScaleClaim[]): Promise<void> {
    this.#sqlite = await start();
    this.#memoryBefore = this.#sqlite.wasm.heap8u().byteLength;
    this.#database = new this.#sqlite.oo1.DB(':memory:');
    this.#database.exec(TABLE);
    this.#ids = claims.map(({ id }) => id);
    this.#database.transaction((database) => {
      const insert = database.prepare('insert into claims(rowid, text) values (?, ?)');
      claims.forEach(({ text }, i) => {
        insert.bind([i + 1, text]).stepReset();
      });
      insert.finalize();
    });
    this.#database.exec(`insert into claims(claims) values ('optimize')`);
    this.#query = this.#database.prepare(QUERY);
  }

  async store(): Promise<Stored> {
    return this.#tools().sqlite.capi.sqlite3_js_db_export(this.#tools().database);
  }

  async open(stored: Stored): Promise<void> {
    this.#query?.finalize();
    this.#database?.close();
    // A fresh engine: WebAssembly memory grows and never shrinks, so that the old one would still hold the building.
    this.#sqlite = await start();
    const { capi, wasm, oo1 } = this.#sqlite;
    this.#memoryBefore = wasm.heap8u().byteLength;
    this.#database = new oo1.DB(':memory:');
    const bytes = stored as Uint8Array;
    const place = wasm.allocFromTypedArray(bytes);
    const flags = capi.SQLITE_DESERIALIZE_FREEONCLOSE | capi.SQLITE_DESERIALIZE_RESIZEABLE;
    const result = capi.sqlite3_deserialize(this.#database, 'main', place, bytes.length, bytes.length, flags);
    this.#database.checkRc(result);
    this.#query = this.#database.prepare(QUERY);
  }

  search(sentence: string): string[] {
    const words = (sentence.toLowerCase().match(/[\p{L}\p{N}]+/gu) ?? []).filter((word) => !STOP_WORDS.has(word));
    const query = this.#query;
    if (!query || words.length === 0) return [];
    query.bind([words.map((word) => `"${word}"`).join(' OR ')]);
    const found: string[] = [];
    while (query.step()) found.push(this.#ids[(query.getInt(0) as number) - 1] ?? '');
    query.reset();
    return found;
  }

  hiddenMemory(): number {
    return this.#tools().sqlite.wasm.heap8u().byteLength - this.#memoryBefore;
  }

  #tools(): { sqlite: Sqlite3Static; database: Database } {
    if (!this.#sqlite || !this.#database) throw new Error('not built');
    return { sqlite: this.#sqlite, database: this.#database };
  }
}
