import { containment, dot, longestRun, piecesCosine, type TermNearness } from './rank-overlap';
import type { RankText } from './rank-text';

/** A claim taken apart: its text, its title (empty where it has none) and both together. */
export interface ClaimTexts {
  text: RankText;
  title: RankText;
  both: RankText;
}

/** A query taken apart. */
export interface QueryTexts {
  main: RankText;
  near: TermNearness;
  /** With the signature of a post, which `main` has not. */
  signed: RankText;
  /** Only where sentences before are known. */
  context?: {
    /** The last few, all that are looked at, and the last two with the text itself. */
    last: RankText;
    all: RankText;
    joined: RankText;
    nearLast: TermNearness;
    nearJoined: TermNearness;
  };
}

/** Scores that the first stage gave a candidate: of each search, score and position (0 best), or nothing. */
export interface Proposal {
  claim: number;
  scores: (number | undefined)[];
  ranks: (number | undefined)[];
}

/** Searches whose scores are features. */
export const SEARCHES = ['both', 'context', 'text', 'title', 'sense'] as const;
/** Position given to candidates that a search did not find. */
const NOT_FOUND = 300;
/** Words of a text that longestRun looks at: its cost is their product. */
const RUN_WORDS = 80;

export type Features = Record<string, number>;

/** What a claim and a query have in common, by name; weights.json says which of it counts how much. */
export function pairFeatures(query: QueryTexts, claim: ClaimTexts, pieceIdf: Float32Array): Features {
  const { main, near, signed, context } = query;
  const { text, title, both } = claim;
  const features: Features = {
    textInQuery: containment(text, main),
    titleInQuery: containment(title, main),
    bothInQuery: containment(both, main),
    bothInSigned: containment(both, signed),
    titleInSigned: containment(title, signed),
    signedInBoth: containment(signed, both),
    piecesSigned: piecesCosine(both, signed, pieceIdf),
    queryInText: containment(main, text),
    queryInBoth: containment(main, both),
    textNear: near.ofClaim(text),
    titleNear: near.ofClaim(title),
    queryNearBoth: near.ofQuery(both),
    queryNearText: near.ofQuery(text),
    piecesText: piecesCosine(text, main, pieceIdf),
    piecesTitle: piecesCosine(title, main, pieceIdf),
    piecesBoth: piecesCosine(both, main, pieceIdf),
    senseText: dot(text.sense, main.sense),
    senseTitle: dot(title.sense, main.sense),
    run: Math.log(1 + longestRun(text.sequence.slice(0, RUN_WORDS), main.sequence.slice(0, RUN_WORDS))),
    runTitle: Math.log(1 + longestRun(title.sequence.slice(0, RUN_WORDS), main.sequence.slice(0, RUN_WORDS))),
    textLength: Math.log(1 + text.terms.length),
    titleLength: Math.log(1 + title.terms.length),
    ...pairCounts(main, both),
    ...termCounts(main, text, both),
  };
  features.bestInQuery = Math.max(features.textInQuery as number, features.titleInQuery as number);
  features.bestNear = Math.max(features.textNear as number, features.titleNear as number);
  features.bestPieces = Math.max(features.piecesText as number, features.piecesTitle as number);
  if (context) {
    features.textInLast = containment(text, context.last);
    features.textInAll = containment(text, context.all);
    features.textInJoined = containment(text, context.joined);
    features.titleInJoined = containment(title, context.joined);
    features.textNearLast = context.nearLast.ofClaim(text);
    features.textNearJoined = context.nearJoined.ofClaim(text);
    features.titleNearJoined = context.nearJoined.ofClaim(title);
    features.piecesJoined = piecesCosine(both, context.joined, pieceIdf);
    features.piecesAll = piecesCosine(both, context.all, pieceIdf);
    features.senseLast = dot(both.sense, context.last.sense);
    features.senseAll = dot(both.sense, context.all.sense);
    features.namesInContext = nameShare(both, [main, context.all]);
  }
  return features;
}

function pairCounts(main: RankText, both: RankText): Features {
  let shared = 0;
  for (const pair of both.pairs) if (main.pairs.has(pair)) shared++;
  return { pairs: Math.log(1 + shared), pairShare: shared / (1 + both.pairs.size) };
}

function termCounts(main: RankText, text: RankText, both: RankText): Features {
  let strongest = 0;
  let shared = 0;
  for (let i = 0; i < both.terms.length; i++) {
    if (!main.places.has(both.terms[i] as string)) continue;
    shared++;
    strongest = Math.max(strongest, both.idfs[i] as number);
  }
  let missing = 0;
  let numbersShared = 0;
  let numbersMissing = 0;
  for (let i = 0; i < text.terms.length; i++) {
    const has = main.places.has(text.terms[i] as string);
    if (!has) missing = Math.max(missing, text.idfs[i] as number);
    if (text.numbers[i]) has ? numbersShared++ : numbersMissing++;
  }
  return {
    strongest,
    shared: Math.log(1 + shared),
    missing,
    numbersShared,
    numbersMissing,
    names: nameShare(both, [main]),
    queryNames: nameShare(main, [both]),
  };
}

/** Share of `a`'s capitalized terms, by idf, that one of the others has; a half where there are none. */
function nameShare(a: RankText, others: readonly RankText[]): number {
  let weight = 0;
  let shared = 0;
  for (let i = 0; i < a.terms.length; i++) {
    if (!a.names[i]) continue;
    weight += a.idfs[i] as number;
    if (others.some((other) => other.places.has(a.terms[i] as string))) shared += a.idfs[i] as number;
  }
  return weight > 0 ? shared / weight : 0.5;
}

/** Features whose position within a query's candidates counts beside their value. */
export const RANKED = [
  'bestNear',
  'queryNearBoth',
  'piecesBoth',
  'piecesTitle',
  'textNear',
  'textNearJoined',
  'piecesJoined',
] as const;

/** Adds what only the whole list of candidates tells: search scores beside the best one, and positions. */
export function listFeatures(proposals: readonly Proposal[], features: readonly Features[]): void {
  SEARCHES.forEach((search, s) => {
    const top = Math.max(1e-9, ...proposals.map((p) => p.scores[s] ?? 0));
    proposals.forEach((proposal, i) => {
      const own = features[i] as Features;
      own[`${search}Share`] = (proposal.scores[s] ?? 0) / top;
      own[`${search}Rank`] = Math.log(1 + (proposal.ranks[s] ?? NOT_FOUND));
    });
  });
  for (const name of RANKED) {
    if (features[0]?.[name] === undefined) continue;
    const order = features
      .map((_, i) => i)
      .sort((a, b) => (features[b]?.[name] as number) - (features[a]?.[name] as number));
    order.forEach((candidate, rank) => {
      (features[candidate] as Features)[`${name}Rank`] = Math.log(1 + rank);
    });
  }
}
