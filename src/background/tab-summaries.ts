import type { PageState } from '../core/page-summary';
import { browser } from '../platform/browser';
import { MessageError, sendToTab } from '../platform/messages';

/** Storage.session key of a tab's state: it outlives the worker, not the browser, and never reaches the disk. */
const keyOf = (tabId: number): string => `tab:${tabId}`;

/** Keeps what a tab's page shows, for the popup; summaries carry claims and counts, never the page's text. */
export async function rememberState(tabId: number, state: PageState): Promise<void> {
  await browser.storage.session.set({ [keyOf(tabId)]: state });
}

/** Forgets a tab that was closed or went elsewhere. */
export async function forgetTab(tabId: number): Promise<void> {
  await browser.storage.session.remove(keyOf(tabId));
}

/** State of a tab; asks its page where none is kept, and is undefined where Caveat cannot run. */
export async function stateOf(tabId: number): Promise<PageState | undefined> {
  const key = keyOf(tabId);
  const kept: unknown = (await browser.storage.session.get(key))[key];
  if (isPageState(kept)) return kept;
  try {
    const { state } = await sendToTab(tabId, 'page/report', {});
    await rememberState(tabId, state);
    return state;
  } catch (error) {
    if (error instanceof MessageError) return undefined;
    throw error;
  }
}

function isPageState(value: unknown): value is PageState {
  return typeof value === 'object' && value !== null && 'kind' in value;
}
