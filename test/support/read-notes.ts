import type { Page } from 'playwright-core';

/** A marked sentence as the reader sees it. */
export interface SeenNote {
  /** Text under the underline, white space collapsed. */
  sentence: string;
  /** `LIST/CLAIM`, where an element stands behind the sentence. */
  claim?: string;
  /** Words of the note; empty for a quiet mark. */
  note?: string;
}

/**
 * Underlined sentences in reading order, each with the note behind it. The function runs in the page and has no named
 * function inside: tsx would wrap it in a helper that the page does not have.
 */
export function readNotes(page: Page): Promise<SeenNote[]> {
  return page.evaluate(() => {
    const ranges = ([...(CSS.highlights.get('caveat') ?? [])] as Range[]).sort((a, b) =>
      a.compareBoundaryPoints(Range.START_TO_START, b),
    );
    const notes = [...document.querySelectorAll('caveat-note')];
    return ranges.map((range) => {
      // Notes of one border keep the order of their sentences, so that the first one left belongs to this sentence.
      const at = notes.findIndex((note) => {
        const siblings = [...(note.parentNode?.childNodes ?? [])] as Node[];
        return note.parentNode !== null && range.comparePoint(note.parentNode, siblings.indexOf(note)) >= 0;
      });
      const [note] = at < 0 ? [] : notes.splice(at, 1);
      const words = (note?.shadowRoot?.textContent ?? '').replace(/[\s\u200B]+/g, ' ').trim();
      return {
        sentence: range.toString().replace(/\s+/g, ' ').trim(),
        ...(note ? { claim: note.getAttribute('data-claim') ?? '', note: words } : {}),
      };
    });
  });
}

/** Waits until the page has been read: a highlight or the state in the worker's memory says so. */
export async function waitForNotes(page: Page, timeout = 15_000): Promise<void> {
  await page.waitForFunction(() => (CSS.highlights.get('caveat')?.size ?? 0) > 0, undefined, { timeout });
}
