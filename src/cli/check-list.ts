/** `npm run -s check-list -- [--quiet] FILE…`: says every fault of claim lists with its JSON path; exit 1 on an error. */
import { readFileSync, statSync } from 'node:fs';
import type { Fault } from '../core/claims/fault';
import { parseJson } from '../core/claims/parse-json';
import { validateClaimList } from '../core/claims/validate';
import { isDatasetDir, loadDataset } from '../dataset/load';
import { englishPhrase } from './phrase-from-messages';

interface Outcome {
  faults: Fault[];
  /** What was read, in a few words; undefined where nothing could be. */
  summary?: string;
}

const USAGE = 'usage: npm run -s check-list -- [--quiet] FILE… (a claim list, ClaimReview data, or a dataset folder)';

function main(args: string[]): number {
  const quiet = args.includes('--quiet');
  const files = args.filter((arg) => !arg.startsWith('-'));
  const unknown = args.find((arg) => arg.startsWith('-') && arg !== '--quiet');
  if (files.length === 0 || unknown) {
    console.error(unknown ? `unknown option ${unknown}\n${USAGE}` : USAGE);
    return 1;
  }
  let failed = false;
  for (const file of files) {
    const { faults, summary } = check(file);
    const errors = faults.filter(({ severity }) => severity === 'error').length;
    for (const { severity, path, message } of faults) {
      if (severity === 'error' || !quiet) console.log(`${severity}: ${file}: ${path}: ${message}`);
    }
    console.log(
      `${file}: ${summary ?? 'not read'}; ${count(errors, 'error')}, ${count(faults.length - errors, 'warning')}`,
    );
    failed ||= errors > 0;
  }
  return failed ? 1 : 0;
}

function check(file: string): Outcome {
  try {
    if (statSync(file).isDirectory()) return checkFolder(file);
    return checkText(readFileSync(file, 'utf8'));
  } catch (error) {
    return { faults: [{ severity: 'error', path: '$', message: `cannot be read: ${(error as Error).message}` }] };
  }
}

function checkFolder(dir: string): Outcome {
  if (!isDatasetDir(dir)) {
    return {
      faults: [{ severity: 'error', path: '$', message: 'is a folder without list.json and claims/' }],
    };
  }
  const dataset = loadDataset(dir);
  const broken = dataset.broken.map(({ file, message }): Fault => ({ severity: 'error', path: file, message }));
  const outcome = checkOurs(dataset.json);
  return {
    ...outcome,
    faults: [...broken, ...outcome.faults.map((fault) => ({ ...fault, path: dataset.originalPath(fault.path) }))],
  };
}

function checkText(text: string): Outcome {
  const parsed = parseJson(text);
  if (parsed.ok) return checkOurs(parsed.value);
  const { line, column, message } = parsed.fault;
  return {
    faults: [{ severity: 'error', path: '$', message: `is no JSON; line ${line}, column ${column}: ${message}` }],
  };
}

function checkOurs(json: unknown): Outcome {
  const checked = validateClaimList(json, { notes: { phrase: englishPhrase(), locale: 'en' } });
  const faults = checked.ok ? checked.warnings : checked.faults;
  const { claims, entities } = json as { claims?: unknown; entities?: unknown };
  const length = (items: unknown) => (Array.isArray(items) ? items.length : 0);
  return {
    faults,
    summary: `claim list with ${count(length(claims), 'claim')}, ${count(length(entities), 'entity', 'entities')}`,
  };
}

function count(number: number, one: string, many = `${one}s`): string {
  return `${number} ${number === 1 ? one : many}`;
}

process.exitCode = main(process.argv.slice(2));
