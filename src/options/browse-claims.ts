import type { DisplayRecord } from '../core/claims/display-record';
import type { ClaimKey } from '../core/claims/types';
import type { Coverage, FailureReason } from '../core/page-summary';
import { askBackground } from '../platform/messages';

/** A slice of the lists' claims, or why there is none. */
export type BrowsedClaims =
  | { kind: 'loading' }
  | { kind: 'failed'; reason: FailureReason }
  | { kind: 'ready'; total: number; records: DisplayRecord[]; coverage: Coverage };

/** Claims a request; a screenful or two. */
export const SLICE = 25;

/** Asks the background for a slice of all claims, or of those that contain `query`. */
export async function browseClaims(offset: number, query: string, limit = SLICE): Promise<BrowsedClaims> {
  try {
    const answer = await askBackground('lists/browse', { offset, limit, ...(query && { query }) });
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
    const slice = await browseClaims(offset, '', limit);
    if (slice.kind !== 'ready') break;
    for (const { key, text } of slice.records) if (wanted.has(key)) texts.set(key, text);
    if (slice.records.length === 0 || offset + slice.records.length >= slice.total) break;
  }
  return texts;
}
