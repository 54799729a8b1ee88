/**
 * `npm start`: builds the extension and opens a Chromium with it on the sample article. Without a display it prints
 * what a reader would see, saves pictures and ends.
 */
import { spawnSync } from 'node:child_process';
import { mkdir, readFile } from 'node:fs/promises';
import { join, relative, resolve } from 'node:path';
import type { Page } from 'playwright-core';
import { launchExtension, type RunningExtension } from '../test/support/launch-extension';
import { readNotes, waitForNotes } from '../test/support/read-notes';
import { servePages } from '../test/support/serve-pages';
import { ensureChromium } from './find-chromium';

const ROOT = resolve(import.meta.dirname, '..');
const SAMPLE = 'samples/trump-putin-call.html';
/** A front page would not be read, so that the article has an address of its own. */
const PATH = '/world/reported-call';
const PICTURES = join(ROOT, '.cache', 'start');
/** Always the same where it is free, so that a site switched off stays recognisable. */
const PORT = 8473;

async function main(): Promise<number> {
  ensureChromium();
  const built = spawnSync(process.execPath, ['--import', 'tsx', 'scripts/build.ts', '--chrome'], {
    stdio: 'inherit',
    cwd: ROOT,
  });
  if (built.status !== 0) return 1;
  const html = await readFile(join(ROOT, SAMPLE), 'utf8');
  const server = await servePages({ [PATH]: html }, PORT).catch(() => servePages({ [PATH]: html }));
  const address = server.origin + PATH;
  const headless = !hasDisplay();
  const extension = await launchExtension(
    headless
      ? { viewport: { width: 1200, height: 1000 } }
      : { headless: false, viewport: null, colorScheme: null, locale: null },
  );
  try {
    const page =
      extension.context.pages().find((open) => open.url() === 'about:blank') ?? (await extension.context.newPage());
    await page.goto(address);
    await waitForNotes(page);
    if (headless) await report(extension, page);
    else await untilClosed(extension, address);
    return 0;
  } finally {
    await extension.close().catch(() => undefined);
    await server.close();
  }
}

function hasDisplay(): boolean {
  if (process.argv.includes('--headless')) return false;
  return process.platform !== 'linux' || Boolean(process.env.DISPLAY || process.env.WAYLAND_DISPLAY);
}

async function untilClosed(extension: RunningExtension, address: string): Promise<void> {
  console.log(`\nCaveat is reading ${address}. Close the window to end.`);
  await new Promise((closed) => extension.context.once('close', closed));
}

async function report(extension: RunningExtension, page: Page): Promise<void> {
  await mkdir(PICTURES, { recursive: true });
  const notes = await readNotes(page);
  console.log(`\n${await page.title()}\n`);
  for (const { sentence, note } of notes)
    console.log(`  ${sentence}\n      ※ ${note?.replace(/^※\s*/u, '') || '(again)'}\n`);
  await page.screenshot({ path: join(PICTURES, 'article.png'), fullPage: true });
  const popup = await extension.openPopup(page);
  await popup.setViewportSize({ width: 380, height: 640 });
  await popup.getByText(/No note does not mean/).waitFor({ timeout: 10_000 });
  console.log('Popup:\n');
  for (const line of (await popup.innerText('body')).split('\n')) if (line.trim()) console.log(`  ${line.trim()}`);
  await popup.screenshot({ path: join(PICTURES, 'popup.png') });
  console.log(`\nBadge: ${await extension.badgeOf(page)}`);
  console.log(`Pictures: ${relative(process.cwd(), PICTURES) || '.'}/article.png and popup.png`);
}

process.exitCode = await main().catch((error: unknown) => {
  console.error(error instanceof Error ? error.message : error);
  return 1;
});
