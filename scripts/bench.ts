/**
 * Runs every test/bench/NAME.bench.ts, prints its tables and writes them into BENCHMARKS.md, each between markers of its
 * own; `npm run bench -- --only NAME` runs one and leaves the others as they are, `--quick` leaves out the large sizes.
 */
import { existsSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { cpus, release, totalmem } from 'node:os';
import { join, resolve } from 'node:path';
import { pathToFileURL } from 'node:url';
import { parseArgs } from 'node:util';
import type { Bench, BenchTable } from '../test/bench/bench-section';

const FOLDER = resolve(import.meta.dirname, '../test/bench');
const FILE = resolve(import.meta.dirname, '../BENCHMARKS.md');
const HEAD = `# Benchmarks

Written by \`npm run bench\`; do not edit between the markers. Others run beside us in the same process, on the same data, on
the same machine. Times are in milliseconds unless they say otherwise; p95 is what 95 of 100 stay below.
`;

async function main(args: string[]): Promise<void> {
  const { values, positionals } = parseArgs({
    args,
    allowPositionals: true,
    options: { quick: { type: 'boolean', default: false }, only: { type: 'string', multiple: true, default: [] } },
  });
  const asked = [...positionals, ...values.only];
  const names = readdirSync(FOLDER)
    .filter((file) => file.endsWith('.bench.ts'))
    .map((file) => file.replace('.bench.ts', ''))
    .filter((name) => asked.length === 0 || asked.includes(name));
  for (const name of names) {
    const { bench } = (await import(pathToFileURL(join(FOLDER, `${name}.bench.ts`)).href)) as { bench: Bench };
    const result = await bench.run({ quick: values.quick });
    if (!Array.isArray(result)) {
      console.log(`\n## ${bench.title}: skipped, ${result.skipped}`);
      continue;
    }
    const section = [`## ${bench.title}`, machine(), ...result.map(asMarkdown)].join('\n\n');
    console.log(`\n${section}`);
    writeSection(name, section);
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
