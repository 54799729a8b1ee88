import type { IsoDate } from './types';

const ISO_DATE = /^(\d{4})(?:-(\d{2})(?:-(\d{2}))?)?$/;

/** The BCP 47 tag that Intl can work with: underscores mended, English where a tag is not understood. */
export function usableLocale(locale: string): string {
  const tag = locale.replaceAll('_', '-');
  try {
    return Intl.getCanonicalLocales(tag)[0] ?? 'en';
  } catch {
    return 'en';
  }
}

/**
 * A date as notes and cards show it, at the precision it is known with: `11 Nov 2024`, `Nov 2024` or `2024`.
 * Returns an empty string for anything that is not an `IsoDate`.
 */
export function noteDate(date: IsoDate, locale: string): string {
  const found = ISO_DATE.exec(date);
  if (!found) return '';
  const [, year, month, day] = found;
  const time = Date.UTC(Number(year), Number(month ?? 1) - 1, Number(day ?? 1));
  if (Number.isNaN(time)) return '';
  const tag = usableLocale(locale);
  const format = new Intl.DateTimeFormat(tag, {
    year: 'numeric',
    ...(month && { month: 'short' }),
    ...(day && { day: 'numeric' }),
    timeZone: 'UTC',
    calendar: 'gregory',
  });
  if (!/^en\b/i.test(tag)) return format.format(time);
  // One English order for everybody: "11/12" and "Nov 12" differ between readers of the same page, "12 Nov" does not.
  const parts = new Intl.DateTimeFormat('en-US', format.resolvedOptions() as Intl.DateTimeFormatOptions);
  const value = (type: string) => parts.formatToParts(time).find((part) => part.type === type)?.value;
  return [day && value('day'), month && value('month'), value('year')].filter(Boolean).join(' ');
}
