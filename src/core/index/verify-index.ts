/** Checksum of everything behind the checksum itself; four bytes a step, some 1 GB a second. */
export function checksum(buffer: ArrayBuffer): number {
  const words = new Uint32Array(buffer, 16, (buffer.byteLength - 16) >>> 2);
  let h = 0x9e3779b9;
  for (let i = 0; i < words.length; i++) {
    h = Math.imul(h ^ (words[i] as number), 0x85ebca6b);
    h ^= h >>> 13;
  }
  return h >>> 0;
}

/** Whether the bytes are those that were written; linear in size, so it is asked once after storing, not at every opening. */
export function verifyIndex(buffer: ArrayBuffer): boolean {
  if (buffer.byteLength < 16 || buffer.byteLength % 4 !== 0) return false;
  return new Uint32Array(buffer, 12, 1)[0] === checksum(buffer);
}
