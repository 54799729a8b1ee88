import { render } from 'preact';
import { browser } from '../platform/browser';
import { t } from '../platform/i18n';
import { loadSettings } from '../platform/settings';
import { preparePage } from '../ui/prepare-page';
import { Popup, type PopupTab } from './popup';

/** The active tab of this window, or the one that the address names: `?tab=ID` opens the popup of a tab in another. */
async function findTab(): Promise<PopupTab> {
  const named = Number(new URLSearchParams(location.search).get('tab') ?? Number.NaN);
  const tab = Number.isInteger(named)
    ? await browser.tabs.get(named).catch(() => undefined)
    : (await browser.tabs.query({ active: true, currentWindow: true }))[0];
  return { id: tab?.id, url: tab?.url };
}

async function main(): Promise<void> {
  const [tab, settings] = await Promise.all([findTab(), loadSettings()]);
  preparePage(t('popup_title'), settings.theme);
  const root = document.getElementById('popup');
  if (root) render(<Popup tab={tab} initial={settings} />, root);
}

main();
