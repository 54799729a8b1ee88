import type { Guard, GuardInput } from './guard-input';

/** Concepts of which one excludes the other. */
const ANTONYMS: readonly (readonly [string, string])[] = [
  ['rise', 'fall'],
  ['man', 'woman'],
  ['aid', 'sanction'],
  ['peace', 'escalate'],
  ['restrain', 'escalate'],
];

/** A wording that negates ("urged not to") is not met by a sentence that does not; opposites are no paraphrases. */
export const polarityGuard: Guard = (input) => {
  const unnegated = input.alignment.aligned.find(
    ({ element, start }) =>
      element.kind === 'term' &&
      element.negated &&
      start >= 0 &&
      input.view.negatedBy[start] === -1 &&
      input.view.softlyNegatedBy[start] === -1 &&
      element.weight >= 2 &&
      !isRestraint(input, start),
  );
  if (unnegated) return { guard: 'polarity', passed: false, detail: `not negated here: ${unnegated.element.words}` };
  const opposite = oppositeOf(input);
  if (opposite) return { guard: 'polarity', passed: false, detail: `opposite: ${opposite}` };
  return { guard: 'polarity', passed: true };
};

/** "de-escalate" and "restraint" carry their negation inside. */
function isRestraint({ view }: GuardInput, start: number): boolean {
  return (view.conceptAt.get('restrain') ?? []).some((mention) => mention.start <= start && start < mention.end);
}

function oppositeOf({ alignment, view }: GuardInput): string | undefined {
  for (const element of alignment.missing) {
    if (element.kind !== 'term') continue;
    for (const [a, b] of ANTONYMS) {
      if (element.concepts.includes(a) && view.conceptAt.has(b)) return element.words;
      if (element.concepts.includes(b) && view.conceptAt.has(a)) return element.words;
    }
  }
  return undefined;
}
