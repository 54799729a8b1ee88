import { existsSync, readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { loadDataset } from '../../../src/dataset/load';
import { seededRandom, shuffled } from './seeded-random';

/** Where measuring data lies that is no part of the project. */
export const SHARED = resolve(process.cwd(), '../shared');
const CLAIMS = join(SHARED, 'eval/scale/claims.jsonl');
/** The bundled list; from where the command is run, because a bundled script does not lie where its source did. */
export const DATASET = resolve(process.cwd(), 'src/dataset');
const SEED = 20_241_111;
/** A cut nearer to either end would leave a claim nearly as it was. */
const INNER_SHARE = { from: 0.3, to: 0.7 };

/** A claim as search libraries know it. */
export interface ScaleClaim {
  id: string;
  text: string;
}

/** Whether the claims are real ones; else they are recombined from the bundled list. */
export function hasRealClaims(): boolean {
  return existsSync(CLAIMS);
}

/**
 * `size` distinct claims. Real ones in a seeded order as far as they reach, so that a smaller size is part of a larger
 * one; beyond that the beginning of one claim with the end of another, cut between words in the inner part of both.
 */
export function scaleClaims(size: number): ScaleClaim[] {
  const originals = shuffled(hasRealClaims() ? realTexts() : ownTexts(), SEED);
  const texts = originals.slice(0, size);
  if (texts.length < size) recombine(originals, size, texts);
  return texts.map((text, i) => ({ id: `n${i}`, text }));
}

function recombine(originals: readonly string[], size: number, into: string[]): void {
  const random = seededRandom(SEED + 1);
  const words = originals.map((text) => text.split(' '));
  const seen = new Set(into);
  const pick = (): string[] => words[Math.floor(random() * words.length)] as string[];
  const cut = (row: readonly string[]): number =>
    Math.round(row.length * (INNER_SHARE.from + random() * (INNER_SHARE.to - INNER_SHARE.from)));
  while (into.length < size) {
    const [first, second] = [pick(), pick()];
    const text = [...first.slice(0, cut(first)), ...second.slice(cut(second))].join(' ');
    if (seen.has(text)) continue;
    seen.add(text);
    into.push(text);
  }
}

function realTexts(): string[] {
  const lines = readFileSync(CLAIMS, 'utf8').trim().split('\n');
  return [...new Set(lines.map((line) => (JSON.parse(line) as ScaleClaim).text))];
}

/** Texts and wordings of the bundled list. */
function ownTexts(): string[] {
  const { claims } = loadDataset(DATASET).json as { claims: { text: string; wordings: string[] }[] };
  return [...new Set(claims.flatMap(({ text, wordings }) => [text, ...wordings]))];
}
