import { execFileSync } from 'node:child_process';
import { existsSync, mkdtempSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { beforeAll, describe, expect, it } from 'vitest';
import { type Annotation, annotatePage } from '../../src/cli/annotate-page';
import { pageFromText } from '../../src/cli/page-from-text';
import { englishPhrase } from '../../src/cli/phrase-from-messages';
import { openIndex } from '../../src/core/index/open-index';
import { createMatcher, type Matcher } from '../../src/core/match/matcher';
import { compileDataset } from '../../src/dataset/compile';

const NEWS = fileURLToPath(new URL('../../../shared/news/', import.meta.url));
const SCORER = fileURLToPath(new URL('../../../shared/tools/score-notes.mjs', import.meta.url));
const present = existsSync(NEWS);

interface Article {
  id: string;
  text: string;
  title?: string;
  date?: string;
}

interface Score {
  precision: number;
  recall: number;
  fpNone: number;
  fpDenial: number;
}

let matcher: Matcher;
const phrase = englishPhrase();

function rows<T>(file: string): T[] {
  return readFileSync(join(NEWS, file), 'utf8')
    .trim()
    .split('\n')
    .map((line) => JSON.parse(line) as T);
}

function annotate({ text, title, date }: Article): Annotation {
  const page = pageFromText(text);
  return annotatePage({ ...page, title, published: isoDay(date) ?? page.published }, matcher, phrase);
}

/** The corpora write days as "2024-07-20 23:36:45" or "2 Oct 2024". */
function isoDay(date: string | undefined): string | undefined {
  const iso = /\d{4}-\d{2}-\d{2}/.exec(date ?? '')?.[0];
  const parsed = Date.parse(`${date} UTC`);
  return iso ?? (Number.isNaN(parsed) ? undefined : new Date(parsed).toISOString().slice(0, 10));
}

/** Runs the shared scorer over annotations. */
function score(gold: string, articles: readonly Article[]): Score {
  const file = join(mkdtempSync(join(tmpdir(), 'caveat-news-')), 'out.jsonl');
  writeFileSync(
    file,
    articles.map((article) => JSON.stringify({ file: `${article.id}.txt`, ...annotate(article) })).join('\n'),
  );
  return JSON.parse(execFileSync(process.execPath, [SCORER, join(NEWS, gold), file], { encoding: 'utf8' })) as Score;
}

describe.skipIf(!present)('labelled news of ../shared (skipped where it is absent)', () => {
  beforeAll(async () => {
    matcher = createMatcher([openIndex((await compileDataset()).buffer)]);
  });

  it('reads the five seeds as labelled', () => {
    const seeds = readdirSync(join(NEWS, 'seeds')).map((file) => ({
      id: `seed_${file.slice(0, 3)}`,
      text: readFileSync(join(NEWS, 'seeds', file), 'utf8'),
      date: '2024-11-11',
    }));
    const { precision, recall, fpDenial, fpNone } = score('gold_seeds.jsonl', seeds);
    expect({ fpDenial, fpNone }).toEqual({ fpDenial: 0, fpNone: 0 });
    expect(precision).toBe(1);
    expect(recall).toBeGreaterThanOrEqual(0.95);
  });

  it('reads the written paraphrases and traps as labelled', () => {
    const text = rows<{ text: string }>('gold_written.jsonl')
      .map((row) => row.text)
      .join('\n');
    const { precision, recall, fpDenial } = score('gold_written.jsonl', [
      { id: 'synthetic', text, date: '2024-11-11' },
    ]);
    expect(fpDenial).toBe(0);
    expect(precision).toBeGreaterThanOrEqual(0.97);
    expect(recall).toBeGreaterThanOrEqual(0.95);
  });

  it('notes no neighbouring event as one of the seven claims', () => {
    const { fpNone, fpDenial, recall } = score('gold_near.jsonl', rows<Article>('near.jsonl'));
    expect({ fpNone, fpDenial }).toEqual({ fpNone: 0, fpDenial: 0 });
    expect(recall).toBeGreaterThanOrEqual(0.9);
  });

  it('says nothing of the call in articles about everything else', () => {
    const notes = rows<Article>('other.jsonl').flatMap((article) =>
      annotate(article).matches.filter(
        ({ display, claim }) => display !== 'none' && claim.includes('trump-putin-call'),
      ),
    );
    expect(notes).toEqual([]);
  });
});
