/** A word that judges, with what to do about it: `error` never has a place in our own words, `warning` sometimes has. */
export interface LoadedWord {
  pattern: RegExp;
  severity: 'error' | 'warning';
}

/** From the house rule "neutral words", and from reading drafts of the bundled list; ambiguous words only warn. */
export const LOADED_WORDS: readonly LoadedWord[] = [
  {
    pattern: /\b(?:lied|liars?|debunk(?:ed|s|ing)?|propagand\w*|fake news|smear(?:ed|s)?|brainwash\w*)\b/i,
    severity: 'error',
  },
  {
    pattern:
      /\b(?:lies?|lying|hoax(?:es)?|myths?|bogus|baseless|fake[ds]?|phony|notorious|outlandish|so-called|regimes?)\b/i,
    severity: 'warning',
  },
  {
    pattern: /\b(?:disinformation|misinformation|conspiracy theor\w+|conspiracists?|falsehoods?|fabricat\w+)\b/i,
    severity: 'warning',
  },
  { pattern: /\b(?:false|falsely|untrue|wrongly|incorrect(?:ly)?)\b/i, severity: 'warning' },
];

/** What is inside quotation marks is somebody else’s word. */
const QUOTED = /“[^”]*”|"[^"]*"|‘[^’]*’(?!\p{L})|«[^»]*»/gu;

/** The first judging word of our own in a text, if any. */
export function loadedWord(text: string): { word: string; severity: LoadedWord['severity'] } | undefined {
  const own = text.replace(QUOTED, ' ');
  for (const { pattern, severity } of LOADED_WORDS) {
    const word = pattern.exec(own)?.[0];
    if (word) return { word, severity };
  }
  return undefined;
}
