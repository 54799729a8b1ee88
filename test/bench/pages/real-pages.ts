import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { gunzipSync } from 'node:zlib';

const FOLDER = resolve(import.meta.dirname, '../../../../shared/pages');

/** Whether saved news pages are there to be measured on; they are others' and no part of this repository. */
export const hasRealPages = existsSync(FOLDER);

/** Saved news pages by the path they are served under; `quick` leaves the larger part out. */
export function realPages(quick: boolean): Record<string, string> {
  const pages: Record<string, string> = {};
  for (const part of quick ? ['dev'] : ['dev', 'aeb']) {
    for (const file of readdirSync(join(FOLDER, part)).sort()) {
      if (!/\.html(\.gz)?$/.test(file)) continue;
      const bytes = readFileSync(join(FOLDER, part, file));
      pages[`/${part}/${file.replace(/\.gz$/, '')}`] = (file.endsWith('.gz') ? gunzipSync(bytes) : bytes).toString();
    }
  }
  return pages;
}
