/** Letters that Unicode does not take apart although readers type them without the stroke or as two letters. */
const UNDECOMPOSED: Readonly<Record<string, string>> = {
  ø: 'o',
  ł: 'l',
  đ: 'd',
  ð: 'd',
  þ: 'th',
  ß: 'ss',
  æ: 'ae',
  œ: 'oe',
  ı: 'i',
};
const STROKED = /[øłđðþßæœı]/g;
/** Combining accents and Arabic vowel signs; the vowel signs of Indic scripts carry meaning and stay. */
const ACCENTS = /[\u0300-\u036f\u064b-\u0652\u0670]/g;
/** Soft hyphens, joiners and byte-order marks: invisible on the page. */
const INVISIBLE = /[\u00ad\u200b-\u200f\u2060\ufeff]/g;
const CURLY_SINGLE = /[\u2018\u2019\u201b\u02bc\uff07`´]/g;
const CURLY_DOUBLE = /[\u201c-\u201f\u00ab\u00bb\uff02]/g;
// biome-ignore lint/suspicious/noControlCharactersInRegex: ASCII starts at U+0000.
const ASCII = /^[\x00-\x7f]*$/;

/** The form in which words are compared: lower case, compatibility forms and accents folded, quotes straight, nothing invisible. */
export function normalize(text: string): string {
  if (ASCII.test(text)) return text.toLowerCase();
  return text
    .replace(INVISIBLE, '')
    .replace(CURLY_SINGLE, "'")
    .replace(CURLY_DOUBLE, '"')
    .normalize('NFKD')
    .toLowerCase()
    .replace(ACCENTS, '')
    .replace(STROKED, (c) => UNDECOMPOSED[c] ?? c)
    .normalize('NFC');
}
