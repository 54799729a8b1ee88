import type { AnalyzedToken } from '../text/analyzer';
import { modalWords, negators, softNegators } from './lexicon-cues';
import { WordSet } from './word-set';

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

/** By token: number of its clause, counted from 0; marks and a few words open a new one. */
export function clausesOf(tokens: readonly AnalyzedToken[], text: string): Int16Array {
  const clause = new Int16Array(tokens.length);
  let current = 0;
  tokens.forEach((token, i) => {
    const before = tokens[i - 1];
    if (before && (CLAUSE_OPENERS.has(token.norm) || CLAUSE_MARKS.test(text.slice(before.end, token.start)))) current++;
    clause[i] = current;
  });
  return clause;
}

/** By token: index of the word that negates it, or -1. */
export function negations(tokens: readonly AnalyzedToken[], clause: Int16Array, text: string): Int16Array {
  return reachOf(
    tokens,
    clause,
    (token, i) => NEGATORS.has(token) && !isEmphasis(tokens, i) && text[token.end] !== '-',
  );
}

/** By token: index of a word such as "against" or "avoid" before it, or -1. */
export function softNegations(tokens: readonly AnalyzedToken[], clause: Int16Array): Int16Array {
  return reachOf(tokens, clause, (token) => SOFT_NEGATORS.has(token));
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

/** By token: index of the word that makes it a possibility or plan, or -1. Possibilities and plans: words before what they govern, "call for" and the like, and "... is possible" behind it. */
export function possibilities(tokens: readonly AnalyzedToken[], clause: Int16Array): Int16Array {
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
