import type { PageText, TextBlock } from '../core/text/types';

/** Beyond these a page is not an article but a book: a million characters are about 170,000 words. */
const LIMITS = { blocks: 50_000, characters: 4_000_000, sentences: 20_000 };

/** A page that can be matched, or why not; a content script runs beside the page's own code, so its words are checked. */
export function checkPageText(
  value: unknown,
): { ok: true; page: PageText } | { ok: false; reason: 'page-too-large' | 'internal' } {
  if (!isPageText(value)) return { ok: false, reason: 'internal' };
  const characters = value.blocks.reduce((sum, block) => sum + block.text.length, 0);
  const tooLarge = value.blocks.length > LIMITS.blocks || characters > LIMITS.characters || hasTooManySentences(value);
  return tooLarge ? { ok: false, reason: 'page-too-large' } : { ok: true, page: value };
}

/** Number of sentences in all blocks. */
export function countSentences(page: PageText): number {
  return page.blocks.reduce((sum, block) => sum + block.sentences.length, 0);
}

/** Whether a page has more sentences than are matched; they may be cut only after the page was checked. */
export function hasTooManySentences(page: PageText): boolean {
  return countSentences(page) > LIMITS.sentences;
}

function isPageText(value: unknown): value is PageText {
  if (typeof value !== 'object' || value === null || !('blocks' in value) || !Array.isArray(value.blocks)) return false;
  const optional = ['url', 'title', 'published', 'language'] as const;
  const page = value as Record<string, unknown>;
  if (!optional.every((key) => page[key] === undefined || page[key] === null || typeof page[key] === 'string'))
    return false;
  const blocks: unknown[] = value.blocks;
  return blocks.every(isTextBlock);
}

function isTextBlock(value: unknown): value is TextBlock {
  if (typeof value !== 'object' || value === null) return false;
  const { kind, text, sentences } = value as Record<string, unknown>;
  if (typeof kind !== 'string' || typeof text !== 'string' || !Array.isArray(sentences)) return false;
  const spans: unknown[] = sentences;
  return spans.every((span) => isSpanOf(span, text.length));
}

function isSpanOf(value: unknown, length: number): boolean {
  if (typeof value !== 'object' || value === null) return false;
  const { start, end } = value as Record<string, unknown>;
  if (!Number.isInteger(start) || !Number.isInteger(end)) return false;
  return 0 <= Number(start) && Number(start) <= Number(end) && Number(end) <= length;
}
