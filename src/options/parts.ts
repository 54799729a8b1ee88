/** What others wrote and the extension ships, by package name, with its licence as the package states it. */
export const PARTS = [
  { name: 'preact', licence: 'MIT' },
  { name: 'stemmer', licence: 'MIT' },
  { name: 'webextension-polyfill', licence: 'MPL-2.0' },
] as const;
