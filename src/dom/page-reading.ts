import { segmentSentences } from '../core/text/segment';
import type { Span } from '../core/text/types';
import { type ArticleBlock, readArticle } from './article-blocks';

/** A block of the article with its sentences. */
export interface SentenceBlock extends ArticleBlock {
  sentences: Span[];
}

/** Sentences offered at most; the longest of 311 real articles has 1,324, a live blog of a day some thousands. */
export const MAX_SENTENCES = 6000;

/** Reads the article of a page and cuts it into sentences, in slices; `known` gives the sentences of text seen before. */
export function* readSentences(
  root: Element,
  language: string | undefined,
  known: (text: string) => Span[] | undefined = () => undefined,
): Generator<void, SentenceBlock[]> {
  const blocks: SentenceBlock[] = [];
  let count = 0;
  for (const block of yield* readArticle(root)) {
    const sentences = known(block.text) ?? segmentSentences(block.text, language);
    count += sentences.length;
    if (count > MAX_SENTENCES) break;
    blocks.push({ ...block, sentences });
    yield;
  }
  return blocks;
}
