import type { Entity } from '../claims/types';
import type { AnalyzedToken } from '../text/analyzer';
import type { DayNumber } from '../text/days';
import { normalize } from '../text/normalize';
import { tokenize } from '../text/tokenize';

/** Where an index keeps its entities and their aliases. */
export interface AliasSource {
  /** Entities an alias can mean; `key` is the alias's `norm`s joined by spaces, `from`/`to` are day numbers. */
  aliases(key: string): readonly { entity: number; from: number; to: number }[];
  beginsAlias(key: string): boolean;
  readonly aliasMaxTokens: number;
  entity(index: number): Entity;
}

/** A stretch of tokens (`end` exclusive) that names an entity. */
export interface Mention {
  entity: string;
  kind: Entity['kind'];
  pronoun: Entity['pronoun'];
  start: number;
  end: number;
  /** Counts only where the page has named the entity before. */
  weak: boolean;
  /** A role such as "the Russian president", without a proper name in it. */
  role: boolean;
}

interface AliasFacts {
  weak: boolean;
  /** Capitals the alias has by definition, token by token. */
  caps: boolean[];
}

interface EntityFacts {
  entity: Entity;
  aliases: Map<string, AliasFacts>;
  nameWords: Set<string>;
}

/** Day numbers that no date reaches: an alias without a beginning or an end. */
const OPEN_BEFORE = -1e9;
const OPEN_AFTER = 1e9;

/** Finds the entities of one index in token rows. Facts about an entity are read on its first mention and kept. */
export class EntityLinker {
  readonly #source: AliasSource;
  readonly #facts = new Map<number, EntityFacts>();
  readonly #names = new Map<string, string>();
  readonly #partOf = new Map<string, readonly string[]>();

  constructor(source: AliasSource) {
    this.#source = source;
  }

  /** Mentions in reading order, longest alias first; aliases outside their dates do not count. `on`: publication day. */
  link(tokens: readonly AnalyzedToken[], on: DayNumber | undefined): Mention[] {
    if (this.#source.aliasMaxTokens === 0) return [];
    const found: Mention[] = [];
    let i = 0;
    while (i < tokens.length) {
      const mentions = this.#mentionsAt(tokens, i, on);
      found.push(...mentions);
      i = mentions[0]?.end ?? i + 1;
    }
    return mergeNeighbours(dropTitlesOfOthers(found, tokens), tokens);
  }

  /** Name of an entity that was mentioned before; its id otherwise. */
  nameOf(entity: string): string {
    return this.#names.get(entity) ?? entity;
  }

  /** Entities that `entity` speaks for (itself left out). */
  partOf(entity: string): readonly string[] {
    return this.#partOf.get(entity) ?? [];
  }

  /** One person, or every country, body or group that the longest alias here can stand for ("Haitians"). */
  #mentionsAt(tokens: readonly AnalyzedToken[], start: number, on: DayNumber | undefined): Mention[] {
    const longest = Math.min(this.#source.aliasMaxTokens, tokens.length - start);
    const keys: string[] = [];
    for (let length = 1; length <= longest; length++) {
      const norm = (tokens[start + length - 1] as AnalyzedToken).norm;
      const key = length === 1 ? norm : `${keys[length - 2]} ${norm}`;
      if (!this.#source.beginsAlias(key)) break;
      keys.push(key);
    }
    for (let length = keys.length; length >= 1; length--) {
      const aliasKey = keys[length - 1] as string;
      const hits = this.#source.aliases(aliasKey);
      // Without a publication day, the latest holder of a role is meant, and only once the page has named them.
      const undated = on === undefined;
      const ordered = undated && hits.length > 1 ? [...hits].sort((a, b) => b.from - a.from) : hits;
      const mentions = new Map<string, Mention>();
      for (const hit of ordered) {
        const dated = hit.from > OPEN_BEFORE || hit.to < OPEN_AFTER;
        if (on !== undefined && (on < hit.from || on > hit.to)) continue;
        const mention = this.#accept(hit.entity, aliasKey, tokens, start, length);
        if (!mention) continue;
        if (mention.kind === 'person' && mentions.size > 0) continue;
        mentions.set(mention.entity, undated && dated ? { ...mention, weak: true } : mention);
        if (mention.kind === 'person') break;
      }
      if (mentions.size > 0) return [...mentions.values()];
    }
    return [];
  }

  #accept(
    index: number,
    key: string,
    tokens: readonly AnalyzedToken[],
    start: number,
    length: number,
  ): Mention | undefined {
    const { entity, aliases } = this.#factsOf(index);
    const alias = aliases.get(key);
    if (!alias) return undefined;
    const named = tokens.slice(start, start + length);
    const allCaps = named.every((token) => token.text === token.text.toUpperCase() && /\p{L}/u.test(token.text));
    if (!allCaps && alias.caps.some((cap, k) => cap && !(named[k] as AnalyzedToken).cap)) return undefined;
    const role = !named.some((token) => this.#factsOf(index).nameWords.has(token.norm));
    return {
      entity: entity.id,
      kind: entity.kind,
      pronoun: entity.pronoun,
      start,
      end: start + length,
      weak: alias.weak,
      role,
    };
  }

  #factsOf(index: number): EntityFacts {
    const known = this.#facts.get(index);
    if (known) return known;
    const entity = this.#source.entity(index);
    const aliases = new Map<string, AliasFacts>();
    for (const alias of [entity.name, ...entity.aliases]) {
      const text = typeof alias === 'string' ? alias : alias.text;
      const tokens = tokenize(text);
      const weak = typeof alias === 'string' ? false : (alias.weak ?? false);
      aliases.set(tokens.map((token) => token.norm).join(' '), { weak, caps: tokens.map((token) => token.cap) });
    }
    const facts = { entity, aliases, nameWords: new Set(tokenize(entity.name).map((token) => normalize(token.text))) };
    this.#facts.set(index, facts);
    this.#names.set(entity.id, entity.name);
    this.#partOf.set(entity.id, entity.partOf ?? []);
    return facts;
  }
}

/** "former president Barack Obama" is not the former president of the day: a role before another's name is a title. */
function dropTitlesOfOthers(mentions: Mention[], tokens: readonly AnalyzedToken[]): Mention[] {
  return mentions.filter((mention, k) => {
    if (!mention.role || mention.kind !== 'person') return true;
    const next = tokens[mention.end];
    if (!next?.cap || next.start - (tokens[mention.end - 1] as AnalyzedToken).end > 1) return true;
    return mentions[k + 1]?.start === mention.end && mentions[k + 1]?.entity === mention.entity;
  });
}

/** "Russian president Vladimir Putin" is one mention. */
function mergeNeighbours(mentions: Mention[], tokens: readonly AnalyzedToken[]): Mention[] {
  const merged: Mention[] = [];
  for (const mention of mentions) {
    const last = merged.at(-1);
    const gap = last ? (tokens[mention.start] as AnalyzedToken).start - (tokens[last.end - 1] as AnalyzedToken).end : 9;
    if (last && last.entity === mention.entity && last.end === mention.start && gap <= 2) {
      last.end = mention.end;
      last.weak &&= mention.weak;
      last.role &&= mention.role;
    } else merged.push({ ...mention });
  }
  return merged;
}
