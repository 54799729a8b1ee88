import type { ClaimKey, IsoDate } from './claims/types';
import type { PageSummary } from './page-summary';

/** A day of reading: every claim met on that day, once, with its topic; no page, no site, no sentence. */
export interface ReadingDay {
  day: IsoDate;
  claims: Record<ClaimKey, string>;
}

/** Claims met while reading, oldest day first; kept on the device and only while the reader wants it. */
export interface ReadingLog {
  version: 1;
  days: ReadingDay[];
}

/** One bar of a chart. */
export interface ReadingCount {
  name: string;
  count: number;
}

/** Days that are kept: a year and a day, so that a month can be seen beside the same month of last year. */
export const MAX_DAYS = 366;
/** Claims of a day that are kept; more are not read by anybody. */
const MAX_CLAIMS = 500;

/** A log in which nothing was met yet. */
export const EMPTY_LOG: ReadingLog = { version: 1, days: [] };

/**
 * The log with the claims of a page added to a day. A claim counts once a day, so that a page that reports again, is
 * reloaded or read twice changes nothing; the same object comes back where nothing is new.
 */
export function addToLog(log: ReadingLog, day: IsoDate, summary: Pick<PageSummary, 'claims'>): ReadingLog {
  const before = log.days.find((one) => one.day === day);
  const fresh = summary.claims.filter(({ claim }) => !(before && Object.hasOwn(before.claims, claim)));
  if (fresh.length === 0) return log;
  const met = Object.fromEntries(fresh.map(({ claim, topic }) => [claim, topic ?? '']));
  const claims = Object.fromEntries(Object.entries({ ...before?.claims, ...met }).slice(0, MAX_CLAIMS));
  const days = [...log.days.filter((one) => one.day !== day), { day, claims: claims as ReadingDay['claims'] }];
  days.sort((a, b) => a.day.localeCompare(b.day));
  return { version: 1, days: days.slice(-MAX_DAYS) };
}

/** Reads a stored log of any shape; days that cannot be used are left out. Never throws. */
export function parseReadingLog(stored: unknown): ReadingLog {
  if (!isRecord(stored) || stored.version !== 1 || !Array.isArray(stored.days)) return EMPTY_LOG;
  const days: unknown[] = stored.days;
  return { version: 1, days: days.filter(isReadingDay).sort((a, b) => a.day.localeCompare(b.day)) };
}

/** How many different claims were met on how many days. */
export function readingTotals(log: ReadingLog): { claims: number; days: number } {
  return { claims: new Set(log.days.flatMap((day) => Object.keys(day.claims))).size, days: log.days.length };
}

/** Different claims met a topic, most first; topics alike in number stand in the order of their names. */
export function countTopics(log: ReadingLog): ReadingCount[] {
  const topics = new Map<string, Set<string>>();
  for (const { claims } of log.days) {
    for (const [claim, topic] of Object.entries(claims)) {
      const known = topics.get(topic) ?? new Set();
      topics.set(topic, known.add(claim));
    }
  }
  return [...topics]
    .map(([name, claims]) => ({ name, count: claims.size }))
    .sort((a, b) => b.count - a.count || a.name.localeCompare(b.name));
}

/** Different claims met each month, as `YYYY-MM`, from the first month to the last; months without any are there with 0. */
export function countMonths(log: ReadingLog): ReadingCount[] {
  const first = log.days[0]?.day.slice(0, 7);
  const last = log.days.at(-1)?.day.slice(0, 7);
  if (!first || !last) return [];
  const counts: ReadingCount[] = [];
  for (let name = first; name <= last; name = monthAfter(name)) {
    const days = log.days.filter(({ day }) => day.startsWith(name));
    counts.push({ name, count: readingTotals({ version: 1, days }).claims });
  }
  return counts;
}

function monthAfter(month: string): string {
  const [year = 0, number = 0] = month.split('-').map(Number);
  return number >= 12 ? `${year + 1}-01` : `${year}-${String(number + 1).padStart(2, '0')}`;
}

function isReadingDay(value: unknown): value is ReadingDay {
  if (!isRecord(value) || typeof value.day !== 'string' || !/^\d{4}-(?:0\d|1[0-2])-\d\d$/.test(value.day)) return false;
  return isRecord(value.claims) && Object.values(value.claims).every((topic) => typeof topic === 'string');
}

function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
