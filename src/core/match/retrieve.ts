import { bm25Part, idf } from '../index/bm25';
import type { ClaimIndex, IndexViews } from '../index/open-index';
import { SumBins } from './sum-bins';
import { TopClaims } from './top-claims';

/** A term of the sentence; weight 1 for a plain word, less for an expansion or for context. */
export interface QueryTerm {
  term: string;
  weight: number;
}

/** A claim that shares terms with the query. */
export interface Candidate {
  /** Number of the claim in its index. */
  claim: number;
  /** Its best document, counted within the claim: 0 is the text, others the wordings in order. */
  doc: number;
  /** BM25 of that document. */
  score: number;
  /** Share of that document's terms, weighted by idf, that the query has: 0 to 1. */
  containment: number;
}

/** Document frequencies over several lists, so that a word weighs the same in a long list and in a short one. */
export interface Collection {
  docs: number;
  frequency(term: string): number;
}

/**
 * Work space shared by all searches: `sums` and `slots` are all zero between two of them. 4 bytes a document and
 * 2 a term of the largest index, so that a search allocates nothing but its answer.
 */
const scratch = {
  sums: new Float32Array(0),
  slots: new Uint16Array(0),
  touched: new Uint32Array(0),
};
/** More terms than a sentence has; the lightest beyond it are dropped. */
const MAX_QUERY_TERMS = 1024;
/** Sums are 32-bit floats: a bound is lowered by this share before it excludes anything. */
const SLACK = 1e-4;
/** Looking whether the remaining terms still matter pays off only before a list at least this long. */
const LONG_LIST = 256;
/** Scoring one document from its own terms costs as much as reading about this many postings: it decodes some eleven terms at scattered places. */
const SCORING_COST = 20;

/** Parallel arrays over the query's terms that the index knows, the strongest first. */
interface Plan {
  ids: number[];
  /** idf times query weight, idf alone, and the most the term can add to any document. */
  gains: number[];
  idfs: number[];
  peaks: number[];
}

/**
 * The `k` best claims by BM25, best first (then lower claim number first); equal to scoring every document. Terms are
 * taken strongest first, and lists that can no longer bring a new document into the first `k` are not read at all:
 * their share is added from the documents' own term lists (MaxScore, term at a time).
 */
export function retrieve(
  index: ClaimIndex,
  query: readonly QueryTerm[],
  k: number,
  collection?: Collection,
): Candidate[] {
  const plan = planQuery(index, query, collection);
  if (plan.ids.length === 0 || k <= 0) return [];
  reserve(index);
  const sums = accumulate(index, plan, k);
  const best = finish(index.views, plan, sums, k);
  clear(index.docCount, plan, sums.touched);
  return best;
}

function planQuery(index: ClaimIndex, query: readonly QueryTerm[], collection?: Collection): Plan {
  const weights = new Map<number, { weight: number; idf: number }>();
  for (const { term, weight } of query) {
    const id = index.termId(term);
    if (id < 0 || !(weight > 0)) continue;
    const known = weights.get(id);
    if (known) known.weight += weight;
    else {
      const gain = collection
        ? idf(collection.docs, collection.frequency(term))
        : idf(index.docCount, index.documentFrequency(id));
      weights.set(id, { weight, idf: gain });
    }
  }
  const entries = [...weights].map(([id, { weight, idf }]) => ({
    id,
    gain: weight * idf,
    idf,
    peak: weight * idf * (index.views.termPeak[id] ?? 0),
  }));
  entries.sort((a, b) => b.peak - a.peak || a.id - b.id);
  entries.length = Math.min(entries.length, MAX_QUERY_TERMS);
  return {
    ids: entries.map((e) => e.id),
    gains: entries.map((e) => e.gain),
    idfs: entries.map((e) => e.idf),
    peaks: entries.map((e) => e.peak),
  };
}

function reserve(index: ClaimIndex): void {
  if (scratch.sums.length < index.docCount) {
    scratch.sums = new Float32Array(index.docCount);
    scratch.touched = new Uint32Array(index.docCount);
  }
  if (scratch.slots.length < index.termCount) scratch.slots = new Uint16Array(index.termCount);
}

/** What accumulate knows: at least `k` claims reach `bound`; the terms not read add `rest` at most. */
interface Sums {
  touched: number;
  bound: number;
  rest: number;
}

/**
 * Adds up postings until the terms left cannot bring a new document into the first `k`, and then further, without
 * new documents, while a list is cheaper to read than the documents still in question are to score one by one.
 */
function accumulate(index: ClaimIndex, plan: Plan, k: number): Sums {
  const total = plan.peaks.reduce((sum, peak) => sum + peak, 0);
  const bins = new SumBins(total);
  // Documents of one claim count once, so that many more of them must reach a bound.
  const enough = k * index.maxClaimDocs;
  const state: Sums = { touched: 0, bound: 0, rest: total };
  let closed = false;
  for (let i = 0; i < plan.ids.length; i++) {
    const length = index.documentFrequency(plan.ids[i] as number);
    if (length >= LONG_LIST) {
      state.bound = bins.reachedBy(enough) * (1 - SLACK);
      closed ||= state.rest < state.bound;
      if (closed && bins.countFrom(state.bound - state.rest) * SCORING_COST < length) return state;
    }
    state.touched = addPostings(index, plan.ids[i] as number, plan.gains[i] as number, bins, state.touched, closed);
    state.rest -= plan.peaks[i] as number;
  }
  return { ...state, bound: bins.reachedBy(enough) * (1 - SLACK), rest: 0 };
}

function addPostings(
  index: ClaimIndex,
  term: number,
  gain: number,
  bins: SumBins,
  touchedBefore: number,
  closed: boolean,
): number {
  const { postings, docLengths, lengthNorms, onceParts, postingStarts } = index.views;
  const { sums, touched } = scratch;
  const end = Math.min(postingStarts[term + 1] as number, postings.length);
  let at = postingStarts[term] as number;
  let count = touchedBefore;
  let doc = -1;
  while (at < end) {
    let byte = postings[at++] as number;
    let code = byte & 127;
    for (let shift = 7; byte > 127 && shift < 35; shift += 7) {
      byte = postings[at++] as number;
      code |= (byte & 127) << shift;
    }
    doc += (code >>> 1) + 1;
    let frequency = 1;
    if (code & 1) {
      byte = postings[at++] as number;
      frequency = byte & 127;
      if (byte > 127) frequency |= ((postings[at++] as number) & 127) << 7;
    }
    if (doc >= index.docCount) break;
    const sum = sums[doc] as number;
    if (sum === 0) {
      if (closed) continue;
      touched[count++] = doc;
    }
    const length = docLengths[doc] as number;
    const part = frequency === 1 ? (onceParts[length] as number) : bm25Part(frequency, lengthNorms[length] as number);
    const raised = Math.fround(sum + gain * part);
    sums[doc] = raised;
    bins.move(sum, raised);
  }
  return count;
}

/** Full scores of the documents that may be among the first `k`, from their own term lists; the likely ones first. */
function finish(views: IndexViews, plan: Plan, { touched, bound, rest }: Sums, k: number): Candidate[] {
  const { slots, sums, touched: docs } = scratch;
  for (let i = 0; i < plan.ids.length; i++) slots[plan.ids[i] as number] = i + 1;
  const floor = Math.max(bound, claimFloor(views, touched, bound, k));
  const top = new TopClaims(k);
  for (let i = 0; i < touched; i++) {
    const doc = docs[i] as number;
    const sum = sums[doc] as number;
    if (sum >= floor && sum + rest >= top.floor * (1 - SLACK)) scoreDoc(views, plan, doc, top);
  }
  for (let i = 0; rest > 0 && i < touched; i++) {
    const doc = docs[i] as number;
    const sum = sums[doc] as number;
    if (sum < floor && sum + rest >= Math.max(floor, top.floor * (1 - SLACK))) scoreDoc(views, plan, doc, top);
  }
  return top.done();
}

/**
 * A sum that the best documents of `k` claims reach; 0 where there are fewer. The bound from the bins counts documents,
 * and where a claim has dozens, most of those that reach it are other wordings of the same few claims.
 */
function claimFloor({ docClaims }: IndexViews, touched: number, bound: number, k: number): number {
  const { sums, touched: docs } = scratch;
  const best = new TopClaims(k);
  for (let i = 0; i < touched; i++) {
    const doc = docs[i] as number;
    const sum = sums[doc] as number;
    if (sum >= bound && sum > best.floor) best.offer(docClaims[doc] as number, 0, sum, 0);
  }
  return best.floor * (1 - SLACK);
}

function scoreDoc(views: IndexViews, plan: Plan, doc: number, top: TopClaims): void {
  const { docTerms } = views;
  const { slots } = scratch;
  const norm = views.lengthNorms[views.docLengths[doc] as number] as number;
  const end = Math.min(views.docStarts[doc + 1] as number, docTerms.length);
  let at = views.docStarts[doc] as number;
  let term = -1;
  let score = 0;
  let shared = 0;
  while (at < end) {
    let byte = docTerms[at++] as number;
    let code = byte & 127;
    for (let shift = 7; byte > 127 && shift < 35; shift += 7) {
      byte = docTerms[at++] as number;
      code |= (byte & 127) << shift;
    }
    term += (code >>> 1) + 1;
    let frequency = 1;
    if (code & 1) {
      byte = docTerms[at++] as number;
      frequency = byte & 127;
      if (byte > 127) frequency |= ((docTerms[at++] as number) & 127) << 7;
    }
    const slot = slots[term] ?? 0;
    if (slot === 0) continue;
    score += (plan.gains[slot - 1] as number) * bm25Part(frequency, norm);
    shared += plan.idfs[slot - 1] as number;
  }
  const whole = views.docWeights[doc] as number;
  const claim = views.docClaims[doc] as number;
  top.offer(claim, doc - (views.claimDocs[claim] as number), score, whole > 0 ? Math.min(1, shared / whole) : 0);
}

function clear(docCount: number, plan: Plan, touched: number): void {
  if (touched > docCount / 8) scratch.sums.fill(0, 0, docCount);
  else for (let i = 0; i < touched; i++) scratch.sums[scratch.touched[i] as number] = 0;
  for (const id of plan.ids) scratch.slots[id] = 0;
}
