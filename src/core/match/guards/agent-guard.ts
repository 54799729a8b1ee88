import type { Aligned } from '../align';
import type { SentenceView } from '../sentence-view';
import type { Guard } from './guard-input';

/** Tokens between an actor and its verb, with auxiliaries and adverbs between ("should never have started"). */
const ACTOR_REACH = 5;
const BY_REACH = 12;
const BE = new Set(['is', 'are', 'was', 'were', 'been', 'being', 'be']);

/** Behind these, a clause of somebody else's begins. */
const SAYING = new Set([
  'said',
  'says',
  'claimed',
  'claims',
  'called',
  'calls',
  'wrote',
  'writes',
  'told',
  'accused',
  'accuses',
  'that',
  'of',
]);

/**
 * Who acts in the wording acts in the sentence: where a needed entity stands right before the wording's verb and, in
 * the sentence, behind it, with somebody else before it, somebody else did it: a person, because
 * countries before a verb are as often its adjective.
 */
export const agentGuard: Guard = ({ alignment, view, mentions, profile }) => {
  for (const actor of alignment.aligned) {
    if (actor.element.kind !== 'entity' || actor.start < 0 || !profile.record.entities.includes(actor.element.id))
      continue;
    const act = actOf(actor, alignment.aligned, alignment.wording.view);
    const deed = act ?? deedOf(actor, alignment.aligned, alignment.wording.view);
    if (deed && deed.start >= 0 && isDoneByOther(view, deed, actor)) {
      return { guard: 'role', passed: false, detail: `by somebody else than ${actor.element.words}` };
    }
    if (!act || act.start < 0 || actor.start < act.start || isAgentBehind(view, act, actor)) continue;
    const other = mentions.find(
      (mention) =>
        mention.end <= act.start &&
        act.start - mention.end <= ACTOR_REACH &&
        view.clause[mention.start] === view.clause[act.start] &&
        mention.kind === 'person' &&
        !isPossessive(view, mention.end - 1) &&
        !view.tokens.slice(mention.end, act.start).some((token) => SAYING.has(token.norm)) &&
        !sameEntity(mention.entity, actor),
    );
    if (other) {
      const who = view.tokens
        .slice(other.start, other.end)
        .map((token) => token.text)
        .join(' ');
      return { guard: 'role', passed: false, detail: `done by ${who}` };
    }
  }
  return undefined;
};

function sameEntity(entity: string, actor: Aligned): boolean {
  return actor.element.kind === 'entity' && actor.element.id === entity;
}

/** The word of the wording right behind the actor, unless it is something done to it. */
function actOf(actor: Aligned, aligned: readonly Aligned[], wording: SentenceView): Aligned | undefined {
  const behind = aligned.filter(({ element }) => element.kind === 'term' && element.start > actor.element.start);
  const first = behind.sort((a, b) => a.element.start - b.element.start)[0];
  // Talks have no direction: whoever is named first.
  const directed = first?.element.kind === 'term' && !first.element.concepts.includes('converse');
  if (first && isPassive(first.element.start, wording)) return undefined;
  return first && directed && first.element.start - actor.element.start <= ACTOR_REACH ? first : undefined;
}

/** "Bolsonaro's party argued": the party did. */
function isPossessive(view: SentenceView, at: number): boolean {
  return /['’]s?$/.test(view.tokens[at]?.text ?? '');
}

/** The last word of a passive wording before "by" and the actor. */
function deedOf(actor: Aligned, aligned: readonly Aligned[], wording: SentenceView): Aligned | undefined {
  const by = wording.tokens.slice(Math.max(0, actor.element.start - 2), actor.element.start);
  if (!by.some((token) => token.norm === 'by')) return undefined;
  const before = aligned.filter(({ element }) => element.kind === 'term' && element.start < actor.element.start);
  return before.sort((a, b) => b.element.start - a.element.start)[0];
}

function isPassive(act: number, view: SentenceView): boolean {
  return (
    view.tokens.slice(Math.max(0, act - 2), act).some((token) => BE.has(token.norm)) &&
    !/ing$/.test(view.tokens[act]?.norm ?? '')
  );
}

/** "is paid at the border by an importer": a passive names its actor, and it is not the one of the wording. */
function isDoneByOther(view: SentenceView, act: Aligned, actor: Aligned): boolean {
  if (!isPassive(act.start, view)) return false;
  for (
    let i = act.end;
    i < view.tokens.length && i <= act.end + BY_REACH && view.clause[i] === view.clause[act.start];
    i++
  ) {
    if (view.tokens[i]?.norm === 'by') return actor.start < i || actor.start > i + ACTOR_REACH;
  }
  return false;
}

/** "started by Ukraine", "the killing of ... by Israel". */
function isAgentBehind(view: SentenceView, act: Aligned, actor: Aligned): boolean {
  return view.tokens.slice(act.end, actor.start).some((token) => token.norm === 'by');
}
