import { findDates } from '../core/text/dates';
import { segmentSentences } from '../core/text/segment';
import { tokenize } from '../core/text/tokenize';
import type { PageText, TextBlock } from '../core/text/types';

/** A text file as a page: every line is a block, the first one its headline where it does not end like a sentence; its day is that of a dateline. */
export function pageFromText(text: string): PageText {
  const lines = text.split('\n');
  const blocks = lines.map((line, i): TextBlock => {
    const headline = i === 0 && line.length < 160 && !/[.!?…”"]\s*$/.test(line);
    return { kind: headline ? 'headline' : 'paragraph', text: line, sentences: segmentSentences(line, 'en') };
  });
  const published = publishedIn(lines);
  return published === undefined ? { blocks } : { blocks, published };
}

/** Lines at the top among which a dateline stands, and how long one is at most. */
const DATELINE_LINES = 12;
const DATELINE_LENGTH = 120;
const MS_PER_DAY = 86_400_000;

/** The first full date in a short line at the top ("Published 11 Nov 2024, 15:45"), as YYYY-MM-DD. */
function publishedIn(lines: readonly string[]): string | undefined {
  for (const line of lines.slice(0, DATELINE_LINES)) {
    if (line.length > DATELINE_LENGTH) continue;
    const tokens = tokenize(line.replace(/(\p{L})(\d)/gu, '$1 $2'));
    const date = findDates(tokens, undefined).find(({ precision }) => precision === 'day');
    if (date) return new Date(date.from * MS_PER_DAY).toISOString().slice(0, 10);
  }
  return undefined;
}
