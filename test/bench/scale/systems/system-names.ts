/** Everything that is measured, as the tables call it. */
export const SYSTEMS = {
  pipeline: 'Caveat, retrieve to decide',
  retrieve: 'Caveat, retrieve only',
  'minisearch-stemmed': 'MiniSearch, Porter stemming, stop words',
  minisearch: 'MiniSearch',
  flexsearch: 'FlexSearch',
  fts5: 'SQLite FTS5 (wasm, porter)',
  lunr: 'lunr',
  orama: 'Orama',
} as const;

export type SystemName = keyof typeof SYSTEMS;
