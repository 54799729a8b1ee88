import type polyfill from 'webextension-polyfill';

/**
 * The WebExtension API with promises; the one place where the rest of Caveat gets it from. An `import` of this CommonJS
 * package would copy all of the browser's API, and wake every part of it, at each start: 1.5 ms in every page.
 */
export const browser: typeof polyfill = require('webextension-polyfill');

export type { Menus, Runtime } from 'webextension-polyfill';
