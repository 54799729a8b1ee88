import { LIMITS } from './limits';
import type { Review } from './review';
import type { Claim, Response, Source } from './types';

/** Topic of claims whose data name none. */
const TOPIC = 'fact-checks';

/** Claims with the same words are one claim, whatever their capitals and punctuation. */
export function claimKey(text: string): string {
  return text
    .normalize('NFKC')
    .toLowerCase()
    .replace(/^(?:claim|says?)\s*:\s*/, '')
    .replace(/[^\p{L}\p{M}\p{N}]+/gu, ' ')
    .trim();
}

/** The claim that a review is the first one of; it has no responses yet. */
export function newClaim(text: string, key: string, { details }: Review, list: string): Claim {
  const ownId = details?.id?.startsWith(`${list}/`) ? details.id.slice(list.length + 1) : undefined;
  return {
    id: ownId ?? `r${hash(key)}`,
    text,
    wordings: [],
    entities: [],
    ...(details?.happened && { happened: details.happened }),
    ...(details?.group && { group: details.group }),
    topic: details?.topic ?? TOPIC,
    ...(details?.place && { place: details.place }),
    reported: [],
    responses: [],
  };
}

/** A review as a response. */
export function responseOf(review: Review, by: string): Response {
  const { speaker, role, quote, epithet, finding } = review.details ?? {};
  return {
    kind: review.kind,
    by: clip(by),
    ...(speaker && { speaker }),
    ...(role && { role }),
    ...(quote && { quote }),
    ...(epithet && { epithet }),
    ...(review.rating && { rating: clip(review.rating) }),
    ...(finding && { finding }),
    ...(review.date && { date: review.date }),
    source: {
      publisher: clip(review.details ? (review.publisher ?? by) : by),
      url: review.url,
      ...(review.title && { title: clip(review.title) }),
      ...(review.sourceDate && { date: review.sourceDate }),
    },
  };
}

/** Who says so: where it appeared, else the claimant as the reviewer names them. */
export function reportsOf(review: Review, by: string): (Source & { by?: string })[] {
  const claimant = review.claimant && clip(review.claimant);
  if (review.details) return review.appearances;
  if (review.appearances.length > 0) {
    return review.appearances.map((source) => ({
      ...(claimant && { by: claimant }),
      ...source,
      ...(review.claimDate && { date: review.claimDate }),
    }));
  }
  if (!claimant) return [];
  return [{ by: claimant, publisher: clip(by), url: review.url, ...(review.claimDate && { date: review.claimDate }) }];
}

function clip(text: string): string {
  return text.length <= LIMITS.label ? text : `${text.slice(0, LIMITS.label - 1).trimEnd()}…`;
}

/** 53-bit hash of a text in base 36 (two rounds of FNV-1a): 90,000 ids meet with a chance of one in two million. */
function hash(text: string): string {
  const round = (seed: number) => {
    let h = seed;
    for (let i = 0; i < text.length; i++) h = Math.imul(h ^ text.charCodeAt(i), 0x01000193);
    return h >>> 0;
  };
  return (round(0x811c9dc5) * 0x200000 + (round(0x9747b28c) >>> 11)).toString(36);
}
