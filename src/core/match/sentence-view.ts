import { type AnalyzedToken, analyze } from '../text/analyzer';
import { type ConceptMention, findConcepts } from '../text/concepts';
import { type DateMention, findDates } from '../text/dates';
import type { DayNumber } from '../text/days';
import { comparableStem } from '../text/irregular-forms';
import { findQuantities, type Quantity } from '../text/quantities';
import type { EntityLinker, Mention } from './entity-linker';
import { modalWords, negators, softNegators } from './lexicon-cues';
import { WordSet } from './word-set';

/** A sentence as matcher, guards and stance see it: tokens and what is known about them. Positions are token indices. */
export interface SentenceView {
  text: string;
  tokens: AnalyzedToken[];
  stems: string[];
  mentions: Mention[];
  /** Capitalised names that no entity of the list accounts for, perhaps other people. */
  otherNames: { start: number; end: number; text: string }[];
  concepts: ConceptMention[];
  dates: DateMention[];
  quantities: Quantity[];
  stemAt: ReadonlyMap<string, readonly number[]>;
  conceptAt: ReadonlyMap<string, readonly ConceptMention[]>;
  /** By token: index of the word that negates it, or -1. */
  negatedBy: Int16Array;
  /** By token: index of a word such as "against" or "avoid" before it, or -1. */
  softlyNegatedBy: Int16Array;
  /** By token: index of the word that makes it a possibility or plan, or -1. */
  modalBy: Int16Array;
  /** By token: number of its clause, counted from 0. */
  clause: Int16Array;
  question: boolean;
}

const NEGATORS = new WordSet(negators, { byStem: false });
const SOFT_NEGATORS = new WordSet(softNegators, { byStem: false });
const MODALS = new WordSet(modalWords, { byStem: false });
/** Words that open a clause, so that "not" and "could" before them do not reach behind them. */
const CLAUSE_OPENERS = new Set([
  'but',
  'although',
  'though',
  'while',
  'whereas',
  'however',
  'because',
  'after',
  'before',
  'when',
  'as',
  'since',
  'until',
  'despite',
]);
const CLAUSE_MARKS = /[,;:()[\]—–]|\s-\s/;
/** Tokens a negation or modal reaches: enough for "has no plans at the moment to hold any talks with". */
const REACH = 9;
/** Longest sentence that is looked at, in tokens; what is behind is no sentence a claim is made in. */
const MAX_TOKENS = 160;

/** Looks at a sentence once, for all claims. `published` is the page's day; entities come from one index's linker. */
export function viewSentence(
  text: string,
  linker: EntityLinker,
  published: DayNumber | undefined,
  language: string,
): SentenceView {
  const tokens = analyze(text, language).slice(0, MAX_TOKENS);
  const stems = tokens.map((token) => comparableStem(token.norm, token.term));
  const mentions = linker.link(tokens, published);
  const dates = findDates(tokens, published);
  const concepts = findConcepts(stems);
  const clause = clausesOf(tokens, text);
  return {
    text,
    tokens,
    stems,
    mentions,
    otherNames: otherNames(tokens, mentions, dates),
    concepts,
    dates,
    quantities: findQuantities(tokens, text).filter(
      (quantity) => !dates.some((date) => quantity.start < date.end && date.start < quantity.end),
    ),
    stemAt: positions(stems),
    conceptAt: conceptPositions(concepts),
    negatedBy: reachOf(
      tokens,
      clause,
      (token, i) => NEGATORS.has(token) && !isEmphasis(tokens, i) && text[token.end] !== '-',
    ),
    softlyNegatedBy: reachOf(tokens, clause, (token) => SOFT_NEGATORS.has(token)),
    modalBy: possibilities(tokens, clause),
    clause,
    question: /\?["'”’)]*\s*$/.test(text),
  };
}

function positions(stems: readonly string[]): Map<string, number[]> {
  const at = new Map<string, number[]>();
  stems.forEach((stem, i) => {
    const known = at.get(stem);
    if (known) known.push(i);
    else at.set(stem, [i]);
  });
  return at;
}

function conceptPositions(mentions: readonly ConceptMention[]): Map<string, ConceptMention[]> {
  const at = new Map<string, ConceptMention[]>();
  for (const mention of mentions) {
    for (const concept of mention.concepts) {
      const known = at.get(concept);
      if (known) known.push(mention);
      else at.set(concept, [mention]);
    }
  }
  return at;
}

function clausesOf(tokens: readonly AnalyzedToken[], text: string): Int16Array {
  const clause = new Int16Array(tokens.length);
  let current = 0;
  tokens.forEach((token, i) => {
    const before = tokens[i - 1];
    if (before && (CLAUSE_OPENERS.has(token.norm) || CLAUSE_MARKS.test(text.slice(before.end, token.start)))) current++;
    clause[i] = current;
  });
  return clause;
}

function reachOf(
  tokens: readonly AnalyzedToken[],
  clause: Int16Array,
  governs: (token: AnalyzedToken, i: number) => boolean,
): Int16Array {
  const by = new Int16Array(tokens.length).fill(-1);
  tokens.forEach((token, i) => {
    if (!governs(token, i)) return;
    for (let k = i + 1; k < tokens.length && k <= i + REACH && clause[k] === clause[i]; k++)
      if (by[k] === -1) by[k] = i;
  });
  return by;
}

const BE = new Set(['is', 'are', 'was', 'were', 'be', 'been', 'being', 'seems', 'seemed', 'remains', 'looks']);
const OPEN_STATES = new Set([
  'possible',
  'likely',
  'unlikely',
  'planned',
  'expected',
  'scheduled',
  'imminent',
  'conceivable',
  'envisaged',
  'anticipated',
  'awaited',
]);

/** Possibilities and plans: words before what they govern, "call for" and the like, and "... is possible" behind it. */
function possibilities(tokens: readonly AnalyzedToken[], clause: Int16Array): Int16Array {
  const by = reachOf(
    tokens,
    clause,
    (token, i) =>
      (MODALS.has(token) && !isManner(tokens, i) && !isHedge(tokens, i)) ||
      isDemand(tokens, i) ||
      isReadiness(tokens, i),
  );
  tokens.forEach((token, i) => {
    if (!OPEN_STATES.has(token.norm) || ![1, 2].some((back) => BE.has(tokens[i - back]?.norm ?? ''))) return;
    for (let k = i - 1; k >= 0 && k >= i - REACH && clause[k] === clause[i]; k--) if (by[k] === -1) by[k] = i;
  });
  return by;
}

/** "how the war could end" takes the end for granted and asks for the way. */
function isManner(tokens: readonly AnalyzedToken[], i: number): boolean {
  return tokens.slice(Math.max(0, i - 4), i).some((token) => token.norm === 'how');
}

/** "may have spoken" says that somebody believes it, like "reportedly". */
function isHedge(tokens: readonly AnalyzedToken[], i: number): boolean {
  return /^(may|might|could)$/.test(tokens[i]?.norm ?? '') && tokens[i + 1]?.norm === 'have';
}

/** "open to a conversation": it has not been held. */
function isReadiness(tokens: readonly AnalyzedToken[], i: number): boolean {
  return tokens[i]?.norm === 'open' && tokens[i + 1]?.norm === 'to';
}

/** "called for talks", "demands for a call": wanted, not held. */
function isDemand(tokens: readonly AnalyzedToken[], i: number): boolean {
  return (
    tokens[i]?.norm === 'for' && /^(call|demand|push|ask|appeal|plea|hop|wait|prepar)/.test(tokens[i - 1]?.norm ?? '')
  );
}

/** "not only", "no doubt" and "No 10" negate nothing, nor does "refused" without what is refused. */
function isEmphasis(tokens: readonly AnalyzedToken[], i: number): boolean {
  const next = tokens[i + 1]?.norm;
  if (/^refus/.test(tokens[i]?.norm ?? '') && next !== 'to') return true;
  if (tokens[i]?.norm === 'no' && (next === '10' || next === '11')) return true;
  return next === 'only' || next === 'just' || (tokens[i]?.norm === 'no' && (next === 'doubt' || next === 'longer'));
}

const NO_NAMES = new Set([
  'i',
  'monday',
  'tuesday',
  'wednesday',
  'thursday',
  'friday',
  'saturday',
  'sunday',
  'mr',
  'mrs',
  'ms',
  'president',
  'the',
  'a',
  'according',
  'he',
  'she',
  'they',
]);

function otherNames(
  tokens: readonly AnalyzedToken[],
  mentions: readonly Mention[],
  dates: readonly DateMention[],
): SentenceView['otherNames'] {
  const taken = new Uint8Array(tokens.length);
  for (const span of [...mentions, ...dates]) taken.fill(1, span.start, span.end);
  const found: SentenceView['otherNames'] = [];
  let i = 0;
  while (i < tokens.length) {
    if (!nameLike(tokens, i, taken)) {
      i++;
      continue;
    }
    let end = i + 1;
    while (
      end < tokens.length &&
      nameLike(tokens, end, taken) &&
      (tokens[end] as AnalyzedToken).start - (tokens[end - 1] as AnalyzedToken).end <= 2
    )
      end++;
    // A capital at the start of a sentence says nothing, unless another follows or a second party does.
    if (i > 0 || end - i > 1 || (tokens[end]?.norm === 'and' && tokens[end + 1]?.cap)) {
      found.push({
        start: i,
        end,
        text: tokens
          .slice(i, end)
          .map((token) => token.text)
          .join(' '),
      });
    }
    i = end;
  }
  return found;
}

function nameLike(tokens: readonly AnalyzedToken[], i: number, taken: Uint8Array): boolean {
  const token = tokens[i] as AnalyzedToken;
  return token.cap && !taken[i] && !token.stop && !NO_NAMES.has(token.norm);
}
