import type messages from '../../public/_locales/en/messages.json';
import { browser } from './browser';

/** Keys of the interface's texts; English is complete, so that its keys are the keys. */
export type MessageKey = keyof typeof messages;

/** A text of the interface in the reader's language, `$1`, `$2` … filled in; the key itself where the text is missing. */
export function t(key: MessageKey, substitutions?: string | readonly string[]): string {
  if (substitutions === undefined) return browser.i18n.getMessage(key) || key;
  const given = typeof substitutions === 'string' ? [substitutions] : [...substitutions];
  return browser.i18n.getMessage(key, uiDirection() === 'rtl' ? given.map(isolate) : given) || key;
}

/** Marks a text as a run of its own (FIRST STRONG ISOLATE … POP): a name in Latin letters must not reorder Arabic around it. */
function isolate(text: string): string {
  return text === '' ? text : `\u2068${text}\u2069`;
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
