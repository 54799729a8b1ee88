import type { DisplayRecord } from '../claims/display-record';
import type { Entity } from '../claims/types';
import { bm25Part, lengthNorms } from './bm25';
import {
  fullDisplayRest,
  fullMatchRecord,
  type IndexHead,
  type MatchRecord,
  type StoredDisplayRest,
  type StoredMatchRecord,
} from './index-records';
import {
  BODY_START,
  COUNTS,
  type CountName,
  HEADER_BYTES,
  IndexError,
  MAGIC,
  SECTION_NAMES,
  SECTIONS,
  type SectionName,
  VERSION,
} from './layout';
import { findKey } from './string-hash';
import { decodeUtf8 } from './utf8';

/** An alias of an entity, with the days between which it holds (days since 1 Jan 1970, both inclusive). */
export interface AliasHit {
  entity: number;
  from: number;
  to: number;
}

/** The typed-array views that retrieval reads; see layout.ts. */
export interface IndexViews {
  termSlots: Uint32Array;
  termStarts: Uint32Array;
  termUnits: Uint16Array;
  termFrequency: Uint32Array;
  termPeak: Float32Array;
  postingStarts: Uint32Array;
  postings: Uint8Array;
  docLengths: Uint8Array;
  docClaims: Uint32Array;
  docWeights: Float32Array;
  docStarts: Uint32Array;
  docTerms: Uint8Array;
  keyStarts: Uint32Array;
  keyPostings: Uint8Array;
  claimDocs: Uint32Array;
  /** BM25 length part per document length. */
  lengthNorms: Float64Array;
  /** bm25Part of a term that occurs once, per document length. */
  onceParts: Float64Array;
}

/** A compiled claim list, read in place. */
export interface ClaimIndex {
  readonly claimCount: number;
  readonly docCount: number;
  readonly termCount: number;
  readonly entityCount: number;
  readonly byteLength: number;
  /** Most documents that one claim has. */
  readonly maxClaimDocs: number;
  /** Whether no claim has wordings beside its text, so that retrieveContained can search it. */
  readonly literal: boolean;
  /** Longest alias, in words. */
  readonly aliasMaxTokens: number;
  /** What the list says of itself; parsed when first asked for. */
  readonly head: IndexHead;
  readonly views: IndexViews;
  /** Number of a term, or -1. */
  termId(term: string): number;
  /** Number of documents (wordings) that have the term; 0 for -1. */
  documentFrequency(term: number): number;
  /** The term itself. */
  termText(term: number): string;
  matchRecord(claim: number): MatchRecord;
  displayRecord(claim: number): DisplayRecord;
  entity(entity: number): Entity;
  /** Entities known under `key` (normalized words joined by spaces), each with its days. */
  aliases(key: string): AliasHit[];
  /** Whether some alias is `key` or begins with it (and goes on behind a space): ends a search early. */
  beginsAlias(key: string): boolean;
}

/** Units of a term that termText gives back. */
const LONGEST_TERM = 1000;

/** Opens a compiled list in constant time; throws IndexError where the bytes are no index of this version. */
export function openIndex(buffer: ArrayBuffer): ClaimIndex {
  return new BufferIndex(buffer);
}

type Sections = Record<SectionName, { offset: number; bytes: number }>;

class BufferIndex implements ClaimIndex {
  readonly views: IndexViews;
  readonly claimCount: number;
  readonly docCount: number;
  readonly termCount: number;
  readonly entityCount: number;
  readonly aliasMaxTokens: number;
  readonly maxClaimDocs: number;
  private readonly sections: Sections;
  private readonly aliasSlots: Uint32Array;
  private readonly aliasStarts: Uint32Array;
  private readonly aliasUnits: Uint16Array;
  private readonly aliasEntries: Uint32Array;
  private readonly aliasValues: Int32Array;
  private parsedHead: IndexHead | undefined;

  constructor(private readonly buffer: ArrayBuffer) {
    const counts = readHeader(buffer);
    const sections = readSections(buffer);
    checkSizes(counts, sections);
    this.sections = sections;
    this.claimCount = counts.claims;
    this.docCount = counts.docs;
    this.termCount = counts.terms;
    this.entityCount = counts.entities;
    this.aliasMaxTokens = counts.aliasMaxTokens;
    this.maxClaimDocs = counts.maxClaimDocs;
    const norms = lengthNorms(counts.meanLengthMilli / 1000);
    this.views = {
      termSlots: this.u32('termSlots'),
      termStarts: this.u32('termStarts'),
      termUnits: this.u16('termUnits'),
      termFrequency: this.u32('termFrequency'),
      termPeak: this.f32('termPeak'),
      postingStarts: this.u32('postingStarts'),
      postings: this.u8('postings'),
      docLengths: this.u8('docLengths'),
      docClaims: this.u32('docClaims'),
      docWeights: this.f32('docWeights'),
      docStarts: this.u32('docStarts'),
      docTerms: this.u8('docTerms'),
      keyStarts: this.u32('keyStarts'),
      keyPostings: this.u8('keyPostings'),
      claimDocs: this.u32('claimDocs'),
      lengthNorms: norms,
      onceParts: norms.map((norm) => bm25Part(1, norm)),
    };
    this.aliasSlots = this.u32('aliasSlots');
    this.aliasStarts = this.u32('aliasStarts');
    this.aliasUnits = this.u16('aliasUnits');
    this.aliasEntries = this.u32('aliasEntries');
    const values = sections.aliasValues;
    this.aliasValues = new Int32Array(buffer, values.offset, values.bytes / 4);
  }

  get byteLength(): number {
    return this.buffer.byteLength;
  }

  get literal(): boolean {
    return this.views.keyStarts.length === this.termCount + 1;
  }

  get head(): IndexHead {
    this.parsedHead ??= this.json<IndexHead>('head', 0, this.sections.head.bytes);
    return this.parsedHead;
  }

  termId(term: string): number {
    return findKey(term, this.views.termSlots, this.views.termStarts, this.views.termUnits);
  }

  documentFrequency(term: number): number {
    return this.views.termFrequency[term] ?? 0;
  }

  termText(term: number): string {
    const start = this.views.termStarts[term] ?? 0;
    // A damaged table may name more units than a call takes arguments.
    const end = Math.min(this.views.termStarts[term + 1] ?? 0, start + LONGEST_TERM);
    return String.fromCharCode(...this.views.termUnits.subarray(start, end));
  }

  matchRecord(claim: number): MatchRecord {
    return fullMatchRecord(this.record<StoredMatchRecord>('matchStarts', 'matchRecords', claim));
  }

  displayRecord(claim: number): DisplayRecord {
    const { id, text, group, happened } = this.matchRecord(claim);
    const rest = fullDisplayRest(this.record<StoredDisplayRest>('displayStarts', 'displayRecords', claim));
    const { id: listId, title, license, updated } = this.head;
    const list = { id: listId, title, license, updated };
    return { key: `${listId}/${id}`, list, id, text, group, happened, ...rest };
  }

  entity(entity: number): Entity {
    return this.record<Entity>('entityStarts', 'entities', entity);
  }

  aliases(key: string): AliasHit[] {
    const found = findKey(key, this.aliasSlots, this.aliasStarts, this.aliasUnits);
    if (found < 0) return [];
    const hits: AliasHit[] = [];
    const end = Math.min(this.aliasEntries[found + 1] as number, this.aliasValues.length / 3);
    for (let i = this.aliasEntries[found] as number; i < end; i++) {
      const [entity, from, to] = this.aliasValues.subarray(i * 3, i * 3 + 3) as unknown as [number, number, number];
      hits.push({ entity, from, to });
    }
    return hits;
  }

  beginsAlias(key: string): boolean {
    return findKey(key, this.aliasSlots, this.aliasStarts, this.aliasUnits) >= 0;
  }

  private record<T>(starts: SectionName, bytes: SectionName, number: number): T {
    const at = this.u32(starts);
    return this.json<T>(bytes, at[number] ?? 0, at[number + 1] ?? 0);
  }

  private json<T>(section: SectionName, from: number, to: number): T {
    try {
      return JSON.parse(decodeUtf8(this.u8(section).subarray(from, to))) as T;
    } catch {
      throw new IndexError('damaged', `record at ${from} of ${section} is damaged`);
    }
  }

  private u32(name: SectionName): Uint32Array {
    return new Uint32Array(this.buffer, this.sections[name].offset, this.sections[name].bytes >>> 2);
  }

  private u16(name: SectionName): Uint16Array {
    return new Uint16Array(this.buffer, this.sections[name].offset, this.sections[name].bytes >>> 1);
  }

  private u8(name: SectionName): Uint8Array {
    return new Uint8Array(this.buffer, this.sections[name].offset, this.sections[name].bytes);
  }

  private f32(name: SectionName): Float32Array {
    return new Float32Array(this.buffer, this.sections[name].offset, this.sections[name].bytes >>> 2);
  }
}

function readHeader(buffer: ArrayBuffer): Record<CountName, number> {
  if (buffer.byteLength < 8) throw new IndexError('not-an-index', 'too short for an index');
  const words = new Uint32Array(buffer, 0, Math.min(buffer.byteLength, HEADER_BYTES) >>> 2);
  if (words[0] !== MAGIC) throw new IndexError('not-an-index', 'does not begin like an index');
  if (words[1] !== VERSION) throw new IndexError('other-version', `index version ${words[1]}, this is ${VERSION}`);
  if (buffer.byteLength < BODY_START || words[2] !== buffer.byteLength) {
    throw new IndexError('truncated', `${buffer.byteLength} bytes of ${words[2]}`);
  }
  return Object.fromEntries(COUNTS.map((name, i) => [name, words[4 + i] as number])) as Record<CountName, number>;
}

function readSections(buffer: ArrayBuffer): Sections {
  const words = new Uint32Array(buffer, HEADER_BYTES, SECTION_NAMES.length * 2);
  const sections = {} as Sections;
  SECTION_NAMES.forEach((name, i) => {
    const offset = words[i * 2] as number;
    const bytes = words[i * 2 + 1] as number;
    if (offset % 4 !== 0 || offset < BODY_START || offset + bytes > buffer.byteLength || bytes % SECTIONS[name] !== 0) {
      throw new IndexError('damaged', `section ${name} lies outside the index`);
    }
    sections[name] = { offset, bytes };
  });
  return sections;
}

/** Every table has the length that the counts ask for, so that no read leaves its section. */
function checkSizes(counts: Record<CountName, number>, sections: Sections): void {
  const { claims, docs, terms, entities, aliasKeys } = counts;
  const expected: Partial<Record<SectionName, number>> = {
    termStarts: terms + 1,
    termFrequency: terms,
    termPeak: terms,
    postingStarts: terms + 1,
    docLengths: docs,
    docClaims: docs,
    docWeights: docs,
    docStarts: docs + 1,
    claimDocs: claims + 1,
    matchStarts: claims + 1,
    displayStarts: claims + 1,
    entityStarts: entities + 1,
    aliasStarts: aliasKeys + 1,
    aliasEntries: aliasKeys + 1,
  };
  for (const [name, length] of Object.entries(expected) as [SectionName, number][]) {
    if (sections[name].bytes !== length * SECTIONS[name])
      throw new IndexError('damaged', `section ${name} has a wrong length`);
  }
  const keyed = sections.keyStarts.bytes / SECTIONS.keyStarts;
  if (keyed !== 1 && keyed !== terms + 1) throw new IndexError('damaged', 'section keyStarts has a wrong length');
  for (const name of ['termSlots', 'aliasSlots'] as const) {
    const slots = sections[name].bytes / 4;
    if (slots === 0 || (slots & (slots - 1)) !== 0) throw new IndexError('damaged', `section ${name} is no hash table`);
  }
}
