/**
 * Prints what each coverage threshold finds and what it costs, the table from which `thresholds` in
 * src/core/match/decide.ts were chosen. Examples of the bundled list count as told or not told; on the articles about
 * everything else every note is counted, right or wrong, since a reader has to judge it.
 * Run: npx tsx scripts/calibrate-thresholds.ts (needs ../shared for the last columns)
 */
import { existsSync, readFileSync } from 'node:fs';
import { pageFromText } from '../src/cli/page-from-text';
import type { Claim } from '../src/core/claims/types';
import { openIndex } from '../src/core/index/open-index';
import { createMatcher, type Matcher } from '../src/core/match/matcher';
import type { PageText } from '../src/core/text/types';
import { compileDataset } from '../src/dataset/compile';
import { examplePage } from '../src/dataset/example-page';

const OTHER = new URL('../../shared/news/other.jsonl', import.meta.url);
const STEPS = [0.6, 0.64, 0.68, 0.72, 0.76, 0.8, 0.84, 0.88];

const { buffer, list } = await compileDataset();
const others = existsSync(OTHER) ? readFileSync(OTHER, 'utf8').trim().split('\n').map(readArticle) : [];
const sentences = others.reduce(
  (sum, page) => sum + page.blocks.reduce((n, block) => n + block.sentences.length, 0),
  0,
);

console.log('threshold | told, found | told, missed | not told, noted | notes per 1,000 sentences of other news');
for (const worded of STEPS) {
  const threshold = { worded, literal: Math.max(worded, 0.88) };
  const matcher = createMatcher([openIndex(buffer)], { strict: threshold, balanced: threshold, broad: threshold });
  let found = 0;
  let missed = 0;
  let wrong = 0;
  for (const claim of list.claims) {
    for (const example of claim.examples?.match ?? []) isNoted(matcher, claim, example) ? found++ : missed++;
    for (const example of claim.examples?.noMatch ?? []) if (isNoted(matcher, claim, example)) wrong++;
  }
  const notes = others.reduce((sum, page) => sum + shown(matcher, page).length, 0);
  const rate = sentences > 0 ? ((1000 * notes) / sentences).toFixed(2) : 'not measured';
  console.log(`${worded.toFixed(2)} | ${found} | ${missed} | ${wrong} | ${rate}`);
}

function shown(matcher: Matcher, page: PageText) {
  return matcher.matchPage(page, { sensitivity: 'balanced' }).matches.filter(({ display }) => display !== 'none');
}

function isNoted(matcher: Matcher, claim: Claim, example: Parameters<typeof examplePage>[0]): boolean {
  const { page, sentences: own } = examplePage(example, claim, list.language);
  return shown(matcher, page).some(
    ({ sentence, claim: key }) => key === `${list.id}/${claim.id}` && sentence >= own.from && sentence < own.to,
  );
}

function readArticle(line: string): PageText {
  const { text, title, date } = JSON.parse(line) as { text: string; title?: string; date?: string };
  const day = /\d{4}-\d{2}-\d{2}/.exec(date ?? '')?.[0];
  return { ...pageFromText(text), title, published: day };
}
