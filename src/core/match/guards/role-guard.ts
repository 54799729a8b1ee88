import type { Aligned } from '../align';
import type { SentenceView } from '../sentence-view';
import { conversePartnersFit } from './converse-partners';
import type { Guard, GuardInput } from './guard-input';

/** Acts that one side does to the other: who urged whom decides what is claimed. */
const DIRECTED = new Set([
  'urge',
  'remind',
  'kill',
  'attack',
  'poison',
  'bounty',
  'invade',
  'shootdown',
  'sabotage',
  'hack',
  'arrest',
  'spy',
]);
const BE = new Set(['was', 'were', 'is', 'are', 'been', 'being', 'be', 'got', 'gets']);

/** Who does what to whom, for acts with a direction; who talks with whom, for talks. */
export const roleGuard: Guard = (input) => {
  const reversed = isReversed(input);
  if (reversed) return { guard: 'role', passed: false, detail: `the other way round: ${reversed}` };
  const stranger = conversePartnersFit(input);
  if (stranger) return { guard: 'role', passed: false, detail: stranger };
  return { guard: 'role', passed: true };
};

function isReversed(input: GuardInput): string | undefined {
  const { alignment, view } = input;
  const act = alignment.aligned.find(
    ({ element, start }) =>
      start >= 0 && element.kind === 'term' && element.concepts.some((concept) => DIRECTED.has(concept)),
  );
  if (!act) return undefined;
  const entities = alignment.aligned.filter(({ element }) => element.kind === 'entity');
  if (entities.length !== 2) return undefined;
  const [a, b] = entities as [Aligned, Aligned];
  if (a.start < 0 || b.start < 0) return undefined;
  const wanted = agentFirst(a.element.start, b.element.start, act.element.start, alignment.wording.view);
  const found = agentFirst(a.start, b.start, act.start, view);
  if (!wanted || !found || wanted === found) return undefined;
  return view.tokens
    .slice(act.start, act.end)
    .map((token) => token.text)
    .join(' ');
}

/** Which of two parties acts, `a` or `b`; undefined unless one stands before the act and one behind it. */
function agentFirst(a: number, b: number, act: number, view: SentenceView): 'a' | 'b' | undefined {
  if (a < act === b < act) return undefined;
  const before = a < act ? 'a' : 'b';
  const after = before === 'a' ? 'b' : 'a';
  const passive = view.tokens.slice(Math.max(0, act - 3), act).some((token) => BE.has(token.norm));
  return passive ? after : before;
}
