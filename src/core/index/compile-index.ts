import type { Claim, ClaimList } from '../claims/types';
import { aliasTable } from './alias-table';
import { bm25Part, idf, lengthNorms, MAX_LENGTH } from './bm25';
import { ByteWriter } from './byte-writer';
import { displayRestOf, headOf, matchRecordOf } from './index-records';
import { KeyPostings, keyCount } from './key-postings';
import type { CountName, SectionName } from './layout';
import { RecordWriter } from './record-writer';
import { buildSlots, packKeys } from './string-hash';
import { encodeUtf8 } from './utf8';
import { writeIndex } from './write-index';

/** What compiling needs from outside. */
export interface CompileOptions {
  /** Index terms of one wording, repetitions included; terms are opaque strings. */
  termsOf: (text: string, list: ClaimList) => string[];
  /** Called with the share done, 0 to 1, a few hundred times at most. */
  onProgress?: (done: number) => void;
  /** Stops compiling with the signal's reason. */
  signal?: { readonly aborted: boolean; readonly reason: unknown };
}

/** Claims in one slice: some 5 ms of work, so that a worker can answer between two. */
const SLICE = 250;

/** The compiled form of `list`, in one go; for builds and command lines. */
export function compileIndex(list: ClaimList, options: CompileOptions): ArrayBuffer {
  const steps = compileSteps(list, options);
  for (;;) {
    const step = steps.next();
    if (step.done) return step.value;
    report(step.value, options);
  }
}

/** The compiled form of `list`, with `pause` awaited between slices so that a worker stays responsive. */
export async function compileIndexInSlices(
  list: ClaimList,
  options: CompileOptions & { pause: () => Promise<void> },
): Promise<ArrayBuffer> {
  const steps = compileSteps(list, options);
  for (;;) {
    const step = steps.next();
    if (step.done) return step.value;
    report(step.value, options);
    await options.pause();
  }
}

function report(done: number, options: CompileOptions): void {
  if (options.signal?.aborted) throw options.signal.reason;
  options.onProgress?.(done);
}

/** Documents while they are collected; terms are numbered by first appearance. */
interface Collected {
  terms: string[];
  /** Per document its distinct terms and their counts, in one long list each. */
  docTerms: number[];
  docCounts: number[];
  docStarts: number[];
  docLengths: number[];
  docClaims: number[];
  claimDocs: number[];
}

/** Yields the share done after every slice. */
function* compileSteps(list: ClaimList, options: CompileOptions): Generator<number, ArrayBuffer> {
  const collected: Collected = {
    terms: [],
    docTerms: [],
    docCounts: [],
    docStarts: [0],
    docLengths: [],
    docClaims: [],
    claimDocs: [0],
  };
  const matchRecords = new RecordWriter();
  const displayRecords = new RecordWriter();
  const numbers = new Map<string, number>();
  for (let c = 0; c < list.claims.length; c++) {
    const claim = list.claims[c] as Claim;
    for (const wording of [claim.text, ...claim.wordings])
      collect(collected, numbers, options.termsOf(wording, list), c);
    collected.claimDocs.push(collected.docLengths.length);
    matchRecords.add(matchRecordOf(claim));
    displayRecords.add(displayRestOf(claim));
    if (c % SLICE === SLICE - 1) yield (0.8 * c) / list.claims.length;
  }
  yield 0.8;
  const entities = new RecordWriter();
  for (const entity of list.entities) entities.add(entity);
  const aliases = aliasTable(list.entities);
  const ordered = yield* termSections(collected);
  yield 0.95;
  const aliasKeys = packKeys(aliases.keys);
  const aliasEntries = new Uint32Array(aliases.keys.length + 1);
  aliases.values.forEach((values, i) => {
    aliasEntries[i + 1] = (aliasEntries[i] as number) + values.length / 3;
  });
  const sections: Record<SectionName, ArrayLike<number>> = {
    ...ordered.sections,
    head: encodeUtf8(JSON.stringify(headOf(list))),
    docLengths: collected.docLengths,
    docClaims: collected.docClaims,
    claimDocs: collected.claimDocs,
    matchStarts: matchRecords.starts,
    matchRecords: matchRecords.bytes(),
    displayStarts: displayRecords.starts,
    displayRecords: displayRecords.bytes(),
    entityStarts: entities.starts,
    entities: entities.bytes(),
    aliasSlots: buildSlots(aliases.keys),
    aliasStarts: aliasKeys.starts,
    aliasUnits: aliasKeys.units,
    aliasEntries,
    aliasValues: aliases.values.flat(),
  };
  const counts: Record<CountName, number> = {
    claims: list.claims.length,
    docs: collected.docLengths.length,
    terms: collected.terms.length,
    entities: list.entities.length,
    aliasKeys: aliases.keys.length,
    aliasMaxTokens: aliases.maxTokens,
    meanLengthMilli: ordered.meanLengthMilli,
    maxClaimDocs: list.claims.reduce((most, claim) => Math.max(most, 1 + claim.wordings.length), 1),
  };
  return writeIndex(counts, sections);
}

function collect(into: Collected, numbers: Map<string, number>, terms: readonly string[], claim: number): void {
  const counts = new Map<number, number>();
  for (const term of terms) {
    let number = numbers.get(term);
    if (number === undefined) {
      number = into.terms.length;
      numbers.set(term, number);
      into.terms.push(term);
    }
    counts.set(number, (counts.get(number) ?? 0) + 1);
  }
  for (const [number, count] of counts) {
    into.docTerms.push(number);
    into.docCounts.push(Math.min(count, MAX_LENGTH));
  }
  into.docStarts.push(into.docTerms.length);
  into.docLengths.push(Math.min(terms.length, MAX_LENGTH));
  into.docClaims.push(claim);
}

/** Renumbers terms by falling frequency (frequent ones get the short codes) and writes both directions. */
function* termSections(collected: Collected) {
  const termCount = collected.terms.length;
  const docCount = collected.docLengths.length;
  const frequency = new Uint32Array(termCount);
  for (const term of collected.docTerms) frequency[term] = (frequency[term] as number) + 1;
  const order = Uint32Array.from({ length: termCount }, (_, i) => i).sort(
    (a, b) => (frequency[b] as number) - (frequency[a] as number) || a - b,
  );
  const renumbered = new Uint32Array(termCount);
  order.forEach((old, now) => {
    renumbered[old] = now;
  });
  const termFrequency = order.map((old) => frequency[old] as number);
  const meanLengthMilli = Math.max(
    1,
    Math.round((1000 * collected.docLengths.reduce((sum, n) => sum + n, 0)) / Math.max(docCount, 1)),
  );
  yield 0.85;

  const norms = lengthNorms(meanLengthMilli / 1000);
  const termPeak = new Float32Array(termCount);
  const docWeights = new Float32Array(docCount);
  const docStarts = new Uint32Array(docCount + 1);
  const docTerms = new ByteWriter();
  const keyed = new KeyPostings();
  // Only a list without wordings is matched to the letter; for others the keys would be bytes for nothing.
  const literal = docCount === collected.claimDocs.length - 1;
  const firstPosting = new Uint32Array(termCount + 1);
  for (let t = 0; t < termCount; t++) firstPosting[t + 1] = (firstPosting[t] as number) + (termFrequency[t] as number);
  const cursor = firstPosting.slice();
  const postingDocs = new Uint32Array(collected.docTerms.length);
  const postingCounts = new Uint8Array(collected.docTerms.length);
  for (let doc = 0; doc < docCount; doc++) {
    const from = collected.docStarts[doc] as number;
    const to = collected.docStarts[doc + 1] as number;
    const pairs: [number, number][] = [];
    for (let i = from; i < to; i++)
      pairs.push([renumbered[collected.docTerms[i] as number] as number, collected.docCounts[i] as number]);
    pairs.sort((a, b) => a[0] - b[0]);
    let weight = 0;
    const idfs: number[] = [];
    for (const [term, count] of pairs) {
      const at = cursor[term] as number;
      cursor[term] = at + 1;
      postingDocs[at] = doc;
      postingCounts[at] = count;
      const gain = idf(docCount, termFrequency[term] as number);
      weight += gain;
      idfs.push(gain);
      const part = bm25Part(count, norms[collected.docLengths[doc] as number] as number);
      if (part > (termPeak[term] as number)) termPeak[term] = roundUp(part);
    }
    docWeights[doc] = weight;
    const terms = pairs.map((p) => p[0]);
    if (literal) keyed.add(doc, terms.slice(-keyCount(idfs, weight)));
    docTerms.gaps(
      terms,
      pairs.map((p) => p[1]),
    );
    docStarts[doc + 1] = docTerms.length;
    if (doc % (SLICE * 8) === 0) yield 0.85 + (0.07 * doc) / docCount;
  }
  const postings = new ByteWriter();
  const postingStarts = new Uint32Array(termCount + 1);
  for (let term = 0; term < termCount; term++) {
    const from = firstPosting[term] as number;
    const to = firstPosting[term + 1] as number;
    postings.gaps(postingDocs.subarray(from, to), postingCounts.subarray(from, to));
    postingStarts[term + 1] = postings.length;
    if (term % (SLICE * 32) === 0) yield 0.92 + (0.03 * term) / termCount;
  }
  const keys = Array.from(order, (old) => collected.terms[old] as string);
  const packed = packKeys(keys);
  const sections = {
    termSlots: buildSlots(keys),
    termStarts: packed.starts,
    termUnits: packed.units,
    termFrequency,
    termPeak,
    postingStarts,
    postings: postings.done(),
    docWeights,
    docStarts,
    docTerms: docTerms.done(),
    ...keyed.sections(literal ? termCount : 0),
  };
  return { sections, meanLengthMilli };
}

/** The nearest 32-bit float that is not below `value`: a bound must never be too low. */
function roundUp(value: number): number {
  const rounded = Math.fround(value);
  return rounded >= value ? rounded : Math.fround(value * (1 + 2 ** -23));
}
