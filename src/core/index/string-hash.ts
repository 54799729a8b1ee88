/** FNV-1a over the UTF-16 units of `text`, mixed once more because linear probing wants good low bits; unsigned 32 bits. */
export function hashString(text: string): number {
  let h = 0x811c9dc5;
  for (let i = 0; i < text.length; i++) h = Math.imul(h ^ text.charCodeAt(i), 0x01000193);
  h ^= h >>> 15;
  h = Math.imul(h, 0x2c1b3c6d);
  return (h ^ (h >>> 13)) >>> 0;
}

/** Slots of a hash table over `keys`, half full at most; entry + 1 in every taken slot. */
export function buildSlots(keys: readonly string[]): Uint32Array {
  let capacity = 4;
  while (capacity < keys.length * 2) capacity *= 2;
  const slots = new Uint32Array(capacity);
  keys.forEach((key, i) => {
    let slot = hashString(key) & (capacity - 1);
    while (slots[slot] !== 0) slot = (slot + 1) & (capacity - 1);
    slots[slot] = i + 1;
  });
  return slots;
}

/** Number of `key` in a table made by buildSlots, or -1; a damaged table costs one round at most. */
export function findKey(key: string, slots: Uint32Array, starts: Uint32Array, units: Uint16Array): number {
  const mask = slots.length - 1;
  let slot = hashString(key) & mask;
  for (let probes = 0; probes <= mask; probes++) {
    const entry = slots[slot] as number;
    if (entry === 0) return -1;
    if (sameUnits(key, units, starts[entry - 1] as number, starts[entry] as number)) return entry - 1;
    slot = (slot + 1) & mask;
  }
  return -1;
}

function sameUnits(key: string, units: Uint16Array, start: number, end: number): boolean {
  if (end - start !== key.length) return false;
  for (let i = 0; i < key.length; i++) if (units[start + i] !== key.charCodeAt(i)) return false;
  return true;
}

/** Keys laid out one behind the other: first unit of each (and one more), and the units. */
export function packKeys(keys: readonly string[]): { starts: Uint32Array; units: Uint16Array } {
  const starts = new Uint32Array(keys.length + 1);
  keys.forEach((key, i) => {
    starts[i + 1] = (starts[i] as number) + key.length;
  });
  const units = new Uint16Array(starts[keys.length] as number);
  let at = 0;
  for (const key of keys) for (let i = 0; i < key.length; i++) units[at++] = key.charCodeAt(i);
  return { starts, units };
}
