import type { Check, Report } from './fault';
import { isAfter } from './iso-date';
import type { Claim, Example, IsoDate } from './types';

/** Dates follow each other: a thing happens, is reported, is answered, and all of it before the list's version. */
export const checkDates: Check = ({ claims, updated }, report) => {
  for (const { path, value } of claims) {
    checkSpans(path, value, report);
    checkOrder(path, value, report);
    if (updated) checkFuture(path, value, updated, report);
    checkExamples(path, value, report);
  }
};

function checkSpans(path: string, { happened, validFrom, validUntil }: Claim, report: Report): void {
  if (happened?.to && isAfter(happened.from, happened.to)) {
    report('error', `${path}.happened.to`, `${happened.to} is before ${happened.from}`);
  }
  if (validFrom && validUntil && isAfter(validFrom, validUntil)) {
    report('error', `${path}.validUntil`, `${validUntil} is before validFrom, ${validFrom}`);
  }
  if (happened && validUntil && isAfter(happened.from, validUntil)) {
    report('error', `${path}.validUntil`, `${validUntil} is before it happened, ${happened.from}`);
  }
}

function checkOrder(path: string, claim: Claim, report: Report): void {
  const since = claim.happened?.from;
  claim.reported.forEach(({ date }, at) => {
    if (since && date && isAfter(since, date)) {
      report('warning', `${path}.reported[${at}].date`, `${date} is before it happened, ${since}`);
    }
  });
  claim.responses.forEach((response, at) => {
    const here = `${path}.responses[${at}]`;
    const date = response.date ?? response.source.date;
    if (!date) {
      report('warning', here, 'has no date');
      return;
    }
    if (since && isAfter(since, date)) report('warning', `${here}.date`, `${date} is before it happened, ${since}`);
    if (response.date && response.source.date && isAfter(response.date, response.source.date)) {
      report(
        'warning',
        `${here}.source.date`,
        `${response.source.date} is before the answer it tells of, ${response.date}`,
      );
    }
  });
}

function checkFuture(path: string, claim: Claim, updated: IsoDate, report: Report): void {
  const check = (date: IsoDate | undefined, at: string) => {
    if (date && isAfter(date, updated))
      report('warning', `${path}.${at}`, `${date} is after the list was updated, ${updated}`);
  };
  claim.reported.forEach((source, at) => {
    check(source.date, `reported[${at}].date`);
  });
  claim.responses.forEach((response, at) => {
    check(response.date, `responses[${at}].date`);
    check(response.source.date, `responses[${at}].source.date`);
  });
}

/** A match example on a day when the claim is not matched would test nothing. */
function checkExamples(path: string, claim: Claim, report: Report): void {
  const dateOf = (example: Example) => (typeof example === 'string' ? undefined : example.date);
  claim.examples?.match.forEach((example, at) => {
    const date = dateOf(example);
    const here = `${path}.examples.match[${at}].date`;
    if (date && claim.validFrom && isAfter(claim.validFrom, date))
      report('error', here, `${date} is before validFrom, ${claim.validFrom}`);
    if (date && claim.validUntil && isAfter(date, claim.validUntil))
      report('error', here, `${date} is after validUntil, ${claim.validUntil}`);
  });
}
