import { hostOfUrl, isHttpUrl } from './http-url';
import { isNode, listOf, type Node, nodesOf, textOf, textsOf } from './json-ld';
import { looseDate } from './loose-date';
import { hasScript } from './plain-text';
import { numericClass, type RatingClass, ratingClass } from './ratings';
import { primaryLanguage, type Review } from './review';
import { RESPONSE_KINDS } from './schema';
import type { IsoDate, ResponseKind, Source } from './types';

/** Longest explanation that is taken for a rating where no other label is given. */
const SHORT_LABEL = 40;

/** Claims taken from one review whose `claimReviewed` is a list. */
const CLAIMS_PER_REVIEW = 10;

/** Appearances kept of one claim. */
const APPEARANCES = 5;

/** Reads a schema.org ClaimReview however it was written; what is missing stays empty for the caller to judge. */
export function readClaimReview(node: Node, path: string): Review {
  const item = nodesOf(node.itemReviewed)[0] ?? {};
  const rating = readRating(node.reviewRating);
  const kind = RESPONSE_KINDS.find((name) => name === node.additionalType) ?? 'fact-check';
  const claimed = textsOf(node.claimReviewed);
  const claims = claimed.length > 0 ? claimed : textsOf(item.name ?? item.text ?? item.description);
  return {
    path,
    claims: [...new Set(claims)].slice(0, CLAIMS_PER_REVIEW),
    kind,
    by: textOf(node.author) || textOf(node.publisher) || textOf(node.sdPublisher),
    url: addressesOf(node.url)[0] ?? addressesOf(node.mainEntityOfPage)[0] ?? textOf(node.url),
    ...optional('publisher', textOf(node.publisher)),
    ...optional('title', textOf(node.headline) || textOf(node.name)),
    ...rating,
    ...optional('date', dateOf(node.datePublished ?? node.dateCreated)),
    ...optional('language', primaryLanguage(languageText(node.inLanguage))),
    ...optional('claimant', textOf(item.author) || textOf(node.claimant)),
    ...optional('claimDate', dateOf(item.datePublished)),
    appearances: appearancesOf(item),
    ...ownDetails(node, item, kind),
    ...(hasScript(JSON.stringify([node.claimReviewed, node.author, node.reviewRating])) && { script: true }),
  };
}

/** Reads one claim of a Google Fact Check Tools answer: a review for each of its `claimReview`. */
export function readGoogleClaim(claim: Node, path: string): Review[] {
  return nodesOf(claim.claimReview).map((review, at) => {
    const publisher = isNode(review.publisher) ? review.publisher : {};
    const rating = textOf(review.textualRating);
    return {
      path: `${path}.claimReview[${at}]`,
      partial: true,
      claims: textsOf(claim.text),
      kind: 'fact-check',
      by: textOf(publisher.name) || textOf(publisher.site),
      url: textOf(review.url),
      ...optional('title', textOf(review.title)),
      ...optional('rating', rating),
      ...optional('ratingClass', ratingClass(rating)),
      ...optional('date', dateOf(review.reviewDate)),
      ...optional('language', primaryLanguage(textOf(review.languageCode))),
      ...optional('claimant', textOf(claim.claimant)),
      ...optional('claimDate', dateOf(claim.claimDate)),
      appearances: [],
      ...(hasScript(JSON.stringify([claim.text, review])) && { script: true }),
    };
  });
}

/** The checker's label, wherever it was put, and its class by that label or else by the number. */
function readRating(value: unknown): { rating?: string; ratingClass?: RatingClass } {
  const bare = textsOf(listOf(value).filter((item) => !isNode(item)));
  const nodes = nodesOf(value);
  const labels = [
    ...bare,
    ...nodes.flatMap((node) => [node.alternateName, node.name, node['@value']].flatMap(textsOf)),
  ];
  const explained = nodes.flatMap((node) => textsOf(node.ratingExplanation)).find((text) => text.length <= SHORT_LABEL);
  const label = labels.find((text) => /\p{L}/u.test(text)) ?? explained;
  const scale = nodes.flatMap(
    (node) => numericClass(numberOf(node.ratingValue), numberOf(node.worstRating), numberOf(node.bestRating)) ?? [],
  )[0];
  return { ...optional('rating', label), ...optional('ratingClass', (label && ratingClass(label)) || scale) };
}

function numberOf(value: unknown): number {
  const text = textOf(value);
  return text === '' ? Number.NaN : Number(text.replace(',', '.'));
}

/** Addresses in a property: texts, objects with one, lists, and several in one text with commas between. */
function addressesOf(value: unknown): string[] {
  return listOf(value).flatMap((item) => {
    if (isNode(item)) return addressesOf(item.url ?? item['@id'] ?? item.contentUrl);
    if (typeof item !== 'string') return [];
    return item
      .trim()
      .split(/[\s,;]+(?=https?:\/\/)/i)
      .map((address) => address.trim().replace(/[,;]+$/, ''))
      .filter(isHttpUrl);
  });
}

function appearancesOf(item: Node): Review['appearances'] {
  const sources: (Source & { by?: string })[] = [];
  const values = [item.firstAppearance, item.appearance, item.url, item.sameAs].flatMap(listOf);
  for (const value of values) {
    for (const url of addressesOf(value)) {
      if (sources.some((source) => source.url === url)) continue;
      const node = isNode(value) ? value : {};
      const by = textOf(node.author);
      sources.push({
        ...optional('by', by),
        publisher: textOf(node.publisher) || (hostOfUrl(url) ?? ''),
        url,
        ...optional('title', textOf(node.headline)),
        ...optional('date', dateOf(node.datePublished)),
      });
    }
  }
  return sources.slice(0, APPEARANCES);
}

function ownDetails(node: Node, item: Node, kind: ResponseKind): Pick<Review, 'details' | 'sourceDate'> {
  const [from, to] = textOf(item.temporalCoverage)
    .split('/')
    .map((text) => looseDate(text));
  const speaker = nodesOf(node.contributor)[0] ?? {};
  const details = {
    ...optional('id', textOf(node.identifier)),
    ...optional('topic', textOf(item.keywords)),
    ...optional('place', textOf(item.contentLocation)),
    ...optional('group', textOf(item.isPartOf)),
    ...(from && { happened: { from, ...optional('to', to) } }),
    ...optional('speaker', textOf(speaker.name)),
    ...optional('role', textOf(speaker.jobTitle)),
    ...optional('quote', textOf(node.abstract)),
    ...optional('epithet', textOf(node.alternativeHeadline)),
    ...optional('finding', textOf(node.reviewBody)),
  };
  const own = typeof node.additionalType === 'string' && node.additionalType === kind;
  return own ? { details, ...optional('sourceDate', dateOf(node.sdDatePublished)) } : {};
}

function dateOf(value: unknown): IsoDate | undefined {
  return looseDate(textOf(value));
}

function languageText(value: unknown): string {
  const first = listOf(value)[0];
  return isNode(first) ? textOf(first.alternateName) || textOf(first.name) : textOf(first);
}

/** `{[key]: value}`, or nothing where there is no value: absent and empty mean the same in what we keep. */
function optional<K extends string, V>(key: K, value: V | undefined): { [key in K]?: V } {
  return value === undefined || value === '' ? {} : ({ [key]: value } as { [key in K]?: V });
}
