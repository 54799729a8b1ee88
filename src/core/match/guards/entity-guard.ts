import type { ClaimGuard } from './guard-input';

/** Every entity that the claim needs is named, referred to, or implied by the event the page is about. */
export const entityGuard: ClaimGuard = ({ profile, entities }) => {
  const needed = profile.record.entities;
  if (needed.length === 0) return undefined;
  const missing = needed.filter((id) => !entities.has(id));
  return {
    guard: 'entity',
    passed: missing.length === 0,
    detail: missing.length > 0 ? `not named: ${missing.join(', ')}` : needed.join(', '),
  };
};
