import type { DisplayRecord } from '../claims/display-record';
import type { ClaimKey } from '../claims/types';
import type { ClaimIndex } from '../index/open-index';
import { daysOf } from '../text/days';
import type { PageText } from '../text/types';
import { decide, type Finding, type Thresholds, thresholds } from './decide';
import { ListMatcher } from './list-matcher';
import type { Match, Sensitivity } from './types';

export interface MatchOptions {
  sensitivity: Sensitivity;
  /** Claims the reader does not want to see. */
  hidden?: readonly ClaimKey[];
}

export interface PageMatches {
  matches: Match[];
  /** What is shown of each matched claim, each once. */
  records: DisplayRecord[];
}

export interface Matcher {
  /** All matches of a page in reading order; lists in another language than the page are left out. */
  matchPage(page: PageText, options: MatchOptions): PageMatches;
}

/**
 * A matcher over the reader's lists. Costs nothing to make; what is learnt of claims is kept for the next page. `steps`
 * are the thresholds of the sensitivity steps; only calibration passes others.
 */
export function createMatcher(indexes: readonly ClaimIndex[], steps: Thresholds = thresholds): Matcher {
  const lists = indexes.map((index) => new ListMatcher(index));
  return {
    matchPage(page, { sensitivity, hidden = [] }) {
      const language = primaryLanguage(page.language);
      const findings: Finding[] = [];
      const records = new Map<ClaimKey, DisplayRecord>();
      for (const list of lists) {
        if (language !== undefined && primaryLanguage(list.language) !== language) continue;
        const found = list.matchPage(page, daysOf(page.published)?.to, steps[sensitivity]);
        findings.push(...found.findings);
        for (const claim of found.claims) records.set(`${list.id}/${list.record(claim).id}`, list.record(claim));
      }
      return { matches: decide(findings, new Set(hidden)), records: [...records.values()] };
    },
  };
}

function primaryLanguage(tag: string | undefined): string | undefined {
  return tag?.toLowerCase().split('-')[0] || undefined;
}
