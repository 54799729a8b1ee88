import type messages from '../../public/_locales/en/messages.json';
import { browser } from './browser';

/** Keys of the interface's texts; English is complete, so that its keys are the keys. */
export type MessageKey = keyof typeof messages;

/** A text of the interface in the reader's language, `$1`, `$2` … filled in; the key itself where the text is missing. */
export function t(key: MessageKey, substitutions?: string | readonly string[]): string {
  const given = typeof substitutions === 'string' ? substitutions : substitutions && [...substitutions];
  return browser.i18n.getMessage(key, given) || key;
}

/**
 * BCP 47 tag of the language that the interface's texts are in, for Intl. It stands among the texts: the browser's own
 * language may be one that Caveat has no texts in, and dates must not be in another language than the words around them.
 */
export function uiLanguage(): string {
  return t('ext_language');
}

/** Writing direction of the interface's texts. */
export function uiDirection(): 'ltr' | 'rtl' {
  return t('ext_direction') === 'rtl' ? 'rtl' : 'ltr';
}
