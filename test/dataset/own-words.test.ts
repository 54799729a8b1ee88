import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { expect, it } from 'vitest';
import type { ClaimList, Example } from '../../src/core/claims/types';
import { loadDataset } from '../../src/dataset/load';

/** Words in a row from which on a sentence counts as somebody else's. */
const IN_A_ROW = 12;

/** Measuring data of other people that lie beside the project where it is developed. */
const SHARED = fileURLToPath(new URL('../../../shared', import.meta.url));
const SOURCES = ['news', 'eval/scale', 'eval/clef2021-2a-en', 'eval/clef2021-2b-en', 'eval/paraphrase-news'];

/** Texts that we wrote, with the place of each; quotations, ratings and headlines are rightly somebody else's. */
function ownTexts(list: ClaimList): [place: string, text: string][] {
  const textOf = (example: Example) =>
    typeof example === 'string' ? example : [...(example.before ?? []), example.text].join(' | ');
  return list.claims.flatMap((claim) => [
    ...[claim.text, ...claim.wordings].map((text): [string, string] => [claim.id, text]),
    ...claim.responses.flatMap(({ finding }) => (finding ? [[claim.id, finding] as [string, string]] : [])),
    ...[...(claim.examples?.match ?? []), ...(claim.examples?.noMatch ?? [])].map((example): [string, string] => [
      claim.id,
      textOf(example),
    ]),
  ]);
}

function wordsOf(text: string): string[] {
  return (
    text
      .toLowerCase()
      .replaceAll('\\n', ' ')
      .replaceAll('’', "'")
      .match(/[a-z0-9']+/g) ?? []
  );
}

it.skipIf(!existsSync(SHARED))(
  'the bundled list has no sentence of the measuring data (skipped where these are absent)',
  () => {
    const rows = new Map<string, { place: string; row: string }[]>();
    for (const [place, text] of ownTexts(loadDataset().json as ClaimList)) {
      const words = wordsOf(text);
      for (let at = 0; at + IN_A_ROW <= words.length; at++) {
        const row = words.slice(at, at + IN_A_ROW).join(' ');
        const start = row.split(' ', 3).join(' ');
        rows.set(start, [...(rows.get(start) ?? []), { place, row }]);
      }
    }
    const found = new Set<string>();
    for (const folder of SOURCES) {
      for (const name of readdirSync(join(SHARED, folder), { recursive: true, encoding: 'utf8' })) {
        if (!/\.(?:jsonl?|txt|tsv)$/.test(name)) continue;
        const words = wordsOf(readFileSync(join(SHARED, folder, name), 'utf8'));
        for (let at = 0; at + IN_A_ROW <= words.length; at++) {
          for (const { place, row } of rows.get(`${words[at]} ${words[at + 1]} ${words[at + 2]}`) ?? []) {
            if (row === words.slice(at, at + IN_A_ROW).join(' ')) found.add(`${place}: ${row} (${folder}/${name})`);
          }
        }
      }
    }
    expect([...found]).toEqual([]);
  },
  120_000,
);
