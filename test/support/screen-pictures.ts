import { existsSync } from 'node:fs';
import { mkdir, readFile, writeFile } from 'node:fs/promises';
import { join, resolve } from 'node:path';
import type { BrowserContext, Page } from 'playwright-core';
import { expect } from 'vitest';
import { differingShare, drawingOf } from './compare-images';

/**
 * Pictures are compared with those in screens/. Text looks different with other fonts or another browser; there the
 * comparison is skipped and says so. `UPDATE_SCREENS=1` draws the pictures anew.
 */
const FOLDER = resolve(import.meta.dirname, '../e2e/screens');
const DRAWING = join(FOLDER, 'drawing.txt');
const UPDATE = process.env.UPDATE_SCREENS === '1';

/** More than this share of the pixels is a change that somebody should look at: about one line of text in the popup. */
const MAX_DIFFERING = 0.002;

/** Whether this browser draws text as the one did that took the kept pictures. */
export async function isDrawnAlike(context: BrowserContext): Promise<boolean> {
  const blank = await context.newPage();
  const drawing = await drawingOf(blank);
  await blank.close();
  if (UPDATE) {
    await mkdir(FOLDER, { recursive: true });
    await writeFile(DRAWING, drawing);
  }
  const alike = existsSync(DRAWING) && (await readFile(DRAWING, 'utf8')) === drawing;
  if (!alike) console.log('pictures skipped: other fonts or another browser than those they were drawn with');
  return alike;
}

/** Compares a picture, decoded by `page`, with the kept one of that name; keeps it instead where pictures are updated. */
export async function comparePicture(page: Page, picture: Buffer, name: string): Promise<void> {
  const file = join(FOLDER, `${name}.png`);
  if (UPDATE) await writeFile(file, picture);
  const share = await differingShare(page, picture, await readFile(file));
  expect([name, share <= MAX_DIFFERING ? 'same' : share]).toEqual([name, 'same']);
}
