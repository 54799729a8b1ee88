import { EMPTY_LOG, parseReadingLog, type ReadingLog } from '../core/reading-log';
import { browser } from './browser';

/** Key of storage.local under which the log is kept; it is never synchronised and in no backup. */
const READING_LOG_KEY = 'reading-log';

let lastWrite: Promise<unknown> = Promise.resolve();

/** The stored log; empty where there is none or it cannot be used. */
export async function loadReadingLog(): Promise<ReadingLog> {
  return parseReadingLog((await browser.storage.local.get(READING_LOG_KEY))[READING_LOG_KEY]);
}

/** Changes the log by a function of the present one; several tabs that report at once do not overtake each other. */
export function updateReadingLog(change: (log: ReadingLog) => ReadingLog): Promise<void> {
  const write = lastWrite.then(async () => {
    const before = await loadReadingLog();
    const after = change(before);
    if (after !== before) await browser.storage.local.set({ [READING_LOG_KEY]: after });
  });
  lastWrite = write.catch(() => undefined);
  return write;
}

/** Erases everything that was counted. */
export async function eraseReadingLog(): Promise<void> {
  await browser.storage.local.remove(READING_LOG_KEY);
}

/** Calls the listener with the log after every change until the signal aborts. */
export function onReadingLogChanged(listener: (log: ReadingLog) => void, signal: AbortSignal): void {
  const onChanged = (changes: Record<string, { newValue?: unknown }>, area: string): void => {
    const change = changes[READING_LOG_KEY];
    if (area === 'local' && change)
      listener(change.newValue === undefined ? EMPTY_LOG : parseReadingLog(change.newValue));
  };
  browser.storage.onChanged.addListener(onChanged);
  signal.addEventListener('abort', () => browser.storage.onChanged.removeListener(onChanged), { once: true });
}
