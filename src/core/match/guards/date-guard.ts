import type { DayRange } from '../../text/days';
import type { ClaimGuard } from './guard-input';

/** A claim that spans no more days than this is about one event, which a sentence's dates must fit. */
const EVENT_DAYS = 31;
/** Reports follow an event for some days, so "said on Monday" is no other date of the event. */
const REPORT_DAYS = 10;
/** Time zones and "overnight" move a day. */
const SLACK_DAYS = 1;

/** The page falls into the claim's time, and the dates in the sentence do not speak of another occasion. */
export const dateGuard: ClaimGuard = ({ profile, view, published }) => {
  const { valid, happened } = profile;
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
    (date) => date.to < happened.from - SLACK_DAYS || date.from > happened.to + REPORT_DAYS,
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

function overlaps(a: DayRange, b: DayRange): boolean {
  return a.from <= b.to + SLACK_DAYS && a.to >= b.from - SLACK_DAYS;
}
