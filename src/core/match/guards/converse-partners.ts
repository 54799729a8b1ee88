import type { AnalyzedToken } from '../../text/analyzer';
import type { SentenceView } from '../sentence-view';
import type { GuardInput } from './guard-input';

const LINKS = new Set(['with', 'to', 'and', 'between', 'by', 'from']);
const ABOUT = new Set(['about', 'of', 'on', 'against', 'regarding', 'concerning']);
/** Tokens between a word for a talk and the partner it names. */
const PARTNER_REACH = 7;
const SUBJECT_REACH = 8;

interface Person {
  start: number;
  end: number;
  /** Entity id, or undefined for a name that no entity accounts for. */
  entity: string | undefined;
}

/**
 * For claims that two parties talked: whether some word for a talk in the sentence can be theirs. Answers what is in
 * the way, or undefined where nothing is. "Call for", "spoke about" and "called it" are no talks; a talk with or by
 * somebody else is another talk.
 */
export function conversePartnersFit(input: GuardInput): string | undefined {
  const { alignment, profile, view } = input;
  const talk = alignment.aligned.find(
    ({ element, start }) => start >= 0 && element.kind === 'term' && element.concepts.includes('converse'),
  );
  if (!talk || profile.record.entities.length < 2) return undefined;
  const { start: at, stems } = talk.element as Extract<typeof talk.element, { kind: 'term' }>;
  if (otherSense(at, at + stems.length, alignment.wording.view.tokens, [])) return undefined;
  const persons = personsOf(input);
  let fault: string | undefined;
  for (const mention of view.conceptAt.get('converse') ?? []) {
    fault = faultOf(mention.start, mention.end, persons, profile.record.entities, view);
    if (!fault) return undefined;
  }
  return fault;
}

function faultOf(
  start: number,
  end: number,
  persons: readonly Person[],
  needed: readonly string[],
  view: SentenceView,
): string | undefined {
  const { tokens } = view;
  const word = (tokens[start] as AnalyzedToken).text;
  if (otherSense(start, end, tokens, persons)) return `“${word}” in another sense`;
  const after = persons.find(
    (person) =>
      person.start >= end && person.start <= end + PARTNER_REACH && view.clause[person.start] === view.clause[start],
  );
  if (after) {
    const links = tokens.slice(end, after.start).map((token) => token.norm);
    const linked = links.some((norm) => LINKS.has(norm)) || links.length === 0 || links.length === 1;
    if (linked && !isNeeded(after, needed)) return `talk with ${wordsOf(after, tokens)}`;
    const second = persons.find((person) => person.start > after.end - 1 && person.start <= after.end + 3);
    if (linked && second && tokens[after.end]?.norm === 'and' && !isNeeded(second, needed))
      return `talk with ${wordsOf(second, tokens)}`;
    if (
      links.length <= 3 &&
      links.some((norm) => ABOUT.has(norm)) &&
      !links.some((norm) => LINKS.has(norm)) &&
      persons.filter((p) => isNeeded(p, needed) && p.start !== after.start).length < needed.length
    ) {
      return `talk about ${wordsOf(after, tokens)}`;
    }
  }
  const before = persons.findLast(
    (person) =>
      person.end <= start && person.end >= start - SUBJECT_REACH && view.clause[person.start] === view.clause[start],
  );
  const fellow =
    before && tokens[before.start - 1]?.norm === 'and'
      ? persons.findLast((person) => person.end === before.start - 1)
      : undefined;
  if (fellow && before && !isNeeded(fellow, needed) && verbForm(tokens, start))
    return `talk of ${wordsOf(fellow, tokens)}`;
  if (before && !isNeeded(before, needed) && after && isNeeded(after, needed) && verbForm(tokens, start))
    return `talk of ${wordsOf(before, tokens)}`;
  const absent = verbForm(tokens, start) ? needed.find((id) => !takesPart(id, start, end, persons, view)) : undefined;
  return absent && `no part in it: ${absent}`;
}

/** Tokens before a partner in which its link stands: "with the Russian president". */
const LINK_REACH = 3;

/**
 * Whether one of the parties can be speaking or spoken to: named before the verb, or behind it in its clause and tied
 * to it. Parties whom only the event implies have no place to look at.
 */
function takesPart(id: string, start: number, end: number, persons: readonly Person[], view: SentenceView): boolean {
  const places = persons.filter((person) => person.entity === id);
  if (places.length === 0) return true;
  return places.some((place) => {
    if (place.end <= start) return true;
    if (view.clause[place.start] !== view.clause[start]) return false;
    const between = view.tokens.slice(Math.max(end, place.start - LINK_REACH), place.start).map((token) => token.norm);
    return place.start - end <= 1 || between.some((norm) => LINKS.has(norm));
  });
}

const NO_TALK_AFTER_CALL = new Set([
  'for',
  'on',
  'it',
  'this',
  'that',
  'them',
  'himself',
  'into',
  'out',
  'off',
  'upon',
  'centre',
  'center',
  'logs',
]);
const OFFICES = new Set([
  'director',
  'team',
  'chief',
  'adviser',
  'advisor',
  'secretary',
  'staff',
  'office',
  'strategy',
  'network',
  'networks',
  'company',
  'rate',
  'lens',
  'group',
  'show',
  'tracing',
]);

/** "call for", "called on", "called it", "called Putin a dictator", "so-called", "talk of", "communications director". */
function otherSense(start: number, end: number, tokens: readonly AnalyzedToken[], persons: readonly Person[]): boolean {
  const token = tokens[start] as AnalyzedToken;
  const next = tokens[end]?.norm ?? '';
  const before = tokens[start - 1]?.norm ?? '';
  if (OFFICES.has(next)) return true;
  // "talked him out of it": persuaded.
  if (tokens.slice(end, end + 3).some((other) => other.norm === 'out' || other.norm === 'into')) return true;
  if (/^call/.test(token.norm) && end === start + 1) {
    if (NO_TALK_AFTER_CALL.has(next) || before === 'so') return true;
    if (next === 'to')
      return (
        /^calls?$/.test(token.norm) &&
        !tokens[end + 1]?.cap &&
        !persons.some((person) => person.start <= end + 2 && person.start > end)
      );
    const named = persons.find((person) => person.start >= end && person.start <= end + 1);
    const behind = tokens[named?.end ?? end]?.norm ?? '';
    return (
      ['a', 'an', 'the'].includes(behind) &&
      !(named === undefined && persons.some((person) => person.start <= end + 2 && person.start > end))
    );
  }
  return /^(talk|talked|talks|speak|spoke|speaks)$/.test(token.norm) && next === 'of';
}

function verbForm(tokens: readonly AnalyzedToken[], at: number): boolean {
  return /^(called|phoned|telephoned|rang|spoke|spoken|talked|told|calls|phones)$/.test(tokens[at]?.norm ?? '');
}

function isNeeded(person: Person, needed: readonly string[]): boolean {
  return person.entity !== undefined && needed.includes(person.entity);
}

function wordsOf(person: Person, tokens: readonly AnalyzedToken[]): string {
  return tokens
    .slice(person.start, person.end)
    .map((token) => token.text)
    .join(' ');
}

function personsOf({ mentions, references, view }: GuardInput): Person[] {
  const known = [...mentions, ...references]
    .filter((mention) => mention.kind === 'person')
    .map(({ start, end, entity }) => ({ start, end, entity: entity as string | undefined }));
  const strangers = view.otherNames
    .filter((name) => isPartnerName(name, view))
    .map(({ start, end }) => ({ start, end, entity: undefined as string | undefined }));
  return [...known, ...strangers].sort((a, b) => a.start - b.start);
}

/** A stranger's name right behind "with", "to", "and" or before a verb of talking; places and papers mostly follow other words. */
function isPartnerName(name: { start: number; end: number }, view: SentenceView): boolean {
  if (name.end - name.start > 3) return false;
  const before = view.tokens[name.start - 1]?.norm ?? '';
  if (['with', 'between'].includes(before)) return true;
  const title = /^(president|chancellor|minister|leader|secretary|senator|king|prince|pope|mr|mrs|ms)$/.test(before);
  return (
    title || (name.end - name.start === 2 && !['in', 'at', 'from', 'the', 'for', 'near', 'by', 'to'].includes(before))
  );
}
