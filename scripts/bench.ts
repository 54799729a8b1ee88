/**
 * Runs every test/bench/NAME.bench.ts, prints its tables and writes them into BENCHMARKS.md, each between markers of its
 * own; `npm run bench -- --only NAME` runs one and leaves the others as they are, `--quick` leaves out the large sizes.
 * A NAME that is no file there is a system (`--only minisearch`), `--size 130000` one number of claims; such parts of
 * the comparison are printed and not written.
 */
import { existsSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { cpus, release, totalmem } from 'node:os';
import { join, resolve } from 'node:path';
import { pathToFileURL } from 'node:url';
import { parseArgs } from 'node:util';
import type { Bench, BenchTable } from '../test/bench/bench-section';

const FOLDER = resolve(import.meta.dirname, '../test/bench');
const FILE = resolve(import.meta.dirname, '../BENCHMARKS.md');
/** The benchmark that `--quick`, `--size` and names of systems are about. */
const OF_SYSTEMS = 'scale';
const HEAD = `# Benchmarks

Written by \`npm run bench\`; do not edit between the markers. Others run beside us in the same run, on the same data, on
the same machine, and ratios say more than times do. Times are in milliseconds unless they say otherwise; p95 is what 95 of 100 stay below.
`;

async function main(args: string[]): Promise<void> {
  const several = { type: 'string', multiple: true, default: [] as string[] } as const;
  const options = { quick: { type: 'boolean', default: false }, only: several, size: several } as const;
  const { quick, only, size } = parseArgs({ args, options }).values;
  const files = readdirSync(FOLDER)
    .filter((file) => file.endsWith('.bench.ts'))
    .map((file) => file.replace('.bench.ts', ''));
  const systems = only.filter((name) => !files.includes(name));
  const sizes = size.map(Number);
  const partial = quick || systems.length > 0 || sizes.length > 0;
  const named = [...only.filter((name) => files.includes(name)), ...(systems.length > 0 ? [OF_SYSTEMS] : [])];
  for (const name of files.filter((file) => named.length === 0 || named.includes(file))) {
    const { bench } = (await import(pathToFileURL(join(FOLDER, `${name}.bench.ts`)).href)) as { bench: Bench };
    console.log(`\n# ${bench.title}`);
    const result = await bench.run({ quick, systems, sizes });
    if (!Array.isArray(result)) {
      console.log(`skipped, ${result.skipped}`);
      continue;
    }
    const section = [`## ${bench.title}`, machine(), ...result.map(asMarkdown)].join('\n\n');
    console.log(`\n${section}`);
    if (partial && name === OF_SYSTEMS) console.log('\nPrinted only: BENCHMARKS.md keeps the tables of a whole run.');
    else writeSection(name, section);
  }
}

function asMarkdown({ question, columns, rows, notes }: BenchTable): string {
  const line = (cells: readonly (string | number)[]): string => `| ${cells.join(' | ')} |`;
  const table = [line(columns), line(columns.map((_, at) => (at === 0 ? '---' : '---:'))), ...rows.map(line)];
  return [`**${question}**`, table.join('\n'), ...(notes ? [notes] : [])].join('\n\n');
}

function machine(): string {
  const [cpu] = cpus();
  const memory = (totalmem() / 2 ** 30).toFixed(0);
  return `${new Date().toISOString().slice(0, 10)}, Node ${process.versions.node}, ${process.platform} ${release().split('-')[0]}, ${cpus().length} × ${cpu?.model.trim() || 'unknown processor'}, ${memory} GB.`;
}

function writeSection(name: string, section: string): void {
  const [open, close] = [`<!-- ${name} -->`, `<!-- end of ${name} -->`];
  const text = existsSync(FILE) ? readFileSync(FILE, 'utf8') : HEAD;
  const start = text.indexOf(open);
  const end = text.indexOf(close);
  const block = `${open}\n${section}\n${close}`;
  const written =
    start >= 0 && end > start ? text.slice(0, start) + block + text.slice(end + close.length) : `${text}\n${block}\n`;
  writeFileSync(FILE, written);
}

await main(process.argv.slice(2));
