import type { ClaimKey } from '../claims/types';
import type { Display, Match, Sensitivity } from './types';

/** Share of a wording's weight that must be said: of claims with wordings, and of imported ones without. */
export interface Threshold {
  worded: number;
  literal: number;
}

export type Thresholds = Readonly<Record<Sensitivity, Threshold>>;

/**
 * Share of a wording's weight that a sentence must say, by sensitivity. Imported claims have no wordings beside their
 * own text, so nearly all of it must be there.
 * From scripts/calibrate-thresholds.ts and from wordings left out of their own claim (docs/deciding.md has the table): of
 * those 50 % are found at 0.76, 59 % at 0.70, 67 % at 0.60, while of some 1,160 sentences to be silent on 0, 2 and 8 are noted.
 */
export const thresholds: Thresholds = {
  strict: { worded: 0.78, literal: 0.92 },
  balanced: { worded: 0.7, literal: 0.88 },
  broad: { worded: 0.62, literal: 0.82 },
};

/**
 * A wording lighter than this has three or four words that tell; without one of them it says something else, so it
 * must be said nearly in full.
 */
export const LIGHT_WORDING = { weight: 11, coverage: 0.82 };

/** Of a wording's words and numbers alone, this share must stand in the sentence itself: names and context make no claim. */
export const MIN_SPOKEN = 0.58;

/** Steepness of the score around the balanced threshold: 0.1 of coverage more makes 0.5 to 0.8. */
const STEEPNESS = 14;

/** Coverage as a score of 0 to 1, with 0.5 at the balanced threshold. */
export function scoreOf(coverage: number, literal: boolean): number {
  const middle = thresholds.balanced[literal ? 'literal' : 'worded'];
  return 1 / (1 + Math.exp(-STEEPNESS * (coverage - middle)));
}

/** A match before it is known what else the page says. */
export interface Finding {
  match: Omit<Match, 'display'>;
  /** Weight of the words that agree: the more a claim says, the better it fits among equals. */
  specificity: number;
}

/** One note a sentence, the full one at the first place of a claim; denials and questions stay silent. */
export function decide(findings: readonly Finding[], hidden: ReadonlySet<ClaimKey>): Match[] {
  const noted = new Set<ClaimKey>();
  const matches: Match[] = [];
  const bySentence = new Map<number, Finding[]>();
  for (const finding of findings) {
    const sentence = finding.match.sentence;
    bySentence.set(sentence, [...(bySentence.get(sentence) ?? []), finding]);
  }
  for (const sentence of [...bySentence.keys()].sort((a, b) => a - b)) {
    const here = (bySentence.get(sentence) as Finding[]).sort((a, b) => rank(b) - rank(a));
    const shown = here.find(({ match }) => speaks(match.stance) && !hidden.has(match.claim));
    for (const { match } of here) {
      let display: Display = 'none';
      if (match === shown?.match) {
        display = noted.has(match.claim) ? 'mark' : 'note';
        noted.add(match.claim);
      }
      matches.push({ ...match, display });
    }
  }
  return matches;
}

function speaks(stance: Match['stance']): boolean {
  return stance === 'asserts' || stance === 'attributes';
}

/** Specificity breaks near-ties: ten units of weight are worth 0.05 of score. */
function rank({ match, specificity }: Finding): number {
  return match.score + 0.005 * specificity;
}
