import type { Aligned, Alignment } from '../align';
import type { Element } from '../claim-profile';
import type { SentenceView } from '../sentence-view';
import type { Guard } from './guard-input';

/** A wording's amounts stand in the sentence with the same value and unit, in a clause that says something of the claim. */
export const numberGuard: Guard = ({ alignment, view }) => {
  const amounts = alignment.wording.elements.filter((element) => element.kind === 'quantity');
  if (amounts.length === 0) return undefined;
  const missing = alignment.missing.filter((element) => element.kind === 'quantity');
  if (missing.length > 0) return { guard: 'number', passed: false, detail: wordsOf(missing) };
  const stray = alignment.aligned.find(
    (found) => found.element.kind === 'quantity' && !sharesClause(found, alignment, view),
  );
  return {
    guard: 'number',
    passed: !stray,
    detail: stray ? `about something else: ${stray.element.words}` : wordsOf(amounts),
  };
};

/** Whether the clause of an amount says anything else that the wording says. */
function sharesClause(amount: Aligned, alignment: Alignment, view: SentenceView): boolean {
  const here = (at: number) => view.clause[at] === view.clause[amount.start];
  return alignment.aligned.some(({ element, start }) => {
    if (element.kind !== 'term' || start < 0) return false;
    if (here(start) || (view.stemAt.get(element.stems[0] as string) ?? []).some(here)) return true;
    return element.concepts.some((concept) =>
      (view.conceptAt.get(concept) ?? []).some((mention) => here(mention.start)),
    );
  });
}

function wordsOf(elements: readonly Element[]): string {
  return elements.map((element) => element.words).join(', ');
}
