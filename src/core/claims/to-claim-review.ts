import type { Node } from './json-ld';
import type { Claim, ClaimList, Response, Source } from './types';

/**
 * A list as schema.org ClaimReview JSON-LD, one review for each response. Wordings, conditions, entities and examples
 * have no place there; what a response is (`additionalType`), its quote (`abstract`) and epithet (`alternativeHeadline`)
 * stand in general properties, so that reading it back gives the same responses.
 */
export function toClaimReview(list: ClaimList): Node {
  return {
    '@context': 'https://schema.org',
    '@graph': list.claims.flatMap((claim) => claim.responses.map((response) => reviewOf(claim, response, list))),
  };
}

function reviewOf(claim: Claim, response: Response, list: ClaimList): Node {
  const { source, speaker } = response;
  return withoutEmpty({
    '@type': 'ClaimReview',
    identifier: `${list.id}/${claim.id}`,
    additionalType: response.kind,
    url: source.url,
    headline: source.title,
    claimReviewed: claim.text,
    datePublished: response.date,
    sdDatePublished: source.date,
    inLanguage: list.language,
    license: list.license,
    author: { '@type': 'Organization', name: response.by },
    publisher: { '@type': 'Organization', name: source.publisher },
    contributor: speaker && withoutEmpty({ '@type': 'Person', name: speaker, jobTitle: response.role }),
    reviewRating: response.rating && { '@type': 'Rating', alternateName: response.rating },
    abstract: response.quote,
    alternativeHeadline: response.epithet,
    reviewBody: response.finding,
    itemReviewed: withoutEmpty({
      '@type': 'Claim',
      name: claim.text,
      keywords: claim.topic,
      contentLocation: claim.place,
      isPartOf: claim.group,
      temporalCoverage: claim.happened && [claim.happened.from, claim.happened.to].filter(Boolean).join('/'),
      author: claim.reported[0]?.by && { '@type': 'Thing', name: claim.reported[0].by },
      appearance: claim.reported.map(appearanceOf),
    }),
  });
}

function appearanceOf({ by, publisher, url, title, date }: Source & { by?: string }): Node {
  return withoutEmpty({
    '@type': 'CreativeWork',
    url,
    headline: title,
    datePublished: date,
    publisher: { '@type': 'Organization', name: publisher },
    author: by && { '@type': 'Thing', name: by },
  });
}

function withoutEmpty(node: Node): Node {
  return Object.fromEntries(Object.entries(node).filter(([, value]) => value !== undefined && value !== ''));
}
