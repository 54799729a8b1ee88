import type { Page } from 'playwright-core';
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import { launchExtension, type RunningExtension } from '../support/launch-extension';
import { waitForNotes } from '../support/read-notes';
import { sampleArticle } from '../support/sample-article';
import { type PageServer, servePages } from '../support/serve-pages';

/** The part of Chrome's API that opens the toolbar's window and finds it. */
interface ToolbarApi {
  action: { openPopup(): Promise<void> };
  extension: { getViews(which: { type: 'popup' }): Window[] };
}

let extension: RunningExtension;
let server: PageServer;
let page: Page;
let popup: Page;

beforeAll(async () => {
  server = await servePages({
    '/article': await sampleArticle(),
    '/front': '<!doctype html><html lang="en"><title>Front</title><h1>News</h1><p>Pick a story.</p></html>',
  });
  extension = await launchExtension({ viewport: { width: 1000, height: 500 } });
});
afterAll(async () => {
  await extension?.close();
  await server?.close();
});
afterEach(async () => {
  await popup?.close();
  await page?.close();
  await extension.clearStored();
});

const openFor = async (address: string): Promise<void> => {
  page = await extension.context.newPage();
  await page.goto(address);
  if (address.endsWith('/article')) {
    await waitForNotes(page);
    await extension.waitForState(page, 'done');
  }
  popup = await extension.openPopup(page);
};

describe('the popup of an article', () => {
  it('draws its places on a line, and a click goes there', async () => {
    await openFor(`${server.origin}/article`);
    const strokes = popup.getByRole('list', { name: 'Where the notes are on the page' }).getByRole('button');
    await strokes.first().waitFor();
    const boxes = await Promise.all((await strokes.all()).map((stroke) => stroke.boundingBox()));
    for (const [index, box] of boxes.entries()) {
      expect(box?.width).toBeGreaterThanOrEqual(24);
      const before = boxes[index - 1];
      if (before && box) expect(box.x).toBeGreaterThanOrEqual(before.x + before.width - 0.5);
    }
    await strokes.last().click();
    await page.waitForFunction(() => document.activeElement?.localName === 'caveat-note');
    await page.waitForFunction(() => window.scrollY > 0);
  });

  it('says a note that several claims share only once, and gives every claim its way', async () => {
    await openFor(`${server.origin}/article`);
    const { summary } = await extension.waitForState(page, 'done');
    await popup.locator('.group').first().waitFor();
    const notes = new Set(summary.claims.map(({ kind, note }) => kind + note));
    expect(await popup.locator('.group').count()).toBe(notes.size);
    expect(await popup.locator('.claim').count()).toBe(summary.claims.length);
    const places = summary.claims.flatMap((claim) => claim.places).filter(({ display }) => display !== 'none');
    expect(await popup.locator('.jumps button').count()).toBe(places.length);
  });

  it('says so when a place is gone', async () => {
    await openFor(`${server.origin}/article`);
    await popup.locator('.jumps button').first().waitFor();
    await page.evaluate(() => document.querySelector('article, main')?.remove());
    await popup.locator('.jumps button').first().click();
    await expect.poll(() => popup.getByRole('status').innerText()).toContain('no longer on the page');
  });

  it('takes back the last match that was called wrong on this site', async () => {
    const match = {
      claim: 'caveat-core/trump-putin-call-2024-11',
      sentence: 'A sentence.',
      site: 'localhost',
      date: '2026-01-02',
    };
    await extension.setStored({ settings: { version: 1, rejected: [match, { ...match, site: 'a.example' }] } });
    await openFor(`${server.origin}/article`);
    await popup.getByRole('button', { name: 'Undo' }).click();
    await popup.getByText('Undone.').waitFor();
    const { settings } = await extension.stored();
    expect(settings).toMatchObject({ rejected: [{ site: 'a.example' }] });
  });

  it('follows the switch at once, and fits 320 px', async () => {
    await openFor(`${server.origin}/article`);
    await popup.locator('.group').first().waitFor();
    await popup.setViewportSize({ width: 320, height: 500 });
    expect(await popup.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(320);
    await popup.getByRole('switch').click();
    await popup.getByRole('heading', { name: 'Off on this site' }).waitFor();
    await popup.getByRole('switch').click();
    await popup.locator('.group').first().waitFor();
  });
});

describe('the popup of another page', () => {
  it('says that a front page is no article', async () => {
    await openFor(`${server.origin}/front`);
    await popup.getByRole('heading', { name: 'This does not look like an article' }).waitFor();
    expect(await popup.getByRole('switch').count()).toBe(1);
  });

  it('says that a browser page is closed, and offers no switch there', async () => {
    await openFor('chrome://version/');
    await popup.getByRole('heading', { name: 'Browser pages cannot be read' }).waitFor();
    expect(await popup.getByRole('switch').count()).toBe(0);
    expect(await popup.getByRole('radio').count()).toBe(2);
  });
});

describe('the toolbar’s window', () => {
  it('is wide enough for the popup, and the popup fills it', async () => {
    await openFor(`${server.origin}/article`);
    await popup.close();
    // The window closes when it loses the focus, so that whoever looks into it must be there before.
    const control = await extension.openOwnPage('manifest.json');
    await page.bringToFront();
    const worker = await extension.worker();
    await worker.evaluate(() => (chrome as unknown as ToolbarApi).action.openPopup());
    const box = async (): Promise<{ window: number; body: number; groups: number } | undefined> =>
      control.evaluate(() => {
        const view = (chrome as unknown as ToolbarApi).extension.getViews({ type: 'popup' })[0];
        if (!view) return undefined;
        const { body } = view.document;
        return {
          window: view.innerWidth,
          body: body.getBoundingClientRect().width,
          groups: body.querySelectorAll('.group').length,
        };
      });
    await expect.poll(async () => (await box())?.groups).toBeGreaterThan(0);
    const shown = await box();
    expect(shown?.window).toBeGreaterThanOrEqual(360);
    expect(shown?.body).toBe(shown?.window);
    await control.close();
  });
});
