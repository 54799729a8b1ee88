import { type AnalyzedToken, analyze } from '../text/analyzer';
import { type ConceptMention, findConcepts } from '../text/concepts';
import { type DateMention, findDates } from '../text/dates';
import type { DayNumber } from '../text/days';
import { comparableStem } from '../text/irregular-forms';
import { findQuantities, type Quantity } from '../text/quantities';
import type { EntityLinker, Mention } from './entity-linker';
import { type OtherName, otherNames } from './other-names';
import { clausesOf, negations, possibilities, softNegations } from './reaches';

/** A sentence as matcher, guards and stance see it: tokens and what is known about them. Positions are token indices. */
export interface SentenceView {
  readonly text: string;
  readonly tokens: AnalyzedToken[];
  readonly stems: string[];
  readonly mentions: Mention[];
  /** Capitalised names that no entity of the list accounts for, perhaps other people. */
  readonly otherNames: OtherName[];
  readonly concepts: ConceptMention[];
  readonly dates: DateMention[];
  readonly quantities: Quantity[];
  readonly stemAt: ReadonlyMap<string, readonly number[]>;
  readonly conceptAt: ReadonlyMap<string, readonly ConceptMention[]>;
  /** By token: index of the word that negates it, or -1. */
  readonly negatedBy: Int16Array;
  /** By token: index of a word such as "against" or "avoid" before it, or -1. */
  readonly softlyNegatedBy: Int16Array;
  /** By token: index of the word that makes it a possibility or plan, or -1. */
  readonly modalBy: Int16Array;
  /** By token: number of its clause, counted from 0. */
  readonly clause: Int16Array;
  readonly question: boolean;
}

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
  return new LazyView(text, tokens, linker.link(tokens, published), published);
}

/** Works out what it is asked for: most sentences have no candidate, and only their names are ever looked at. */
class LazyView implements SentenceView {
  #stems: string[] | undefined;
  #dates: DateMention[] | undefined;
  #otherNames: OtherName[] | undefined;
  #concepts: ConceptMention[] | undefined;
  #quantities: Quantity[] | undefined;
  #stemAt: SentenceView['stemAt'] | undefined;
  #conceptAt: SentenceView['conceptAt'] | undefined;
  #clause: Int16Array | undefined;
  #negatedBy: Int16Array | undefined;
  #softlyNegatedBy: Int16Array | undefined;
  #modalBy: Int16Array | undefined;

  constructor(
    readonly text: string,
    readonly tokens: AnalyzedToken[],
    readonly mentions: Mention[],
    readonly published: DayNumber | undefined,
  ) {}

  get stems(): string[] {
    this.#stems ??= this.tokens.map((token) => comparableStem(token.norm, token.term));
    return this.#stems;
  }

  get dates(): DateMention[] {
    this.#dates ??= findDates(this.tokens, this.published);
    return this.#dates;
  }

  get otherNames(): OtherName[] {
    this.#otherNames ??= otherNames(this.tokens, this.mentions, this.dates);
    return this.#otherNames;
  }

  get concepts(): ConceptMention[] {
    this.#concepts ??= findConcepts(this.stems);
    return this.#concepts;
  }

  get quantities(): Quantity[] {
    this.#quantities ??= findQuantities(this.tokens, this.text).filter(
      (quantity) => !this.dates.some((date) => quantity.start < date.end && date.start < quantity.end),
    );
    return this.#quantities;
  }

  get stemAt(): SentenceView['stemAt'] {
    this.#stemAt ??= positions(this.stems);
    return this.#stemAt;
  }

  get conceptAt(): SentenceView['conceptAt'] {
    this.#conceptAt ??= conceptPositions(this.concepts);
    return this.#conceptAt;
  }

  get clause(): Int16Array {
    this.#clause ??= clausesOf(this.tokens, this.text);
    return this.#clause;
  }

  get negatedBy(): Int16Array {
    this.#negatedBy ??= negations(this.tokens, this.clause, this.text);
    return this.#negatedBy;
  }

  get softlyNegatedBy(): Int16Array {
    this.#softlyNegatedBy ??= softNegations(this.tokens, this.clause);
    return this.#softlyNegatedBy;
  }

  get modalBy(): Int16Array {
    this.#modalBy ??= possibilities(this.tokens, this.clause);
    return this.#modalBy;
  }

  get question(): boolean {
    return /\?["'”’)]*\s*$/.test(this.text);
  }
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
