import type { RatingClass } from './ratings';
import type { IsoDate, Response, ResponseKind, Source } from './types';

/** One review of a claim, whichever format it came in, cleaned but not yet judged. */
export interface Review {
  /** JSON path it was found at. */
  path: string;
  /** The claims reviewed: several where a list was given. */
  claims: string[];
  kind: ResponseKind;
  /** Name that the data give for the reviewer; an address tells more. */
  by: string;
  url: string;
  publisher?: string;
  title?: string;
  rating?: string;
  ratingClass?: RatingClass;
  date?: IsoDate;
  sourceDate?: IsoDate;
  /** Primary language subtag, where the data tell one. */
  language?: string;
  claimant?: string;
  claimDate?: IsoDate;
  appearances: (Source & { by?: string })[];
  /** A text of it held markup that would run in a page. */
  script?: true;
  /** Of a Fact Check Tools answer, where every part may be missing and nothing is wrong with that. */
  partial?: true;
  /** What only our own export carries. */
  details?: Pick<Response, 'speaker' | 'role' | 'quote' | 'epithet' | 'finding'> & {
    id?: string;
    topic?: string;
    place?: string;
    group?: string;
    happened?: { from: IsoDate; to?: IsoDate };
  };
}

/** Why a review was left out. */
export type SkipReason =
  | 'broken-json'
  | 'no-claim'
  | 'claim-too-short'
  | 'claim-too-long'
  | 'no-link'
  | 'bad-link'
  | 'script'
  | 'publisher'
  | 'language'
  | 'duplicate';

/** A review that was left out, where it stood, and what was wrong. */
export interface Skip {
  path: string;
  reason: SkipReason;
  /** `error` where the data break their own format, `warning` where they are only of no use here. */
  severity: 'error' | 'warning';
  detail?: string;
}

/** Languages as names, where codes were expected. */
const LANGUAGES: Record<string, string> = {
  english: 'en',
  spanish: 'es',
  español: 'es',
  portuguese: 'pt',
  português: 'pt',
  french: 'fr',
  français: 'fr',
  german: 'de',
  deutsch: 'de',
  italian: 'it',
  hindi: 'hi',
  arabic: 'ar',
  indonesian: 'id',
  turkish: 'tr',
  polish: 'pl',
  russian: 'ru',
  ukrainian: 'uk',
};

/** Primary subtag of a language given as a tag or by name; undefined for anything else. */
export function primaryLanguage(text: string): string | undefined {
  const name = text.trim().toLowerCase();
  const tag = /^([a-z]{2,3})(?:[-_][a-z0-9_-]+)?$/.exec(name)?.[1];
  return LANGUAGES[name] ?? tag;
}
