import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

/** Where the compiled bundled list stands in the built extension. */
export const LIST_ASSET = 'lists/caveat-core.bin';

/** Where it waits between compiling and packing; made anew by every build, never committed. */
export const LIST_CACHE = join(dirname(fileURLToPath(import.meta.url)), '..', '.cache', LIST_ASSET);
