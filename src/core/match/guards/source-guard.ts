import { attributionWords } from '../lexicon-cues';
import type { SentenceView } from '../sentence-view';
import { WordSet } from '../word-set';
import type { Guard } from './guard-input';

const ATTRIBUTION = new WordSet(attributionWords, { byStem: false });

const SELF = new Set(['it', 'its', 'we', 'our', 'they', 'their', 'itself']);

/**
 * "A rocket of another side hit the hospital, Israel says" does not make Israel the one that hit it: a country or body
 * that is only the source of a sentence takes no part in it, unless the wording has it as a source, too.
 */
export const sourceGuard: Guard = ({ alignment, view, mentions, profile }) => {
  for (const { element, start, end } of alignment.aligned) {
    if (element.kind !== 'entity' || start < 0 || !profile.record.entities.includes(element.id)) continue;
    const all = mentions.filter((mention) => mention.entity === element.id);
    if (
      all.length === 0 ||
      all.some((mention) => mention.kind === 'person' || !isSource(view, mention.start, mention.end))
    )
      continue;
    // "Poland says that it shot down ..." speaks of itself.
    if (view.tokens.some((token) => SELF.has(token.norm))) continue;
    const wording = alignment.wording.view;
    if (isSource(wording, element.start, element.start + (end - start))) continue;
    return { guard: 'role', passed: false, detail: `only the source: ${element.words}` };
  }
  return undefined;
};

function isSource(view: SentenceView, start: number, end: number): boolean {
  const next = view.tokens[end];
  const before = view.tokens[start - 1]?.norm;
  const twoBefore = view.tokens[start - 2]?.norm;
  // "claims to have shot down" speaks of itself.
  if (view.tokens[end + 1]?.norm === 'to' && before !== 'to') return false;
  return (
    (next !== undefined && ATTRIBUTION.has(next) && view.clause[end] === view.clause[start]) ||
    (before === 'to' && twoBefore === 'according')
  );
}
