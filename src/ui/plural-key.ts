/** Looks a text up; undefined where the language has none under that key. */
export type Lookup = (key: string) => string | undefined;

/** Key of the text for a number: the language's plural category where the texts have it, else `_other`. */
export function pluralKey(base: string, count: number, language: string, lookup: Lookup): string {
  const exact = `${base}_${new Intl.PluralRules(language).select(count)}`;
  return lookup(exact) === undefined ? `${base}_other` : exact;
}
