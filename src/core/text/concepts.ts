import { conceptTable } from './concept-table';
import { comparableStem } from './irregular-forms';
import { stem } from './stem';

/** A stretch of tokens (`end` exclusive) and the concepts that it can stand for. */
export interface ConceptMention {
  concepts: readonly string[];
  start: number;
  end: number;
}

interface Phrase {
  stems: readonly string[];
  concepts: string[];
}

/** Phrases by their first stem; longer ones first. */
const phrasesByFirst: ReadonlyMap<string, readonly Phrase[]> = buildPhrases();

function buildPhrases(): Map<string, Phrase[]> {
  const byKey = new Map<string, Phrase>();
  for (const [concept, surfaces] of Object.entries(conceptTable)) {
    for (const surface of surfaces) {
      const stems = surface
        .toLowerCase()
        .split(/[\s-]+/)
        .map((word) => comparableStem(word, stem(word)));
      const key = stems.join(' ');
      const known = byKey.get(key);
      if (!known) byKey.set(key, { stems, concepts: [concept] });
      else if (!known.concepts.includes(concept)) known.concepts.push(concept);
    }
  }
  const byFirst = new Map<string, Phrase[]>();
  for (const phrase of byKey.values()) {
    const first = phrase.stems[0];
    if (first === undefined) continue;
    byFirst.set(first, [...(byFirst.get(first) ?? []), phrase]);
  }
  for (const phrases of byFirst.values()) phrases.sort((a, b) => b.stems.length - a.stems.length);
  return byFirst;
}

/** Finds every concept phrase in a row of stems; overlapping mentions are all returned, ordered by start. */
export function findConcepts(stems: readonly string[]): ConceptMention[] {
  const found: ConceptMention[] = [];
  for (let start = 0; start < stems.length; start++) {
    const phrases = phrasesByFirst.get(stems[start] as string);
    if (!phrases) continue;
    for (const { stems: wanted, concepts } of phrases) {
      if (matchesAt(stems, start, wanted)) found.push({ concepts, start, end: start + wanted.length });
    }
  }
  return found;
}

/** Whether a row of stems contains `wanted` at `start`. */
export function matchesAt(stems: readonly string[], start: number, wanted: readonly string[]): boolean {
  if (start + wanted.length > stems.length) return false;
  for (let i = 0; i < wanted.length; i++) if (stems[start + i] !== wanted[i]) return false;
  return true;
}
