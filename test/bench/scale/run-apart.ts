import { spawn } from 'node:child_process';
import { join } from 'node:path';
import { build } from 'vite';
import type { Measured } from './measured';
import type { SystemName } from './systems/system-names';

/** Inside the project, so that the packages beside it are found. */
const FOLDER = '.cache/bench';

/** Bundles the measuring script as the extension's code is bundled; gives its path. */
export async function bundleMeasuring(): Promise<string> {
  await build({
    configFile: false,
    logLevel: 'warn',
    publicDir: false,
    build: {
      ssr: join(import.meta.dirname, 'measure-system.ts'),
      outDir: FOLDER,
      emptyOutDir: true,
      target: 'es2023',
      rolldownOptions: { output: { entryFileNames: '[name].mjs' } },
    },
  });
  return join(process.cwd(), FOLDER, 'measure-system.mjs');
}

/** Measures one system at one size in a process of its own, stopped after `limit` seconds of a processor. */
export async function measureApart(
  script: string,
  system: SystemName,
  size: number | '2a',
  limit: number,
): Promise<Measured> {
  // Eight gigabytes: what a system needs is to be seen, not to be cut off by the engine's own limit.
  const child = spawn(
    process.execPath,
    ['--expose-gc', '--max-old-space-size=8192', script, system, String(size), String(limit)],
    {
      stdio: ['ignore', 'pipe', 'pipe'],
    },
  );
  let [told, complaint] = ['', ''];
  child.stdout.setEncoding('utf8').on('data', (text: string) => {
    told += text;
  });
  child.stderr.setEncoding('utf8').on('data', (text: string) => {
    complaint += text;
  });
  const [code, signal] = await new Promise<[number | null, string | null]>((resolve) =>
    child.on('close', (...how) => resolve(how)),
  );
  const measured: Measured = Object.assign({}, ...told.split('\n').flatMap(partOf));
  if (signal === 'SIGKILL') return { ...measured, stopped: `more than ${limit} s ${stageOf(measured)}` };
  if (code !== 0) return { ...measured, stopped: `failed ${stageOf(measured)}: ${lastWords(complaint)}` };
  return measured;
}

/** A line may have been cut where the process was stopped. */
function partOf(line: string): Measured[] {
  try {
    return line.startsWith('{') ? [JSON.parse(line) as Measured] : [];
  } catch {
    return [];
  }
}

function stageOf({ buildMs, asked }: Measured): string {
  if (buildMs === undefined) return 'while building';
  return asked === undefined ? 'while storing or opening' : 'while asking';
}

function lastWords(complaint: string): string {
  const line = complaint.split('\n').find((text) => /error|memory/i.test(text)) ?? 'no message';
  return line.trim().slice(0, 120);
}
