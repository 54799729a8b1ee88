import type { Mention } from './entity-linker';
import type { SentenceView } from './sentence-view';

/** Words that stand for an entity named before. */
export interface Reference extends Mention {
  words: string;
}

const PRONOUNS: Readonly<Record<string, 'he' | 'she'>> = {
  he: 'he',
  him: 'he',
  his: 'he',
  himself: 'he',
  she: 'she',
  her: 'she',
  hers: 'she',
  herself: 'she',
};
const PAIR_NOUNS = new Set([
  'leaders',
  'men',
  'presidents',
  'politicians',
  'sides',
  'statesmen',
  'counterparts',
  'parties',
  'heads',
  'women',
  'rivals',
  'allies',
  'pair',
]);
const PAIR_DETERMINERS = new Set(['two', 'both', 'pair']);
/** Sentences back to which a pronoun may reach; quotations of several sentences need the distance. */
const REACH_BACK = 5;

/**
 * What a page has said so far: who was named, which events were met. Answers whom "he", "the two leaders" or "the
 * Republican" mean; where two readings are open it answers nothing.
 */
export class Discourse {
  readonly #persons: { entity: Mention | undefined; name: string }[][] = [];
  readonly #named = new Set<string>();
  readonly #events = new Map<string, { at: number; parties: Set<string> }>();
  #sentence = 0;

  /** Weak aliases that the page has earned, then pronouns and pairs, in reading order. */
  resolve(view: SentenceView): { mentions: Mention[]; references: Reference[] } {
    const mentions = view.mentions.filter(
      (mention) => !mention.weak || this.#named.has(mention.entity) || this.#namedIn(view, mention.entity),
    );
    const references = [...this.#pairs(view, mentions), ...this.#pronouns(view, mentions)];
    return { mentions, references };
  }

  /** Takes a sentence into account for those that follow; call after `resolve`, once a sentence. */
  remember(view: SentenceView, mentions: readonly Mention[], references: readonly Reference[]): void {
    const persons = [
      ...mentions
        .filter((mention) => mention.kind === 'person')
        .map((entity) => ({ at: entity.start, entity, name: entity.entity })),
      ...view.otherNames
        .filter((name) => name.end - name.start <= 3)
        .map((name) => ({ at: name.start, entity: undefined, name: name.text })),
      ...references.map((entity) => ({ at: entity.start, entity: entity as Mention, name: entity.entity })),
    ].sort((a, b) => a.at - b.at);
    this.#persons.unshift(persons.map(({ entity, name }) => ({ entity, name })));
    if (this.#persons.length > REACH_BACK) this.#persons.pop();
    for (const mention of mentions) this.#named.add(mention.entity);
    this.#sentence++;
  }

  /** The page has met a claim of this event group; `parties` are the persons that the sentence names for it. */
  meetEvent(group: string, parties: readonly string[]): void {
    const known = this.#events.get(group);
    this.#events.set(group, { at: this.#sentence, parties: new Set([...(known?.parties ?? []), ...parties]) });
  }

  /** Parties of an event that the page met at most `within` sentences ago. */
  eventParties(group: string | undefined, within: number): ReadonlySet<string> | undefined {
    const event = group === undefined ? undefined : this.#events.get(group);
    return event && this.#sentence - event.at <= within ? event.parties : undefined;
  }

  #namedIn(view: SentenceView, entity: string): boolean {
    return view.mentions.some((mention) => mention.entity === entity && !mention.weak);
  }

  #pairs(view: SentenceView, mentions: readonly Mention[]): Reference[] {
    const at = openPair(view, mentions);
    if (!at) return [];
    const here = personsBefore(mentions, at.start);
    const namesHere = view.otherNames.some((name) => isPersonLike(view, name) && name.start < at.start);
    const pair = namesHere ? undefined : this.#lastPair(here[0]);
    if (!pair) return [];
    const words = view.tokens
      .slice(at.start, at.end)
      .map((token) => token.text)
      .join(' ');
    return pair.map((entity) => ({ ...entity, start: at.start, end: at.end, words }));
  }

  /** The two persons of the nearest sentence that has two; none if a stranger is among them. */
  #lastPair(oneIs: Mention | undefined): Mention[] | undefined {
    for (const persons of this.#persons) {
      const known = distinct(persons.flatMap(({ entity }) => (entity?.kind === 'person' ? [entity] : [])));
      if (known.length === 2)
        return oneIs && !known.some((entity) => entity.entity === oneIs.entity) ? undefined : known;
      if (known.length > 2) return undefined;
      if (known.length === 1 && persons.some(({ entity }) => !entity)) return undefined;
    }
    return undefined;
  }

  #pronouns(view: SentenceView, mentions: readonly Mention[]): Reference[] {
    const found: Reference[] = [];
    const known = new Set<string>();
    view.tokens.forEach((token, i) => {
      const pronoun = PRONOUNS[token.norm];
      if (!pronoun || known.has(pronoun)) return;
      const entity = this.#antecedent(view, mentions, i, pronoun);
      if (!entity) return;
      known.add(pronoun);
      found.push({ ...entity, start: i, end: i + 1, words: token.text });
    });
    return found;
  }

  #antecedent(
    view: SentenceView,
    mentions: readonly Mention[],
    at: number,
    pronoun: 'he' | 'she',
  ): Mention | undefined {
    const inSentence = mentions.filter((mention) => mention.end <= at && mention.pronoun === pronoun);
    const strangerBefore = view.otherNames.some((name) => name.end <= at && isPersonLike(view, name));
    if (inSentence.length > 0 && !strangerBefore) return inSentence[0];
    if (strangerBefore) return undefined;
    const coArguments = new Set(mentions.filter((mention) => mention.start > at).map((mention) => mention.entity));
    for (const persons of this.#persons) {
      const fits = persons.filter(
        ({ entity }) => !entity || (entity.pronoun === pronoun && !coArguments.has(entity.entity)),
      );
      const first = fits[0];
      if (!first) continue;
      if (first.entity) return first.entity;
      // A stranger may be a place or a paper; only a known person behind it counts, and only if it is the only one.
      const others = distinct(fits.flatMap(({ entity }) => (entity ? [entity] : [])));
      if (others.length === 1) return others[0];
      if (others.length > 1) return undefined;
    }
    return undefined;
  }
}

/** Where a sentence says "the two leaders" or the like, unless it names two persons before. */
export function openPair(view: SentenceView, mentions: readonly Mention[]): { start: number; end: number } | undefined {
  const at = pairPosition(view);
  return at && personsBefore(mentions, at.start).length < 2 ? at : undefined;
}

function personsBefore(mentions: readonly Mention[], at: number): Mention[] {
  return distinct(mentions.filter((mention) => mention.kind === 'person' && mention.start < at));
}

function pairPosition(view: SentenceView): { start: number; end: number } | undefined {
  const norms = view.tokens.map((token) => token.norm);
  for (let i = 0; i < norms.length; i++) {
    const word = norms[i] as string;
    if (!PAIR_DETERMINERS.has(word)) {
      if (word === 'leaders' && norms[i - 1] === 'the' && norms[i + 1] !== 'of') return { start: i - 1, end: i + 1 };
      continue;
    }
    const start = norms[i - 1] === 'the' ? i - 1 : i;
    if (word === 'pair' && start < i) return { start, end: i + 1 };
    for (let k = i + 1; k <= i + 2; k++) if (PAIR_NOUNS.has(norms[k] ?? '')) return { start, end: k + 1 };
    // "when the two spoke": a verb follows, no noun.
    if (
      word === 'two' &&
      start < i &&
      (view.conceptAt.get('converse') ?? []).some((c) => c.start >= i + 1 && c.start <= i + 3)
    )
      return { start, end: i + 1 };
  }
  return undefined;
}

/** Strangers that can be meant by "he": a name of two or three words, or one that speaks. */
export function isPersonLike(view: SentenceView, name: { start: number; end: number }): boolean {
  if (name.end - name.start > 3) return false;
  const before = view.tokens[name.start - 1]?.norm ?? '';
  const next = view.tokens[name.end]?.norm ?? '';
  if (['in', 'at', 'from', 'to', 'the', 'for', 'of', 'across', 'near', 'by'].includes(before)) return false;
  return (
    name.end - name.start >= 2 ||
    ['said', 'told', 'says', 'wrote', 'added', 'called', 'spoke', 'has', 'had', 'was'].includes(next)
  );
}

function distinct(mentions: readonly Mention[]): Mention[] {
  return mentions.filter((mention, i) => mentions.findIndex((other) => other.entity === mention.entity) === i);
}
