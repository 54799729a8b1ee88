/** Days since 1 January 1970, UTC: the unit in which dates are compared. */
export type DayNumber = number;

/** Stretch of days, both ends included. */
export interface DayRange {
  from: DayNumber;
  to: DayNumber;
}

const MS_PER_DAY = 86_400_000;

/** Day number of a calendar day; month counts from 1. Days that do not exist roll over, as `Date.UTC` has it. */
export function dayNumber(year: number, month: number, day: number): DayNumber {
  return Math.floor(Date.UTC(year, month - 1, day) / MS_PER_DAY);
}

/** The days an ISO date of day, month or year precision covers; undefined where it is none. */
export function daysOf(iso: string | undefined): DayRange | undefined {
  const parts = /^(\d{4})(?:-(\d{2}))?(?:-(\d{2}))?/.exec(iso ?? '');
  if (!parts) return undefined;
  const year = Number(parts[1]);
  if (!parts[2]) return yearRange(year);
  const month = Number(parts[2]);
  if (!parts[3]) return monthRange(year, month);
  const day = dayNumber(year, month, Number(parts[3]));
  return { from: day, to: day };
}

/** All days of a year. */
export function yearRange(year: number): DayRange {
  return { from: dayNumber(year, 1, 1), to: dayNumber(year, 12, 31) };
}

/** All days of a month, counted from 1. */
export function monthRange(year: number, month: number): DayRange {
  return { from: dayNumber(year, month, 1), to: dayNumber(year, month + 1, 1) - 1 };
}

/** Weekday of a day number, Sunday = 0. */
export function weekdayOf(day: DayNumber): number {
  return (((day + 4) % 7) + 7) % 7;
}

/** Year and month (from 1) of a day number. */
export function monthOf(day: DayNumber): { year: number; month: number } {
  const date = new Date(day * MS_PER_DAY);
  return { year: date.getUTCFullYear(), month: date.getUTCMonth() + 1 };
}
