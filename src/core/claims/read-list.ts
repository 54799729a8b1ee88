import * as v from 'valibot';
import type { Fault, Report } from './fault';
import { type ImportOptions, type ImportReport, importSteps } from './import-reviews';
import { reportIssue } from './issue-fault';
import { parseJson } from './parse-json';
import { FACT_CHECKERS, type Publisher } from './publishers';
import type { SkipReason } from './review';
import { isReviewData } from './reviews-in';
import { ClaimSchema } from './schema';
import type { Claim, ClaimList } from './types';
import { type ValidationOptions, validateClaimList } from './validate';

/** A list in our own format, or one made of reviews (those with errors left out); or why the text is neither. */
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

/** Beyond this size review data are never parsed as a whole: it would hold a worker up for a tenth of a second and more. */
const AT_ONCE = 4_000_000;

/** Claims checked between two pauses: some 5 ms. */
const CLAIMS_A_SLICE = 250;

/** How review data begin; a claim list has its head there. */
const REVIEW_WORDS = /"(?:ClaimReview|DataFeed|DataFeedItem|claimReview(?:ed)?)"/;

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
  const streamed = text.length > AT_ONCE && REVIEW_WORDS.test(text.slice(0, 10_000));
  const parsed = streamed ? undefined : parseJson(text);
  if (parsed?.ok && !isReviewData(parsed.value)) {
    const format = looksOurs(parsed.value) ? 'claim-list' : 'unknown';
    if (format === 'unknown') return { ok: false, format, faults: [UNKNOWN] };
    const checked = validateClaimList(parsed.value, options);
    if (!checked.ok) return { ok: false, format, faults: checked.faults };
    return { ok: true, format, list: checked.list, faults: checked.warnings };
  }
  if (parsed && !parsed.ok && !REVIEW_WORDS.test(text)) {
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
  const faults = report.faults.map(({ path, reason, severity, detail }): Fault => {
    return { severity, path, message: detail ? `${REASONS[reason]}: ${detail}` : REASONS[reason] };
  });
  const sound = yield* soundClaims(list.claims, faults);
  if (sound.length === 0 && faults.some(({ severity }) => severity === 'error'))
    return { ok: false, format: 'reviews', faults };
  return {
    ok: true,
    format: 'reviews',
    list: { ...list, claims: sound },
    faults,
    report: { ...report, claims: sound.length },
  };
}

/** Claims that fit the format; reviews are other people's, so one that does not is left out rather than the whole list. */
function* soundClaims(claims: readonly Claim[], faults: Fault[]): Generator<number, Claim[]> {
  const sound: Claim[] = [];
  for (let at = 0; at < claims.length; at++) {
    const claim = claims[at] as Claim;
    const parsed = v.safeParse(ClaimSchema, claim);
    if (parsed.success) sound.push(claim);
    for (const issue of parsed.issues ?? []) {
      const report: Report = (_, path, message) =>
        faults.push({ severity: 'warning', path, message: `left out: ${message}` });
      reportIssue(issue, report, `${claim.responses[0]?.source.url ?? ''} $`);
    }
    if (at % CLAIMS_A_SLICE === CLAIMS_A_SLICE - 1) yield 1;
  }
  return sound;
}

const UNKNOWN: Fault = {
  severity: 'error',
  path: '$',
  message: 'is neither a claim list (no "format") nor ClaimReview, a DataFeed or a Fact Check Tools answer',
};

function looksOurs(value: unknown): boolean {
  return typeof value === 'object' && value !== null && ['format', 'claims', 'entities'].some((key) => key in value);
}
