import { analyze } from '../text/analyzer';

/** Longest word looked for. */
const LONGEST = 14;
/** Claims in which a word must occur at least: rarer strings are misspellings and initials. */
const KNOWN = 3;
/** What every further word costs, in natural-log units of frequency: prefers few long words. */
const WORD_COST = 6;

/** The words that a string such as "stopthevote" runs together, or undefined where it cannot be read as several. */
export function splitWords(joined: string, frequencyOf: (term: string) => number): string[] | undefined {
  const best: { cost: number; from: number }[] = [{ cost: 0, from: 0 }];
  for (let end = 1; end <= joined.length; end++) {
    best[end] = { cost: Number.POSITIVE_INFINITY, from: -1 };
    for (let start = Math.max(0, end - LONGEST); start < end; start++) {
      const cost = (best[start]?.cost ?? Number.POSITIVE_INFINITY) + wordCost(joined.slice(start, end), frequencyOf);
      if (cost < (best[end]?.cost ?? 0)) best[end] = { cost, from: start };
    }
  }
  const words: string[] = [];
  for (let end = joined.length; end > 0; end = best[end]?.from ?? -1) {
    if ((best[end]?.from ?? -1) < 0) return undefined;
    words.unshift(joined.slice(best[end]?.from, end));
  }
  return words.length > 1 ? words : undefined;
}

function wordCost(word: string, frequencyOf: (term: string) => number): number {
  const [token] = analyze(word);
  if (!token || token.norm !== word) return Number.POSITIVE_INFINITY;
  if (token.stop) return word.length === 1 && word !== 'a' && word !== 'i' ? Number.POSITIVE_INFINITY : WORD_COST;
  const frequency = frequencyOf(token.term);
  if (word.length < 3 && !/^\d+$/.test(word)) return Number.POSITIVE_INFINITY;
  return frequency < KNOWN ? Number.POSITIVE_INFINITY : WORD_COST - Math.log(frequency) / 2;
}
