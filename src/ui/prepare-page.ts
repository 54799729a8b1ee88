import { uiDirection, uiLanguage } from '../platform/i18n';
import type { Settings } from '../platform/settings';

/** Gives one of our own pages its language, direction, title and the colours that the reader chose. */
export function preparePage(title: string, theme: Settings['theme']): void {
  const root = document.documentElement;
  root.lang = uiLanguage();
  root.dir = uiDirection();
  document.title = title;
  root.style.colorScheme = theme === 'auto' ? '' : theme;
}
