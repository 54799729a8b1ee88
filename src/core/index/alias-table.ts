import type { Alias, Entity, IsoDate } from '../claims/types';
import { tokenize } from '../text/tokenize';
import { OPEN_FROM, OPEN_TO } from './layout';

/** Aliases of a list, grouped by key: the normalized words of the alias, joined by spaces. */
export interface AliasTable {
  keys: string[];
  /** Per key: entity, first day, last day of each alias. */
  values: number[][];
  maxTokens: number;
}

/** Every name and alias of `entities`, and the beginnings of long ones; keys in order of first appearance. */
export function aliasTable(entities: readonly Entity[]): AliasTable {
  const byKey = new Map<string, number[]>();
  let maxTokens = 0;
  entities.forEach((entity, number) => {
    for (const alias of [entity.name, ...entity.aliases]) {
      const { text, from, to }: Alias = typeof alias === 'string' ? { text: alias } : alias;
      const words = tokenize(text).map((token) => token.norm);
      if (words.length === 0) continue;
      maxTokens = Math.max(maxTokens, words.length);
      const key = words.join(' ');
      const values = byKey.get(key) ?? [];
      const value = [number, from ? firstDay(from) : OPEN_FROM, to ? lastDay(to) : OPEN_TO];
      if (!includesTriple(values, value)) values.push(...value);
      byKey.set(key, values);
      addBeginnings(byKey, words);
    }
  });
  return { keys: [...byKey.keys()], values: [...byKey.values()], maxTokens };
}

/** Keys without entries for "us" and "us president" where an alias is "us president elect": a search ends where none is. */
function addBeginnings(byKey: Map<string, number[]>, words: readonly string[]): void {
  for (let length = 1; length < words.length; length++) {
    const beginning = words.slice(0, length).join(' ');
    if (!byKey.has(beginning)) byKey.set(beginning, []);
  }
}

function includesTriple(values: readonly number[], value: readonly number[]): boolean {
  for (let i = 0; i < values.length; i += 3) if (value.every((v, j) => values[i + j] === v)) return true;
  return false;
}

const DAY_MS = 86_400_000;

/** First day of a date of day, month or year precision, counted from 1 Jan 1970. */
export function firstDay(date: IsoDate): number {
  const [year, month, day] = parts(date);
  return Date.UTC(year, (month ?? 1) - 1, day ?? 1) / DAY_MS;
}

/** Last day of a date of day, month or year precision, counted from 1 Jan 1970. */
export function lastDay(date: IsoDate): number {
  const [year, month, day] = parts(date);
  if (day !== undefined) return firstDay(date);
  return Date.UTC(month === undefined ? year + 1 : year, month ?? 0, 1) / DAY_MS - 1;
}

function parts(date: IsoDate): [number, number | undefined, number | undefined] {
  const [year, month, day] = date.split('-').map(Number);
  return [year ?? 1970, month, day];
}
