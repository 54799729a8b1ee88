/** What is known of one system at one size; times in milliseconds, memory and sizes in bytes. */
export interface Measured {
  claims?: number;
  buildMs?: number;
  longestSlice?: number;
  bytes?: number;
  openMs?: number;
  notStored?: string;
  asked?: number;
  sentenceMs?: { p50: number; p95: number };
  articleMs?: { p50: number; p95: number };
  firstArticleMs?: number;
  memory?: number;
  map5?: number;
  mrr?: number;
  p1?: number;
  /** Why the measuring ended early, or did not begin. */
  stopped?: string;
}
