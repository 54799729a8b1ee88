import { stem } from './stem';
import { STOP_WORDS } from './stop-words';
import { type Token, tokenize } from './tokenize';

/** A token with the term under which the index knows it. */
export interface AnalyzedToken extends Token {
  /** Porter stem for English, `norm` for other languages. */
  term: string;
  /** A function word, which retrieval leaves out. */
  stop: boolean;
}

/** Tokens of `text` with their index terms; `language` is a BCP 47 tag, and only English is stemmed. */
export function analyze(text: string, language = 'en'): AnalyzedToken[] {
  const english = /^en(?:$|-)/i.test(language);
  const tokens = tokenize(text) as AnalyzedToken[];
  // Filled in place: copying twenty objects a sentence took longer than all the rest.
  for (const token of tokens) {
    token.term = english ? stem(token.norm) : token.norm;
    token.stop = english && STOP_WORDS.has(token.norm) && !isCountry(token);
  }
  return tokens;
}

/** "US" and "U.S." are a country; "us" is not, and "Us" opens a sentence. */
function isCountry(token: Token): boolean {
  return token.norm === 'us' && /^U\.?S\.?$/.test(token.text);
}
