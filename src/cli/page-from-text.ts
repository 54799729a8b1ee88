import { segmentSentences } from '../core/text/segment';
import type { PageText, TextBlock } from '../core/text/types';

/** A text file as a page: every line is a block, the first one its headline where it does not end like a sentence. */
export function pageFromText(text: string): PageText {
  const lines = text.split('\n');
  const blocks = lines.map((line, i): TextBlock => {
    const headline = i === 0 && line.length < 160 && !/[.!?…”"]\s*$/.test(line);
    return { kind: headline ? 'headline' : 'paragraph', text: line, sentences: segmentSentences(line, 'en') };
  });
  return { blocks };
}
