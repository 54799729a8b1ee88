import { claimKey, newClaim, reportsOf, responseOf } from './claim-of-review';
import { pageKey } from './http-url';
import { jsonElements } from './json-elements';
import { judgeReview } from './judge-review';
import { type Publisher, PublisherList } from './publishers';
import type { RatingClass } from './ratings';
import { primaryLanguage, type Review, type Skip, type SkipReason } from './review';
import { reviewsIn } from './reviews-in';
import type { Claim, ClaimList } from './types';

/** What an import needs to know beside the data. */
export interface ImportOptions {
  /** Head of the list that is made; only reviews in its language are taken. */
  header: Omit<ClaimList, 'entities' | 'claims' | 'format'>;
  /** Whose reviews are taken; `'all'` for data that the reader vouches for. */
  publishers: readonly Publisher[] | 'all';
}

/** What became of the reviews, for telling the reader. */
export interface ImportReport {
  /** Reviews that were found at all. */
  found: number;
  /** Reviews that are in the list, and the claims they are about. */
  kept: number;
  claims: number;
  /** Reviews left out, by reason. */
  skipped: Partial<Record<SkipReason, number>>;
  /** Each one left out for a fault of its own, with its place; publishers and languages are only counted. */
  faults: Skip[];
  /** Hosts not on the list of publishers, most reviews first. */
  otherPublishers: { host: string; reviews: number }[];
  /** Kept reviews by the class of their rating; `other` where the word is in no table. */
  ratings: Partial<Record<RatingClass | 'other' | 'none', number>>;
}

/** A claim list made of reviews, with what was left out. */
export interface ImportResult {
  list: ClaimList;
  report: ImportReport;
}

/** Reasons that are no fault of the data: thousands of them in a feed, and nothing to mend. */
const COUNTED_ONLY: readonly SkipReason[] = ['publisher', 'language', 'duplicate'];

/** Reasons for which a review is broken, rather than of no use. */
const BREACHES: readonly SkipReason[] = ['no-claim', 'no-link', 'bad-link', 'script'];

/** Elements in one slice: a few ms of work between two pauses. */
const SLICE = 200;

/** The reviews in a text as a claim list, in one go; for command lines and small files. */
export function importReviews(text: string, options: ImportOptions): ImportResult {
  const steps = importSteps(text, options);
  for (;;) {
    const step = steps.next();
    if (step.done) return step.value;
  }
}

/** Yields the share of the text that was read, 0 to 1, every few milliseconds; the caller pauses, reports and stops. */
export function* importSteps(text: string, options: ImportOptions): Generator<number, ImportResult> {
  const importer = new Importer(options);
  let count = 0;
  for (const element of jsonElements(text)) {
    if (element.ok) for (const review of reviewsIn(element.value, element.path)) importer.add(review);
    else
      importer.skip({
        path: element.path,
        reason: 'broken-json',
        severity: 'error',
        detail: `line ${element.line}, column ${element.column}: ${element.message}`,
      });
    count += 1;
    if (count % SLICE === 0) yield element.end / text.length;
  }
  return importer.result();
}

class Importer {
  readonly #options: ImportOptions;
  readonly #publishers: PublisherList | undefined;
  readonly #language: string | undefined;
  readonly #claims = new Map<string, Claim>();
  readonly #seen = new Set<string>();
  /** Claims of our own export: which response comes first was chosen there. Of others the latest review does. */
  readonly #ordered = new Set<Claim>();
  readonly #others = new Map<string, number>();
  readonly #report: ImportReport = {
    found: 0,
    kept: 0,
    claims: 0,
    skipped: {},
    faults: [],
    otherPublishers: [],
    ratings: {},
  };

  constructor(options: ImportOptions) {
    this.#options = options;
    this.#publishers = options.publishers === 'all' ? undefined : new PublisherList(options.publishers);
    this.#language = primaryLanguage(options.header.language);
  }

  skip(skip: Skip): void {
    this.#report.skipped[skip.reason] = (this.#report.skipped[skip.reason] ?? 0) + 1;
    if (!COUNTED_ONLY.includes(skip.reason)) this.#report.faults.push(skip);
  }

  add(review: Review): void {
    this.#report.found += 1;
    const judged = judgeReview(review, this.#publishers, this.#language);
    if (!judged.ok) {
      if (judged.host) this.#others.set(judged.host, (this.#others.get(judged.host) ?? 0) + 1);
      const severity = BREACHES.includes(judged.reason) && !review.partial ? 'error' : 'warning';
      this.skip({
        path: review.path,
        reason: judged.reason,
        severity,
        ...(judged.detail && { detail: judged.detail }),
      });
      return;
    }
    const added = judged.texts.filter((text) => this.#addTo(text, review, judged.by));
    if (added.length === 0) {
      this.skip({ path: review.path, reason: 'duplicate', severity: 'warning' });
      return;
    }
    this.#report.kept += 1;
    const rating = review.ratingClass ?? (review.rating ? 'other' : 'none');
    this.#report.ratings[rating] = (this.#report.ratings[rating] ?? 0) + 1;
  }

  /** False where this page's review of the claim is already there. */
  #addTo(text: string, review: Review, by: string): boolean {
    const key = claimKey(text);
    const page = `${key}\n${pageKey(review.url)}${review.details ? `\n${review.kind} ${review.by} ${review.details.quote ?? ''}` : ''}`;
    if (this.#seen.has(page)) return false;
    this.#seen.add(page);
    const claim = this.#claims.get(key) ?? newClaim(text, key, review, this.#options.header.id);
    this.#claims.set(key, claim);
    if (review.details) this.#ordered.add(claim);
    claim.responses.push(responseOf(review, by));
    for (const source of reportsOf(review, by)) {
      if (!claim.reported.some((known) => known.url === source.url && known.by === source.by))
        claim.reported.push(source);
    }
    return true;
  }

  result(): ImportResult {
    const claims = [...this.#claims.values()];
    const used = new Set<string>();
    for (const claim of claims) {
      if (!this.#ordered.has(claim)) claim.responses.sort((a, b) => ((a.date ?? '') < (b.date ?? '') ? 1 : -1));
      while (used.has(claim.id)) claim.id += 'x';
      used.add(claim.id);
    }
    this.#report.claims = claims.length;
    this.#report.otherPublishers = [...this.#others]
      .map(([host, reviews]) => ({ host, reviews }))
      .sort((a, b) => b.reviews - a.reviews);
    return { list: { format: 1, ...this.#options.header, entities: [], claims }, report: this.#report };
  }
}
