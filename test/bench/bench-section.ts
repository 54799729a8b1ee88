/** A table of BENCHMARKS.md, with the one question it answers. */
export interface BenchTable {
  question: string;
  columns: string[];
  rows: (string | number)[][];
  /** How it was measured, what to keep in mind. */
  notes?: string;
}

/** How the command was asked to run. */
export interface BenchOptions {
  /** Small sizes only. */
  quick: boolean;
  /** These systems only; all where it is empty. What is measured in part is printed and not written. */
  systems: readonly string[];
  /** These numbers of claims only. */
  sizes: readonly number[];
}

/** A benchmark: a file `NAME.bench.ts` in this folder exports one as `bench`. */
export interface Bench {
  title: string;
  /** Tables, or why there is nothing to measure here. */
  run(options: BenchOptions): Promise<BenchTable[] | { skipped: string }>;
}

/** Value below which a share (0 to 1) of the samples lies; the samples need not be sorted. */
export function percentile(samples: readonly number[], share: number): number {
  const sorted = [...samples].sort((a, b) => a - b);
  return sorted[Math.min(sorted.length - 1, Math.floor(share * sorted.length))] ?? Number.NaN;
}

/** Three digits that matter, without needless ones. */
export function rounded(value: number): string {
  return value >= 100 ? value.toFixed(0) : value.toPrecision(3);
}
