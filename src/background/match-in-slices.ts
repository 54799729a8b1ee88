import type { DisplayRecord } from '../core/claims/display-record';
import type { ClaimKey } from '../core/claims/types';
import type { Matcher, MatchOptions, PageMatches } from '../core/match/matcher';
import type { Match } from '../core/match/types';
import type { PageText, TextBlock } from '../core/text/types';
import { countSentences } from './check-page-text';

/**
 * Sentences a slice, some 50 ms of work; 95 of 100 articles (182 sentences at most) are one slice and matched as a
 * whole. `before` sentences go along unjudged, so that "he" and "in the call" still have something to refer to; the
 * matcher's own memory of an event reaches 14 sentences back.
 */
export const SLICE = { sentences: 200, before: 24 };

/** Matches a page of any size; between slices `pause` lets the worker answer others. */
export async function matchInSlices(
  matcher: Matcher,
  page: PageText,
  options: MatchOptions,
  pause: () => Promise<void>,
): Promise<PageMatches> {
  const total = countSentences(page);
  if (total <= SLICE.sentences) return matcher.matchPage(page, options);
  const found: Match[] = [];
  const records = new Map<ClaimKey, DisplayRecord>();
  for (let from = 0; from < total; from += SLICE.sentences) {
    if (from > 0) await pause();
    const start = Math.max(0, from - SLICE.before);
    const part = matcher.matchPage({ ...page, blocks: cut(page.blocks, start, from + SLICE.sentences) }, options);
    for (const match of part.matches) {
      const sentence = match.sentence + start;
      if (sentence >= from) found.push({ ...match, sentence });
    }
    for (const record of part.records) records.set(record.key, record);
  }
  const shown = new Set(found.map(({ claim }) => claim));
  return { matches: withFirstPlaces(found), records: [...records.values()].filter(({ key }) => shown.has(key)) };
}

/** Sentences `start` to `end` (exclusive) with the blocks they stand in; texts are shared, not copied. */
function cut(blocks: readonly TextBlock[], start: number, end: number): TextBlock[] {
  const parts: TextBlock[] = [];
  let first = 0;
  for (const block of blocks) {
    const count = block.sentences.length;
    if (first < end && first + count > start) {
      const sentences = block.sentences.slice(Math.max(0, start - first), end - first);
      parts.push(sentences.length === count ? block : { ...block, sentences });
    }
    first += count;
  }
  return parts;
}

/** Each slice believes that it saw a claim first; over the page the full note belongs to the first place alone. */
function withFirstPlaces(matches: readonly Match[]): Match[] {
  const noted = new Set<ClaimKey>();
  return matches.map((match) => {
    if (match.display === 'none') return match;
    const display = noted.has(match.claim) ? 'mark' : 'note';
    noted.add(match.claim);
    return { ...match, display };
  });
}
