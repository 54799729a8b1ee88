import type { JSX } from 'preact';
import { useState } from 'preact/hooks';
import type { ClaimKey } from '../core/claims/types';
import { isSiteOn, type SiteRules, toggleSite } from '../core/site-rules';
import { browser } from '../platform/browser';
import { t } from '../platform/i18n';
import { askBackground, sendToTab } from '../platform/messages';
import { type Settings, updateSettings } from '../platform/settings';
import { useSettings } from '../ui/use-settings';
import { PageView } from './page-view';
import { type Answer, isPassing, popupView, siteOf } from './popup-view';
import { RejectedNotice } from './rejected-notice';
import { SitePanel } from './site-panel';
import { usePageState } from './use-page-state';

/** The tab that the popup is about; `id` is undefined where the browser has none to give. */
export interface PopupTab {
  id: number | undefined;
  url: string | undefined;
}

interface Props {
  tab: PopupTab;
  initial: Settings;
  /** What the background says of the tab; asked before the first drawing, so that both go on at once. */
  answer: Promise<Answer>;
}

/** The whole popup of one tab: switch and mode, then the page, then a way to the options. */
export function Popup({ tab, initial, answer: first }: Props): JSX.Element {
  const settings = useSettings(initial);
  const [notice, setNotice] = useState('');
  const site = siteOf(tab.url);
  const siteOn = site === undefined || isSiteOn(settings.sites, site);
  const passing = (answer: Answer): boolean => isPassing(popupView(tab.url, siteOn, answer));
  const answer = usePageState(tab.id, first, passing, settings);
  const view = popupView(tab.url, siteOn, answer);

  const jump = async (claim: ClaimKey, place: number): Promise<void> => {
    const found = tab.id !== undefined && (await jumpTo(tab.id, claim, place));
    if (found && isToolbarPopup()) window.close();
    setNotice(found ? '' : t('popup_jump_failed'));
  };
  return (
    <main>
      <SitePanel
        site={site}
        switchable={site !== undefined && !(view.kind === 'closed' && view.reason === 'store')}
        siteOn={siteOn}
        rules={settings.sites}
        onToggle={() => site && updateSettings(({ sites }) => ({ sites: toggleSite(sites, site) }))}
        onMode={(mode: SiteRules['mode']) => updateSettings(({ sites }) => ({ sites: { ...sites, mode } }))}
        onEdit={() => openOptions('sites')}
      />
      <PageView view={view} mode={settings.sites.mode} onJump={jump} onReload={() => reload(tab.id)} />
      <RejectedNotice rejected={settings.rejected} site={site} />
      <p class="notice" role="status">
        {notice}
      </p>
      <footer>
        <button type="button" class="button button-quiet" onClick={() => openOptions()}>
          {t('popup_options')}
        </button>
      </footer>
    </main>
  );
}

async function jumpTo(tabId: number, claim: ClaimKey, place: number): Promise<boolean> {
  try {
    return (await sendToTab(tabId, 'page/jump', { claim, place })).ok;
  } catch {
    return false;
  }
}

/** Opened in a tab (`?tab=ID`) the popup stays; as the toolbar's window it would cover the note it jumped to. */
function isToolbarPopup(): boolean {
  return !new URLSearchParams(location.search).has('tab');
}

async function openOptions(section?: string): Promise<void> {
  await askBackground('options/open', { section });
  if (isToolbarPopup()) window.close();
}

async function reload(tabId: number | undefined): Promise<void> {
  if (tabId !== undefined) await browser.tabs.reload(tabId);
}
