import { readClaimReview, readGoogleClaim } from './claim-review';
import { hasType, isNode, type Node } from './json-ld';
import type { Review } from './review';

/** Properties under which reviews lie, in feeds, graphs, search answers and on pages. */
const INSIDE = [
  '@graph',
  'dataFeedElement',
  'item',
  'itemListElement',
  'mainEntity',
  'mainEntityOfPage',
  'hasPart',
  'review',
  'claims',
] as const;

/** How deep reviews are looked for: feed, list, item, list, page, review. */
const DEPTH = 8;

/** All reviews in a value, wherever they lie in it. */
export function reviewsIn(value: unknown, path: string, depth = DEPTH): Review[] {
  if (depth === 0) return [];
  if (Array.isArray(value)) return value.flatMap((item, at) => reviewsIn(item, `${path}[${at}]`, depth - 1));
  if (!isNode(value)) return [];
  if (hasType(value, 'ClaimReview') || value.claimReviewed !== undefined) return [readClaimReview(value, path)];
  if (value.claimReview !== undefined) return readGoogleClaim(value, path);
  return INSIDE.flatMap((key) => (key in value ? reviewsIn(value[key], pathOf(path, key), depth - 1) : []));
}

/** Whether a value is review data, though perhaps without a single review: what a reader may hand over as such. */
export function isReviewData(value: unknown, depth = DEPTH): boolean {
  if (depth === 0) return false;
  if (Array.isArray(value)) return value.length === 0 || value.some((item) => isReviewData(item, depth - 1));
  if (!isNode(value)) return false;
  const types = ['ClaimReview', 'DataFeed', 'DataFeedItem', 'ItemList'];
  return isEmptyAnswer(value) || types.some((type) => hasType(value, type)) || reviewsIn(value, '$').length > 0;
}

/** The Fact Check Tools answer `{}` where nothing was found. */
function isEmptyAnswer(node: Node): boolean {
  const keys = Object.keys(node);
  return keys.every(
    (key) => key === 'nextPageToken' || (key === 'claims' && Array.isArray(node.claims) && node.claims.length === 0),
  );
}

function pathOf(path: string, key: string): string {
  return key.startsWith('@') ? `${path}["${key}"]` : `${path}.${key}`;
}
