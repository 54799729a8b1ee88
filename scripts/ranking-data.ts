/** Reads the ranking tasks of ../shared/eval (CheckThat! 2021, 2A and 2B), with the sentences before from the transcripts. */
import { existsSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import type { RankClaim } from '../src/core/match/claim-ranker';
import type { RankQuery } from '../src/core/match/rank-query';

export const TASKS = ['2a', '2b'] as const;
export type Task = (typeof TASKS)[number];

export interface JudgedQuery extends RankQuery {
  id: string;
  /** Ids of the claims that are right. */
  relevant: ReadonlySet<string>;
  /** Queries of one group never stand on both sides of a cross-validation: a debate, or posts about one claim. */
  group: string;
}

export interface RankingTask {
  claims: RankClaim[];
  train: JudgedQuery[];
  dev: JudgedQuery[];
}

/** Sentences before a debate sentence that are read; the ranking looks at eight at most. */
const CONTEXT_SENTENCES = 8;
const ROOT = fileURLToPath(new URL('../../shared/eval/', import.meta.url));

/** Whether the data is there. */
export function hasRankingData(): boolean {
  return existsSync(ROOT);
}

export function readTask(task: Task): RankingTask {
  const folder = `${ROOT}clef2021-${task}-en/`;
  const lines = <T>(file: string) =>
    readFileSync(folder + file, 'utf8')
      .trim()
      .split('\n')
      .map((line) => JSON.parse(line) as T);
  const split = (name: 'train' | 'dev'): JudgedQuery[] => {
    const relevant = readQrels(`${folder}qrels.${name}.tsv`);
    return lines<{ id: string; text: string }>(`queries.${name}.jsonl`).flatMap(({ id, text }) => {
      const right = relevant.get(id);
      if (!right) return [];
      const context = task === '2b' ? sentencesBefore(folder, id) : [];
      const group = task === '2b' ? id.slice(0, id.lastIndexOf('_')) : ([...right].sort()[0] as string);
      return [{ id, text, context, relevant: right, group }];
    });
  };
  return { claims: lines<RankClaim>('claims.jsonl'), train: split('train'), dev: split('dev') };
}

function readQrels(file: string): Map<string, Set<string>> {
  const relevant = new Map<string, Set<string>>();
  for (const line of readFileSync(file, 'utf8').trim().split('\n')) {
    const [query = '', , claim = '', grade] = line.split(/\s+/);
    if (grade === '0') continue;
    relevant.set(query, (relevant.get(query) ?? new Set()).add(claim));
  }
  return relevant;
}

const transcripts = new Map<string, { number: string; text: string }[]>();

function sentencesBefore(folder: string, id: string): string[] {
  const name = id.slice(0, id.lastIndexOf('_'));
  let sentences = transcripts.get(name);
  if (!sentences) {
    sentences = readFileSync(`${folder}transcripts/${name}.tsv`, 'utf8')
      .split('\n')
      .map((line) => line.split('\t'))
      .map(([number = '', , text = '']) => ({ number, text }));
    transcripts.set(name, sentences);
  }
  const at = sentences.findIndex(({ number }) => number === id.slice(id.lastIndexOf('_') + 1));
  return sentences.slice(Math.max(0, at - CONTEXT_SENTENCES), Math.max(0, at)).map(({ text }) => text);
}

/** Average precision over the first five of a ranking, as the tasks score it. */
export function averagePrecision5(ranked: readonly string[], relevant: ReadonlySet<string>): number {
  let hits = 0;
  let sum = 0;
  ranked.slice(0, 5).forEach((id, i) => {
    if (relevant.has(id)) sum += ++hits / (i + 1);
  });
  return sum / Math.min(relevant.size, 5);
}
