import { isIsoDate } from './iso-date';
import type { IsoDate } from './types';

const MONTHS = ['jan', 'feb', 'mar', 'apr', 'may', 'jun', 'jul', 'aug', 'sep', 'oct', 'nov', 'dec'];

/** Years in which a claim or review can have been dated; others are slips such as 0001 or 20200. */
const YEARS = { from: 1900, to: 2100 };

/**
 * The day in a date as found on web pages: ISO with or without a time, `20240131`, `January 31, 2024`, `31 Jan 2024`.
 * Undefined where it is none of these; `01/02/2024` is two days, depending on the country, so it is none.
 */
export function looseDate(text: string): IsoDate | undefined {
  const tidy = text.trim();
  const iso = /^(\d{4})-?(\d{2})-?(\d{2})(?!\d)/.exec(tidy);
  if (iso) return sound(`${iso[1]}-${iso[2]}-${iso[3]}`);
  if (/^\d{4}(?:-\d{2})?$/.test(tidy)) return sound(tidy);
  const english =
    /^(?:\p{L}+,\s+)?(?:(\p{L}{3,9})\.?\s+(\d{1,2})(?:st|nd|rd|th)?|(\d{1,2})(?:st|nd|rd|th)?\s+(\p{L}{3,9})\.?),?\s+(\d{4})\b/u.exec(
      tidy,
    );
  if (!english) return undefined;
  const month = MONTHS.indexOf((english[1] ?? english[4] ?? '').slice(0, 3).toLowerCase()) + 1;
  const day = english[2] ?? english[3] ?? '';
  return sound(`${english[5]}-${String(month).padStart(2, '0')}-${day.padStart(2, '0')}`);
}

function sound(date: string): IsoDate | undefined {
  const year = Number(date.slice(0, 4));
  return isIsoDate(date) && year >= YEARS.from && year <= YEARS.to ? date : undefined;
}
