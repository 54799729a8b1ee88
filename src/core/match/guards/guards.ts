import { agentGuard } from './agent-guard';
import { comparisonGuard } from './comparison-guard';
import { dateGuard } from './date-guard';
import { entityGuard } from './entity-guard';
import type { ClaimGuard, Guard } from './guard-input';
import { literalGuard } from './literal-guard';
import { nearnessGuard } from './nearness-guard';
import { numberGuard } from './number-guard';
import { polarityGuard } from './polarity-guard';
import { requiresGuard } from './requires-guard';
import { roleGuard } from './role-guard';
import { scopeGuard } from './scope-guard';
import { sourceGuard } from './source-guard';

/** Guards that need no wording: they run first and spare most candidates the comparison. */
export const claimGuards: readonly ClaimGuard[] = [entityGuard, requiresGuard, dateGuard];

/** Guards of one wording against the sentence. */
export const wordingGuards: readonly Guard[] = [
  literalGuard,
  numberGuard,
  scopeGuard,
  polarityGuard,
  roleGuard,
  agentGuard,
  sourceGuard,
  comparisonGuard,
  nearnessGuard,
];
