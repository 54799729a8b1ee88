/** One query for training: its candidates' features, row by row, and which rows are right. */
export interface TrainingList {
  rows: Float64Array[];
  right: boolean[];
  group: string;
}

/** Passes over all lists; L-BFGS run to its end reaches the same figures within 0.005. */
const STEPS = 150;
const RATE = 0.05;

/**
 * Weights of a linear ranking: the right candidates of each list take the softmax of the scores (ListNet with all weight
 * on the right ones), with `ridge` times the squared weights against overfitting. Adam with falling steps; no randomness.
 */
export function fitListwise(lists: readonly TrainingList[], ridge: number): Float64Array {
  const size = lists[0]?.rows[0]?.length ?? 0;
  const weights = new Float64Array(size);
  const momentum = new Float64Array(size);
  const spread = new Float64Array(size);
  const usable = lists.filter((list) => list.right.includes(true));
  for (let step = 1; step <= STEPS; step++) {
    const gradient = Float64Array.from(weights, (w) => 2 * ridge * w);
    for (const list of usable) addGradient(gradient, list, weights, 1 / usable.length);
    const rate = RATE * (1 - (step - 1) / STEPS);
    for (let i = 0; i < size; i++) {
      const g = gradient[i] as number;
      momentum[i] = 0.9 * (momentum[i] as number) + 0.1 * g;
      spread[i] = 0.99 * (spread[i] as number) + 0.01 * g * g;
      const m = (momentum[i] as number) / (1 - 0.9 ** step);
      const v = (spread[i] as number) / (1 - 0.99 ** step);
      weights[i] = (weights[i] as number) - (rate * m) / (Math.sqrt(v) + 1e-8);
    }
  }
  return weights;
}

function addGradient(gradient: Float64Array, list: TrainingList, weights: Float64Array, share: number): void {
  const scores = list.rows.map((row) => scoreOf(row, weights));
  const top = Math.max(...scores);
  const exps = scores.map((s) => Math.exp(s - top));
  const total = exps.reduce((sum, x) => sum + x, 0);
  const right = list.right.filter(Boolean).length;
  list.rows.forEach((row, r) => {
    const pull = share * ((exps[r] as number) / total - (list.right[r] ? 1 / right : 0));
    if (Math.abs(pull) < 1e-9) return;
    for (let i = 0; i < row.length; i++) gradient[i] = (gradient[i] as number) + pull * (row[i] as number);
  });
}

export function scoreOf(row: Float64Array, weights: Float64Array): number {
  let sum = 0;
  for (let i = 0; i < row.length; i++) sum += (row[i] as number) * (weights[i] as number);
  return sum;
}
