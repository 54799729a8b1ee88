import type { SentenceView } from '../sentence-view';
import type { Guard } from './guard-input';

const ALL = new Set(['all', 'every', 'entire', 'everyone', 'everybody', 'always', 'none', 'only']);
const SOME = new Set(['some', 'few', 'several', 'partly', 'sometimes', 'one', 'many', 'occasionally', 'certain']);

/** A wording about all is not met by a sentence about some. */
export const scopeGuard: Guard = ({ alignment, view }) => {
  const wording = alignment.wording.view;
  if (!hasAny(wording, ALL)) return undefined;
  const passed = hasAny(view, ALL) || !hasAny(view, SOME);
  return { guard: 'scope', passed, detail: passed ? undefined : 'about some, not all' };
};

function hasAny(view: SentenceView, words: ReadonlySet<string>): boolean {
  return view.tokens.some((token) => words.has(token.norm));
}
