/** `npm run -s check-list -- [--quiet] [--examples] FILE…`: says every fault of claim lists with its JSON path; exit 1 on an error. */
import { existsSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { Fault } from '../core/claims/fault';
import type { ImportReport } from '../core/claims/import-reviews';
import type { ClaimList } from '../core/claims/types';
import { validateClaimList } from '../core/claims/validate';
import { exampleFaults } from '../dataset/check-examples';
import { withCounts } from '../dataset/counts';
import { isDatasetDir, loadDataset } from '../dataset/load';
import { englishPhrase } from './phrase-from-messages';
import { readListFile } from './read-list-file';

interface Outcome {
  faults: Fault[];
  /** What was read, in a few words; undefined where nothing could be. */
  summary?: string;
}

const NOTES = { phrase: englishPhrase(), locale: 'en' };

const USAGE = `usage: npm run -s check-list -- [--quiet] [--examples] FILE…
  FILE        a claim list, ClaimReview, a DataFeed, a Fact Check Tools answer, or a dataset folder
  --quiet     errors only
  --examples  run the examples of claim lists through the matcher, too`;

const OPTIONS = ['--quiet', '--examples'];

/** Runs the command: says each fault and a closing line for each file; the exit code is 1 where there was an error. */
export function checkList(args: string[], say: (line: string) => void, complain: (line: string) => void): number {
  const quiet = args.includes('--quiet');
  const files = args.filter((arg) => !arg.startsWith('-'));
  const unknown = args.find((arg) => arg.startsWith('-') && !OPTIONS.includes(arg));
  if (files.length === 0 || unknown) {
    complain(unknown ? `unknown option ${unknown}\n${USAGE}` : USAGE);
    return 1;
  }
  let failed = false;
  for (const file of files) {
    const { faults, summary } = check(file, args.includes('--examples'));
    const errors = faults.filter(({ severity }) => severity === 'error').length;
    for (const { severity, path, message } of faults) {
      if (severity === 'error' || !quiet) say(`${severity}: ${file}: ${path}: ${message}`);
    }
    say(`${file}: ${summary ?? 'not read'}; ${count(errors, 'error')}, ${count(faults.length - errors, 'warning')}`);
    failed ||= errors > 0;
  }
  return failed ? 1 : 0;
}

function check(file: string, examples: boolean): Outcome {
  try {
    if (statSync(file).isDirectory()) return checkFolder(file, examples);
    return checkFile(file, examples);
  } catch (error) {
    return { faults: [{ severity: 'error', path: '$', message: `cannot be read: ${(error as Error).message}` }] };
  }
}

function checkFolder(dir: string, examples: boolean): Outcome {
  if (!isDatasetDir(dir)) {
    return {
      faults: [{ severity: 'error', path: '$', message: 'is a folder without list.json and claims/' }],
    };
  }
  const dataset = loadDataset(dir);
  const broken = dataset.broken.map(({ file, message }): Fault => ({ severity: 'error', path: file, message }));
  const outcome = checkFolderList(dataset.json, examples);
  const readme = join(dir, 'README.md');
  const text = existsSync(readme) ? readFileSync(readme, 'utf8') : '';
  if (outcome.summary !== 'dataset' && withCounts(text, dataset.json as ClaimList) !== text) {
    outcome.faults.push({ severity: 'warning', path: 'README.md', message: 'its counts are not those of the list' });
  }
  return {
    ...outcome,
    faults: [...broken, ...outcome.faults.map((fault) => ({ ...fault, path: dataset.originalPath(fault.path) }))],
  };
}

function checkFile(file: string, examples: boolean): Outcome {
  const read = readListFile(file, { notes: NOTES });
  if (!read.ok) return { faults: read.faults, ...(read.format !== 'unknown' && { summary: read.format }) };
  const summary = read.format === 'reviews' ? reviewSummary(read.report) : listSummary(read.list);
  return { faults: withExamples(read.faults, read.list, examples), summary };
}

function checkFolderList(json: unknown, examples: boolean): Outcome {
  const checked = validateClaimList(json, { notes: NOTES });
  if (!checked.ok) return { faults: checked.faults, summary: 'dataset' };
  return { faults: withExamples(checked.warnings, checked.list, examples), summary: listSummary(checked.list) };
}

function withExamples(faults: Fault[], list: ClaimList, examples: boolean): Fault[] {
  return examples ? [...faults, ...exampleFaults(list)] : faults;
}

function listSummary({ claims, entities }: ClaimList): string {
  return `claim list with ${count(claims.length, 'claim')}, ${count(entities.length, 'entity', 'entities')}`;
}

function reviewSummary({ found, kept, claims, skipped, otherPublishers, ratings }: ImportReport): string {
  const { publisher = 0, language = 0, duplicate = 0, ...faulty } = skipped;
  const rest = Object.entries(faulty).map(([reason, number]) => `${count(number)} ${reason}`);
  const parts = [
    `${count(found, 'review')}; ${count(kept)} kept, about ${count(claims, 'claim')}`,
    publisher
      ? `${count(publisher)} from publishers not on the list (${otherPublishers
          .slice(0, 5)
          .map(({ host, reviews }) => `${host} ${count(reviews)}`)
          .join(', ')}${otherPublishers.length > 5 ? ', …' : ''})`
      : '',
    language ? `${count(language)} in other languages` : '',
    duplicate ? `${count(duplicate)} there before` : '',
    ...rest,
    kept
      ? `ratings: ${Object.entries(ratings)
          .sort(([, a], [, b]) => b - a)
          .map(([name, number]) => `${count(number)} ${name}`)
          .join(', ')}`
      : '',
    kept ? 'they match near-literal wording only, having no wordings' : '',
  ];
  return parts.filter(Boolean).join('; ');
}

function count(number: number, one = '', many = one && `${one}s`): string {
  return `${number.toLocaleString('en')} ${number === 1 ? one : many}`.trim();
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  process.exitCode = checkList(process.argv.slice(2), console.log, console.error);
}
