import type { Aligned } from '../align';
import type { WordingProfile } from '../claim-profile';
import type { Guard } from './guard-input';

/** An imported claim must say this much to be recognised by its own words alone: "crime is rising" is everywhere. */
const MIN_WEIGHT = 14;
const MIN_ELEMENTS = 4;
/** Names and amounts must be there as they are, not as something like them. */
const SAME = 0.95;
/** A word this telling must not be missing, or "was fired" becomes "will step down". */
const TELLING_WEIGHT = 2.5;
/** A word this rare must be there itself: another of its kind ("genocide", "killing") is another claim. */
const RARE_WEIGHT = 4;
/** Share of neighbouring words that must follow each other in the sentence as they do in the claim. */
const MIN_ORDER = 0.6;
/** The claim may be stretched in the sentence to this many times its length, and this much more. */
const STRETCH = 1.6;
const MORE = 4;

/** A claim without wordings is matched nearly to the letter: all names and amounts, in its order, near together, nothing from context. */
export const literalGuard: Guard = ({ profile, alignment }) => {
  if (profile.record.wordings.length > 0) return undefined;
  const { wording, aligned, missing } = alignment;
  const fail = (detail: string) => ({ guard: 'literal' as const, passed: false, detail });
  if (wording.weight < MIN_WEIGHT || wording.elements.length < MIN_ELEMENTS)
    return fail('says too little to be recognised');
  if (aligned.some(({ start }) => start < 0)) return fail('partly from context');
  const name =
    missing.find((element) => element.weight >= TELLING_WEIGHT || isName(element, wording)) ??
    aligned.find(({ element, value }) => value < SAME && (element.weight >= RARE_WEIGHT || isName(element, wording)))
      ?.element;
  if (name) return fail(`not the same: ${name.words}`);
  const placed = [...aligned].sort((a, b) => a.element.start - b.element.start);
  if (orderOf(placed) < MIN_ORDER) return fail('in another order');
  const span = Math.max(...placed.map(({ end }) => end)) - Math.min(...placed.map(({ start }) => start));
  if (span > STRETCH * wording.view.tokens.length + MORE) return fail(`${span} words apart`);
  return { guard: 'literal', passed: true };
};

/** A capital inside the claim, or an amount. */
function isName(element: Aligned['element'], wording: WordingProfile): boolean {
  if (element.kind !== 'term') return true;
  return element.start > 0 && wording.view.tokens[element.start]?.cap === true;
}

function orderOf(placed: readonly Aligned[]): number {
  if (placed.length < 2) return 1;
  const inOrder = placed.slice(1).filter(({ start }, i) => start >= (placed[i] as Aligned).start).length;
  return inOrder / (placed.length - 1);
}
