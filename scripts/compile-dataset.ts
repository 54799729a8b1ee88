import { mkdir, writeFile } from 'node:fs/promises';
import { dirname } from 'node:path';
import { compileDataset } from '../src/dataset/compile';
import { LIST_CACHE } from './list-asset';

/** Compiles src/dataset into LIST_CACHE; throws with every fault of the list when it is not valid. Returns its size in bytes. */
export async function compileBundledList(): Promise<number> {
  const { buffer, warnings } = await compileDataset();
  if (warnings.length > 0) console.log(`bundled list: ${warnings.length} warnings (npm run check-list -- src/dataset)`);
  await mkdir(dirname(LIST_CACHE), { recursive: true });
  await writeFile(LIST_CACHE, new Uint8Array(buffer));
  return buffer.byteLength;
}
