import type { Features } from './rank-features';

/** Weight of each feature; features without one count nothing. */
export type FeatureWeights = Readonly<Record<string, number>>;

/** What scripts/train-ranking.ts learned: one set for a text alone, one for a sentence with sentences before it. */
export interface RankWeights {
  alone: FeatureWeights;
  inContext: FeatureWeights;
}

/** The score of a candidate: a weighted sum. */
export function weigh(features: Features, weights: FeatureWeights): number {
  let sum = 0;
  for (const name in weights) sum += (weights[name] as number) * (features[name] ?? 0);
  return sum;
}
