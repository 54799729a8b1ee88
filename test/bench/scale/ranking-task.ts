import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { type ScaleClaim, SHARED } from './scale-claims';

const FOLDER = join(SHARED, 'eval/clef2021-2a-en');

/** The development set of CheckThat! 2021, task 2A: posts, and the checked claims that answer them. */
export interface RankingTask {
  claims: ScaleClaim[];
  queries: { id: string; text: string }[];
  /** Right claims by query. */
  answers: Map<string, Set<string>>;
}

/** The task, or undefined where its data is not here. Title and text of a claim are one text, for every system. */
export function rankingTask(): RankingTask | undefined {
  if (!existsSync(FOLDER)) return undefined;
  const claims = rows<{ id: string; text: string; title?: string }>('claims.jsonl').map(({ id, text, title }) => ({
    id,
    text: title ? `${title}\n${text}` : text,
  }));
  const answers = new Map<string, Set<string>>();
  for (const line of readFileSync(join(FOLDER, 'qrels.dev.tsv'), 'utf8').trim().split('\n')) {
    const [query = '', , claim = '', relevant] = line.split(/\s+/);
    if (relevant === '0') continue;
    answers.set(query, (answers.get(query) ?? new Set()).add(claim));
  }
  return { claims, queries: rows('queries.dev.jsonl'), answers };
}

/** Mean average precision of the first five, mean reciprocal rank, share of right first answers; over the queries asked. */
export function rankingQuality(
  answers: ReadonlyMap<string, ReadonlySet<string>>,
  found: ReadonlyMap<string, readonly string[]>,
): { map5: number; mrr: number; p1: number } {
  let [map5, mrr, p1] = [0, 0, 0];
  for (const [query, ids] of found) {
    const right = answers.get(query) ?? new Set();
    let hits = 0;
    let precision = 0;
    ids.slice(0, 5).forEach((id, i) => {
      if (right.has(id)) precision += ++hits / (i + 1);
    });
    map5 += precision / Math.min(Math.max(right.size, 1), 5);
    const first = ids.findIndex((id) => right.has(id));
    if (first >= 0) mrr += 1 / (first + 1);
    if (first === 0) p1 += 1;
  }
  return { map5: map5 / found.size, mrr: mrr / found.size, p1: p1 / found.size };
}

function rows<T>(file: string): T[] {
  return readFileSync(join(FOLDER, file), 'utf8')
    .trim()
    .split('\n')
    .map((line) => JSON.parse(line) as T);
}
