import type { NotedRecord } from './claims/display-record';
import type { ClaimKey, IsoDate } from './claims/types';
import type { Display, Match } from './match/types';

/** One place of a claim on the page. */
export interface SummaryPlace {
  /** Index over all sentences of the page. */
  sentence: number;
  display: Display;
  /** Where on the page it is, 0 (top) to 1 (end of the article). */
  position: number;
}

export interface SummaryClaim {
  claim: ClaimKey;
  text: string;
  /** Topic of the claim in its list; states of an older version have none. */
  topic?: string;
  /** The inline note's words, without the date. */
  note: string;
  /** Kind of the response that the note shows. */
  kind: string;
  places: SummaryPlace[];
}

/** What was checked, so that silence is not taken for a seal of approval. */
export interface Coverage {
  sentences: number;
  claims: number;
  lists: { id: string; title: string; claims: number; updated: IsoDate; language: string }[];
}

/** What the popup shows of a page. */
export interface PageSummary {
  title: string;
  /** Claims with at least one `note` or `mark`, in reading order. */
  claims: SummaryClaim[];
  /** Claims whose dispute the page itself reports. */
  reportedDisputes: { claim: ClaimKey; text: string }[];
  coverage: Coverage;
}

/** States of a page, as a tab's badge and popup need them. */
export type PageState =
  | { kind: 'off' }
  | { kind: 'working' }
  | { kind: 'not-article' }
  | { kind: 'other-language'; language: string }
  | { kind: 'failed'; reason: FailureReason }
  | { kind: 'done'; summary: PageSummary };

export type FailureReason = 'index-damaged' | 'worker-unreachable' | 'page-too-large' | 'internal';

/** What a page's summary is made from. */
export interface SummaryInput {
  title: string;
  /** Matches of the whole page, `sentence` counted over all of its sentences. */
  matches: Match[];
  /** Records of the matched claims, in any order; matches without one are left out. */
  records: NotedRecord[];
  coverage: Coverage;
  /** Where each sentence is on the page, 0 to 1, by sentence index; where it is missing, the sentence's rank serves. */
  positions?: readonly (number | undefined)[];
}

/** Groups matches by claim in reading order; sentences that report a dispute are listed apart and never as places. */
export function summarizePage(input: SummaryInput): PageSummary {
  const records = new Map(input.records.map((record) => [record.key, record]));
  const claims = new Map<ClaimKey, SummaryClaim>();
  const disputes = new Map<ClaimKey, { claim: ClaimKey; text: string }>();
  for (const match of [...input.matches].sort((a, b) => a.sentence - b.sentence)) {
    const record = records.get(match.claim);
    if (!record) continue;
    if (match.stance === 'denies') {
      disputes.set(match.claim, { claim: match.claim, text: record.text });
    } else if (match.display !== 'none') {
      const claim = claims.get(match.claim) ?? summaryClaim(record);
      claim.places.push({
        sentence: match.sentence,
        display: match.display,
        position: positionOf(match.sentence, input),
      });
      claims.set(match.claim, claim);
    }
  }
  return {
    title: input.title,
    claims: [...claims.values()],
    reportedDisputes: [...disputes.values()],
    coverage: input.coverage,
  };
}

function summaryClaim({ key, text, topic, note }: NotedRecord): SummaryClaim {
  return { claim: key, text, topic, note: note.lead, kind: note.kind, places: [] };
}

function positionOf(sentence: number, { positions, coverage }: SummaryInput): number {
  const position = positions?.[sentence] ?? sentence / Math.max(1, coverage.sentences - 1);
  return Math.min(1, Math.max(0, position));
}
