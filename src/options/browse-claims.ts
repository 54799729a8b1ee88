import type { DisplayRecord } from '../core/claims/display-record';
import type { ClaimKey } from '../core/claims/types';
import type { Coverage, FailureReason } from '../core/page-summary';
import { askBackground } from '../platform/messages';
import type { TopicCount } from '../platform/protocol';

/** A slice of the lists' claims, or why there is none. */
export type BrowsedClaims =
  | { kind: 'loading' }
  | { kind: 'failed'; reason: FailureReason }
  | { kind: 'ready'; total: number; records: DisplayRecord[]; coverage: Coverage; topics: TopicCount[] };

/** Claims a request; a screenful or two. */
export const SLICE = 25;

/** Which claims: those that contain `query`, of `topic`; an empty text leaves either open. */
export interface Wanted {
  query: string;
  topic: string;
}

/** Asks the background for a slice of the claims that are wanted. */
export async function browseClaims(offset: number, { query, topic }: Wanted, limit = SLICE): Promise<BrowsedClaims> {
  try {
    const answer = await askBackground('lists/browse', {
      offset,
      limit,
      ...(query && { query }),
      ...(topic && { topic }),
    });
    return answer.ok ? { ...answer, kind: 'ready' } : { kind: 'failed', reason: answer.reason };
  } catch {
    return { kind: 'failed', reason: 'worker-unreachable' };
  }
}

/** Texts of some claims by key; keys that no list holds are missing. Reads slice by slice until all are found. */
export async function claimTexts(keys: readonly ClaimKey[]): Promise<Map<ClaimKey, string>> {
  const wanted = new Set(keys);
  const texts = new Map<ClaimKey, string>();
  const limit = 200;
  for (let offset = 0; texts.size < wanted.size; offset += limit) {
    const slice = await browseClaims(offset, { query: '', topic: '' }, limit);
    if (slice.kind !== 'ready') break;
    for (const { key, text } of slice.records) if (wanted.has(key)) texts.set(key, text);
    if (slice.records.length === 0 || offset + slice.records.length >= slice.total) break;
  }
  return texts;
}
