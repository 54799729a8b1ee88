import type { Fault } from './fault';
import { type ImportOptions, type ImportReport, importSteps } from './import-reviews';
import { parseJson } from './parse-json';
import { FACT_CHECKERS, type Publisher } from './publishers';
import type { SkipReason } from './review';
import { isReviewData } from './reviews-in';
import type { ClaimList } from './types';
import { type ValidationOptions, validateClaimList } from './validate';

/** A list in our own format, or one made of reviews; or why the text is neither. */
export type ReadList =
  | { ok: true; format: 'claim-list'; list: ClaimList; faults: Fault[] }
  | { ok: true; format: 'reviews'; list: ClaimList; faults: Fault[]; report: ImportReport }
  | { ok: false; format: 'claim-list' | 'reviews' | 'unknown'; faults: Fault[] };

/** What reading needs beside the text. */
export interface ReadListOptions extends ValidationOptions {
  /** Head of a list made of reviews, which have none themselves. */
  header: ImportOptions['header'];
  /** Whose reviews are taken; the known fact-checkers by default. */
  publishers?: readonly Publisher[] | 'all';
}

/** Reasons as a person who keeps the data would want to hear them. */
const REASONS: Record<SkipReason, string> = {
  'broken-json': 'is no JSON',
  'no-claim': 'says no claim',
  'claim-too-short': 'the claim has too few words',
  'claim-too-long': 'the claim is too long to be met in a sentence',
  'no-link': 'has no link to the review',
  'bad-link': 'has no link that can be opened',
  script: 'holds markup that would run in a page',
  publisher: 'is of a publisher that is not on the list of publishers',
  language: 'is in another language',
  duplicate: 'is a review that was there before',
};

/** Up to this size a text is parsed at once to tell its format; beyond, by its beginning. A list of ours is smaller. */
const AT_ONCE = 20_000_000;

/** Reads a claim list, ClaimReview, a DataFeed or a Fact Check Tools answer, in one go. */
export function readList(text: string, options: ReadListOptions): ReadList {
  const steps = readListSteps(text, options);
  for (;;) {
    const step = steps.next();
    if (step.done) return step.value;
  }
}

/** The same in steps: yields the share that was read, 0 to 1, so that a worker can answer between two. */
export function* readListSteps(text: string, options: ReadListOptions): Generator<number, ReadList> {
  const small = text.length <= AT_ONCE;
  const parsed = small ? parseJson(text) : undefined;
  if (parsed?.ok && !isReviewData(parsed.value)) {
    const format = looksOurs(parsed.value) ? 'claim-list' : 'unknown';
    if (format === 'unknown') return { ok: false, format, faults: [UNKNOWN] };
    const checked = validateClaimList(parsed.value, options);
    if (!checked.ok) return { ok: false, format, faults: checked.faults };
    return { ok: true, format, list: checked.list, faults: checked.warnings };
  }
  if (parsed && !parsed.ok && !/"(?:ClaimReview|DataFeed|claimReview)"/.test(text)) {
    const { line, column, message } = parsed.fault;
    const fault: Fault = {
      severity: 'error',
      path: '$',
      message: `is no JSON; line ${line}, column ${column}: ${message}`,
    };
    return { ok: false, format: 'unknown', faults: [fault] };
  }
  return yield* reviewSteps(text, options);
}

function* reviewSteps(text: string, options: ReadListOptions): Generator<number, ReadList> {
  const { header, publishers = FACT_CHECKERS } = options;
  const { list, report } = yield* importSteps(text, { header, publishers });
  const faults = report.faults.map(({ path, reason, detail }): Fault => {
    const severity = reason === 'broken-json' ? 'error' : 'warning';
    return { severity, path, message: detail ? `${REASONS[reason]}: ${detail}` : REASONS[reason] };
  });
  const checked = validateClaimList(list, { ...options, editorial: false });
  if (!checked.ok) return { ok: false, format: 'reviews', faults: [...faults, ...checked.faults] };
  if (report.kept === 0 && faults.some(({ severity }) => severity === 'error'))
    return { ok: false, format: 'reviews', faults };
  return { ok: true, format: 'reviews', list, faults: [...faults, ...checked.warnings], report };
}

const UNKNOWN: Fault = {
  severity: 'error',
  path: '$',
  message: 'is neither a claim list (no "format") nor ClaimReview, a DataFeed or a Fact Check Tools answer',
};

function looksOurs(value: unknown): boolean {
  return typeof value === 'object' && value !== null && ['format', 'claims', 'entities'].some((key) => key in value);
}
