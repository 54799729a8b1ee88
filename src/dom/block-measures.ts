import type { RawBlock } from './page-walk';

/** Chinese, Japanese and Korean say in one character what takes Latin script two or three. */
const CJK = /[\u3040-\u30FF\u3400-\u9FFF\uAC00-\uD7AF]/g;
const CJK_ONE = new RegExp(CJK.source);
const SENTENCE_END = /[.!?…。！？؟।:;]["'”’»)\]]*$/;

/** Length of a text in characters of Latin script. */
export function weightOf(text: string): number {
  const dense = CJK_ONE.test(text) ? (text.match(CJK)?.length ?? 0) : 0;
  return text.length + dense * 1.5;
}

/** Share of a block's characters that are links, 0 to 1. */
export function linkShare(block: RawBlock): number {
  return block.linkChars / Math.max(1, block.text.length);
}

/** Whether a block reads as running text: long, or at least ending as a sentence does. */
export function isProse(block: RawBlock): boolean {
  if (linkShare(block) > 0.5) return false;
  return block.weight >= 140 || (block.weight >= 50 && SENTENCE_END.test(block.text));
}
