import { existsSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';
import { segmentSentences } from '../../../src/core/text/segment';

const SHARED = fileURLToPath(new URL('../../../../shared/', import.meta.url));

interface Rule {
  text: string;
  expected: string[];
}

interface Labelled {
  file: string;
  text: string;
}

describe.skipIf(!existsSync(SHARED))('sentences against ../shared (skipped where it is absent)', () => {
  it('follows 48 of the 52 golden rules', () => {
    const rules = (JSON.parse(readFileSync(`${SHARED}pages/golden_rules.json`, 'utf8')) as { english_golden: Rule[] })
      .english_golden;
    const kept = rules.filter(({ text, expected }) => {
      const found = segmentSentences(text).map(({ start, end }) => text.slice(start, end));
      return found.join('\n') === expected.join('\n');
    });
    // Two of the others join lines, which here always end a sentence.
    expect(kept.length).toBeGreaterThanOrEqual(48);
  });

  it('finds every labelled sentence of the news articles', () => {
    const rows = readFileSync(`${SHARED}news/gold_seeds.jsonl`, 'utf8').trim().split('\n');
    const missed = rows.filter((row) => {
      const { file, text } = JSON.parse(row) as Labelled;
      const page = readFileSync(`${SHARED}news/seeds/${file}`, 'utf8');
      return !segmentSentences(page).some(({ start, end }) => page.slice(start, end) === text);
    });
    expect(missed).toEqual([]);
  });
});
