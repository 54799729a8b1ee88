import { readFileSync } from 'node:fs';
import { parseJson } from '../core/claims/parse-json';
import type { ClaimList } from '../core/claims/types';
import { validateClaimList } from '../core/claims/validate';
import { compileIndex } from '../core/index/compile-index';
import { type ClaimIndex, openIndex } from '../core/index/open-index';
import { termsOf } from '../core/match/terms-of';
import { compileDataset } from '../dataset/compile';

/** The bundled list (unless `onlyFiles`) and the lists in `files`, compiled. Throws, naming the file, where one is broken. */
export async function openLists(files: readonly string[], onlyFiles: boolean): Promise<ClaimIndex[]> {
  const bundled = onlyFiles ? [] : [openIndex((await compileDataset()).buffer)];
  return [...bundled, ...files.map((file) => openIndex(compileIndex(readList(file), { termsOf })))];
}

function readList(file: string): ClaimList {
  const parsed = parseJson(readFileSync(file, 'utf8'));
  if (!parsed.ok)
    throw new Error(`${file}: line ${parsed.fault.line}, column ${parsed.fault.column}: ${parsed.fault.message}`);
  const checked = validateClaimList(parsed.value);
  if (!checked.ok)
    throw new Error(checked.faults.map(({ path, message }) => `${file}: ${path}: ${message}`).join('\n'));
  return checked.list;
}
