import { readFileSync } from 'node:fs';
import type { RankModel } from '../core/match/claim-ranker';
import type { RankWeights } from '../core/match/rank-weights';
import { WordVectors } from '../core/match/word-vectors';

const WEIGHTS = new URL('../core/match/weights/', import.meta.url);

/** The word vectors that scripts/build-word-vectors.ts made. */
export function loadWordVectors(): WordVectors {
  const bytes = readFileSync(new URL('word-vectors.bin', WEIGHTS));
  return new WordVectors(bytes.buffer.slice(bytes.byteOffset, bytes.byteOffset + bytes.byteLength));
}

/** Vectors and the weights that scripts/train-ranking.ts learned. */
export function loadRankModel(): RankModel {
  const weights = JSON.parse(readFileSync(new URL('rank-weights.json', WEIGHTS), 'utf8')) as RankWeights;
  return { vectors: loadWordVectors(), weights };
}
