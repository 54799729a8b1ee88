import type { ClaimList } from '../claims/types';
import { aliasTable } from '../index/alias-table';
import type { AnalyzedToken } from '../text/analyzer';
import { analyze } from '../text/analyzer';

/**
 * Index terms of a text: stems, and one `@entity` for each entity that it names. Used at compile time for wordings; a
 * sentence's terms are made by the matcher. Concepts are left to the comparison: as terms they made the index a tenth
 * larger and found 4 more of 2,424 left-out wordings.
 */
export function termsOf(text: string, list: ClaimList): string[] {
  const tokens = analyze(text, list.language);
  if (isLiteral(list)) return contentStems(tokens);
  return [...contentStems(tokens), ...entityIdsIn(tokens, list).map((id) => `@${id}`)];
}

/** Stems that carry content, repeated as often as they occur. */
function contentStems(tokens: readonly AnalyzedToken[]): string[] {
  return tokens.filter((token) => !token.stop).map((token) => token.term);
}

const literalLists = new WeakMap<ClaimList, boolean>();

/** A list without any wordings is matched to the letter, so concepts and entities would only cost time and space. */
function isLiteral(list: ClaimList): boolean {
  let literal = literalLists.get(list);
  if (literal === undefined) {
    literal = list.claims.every((claim) => claim.wordings.length === 0);
    literalLists.set(list, literal);
  }
  return literal;
}

interface AliasKeys {
  /** Ids of all entities an alias can mean, at whatever time. */
  ids: ReadonlyMap<string, readonly string[]>;
  longest: number;
}

/** One table a list: compiling asks for every wording of the same list in a row. */
const keysByList = new WeakMap<ClaimList, AliasKeys>();

function entityIdsIn(tokens: readonly AnalyzedToken[], list: ClaimList): string[] {
  const { ids, longest } = aliasKeys(list);
  const found = new Set<string>();
  for (let start = 0; start < tokens.length; start++) {
    let key = '';
    for (let length = 1; length <= longest && start + length <= tokens.length; length++) {
      const norm = (tokens[start + length - 1] as AnalyzedToken).norm;
      key = length === 1 ? norm : `${key} ${norm}`;
      for (const id of ids.get(key) ?? []) found.add(id);
    }
  }
  return [...found];
}

/** Dates do not matter here: an entity term too many costs a candidate, one too few costs a match. */
function aliasKeys(list: ClaimList): AliasKeys {
  const known = keysByList.get(list);
  if (known) return known;
  const table = aliasTable(list.entities);
  const ids = new Map<string, string[]>();
  table.keys.forEach((key, i) => {
    const entities = (table.values[i] as number[]).filter((_, k) => k % 3 === 0);
    ids.set(
      key,
      [...new Set(entities)].map((entity) => list.entities[entity]?.id ?? ''),
    );
  });
  const made = { ids, longest: table.maxTokens };
  keysByList.set(list, made);
  return made;
}
