import { type MessageKey, t, uiLanguage } from '../platform/i18n';
import { pluralKey } from './plural-key';

/** Beginnings of keys that have one text a plural category: `popup_found_claims` for `popup_found_claims_one`, `…_other`. */
export type PluralBase = MessageKey extends infer K ? (K extends `${infer Base}_other` ? Base : never) : never;

/** A counted text in the reader's language; `$1` is the number, written as the language writes numbers, `$2` … the rest. */
export function plural(base: PluralBase, count: number, ...more: string[]): string {
  const language = uiLanguage();
  const key = pluralKey(base, count, language, (candidate) => {
    const text = t(candidate as MessageKey);
    // A missing text comes back as its key.
    return text === candidate ? undefined : text;
  });
  return t(key as MessageKey, [new Intl.NumberFormat(language).format(count), ...more]);
}
