import type { Element, WordingProfile } from './claim-profile';
import type { Mention } from './entity-linker';
import type { SentenceView } from './sentence-view';

/** How a sentence says an element of a wording. */
export interface Aligned {
  element: Element;
  /** Tokens of the sentence, `end` exclusive; both -1 where only the context says it. */
  start: number;
  end: number;
  /** 0..1: exact words 1, another word for the same thing less, context least. */
  value: number;
}

export interface Alignment {
  wording: WordingProfile;
  aligned: Aligned[];
  missing: Element[];
  /** 0..1: share of the wording's weight that the sentence says. */
  coverage: number;
  /** The same for its words and numbers alone, without entities and without what only the context says. */
  spoken: number;
}

/** What a sentence brings to a comparison beyond its words. */
export interface Grounding {
  /** Entities named or referred to, with where; `start` -1 where only the event that the page is about implies them. */
  entities: ReadonlyMap<string, { mention: Mention | undefined; value: number }>;
  /** Stems and concepts of the sentences before, and of the title. */
  contextStems: ReadonlySet<string>;
  contextConcepts: ReadonlySet<string>;
}

const EXACT = 1;
const SAME_CONCEPT = 0.9;
const SAME_HEAD = 0.6;
const SAME_PREFIX = 0.7;
const IN_CONTEXT = 0.45;
/** Letters that two words share from the start to count as relatives ("territory", "territorial"). */
const PREFIX_LETTERS = 6;
/** Worth of a word that already stands for another element. */
const SECOND_USE = 0.5;
/** Share of a wording that context alone may supply: it completes a sentence, it does not make one. */
const CONTEXT_SHARE = 0.3;

/** Compares one wording with one sentence. */
export function align(wording: WordingProfile, view: SentenceView, ground: Grounding): Alignment {
  const used = new Uint8Array(view.tokens.length);
  const aligned: Aligned[] = [];
  const missing: Element[] = [];
  let weight = 0;
  let contextWeight = 0;
  let spoken = 0;
  let speakable = 0;
  for (const element of wording.elements) {
    const found = alignElement(element, view, ground, used);
    if (element.kind !== 'entity') speakable += element.weight;
    if (!found) {
      missing.push(element);
      continue;
    }
    aligned.push(found);
    if (found.start >= 0) used.fill(1, found.start, found.end);
    if (found.start < 0 && element.kind === 'term') contextWeight += found.value * element.weight;
    else weight += found.value * element.weight;
    if (found.start >= 0 && element.kind !== 'entity') spoken += found.value * element.weight;
  }
  weight += Math.min(contextWeight, CONTEXT_SHARE * wording.weight);
  return {
    wording,
    aligned,
    missing,
    coverage: wording.weight > 0 ? weight / wording.weight : 0,
    spoken: speakable > 0 ? spoken / speakable : 1,
  };
}

function alignElement(element: Element, view: SentenceView, ground: Grounding, used: Uint8Array): Aligned | undefined {
  if (element.kind === 'entity') {
    const found = ground.entities.get(element.id);
    return found && { element, start: found.mention?.start ?? -1, end: found.mention?.end ?? -1, value: found.value };
  }
  if (element.kind === 'quantity') {
    const found = view.quantities.find(
      (quantity) => quantity.unit === element.unit && closeEnough(quantity.value, element.value),
    );
    return found && { element, start: found.start, end: found.end, value: EXACT };
  }
  return alignTerm(element, view, ground, used);
}

/** Rounding in the news: "some 100,000" for 98,600. */
function closeEnough(a: number, b: number): boolean {
  return a === b || Math.abs(a - b) <= 0.03 * Math.max(Math.abs(a), Math.abs(b));
}

function alignTerm(
  element: Extract<Element, { kind: 'term' }>,
  view: SentenceView,
  ground: Grounding,
  used: Uint8Array,
): Aligned | undefined {
  let best: Aligned | undefined;
  const offer = (start: number, end: number, value: number) => {
    const worth = used[start] ? value * SECOND_USE : value;
    if (!best || worth > best.value) best = { element, start, end, value: worth };
  };
  const first = element.stems[0] as string;
  const length = element.stems.length;
  for (const at of view.stemAt.get(first) ?? []) {
    if (element.stems.every((stem, k) => view.stems[at + k] === stem)) offer(at, at + length, EXACT);
  }
  if (best?.value === EXACT) return best;
  for (const concept of element.concepts) {
    for (const mention of view.conceptAt.get(concept) ?? []) offer(mention.start, mention.end, SAME_CONCEPT);
  }
  if (length > 1)
    for (const at of view.stemAt.get(element.stems[length - 1] as string) ?? []) offer(at, at + 1, SAME_HEAD);
  if (!best && length === 1) offerRelatives(first, view, offer);
  if (best) return best;
  const known =
    element.stems.every((stem) => ground.contextStems.has(stem)) ||
    element.concepts.some((concept) => ground.contextConcepts.has(concept));
  return known ? { element, start: -1, end: -1, value: IN_CONTEXT } : undefined;
}

function offerRelatives(
  stem: string,
  view: SentenceView,
  offer: (start: number, end: number, value: number) => void,
): void {
  if (stem.length < PREFIX_LETTERS) return;
  const prefix = stem.slice(0, PREFIX_LETTERS);
  view.stems.forEach((other, i) => {
    if (other.length >= PREFIX_LETTERS && other.startsWith(prefix)) offer(i, i + 1, SAME_PREFIX);
  });
}
