import type { Guard } from './guard-input';

/** A wording's amounts stand in the sentence with the same value and unit. */
export const numberGuard: Guard = ({ alignment }) => {
  const amounts = alignment.wording.elements.filter((element) => element.kind === 'quantity');
  if (amounts.length === 0) return undefined;
  const missing = alignment.missing.filter((element) => element.kind === 'quantity');
  return {
    guard: 'number',
    passed: missing.length === 0,
    detail: (missing.length > 0 ? missing : amounts).map((element) => element.words).join(', '),
  };
};
