import type { Guard } from './guard-input';

/** Wordings lighter than this say so little that their words must stand together in the sentence, too. */
const LIGHT_WORDING = 11;
/** A sentence may stretch a light wording to this many times its length, and this much more. */
const STRETCH = 2;
const MORE = 5;

/** The words of a short wording stand near each other: far apart, "coronavirus" and "flu" are no comparison. */
export const nearnessGuard: Guard = ({ alignment }) => {
  const { wording, aligned } = alignment;
  if (wording.weight >= LIGHT_WORDING) return undefined;
  const placed = aligned.filter(({ element, start }) => start >= 0 && element.kind !== 'entity');
  if (placed.length < 2) return undefined;
  const span = Math.max(...placed.map(({ end }) => end)) - Math.min(...placed.map(({ start }) => start));
  const passed = span <= STRETCH * wording.view.tokens.length + MORE;
  return { guard: 'nearness', passed, detail: passed ? undefined : `${span} words apart` };
};
