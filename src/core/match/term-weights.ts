import table from './weights/background-frequencies.json' with { type: 'json' };

/** Bits of surprise by stem, from a background of 130,000 claim texts (scripts/build-background-frequencies.ts). */
const bitsByStem: ReadonlyMap<string, number> = new Map(
  (table.rows as [number, string][]).flatMap(([bits, stems]) => stems.split(' ').map((stem) => [stem, bits] as const)),
);

/** Words in more than one of eleven texts carry nothing (3.5 bits); beyond ten bits rarity says no more about a claim. */
const FLOOR_BITS = 3.5;
const CEILING_BITS = 10;

/** Rarity counts half: a rare name must not outweigh the verb that makes the claim. */
const RARITY_SHARE = 0.5;
const CONTENT_WEIGHT = 1;

/** How much a stem says about a claim: 0 for function words, then 1 up to 4.25 for rare ones. */
export function termWeight(stem: string): number {
  const bits = bitsByStem.get(stem) ?? table.unknownBits;
  if (bits <= FLOOR_BITS) return 0;
  return CONTENT_WEIGHT + RARITY_SHARE * (Math.min(bits, CEILING_BITS) - FLOOR_BITS);
}
