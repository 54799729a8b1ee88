import { describe, expect, it } from 'vitest';
import { matchInSlices, SLICE } from '../../src/background/match-in-slices';
import { openIndex } from '../../src/core/index/open-index';
import { createMatcher } from '../../src/core/match/matcher';
import { segmentSentences } from '../../src/core/text/segment';
import type { PageText, TextBlock } from '../../src/core/text/types';
import { compileDataset } from '../../src/dataset/compile';
import { CLAIM_SENTENCE, FILLER } from '../support/page-fixtures';

const { buffer } = await compileDataset();
const matcher = createMatcher([openIndex(buffer)]);
const OPTIONS = { sensitivity: 'balanced' } as const;

const block = (text: string): TextBlock => ({ kind: 'paragraph', text, sentences: segmentSentences(text, 'en') });
const pageOf = (blocks: TextBlock[]): PageText => ({ language: 'en', published: '2024-11-12', blocks });
const filler = (count: number): string =>
  Array.from({ length: count }, (_, at) => FILLER[at % FILLER.length]).join(' ');

/** Claims at the start, right behind each border of slices (the second sentence needs the first), and at the end. */
function longPage(): PageText {
  const blocks = [block(CLAIM_SENTENCE)];
  for (let slice = 1; slice <= 3; slice += 1) {
    blocks.push(block(filler(SLICE.sentences - 3)));
    blocks.push(block(`${CLAIM_SENTENCE} He urged the Russian president not to escalate the war in Ukraine.`));
    blocks.push(block(CLAIM_SENTENCE));
  }
  return pageOf(blocks);
}

describe('matchInSlices', () => {
  it('finds what matching the whole page at once finds, at the same places', async () => {
    const page = longPage();
    let pauses = 0;
    const sliced = await matchInSlices(matcher, page, OPTIONS, async () => {
      pauses += 1;
    });
    const whole = matcher.matchPage(page, OPTIONS);
    const brief = ({ sentence, claim, display }: (typeof whole.matches)[number]): string =>
      `${sentence} ${claim} ${display}`;
    expect(whole.matches.length).toBeGreaterThan(8);
    expect(sliced.matches.map(brief)).toEqual(whole.matches.map(brief));
    expect(sliced.records.map(({ key }) => key).sort()).toEqual(whole.records.map(({ key }) => key).sort());
    expect(pauses).toBe(3);
  });

  it('cuts through a single enormous paragraph', async () => {
    const page = pageOf([block(`${filler(3 * SLICE.sentences)} ${CLAIM_SENTENCE} ${filler(40)}`)]);
    const { matches } = await matchInSlices(matcher, page, OPTIONS, async () => undefined);
    expect(matches.map(({ sentence, display }) => [sentence, display])).toEqual([[3 * SLICE.sentences, 'note']]);
  });

  it('does not pause for a page of ordinary length', async () => {
    const page = pageOf([block(CLAIM_SENTENCE), block(filler(20))]);
    const { matches } = await matchInSlices(matcher, page, OPTIONS, () => Promise.reject(new Error('paused')));
    expect(matches).toHaveLength(1);
  });
});
