import type { Aligned, Alignment } from './align';
import type { ClaimProfile } from './claim-profile';
import { anaphors, attributionWords, denialPhrases, denialWords } from './lexicon-cues';
import type { SentenceView } from './sentence-view';
import type { Stance } from './types';
import { PhraseSet, WordSet } from './word-set';

/** What a sentence does with a claim, and the words that decided it. */
export interface StanceResult {
  stance: Stance;
  cue?: string;
}

const DENIALS = new WordSet(denialWords, { byStem: false });
const DENIAL_PHRASES = new PhraseSet(denialPhrases);
const ATTRIBUTIONS = new WordSet(attributionWords);
const STATEMENT = new Set([
  'that',
  'the',
  'reports',
  'report',
  'claims',
  'claim',
  'allegations',
  'having',
  'any',
  'this',
  'it',
]);
const ANAPHORS = new Set(anaphors);
/** Under these nothing is claimed, whatever the claim is about. */
const CONDITIONS = new Set(['if', 'whether', 'unless', 'suppose', 'hypothetical']);
/** Elements lighter than this are too common to carry a negation of the claim. */
const TELLING_WEIGHT = 1.2;

/** Reads denial first, then questions and possibilities, then attribution; what is left asserts. */
export function stanceOf(profile: ClaimProfile, alignment: Alignment, view: SentenceView): StanceResult {
  const denial = denialCue(profile, alignment, view) ?? negationCue(alignment, view);
  if (denial) return { stance: 'denies', cue: denial };
  if (view.question) return { stance: 'questions', cue: '?' };
  // "can cause" claims as much as "causes"; only of an event is a possibility something else than its report.
  const possibility = possibilityCue(profile, alignment, view);
  if (possibility) return { stance: 'questions', cue: possibility };
  const attribution = view.tokens.find((token) => ATTRIBUTIONS.has(token));
  return attribution ? { stance: 'attributes', cue: attribution.text } : { stance: 'asserts' };
}

/** A word of denial that is not itself part of the claim, and not about something else in a clause of its own. */
function denialCue(profile: ClaimProfile, alignment: Alignment, view: SentenceView): string | undefined {
  const norms = view.tokens.map((token) => token.norm);
  const cues = [
    ...view.tokens.flatMap((token, i) => (DENIALS.has(token) ? [{ start: i, end: i + 1 }] : [])),
    ...DENIAL_PHRASES.find(norms),
  ];
  const cue = cues.find(
    (span) =>
      !isOtherSense(span, view, norms) &&
      !saysClaim(span, alignment) &&
      !isVocabulary(span, profile, view) &&
      concerns(span, alignment, view),
  );
  return (
    cue &&
    view.tokens
      .slice(cue.start, cue.end)
      .map((token) => token.text)
      .join(' ')
  );
}

/** "made up of" and "conspiracy theorists" deny nothing. */
function isOtherSense(span: { start: number; end: number }, view: SentenceView, norms: readonly string[]): boolean {
  const next = norms[span.end];
  // "has no-go areas": the "no" belongs to the word behind it.
  if (view.text[view.tokens[span.end - 1]?.end ?? 0] === '-' && span.end - span.start > 1) return true;
  return (
    (norms[span.start] === 'made' && next === 'of') ||
    (norms[span.start] === 'conspiracy' && (next === 'theorist' || next === 'theorists'))
  );
}

/** A word of the claim's own wordings ("the poisoning was fabricated"), unless a statement follows: "denied that". */
function isVocabulary(span: { start: number; end: number }, profile: ClaimProfile, view: SentenceView): boolean {
  if (span.end - span.start > 1 || !profile.negations.has(view.tokens[span.start]?.norm ?? '')) return false;
  return !STATEMENT.has(view.tokens[span.end]?.norm ?? '');
}

function saysClaim(span: { start: number; end: number }, alignment: Alignment): boolean {
  return alignment.aligned.some(
    ({ element, start, end }) => element.kind === 'term' && start < span.end && span.start < end,
  );
}

/** A cue in a clause without any word of the claim, with a name of its own and nothing that points back, is about something else. */
function concerns(span: { start: number }, alignment: Alignment, view: SentenceView): boolean {
  const clause = view.clause[span.start];
  if (alignment.aligned.some(({ start }) => start >= 0 && view.clause[start] === clause)) return true;
  const inClause = view.tokens.filter((_, i) => view.clause[i] === clause);
  if (inClause.some((token) => ANAPHORS.has(token.norm))) return true;
  return !view.otherNames.some((name) => view.clause[name.start] === clause && name.start > span.start);
}

/** A negation in the sentence, on words that the wording does not negate. */
function negationCue(alignment: Alignment, view: SentenceView): string | undefined {
  const negated = alignment.aligned.find((found) => isNegated(found, alignment, view));
  if (!negated) return undefined;
  return view.tokens[view.negatedBy[negated.start] as number]?.text;
}

function isNegated({ element, start }: Aligned, alignment: Alignment, view: SentenceView): boolean {
  if (start < 0 || element.weight < TELLING_WEIGHT) return false;
  const negator = view.negatedBy[start] as number;
  if (negator === -1) return false;
  const wording = alignment.wording.view;
  if (wording.negatedBy[element.start] !== -1 || wording.softlyNegatedBy[element.start] !== -1) return false;
  if (element.kind === 'term') return true;
  // A name in the reach of a "not" counts where nothing of the claim stands between: "but not with Putin".
  const between = alignment.aligned.some((other) => other.start > negator && other.start < start);
  return !between && start - negator <= 4;
}

function possibilityCue(profile: ClaimProfile, alignment: Alignment, view: SentenceView): string | undefined {
  for (const { element, start } of alignment.aligned) {
    if (start < 0 || element.kind !== 'term' || element.weight < TELLING_WEIGHT) continue;
    const modal = view.modalBy[start] as number;
    if (modal === -1 || element.modal || element.stems.some((stem) => profile.modalStems.has(stem))) continue;
    if (profile.modalStems.has(view.stems[start] as string)) continue;
    const word = view.tokens[modal];
    if (word && (profile.happened || CONDITIONS.has(word.norm))) return word.text;
  }
  return undefined;
}
