/** `npm run -s rank -- --claims FILE --queries FILE [--k 10]`: prints a TREC run of the claims most like each query. */
import { readFileSync } from 'node:fs';
import { parseArgs } from 'node:util';
import { ClaimRanker, type RankClaim } from '../core/match/claim-ranker';
import type { RankQuery } from '../core/match/rank-query';
import { loadRankModel } from './rank-model';

const USAGE = 'usage: npm run -s rank -- --claims CLAIMS.jsonl --queries QUERIES.jsonl [--k 10]';
const RUN_NAME = 'caveat';

/** A fault of the command line or of a file, told in one line. */
class InputError extends Error {}

interface Arguments {
  claims: string;
  queries: string;
  k: number;
}

function main(args: string[]): number {
  try {
    const { claims: claimsFile, queries: queriesFile, k } = readArguments(args);
    const claims = readLines(claimsFile, claimOf);
    const queries = readLines(queriesFile, queryOf);
    const ranker = new ClaimRanker(claims, loadRankModel());
    for (const query of queries) {
      const lines = ranker
        .rank(query, k)
        .map(({ claim, score }, i) => `${query.id} Q0 ${claims[claim]?.id} ${i + 1} ${score.toFixed(6)} ${RUN_NAME}\n`);
      process.stdout.write(lines.join(''));
    }
    return 0;
  } catch (error) {
    if (!(error instanceof InputError)) throw error;
    console.error(error.message);
    return 1;
  }
}

function readArguments(args: string[]): Arguments {
  const text = { type: 'string' } as const;
  try {
    const { values } = parseArgs({ args, options: { claims: text, queries: text, k: text } });
    const k = Number(values.k ?? 10);
    if (!Number.isInteger(k) || k < 1) throw new Error(`--k wants a whole number from 1 on, not ${values.k}`);
    if (!values.claims || !values.queries) throw new Error('--claims and --queries are needed');
    return { claims: values.claims, queries: values.queries, k };
  } catch (error) {
    throw new InputError(`${error instanceof Error ? error.message : error}\n${USAGE}`);
  }
}

function readLines<T>(file: string, read: (value: Record<string, unknown>) => T): T[] {
  let text: string;
  try {
    text = readFileSync(file, 'utf8');
  } catch (error) {
    throw new InputError(`${file}: cannot be read (${error instanceof Error ? error.message : error})`);
  }
  const rows: T[] = [];
  text.split('\n').forEach((line, i) => {
    if (line.trim() === '') return;
    try {
      const value: unknown = JSON.parse(line);
      if (typeof value !== 'object' || value === null || Array.isArray(value)) throw new Error('not a JSON object');
      rows.push(read(value as Record<string, unknown>));
    } catch (error) {
      throw new InputError(`${file}:${i + 1}: ${error instanceof Error ? error.message : error}`);
    }
  });
  if (rows.length === 0) throw new InputError(`${file}: has no lines`);
  return rows;
}

function claimOf(value: Record<string, unknown>): RankClaim {
  const title = value.title === undefined || value.title === null ? undefined : stringOf(value, 'title');
  return { id: idOf(value), text: stringOf(value, 'text'), title };
}

function queryOf(value: Record<string, unknown>): RankQuery & { id: string } {
  return { id: idOf(value), text: stringOf(value, 'text'), context: contextOf(value.context) };
}

/** Ids stand in a run between spaces. */
function idOf(value: Record<string, unknown>): string {
  const id = stringOf(value, 'id');
  if (!/^\S+$/.test(id)) throw new Error('"id" must be one word');
  return id;
}

function stringOf(value: Record<string, unknown>, key: string): string {
  const found = value[key];
  if (typeof found === 'number' && key === 'id') return String(found);
  if (typeof found !== 'string') throw new Error(`"${key}" must be a string`);
  return found;
}

/** A list of sentences; one string is taken as one stretch of text. */
function contextOf(value: unknown): string[] {
  if (value === undefined || value === null) return [];
  if (typeof value === 'string') return [value];
  if (Array.isArray(value) && value.every((part) => typeof part === 'string')) return value;
  throw new Error('"context" must be a list of strings');
}

process.exitCode = main(process.argv.slice(2));
