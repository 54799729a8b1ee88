import { existsSync } from 'node:fs';
import type { Page } from 'playwright-core';
import type { PageText } from '../../src/core/text/types';
import { BUILT_EXTENSION, launchExtension, type RunningExtension } from '../support/launch-extension';
import { type Bench, type BenchTable, percentile, rounded } from './bench-section';
import { ARTICLE_SENTENCES, scaleArticles } from './scale/scale-articles';
import { hasRealClaims } from './scale/scale-claims';

const ROUNDS = 12;
const ARTICLES = 40;
/** Articles after which the engine has compiled what is used often. */
const WARM_UP = 15;

/** The extension's worker in Chromium, asked from a page of the extension: its own clock, its messages, its bundled list. */
export const bench: Bench = {
  title: 'The worker (Chromium)',
  async run() {
    if (!existsSync(BUILT_EXTENSION)) return { skipped: 'dist/chrome is not built' };
    const extension = await launchExtension();
    try {
      return [await answering(extension)];
    } finally {
      await extension.close();
    }
  },
};

async function answering(extension: RunningExtension): Promise<BenchTable> {
  const page = await extension.openOwnPage('manifest.json');
  const articles = scaleArticles(ARTICLES);
  const one = articles.map(({ blocks, ...facts }) => ({
    ...facts,
    blocks: blocks.slice(0, 1).map((block) => ({ ...block, sentences: block.sentences.slice(0, 1) })),
  }));
  const cold: number[] = [];
  const coldArticle: number[] = [];
  for (let round = 0; round < ROUNDS; round += 1) {
    await extension.killWorker();
    cold.push(await askFor(page, one[round] as PageText));
    await extension.killWorker();
    coldArticle.push(await askFor(page, articles[round] as PageText));
  }
  for (const article of articles.slice(0, WARM_UP)) await askFor(page, article);
  const warm: number[] = [];
  for (const article of articles.slice(WARM_UP)) warm.push(await askFor(page, article));
  const empty: number[] = [];
  for (let round = 0; round < ROUNDS; round += 1) empty.push(await askFor(page, { language: 'en', blocks: [] }));
  const row = (name: string, samples: number[], goal: string): (string | number)[] => [
    name,
    rounded(percentile(samples, 0.5)),
    rounded(percentile(samples, 0.95)),
    goal,
  ];
  return {
    question: 'How long does the worker take to answer, with the bundled list?',
    columns: ['from message to answer', 'p50 ms', 'p95 ms', 'goal for p50'],
    rows: [
      row('dead worker, one sentence: start, fetch, check, open, match', cold, '60'),
      row(`dead worker, ${ARTICLE_SENTENCES} sentences`, coldArticle, ''),
      row(`awake, ${ARTICLE_SENTENCES} sentences`, warm, '10'),
      row('awake, nothing to match: the message alone', empty, ''),
    ],
    notes: `${hasRealClaims() ? 'News and debates' : 'Recombined sentences'}; every article is asked once after ${WARM_UP} others.`,
  };
}

/** Milliseconds until the answer to one `page/match` is there. */
async function askFor(page: Page, text: PageText): Promise<number> {
  const request = { page: text, sensitivity: 'balanced', hidden: [] };
  const { ms, answered } = await page.evaluate(
    async (letter) => {
      const start = performance.now();
      const reply = (await chrome.runtime.sendMessage(letter)) as { answer?: { ok: boolean; reason?: string } };
      return { ms: performance.now() - start, answered: reply.answer };
    },
    { type: 'page/match', request },
  );
  if (!answered?.ok) throw new Error(`no answer: ${answered?.reason}`);
  return ms;
}
