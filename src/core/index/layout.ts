/**
 * The compiled form of a claim list: one buffer, little-endian, read in place through typed-array views.
 *
 *     byte 0    "CVTX"  magic
 *          4    u32     version of this layout (VERSION)
 *          8    u32     byte length of the whole buffer
 *         12    u32     checksum of everything from byte 16 on (verifyIndex; opening does not look at it)
 *         16    u32 x 8 counts, in the order of COUNTS
 *         48    u32 x 2 for each of SECTIONS: offset and byte length; every section starts at a multiple of 4
 *          …            the sections
 *
 *     head            UTF-8 JSON  IndexHead
 *     termSlots       u32   hash table of terms, linear probing: 0 = free, else term + 1; length is a power of two
 *     termStarts      u32   per term (and one more): its first unit in termUnits
 *     termUnits       u16   the terms, one behind the other; terms are numbered by falling document frequency
 *     termFrequency   u32   per term: number of documents that have it
 *     termPeak        f32   per term: greatest BM25 part (without idf) in any of its postings, rounded up
 *     postingStarts   u32   per term (and one more): first byte in postings
 *     postings        u8    per term: varint (gap to the previous document << 1 | more), and varint term frequency if `more`
 *     docLengths      u8    per document: number of its terms, at most 255
 *     docClaims       u32   per document: its claim
 *     docWeights      f32   per document: sum of the idf of its distinct terms
 *     docStarts       u32   per document (and one more): first byte in docTerms
 *     docTerms        u8    per document: its distinct terms, rising; coded like postings
 *     keyStarts       u32   per term (and one more): first byte in keyPostings; one 0 where the list has wordings
 *     keyPostings     u8    per term: the documents of which it is a key (key-postings.ts); coded like postings
 *     claimDocs       u32   per claim (and one more): its first document (the text), the others follow (the wordings)
 *     matchStarts     u32   per claim (and one more): first byte in matchRecords
 *     matchRecords    u8    UTF-8 JSON MatchRecord, without empty lists
 *     displayStarts   u32   per claim (and one more): first byte in displayRecords
 *     displayRecords  u8    UTF-8 JSON of what DisplayRecord has beyond MatchRecord and list, without what is empty
 *     entityStarts    u32   per entity (and one more): first byte in entities
 *     entities        u8    UTF-8 JSON Entity
 *     aliasSlots      u32   hash table of alias keys, as termSlots
 *     aliasStarts     u32   per key (and one more): its first unit in aliasUnits
 *     aliasUnits      u16   the keys
 *     aliasEntries    u32   per key (and one more): its first entry in aliasValues
 *     aliasValues     i32   per entry: entity, first day, last day
 */
export const MAGIC = 0x58545643;
/** Raised with every change of the layout or of BM25; an index of another version is compiled anew from its list. */
export const VERSION = 2;
export const HEADER_BYTES = 48;

export const COUNTS = [
  'claims',
  'docs',
  'terms',
  'entities',
  'aliasKeys',
  'aliasMaxTokens',
  'meanLengthMilli',
  'maxClaimDocs',
] as const;
export type CountName = (typeof COUNTS)[number];

/** Section names in file order, with the bytes of one element. */
export const SECTIONS = {
  head: 1,
  termSlots: 4,
  termStarts: 4,
  termUnits: 2,
  termFrequency: 4,
  termPeak: 4,
  postingStarts: 4,
  postings: 1,
  docLengths: 1,
  docClaims: 4,
  docWeights: 4,
  docStarts: 4,
  docTerms: 1,
  keyStarts: 4,
  keyPostings: 1,
  claimDocs: 4,
  matchStarts: 4,
  matchRecords: 1,
  displayStarts: 4,
  displayRecords: 1,
  entityStarts: 4,
  entities: 1,
  aliasSlots: 4,
  aliasStarts: 4,
  aliasUnits: 2,
  aliasEntries: 4,
  aliasValues: 4,
} as const;
export type SectionName = keyof typeof SECTIONS;
export const SECTION_NAMES = Object.keys(SECTIONS) as SectionName[];
export const BODY_START = HEADER_BYTES + SECTION_NAMES.length * 8;

/** First and last day of an alias that always holds. */
export const OPEN_FROM = -2147483648;
export const OPEN_TO = 2147483647;

export type IndexFault = 'not-an-index' | 'other-version' | 'truncated' | 'damaged';

/** Thrown by openIndex and by reads of a record that is damaged. */
export class IndexError extends Error {
  override readonly name = 'IndexError';
  constructor(
    readonly reason: IndexFault,
    message: string,
  ) {
    super(message);
  }
}
