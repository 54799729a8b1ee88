import { withoutHidden } from './hidden-characters';

/** Named character references that are met in fact-check data; the numeric ones are computed. */
const NAMED: Record<string, string> = {
  amp: '&',
  lt: '<',
  gt: '>',
  quot: '"',
  apos: "'",
  nbsp: ' ',
  lsquo: '‘',
  rsquo: '’',
  ldquo: '“',
  rdquo: '”',
  laquo: '«',
  raquo: '»',
  ndash: '–',
  mdash: '—',
  hellip: '…',
  bull: '•',
  euro: '€',
  pound: '£',
  deg: '°',
  aacute: 'á',
  eacute: 'é',
  iacute: 'í',
  oacute: 'ó',
  uacute: 'ú',
  ntilde: 'ñ',
  ccedil: 'ç',
  agrave: 'à',
  egrave: 'è',
  ecirc: 'ê',
  atilde: 'ã',
  otilde: 'õ',
  auml: 'ä',
  ouml: 'ö',
  uuml: 'ü',
  szlig: 'ß',
};

const REFERENCE = /&(?:#(\d{1,7})|#[xX]([0-9a-fA-F]{1,6})|([a-zA-Z]{2,8}));/g;
const TAG = /<\/?[a-zA-Z][^<>]{0,2000}>|<!--[\s\S]{0,2000}?-->/g;

/** What makes a text more than plain: most have nothing of it, and a feed holds a million of them. */
const UNPLAIN = /[&<]|[\p{Cc}\u00a0\u00ad\u2000-\u200f\u2028-\u202f\u205f-\u206f\u3000\ufeff]| {2}|^ | $/u;

/** A text of somebody's web page as one plain line: references decoded (twice-encoded ones too), tags and invisible characters gone. */
export function plainText(text: string): string {
  if (!UNPLAIN.test(text)) return text;
  const decoded = decodeReferences(decodeReferences(text).replace(TAG, ' ')).replace(TAG, ' ');
  return withoutHidden(decoded).replace(/\s+/g, ' ').trim();
}

/** Whether a text carries a program: markup that a browser would run. */
export function hasScript(text: string): boolean {
  return /<\s*(?:script|iframe|object|embed|svg|img)\b|javascript:|\bon(?:error|load|click)\s*=/i.test(
    decodeReferences(decodeReferences(text)),
  );
}

function decodeReferences(text: string): string {
  if (!text.includes('&')) return text;
  return text.replace(REFERENCE, (whole, decimal?: string, hex?: string, name?: string) => {
    if (name !== undefined) return NAMED[name] ?? whole;
    const point = decimal !== undefined ? Number(decimal) : Number.parseInt(hex ?? '', 16);
    return point > 0 && point <= 0x10ffff && (point < 0xd800 || point > 0xdfff) ? String.fromCodePoint(point) : whole;
  });
}
