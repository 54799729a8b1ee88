import {
  BODY_START,
  COUNTS,
  type CountName,
  HEADER_BYTES,
  MAGIC,
  SECTION_NAMES,
  SECTIONS,
  type SectionName,
  VERSION,
} from './layout';
import { checksum } from './verify-index';

/** Lays counts and sections out as layout.ts draws them. */
export function writeIndex(
  counts: Readonly<Record<CountName, number>>,
  sections: Readonly<Record<SectionName, ArrayLike<number>>>,
): ArrayBuffer {
  let total = BODY_START;
  const offsets = SECTION_NAMES.map((name) => {
    const offset = total;
    total = (total + sections[name].length * SECTIONS[name] + 3) & ~3;
    return offset;
  });
  const buffer = new ArrayBuffer(total);
  const words = new Uint32Array(buffer, 0, BODY_START / 4);
  words.set([MAGIC, VERSION, total, 0, ...COUNTS.map((name) => counts[name])]);
  SECTION_NAMES.forEach((name, i) => {
    const values = sections[name];
    const offset = offsets[i] as number;
    words[HEADER_BYTES / 4 + i * 2] = offset;
    words[HEADER_BYTES / 4 + i * 2 + 1] = values.length * SECTIONS[name];
    arrayFor(name, buffer, offset, values.length).set(values);
  });
  words[3] = checksum(buffer);
  return buffer;
}

function arrayFor(name: SectionName, buffer: ArrayBuffer, offset: number, length: number) {
  if (name === 'termPeak' || name === 'docWeights') return new Float32Array(buffer, offset, length);
  if (name === 'aliasValues') return new Int32Array(buffer, offset, length);
  if (SECTIONS[name] === 4) return new Uint32Array(buffer, offset, length);
  return SECTIONS[name] === 2 ? new Uint16Array(buffer, offset, length) : new Uint8Array(buffer, offset, length);
}
