import type { PageState } from '../core/page-summary';
import { browser } from '../platform/browser';
import { type MessageKey, t, uiLanguage } from '../platform/i18n';

/** The house ink (src/ui/tokens.css, --cv-ink on light); white on it has a contrast above 8:1. */
const BADGE_COLOR = '#4a3f8c';

type Look = { text: string; title: string; icon: 'active' | 'paused' };

/** Shows a page's state on the toolbar button of its tab; a tab that is gone is no error. */
export async function showBadge(tabId: number, state: PageState): Promise<void> {
  const { text, title, icon } = lookOf(state);
  try {
    await Promise.all([
      browser.action.setBadgeText({ tabId, text }),
      browser.action.setTitle({ tabId, title }),
      browser.action.setIcon({ tabId, path: { 16: `/icons/${icon}-16.png`, 32: `/icons/${icon}-32.png` } }),
    ]);
  } catch (error) {
    // The reader may close a tab between its message and this answer.
    if (!/no tab with id|invalid tab id/i.test(String(error))) throw error;
  }
}

/** Colours of the badge, the same for all tabs. */
export async function paintBadge(): Promise<void> {
  await browser.action.setBadgeBackgroundColor({ color: BADGE_COLOR });
  await browser.action.setBadgeTextColor?.({ color: '#ffffff' });
}

function lookOf(state: PageState): Look {
  switch (state.kind) {
    case 'off':
      return { text: '', title: t('badge_off'), icon: 'paused' };
    case 'failed':
      return { text: '!', title: t('badge_failed'), icon: 'active' };
    case 'done': {
      const count = state.summary.claims.length;
      if (count === 0) return { text: '', title: t('badge_none'), icon: 'active' };
      return { text: count > 99 ? '99+' : String(count), title: claimsTitle(count), icon: 'active' };
    }
    default:
      return { text: '', title: t('badge_idle'), icon: 'active' };
  }
}

function claimsTitle(count: number): string {
  const language = uiLanguage();
  const number = new Intl.NumberFormat(language).format(count);
  const base = 'badge_claims';
  const key = `${base}_${new Intl.PluralRules(language).select(count)}`;
  // Keys are typed by English, which has fewer plural forms than others; a missing text comes back as its key.
  const title = t(key as MessageKey, number);
  return title === key ? t('badge_claims_other', number) : title;
}
