/** `npm run -s annotate -- [options] FILE...`: the extension's own pipeline from a terminal. */
import { readFileSync } from 'node:fs';
import { parseArgs } from 'node:util';
import { createMatcher } from '../core/match/matcher';
import type { PageText } from '../core/text/types';
import { type Annotation, annotatePage } from './annotate-page';
import { openLists } from './open-lists';
import { pageFromText } from './page-from-text';
import { englishPhrase } from './phrase-from-messages';

const USAGE = `usage: annotate [--json] [--date YYYY-MM-DD] [--url URL] [--title T] [--lists FILE,FILE] [--only-lists] FILE...
FILE is .html, .txt or - for text on standard input; several FILEs print one JSON object a line.`;

async function main(): Promise<void> {
  const { values, positionals } = parseArgs({
    allowPositionals: true,
    options: {
      json: { type: 'boolean' },
      date: { type: 'string' },
      url: { type: 'string' },
      title: { type: 'string' },
      lists: { type: 'string' },
      'only-lists': { type: 'boolean' },
    },
  });
  if (positionals.length === 0) throw new Error(USAGE);
  if (values.date !== undefined && !/^\d{4}-\d{2}-\d{2}$/.test(values.date))
    throw new Error(`--date is no day YYYY-MM-DD: ${values.date}`);
  const lists = await openLists(values.lists?.split(',').filter(Boolean) ?? [], values['only-lists'] ?? false);
  const matcher = createMatcher(lists);
  const phrase = englishPhrase();
  for (const file of positionals) {
    const page = await readPage(file, values.url);
    const asked = {
      title: values.title ?? page.title,
      published: values.date ?? page.published,
      url: values.url ?? page.url,
    };
    const annotation = annotatePage({ ...page, ...asked }, matcher, phrase);
    const output = positionals.length > 1 ? { file, ...annotation } : annotation;
    process.stdout.write(values.json || positionals.length > 1 ? `${JSON.stringify(output)}\n` : readable(annotation));
  }
}

async function readPage(file: string, url: string | undefined): Promise<PageText> {
  const text = readFileSync(file === '-' ? 0 : file, 'utf8');
  if (!/\.x?html?$/i.test(file)) return pageFromText(text);
  // Loaded on demand: parsing HTML costs a text file nothing.
  const { pageFromHtml } = await import('./page-from-html');
  return pageFromHtml(text, url);
}

function readable({ sentences, matches }: Annotation): string {
  const shown = matches.filter((match) => match.display !== 'none');
  const lines = shown.map((match) => {
    const note = match.display === 'note' ? match.note : '(as above)';
    return `${sentences[match.sentence]?.text}\n  ※ ${note}  [${match.claim}, ${match.stance}, ${match.score}]`;
  });
  return `${[...lines, `${sentences.length} sentences, ${shown.length} noted.`].join('\n')}\n`;
}

main().catch((error: unknown) => {
  process.stderr.write(`${error instanceof Error ? error.message : String(error)}\n`);
  process.exitCode = 1;
});
