import { firstDay, isAfter } from '../core/claims/iso-date';
import type { Claim, Example, IsoDate } from '../core/claims/types';
import { segmentSentences } from '../core/text/segment';
import type { PageText, TextBlock } from '../core/text/types';

/** An example of a claim as a page, and which of its sentences the example is about. */
export interface ExamplePage {
  page: PageText;
  sentences: { from: number; to: number };
}

/** The page that an example stands for: sentences before it, then its text, read on its day. */
export function examplePage(example: Example, claim: Claim, language = 'en'): ExamplePage {
  const { text, before = [], date, title } = typeof example === 'string' ? { text: example } : example;
  const blocks = [...before, text].map(
    (line): TextBlock => ({ kind: 'paragraph', text: line, sentences: segmentSentences(line, language) }),
  );
  const count = blocks.reduce((sum, block) => sum + block.sentences.length, 0);
  const own = blocks.at(-1)?.sentences.length ?? 0;
  const published = firstDay(date ?? readingDay(claim));
  return { page: { title, published, language, blocks }, sentences: { from: count - own, to: count } };
}

/** A day on which the claim was told: of its first report that falls into its time, else the beginning of that time. */
export function readingDay(claim: Claim): IsoDate {
  const { validFrom, validUntil, happened, reported, responses } = claim;
  const told = reported.flatMap(({ date }) => date ?? []).sort();
  const fits = told.find((day) => !(validFrom && isAfter(validFrom, day)) && !(validUntil && isAfter(day, validUntil)));
  return fits ?? validFrom ?? happened?.from ?? told[0] ?? responses[0]?.date ?? '2024-01-01';
}
