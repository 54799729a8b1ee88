import { bm25Part, idf } from '../index/bm25';
import type { ClaimIndex, IndexViews } from '../index/open-index';
import { kthLargest } from './kth-largest';

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
  best: new Float32Array(0),
  slots: new Uint16Array(0),
  touched: new Uint32Array(0),
};
/** More terms than a sentence has; the lightest beyond it are dropped. */
const MAX_QUERY_TERMS = 1024;
/** Sums are 32-bit floats: a bound is lowered by this share before it excludes anything. */
const SLACK = 1e-4;
/** Looking whether the remaining terms still matter pays off only before a list at least this long. */
const LONG_LIST = 256;

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
  const { touched, bound, rest } = accumulate(index, plan, k);
  const candidates = finish(index.views, plan, touched, bound - rest);
  clear(index.docCount, plan, touched);
  return firstOfEachClaim(candidates, k);
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
  if (scratch.best.length < index.claimCount) scratch.best = new Float32Array(index.claimCount);
  if (scratch.slots.length < index.termCount) scratch.slots = new Uint16Array(index.termCount);
}

/**
 * Adds up postings until the terms left cannot matter. `bound`: at least `k` claims reach it; `rest`: what the unread
 * terms can add at most.
 */
function accumulate(index: ClaimIndex, plan: Plan, k: number): { touched: number; bound: number; rest: number } {
  let rest = plan.peaks.reduce((sum, peak) => sum + peak, 0);
  let touched = 0;
  let bound = 0;
  for (let i = 0; i < plan.ids.length; i++) {
    if (touched >= k && index.documentFrequency(plan.ids[i] as number) >= LONG_LIST) {
      bound = lowerBound(index, touched, k);
      if (rest < bound) return { touched, bound, rest };
    }
    touched = addPostings(index.views, plan.ids[i] as number, plan.gains[i] as number, touched, index.docCount);
    rest -= plan.peaks[i] as number;
  }
  return { touched, bound: lowerBound(index, touched, k), rest: 0 };
}

function addPostings(views: IndexViews, term: number, gain: number, touchedBefore: number, docCount: number): number {
  const { postings, docLengths, lengthNorms } = views;
  const { sums, touched } = scratch;
  const end = views.postingStarts[term + 1] as number;
  let at = views.postingStarts[term] as number;
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
    if (doc >= docCount) break;
    const sum = sums[doc] as number;
    if (sum === 0) touched[count++] = doc;
    sums[doc] = sum + gain * bm25Part(frequency, lengthNorms[docLengths[doc] as number] as number);
  }
  return count;
}

/** A score that at least `k` claims reach already, from what is summed up so far; 0 where there are fewer. */
function lowerBound(index: ClaimIndex, touched: number, k: number): number {
  const { sums, best } = scratch;
  if (index.docCount === index.claimCount) return kthLargest(sums, scratch.touched, touched, k) * (1 - SLACK);
  const { docClaims } = index.views;
  const claims: number[] = [];
  for (let i = 0; i < touched; i++) {
    const doc = scratch.touched[i] as number;
    const claim = docClaims[doc] as number;
    if (best[claim] === 0) claims.push(claim);
    if ((sums[doc] as number) > (best[claim] as number)) best[claim] = sums[doc] as number;
  }
  const kth = kthLargest(best, claims, claims.length, k);
  for (const claim of claims) best[claim] = 0;
  return kth * (1 - SLACK);
}

interface ScoredDoc {
  claim: number;
  doc: number;
  score: number;
  containment: number;
}

/** Full scores of the documents whose sum reaches `floor`, from their own term lists. */
function finish(views: IndexViews, plan: Plan, touched: number, floor: number): ScoredDoc[] {
  const { slots, sums } = scratch;
  for (let i = 0; i < plan.ids.length; i++) slots[plan.ids[i] as number] = i + 1;
  const scored: ScoredDoc[] = [];
  for (let i = 0; i < touched; i++) {
    const doc = scratch.touched[i] as number;
    if ((sums[doc] as number) < floor - SLACK) continue;
    const claim = views.docClaims[doc] as number;
    scored.push(scoreDoc(views, plan, doc, claim));
  }
  return scored;
}

function scoreDoc(views: IndexViews, plan: Plan, doc: number, claim: number): ScoredDoc {
  const { docTerms } = views;
  const { slots } = scratch;
  const norm = views.lengthNorms[views.docLengths[doc] as number] as number;
  const end = views.docStarts[doc + 1] as number;
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
  const first = views.claimDocs[claim] as number;
  return { claim, doc: doc - first, score, containment: whole > 0 ? Math.min(1, shared / whole) : 0 };
}

function clear(docCount: number, plan: Plan, touched: number): void {
  if (touched > docCount / 8) scratch.sums.fill(0, 0, docCount);
  else for (let i = 0; i < touched; i++) scratch.sums[scratch.touched[i] as number] = 0;
  for (const id of plan.ids) scratch.slots[id] = 0;
}

function firstOfEachClaim(scored: ScoredDoc[], k: number): Candidate[] {
  scored.sort((a, b) => b.score - a.score || a.claim - b.claim || a.doc - b.doc);
  const seen = new Set<number>();
  const first: Candidate[] = [];
  for (const candidate of scored) {
    if (first.length === k) break;
    if (seen.has(candidate.claim)) continue;
    seen.add(candidate.claim);
    first.push(candidate);
  }
  return first;
}
