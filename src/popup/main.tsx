import { render } from 'preact';
import { browser } from '../platform/browser';
import { t } from '../platform/i18n';
import { loadSettings } from '../platform/settings';
import { preparePage } from '../ui/prepare-page';
import { Popup, type PopupTab } from './popup';
import { askState } from './use-page-state';

/** Id of the tab that the address names: `?tab=ID` opens the popup of one tab in another. */
function namedTab(): number | undefined {
  const named = new URLSearchParams(location.search).get('tab');
  return named !== null && /^\d+$/.test(named) ? Number(named) : undefined;
}

async function findTab(named: number | undefined): Promise<PopupTab> {
  const tab =
    named === undefined
      ? (await browser.tabs.query({ active: true, currentWindow: true }))[0]
      : await browser.tabs.get(named).catch(() => undefined);
  return { id: tab?.id, url: tab?.url };
}

async function main(): Promise<void> {
  const stored = loadSettings();
  const named = namedTab();
  const tab = await findTab(named);
  const answer = askState(tab.id);
  const settings = await stored;
  preparePage(t('popup_title'), settings.theme);
  // Firefox for Android shows the popup as a page of the device's width.
  document.documentElement.classList.toggle('in-tab', named !== undefined || /Android/.test(navigator.userAgent));
  const root = document.getElementById('popup');
  if (root) render(<Popup tab={tab} initial={settings} answer={answer} />, root);
}

main();
