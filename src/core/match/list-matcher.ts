import type { DisplayRecord } from '../claims/display-record';
import type { ClaimKey } from '../claims/types';
import type { ClaimIndex } from '../index/open-index';
import { analyze } from '../text/analyzer';
import type { DayNumber } from '../text/days';
import type { PageText } from '../text/types';
import { type ClaimProfile, profileOf } from './claim-profile';
import type { Finding, Threshold } from './decide';
import { Discourse } from './discourse';
import { EntityLinker } from './entity-linker';
import { judgeClaim, type Scene, type Surroundings, type Verdict } from './judge-claim';
import { type QueryTerm, retrieve } from './retrieve';
import { retrieveContained } from './retrieve-contained';
import { type SentenceView, viewSentence } from './sentence-view';

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
const PROFILES_KEPT = 600;
/** Weights of query terms: what the sentence says outright, or by reference. */
const QUERY_WEIGHTS = { stem: 1, entity: 1, reference: 0.8 };
const nothing = (): Surroundings => ({ contextStems: new Set(), contextConcepts: new Set() });

interface PageRun {
  discourse: Discourse;
  published: DayNumber | undefined;
  latestYear: number | undefined;
  recent: SentenceView[];
  threshold: Threshold;
}

interface Found extends Verdict {
  claim: number;
  group: string | undefined;
}

/** The pipeline over one list: retrieve what may be said, then judge it claim by claim. */
export class ListMatcher {
  readonly #index: ClaimIndex;
  readonly #linker: EntityLinker;
  /** An imported list: claims without wordings, and no entities that a sentence could refer to. */
  readonly #literal: boolean;
  readonly #profiles = new Map<number, ClaimProfile>();

  constructor(index: ClaimIndex) {
    this.#index = index;
    this.#linker = new EntityLinker(index);
    this.#literal = index.literal && index.entityCount === 0;
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
    if (page.title && !this.#literal) this.#matchSentence(page.title, run);
    let sentence = 0;
    for (const block of page.blocks) {
      for (const { start, end } of block.sentences) {
        const text = block.text.slice(start, end);
        for (const { claim, finding, specificity } of this.#literal
          ? this.#matchAlone(text, run)
          : this.#matchSentence(text, run)) {
          findings.push({ match: { ...finding, sentence, claim: this.#key(claim) }, specificity });
          claims.add(claim);
        }
        sentence++;
      }
    }
    return { findings, claims };
  }

  #matchSentence(text: string, run: PageRun): Found[] {
    const { published, latestYear, discourse } = run;
    const view = viewSentence(text, this.#linker, published, this.language);
    const recent = run.recent.slice();
    const scene: Scene = {
      view,
      published,
      latestYear,
      ...discourse.resolve(view),
      surroundings: once(() => surroundingsOf(recent)),
    };
    const found: Found[] = [];
    for (const { claim, containment, score } of retrieve(this.#index, queryTerms(scene), CANDIDATES)) {
      if (containment >= this.#floor(claim)) found.push(...this.#judge(claim, score, scene, run));
    }
    discourse.remember(view, scene.mentions, scene.references);
    for (const { group, parties } of found) if (group) discourse.meetEvent(group, parties);
    run.recent.unshift(view);
    if (run.recent.length > CONTEXT_SENTENCES) run.recent.pop();
    return found;
  }

  /** A sentence of which only its own words count; it is looked at closely only where it contains enough of some claim. */
  #matchAlone(text: string, run: PageRun): Found[] {
    const { published, latestYear } = run;
    const words = analyze(text, this.language).flatMap(({ stop, term }) => (stop ? [] : [term]));
    const candidates = retrieveContained(this.#index, words, CANDIDATES);
    if (candidates.length === 0) return [];
    const view = viewSentence(text, this.#linker, published, this.language);
    const scene: Scene = {
      view,
      published,
      latestYear,
      mentions: [],
      references: [],
      surroundings: nothing,
    };
    return candidates.flatMap(({ claim, score }) => this.#judge(claim, score, scene, run));
  }

  #judge(claim: number, retrieval: number, scene: Scene, run: PageRun): Found[] {
    const profile = this.#profile(claim);
    const { group } = profile.record;
    const event = run.discourse.eventParties(group, EVENT_REACH);
    const verdict = judgeClaim(profile, scene, this.#linker, run.threshold, { event, retrieval });
    return verdict ? [{ ...verdict, claim, group }] : [];
  }

  #key(claim: number): ClaimKey {
    return `${this.id}/${this.#profile(claim).record.id}`;
  }

  /** A claim has as many documents as its text and wordings; one alone is an imported claim. */
  #floor(claim: number): number {
    const { claimDocs } = this.#index.views;
    const docs = (claimDocs[claim + 1] ?? 0) - (claimDocs[claim] ?? 0);
    return docs === 1 ? CONTAINMENT_FLOOR.literal : CONTAINMENT_FLOOR.worded;
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

/** The latest year between 1900 and 2099 in a page's text; undefined where it names none. */
function latestYearIn(page: PageText): number | undefined {
  let latest: number | undefined;
  for (const { text } of page.blocks) {
    for (const [year] of text.matchAll(/\b(?:19|20)\d\d\b/g)) latest = Math.max(latest ?? 0, Number(year));
  }
  return latest;
}

function surroundingsOf(recent: readonly SentenceView[]): Surroundings {
  const contextStems = new Set<string>();
  const contextConcepts = new Set<string>();
  for (const view of recent) {
    for (const stem of view.stemAt.keys()) contextStems.add(stem);
    for (const concept of view.conceptAt.keys()) contextConcepts.add(concept);
  }
  return { contextStems, contextConcepts };
}

function once<T>(make: () => T): () => T {
  let made: T | undefined;
  return () => {
    made ??= make();
    return made;
  };
}

function queryTerms({ view, mentions, references }: Scene): QueryTerm[] {
  const weights = new Map<string, number>();
  const add = (term: string, weight: number) => weights.set(term, Math.max(weights.get(term) ?? 0, weight));
  for (const token of view.tokens) if (!token.stop) add(token.term, QUERY_WEIGHTS.stem);
  for (const { entity } of mentions) add(`@${entity}`, QUERY_WEIGHTS.entity);
  for (const { entity } of references) add(`@${entity}`, QUERY_WEIGHTS.reference);
  return [...weights].map(([term, weight]) => ({ term, weight }));
}
