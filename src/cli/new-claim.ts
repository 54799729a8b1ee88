/**
 * `npm run new-claim -- [--dataset DIR] TOPIC ID [TEXT]`: adds the skeleton of a claim to claims/TOPIC.json of the bundled
 * list, or of DIR (the file is made where it is missing). `check-list` then says what is still to be filled in.
 */
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import * as v from 'valibot';
import { SlugSchema } from '../core/claims/schema';
import type { Claim } from '../core/claims/types';
import { DATASET_DIR, isDatasetDir, loadDataset } from '../dataset/load';

const USAGE =
  'usage: npm run new-claim -- [--dataset DIR] TOPIC ID [TEXT]   (TOPIC and ID are slugs, such as climate sea-level-2100)';

/** Runs the command; the exit code is 1 where nothing was written. */
export function newClaim(args: string[], say: (line: string) => void, complain: (line: string) => void): number {
  const fail = (message: string) => {
    complain(message);
    return 1;
  };
  const given = args[0] === '--dataset' ? args[1] : undefined;
  const dir = given ?? DATASET_DIR;
  const [topic, id, ...words] = given === undefined ? args : args.slice(2);
  if (!v.is(SlugSchema, topic) || !v.is(SlugSchema, id)) return fail(USAGE);
  if (!isDatasetDir(dir)) return fail(`${dir} is no dataset folder: it has no list.json or no claims/`);
  const { json, broken } = loadDataset(dir);
  if (broken.length > 0) return fail(broken.map(({ file, message }) => `${file}: ${message}`).join('\n'));
  const { claims } = json as { claims: Partial<Claim>[] };
  if (claims.some((claim) => claim.id === id)) return fail(`"${id}" is already in the list`);
  const file = join(dir, 'claims', `${topic}.json`);
  const content: { claims: Claim[] } & Record<string, unknown> = existsSync(file)
    ? JSON.parse(readFileSync(file, 'utf8'))
    : { $schema: '../../../public/schema/claim-topic-1.json', topic, claims: [] };
  content.claims.push(skeleton(topic, id, words.join(' ')));
  writeFileSync(file, `${JSON.stringify(content, null, 2)}\n`);
  say(`${file}: "${id}" added; npm run -s check-list -- ${dir} says what it still needs`);
  return 0;
}

/** Everything a claim can have, empty: what stays empty is an error, so that nothing half-done is published. */
function skeleton(topic: string, id: string, text: string): Claim {
  const source = { publisher: '', url: '', title: '', date: '' };
  return {
    id,
    text,
    wordings: ['', '', '', ''],
    entities: [],
    happened: { from: '' },
    validFrom: '',
    topic,
    place: '',
    reported: [{ by: '', ...source }],
    responses: [
      { kind: 'denial', by: '', speaker: '', role: '', quote: '', epithet: '', finding: '', date: '', source },
    ],
    examples: { match: ['', '', ''], noMatch: ['', '', ''] },
  };
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  process.exitCode = newClaim(process.argv.slice(2), console.log, console.error);
}
