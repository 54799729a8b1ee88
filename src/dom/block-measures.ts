import type { RawBlock } from './page-walk';

/** Chinese, Japanese and Korean say in one character what takes Latin script two or three. */
const CJK = /[\u3040-\u30FF\u3400-\u9FFF\uAC00-\uD7AF]/g;
const SENTENCE_END = /[.!?…。！？؟।:;]["'”’»)\]]*$/;

/** Length of a block in characters of Latin script. */
export function weight(block: RawBlock): number {
  const dense = block.text.match(CJK)?.length ?? 0;
  return block.text.length + dense * 1.5;
}

/** Share of a block's characters that are links, 0 to 1. */
export function linkShare(block: RawBlock): number {
  return block.linkChars / Math.max(1, block.text.length);
}

/** Whether a block reads as running text: long, or at least ending as a sentence does. */
export function isProse(block: RawBlock): boolean {
  if (linkShare(block) > 0.5) return false;
  const size = weight(block);
  return size >= 140 || (size >= 50 && SENTENCE_END.test(block.text));
}
