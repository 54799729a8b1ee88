import words from './rating-words.json';

/** What a rating amounts to, for sorting and counting only: readers are always shown the checker's own word. */
export type RatingClass =
  | 'true'
  | 'mostly-true'
  | 'mixed'
  | 'mostly-false'
  | 'false'
  | 'unproven'
  | 'altered'
  | 'satire'
  | 'context'
  | 'outdated';

/**
 * Ratings by their whole text, in lower case without punctuation. Never by a part of it: "not true", "inaccurate" and
 * "half true" all contain "true". Collected from the published rating scales of fact-checkers and from their reviews.
 */
const RATINGS: Record<RatingClass, readonly string[]> = words;

const CLASS_OF = new Map(
  (Object.entries(RATINGS) as [RatingClass, readonly string[]][]).flatMap(([name, words]) =>
    words.map((word) => [ratingKey(word), name] as const),
  ),
);

/** The class of a rating's whole text; undefined where it is not in the table. */
export function ratingClass(rating: string): RatingClass | undefined {
  return CLASS_OF.get(ratingKey(rating));
}

/** Classes of a number between the worst and the best one of its scale, in fifths. */
const FIFTHS: readonly RatingClass[] = ['false', 'mostly-false', 'mixed', 'mostly-true', 'true'];

/**
 * The class of a number on its scale, whichever end is the best. Undefined where the scale says nothing: both ends
 * the same (the usual −1 for "not rated"), or the number outside.
 */
export function numericClass(value: number, worst: number, best: number): RatingClass | undefined {
  const share = (value - worst) / (best - worst);
  if (!(share >= 0 && share <= 1)) return undefined;
  return FIFTHS[Math.min(FIFTHS.length - 1, Math.floor(share * FIFTHS.length))];
}

function ratingKey(rating: string): string {
  return rating
    .normalize('NFKC')
    .toLowerCase()
    .replace(/[^\p{L}\p{M}\p{N}]+/gu, ' ')
    .trim();
}
