import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { segmentSentences } from '../../../src/core/text/segment';
import type { PageText, TextBlock } from '../../../src/core/text/types';
import { SHARED, scaleClaims } from './scale-claims';
import { shuffled } from './seeded-random';

const NEWS = join(SHARED, 'news/other.jsonl');
const DEBATES = join(SHARED, 'eval/clef2021-2b-en/transcripts');
const SEED = 7;
/** Sentences of an article; the median news page has 29. */
export const ARTICLE_SENTENCES = 30;

/** `count` articles of 30 sentences each: two thirds news, one third debate; without the data, recombined ones. */
export function scaleArticles(count: number): PageText[] {
  if (!existsSync(NEWS)) return ownArticles(count);
  const debates = shuffled(debateArticles(), SEED).slice(0, Math.floor(count / 3));
  const news = shuffled(newsArticles(), SEED).slice(0, count - debates.length);
  return shuffled([...news, ...debates], SEED);
}

/** Every sentence of the articles, in reading order. */
export function sentencesOf(articles: readonly PageText[]): string[] {
  return articles.flatMap(({ blocks }) =>
    blocks.flatMap(({ text, sentences }) => sentences.map(({ start, end }) => text.slice(start, end))),
  );
}

function newsArticles(): PageText[] {
  return readFileSync(NEWS, 'utf8')
    .trim()
    .split('\n')
    .map((line) => JSON.parse(line) as { text: string; title?: string; date?: string })
    .flatMap(({ text, title, date }) => firstArticle(text.split('\n'), { title, published: date?.slice(0, 10) }));
}

/** A debate gives one article for every 300 lines, so that none outweighs the others. */
function debateArticles(): PageText[] {
  return readdirSync(DEBATES).flatMap((file) => {
    const lines = readFileSync(join(DEBATES, file), 'utf8')
      .split('\n')
      .map((line) => line.split('\t')[2] ?? '');
    const published = file.replace(/^(\d{4})(\d{2})(\d{2}).*$/, '$1-$2-$3');
    const starts = Array.from({ length: Math.floor(lines.length / 300) }, (_, i) => i * 300);
    return starts.flatMap((start) => firstArticle(lines.slice(start, start + 60), { published }));
  });
}

/** The first 30 sentences, or nothing where there are fewer. */
function firstArticle(paragraphs: readonly string[], facts: Pick<PageText, 'title' | 'published'>): PageText[] {
  const blocks: TextBlock[] = [];
  let missing = ARTICLE_SENTENCES;
  for (const text of paragraphs) {
    const sentences = segmentSentences(text, 'en').slice(0, missing);
    if (sentences.length === 0) continue;
    blocks.push({ kind: 'paragraph', text, sentences });
    missing -= sentences.length;
    if (missing === 0) return [{ ...facts, language: 'en', blocks }];
  }
  return [];
}

function ownArticles(count: number): PageText[] {
  const texts = shuffled(scaleClaims(count * ARTICLE_SENTENCES * 2), SEED).map(({ text }) => text);
  return Array.from({ length: count }, (_, i) => {
    const own = texts.slice(i * ARTICLE_SENTENCES, (i + 1) * ARTICLE_SENTENCES);
    const blocks = own.map(
      (text): TextBlock => ({ kind: 'paragraph', text, sentences: [{ start: 0, end: text.length }] }),
    );
    return { language: 'en', published: '2024-11-11', blocks };
  });
}
