import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { parseJson } from '../core/claims/parse-json';

/** A dataset folder put together as one list, not yet validated. */
export interface LoadedDataset {
  json: unknown;
  /** `$.claims[41].id` of the assembled list as `claims/sport.json $.claims[3].id`; other paths stay as they are. */
  originalPath: (path: string) => string;
  /** Files that could not be read; what they hold is missing from the list. */
  broken: { file: string; message: string }[];
}

/** The folder of the bundled list. */
export const DATASET_DIR = fileURLToPath(new URL('.', import.meta.url));

/** Whether a folder is laid out like the bundled list: a header, and topic files in `claims/`. */
export function isDatasetDir(dir: string): boolean {
  return existsSync(join(dir, 'list.json')) && existsSync(join(dir, 'claims'));
}

/** Reads `list.json`, `claims/*.json` and `entities.json` or `entities/*.json`, in order of their names. */
export function loadDataset(dir: string = DATASET_DIR): LoadedDataset {
  const broken: LoadedDataset['broken'] = [];
  const read = (file: string): Record<string, unknown> => {
    const parsed = parseJson(readFileSync(join(dir, file), 'utf8'));
    if (!parsed.ok) {
      const { line, column, message } = parsed.fault;
      broken.push({ file, message: `line ${line}, column ${column}: ${message}` });
      return {};
    }
    if (typeof parsed.value === 'object' && parsed.value !== null) return parsed.value as Record<string, unknown>;
    broken.push({ file, message: 'holds no object' });
    return {};
  };
  const gather = (key: 'claims' | 'entities') => {
    const items: unknown[] = [];
    const origins: string[] = [];
    for (const file of filesOf(dir, key)) {
      const found = read(file);
      const entries: unknown = found[key];
      if (!Array.isArray(entries)) {
        if (!broken.some((fault) => fault.file === file)) broken.push({ file, message: `has no list "${key}"` });
        continue;
      }
      if (key === 'claims') broken.push(...topicFaults(file, found.topic, entries));
      items.push(...entries);
      origins.push(...entries.map((_, at) => `${file} $.${key}[${at}]`));
    }
    return { items, origins };
  };
  const header = read('list.json');
  const entities = gather('entities');
  const claims = gather('claims');
  return {
    json: { ...header, entities: entities.items, claims: claims.items },
    originalPath: (path) =>
      path.replace(/^\$\.(claims|entities)\[(\d+)\]/, (whole, key, at) => {
        const origins = key === 'claims' ? claims.origins : entities.origins;
        return origins[Number(at)] ?? whole;
      }),
    broken,
  };
}

function filesOf(dir: string, key: 'claims' | 'entities'): string[] {
  const folder = existsSync(join(dir, key)) ? readdirSync(join(dir, key)) : [];
  const files = folder.filter((name) => name.endsWith('.json')).map((name) => `${key}/${name}`);
  return [...(existsSync(join(dir, `${key}.json`)) ? [`${key}.json`] : []), ...files.sort()];
}

/** A topic file is named after its topic, and holds only claims of it. */
function topicFaults(file: string, topic: unknown, claims: unknown[]): LoadedDataset['broken'] {
  const name = basename(file, '.json');
  const strays = claims.findIndex((claim) => (claim as { topic?: unknown } | null)?.topic !== name);
  return [
    ...(topic === name
      ? []
      : [{ file, message: `$.topic is ${JSON.stringify(topic)}, but the file is named "${name}"` }]),
    ...(strays < 0 ? [] : [{ file, message: `$.claims[${strays}].topic is not "${name}"` }]),
  ];
}
