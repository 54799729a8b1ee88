import { hostOfUrl } from './http-url';
import { EDITORIAL, LIMITS } from './limits';
import type { PublisherList } from './publishers';
import { primaryLanguage, type Review, type SkipReason } from './review';

/** Fewer words say no claim. */
const MIN_WORDS = 3;

/** What a review is taken in for, or why it is not. */
export type Judgement =
  | { ok: true; texts: string[]; by: string }
  | { ok: false; reason: SkipReason; detail?: string; host?: string };

/** Judges one review: a page that can be opened, of a known publisher (any where undefined), in the list's language. */
export function judgeReview(
  review: Review,
  publishers: PublisherList | undefined,
  language: string | undefined,
): Judgement {
  const host = hostOfUrl(review.url);
  if (review.script) return { ok: false, reason: 'script' };
  if (review.url === '') return { ok: false, reason: 'no-link' };
  if (host === undefined || review.url.length > LIMITS.url)
    return { ok: false, reason: 'bad-link', detail: review.url.slice(0, 80) };
  const publisher = publishers?.find(host);
  if (publishers && !publisher) return { ok: false, reason: 'publisher', host };
  const told = review.language ?? primaryLanguage(publisher?.language ?? '');
  if (told && language && told !== language) return { ok: false, reason: 'language' };
  const texts = review.claims.map(unquoted);
  const usable = texts.filter((text) => problemOf(text) === undefined);
  if (usable.length === 0) return { ok: false, reason: (texts[0] && problemOf(texts[0])) || 'no-claim' };
  return { ok: true, texts: usable, by: publisher?.name || review.by || host };
}

function problemOf(text: string): SkipReason | undefined {
  if (text === '') return 'no-claim';
  if (text.length > EDITORIAL.sentence) return 'claim-too-long';
  return text.split(/\s+/).length < MIN_WORDS && !/\p{Script=Han}|\p{Script=Thai}/u.test(text)
    ? 'claim-too-short'
    : undefined;
}

/** A claim without the quotation marks around all of it. */
function unquoted(text: string): string {
  const inner = /^["“”'‘«]\s*([^"“”«»]+?)\s*["“”'’»]\.?$/.exec(text)?.[1];
  return inner ?? text;
}
