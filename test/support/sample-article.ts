import { readFile } from 'node:fs/promises';
import { resolve } from 'node:path';

/** Markup of the article that `npm start` opens. */
export function sampleArticle(): Promise<string> {
  return readFile(resolve(import.meta.dirname, '../../samples/trump-putin-call.html'), 'utf8');
}

/** Beginnings of its sentences that repeat a disputed claim. */
export const SAMPLE_CLAIMED = [
  'Donald Trump spoke to Vladimir Putin by telephone last Thursday',
  'In the call, Trump is said to have urged',
  'He also reminded Putin',
  'The question of land came up only briefly',
  'Before they hung up, Trump showed interest',
  'According to the newspaper, Ukraine was informed',
  'During the campaign Trump boasted',
  'In his book War, published in October, Bob Woodward',
];

/** Beginnings of its sentences that look like it, report the denial, or are not part of the article. */
export const SAMPLE_SILENT = [
  'One Thursday in November',
  'One newspaper describes a conversation in detail',
  'The newspaper named none of its sources',
  'A day later the Kremlin denied',
  '“This is pure fiction,”',
  'He added that there were no firm plans',
  'Trump’s team would not be drawn',
  'It neither confirmed the report',
  'Ukraine’s foreign ministry says',
  'On the day after the vote Trump had spoken with Volodymyr Zelenskyy',
  'Germany’s chancellor',
  'In the first days after the election',
  'No one who took part',
  'If the two should meet next year',
  'For now, readers have two accounts',
  'Trump spoke to Putin on Thursday, everybody knows',
  'Trump and Putin spoke by phone: a timeline',
];
