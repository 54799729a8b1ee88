/** Switches for every Chromium that tests and `npm start` open: no sandbox needed as root, nothing fetched on its own account. */
export const CHROMIUM_FLAGS = [
  '--no-sandbox',
  '--disable-gpu',
  '--disable-quic',
  '--no-first-run',
  '--no-default-browser-check',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
  '--disable-domain-reliability',
  '--disable-client-side-phishing-detection',
  '--disable-search-engine-choice-screen',
  // One switch for all, because a second one would replace the first. The last of them makes Chrome 137 and later heed
  // --load-extension, which Chromium and Edge do anyway.
  `--disable-features=${[
    'OptimizationHints',
    'MediaRouter',
    'Translate',
    'InterestFeedContentSuggestions',
    'AutofillServerCommunication',
    'DisableLoadExtensionCommandLineSwitch',
  ].join(',')}`,
];

/** Switches that load one unpacked extension, and no other; the last lets it be loaded over the debugging pipe instead. */
export function loadExtensionFlags(folder: string): string[] {
  return [`--disable-extensions-except=${folder}`, `--load-extension=${folder}`, '--enable-unsafe-extension-debugging'];
}
