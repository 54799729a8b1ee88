import type { ResponseKind } from '../core/claims/types';
import type { SummaryClaim } from '../core/page-summary';
import { asKind } from '../ui/kind-shapes';

/** Claims of a page that carry the very same note; it is said once and the claims stand below it. */
export interface ClaimGroup {
  kind: ResponseKind;
  note: string;
  claims: SummaryClaim[];
}

/** Groups claims by kind and note; groups, and claims in them, keep the reading order of the page. */
export function groupClaims(claims: readonly SummaryClaim[]): ClaimGroup[] {
  const groups = new Map<string, ClaimGroup>();
  for (const claim of claims) {
    const kind = asKind(claim.kind);
    const key = `${kind}\n${claim.note}`;
    const group = groups.get(key);
    if (group) group.claims.push(claim);
    else groups.set(key, { kind, note: claim.note, claims: [claim] });
  }
  return [...groups.values()];
}
