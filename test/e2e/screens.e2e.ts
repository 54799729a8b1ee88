import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, it } from 'vitest';
import type { PageState, SummaryClaim } from '../../src/core/page-summary';
import type { ReadingLog } from '../../src/core/reading-log';
import type { Settings } from '../../src/platform/settings';
import { launchExtension, type RunningExtension } from '../support/launch-extension';
import { comparePicture, isDrawnAlike } from '../support/screen-pictures';

const place = (position: number, display: 'note' | 'mark' = 'note'): SummaryClaim['places'][number] => ({
  sentence: 0,
  position,
  display,
});
const CLAIMS: SummaryClaim[] = [
  {
    claim: 'sample/bridge',
    text: 'The old bridge was closed on Monday.',
    note: 'City hall called this “not correct”',
    kind: 'denial',
    places: [place(0.05), place(0.4, 'mark'), place(0.42, 'mark')],
  },
  {
    claim: 'sample/toll',
    text: 'The new bridge will cost a toll.',
    note: 'City hall called this “not correct”',
    kind: 'denial',
    places: [place(0.6)],
  },
  {
    claim: 'sample/cost',
    text: 'The bridge cost twice what was planned.',
    note: '2 fact-checkers reviewed this: 1 “Mostly true”, 1 “True”',
    kind: 'fact-check',
    places: [place(0.97)],
  },
];
const FOUND: PageState = {
  kind: 'done',
  summary: {
    title: 'A bridge',
    claims: CLAIMS,
    reportedDisputes: [{ claim: 'sample/bridge', text: 'The old bridge was closed on Monday.' }],
    coverage: {
      sentences: 212,
      claims: 540,
      // A date without a day is never "3 days ago", which would be another picture every day.
      lists: [{ id: 'sample', title: 'Sample list', claims: 540, updated: '2026', language: 'en' }],
    },
  },
};
const SETTINGS: Partial<Settings> = {
  version: 1,
  firstRunSeen: true,
  sites: { mode: 'all-except', off: ['example.net', 'news.example.org'], on: ['example.com'] },
  hidden: ['sample/bridge'],
  rejected: [{ claim: 'sample/toll', sentence: 'The bridge may cost.', site: 'example.org', date: '2026-01-02' }],
};

const READING_LOG: ReadingLog = {
  version: 1,
  days: [
    { day: '2026-01-30', claims: { 'sample/bridge': 'roads', 'sample/toll': 'roads' } },
    { day: '2026-03-02', claims: { 'sample/cost': 'us-money', 'sample/bridge': 'roads' } },
  ],
};

type Look = { name: 'light' | 'dark' | 'forced'; colorScheme: 'light' | 'dark'; forcedColors: 'active' | 'none' };
const LOOKS: Look[] = [
  { name: 'light', colorScheme: 'light', forcedColors: 'none' },
  { name: 'dark', colorScheme: 'dark', forcedColors: 'none' },
  { name: 'forced', colorScheme: 'light', forcedColors: 'active' },
];
/** Every layout in light; in the others what colours can break: choices, samples of notes, the first page. */
const SECTIONS_OF: Record<Look['name'], string[]> = {
  light: ['sites', 'appearance', 'hidden', 'reading', 'backup', 'welcome'],
  dark: ['appearance', 'reading', 'welcome'],
  forced: ['appearance', 'reading'],
};

describe.each(['en', 'ar'])('pictures in %s', (language) => {
  let extension: RunningExtension;
  let drawnAlike: boolean;

  beforeAll(async () => {
    extension = await launchExtension({ locale: language, flags: [`--lang=${language}`] });
    drawnAlike = await isDrawnAlike(extension.context);
    await extension.setStored({ settings: SETTINGS, 'reading-log': READING_LOG });
  });
  afterAll(() => extension?.close());

  const compare = async (page: Page, name: string): Promise<void> => {
    const picture = await page.screenshot({ fullPage: true, animations: 'disabled' });
    await comparePicture(page, picture, `${name}-${language}`);
  };
  const looks = language === 'en' ? LOOKS : LOOKS.slice(0, 1);

  it.for(looks)('popup, $name', async ({ name: look, ...media }, { skip }) => {
    if (!drawnAlike) skip();
    const tab = await extension.context.newPage();
    // A page that no content script can reach, so that nothing but the state below is ever reported of it.
    await tab.goto('chrome://version/');
    const key = `tab:${await extension.tabIdOf(tab)}`;
    const control = await extension.openOwnPage('manifest.json');
    await control.evaluate(([name, state]) => chrome.storage.session.set({ [name]: state }), [key, FOUND] as const);
    await control.close();
    const popup = await extension.openPopup(tab);
    await popup.emulateMedia(media);
    await popup.setViewportSize({ width: 360, height: 600 });
    await popup.locator('.group').first().waitFor();
    await compare(popup, `popup-${look}`);
    await popup.close();
    await tab.close();
  });

  it.for(looks.flatMap((look) => SECTIONS_OF[look.name].map((section) => ({ section, look }))))(
    'options #$section, $look.name',
    async ({ section, look: { name, ...media } }, { skip }) => {
      if (!drawnAlike) skip();
      const options = await extension.openOwnPage(`src/options/index.html#${section}`);
      await options.emulateMedia(media);
      await options.setViewportSize({ width: 900, height: 700 });
      await options.getByRole('heading', { level: 1 }).waitFor();
      if (section === 'reading') await options.getByRole('table').nth(1).waitFor();
      if (section === 'hidden') await options.getByText('sample/bridge').waitFor();
      await compare(options, `options-${section}-${name}`);
      await options.close();
    },
  );
});
