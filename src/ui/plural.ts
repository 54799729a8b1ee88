import { type MessageKey, t, uiLanguage } from '../platform/i18n';

/** Beginnings of keys that have one text a plural category: `popup_found_claims` for `popup_found_claims_one`, `…_other`. */
export type PluralKey = MessageKey extends infer K ? (K extends `${infer Base}_other` ? Base : never) : never;

/** Looks a text up; undefined where the language has none under that key. */
type Lookup = (key: string) => string | undefined;

/** Key of the text for a number: the language's plural category where the texts have it, else `_other`. */
export function pluralKey(base: string, count: number, language: string, lookup: Lookup): string {
  const exact = `${base}_${new Intl.PluralRules(language).select(count)}`;
  return lookup(exact) === undefined ? `${base}_other` : exact;
}

/** A counted text in the reader's language; `$1` is the number, written as the language writes numbers, `$2` … the rest. */
export function plural(base: PluralKey, count: number, ...more: string[]): string {
  const language = uiLanguage();
  const key = pluralKey(base, count, language, (candidate) => {
    const text = t(candidate as MessageKey);
    return text === candidate ? undefined : text;
  });
  return t(key as MessageKey, [new Intl.NumberFormat(language).format(count), ...more]);
}
