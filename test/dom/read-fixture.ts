import { type ArticleBlock, readArticle } from '../../src/dom/article-blocks';

/** A page of test/fixtures/pages as a document of its own. */
export function parsePage(html: string): Document {
  return new DOMParser().parseFromString(html, 'text/html');
}

/** The article's blocks, read in one go. */
export function blocksOf(root: Element): ArticleBlock[] {
  const reading = readArticle(root);
  let step = reading.next();
  while (!step.done) step = reading.next();
  return step.value;
}
