import type { PageState } from '../core/page-summary';
import { addToLog } from '../core/reading-log';
import { updateReadingLog } from '../platform/reading-log-store';
import { loadSettings } from '../platform/settings';

/** Counts the claims of a page that was read, where the reader asked for it; never those of a private window. */
export async function countReading(state: PageState, incognito: boolean): Promise<void> {
  if (state.kind !== 'done' || incognito || state.summary.claims.length === 0) return;
  if (!(await loadSettings()).countReading) return;
  const day = localDay(new Date());
  await updateReadingLog((log) => addToLog(log, day, state.summary));
}

/** The day on the reader's calendar. */
function localDay(now: Date): string {
  const two = (value: number): string => String(value).padStart(2, '0');
  return `${now.getFullYear()}-${two(now.getMonth() + 1)}-${two(now.getDate())}`;
}
