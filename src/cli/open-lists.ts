import { compileIndex } from '../core/index/compile-index';
import { type ClaimIndex, openIndex } from '../core/index/open-index';
import { termsOf } from '../core/match/terms-of';
import { compileDataset } from '../dataset/compile';
import { listOfFile } from './read-list-file';

/** The bundled list (unless `onlyFiles`) and the lists in `files`, compiled. Throws, naming the file, where one is broken. */
export async function openLists(files: readonly string[], onlyFiles: boolean): Promise<ClaimIndex[]> {
  const bundled = onlyFiles ? [] : [openIndex((await compileDataset()).buffer)];
  return [...bundled, ...files.map((file) => openIndex(compileIndex(listOfFile(file), { termsOf })))];
}
