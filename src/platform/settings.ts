import type { ClaimKey } from '../core/claims/types';
import type { Sensitivity } from '../core/match/types';
import type { SiteRules } from '../core/site-rules';

/** Everything the reader has chosen; stored under one key of storage.local, with a version. */
export interface Settings {
  version: 1;
  sites: SiteRules;
  sensitivity: Sensitivity;
  /** How notes are shown: note and underline, underline only, or a dot in the margin. */
  display: 'notes' | 'underline' | 'dot';
  /** Claims the reader never wants to see again. */
  hidden: ClaimKey[];
  firstRunSeen: boolean;
}
