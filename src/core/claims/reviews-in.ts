import { readClaimReview, readGoogleClaim } from './claim-review';
import { hasType, isNode, listOf, type Node } from './json-ld';
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
  return isAnswer(value) || types.some((type) => hasType(value, type)) || reviewsIn(value, '$').length > 0;
}

/** Every part of a claim in a Fact Check Tools answer is optional, so that even these tell it from a list of ours. */
const ANSWER_PARTS = ['text', 'claimant', 'claimDate', 'claimReview'];

/** A Fact Check Tools answer: `{}` where nothing was found, else claims with nothing but the parts it can have. */
function isAnswer(node: Node): boolean {
  if (!Object.keys(node).every((key) => key === 'nextPageToken' || key === 'claims')) return false;
  return listOf(node.claims).every(
    (claim) => isNode(claim) && Object.keys(claim).every((key) => ANSWER_PARTS.includes(key)),
  );
}

function pathOf(path: string, key: string): string {
  return key.startsWith('@') ? `${path}["${key}"]` : `${path}.${key}`;
}
