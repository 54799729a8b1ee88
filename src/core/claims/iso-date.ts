import type { IsoDate } from './types';

const ISO_DATE = /^(\d{4})(?:-(\d{2})(?:-(\d{2}))?)?$/;

/** Whether a text is a day, month or year that exists. */
export function isIsoDate(text: string): boolean {
  const found = ISO_DATE.exec(text);
  if (!found) return false;
  const [, year, month, day] = found;
  if (year === '0000') return false;
  if (!month) return true;
  const monthNumber = Number(month);
  if (monthNumber < 1 || monthNumber > 12) return false;
  return !day || (Number(day) >= 1 && Number(day) <= daysInMonth(Number(year), monthNumber));
}

/** First day that the date may mean, `YYYY-MM-DD`. */
export function firstDay(date: IsoDate): string {
  return date.length === 4 ? `${date}-01-01` : date.length === 7 ? `${date}-01` : date;
}

/** Last day that the date may mean, `YYYY-MM-DD`. */
export function lastDay(date: IsoDate): string {
  if (date.length === 4) return `${date}-12-31`;
  if (date.length !== 7) return date;
  return `${date}-${daysInMonth(Number(date.slice(0, 4)), Number(date.slice(5)))}`;
}

/** Whether `a` is later than `b` in every reading of their precision. */
export function isAfter(a: IsoDate, b: IsoDate): boolean {
  return firstDay(a) > lastDay(b);
}

function daysInMonth(year: number, month: number): number {
  return new Date(Date.UTC(year, month, 0)).getUTCDate();
}
