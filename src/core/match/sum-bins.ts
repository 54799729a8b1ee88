/** Steps between 0 and the greatest possible sum; a bound is at most one step too low. */
const BINS = 1024;
const counts = new Uint32Array(BINS + 2);

/**
 * How many documents have which sum, kept up to date while sums grow: the bound that the best `n` reach is then a walk
 * over the bins and never one over the documents (which took more time than all additions).
 */
export class SumBins {
  private readonly scale: number;

  /** One at a time: all share their counters. */
  constructor(greatest: number) {
    counts.fill(0);
    this.scale = greatest > 0 ? BINS / (greatest * (1 + 1e-5)) : 0;
  }

  /** A document's sum went from `from` (0: it is new) to `to`. */
  move(from: number, to: number): void {
    const bin = (to * this.scale) | 0;
    counts[bin] = (counts[bin] as number) + 1;
    if (from === 0) return;
    const old = (from * this.scale) | 0;
    counts[old] = (counts[old] as number) - 1;
  }

  /** A sum that at least `n` documents reach; 0 where there are fewer. */
  reachedBy(n: number): number {
    let above = 0;
    for (let bin = BINS; bin > 0; bin--) {
      above += counts[bin] as number;
      if (above >= n) return bin / this.scale;
    }
    return 0;
  }

  /** How many documents have at least `sum`, or a few more. */
  countFrom(sum: number): number {
    let count = 0;
    for (let bin = BINS; bin >= Math.max(0, Math.floor(sum * this.scale)); bin--) count += counts[bin] as number;
    return count;
  }
}
