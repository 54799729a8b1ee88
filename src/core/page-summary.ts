import type { ClaimKey, IsoDate } from './claims/types';
import type { Display } from './match/types';

/** One place of a claim on the page. */
export interface SummaryPlace {
  /** Index over all sentences of the page. */
  sentence: number;
  display: Display;
  /** Where on the page it is, 0 (top) to 1 (end of the article). */
  position: number;
}

export interface SummaryClaim {
  claim: ClaimKey;
  text: string;
  /** The inline note's words, without the date. */
  note: string;
  /** Kind of the response that the note shows. */
  kind: string;
  places: SummaryPlace[];
}

/** What was checked, so that silence is not taken for a seal of approval. */
export interface Coverage {
  sentences: number;
  claims: number;
  lists: { id: string; title: string; claims: number; updated: IsoDate; language: string }[];
}

/** What the popup shows of a page. */
export interface PageSummary {
  title: string;
  /** Claims with at least one `note` or `mark`, in reading order. */
  claims: SummaryClaim[];
  /** Claims whose dispute the page itself reports. */
  reportedDisputes: { claim: ClaimKey; text: string }[];
  coverage: Coverage;
}

/** States of a page, as a tab's badge and popup need them. */
export type PageState =
  | { kind: 'off' }
  | { kind: 'working' }
  | { kind: 'not-article' }
  | { kind: 'other-language'; language: string }
  | { kind: 'failed'; reason: FailureReason }
  | { kind: 'done'; summary: PageSummary };

export type FailureReason = 'index-damaged' | 'worker-unreachable' | 'page-too-large' | 'internal';
