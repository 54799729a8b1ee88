import { namesArticle, readLinkedData } from './json-ld';

/** Paragraphs looked at; a page that has shown none by then is a list of links. */
const MAX_PARAGRAPHS = 120;
/** A paragraph of prose rather than a teaser or a label, in characters. */
const PROSE_CHARS = 110;

/** Looking for an attribute takes 15 ms on 50,000 elements; a page so large without a head that says so is a feed or a table. */
const MAX_SEARCHED = 12_000;

function says(document: Document): 'article' | 'other' | 'nothing' {
  const { head } = document;
  const type = head.querySelector('meta[property="og:type" i]')?.getAttribute('content')?.toLowerCase() ?? '';
  if (/article|blog|news/.test(type)) return 'article';
  if (head.querySelector('meta[property="article:published_time" i]')) return 'article';
  if (namesArticle(readLinkedData(document).types)) return 'article';
  const few = document.getElementsByTagName('*').length <= MAX_SEARCHED;
  if (few && document.querySelector('[itemprop="articleBody" i], [itemtype*="Article"]')) return 'article';
  return type === 'website' || type === 'profile' || type === 'product' ? 'other' : 'nothing';
}

function proseParagraphs(document: Document): { count: number; chars: number } {
  let count = 0;
  let chars = 0;
  const paragraphs = document.getElementsByTagName('p');
  const end = Math.min(paragraphs.length, MAX_PARAGRAPHS);
  for (let i = 0; i < end; i++) {
    const paragraph = paragraphs[i] as HTMLParagraphElement;
    const length = paragraph.textContent?.length ?? 0;
    if (length < PROSE_CHARS || paragraph.closest('a, nav, footer, form')) continue;
    count++;
    chars += length;
  }
  return { count, chars };
}

const MAX_HOSTS = 400;

/** Web components with open shadow trees may hold the text that the document lacks. */
function hasOpenShadow(body: HTMLElement): boolean {
  const elements = body.getElementsByTagName('*');
  const end = Math.min(elements.length, MAX_HOSTS);
  for (let i = 0; i < end; i++) if (elements[i]?.shadowRoot) return true;
  return false;
}

/**
 * Whether the page is an article, from its metadata and a glance at its paragraphs: under 2 ms on pages that are none.
 * `path` is the address's path: front pages carry long teasers and even call themselves articles.
 */
export function isArticle(document: Document, path: string): boolean {
  if (!document.body) return false;
  const { count, chars } = proseParagraphs(document);
  const front = /^\/?(index\.\w+)?$/.test(path);
  if (count >= 8 && chars >= 3000 && !front) return true;
  if (front) return count >= 5 && chars >= 2000 && says(document) !== 'other';
  const statement = says(document);
  if (statement === 'article') {
    return count >= 1 || (document.body.textContent?.length ?? 0) > 1500 || hasOpenShadow(document.body);
  }
  const headlines = document.getElementsByTagName('h1').length;
  if (statement === 'other') return count >= 4 && chars >= 1200 && headlines === 1;
  return count >= 3 && chars >= 700 && headlines >= 1;
}
