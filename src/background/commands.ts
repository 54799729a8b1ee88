import { toggleSite } from '../core/site-rules';
import { browser } from '../platform/browser';
import { MessageError, sendToTab } from '../platform/messages';
import { updateSettings } from '../platform/settings';

/** Runs a keyboard command of the manifest on the tab the reader looks at. */
export async function runCommand(command: string): Promise<void> {
  const [tab] = await browser.tabs.query({ active: true, lastFocusedWindow: true });
  if (tab?.id === undefined) return;
  if (command === 'toggle-site') await toggleSiteOf(tab.url);
  if (command === 'next-note') await goToNextNote(tab.id);
}

/** Switches Caveat on or off for the host of a page, in all its tabs; nothing for pages that have no host. */
export async function toggleSiteOf(url: string | undefined): Promise<void> {
  const host = hostOf(url);
  if (host) await updateSettings((current) => ({ sites: toggleSite(current.sites, host) }));
}

async function goToNextNote(tabId: number): Promise<void> {
  try {
    await sendToTab(tabId, 'page/next', {});
  } catch (error) {
    // Browser pages and PDFs have no content script; the key then simply does nothing.
    if (!(error instanceof MessageError)) throw error;
  }
}

function hostOf(url: string | undefined): string | undefined {
  if (!url || !/^https?:/u.test(url) || !URL.canParse(url)) return undefined;
  return new URL(url).hostname;
}
