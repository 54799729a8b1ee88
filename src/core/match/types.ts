import type { ClaimKey } from '../claims/types';

/** What a sentence does with a claim; `denies` means that it reports the dispute itself. */
export type Stance = 'asserts' | 'attributes' | 'denies' | 'questions';

/** `note`: the full note; `mark`: a later place of the same claim; `none`: kept silent (a denial, say). */
export type Display = 'note' | 'mark' | 'none';

export type Sensitivity = 'strict' | 'balanced' | 'broad';

/** One guard's verdict, in words a reader can be shown. */
export interface GuardResult {
  guard:
    | 'entity'
    | 'requires'
    | 'number'
    | 'date'
    | 'polarity'
    | 'scope'
    | 'role'
    | 'nearness'
    | 'literal'
    | 'language';
  passed: boolean;
  detail?: string;
}

export interface ResolvedReference {
  /** Words of the sentence, such as "the two leaders". */
  words: string;
  /** Names of the entities they were taken to mean. */
  means: string[];
}

/** Why a sentence was matched, or kept silent. */
export interface Why {
  /** The wording of the claim that came closest. */
  wording: string;
  /** Words of the sentence that agree with it. */
  matched: string[];
  resolved: ResolvedReference[];
  guards: GuardResult[];
  /** Scores of the stages. */
  retrieval: number;
  rerank: number;
  /** Words that decided the stance, where there were any. */
  stanceCue?: string;
}

export interface Match {
  /** Index over all sentences of the page, in reading order. */
  sentence: number;
  claim: ClaimKey;
  /** 0..1, calibrated so that 0.5 is an even chance. */
  score: number;
  stance: Stance;
  display: Display;
  why: Why;
}
