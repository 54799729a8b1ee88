import type { Aligned } from '../align';
import type { SentenceView } from '../sentence-view';
import type { Guard } from './guard-input';

/** "More CO2 than cars" is not "cars more than": what stands on which side of "than" must agree. */
export const comparisonGuard: Guard = ({ alignment, view }) => {
  const wanted = thanPosition(alignment.wording.view);
  const found = thanPosition(view);
  if (wanted === undefined || found === undefined) return undefined;
  const crossed = alignment.aligned.filter(
    (pair) => pair.start >= 0 && isSide(pair) && pair.element.start < wanted !== pair.start < found,
  );
  // One word may wander; two have changed sides.
  const passed = crossed.length < 2;
  return { guard: 'role', passed, detail: passed ? undefined : 'compared the other way round' };
};

/** Things are compared, not amounts. */
function isSide({ element }: Aligned): boolean {
  return element.kind !== 'quantity';
}

function thanPosition(view: SentenceView): number | undefined {
  const at = view.tokens.findIndex((token) => token.norm === 'than');
  return at > 0 && !/^\d/.test(view.tokens[at + 1]?.norm ?? '') ? at : undefined;
}
