import type { DateMention } from '../../text/dates';
import { type DayRange, monthOf } from '../../text/days';
import type { SentenceView } from '../sentence-view';
import type { ClaimGuard } from './guard-input';

/** A claim that spans no more days than this is about one event, which a sentence's dates must fit. */
const EVENT_DAYS = 31;
/** Reports follow an event for some days, so "said on Monday" is no other date of the event. */
const REPORT_DAYS = 10;
/** Time zones and "overnight" move a day. */
const SLACK_DAYS = 1;

const NEAR_TOKENS = 3;
const REPORTING = new Set([
  'said',
  'says',
  'told',
  'reported',
  'reports',
  'report',
  'wrote',
  'announced',
  'posted',
  'tweeted',
  'claimed',
  'published',
  'statement',
  'according',
  'revealed',
  'insisted',
  'added',
  'stated',
]);

/** The page falls into the claim's time, and the dates in the sentence do not speak of another occasion. */
export const dateGuard: ClaimGuard = ({ profile, view, published, latestYear }) => {
  const { valid, happened } = profile;
  const beginning = Math.max(valid.from, happened?.from ?? Number.NEGATIVE_INFINITY);
  if (
    published === undefined &&
    latestYear !== undefined &&
    Number.isFinite(beginning) &&
    latestYear < monthOf(beginning).year
  ) {
    return { guard: 'date', passed: false, detail: `the page names no year after ${latestYear}` };
  }
  if (published !== undefined && (published < valid.from || published > valid.to)) {
    // Beyond its time a claim may still be told with its date.
    if (published < valid.from || !happened || !view.dates.some((date) => overlaps(date, happened))) {
      return { guard: 'date', passed: false, detail: 'page from another time' };
    }
  }
  if (!happened || happened.to - happened.from > EVENT_DAYS)
    return published === undefined ? undefined : { guard: 'date', passed: true };
  if (view.dates.some((date) => overlaps(date, happened)))
    return { guard: 'date', passed: true, detail: 'date agrees' };
  const conflicting = view.dates.find(
    (date) =>
      (date.to < happened.from - SLACK_DAYS || date.from > happened.to + REPORT_DAYS) && !isReportDate(date, view),
  );
  if (conflicting) {
    const words = view.tokens
      .slice(conflicting.start, conflicting.end)
      .map((token) => token.text)
      .join(' ');
    return { guard: 'date', passed: false, detail: `another date: ${words}` };
  }
  return published === undefined ? undefined : { guard: 'date', passed: true, detail: 'page of its time' };
};

/** "said on Monday" dates the saying. */
function isReportDate(date: DateMention, view: SentenceView): boolean {
  if (date.precision !== 'day') return false;
  return view.tokens
    .slice(Math.max(0, date.start - NEAR_TOKENS), date.end + NEAR_TOKENS)
    .some((token) => REPORTING.has(token.norm));
}

function overlaps(a: DayRange, b: DayRange): boolean {
  return a.from <= b.to + SLACK_DAYS && a.to >= b.from - SLACK_DAYS;
}
