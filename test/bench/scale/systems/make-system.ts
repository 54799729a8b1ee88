import type { SearchSystem } from '../search-system';
import { SYSTEMS, type SystemName } from './system-names';

/** Only the library that is measured is loaded. */
const MAKERS: Readonly<Record<SystemName, () => Promise<SearchSystem>>> = {
  pipeline: async () => new (await import('./caveat-pipeline')).CaveatPipeline(),
  retrieve: async () => new (await import('./caveat-retrieve')).CaveatRetrieve(),
  'minisearch-stemmed': async () => new (await import('./minisearch')).MiniSearch(true),
  minisearch: async () => new (await import('./minisearch')).MiniSearch(false),
  flexsearch: async () => new (await import('./flexsearch')).FlexSearch(),
  fts5: async () => new (await import('./sqlite-fts5')).SqliteFts5(),
  lunr: async () => new (await import('./lunr')).Lunr(),
  orama: async () => new (await import('./orama')).Orama(),
};

/** The system of that name; throws where there is none. */
export async function makeSystem(name: string): Promise<SearchSystem> {
  if (!(name in SYSTEMS)) throw new Error(`no system is called ${name}`);
  return MAKERS[name as SystemName]();
}
