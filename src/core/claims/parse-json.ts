/** Where and why a text is no JSON; lines and columns count from 1, columns in UTF-16 units. */
export interface JsonFault {
  offset: number;
  line: number;
  column: number;
  message: string;
}

/** `JSON.parse` with an exact place instead of an exception. A byte order mark is passed over. */
export function parseJson(text: string): { ok: true; value: unknown } | { ok: false; fault: JsonFault } {
  const body = text.startsWith('\ufeff') ? text.slice(1) : text;
  try {
    return { ok: true, value: JSON.parse(body) };
  } catch {
    return { ok: false, fault: jsonFault(body) };
  }
}

const SPACE = /[ \t\n\r]*/y;
// biome-ignore lint/suspicious/noControlCharactersInRegex: JSON forbids exactly these inside a text
const STRING = /"[^"\\\u0000-\u001f]*(?:\\(?:["\\/bfnrt]|u[0-9a-fA-F]{4})[^"\\\u0000-\u001f]*)*"/y;
const SCALAR = /(?:true|false|null|-?(?:0|[1-9]\d*)(?:\.\d+)?(?:[eE][+-]?\d+)?)(?![\w.+-])/y;

type State = 'value' | 'value-or-end' | 'key' | 'key-or-end' | 'colon' | 'next';

const WANTED: Record<State, string> = {
  value: 'expected a value',
  'value-or-end': 'expected a value or "]"',
  key: 'expected a name in double quotes',
  'key-or-end': 'expected a name in double quotes or "}"',
  colon: 'expected ":" after the name',
  next: 'expected "," or the end of the list or object; a quotation mark inside a text needs a backslash before it',
};

/** The first place where a text stops being JSON, found as a parser would; engines word this differently and some tell no place at all. */
export function jsonFault(text: string): JsonFault {
  const open: string[] = [];
  let state: State = 'value';
  let at = skip(SPACE, text, 0);
  while (at < text.length) {
    const char = text[at] ?? '';
    const end = step(text, at, char, state, open);
    if (end === undefined) return faultAt(text, at, unfinished(text, at, char, state) ?? WANTED[state]);
    state = end.state;
    at = skip(SPACE, text, end.at);
    if (open.length === 0 && state === 'next' && at < text.length)
      return faultAt(text, at, 'expected nothing more after the end');
  }
  return faultAt(text, text.length, `the text ends too early: ${WANTED[state]}`);
}

function step(
  text: string,
  at: number,
  char: string,
  state: State,
  open: string[],
): { at: number; state: State } | undefined {
  const closes = char === ']' ? '[' : char === '}' ? '{' : '';
  const mayClose =
    state === 'next' || (char === ']' && state === 'value-or-end') || (char === '}' && state === 'key-or-end');
  if (closes) return mayClose && open.pop() === closes ? { at: at + 1, state: 'next' } : undefined;
  if (state === 'next') return char === ',' ? { at: at + 1, state: open.at(-1) === '{' ? 'key' : 'value' } : undefined;
  if (state === 'colon') return char === ':' ? { at: at + 1, state: 'value' } : undefined;
  const inKey = state === 'key' || state === 'key-or-end';
  if (!inKey && (char === '[' || char === '{')) {
    open.push(char);
    return { at: at + 1, state: char === '[' ? 'value-or-end' : 'key-or-end' };
  }
  const end = skip(inKey || char === '"' ? STRING : SCALAR, text, at);
  return end > at ? { at: end, state: inKey ? 'colon' : 'next' } : undefined;
}

function unfinished(text: string, at: number, char: string, state: State): string | undefined {
  if (char !== '"' || state === 'next' || state === 'colon') return undefined;
  const line = text.slice(at, at + 10_000).search(/[\r\n]/);
  return line >= 0
    ? 'this text does not end on its line, or holds a wrong escape'
    : 'this text does not end, or holds a wrong escape';
}

function skip(pattern: RegExp, text: string, at: number): number {
  pattern.lastIndex = at;
  return pattern.test(text) ? pattern.lastIndex : at;
}

function faultAt(text: string, offset: number, message: string): JsonFault {
  const before = text.slice(0, offset);
  const line = before.split('\n').length;
  return { offset, line, column: offset - before.lastIndexOf('\n'), message };
}
