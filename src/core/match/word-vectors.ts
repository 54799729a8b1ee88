import { IndexError } from '../index/layout';
import { buildSlots, findKey, packKeys } from '../index/string-hash';

/**
 * A table of word vectors, read in place:
 *
 *     u32 x 6   magic "CVTV", version, stems, dimensions, slots, units of all stems
 *     u32       slots: hash table of stems, as in the claim index
 *     u32       per stem (and one more): its first unit
 *     u16       units of the stems, padded to a multiple of 4 bytes
 *     i8        per stem: its vector, a unit vector times STEP
 */
const MAGIC = 0x56545643;
const VERSION = 1;
const HEADER = 24;
/** Components of unit vectors of 64 dimensions are about 0.125; what exceeds 0.8 is cut. */
const STEP = 127 / 0.8;

/** Vectors by stem; numbers of stems are positions in the table. */
export class WordVectors {
  readonly dimensions: number;
  private readonly slots: Uint32Array;
  private readonly starts: Uint32Array;
  private readonly units: Uint16Array;
  private readonly values: Int8Array;

  /** Throws IndexError where the bytes are no such table. */
  constructor(buffer: ArrayBuffer) {
    const header = buffer.byteLength >= HEADER ? new Uint32Array(buffer, 0, HEADER / 4) : new Uint32Array(6);
    const [magic, version, count, dimensions, slots, units] = header as unknown as [
      number,
      number,
      number,
      number,
      number,
      number,
    ];
    if (magic !== MAGIC) throw new IndexError('not-an-index', 'no table of word vectors');
    if (version !== VERSION) throw new IndexError('other-version', `word vectors of version ${version}`);
    const startsAt = HEADER + slots * 4;
    const unitsAt = startsAt + (count + 1) * 4;
    const valuesAt = (unitsAt + units * 2 + 3) & ~3;
    if (buffer.byteLength !== valuesAt + count * dimensions || (slots & (slots - 1)) !== 0) {
      throw new IndexError('truncated', 'table of word vectors is cut short');
    }
    this.dimensions = dimensions;
    this.slots = new Uint32Array(buffer, HEADER, slots);
    this.starts = new Uint32Array(buffer, startsAt, count + 1);
    this.units = new Uint16Array(buffer, unitsAt, units);
    this.values = new Int8Array(buffer, valuesAt, count * dimensions);
  }

  /** Number of a stem, or -1. */
  find(stem: string): number {
    return findKey(stem, this.slots, this.starts, this.units);
  }

  /** Cosine of two stems' vectors, -1 to 1 within rounding. */
  similarity(a: number, b: number): number {
    const { values, dimensions } = this;
    let sum = 0;
    for (let i = a * dimensions, j = b * dimensions, end = i + dimensions; i < end; i++, j++) {
      sum += (values[i] as number) * (values[j] as number);
    }
    return sum / (STEP * STEP);
  }

  /** Adds `weight` times the stem's vector to `sum`. */
  addTo(sum: Float32Array, stem: number, weight: number): void {
    const from = stem * this.dimensions;
    const factor = weight / STEP;
    for (let d = 0; d < this.dimensions; d++) sum[d] = (sum[d] as number) + (this.values[from + d] as number) * factor;
  }
}

/** The table of `stems` and their unit vectors, for scripts/build-word-vectors.ts. */
export function writeVectors(stems: readonly string[], vectors: readonly Float64Array[]): ArrayBuffer {
  const dimensions = vectors[0]?.length ?? 0;
  const slots = buildSlots(stems);
  const { starts, units } = packKeys(stems);
  const unitsAt = HEADER + (slots.length + starts.length) * 4;
  const valuesAt = (unitsAt + units.length * 2 + 3) & ~3;
  const buffer = new ArrayBuffer(valuesAt + stems.length * dimensions);
  new Uint32Array(buffer, 0, 6).set([MAGIC, VERSION, stems.length, dimensions, slots.length, units.length]);
  new Uint32Array(buffer, HEADER, slots.length).set(slots);
  new Uint32Array(buffer, HEADER + slots.length * 4, starts.length).set(starts);
  new Uint16Array(buffer, unitsAt, units.length).set(units);
  const values = new Int8Array(buffer, valuesAt);
  vectors.forEach((vector, i) => {
    vector.forEach((x, d) => {
      values[i * dimensions + d] = Math.max(-127, Math.min(127, Math.round(x * STEP)));
    });
  });
  return buffer;
}
