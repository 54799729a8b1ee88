import { readFile } from 'node:fs/promises';
import type { Page } from 'playwright-core';
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import type { Settings } from '../../src/platform/settings';
import { launchExtension, type RunningExtension } from '../support/launch-extension';

const SECTIONS = [
  'sites',
  'appearance',
  'sensitivity',
  'lists',
  'hidden',
  'reading',
  'shortcuts',
  'backup',
  'about',
  'welcome',
];
const CALL = 'caveat-core/trump-putin-call-2024-11';

let extension: RunningExtension;
let page: Page;

beforeAll(async () => {
  extension = await launchExtension();
});
afterAll(async () => {
  await extension?.close();
});
afterEach(async () => {
  await page?.close();
  await extension.clearStored();
});

const open = async (section: string, stored?: Partial<Settings>): Promise<void> => {
  if (stored) await extension.setStored({ settings: { version: 1, ...stored } });
  page = await extension.openOwnPage(`src/options/index.html#${section}`);
  await page.getByRole('heading', { level: 1 }).waitFor();
};

const storedSettings = async (): Promise<Partial<Settings>> =>
  ((await extension.stored()).settings ?? {}) as Partial<Settings>;

const choose = (name: string, text: string): Promise<void> =>
  page.locator('input[type=file]').setInputFiles({ name, mimeType: 'text/plain', buffer: Buffer.from(text) });

describe('sites', () => {
  it('are added as a host or an address, refused where they are none, and removed', async () => {
    await open('sites');
    const field = page.getByRole('textbox');
    await field.fill('no site');
    await field.press('Enter');
    await page.getByRole('alert').waitFor();
    expect(await field.getAttribute('aria-invalid')).toBe('true');
    await field.fill('https://News.Example.org/politics?page=2');
    await field.press('Enter');
    const remove = page.getByRole('button', { name: 'Remove news.example.org' });
    await remove.waitFor();
    expect((await storedSettings()).sites?.off).toEqual(['news.example.org']);
    await remove.click();
    await remove.waitFor({ state: 'detached' });
    expect((await storedSettings()).sites?.off).toEqual([]);
  });

  it('of both modes are kept, and a file of them comes in and goes out', async () => {
    await open('sites', { sites: { mode: 'all-except', off: ['a.example'], on: ['b.example'] } });
    await page.getByRole('radio').nth(1).check();
    await page.waitForFunction(() => document.querySelector<HTMLInputElement>('input[value=only]')?.checked);
    await choose('sites.txt', 'c.example\n# a comment\nnot a site\n');
    await page.getByRole('button', { name: 'Remove c.example' }).waitFor();
    expect(await page.getByText('not a site').count()).toBe(1);
    expect((await storedSettings()).sites).toEqual({
      mode: 'only',
      off: ['a.example'],
      on: ['b.example', 'c.example'],
    });
    const [download] = await Promise.all([
      page.waitForEvent('download'),
      page.getByRole('button', { name: /export/i }).click(),
    ]);
    expect(await readFile(await download.path(), 'utf8')).toContain('b.example\nc.example\n');
  });
});

describe('appearance and sensitivity', () => {
  it('are stored, and the preview follows', async () => {
    await open('appearance');
    expect(await page.locator('.sample-note').count()).toBe(1);
    await page.locator('input[value=underline]').check();
    await page.locator('.sample-underline').waitFor();
    expect(await page.locator('.sample-note').count()).toBe(0);
    await page.locator('input[value=dark]').check();
    await page.waitForFunction(() => getComputedStyle(document.documentElement).colorScheme === 'dark');
    expect(await storedSettings()).toMatchObject({ display: 'underline', theme: 'dark' });
  });

  it('are tried out on the matcher that reads the pages', async () => {
    await open('sensitivity');
    await page.locator('.example li').nth(3).waitFor();
    const noted = (): Promise<number> => page.locator('.example .sample-note').count();
    await page.locator('input[value=strict]').check();
    await expect.poll(noted).toBe(1);
    await page.locator('input[value=broad]').check();
    await expect.poll(noted).toBeGreaterThan(1);
    expect(await page.locator('.example li').first().innerText()).toContain('Kremlin');
  });
});

describe('the claim lists', () => {
  it('can be browsed to the end and searched, and a claim hidden and shown again', async () => {
    await open('lists');
    await page.locator('.listed').first().waitFor();
    const first = await page.locator('.listed').count();
    await page.getByRole('button', { name: 'Show more' }).click();
    await expect.poll(() => page.locator('.listed').count()).toBeGreaterThan(first);
    await page.getByRole('searchbox').fill('spoke by phone on 7 November');
    await expect.poll(() => page.locator('.listed').count()).toBe(1);
    await page.locator('.listed summary').click();
    expect(await page.locator('.listed').innerText()).toContain('Washington Post');
    await page.getByRole('button', { name: 'Hide this claim' }).click();
    await page.getByRole('button', { name: 'Show it again' }).waitFor();
    expect((await storedSettings()).hidden).toEqual([CALL]);
    await page.getByRole('combobox', { name: 'Topic' }).selectOption('sport');
    await page.getByText('No claim of this topic contains').waitFor();
    await page.getByRole('searchbox').fill('');
    const hits = page.getByRole('status').filter({ hasText: /^\d+ claims/ });
    const chosen = await page.getByRole('combobox').locator('option:checked').innerText();
    await expect.poll(() => hits.innerText()).toContain(/\((\d+)\)/.exec(chosen)?.[1]);
    await page.getByRole('combobox').selectOption({ index: 0 });
    await page.getByRole('searchbox').fill('no claim says this');
    await page.getByText('No claim contains').waitFor();
  });
});

describe('hidden claims and wrong matches', () => {
  it('are named, exported and taken back', async () => {
    const rejected = [{ claim: CALL, sentence: 'A sentence.', site: 'a.example', date: '2026-01-02' }] as const;
    await open('hidden', { hidden: [CALL, 'caveat-core/gone'], rejected: [...rejected] });
    await page.getByText('Taken for: Donald Trump and Vladimir Putin').waitFor();
    expect(await page.getByText('caveat-core/gone').count()).toBe(1);
    const [download] = await Promise.all([
      page.waitForEvent('download'),
      page.getByRole('button', { name: /export/i }).click(),
    ]);
    expect(JSON.parse(await readFile(await download.path(), 'utf8'))).toEqual({ rejected });
    await page.getByRole('button', { name: 'Undo for: A sentence.' }).click();
    await page.getByText('You have not called any match wrong').waitFor();
    await page.getByRole('button', { name: /^Show again: Donald/ }).click();
    await expect.poll(async () => (await storedSettings()).hidden).toEqual(['caveat-core/gone']);
  });
});

describe('a backup', () => {
  it('brings everything back after a reset', async () => {
    await open('backup', { hidden: [CALL], display: 'dot', sites: { mode: 'only', off: [], on: ['a.example'] } });
    const [download] = await Promise.all([
      page.waitForEvent('download'),
      page.getByRole('button', { name: 'Save a backup' }).click(),
    ]);
    const text = await readFile(await download.path(), 'utf8');
    await page.getByRole('button', { name: /Set everything back/ }).click();
    await page.getByRole('button', { name: 'Yes, reset' }).click();
    await expect.poll(async () => (await storedSettings()).hidden).toEqual([]);
    await choose('backup.json', text);
    await page.getByText('1 hidden claim').waitFor();
    expect((await storedSettings()).hidden).toEqual([]);
    await page.getByRole('button', { name: 'Replace my settings' }).click();
    await expect
      .poll(storedSettings)
      .toMatchObject({ hidden: [CALL], display: 'dot', sites: { mode: 'only', on: ['a.example'] } });
  });

  it('with faults changes nothing and names every fault', async () => {
    await open('backup', { hidden: [CALL] });
    await choose('backup.json', '{"format":"caveat-backup","version":1,"settings":{"version":1,"display":"neon"}}');
    const alert = page.getByRole('alert');
    await alert.waitFor();
    expect(await alert.innerText()).toContain('display: ');
    await choose('backup.json', '{"format":');
    await expect.poll(() => alert.innerText()).toContain('not a JSON file');
    expect((await storedSettings()).hidden).toEqual([CALL]);
  });
});

describe('the page', () => {
  it('leads by its navigation to every section, and puts the focus on the section’s heading', async () => {
    await open('sites');
    for (const link of await page.getByRole('navigation').getByRole('link').all()) {
      const name = await link.innerText();
      await link.click();
      await expect.poll(() => page.getByRole('heading', { level: 1 }).innerText()).toBe(name);
    }
    expect(await page.evaluate(() => document.activeElement?.tagName)).toBe('H1');
  });

  it.each(SECTIONS)('fits 320 px at #%s', async (section) => {
    await open(section, {
      sites: { mode: 'all-except', off: ['a-very-long-host-name.of-a-newspaper.example'], on: [] },
    });
    await page.setViewportSize({ width: 320, height: 640 });
    const widest = await page.evaluate(() => document.documentElement.scrollWidth);
    expect(widest).toBeLessThanOrEqual(320);
  });
});

describe('the first page', () => {
  it('shows a note that opens, keeps the chosen mode and counts as seen', async () => {
    await open('welcome');
    const note = page.getByRole('button', { name: /Kremlin/ });
    expect(await note.getAttribute('aria-expanded')).toBe('false');
    await note.press('Enter');
    await page.getByText('Independent checks').waitFor();
    await page.getByRole('radio').nth(1).check();
    await page.getByRole('button', { name: 'Start reading' }).click();
    await page.getByText('All set').waitFor();
    expect(await storedSettings()).toMatchObject({ firstRunSeen: true, sites: { mode: 'only' } });
  });
});
