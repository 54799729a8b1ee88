import { jsonFault, parseJson } from './parse-json';

/** One element of a long list, or the place where one is broken and was passed over. */
export type JsonElement =
  | { ok: true; path: string; value: unknown; end: number }
  | { ok: false; path: string; line: number; column: number; message: string; end: number };

/** Lists that review data comes in; the first one at the top is read element by element. */
const LISTS = /^(?:dataFeedElement|@graph|itemListElement)$/;

const SPACE = /\s*/y;
const STRING = /"[^"\\]*(?:\\[\s\S][^"\\]*)*"/y;
const FLAT = /[^"[\]{},]+/y;

/** Where an element of review data usually begins, for finding the way again behind a broken one. */
const BEGINNING = /\}\s*,\s*(?=\{\s*"(?:@type|@context|dateCreated|claimReviewed)"\s*:)/g;

/**
 * The elements of the list a JSON text is about, parsed one by one: a feed of 60 MB never stands in memory as objects,
 * the caller can pause between two, and one broken element does not lose the rest. A text that is no list is one element.
 */
export function* jsonElements(text: string): Generator<JsonElement> {
  const start = findList(text);
  if (!start && isLines(text)) {
    yield* lineElements(text);
    return;
  }
  if (!start) {
    const parsed = parseJson(text);
    if (parsed.ok) yield { ok: true, path: '$', value: parsed.value, end: text.length };
    else yield { ...parsed.fault, ok: false, path: '$', end: text.length };
    return;
  }
  const lines = new LineCounter(text);
  let at = skipSpace(text, start.at);
  let lost = false;
  for (let index = 0; at < text.length; index++) {
    if (text[at] === ']') {
      const next = lost ? nextBeginning(text, at) : undefined;
      if (next === undefined) return;
      at = next;
    }
    const path = `${start.path}[${index}]`;
    const end = endOfValue(text, at);
    const parsed = end === undefined || !isSeparator(text, end) ? undefined : tryParse(text.slice(at, end));
    if (end !== undefined && parsed) {
      yield { ok: true, path, value: parsed.value, end };
      at = skipSpace(text, end);
      if (text[at] === ',') at = skipSpace(text, at + 1);
      continue;
    }
    lost = true;
    const next = nextBeginning(text, at) ?? text.length;
    const fault = jsonFault(text.slice(at, next));
    yield { ok: false, path, ...lines.place(at + fault.offset), message: fault.message, end: next };
    at = next;
  }
}

/** Whether a text is JSON Lines: one object behind the other, as dumps come. */
function isLines(text: string): boolean {
  const end = text[skipSpace(text, 0)] === '{' ? endOfValue(text, skipSpace(text, 0)) : undefined;
  return end !== undefined && text[skipSpace(text, end)] === '{';
}

function* lineElements(text: string): Generator<JsonElement> {
  let at = 0;
  let index = 0;
  for (let line = 1; at < text.length; line++) {
    const newline = text.indexOf('\n', at);
    const end = newline < 0 ? text.length : newline + 1;
    const content = text.slice(at, end).trim();
    at = end;
    if (content === '') continue;
    const path = `$[${index}]`;
    index += 1;
    const parsed = parseJson(content);
    if (parsed.ok) yield { ok: true, path, value: parsed.value, end };
    else yield { ok: false, path, line, column: parsed.fault.column, message: parsed.fault.message, end };
  }
}

/** Position behind the bracket that opens the list, and its path. */
function findList(text: string): { at: number; path: string } | undefined {
  let at = skipSpace(text, 0);
  if (text[at] === '[') return { at: at + 1, path: '$' };
  if (text[at] !== '{') return undefined;
  at = skipSpace(text, at + 1);
  while (text[at] === '"') {
    const keyEnd = skip(STRING, text, at);
    const key = text.slice(at + 1, keyEnd - 1);
    at = skipSpace(text, keyEnd);
    if (text[at] !== ':') return undefined;
    at = skipSpace(text, at + 1);
    if (LISTS.test(key) && text[at] === '[')
      return { at: at + 1, path: key.startsWith('@') ? `$["${key}"]` : `$.${key}` };
    const end = endOfValue(text, at);
    if (end === undefined) return undefined;
    at = skipSpace(text, end);
    if (text[at] === ',') at = skipSpace(text, at + 1);
  }
  return undefined;
}

/** Position behind the value at `at`, by brackets and texts alone; undefined where it does not end. */
function endOfValue(text: string, at: number): number | undefined {
  let depth = 0;
  for (let i = at; i < text.length; ) {
    const char = text[i];
    if (char === '"') {
      const end = skip(STRING, text, i);
      if (end === i) return undefined;
      i = end;
    } else if (char === '[' || char === '{') {
      depth += 1;
      i += 1;
    } else if (char === ']' || char === '}') {
      if (depth === 0) return i > at ? i : undefined;
      depth -= 1;
      i += 1;
    } else if (char === ',') {
      if (depth === 0) return i > at ? i : undefined;
      i += 1;
    } else {
      i = skip(FLAT, text, i);
    }
    if (depth === 0 && (char === ']' || char === '}')) return i;
  }
  return undefined;
}

function tryParse(text: string): { value: unknown } | undefined {
  try {
    return { value: JSON.parse(text) };
  } catch {
    return undefined;
  }
}

function isSeparator(text: string, at: number): boolean {
  return /[,\]]/.test(text[skipSpace(text, at)] ?? '');
}

function nextBeginning(text: string, at: number): number | undefined {
  BEGINNING.lastIndex = at;
  return BEGINNING.test(text) ? BEGINNING.lastIndex : undefined;
}

function skipSpace(text: string, at: number): number {
  return skip(SPACE, text, at);
}

function skip(pattern: RegExp, text: string, at: number): number {
  pattern.lastIndex = at;
  return pattern.test(text) ? pattern.lastIndex : at;
}

/** Lines counted once over, however many places are asked for in order. */
class LineCounter {
  #line = 1;
  #at = 0;

  constructor(private readonly text: string) {}

  place(offset: number): { line: number; column: number } {
    for (
      let next = this.text.indexOf('\n', this.#at);
      next >= 0 && next < offset;
      next = this.text.indexOf('\n', this.#at)
    ) {
      this.#line += 1;
      this.#at = next + 1;
    }
    return { line: this.#line, column: offset - this.#at + 1 };
  }
}
