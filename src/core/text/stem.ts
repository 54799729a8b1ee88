import { stemmer } from 'stemmer';

/**
 * Stems seen before: Porter costs 1-2 µs a word, a look-up a tenth of it, and a page repeats its words. Emptied when
 * full, so a hostile page can cost time but no memory.
 */
const seen = new Map<string, string>();
const CAPACITY = 30_000;
/** Longer strings are no words of a language that Porter knows. */
const LONGEST_WORD = 40;

/** The Porter stem of a normalized English word; other strings come back as they are. */
export function stem(norm: string): string {
  if (norm.length > LONGEST_WORD || norm.length < 3) return norm;
  let found = seen.get(norm);
  if (found === undefined) {
    found = /^[a-z']+$/.test(norm) ? stemmer(norm.replaceAll("'", '')) : norm;
    if (seen.size >= CAPACITY) seen.clear();
    seen.set(norm, found);
  }
  return found;
}
