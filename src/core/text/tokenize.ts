import { normalize } from './normalize';

/** A word or number of a text. */
export interface Token {
  /** As it stands on the page. */
  text: string;
  /** Form for comparing: normalized, without possessive 's, thousands separators and the dots of "U.S.". */
  norm: string;
  /** UTF-16 offsets in the tokenized text. */
  start: number;
  end: number;
  /** Starts with a capital letter. */
  cap: boolean;
}

const JOINERS = '\\u00ad\\u200d\\u2060\\ufeff';
const IDEOGRAPH = '\\p{Script=Han}\\p{Script=Hiragana}\\p{Script=Katakana}';
/**
 * One alternative a group: 1 addresses (dropped), 2 hashtags (split), 3 dotted acronyms, 4 numbers with a unit or ordinal
 * ending, 5 words, 6 single ideographs (scripts without spaces are compared letter by letter).
 */
const TOKEN = new RegExp(
  [
    '((?:https?:\\/\\/|www\\.|pic\\.twitter\\.com\\/)[^\\s<>"”]+)',
    '#([\\p{L}\\p{N}_]{2,100})',
    '((?<![\\p{L}\\p{N}])\\p{L}(?:\\.\\p{L}){1,5}(?![\\p{L}\\p{N}])\\.?)',
    '(\\p{N}+(?:[.,]\\p{N}+)*(?:\\p{L}{1,12})?)',
    `((?![${IDEOGRAPH}])\\p{L}(?:(?![${IDEOGRAPH}])[\\p{L}\\p{M}\\p{N}${JOINERS}])*(?:['’ʼ](?![${IDEOGRAPH}])\\p{L}+)*)`,
    `([${IDEOGRAPH}])`,
  ].join('|'),
  'gu',
);
const HASHTAG_PART = /\p{Lu}+(?!\p{Ll})|\p{Lu}?\p{Ll}+|\p{N}+|[^\p{Lu}\p{Ll}\p{N}_]+/gu;
const POSSESSIVE = /'s$/;
const THOUSANDS = /^\d{1,3}(?:,\d{3})+(?![\d,])/;
const CAPITAL = /^\p{Lu}/u;

/** Words and numbers of `text` in order; addresses are left out, hyphenated words and hashtags are taken apart. */
export function tokenize(text: string): Token[] {
  const tokens: Token[] = [];
  TOKEN.lastIndex = 0;
  for (let m = TOKEN.exec(text); m; m = TOKEN.exec(text)) {
    const [whole, address, hashtag, acronym, number] = m;
    if (address !== undefined) continue;
    if (hashtag !== undefined) {
      for (const part of hashtag.matchAll(HASHTAG_PART)) pushWord(tokens, part[0], m.index + 1 + part.index);
    } else if (acronym !== undefined) {
      push(tokens, whole, m.index, normalize(whole).replaceAll('.', ''));
    } else if (number !== undefined) {
      push(tokens, whole, m.index, normalize(THOUSANDS.test(whole) ? whole.replaceAll(',', '') : whole));
    } else {
      pushWord(tokens, whole, m.index);
    }
  }
  return tokens;
}

function pushWord(tokens: Token[], word: string, start: number): void {
  push(tokens, word, start, normalize(word).replace(POSSESSIVE, ''));
}

function push(tokens: Token[], text: string, start: number, norm: string): void {
  if (norm !== '') tokens.push({ text, norm, start, end: start + text.length, cap: CAPITAL.test(text) });
}
