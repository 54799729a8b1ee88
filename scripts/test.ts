/**
 * The whole test command: types, lint, build, then every vitest project. Steps are counted like tests, so that the last
 * line, `N passed, N failed`, tells everything. `npm test -- unit dom` runs only those projects.
 */
import { spawnSync } from 'node:child_process';
import { existsSync, mkdirSync, readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { ensureChromium } from './find-chromium';

/** Run one after the other: browsers that share two cores with type checks time out where nothing is wrong. */
const PROJECTS = ['unit', 'dom', 'e2e'] as const;

const STEPS: [name: string, command: string[]][] = [
  ['types', ['tsc', '-p', 'tsconfig.json']],
  ['types of the core, without DOM', ['tsc', '-p', 'tsconfig.core.json']],
  ['lint', ['biome', 'ci', '.']],
  ['build', ['tsx', 'scripts/build.ts']],
  ['sizes', ['size-limit']],
];

interface Counts {
  passed: number;
  failed: number;
  skipped: number;
}

/** Part of vitest's JSON report that is read here. */
interface Report {
  numPassedTests: number;
  numFailedTests: number;
  numPendingTests: number;
  numTodoTests: number;
  testResults: { status: string; name: string; assertionResults: unknown[] }[];
}

function main(asked: string[]): number {
  const projects = asked.length > 0 ? PROJECTS.filter((name) => asked.includes(name)) : PROJECTS;
  process.env.CHROME_PATH = ensureChromium();
  const total: Counts = { passed: 0, failed: 0, skipped: 0 };
  for (const [name, command] of STEPS) {
    const good = run(name, command);
    total[good ? 'passed' : 'failed'] += 1;
  }
  for (const project of projects) {
    const counts = runProject(project);
    total.passed += counts.passed;
    total.failed += counts.failed;
    total.skipped += counts.skipped;
  }
  if (total.skipped > 0) console.log(`\n${total.skipped} skipped`);
  console.log(`\n${total.passed} passed, ${total.failed} failed`);
  return total.failed === 0 ? 0 : 1;
}

function run(name: string, [program = '', ...args]: string[]): boolean {
  console.log(`\n— ${name}`);
  const extension = process.platform === 'win32' ? '.cmd' : '';
  const path = join('node_modules', '.bin', program + extension);
  const done = spawnSync(path, args, { stdio: 'inherit', shell: process.platform === 'win32' });
  if (done.status !== 0) console.log(`${name}: failed`);
  return done.status === 0;
}

function runProject(project: string): Counts {
  const file = join('.cache', `tests-${project}.json`);
  mkdirSync('.cache', { recursive: true });
  rmSync(file, { force: true });
  const good = run(`tests: ${project}`, [
    'vitest',
    'run',
    '--project',
    project,
    '--reporter=default',
    '--reporter=json',
    `--outputFile.json=${file}`,
  ]);
  if (!existsSync(file)) return { passed: 0, failed: 1, skipped: 0 };
  const report: Report = JSON.parse(readFileSync(file, 'utf8'));
  // A file that cannot even be loaded has no tests in it, and an error outside of tests is none: both must count.
  const unloaded = report.testResults.filter(
    (file) => file.status === 'failed' && file.assertionResults.length === 0,
  ).length;
  const failed = report.numFailedTests + unloaded;
  return {
    passed: report.numPassedTests,
    failed: failed === 0 && !good ? 1 : failed,
    skipped: report.numPendingTests + report.numTodoTests,
  };
}

process.exitCode = main(process.argv.slice(2));
