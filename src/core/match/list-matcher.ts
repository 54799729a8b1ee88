import type { DisplayRecord } from '../claims/display-record';
import type { ClaimIndex } from '../index/open-index';
import type { DayNumber } from '../text/days';
import type { PageText } from '../text/types';
import { type Alignment, align, type Grounding } from './align';
import { type ClaimProfile, profileOf } from './claim-profile';
import { type Finding, LIGHT_WORDING, MIN_SPOKEN, scoreOf, type Threshold } from './decide';
import { Discourse, type Reference } from './discourse';
import { EntityLinker, type Mention } from './entity-linker';
import { groundEntities } from './ground';
import type { GuardInput } from './guards/guard-input';
import { claimGuards, wordingGuards } from './guards/guards';
import { type Candidate, type QueryTerm, retrieve } from './retrieve';
import { type SentenceView, viewSentence } from './sentence-view';
import { type StanceResult, stanceOf } from './stance';
import type { GuardResult } from './types';

/** Candidates looked at closely; on the dev sentences the right claim was never below rank 12. */
const CANDIDATES = 24;
/**
 * Share of a document's terms below which its claim is not looked at. Of 1,144 matches on the dev sentences and the
 * list's examples the lowest had 0.29; a literal claim needs nearly all of its words anyway.
 */
const CONTAINMENT_FLOOR = { worded: 0.25, literal: 0.6 };
/** Sentences whose words may complete the one at hand. */
const CONTEXT_SENTENCES = 2;
/** Sentences for which a page stays "about" an event once it met it. */
const EVENT_REACH = 14;
/** Claims made ready and kept; some 5 kB each. */
const PROFILES_KEPT = 2000;
/** Coverage by which a wording may fall behind the best one and still say what the sentence does. */
const NEARLY_AS_MUCH = 0.12;
/** Weights of query terms: what the sentence says outright, or by reference. */
const QUERY_WEIGHTS = { stem: 1, entity: 1, reference: 0.8 };

interface Scene extends Pick<Grounding, 'contextStems' | 'contextConcepts'> {
  view: SentenceView;
  mentions: Mention[];
  references: Reference[];
}

interface PageRun {
  discourse: Discourse;
  published: DayNumber | undefined;
  latestYear: number | undefined;
  recent: SentenceView[];
  threshold: Threshold;
}

interface Found {
  finding: Omit<Finding['match'], 'sentence'>;
  specificity: number;
  claim: number;
  group: string | undefined;
  /** Persons of the claim that the sentence names. */
  parties: string[];
}

/** The pipeline over one list: retrieve, guards of the claim, align, guards of the wording, stance. */
export class ListMatcher {
  readonly #index: ClaimIndex;
  readonly #linker: EntityLinker;
  /** No claim of the list has wordings: its index holds plain stems only (terms-of.ts). */
  readonly #literal: boolean;
  readonly #profiles = new Map<number, ClaimProfile>();

  constructor(index: ClaimIndex) {
    this.#index = index;
    this.#linker = new EntityLinker(index);
    this.#literal = index.docCount === index.claimCount;
  }

  get id(): string {
    return this.#index.head.id;
  }

  get language(): string {
    return this.#index.head.language;
  }

  record(claim: number): DisplayRecord {
    return this.#index.displayRecord(claim);
  }

  /** Findings for every sentence of a page, and the numbers of the claims they are about. */
  matchPage(
    page: PageText,
    published: DayNumber | undefined,
    threshold: Threshold,
  ): { findings: Finding[]; claims: Set<number> } {
    const latestYear = published === undefined ? latestYearIn(page) : undefined;
    const run: PageRun = { discourse: new Discourse(), published, latestYear, recent: [], threshold };
    const findings: Finding[] = [];
    const claims = new Set<number>();
    if (page.title) this.#matchSentence(page.title, run);
    let sentence = 0;
    for (const block of page.blocks) {
      for (const { start, end } of block.sentences) {
        for (const found of this.#matchSentence(block.text.slice(start, end), run)) {
          findings.push({ match: { ...found.finding, sentence }, specificity: found.specificity });
          claims.add(found.claim);
        }
        sentence++;
      }
    }
    return { findings, claims };
  }

  #matchSentence(text: string, run: PageRun): Found[] {
    const view = viewSentence(text, this.#linker, run.published, this.language);
    const scene: Scene = { view, ...run.discourse.resolve(view), ...surroundings(run.recent) };
    const found: Found[] = [];
    for (const candidate of retrieve(this.#index, queryTerms(scene, this.#literal), CANDIDATES)) {
      if (candidate.containment < this.#floor(candidate.claim)) continue;
      const match = this.#judge(candidate, scene, run);
      if (match) found.push(match);
    }
    run.discourse.remember(view, scene.mentions, scene.references);
    for (const { group, parties } of found) if (group) run.discourse.meetEvent(group, parties);
    run.recent.unshift(view);
    if (run.recent.length > CONTEXT_SENTENCES) run.recent.pop();
    return found;
  }

  /** A claim has as many documents as its text and wordings; one alone is an imported claim. */
  #floor(claim: number): number {
    const { claimDocs } = this.#index.views;
    const docs = (claimDocs[claim + 1] ?? 0) - (claimDocs[claim] ?? 0);
    return docs === 1 ? CONTAINMENT_FLOOR.literal : CONTAINMENT_FLOOR.worded;
  }

  #judge(candidate: Candidate, scene: Scene, run: PageRun): Found | undefined {
    const profile = this.#profile(candidate.claim);
    const { record } = profile;
    const event = run.discourse.eventParties(record.group, EVENT_REACH);
    const entities = groundEntities(profile, scene.mentions, scene.references, this.#linker, scene.view, event);
    const ground: Grounding = { entities, contextStems: scene.contextStems, contextConcepts: scene.contextConcepts };
    const input = { profile, ground, published: run.published, latestYear: run.latestYear, ...scene };
    const passed: GuardResult[] = [];
    for (const guard of claimGuards) {
      const result = guard(input);
      if (result && !result.passed) return undefined;
      if (result) passed.push(result);
    }
    const literal = record.wordings.length === 0;
    const threshold = run.threshold[literal ? 'literal' : 'worded'];
    const best = bestWording(input, threshold);
    if (!best) return undefined;
    const { alignment, guards, stance, cue } = best;
    return {
      claim: candidate.claim,
      group: record.group,
      parties: record.entities.filter((id) => entities.get(id)?.mention?.kind === 'person'),
      specificity: alignment.aligned.reduce((sum, { element, value }) => sum + element.weight * value, 0),
      finding: {
        claim: `${this.id}/${record.id}`,
        score: round(scoreOf(alignment.coverage, literal)),
        stance,
        why: {
          wording: alignment.wording.text,
          matched: alignment.aligned
            .filter(({ start }) => start >= 0)
            .map(({ start, end }) => wordsAt(scene.view, start, end)),
          resolved: resolvedOf(scene.references, profile),
          guards: [...passed, ...guards],
          retrieval: round(candidate.score),
          rerank: round(alignment.coverage),
          stanceCue: cue,
        },
      },
    };
  }

  #profile(claim: number): ClaimProfile {
    const known = this.#profiles.get(claim);
    if (known) return known;
    if (this.#profiles.size >= PROFILES_KEPT) this.#profiles.clear();
    const made = profileOf(this.#index.matchRecord(claim), this.#linker, this.language);
    this.#profiles.set(claim, made);
    return made;
  }
}

interface Judged extends StanceResult {
  alignment: Alignment;
  guards: GuardResult[];
}

/** Whether a denial read under one wording may be the claim itself under another: its cue is a word of the claim's wordings. */
function overrules({ cue }: Judged, { profile }: Pick<GuardInput, 'profile'>): boolean {
  const word = cue?.toLowerCase() ?? '';
  return profile.negations.has(word) && !STRONG_DENIAL.test(word);
}

const STRONG_DENIAL = /^(den(y|ies|ied|ying|ial|ials))$/;

/** The latest year between 1900 and 2099 in a page's text; undefined where it names none. */
function latestYearIn(page: PageText): number | undefined {
  let latest: number | undefined;
  for (const { text } of page.blocks) {
    for (const [year] of text.matchAll(/\b(?:19|20)\d\d\b/g)) latest = Math.max(latest ?? 0, Number(year));
  }
  return latest;
}

function needed(weight: number, threshold: number): number {
  return weight < LIGHT_WORDING.weight ? Math.max(threshold, LIGHT_WORDING.coverage) : threshold;
}

/**
 * The wording that covers most among those that pass their guards; undefined where none reaches the threshold. A
 * claim that is itself a negation ("no worse than the flu") has wordings with and without one: where one that covers
 * nearly as much is asserted, the sentence asserts.
 */
function bestWording(input: Omit<GuardInput, 'alignment'>, threshold: number): Judged | undefined {
  const alignments = input.profile.wordings
    .map((wording) => align(wording, input.view, input.ground))
    .filter(({ wording, coverage, spoken }) => coverage >= needed(wording.weight, threshold) && spoken >= MIN_SPOKEN)
    .sort((a, b) => b.coverage - a.coverage);
  let best: Judged | undefined;
  for (const alignment of alignments) {
    if (best && best.alignment.coverage - alignment.coverage > NEARLY_AS_MUCH) break;
    const guards = wordingGuards.flatMap((guard) => guard({ ...input, alignment }) ?? []);
    if (!guards.every((result) => result.passed)) continue;
    const judged = { alignment, guards, ...stanceOf(input.profile, alignment, input.view) };
    if (judged.stance === 'asserts' || judged.stance === 'attributes') {
      return best && !overrules(best, input) ? best : judged;
    }
    best ??= judged;
  }
  return best;
}

function surroundings(recent: readonly SentenceView[]): Pick<Grounding, 'contextStems' | 'contextConcepts'> {
  const contextStems = new Set<string>();
  const contextConcepts = new Set<string>();
  for (const view of recent) {
    for (const stem of view.stemAt.keys()) contextStems.add(stem);
    for (const concept of view.conceptAt.keys()) contextConcepts.add(concept);
  }
  return { contextStems, contextConcepts };
}

function queryTerms({ view, mentions, references }: Scene, literal: boolean): QueryTerm[] {
  const weights = new Map<string, number>();
  const add = (term: string, weight: number) => weights.set(term, Math.max(weights.get(term) ?? 0, weight));
  for (const token of view.tokens) if (!token.stop) add(token.term, QUERY_WEIGHTS.stem);
  if (literal) return [...weights].map(([term, weight]) => ({ term, weight }));
  for (const { entity } of mentions) add(`@${entity}`, QUERY_WEIGHTS.entity);
  for (const { entity } of references) add(`@${entity}`, QUERY_WEIGHTS.reference);
  return [...weights].map(([term, weight]) => ({ term, weight }));
}

function resolvedOf(references: readonly Reference[], profile: ClaimProfile): { words: string; means: string[] }[] {
  const byWords = new Map<string, string[]>();
  for (const { words, entity } of references) {
    if (profile.record.entities.includes(entity)) byWords.set(words, [...(byWords.get(words) ?? []), entity]);
  }
  return [...byWords].map(([words, means]) => ({ words, means }));
}

function wordsAt(view: SentenceView, start: number, end: number): string {
  const first = view.tokens[start];
  const last = view.tokens[end - 1];
  return first && last ? view.text.slice(first.start, last.end) : '';
}

function round(value: number): number {
  return Math.round(value * 1000) / 1000;
}
