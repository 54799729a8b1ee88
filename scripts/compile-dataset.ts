import { mkdir, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

/** Where the compiled bundled list stands in the built extension. */
export const LIST_ASSET = 'lists/caveat-core.bin';

/** Where it waits between compiling and packing; made anew by every build, never committed. */
export const LIST_CACHE = join(dirname(fileURLToPath(import.meta.url)), '..', '.cache', LIST_ASSET);

/** Compiles src/dataset into LIST_CACHE; throws with every fault of the list when it is not valid. Returns its size in bytes. */
export async function compileBundledList(): Promise<number> {
  const { compileDataset } = await import('../src/dataset/compile');
  const { buffer } = await compileDataset();
  await mkdir(dirname(LIST_CACHE), { recursive: true });
  await writeFile(LIST_CACHE, new Uint8Array(buffer));
  return buffer.byteLength;
}
