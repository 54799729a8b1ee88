import type { IsoDate } from '../core/claims/types';

/** From how many days on a coarser unit says it better; the first that fits is used. */
const UNITS: { upTo: number; unit: Intl.RelativeTimeFormatUnit; days: number }[] = [
  { upTo: 14, unit: 'day', days: 1 },
  { upTo: 60, unit: 'week', days: 7 },
  { upTo: 730, unit: 'month', days: 30.44 },
  { upTo: Number.POSITIVE_INFINITY, unit: 'year', days: 365.25 },
];

/** `3 days ago`, `yesterday`; `now` in milliseconds; undefined where the date has no day or is not one. */
export function formatAgo(date: IsoDate, now: number, language: string): string | undefined {
  const then = Date.parse(date);
  if (!/^\d{4}-\d{2}-\d{2}$/.test(date) || Number.isNaN(then)) return undefined;
  const today = new Date(now);
  const days = Math.round((Date.UTC(today.getFullYear(), today.getMonth(), today.getDate()) - then) / 86_400_000);
  // A list dated tomorrow is a matter of time zones, not of the future.
  const passed = Math.max(0, days);
  const { unit, days: length } = UNITS.find(({ upTo }) => passed < upTo) as (typeof UNITS)[number];
  return new Intl.RelativeTimeFormat(language, { numeric: 'auto' }).format(-Math.round(passed / length), unit);
}

/** Name of a language in the reader's own, `German` for `de-AT`; undefined where the tag is unknown. */
export function languageName(tag: string, language: string): string | undefined {
  try {
    const base = new Intl.Locale(tag).language;
    const name = new Intl.DisplayNames(language, { type: 'language', fallback: 'none' }).of(base);
    return name && name !== base ? name : undefined;
  } catch {
    return undefined;
  }
}
