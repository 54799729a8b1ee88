import type { MatchRecord } from '../index/index-records';
import { type DayRange, daysOf } from '../text/days';
import { comparableStem } from '../text/irregular-forms';
import { stem } from '../text/stem';
import { tokenize } from '../text/tokenize';
import type { EntityLinker } from './entity-linker';
import { attributionWords, denialWords, negators } from './lexicon-cues';
import { type SentenceView, viewSentence } from './sentence-view';
import { termWeight } from './term-weights';
import { WordSet } from './word-set';

/** One thing that a wording says; a sentence that makes the claim says most of them. */
export type Element =
  | { kind: 'entity'; id: string; weight: number; words: string; start: number }
  | { kind: 'quantity'; unit: string; value: number; weight: number; words: string; start: number }
  | {
      kind: 'term';
      stems: string[];
      concepts: readonly string[];
      weight: number;
      words: string;
      start: number;
      negated: boolean;
      softly: boolean;
      modal: boolean;
    };

/** A wording taken apart. */
export interface WordingProfile {
  text: string;
  elements: Element[];
  /** Sum of the elements' weights. */
  weight: number;
  view: SentenceView;
}

/** A claim made ready for comparing; built when a claim first becomes a candidate, then kept. */
export interface ClaimProfile {
  record: MatchRecord;
  wordings: WordingProfile[];
  requires: string[][][];
  excludes: string[][];
  happened: DayRange | undefined;
  valid: { from: number; to: number };
  /** Stems that some wording puts as a possibility or promise, so that "could" before them is no difference. */
  modalStems: ReadonlySet<string>;
  /** Words by which its wordings negate or deny something themselves ("no worse than the flu"): in a sentence they may be the claim. */
  negations: ReadonlySet<string>;
}

/** Weight of an entity: as much as a rare word. One that the claim does not need counts as a hint only. */
const ENTITY_WEIGHT = 3.5;
const SIDE_ENTITY_WEIGHT = 1.2;
/** A number is the point of a claim that has one. */
const QUANTITY_WEIGHT = 4;

const ATTRIBUTION = new WordSet(attributionWords);
const NEGATIVE = new WordSet([...negators, ...denialWords], { byStem: false });
const CLAIMING = new Set([
  'says',
  'said',
  'claims',
  'claimed',
  'writes',
  'wrote',
  'tweeted',
  'told',
  'argues',
  'argued',
  'posted',
  'alleges',
  'alleged',
  'insists',
  'insisted',
  'suggests',
  'suggested',
  'report',
  'reports',
  'reported',
]);
/** Verbs of attribution that are the act itself in many claims ("told", "promised"): kept, with little weight. */
const LIGHT_WEIGHT = 0.6;
const PHRASE_WEIGHT = 2;

/** Takes a claim's wordings apart; entities are linked as of the day the claim is about. */
export function profileOf(record: MatchRecord, linker: EntityLinker, language: string): ClaimProfile {
  const happened = record.happened ? spanOf(record.happened) : undefined;
  const from = daysOf(record.validFrom)?.from ?? Number.NEGATIVE_INFINITY;
  const to = daysOf(record.validUntil)?.to ?? Number.POSITIVE_INFINITY;
  const reference = happened?.from ?? (Number.isFinite(from) ? from : undefined);
  const wordings = [...new Set([record.text, ...record.wordings])].map((text) =>
    wordingProfile(text, record, linker, reference, language),
  );
  return {
    record,
    wordings: wordings.filter((wording) => wording.elements.length >= 2),
    requires: (record.requires ?? []).map((group) => group.map(stemsOf)),
    excludes: (record.excludes ?? []).map(stemsOf),
    happened,
    valid: { from, to },
    negations: new Set(
      wordings.flatMap(({ view }) => view.tokens.filter((token) => NEGATIVE.has(token)).map((token) => token.norm)),
    ),
    modalStems: new Set(
      wordings.flatMap(({ elements }) =>
        elements.flatMap((element) => (element.kind === 'term' && element.modal ? element.stems : [])),
      ),
    ),
  };
}

function spanOf(happened: { from: string; to?: string }): DayRange | undefined {
  const first = daysOf(happened.from);
  if (!first) return undefined;
  return { from: first.from, to: daysOf(happened.to)?.to ?? first.to };
}

/** Stems of a word or phrase of the list. */
function stemsOf(phrase: string): string[] {
  return tokenize(phrase).map((token) => comparableStem(token.norm, stem(token.norm)));
}

function wordingProfile(
  text: string,
  record: MatchRecord,
  linker: EntityLinker,
  reference: number | undefined,
  language: string,
): WordingProfile {
  const view = viewSentence(text, linker, reference, language);
  const taken = new Uint8Array(view.tokens.length);
  const elements: Element[] = [];
  const wordsAt = (start: number, end: number) =>
    view.tokens
      .slice(start, end)
      .map((token) => token.text)
      .join(' ');
  for (const date of view.dates) taken.fill(1, date.start, date.end);
  const seen = new Set<string>();
  for (const { entity, kind, start, end } of view.mentions) {
    taken.fill(1, start, end);
    const needed = record.entities.includes(entity);
    if (seen.has(entity) || (!needed && kind === 'organization' && isAttributed(view, start, end))) continue;
    seen.add(entity);
    elements.push({
      kind: 'entity',
      id: entity,
      weight: needed ? ENTITY_WEIGHT : SIDE_ENTITY_WEIGHT,
      words: wordsAt(start, end),
      start,
    });
  }
  for (const { unit, value, start, end } of view.quantities) {
    if (taken[start]) continue;
    taken.fill(1, start, end);
    elements.push({ kind: 'quantity', unit, value, weight: QUANTITY_WEIGHT, words: wordsAt(start, end), start });
  }
  elements.push(...termElements(view, taken));
  elements.sort((a, b) => a.start - b.start);
  return { text, elements, weight: elements.reduce((sum, { weight }) => sum + weight, 0), view };
}

/** Whether an organization only stands for "somebody reported this". */
function isAttributed(view: SentenceView, start: number, end: number): boolean {
  const around = [...view.tokens.slice(Math.max(0, start - 3), start), ...view.tokens.slice(end, end + 2)];
  return around.some((token) => ATTRIBUTION.has(token));
}

function termElements(view: SentenceView, taken: Uint8Array): Element[] {
  const elements: Element[] = [];
  const seen = new Set<string>();
  let i = 0;
  while (i < view.tokens.length) {
    const token = view.tokens[i];
    if (!token || taken[i]) {
      i++;
      continue;
    }
    const phrase = longestConcept(view, i, taken);
    const end = phrase?.end ?? i + 1;
    const stems = view.stems.slice(i, end);
    const key = stems.join(' ');
    const weight = isClaimant(view, i) ? 0 : termElementWeight(view, i, end);
    if (weight > 0 && !seen.has(key)) {
      seen.add(key);
      const concepts = conceptsOver(view, i, end);
      const words = view.tokens
        .slice(i, end)
        .map((t) => t.text)
        .join(' ');
      elements.push({
        kind: 'term',
        stems,
        concepts,
        weight,
        words,
        start: i,
        negated: view.negatedBy[i] !== -1,
        softly: view.softlyNegatedBy[i] !== -1,
        modal: view.modalBy[i] !== -1,
      });
    }
    i = end;
  }
  return elements;
}

/** "Alex Jones says that ...": who said it in one wording is said by others in the next. */
function isClaimant(view: SentenceView, at: number): boolean {
  const name = view.otherNames.find(({ start, end }) => start <= at && at < end);
  const next = name && view.tokens[name.end];
  return next !== undefined && CLAIMING.has(next.norm);
}

function termElementWeight(view: SentenceView, start: number, end: number): number {
  const content = view.tokens.slice(start, end).filter((token) => !token.stop && token.norm.length > 1);
  // "be over", "by phone": a phrase of function words that stands for something.
  if (content.length === 0) return end - start > 1 && conceptsOver(view, start, end).length > 0 ? PHRASE_WEIGHT : 0;
  if (content.every((token) => ATTRIBUTION.has(token))) {
    return conceptsOver(view, start, end).length > 0 ? LIGHT_WEIGHT : 0;
  }
  return Math.max(LIGHT_WEIGHT, ...content.map((token) => termWeight(token.term)));
}

function longestConcept(view: SentenceView, start: number, taken: Uint8Array): { end: number } | undefined {
  let best: { end: number } | undefined;
  for (const mention of view.concepts) {
    if (mention.start !== start || mention.end - start < 2 || mention.end <= (best?.end ?? 0)) continue;
    if (taken.subarray(start, mention.end).includes(1)) continue;
    best = mention;
  }
  return best;
}

function conceptsOver(view: SentenceView, start: number, end: number): readonly string[] {
  const found = new Set<string>();
  for (const mention of view.concepts) {
    if (mention.start === start && mention.end === end) for (const concept of mention.concepts) found.add(concept);
  }
  return [...found];
}
