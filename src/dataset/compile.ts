import type { Fault } from '../core/claims/fault';
import type { ClaimList } from '../core/claims/types';
import { validateClaimList } from '../core/claims/validate';
import { compileIndex } from '../core/index/compile-index';
import { termsOf } from '../core/match/terms-of';
import { DATASET_DIR, loadDataset } from './load';

/** The bundled list and its compiled form, with the warnings that did not stop it. */
export interface CompiledDataset {
  buffer: ArrayBuffer;
  list: ClaimList;
  warnings: Fault[];
}

/** Loads, validates and compiles a dataset folder. Throws with every error, one a line. */
export async function compileDataset(dir: string = DATASET_DIR): Promise<CompiledDataset> {
  const dataset = loadDataset(dir);
  if (dataset.broken.length > 0) {
    throw new Error(dataset.broken.map(({ file, message }) => `${file}: ${message}`).join('\n'));
  }
  const checked = validateClaimList(dataset.json);
  if (!checked.ok) {
    const errors = checked.faults.filter(({ severity }) => severity === 'error');
    throw new Error(errors.map(({ path, message }) => `${dataset.originalPath(path)}: ${message}`).join('\n'));
  }
  const { list, warnings } = checked;
  return { buffer: compileIndex(list, { termsOf }), list, warnings };
}
