import type { Span } from '../core/text/types';
import { type ArticleBlock, readArticle } from './article-blocks';

/** A block of the article with its sentences. */
export interface SentenceBlock extends ArticleBlock {
  sentences: Span[];
}

/**
 * Characters offered at most, some 6,000 sentences: the longest of 311 real articles has 1,324, a live blog of a day some
 * thousands. What stands below is not read.
 */
const MAX_ARTICLE_CHARS = 800_000;

/** Reads the article of a page in slices, as far as the limit goes. */
export function* readPage(root: Element): Generator<void, ArticleBlock[]> {
  const blocks = yield* readArticle(root);
  let chars = 0;
  const end = blocks.findIndex((block) => {
    chars += block.text.length;
    return chars > MAX_ARTICLE_CHARS;
  });
  return end < 0 ? blocks : blocks.slice(0, end);
}
