import { enumerationBreaks } from './enumeration';
import {
  AFTER_CLOCK_TIME,
  AMBIGUOUS,
  GERMAN_MONTHS,
  LEANING,
  LEANING_ON_NUMBERS,
  SAYING,
  SENTENCE_OPENERS,
} from './sentence-tables';
import type { Span } from './types';

/**
 * A scanner of its own instead of Intl.Segmenter: that one breaks behind every "Mr." and inside "U.S. Government", must
 * be repaired with a list anyway, and costs some 20 ms cold on an article where this costs two (0.3 ms a kilobyte).
 */

/** A run of sentence-ending marks (spaced ellipses included), the closing quotes and brackets behind it, then the gap. */
const TERMINATOR = /([.!?…‽؟۔।॥։]+(?:[ \u00a0]?\.){0,8}|[。！？｡]+)(["'”’»)\]）」』]*)(\s*)/gu;
const OPENERS = /^["'“‘«([¿¡„‚—–-]*/u;
const OPENING_QUOTE = /[“‘«„]/u;
const LINE = /[^\n\r\u2028\u2029]+/g;
const NEXT_WORD = /^[\p{L}\p{N}][\p{L}\p{N}'’-]*/u;
const UPPER = /^\p{Lu}/u;
const LOWER = /^\p{Ll}/u;
const DIGIT = /^\p{N}/u;
/** Longest word that is looked at on either side: keeps the cost linear on text without spaces. */
const WINDOW = 40;

interface Boundary {
  language: string;
  marks: string;
  closers: string;
  /** The word right before the marks, up to WINDOW units, and the word before that. */
  before: string;
  beforeThat: string;
  /** Text behind the gap, up to WINDOW units, without opening quotes; its first word. */
  after: string;
  word: string;
  gap: boolean;
  /** An opening quote stands directly behind the marks. */
  opens: boolean;
}

/** Sentences of `text` as trimmed spans, in order and without overlap; a line break always ends one. */
export function segmentSentences(text: string, language = 'en'): Span[] {
  const spans: Span[] = [];
  LINE.lastIndex = 0;
  for (let line = LINE.exec(text); line; line = LINE.exec(text)) {
    const from = line.index;
    let start = from;
    for (const end of lineBreaks(line[0], language)) {
      pushTrimmed(spans, text, start, from + end);
      start = from + end;
    }
    pushTrimmed(spans, text, start, from + line[0].length);
  }
  return spans;
}

function lineBreaks(line: string, language: string): number[] {
  const listed = enumerationBreaks(line);
  const breaks: number[] = [];
  TERMINATOR.lastIndex = 0;
  for (let m = TERMINATOR.exec(line); m; m = TERMINATOR.exec(line)) {
    const [whole, marks = '', closers = '', gap = ''] = m;
    const markEnd = m.index + marks.length;
    const end = markEnd + closers.length;
    if (m.index + whole.length >= line.length) break;
    if (/[。！？｡]/u.test(marks)) {
      breaks.push(end);
      continue;
    }
    const rest = line.slice(end + gap.length, end + gap.length + WINDOW);
    const openers = OPENERS.exec(rest)?.[0] ?? '';
    const after = rest.slice(openers.length);
    const [beforeThat, before] = wordsBefore(line, breaks.at(-1) ?? 0, m.index);
    const boundary: Boundary = {
      language,
      marks,
      closers,
      before,
      beforeThat,
      after,
      word: NEXT_WORD.exec(after)?.[0] ?? '',
      gap: gap !== '',
      opens: OPENING_QUOTE.test(openers),
    };
    if (endsSentence(boundary)) breaks.push(end);
  }
  if (listed.length === 0) return breaks;
  return [
    ...new Set([...breaks.filter((b) => !listed.some((l) => l.markerEnd === b)), ...listed.map((l) => l.start)]),
  ].sort((a, b) => a - b);
}

/** The last two space-separated words between `floor` and `end`; only WINDOW units are looked at. */
function wordsBefore(line: string, floor: number, end: number): [string, string] {
  const parts = line.slice(Math.max(floor, end - WINDOW), end).split(/[\s\u00a0(“"‘«[—–/]+/u);
  const last = parts.pop() ?? '';
  return [parts.pop() ?? '', last];
}

function endsSentence(b: Boundary): boolean {
  if (!b.gap) return endsWithoutGap(b);
  if (LOWER.test(b.word)) return /^\p{Ll}\p{Lu}/u.test(b.word) && b.before.length > 3;
  const dots = b.marks.replace(/[^.]/g, '').length;
  if (/[!?‽؟]/u.test(b.marks)) return !(b.closers !== '' && namesSpeaker(b.after));
  if (dots === 3 || b.marks === '…') return b.word !== 'I' && !b.word.startsWith('I’') && !b.word.startsWith("I'");
  if (dots > 1 || /[^.]/u.test(b.marks)) return true;
  return b.closers.replace(/[)\]]/g, '') !== '' || endsAtFullStop(b);
}

/** "world.Today": glued sentences, unless the dot belongs to an address, a file name or an abbreviation. */
function endsWithoutGap(b: Boundary): boolean {
  if (/[@/\\]|www\.|^\.*$/.test(b.before) || b.after.slice(0, WINDOW).split(/\s/, 1)[0]?.includes('@')) return false;
  if (!/(?:\p{Ll}\p{Ll}|\d|%)$/u.test(b.before) && b.closers === '') return false;
  if (b.closers.startsWith("'") || b.closers.startsWith('’')) return false;
  if (b.opens) return UPPER.test(b.word);
  return /^\p{Lu}\p{Ll}*[\s'’.]/u.test(b.after) && !LEANING.has(b.before.toLowerCase());
}

function endsAtFullStop(b: Boundary): boolean {
  const before = b.before.toLowerCase();
  const word = b.word.toLowerCase().replace('’', "'");
  const opener = SENTENCE_OPENERS.has(word);
  if (/^\d{1,2}$/.test(before) && (b.beforeThat === '' || (b.language.startsWith('de') && GERMAN_MONTHS.has(word))))
    return b.beforeThat !== '' && opener;
  if (/^[ap]\.m$/.test(before))
    return !AFTER_CLOCK_TIME.has(word) && !DIGIT.test(word) && !(LEANING.has(word) && b.before.startsWith('a'));
  if (/^\p{L}$/u.test(b.before) && /^\p{L}\./u.test(b.after)) return false;
  if (/^\p{Lu}$/u.test(b.before)) return opener && !UPPER.test(b.beforeThat);
  if (/^(?:\p{L}\.)+\p{L}$/u.test(b.before)) return opener;
  if (LEANING_ON_NUMBERS.has(before)) return !DIGIT.test(word) && (before === 'no' || opener);
  if (LEANING.has(before)) return false;
  if (
    AMBIGUOUS.has(before) &&
    (UPPER.test(b.before) ||
      !/^(?:in|max|min|sat|sun|mon|mar|miss|wash|mass|ill|ore|la|pa|co|st|dec|est)$/.test(before) ||
      before === 'co' ||
      before === 'st')
  )
    return opener;
  return true;
}

/** Whether the text goes on with one to three capitalized words and a verb of saying. */
function namesSpeaker(after: string): boolean {
  const words = after.split(/\s+/, 5);
  const verb = words.findIndex((w) => SAYING.has(w.replace(/[,.:]$/, '')));
  return verb >= 1 && verb <= 3 && words.slice(0, verb).every((w) => UPPER.test(w));
}

function pushTrimmed(spans: Span[], text: string, from: number, to: number): void {
  let start = from;
  let end = to;
  while (start < end && isSpace(text.charCodeAt(start))) start++;
  while (end > start && isSpace(text.charCodeAt(end - 1))) end--;
  if (end > start) spans.push({ start, end });
}

function isSpace(code: number): boolean {
  return (
    code <= 32 ||
    code === 0xa0 ||
    (code >= 0x2000 && code <= 0x200b) ||
    code === 0x202f ||
    code === 0x3000 ||
    code === 0xfeff
  );
}
