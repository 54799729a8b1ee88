/**
 * The message contract: one map per direction, one entry a message, with its answer. Expected failures are values.
 * Handlers check the sender; every message is idempotent, because the worker may be killed between any two.
 */
import type { DisplayRecord, NotedRecord } from '../core/claims/display-record';
import type { ClaimKey } from '../core/claims/types';
import type { Match, Sensitivity } from '../core/match/types';
import type { Coverage, FailureReason, PageState } from '../core/page-summary';
import type { PageText, Span } from '../core/text/types';

/** A topic as its list names it, and how many claims it has. */
export interface TopicCount {
  topic: string;
  claims: number;
}

export type Result<T> = ({ ok: true } & T) | { ok: false; reason: FailureReason };

/** Content script -> background. */
export interface ToBackground {
  /**
   * Match all sentences of a page (or of the blocks that changed; `sentence` in the answer counts over the blocks sent).
   * With `segment` the blocks come without sentences: the background cuts them, and the answer has them block by block.
   */
  'page/match': {
    request: { page: PageText; sensitivity: Sensitivity; hidden: ClaimKey[]; segment?: boolean };
    response: Result<{ matches: Match[]; records: NotedRecord[]; coverage: Coverage; sentences?: Span[][] }>;
  };
  /** The content script reports what its page now shows; kept per tab and frame for badge and popup. */
  'page/state': { request: { state: PageState }; response: { ok: true } };
  /** Open the options page, at a section. */
  'options/open': { request: { section?: string }; response: { ok: true } };
}

/** Background or popup -> content script of a tab. */
export interface ToContent {
  /** Scroll to a place of a claim (`place` counts from 0), focus its note. */
  'page/jump': { request: { claim: ClaimKey; place: number }; response: { ok: boolean } };
  /** Go to the next note after the reader's position, wrapping round. */
  'page/next': { request: Record<string, never>; response: { ok: boolean } };
  /** Report the state again (a worker that was restarted has lost its badge). */
  'page/report': { request: Record<string, never>; response: { state: PageState } };
}

/** Popup or options -> background. */
export interface ToBackgroundFromUi {
  /** State of a tab, from storage.session, else asked of its content script; undefined where Caveat cannot run. */
  'tab/state': { request: { tabId: number }; response: { state: PageState | undefined } };
  /** All claims of the loaded lists, for browsing (records are read in slices); `topics` counts those of all lists. */
  'lists/browse': {
    request: { offset: number; limit: number; query?: string; topic?: string };
    response: Result<{ total: number; records: DisplayRecord[]; coverage: Coverage; topics: TopicCount[] }>;
  };
}
