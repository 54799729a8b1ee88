import { type ClaimIndex, openIndex } from '../core/index/open-index';
import { verifyIndex } from '../core/index/verify-index';
import { browser } from '../platform/browser';

/** Path of the compiled bundled list in the extension; scripts/compile-dataset.ts writes it there. */
const BUNDLED_LIST = 'lists/caveat-core.bin';

/** Reads the packaged list, checks its sum and opens it; a missing, cut or altered file is `index-damaged`. */
export async function loadBundledIndex(): Promise<
  { ok: true; index: ClaimIndex } | { ok: false; reason: 'index-damaged' }
> {
  try {
    const response = await fetch(browser.runtime.getURL(BUNDLED_LIST));
    const buffer = await response.arrayBuffer();
    if (!verifyIndex(buffer)) return { ok: false, reason: 'index-damaged' };
    return { ok: true, index: openIndex(buffer) };
  } catch (error) {
    console.error('Caveat: the bundled list cannot be opened.', error);
    return { ok: false, reason: 'index-damaged' };
  }
}
