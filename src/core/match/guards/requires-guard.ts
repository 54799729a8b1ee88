import { matchesAt } from '../../text/concepts';
import type { ClaimGuard } from './guard-input';

/** Words the list demands are there (one of every group), words it forbids are not. */
export const requiresGuard: ClaimGuard = ({ profile, view }) => {
  const { requires, excludes } = profile;
  if (requires.length === 0 && excludes.length === 0) return undefined;
  const has = (stems: readonly string[]) =>
    (view.stemAt.get(stems[0] as string) ?? []).some((at) => matchesAt(view.stems, at, stems));
  const lacking = requires.find((group) => !group.some(has));
  if (lacking)
    return {
      guard: 'requires',
      passed: false,
      detail: `none of: ${lacking.map((stems) => stems.join(' ')).join(', ')}`,
    };
  const forbidden = excludes.find(has);
  return { guard: 'requires', passed: !forbidden, detail: forbidden ? `contains: ${forbidden.join(' ')}` : undefined };
};
