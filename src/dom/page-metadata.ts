import type { PageText } from '../core/text/types';
import { readLinkedData } from './json-ld';

/** What a page says about itself; every field may be missing or wrong, as on real pages. */
export type PageMetadata = Pick<PageText, 'url' | 'title' | 'published' | 'language'>;

/** Names of meta elements (name, property or itemprop) that carry the day of publication, best first. */
const DATE_NAMES = (
  'article:published_time og:article:published_time datepublished parsely-pub-date sailthru.date article.published published_time ' +
  'og:published_time rnews:datepublished originalpublicationdate publication_date publishdate publish-date publish_date pubdate ' +
  'dc.date.issued dcterms.created dcterms.issued dc.date dcterms.date article_date_original cxenseparse:recs:publishtime citation_date ' +
  'ptime lastpubdate date article:modified_time og:updated_time last-modified'
).split(' ');

const MONTHS = ['jan', 'feb', 'mar', 'apr', 'may', 'jun', 'jul', 'aug', 'sep', 'oct', 'nov', 'dec'];

function isoDay(year: number, month: number, day: number): string | undefined {
  if (year < 1990 || year > 2100 || month < 1 || month > 12 || day < 1 || day > 31) return undefined;
  return `${year}-${String(month).padStart(2, '0')}-${String(day).padStart(2, '0')}`;
}

/** The calendar day of a date as pages write it, in the writer's own time zone; undefined where it is none. */
export function dayOf(text: string | null | undefined): string | undefined {
  if (!text) return undefined;
  const iso = /(?:^|\D)(\d{4})[-/.](\d{1,2})[-/.](\d{1,2})(?:\D|$)/.exec(text);
  if (iso) return isoDay(Number(iso[1]), Number(iso[2]), Number(iso[3]));
  const packed = /^\s*((?:19|20)\d\d)(\d\d)(\d\d)(?:T?\d{4,6}\w*)?\s*$/.exec(text);
  if (packed) return isoDay(Number(packed[1]), Number(packed[2]), Number(packed[3]));
  const epoch = /^\s*(\d{10})(\d{3})?\s*$/.exec(text);
  if (epoch) return new Date(Number(epoch[1]) * 1000).toISOString().slice(0, 10);
  const day = /\b(\d{1,2})(?:st|nd|rd|th)?\b/.exec(text.replace(/\d{4}|\d{1,2}:\d\d(:\d\d)?/g, ' '));
  const month = /\b(jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)[a-z]*\b/i.exec(text);
  const year = /\b((?:19|20)\d\d)\b/.exec(text);
  if (!day || !month || !year) return undefined;
  return isoDay(Number(year[1]), MONTHS.indexOf((month[1] as string).toLowerCase()) + 1, Number(day[1]));
}

function metaValues(document: Document): Map<string, string> {
  const values = new Map<string, string>();
  for (const meta of Array.from(document.querySelectorAll('meta[content]'))) {
    const name =
      meta.getAttribute('property') ??
      meta.getAttribute('name') ??
      meta.getAttribute('itemprop') ??
      meta.getAttribute('http-equiv');
    const content = meta.getAttribute('content')?.trim();
    if (name && content && !values.has(name.toLowerCase())) values.set(name.toLowerCase(), content);
  }
  return values;
}

/** Only the first time elements are looked at: later ones date comments and related stories. */
const MAX_TIME_ELEMENTS = 3;

function dayInText(document: Document): string | undefined {
  const marked = document.querySelector(
    '[itemprop="datePublished" i], time[pubdate], time.published, .published time, abbr.published',
  );
  const found = dayOf(
    marked?.getAttribute('datetime') ??
      marked?.getAttribute('content') ??
      marked?.getAttribute('title') ??
      marked?.textContent,
  );
  if (found) return found;
  for (const time of Array.from(document.querySelectorAll('time')).slice(0, MAX_TIME_ELEMENTS)) {
    const day = dayOf(time.getAttribute('datetime') ?? time.textContent);
    if (day) return day;
  }
  return undefined;
}

function dayInUrl(url: string | undefined): string | undefined {
  const parts = url && /\/((?:19|20)\d\d)[/-]?(\d\d|[a-z]{3})[/-]?(\d\d)(?=[/-]|\D)/i.exec(url);
  if (!parts) return undefined;
  const month = MONTHS.indexOf((parts[2] as string).toLowerCase()) + 1 || Number(parts[2]);
  return isoDay(Number(parts[1]), month, Number(parts[3]));
}

function languageTag(raw: string | undefined | null): string | undefined {
  const tag = raw
    ?.trim()
    .split(/[,;\s]/)[0]
    ?.replace(/_/g, '-');
  if (!tag || !/^[a-z]{2,3}(-[a-z0-9]{2,8})*$/i.test(tag)) return undefined;
  try {
    return Intl.getCanonicalLocales(tag)[0];
  } catch {
    return undefined;
  }
}

function absolute(href: string | null | undefined, base: string | undefined): string | undefined {
  if (!href) return undefined;
  try {
    const url = new URL(href, base);
    return url.protocol === 'https:' || url.protocol === 'http:' ? url.href : undefined;
  } catch {
    return undefined;
  }
}

/** A title without the site's name behind the last bar or dash, where a headline of three words or more remains. */
function withoutSiteName(title: string): string {
  const cut = /^(.*\S)\s+[|\-–—•·:»]\s+[^|–—•·»]{2,40}$/.exec(title);
  return cut?.[1] && cut[1].split(/\s+/).length >= 3 ? cut[1] : title;
}

/** Reads title, day of publication, language and canonical address; `url` is the address the page was loaded from. */
export function readMetadata(document: Document, url?: string): PageMetadata {
  const meta = metaValues(document);
  const data = readLinkedData(document);
  const title =
    data.headline ?? meta.get('og:title') ?? withoutSiteName(document.querySelector('title')?.textContent ?? '');
  const canonical = absolute(
    document.querySelector('link[rel="canonical" i]')?.getAttribute('href') ?? meta.get('og:url') ?? data.url,
    url,
  );
  const named = DATE_NAMES.map((name) => dayOf(meta.get(name))).find((day) => day !== undefined);
  return {
    url: canonical ?? url,
    title: title.replace(/\s+/g, ' ').trim() || undefined,
    published:
      dayOf(data.published) ?? named ?? dayInText(document) ?? dayInUrl(canonical ?? url) ?? dayOf(data.modified),
    language:
      languageTag(document.documentElement.getAttribute('lang')) ??
      languageTag(document.documentElement.getAttribute('xml:lang')) ??
      languageTag(meta.get('content-language')) ??
      languageTag(data.language) ??
      languageTag(meta.get('og:locale')),
  };
}
