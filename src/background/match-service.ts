import type { DisplayRecord, NotedRecord } from '../core/claims/display-record';
import { noteText } from '../core/claims/note-wording';
import type { ClaimKey } from '../core/claims/types';
import type { ClaimIndex } from '../core/index/open-index';
import { createMatcher, type Matcher } from '../core/match/matcher';
import type { Match, Sensitivity } from '../core/match/types';
import type { Coverage } from '../core/page-summary';
import type { Span } from '../core/text/types';
import { t, uiLanguage } from '../platform/i18n';
import type { Result, TopicCount } from '../platform/protocol';
import { type BrowseRequest, browseIndexes } from './browse-indexes';
import { loadBundledIndex } from './bundled-index';
import { checkPageText, countSentences, hasTooManySentences } from './check-page-text';
import { cutSentences } from './cut-sentences';
import { matchInSlices } from './match-in-slices';

type Lists = { kind: 'unloaded' } | { kind: 'opening'; lists: Promise<Opened> } | { kind: 'ready'; lists: Opened };

/** Opened lists and the matcher over them; `failed` where a list cannot be used. */
type Opened =
  | { ok: true; indexes: ClaimIndex[]; matcher: Matcher }
  | { ok: false; reason: 'index-damaged' | 'internal' };

/** Answer to `page/match`. */
export type MatchAnswer = Result<{
  matches: Match[];
  records: NotedRecord[];
  coverage: Coverage;
  sentences?: Span[][];
}>;

let state: Lists = { kind: 'unloaded' };

/** Matches a page against the reader's lists; opens them first where this worker has not done so. */
export async function matchPage(request: {
  page: unknown;
  sensitivity: Sensitivity;
  hidden: ClaimKey[];
  segment?: boolean;
}): Promise<MatchAnswer> {
  const checked = checkPageText(request.page);
  if (!checked.ok) return checked;
  const lists = await openLists();
  if (!lists.ok) return lists;
  const page = request.segment ? cutSentences(checked.page) : checked.page;
  if (hasTooManySentences(page)) return { ok: false, reason: 'page-too-large' };
  const { sensitivity, hidden } = request;
  const { matches, records } = await matchInSlices(lists.matcher, page, { sensitivity, hidden }, nextTask);
  const sentences = request.segment ? { sentences: page.blocks.map((block) => block.sentences) } : {};
  return {
    ok: true,
    matches,
    records: records.map(withNote),
    coverage: coverageOf(lists.indexes, countSentences(page)),
    ...sentences,
  };
}

/** Notes are worded here: the templates would be a twentieth of what every page loads. */
function withNote(record: DisplayRecord): NotedRecord {
  return { ...record, note: noteText(record, (key, subs) => t(key, subs), uiLanguage()) };
}

/** A slice of the claims of all lists, with the topics that they have; opens the lists first where needed. */
export async function browseClaims(
  request: BrowseRequest,
): Promise<Result<{ total: number; records: DisplayRecord[]; coverage: Coverage; topics: TopicCount[] }>> {
  const lists = await openLists();
  if (!lists.ok) return lists;
  return { ok: true, ...browseIndexes(lists.indexes, request), coverage: coverageOf(lists.indexes, 0) };
}

/** Opens the lists ahead of the first question, so that they are there when it comes; failures are told then. */
export async function warmUp(): Promise<void> {
  await openLists();
}

async function openLists(): Promise<Opened> {
  if (state.kind === 'ready') return state.lists;
  if (state.kind === 'unloaded') state = { kind: 'opening', lists: open() };
  const lists = await state.lists;
  // A failure is not kept: the next page tries again, which costs one fetch of a packaged file.
  state = lists.ok ? { kind: 'ready', lists } : { kind: 'unloaded' };
  return lists;
}

async function open(): Promise<Opened> {
  const bundled = await loadBundledIndex();
  if (!bundled.ok) return bundled;
  const indexes = [bundled.index];
  return { ok: true, indexes, matcher: createMatcher(indexes) };
}

/** Lets messages of other tabs in between two slices. */
function nextTask(): Promise<void> {
  return new Promise((resolve) => setTimeout(resolve, 0));
}

function coverageOf(indexes: ClaimIndex[], sentences: number): Coverage {
  const lists = indexes.map((index) => ({
    id: index.head.id,
    title: index.head.title,
    claims: index.claimCount,
    updated: index.head.updated,
    language: index.head.language,
  }));
  return { sentences, claims: lists.reduce((sum, list) => sum + list.claims, 0), lists };
}
