import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Measured } from './measured';
import { type RankingTask, rankingQuality } from './ranking-task';
import { SHARED } from './scale-claims';

const CLAIMS = join(SHARED, 'eval/clef2021-2a-en/claims.jsonl');

/** `npm run rank` on the task: its quality, its start (one query), and what each further query costs. */
export function rankedByCommand({ queries, answers, claims }: RankingTask): Measured {
  const one = runRank(queries.slice(0, 1));
  const all = runRank(queries);
  if (!one.ok || !all.ok) return { stopped: 'npm run rank failed' };
  const found = new Map<string, string[]>(queries.map(({ id }) => [id, []]));
  for (const line of all.output.trim().split('\n')) {
    const [query = '', , claim = ''] = line.split(' ');
    found.get(query)?.push(claim);
  }
  const each = (all.ms - one.ms) / (queries.length - 1);
  return {
    claims: claims.length,
    asked: queries.length,
    buildMs: one.ms,
    sentenceMs: { p50: each, p95: Number.NaN },
    ...rankingQuality(answers, found),
  };
}

function runRank(queries: RankingTask['queries']): { ok: boolean; output: string; ms: number } {
  const folder = mkdtempSync(join(tmpdir(), 'caveat-bench-'));
  const file = join(folder, 'queries.jsonl');
  writeFileSync(file, queries.map((query) => `${JSON.stringify(query)}\n`).join(''));
  const start = performance.now();
  const done = spawnSync(
    process.execPath,
    ['--import', 'tsx', 'src/cli/rank.ts', '--claims', CLAIMS, '--queries', file],
    { encoding: 'utf8', maxBuffer: 2 ** 28 },
  );
  const ms = performance.now() - start;
  rmSync(folder, { recursive: true });
  return { ok: done.status === 0, output: done.stdout, ms };
}
