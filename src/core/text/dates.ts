import { type DayNumber, type DayRange, dayNumber, monthOf, monthRange, weekdayOf, yearRange } from './days';

/** A date in a sentence: tokens `start` to `end` (exclusive) and the days they can mean. */
export interface DateMention extends DayRange {
  start: number;
  end: number;
  precision: 'day' | 'week' | 'month' | 'year';
}

const MONTHS = ['jan', 'feb', 'mar', 'apr', 'may', 'jun', 'jul', 'aug', 'sep', 'oct', 'nov', 'dec'];
const FULL_MONTHS = [
  'january',
  'february',
  'march',
  'april',
  'may',
  'june',
  'july',
  'august',
  'september',
  'october',
  'november',
  'december',
];
const WEEKDAYS = ['sunday', 'monday', 'tuesday', 'wednesday', 'thursday', 'friday', 'saturday'];
const SMALL_NUMBERS = ['zero', 'one', 'two', 'three', 'four', 'five', 'six', 'seven', 'eight', 'nine', 'ten'];

/** Words that a year follows; a bare "2000" is as often an amount or a title. */
const BEFORE_YEAR = new Set([
  'in',
  'since',
  'of',
  'by',
  'during',
  'from',
  'until',
  'till',
  'before',
  'after',
  'early',
  'late',
  'mid',
  'year',
  'through',
  'to',
  'and',
  'between',
  'for',
  'summer',
  'winter',
  'spring',
  'autumn',
  'fall',
]);

interface DateToken {
  text: string;
  norm: string;
  cap: boolean;
}

/**
 * Dates in a sentence, explicit and relative to the day the page was published; relative ones are left out where that
 * day is unknown. A day and month without a year is taken to be the one nearest to publication, not after it by more
 * than two months.
 */
export function findDates(tokens: readonly DateToken[], published: DayNumber | undefined): DateMention[] {
  const found: DateMention[] = [];
  let i = 0;
  while (i < tokens.length) {
    const mention =
      explicitDate(tokens, i, published) ?? (published === undefined ? undefined : relativeDate(tokens, i, published));
    if (mention) found.push(mention);
    i = mention ? mention.end : i + 1;
  }
  return found;
}

function explicitDate(
  tokens: readonly DateToken[],
  i: number,
  published: DayNumber | undefined,
): DateMention | undefined {
  const at = (k: number) => tokens[i + k]?.norm ?? '';
  const year = yearAt(at(0));
  if (year && isNumber(at(1), 12) && isNumber(at(2), 31) && at(1).length === 2 && at(2).length === 2) {
    return day(i, i + 3, dayNumber(year, Number(at(1)), Number(at(2))));
  }
  const monthHere = monthAt(tokens, i);
  if (monthHere) {
    const dayOfMonth = dayAt(at(1));
    if (dayOfMonth) return dayAndMonth(i, 2, dayOfMonth, monthHere, yearAt(at(2)), published);
    const monthYear = yearAt(at(1));
    if (monthYear) return { start: i, end: i + 2, ...monthRange(monthYear, monthHere), precision: 'month' };
    return bareMonth(tokens, i, monthHere, published);
  }
  const dayOfMonth = dayAt(at(0));
  if (dayOfMonth) {
    const skip = at(1) === 'of' ? 1 : 0;
    const month = monthAt(tokens, i + 1 + skip);
    if (month) return dayAndMonth(i, 2 + skip, dayOfMonth, month, yearAt(at(2 + skip)), published);
  }
  // "2,000" and "in 2,000 homes" are amounts; "the 2020 election" is no date of what else the sentence tells.
  if (year && tokens[i]?.text.length === 4 && BEFORE_YEAR.has(tokens[i - 1]?.norm ?? ''))
    return { start: i, end: i + 1, ...yearRange(year), precision: 'year' };
  return undefined;
}

function dayAndMonth(
  start: number,
  length: number,
  dayOfMonth: number,
  month: number,
  year: number | undefined,
  published: DayNumber | undefined,
): DateMention | undefined {
  if (year) return day(start, start + length + 1, dayNumber(year, month, dayOfMonth));
  if (published === undefined) return undefined;
  const { year: now } = monthOf(published);
  const candidates = [now + 1, now, now - 1]
    .map((y) => dayNumber(y, month, dayOfMonth))
    .filter((d) => d <= published + 62);
  return day(start, start + length, candidates[0] as number);
}

/** "in November": the last one before publication; "May" and "March" need a preposition, being words of their own. */
function bareMonth(
  tokens: readonly DateToken[],
  i: number,
  month: number,
  published: DayNumber | undefined,
): DateMention | undefined {
  const before = tokens[i - 1]?.norm ?? '';
  if (
    published === undefined ||
    !['in', 'since', 'last', 'this', 'until', 'early', 'late', 'mid', 'of', 'during'].includes(before)
  )
    return undefined;
  const now = monthOf(published);
  const year = month > now.month ? now.year - 1 : now.year;
  return { start: i, end: i + 1, ...monthRange(year, month), precision: 'month' };
}

function relativeDate(tokens: readonly DateToken[], i: number, published: DayNumber): DateMention | undefined {
  const word = tokens[i]?.norm ?? '';
  const next = tokens[i + 1]?.norm ?? '';
  const weekday = WEEKDAYS.indexOf(word);
  if (weekday >= 0) return lastWeekday(tokens, i, weekday, published);
  if (word === 'today' || word === 'tonight') return day(i, i + 1, published);
  if (word === 'yesterday') return day(i, i + 1, published - 1);
  if (word === 'tomorrow') return day(i, i + 1, published + 1);
  const span = { start: i, end: i + 2 };
  if (word === 'last' && next === 'week')
    return { ...span, from: published - 13, to: published - 1, precision: 'week' };
  if (word === 'this' && next === 'week') return { ...span, from: published - 6, to: published + 6, precision: 'week' };
  if (word === 'recent' && (next === 'days' || next === 'weeks'))
    return { ...span, from: published - 21, to: published, precision: 'week' };
  if (word === 'last' && next === 'month') return { ...span, ...shiftedMonth(published, -1), precision: 'month' };
  if (word === 'this' && next === 'month') return { ...span, ...shiftedMonth(published, 0), precision: 'month' };
  const { year } = monthOf(published);
  if (word === 'last' && next === 'year') return { ...span, ...yearRange(year - 1), precision: 'year' };
  if (word === 'this' && next === 'year') return { ...span, ...yearRange(year), precision: 'year' };
  return agoDate(tokens, i, published);
}

/** "three days ago", "two years earlier" is not counted: its point of reference is unknown. */
function agoDate(tokens: readonly DateToken[], i: number, published: DayNumber): DateMention | undefined {
  if (tokens[i + 2]?.norm !== 'ago') return undefined;
  const word = tokens[i]?.norm ?? '';
  const count =
    word === 'a' || word === 'an' ? 1 : SMALL_NUMBERS.includes(word) ? SMALL_NUMBERS.indexOf(word) : Number(word);
  if (!Number.isInteger(count) || count > 400) return undefined;
  const unit = (tokens[i + 1]?.norm ?? '').replace(/s$/, '');
  const span = { start: i, end: i + 3 };
  const year = monthOf(published).year;
  if (unit === 'day') return day(i, i + 3, published - count);
  if (unit === 'week')
    return { ...span, from: published - 7 * count - 4, to: published - 7 * count + 4, precision: 'week' };
  if (unit === 'month') return { ...span, ...shiftedMonth(published, -count), precision: 'month' };
  if (unit === 'year') return { ...span, ...yearRange(year - count), precision: 'year' };
  return undefined;
}

/** The most recent such weekday; publication dates are often a day off by time zone, so "tomorrow's" weekday counts as well. */
function lastWeekday(tokens: readonly DateToken[], i: number, weekday: number, published: DayNumber): DateMention {
  const before = tokens[i - 1]?.norm;
  if (before === 'next') return day(i, i + 1, published + ((weekday - weekdayOf(published) + 7) % 7 || 7));
  const back = (weekdayOf(published + 1) - weekday + 7) % 7;
  return day(i, i + 1, published + 1 - back);
}

function shiftedMonth(published: DayNumber, by: number): DayRange {
  const now = monthOf(published);
  const months = now.year * 12 + (now.month - 1) + by;
  return monthRange(Math.floor(months / 12), (months % 12) + 1);
}

function day(start: number, end: number, at: DayNumber): DateMention {
  return { start, end, from: at, to: at, precision: 'day' };
}

function monthAt(tokens: readonly DateToken[], i: number): number | undefined {
  const token = tokens[i];
  if (!token?.cap) return undefined;
  const full = FULL_MONTHS.indexOf(token.norm);
  if (full >= 0) return full + 1;
  const short = MONTHS.indexOf(token.norm === 'sept' ? 'sep' : token.norm);
  return short >= 0 ? short + 1 : undefined;
}

function dayAt(word: string): number | undefined {
  const digits = /^(\d{1,2})(?:st|nd|rd|th)?$/.exec(word);
  const value = digits ? Number(digits[1]) : 0;
  return value >= 1 && value <= 31 ? value : undefined;
}

function yearAt(word: string): number | undefined {
  return /^(?:19|20)\d\d$/.test(word) ? Number(word) : undefined;
}

function isNumber(word: string, max: number): boolean {
  return /^\d+$/.test(word) && Number(word) >= 1 && Number(word) <= max;
}
