import type { DayNumber } from '../../text/days';
import type { Alignment, Grounding } from '../align';
import type { ClaimProfile } from '../claim-profile';
import type { Reference } from '../discourse';
import type { Mention } from '../entity-linker';
import type { SentenceView } from '../sentence-view';
import type { GuardResult } from '../types';

/** What a guard may look at. */
export interface GuardInput {
  profile: ClaimProfile;
  alignment: Alignment;
  view: SentenceView;
  mentions: readonly Mention[];
  references: readonly Reference[];
  entities: Grounding['entities'];
  ground: Grounding;
  published: DayNumber | undefined;
  /** Latest year that the page names; looked up where its day is unknown. */
  latestYear: number | undefined;
}

/** One condition that similarity cannot see; undefined where it has nothing to say. */
export type Guard = (input: GuardInput) => GuardResult | undefined;

/** A guard that looks at claim and sentence alone, before any wording is compared. */
export type ClaimGuard = (input: Omit<GuardInput, 'alignment' | 'ground'>) => GuardResult | undefined;
