/**
 * Counts in how many of the 130,000 claim texts of ../shared/eval/scale a stem occurs and writes the table by which the
 * matcher weighs words. Run: npx tsx scripts/build-background-frequencies.ts
 */
import { readFileSync, writeFileSync } from 'node:fs';
import { analyze } from '../src/core/text/analyzer';

const SOURCE = new URL('../../shared/eval/scale/claims.jsonl', import.meta.url);
const TARGET = new URL('../src/core/match/weights/background-frequencies.json', import.meta.url);
/** Rarer stems are mostly names and slips; they all get the weight of an unknown word. */
const MIN_DOCUMENTS = 12;
/** Half a bit: finer steps make the file larger and no decision different. */
const STEPS_PER_BIT = 2;

const documentFrequency = new Map<string, number>();
let documents = 0;
for (const line of readFileSync(SOURCE, 'utf8').split('\n')) {
  if (!line) continue;
  documents++;
  const { text } = JSON.parse(line) as { text: string };
  for (const term of new Set(analyze(text).map((token) => token.term))) {
    documentFrequency.set(term, (documentFrequency.get(term) ?? 0) + 1);
  }
}

const buckets = new Map<number, string[]>();
for (const [term, count] of documentFrequency) {
  if (count < MIN_DOCUMENTS || !/^[a-z']+$/.test(term)) continue;
  const bucket = Math.round(STEPS_PER_BIT * Math.log2(documents / count));
  buckets.set(bucket, [...(buckets.get(bucket) ?? []), term]);
}
const rows = [...buckets]
  .sort(([a], [b]) => a - b)
  .map(([bucket, terms]) => [bucket / STEPS_PER_BIT, terms.sort().join(' ')]);
writeFileSync(
  TARGET,
  `${JSON.stringify({ documents, unknownBits: Math.log2(documents / MIN_DOCUMENTS), rows }, null, 1)}\n`,
);
console.log(`${documents} documents, ${rows.length} rows`);
