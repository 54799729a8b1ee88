import { browser } from '../platform/browser';
import { loadSettings } from '../platform/settings';
import { createMenus } from './menus';
import { openOptions } from './open-options';

/** After install or update: menus, notes in the pages that are open already, and the first-run page once. */
export async function onInstalled(reason: string): Promise<void> {
  await createMenus();
  await startInOpenTabs();
  if (reason === 'install' && !(await loadSettings()).firstRunSeen) await openOptions('welcome');
}

/** Browsers start content scripts in new pages only; without this a reader would have to reload every open article. */
async function startInOpenTabs(): Promise<void> {
  const files = browser.runtime.getManifest().content_scripts?.flatMap((script) => script.js ?? []) ?? [];
  const tabs = await browser.tabs.query({ url: ['http://*/*', 'https://*/*'] });
  await Promise.all(
    tabs.map(async ({ id }) => {
      if (id === undefined) return;
      try {
        await browser.scripting.executeScript({ target: { tabId: id }, files });
      } catch {
        // Stores, error pages and discarded tabs cannot be scripted; they are read when they are next loaded.
      }
    }),
  );
}
