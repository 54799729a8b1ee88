/** Writes the counts into src/dataset/README.md, between their markers; run it after changing the list. */
import { readFileSync, writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { validateClaimList } from '../src/core/claims/validate';
import { countsMarkdown } from '../src/dataset/counts';
import { loadDataset } from '../src/dataset/load';

const README = fileURLToPath(new URL('../src/dataset/README.md', import.meta.url));
const COUNTS = /(<!-- counts -->\n)[\s\S]*?(<!-- \/counts -->)/;

/** The README with fresh counts. Throws where the list has errors or the markers are gone. */
export function readmeWithCounts(readme: string = readFileSync(README, 'utf8')): string {
  const checked = validateClaimList(loadDataset().json, { editorial: false });
  if (!checked.ok) throw new Error('the list has errors; see check-list');
  if (!COUNTS.test(readme)) throw new Error('no counts markers in src/dataset/README.md');
  return readme.replace(
    COUNTS,
    (_, open: string, close: string) => `${open}\n${countsMarkdown(checked.list)}\n\n${close}`,
  );
}

if (process.argv[1]?.endsWith('dataset-readme.ts')) writeFileSync(README, readmeWithCounts());
