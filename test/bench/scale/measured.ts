/**
 * What is known of one system at one size; times in milliseconds, memory and sizes in bytes. `Cpu` is processor time of
 * the whole process: on a machine that does other work as well it says more than the clock.
 */
export interface Measured {
  claims?: number;
  buildMs?: number;
  buildCpuMs?: number;
  longestSlice?: number;
  bytes?: number;
  openMs?: number;
  notStored?: string;
  asked?: number;
  sentenceMs?: { p50: number; p95: number };
  /** Mean, where the clock's p50 and p95 are single sentences. */
  sentenceCpuMs?: number;
  articleMs?: { p50: number; p95: number };
  firstArticleMs?: number;
  memory?: number;
  map5?: number;
  mrr?: number;
  p1?: number;
  /** Why the measuring ended early, or did not begin. */
  stopped?: string;
}
