import polyfill from 'webextension-polyfill';

/** The WebExtension API with promises; the one place where the rest of Caveat gets it from. */
export const browser = polyfill;

export type { Menus, Runtime } from 'webextension-polyfill';
