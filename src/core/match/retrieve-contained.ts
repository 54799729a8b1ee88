import { bm25Part, idf } from '../index/bm25';
import { CONTAINED_SHARE } from '../index/key-postings';
import type { ClaimIndex, IndexViews } from '../index/open-index';
import type { Candidate } from './retrieve';
import { TopClaims } from './top-claims';

/** How many keys of a document were seen, and which terms the sentence has; all zero between two searches. */
const scratch = { seen: new Uint8Array(0), asked: new Uint8Array(0) };
/** Documents with two keys, in the order in which they were found. */
const found: number[] = [];
/** Document weights are 32-bit floats. */
const SLACK = 1e-5;

/**
 * The `k` best claims by BM25 of which the sentence has at least CONTAINED_SHARE of the weight and two terms; for an
 * index that is `literal`. A document that shares so much shares two of its keys, and keys are rare terms: at 130,000
 * claims a sentence reads some hundred entries where BM25 over everything reads seven thousand.
 */
export function retrieveContained(index: ClaimIndex, terms: Iterable<string>, k: number): Candidate[] {
  if (!index.literal || k <= 0) return [];
  if (scratch.seen.length < index.docCount) scratch.seen = new Uint8Array(index.docCount);
  if (scratch.asked.length < index.termCount) scratch.asked = new Uint8Array(index.termCount);
  const ids: number[] = [];
  for (const term of terms) {
    const id = index.termId(term);
    if (id < 0 || scratch.asked[id] === 1) continue;
    scratch.asked[id] = 1;
    ids.push(id);
  }
  found.length = 0;
  for (const id of ids) readKeys(index, id, 1);
  const top = new TopClaims(k);
  for (const doc of found) scoreDoc(index, doc, top);
  for (const id of ids) {
    readKeys(index, id, 0);
    scratch.asked[id] = 0;
  }
  return top.done();
}

/** Counts a term's key documents (`step` 1) or takes the counts back (`step` 0), which is cheaper than remembering them. */
function readKeys(index: ClaimIndex, term: number, step: 0 | 1): void {
  const { keyPostings, keyStarts } = index.views;
  const { seen } = scratch;
  const end = keyStarts[term + 1] as number;
  let at = keyStarts[term] as number;
  let doc = -1;
  while (at < end) {
    let byte = keyPostings[at++] as number;
    let code = byte & 127;
    for (let shift = 7; byte > 127 && shift < 35; shift += 7) {
      byte = keyPostings[at++] as number;
      code |= (byte & 127) << shift;
    }
    doc += (code >>> 1) + 1;
    if (doc >= index.docCount) return;
    if (step === 0) {
      seen[doc] = 0;
      continue;
    }
    const before = seen[doc] as number;
    if (before === 1) found.push(doc);
    if (before < 2) seen[doc] = before + 1;
  }
}

function scoreDoc(index: ClaimIndex, doc: number, top: TopClaims): void {
  const { views } = index;
  const norm = views.lengthNorms[views.docLengths[doc] as number] as number;
  const { score, shared } = sharedOf(index, views, doc, norm);
  const whole = views.docWeights[doc] as number;
  if (shared < CONTAINED_SHARE * whole * (1 - SLACK)) return;
  const claim = views.docClaims[doc] as number;
  const containment = whole > 0 ? Math.min(1, shared / whole) : 0;
  top.offer(claim, doc - (views.claimDocs[claim] as number), score, containment);
}

/** BM25 of a document, and the weight of its terms that the sentence has. */
function sharedOf(
  index: ClaimIndex,
  { docTerms, docStarts }: IndexViews,
  doc: number,
  norm: number,
): { score: number; shared: number } {
  const { asked } = scratch;
  const end = docStarts[doc + 1] as number;
  let at = docStarts[doc] as number;
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
    if (asked[term] !== 1) continue;
    const gain = idf(index.docCount, index.documentFrequency(term));
    score += gain * bm25Part(frequency, norm);
    shared += gain;
  }
  return { score, shared };
}
