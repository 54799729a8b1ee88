import table from './weights/background-frequencies.json' with { type: 'json' };

/** Bits of surprise by stem, from a background of 130,000 claim texts (scripts/build-background-frequencies.ts). */
const bitsByStem: ReadonlyMap<string, number> = new Map(
  (table.rows as [number, string][]).flatMap(([bits, stems]) => stems.split(' ').map((stem) => [stem, bits] as const)),
);

/** Words in more than one of eleven texts carry nothing (3.5 bits); beyond ten bits rarity says no more about a claim. */
const FLOOR_BITS = 3.5;
const CEILING_BITS = 10;

/** How much a stem says about a claim: 0 for function words, up to 6.5 for rare ones. */
export function termWeight(stem: string): number {
  const bits = bitsByStem.get(stem) ?? table.unknownBits;
  return Math.max(0, Math.min(bits, CEILING_BITS) - FLOOR_BITS);
}
