import type { DayNumber } from '../text/days';
import { type Alignment, align, type Grounding } from './align';
import type { ClaimProfile } from './claim-profile';
import { type Finding, LIGHT_WORDING, MIN_SPOKEN, scoreOf, type Threshold } from './decide';
import type { Reference } from './discourse';
import type { EntityLinker, Mention } from './entity-linker';
import { groundEntities } from './ground';
import type { GuardInput } from './guards/guard-input';
import { claimGuards, wordingGuards } from './guards/guards';
import type { SentenceView } from './sentence-view';
import { type StanceResult, stanceOf } from './stance';
import type { GuardResult } from './types';

/** Coverage by which a wording may fall behind the best one and still say what the sentence does. */
const NEARLY_AS_MUCH = 0.12;

/** A sentence with what the page before it tells about it. */
export interface Scene {
  view: SentenceView;
  mentions: readonly Mention[];
  references: readonly Reference[];
  published: DayNumber | undefined;
  latestYear: number | undefined;
  /** Words of the sentences before; worked out where a claim is compared. */
  surroundings: () => Surroundings;
}

/** Stems and concepts of the sentences before. */
export type Surroundings = Pick<Grounding, 'contextStems' | 'contextConcepts'>;

/** What was found of one claim in one sentence. */
export interface Verdict {
  finding: Omit<Finding['match'], 'sentence' | 'claim'>;
  specificity: number;
  /** Persons of the claim that the sentence names. */
  parties: string[];
}

/**
 * One claim against one sentence: guards of the claim, comparison, guards of the wording, stance. `event`: parties of
 * the claim's event where the page is about it; `retrieval`: the score that made it a candidate, for the reader to see.
 */
export function judgeClaim(
  profile: ClaimProfile,
  scene: Scene,
  linker: EntityLinker,
  threshold: Threshold,
  { event, retrieval }: { event: ReadonlySet<string> | undefined; retrieval: number },
): Verdict | undefined {
  const { record } = profile;
  const entities = groundEntities(profile, scene.mentions, scene.references, linker, scene.view, event);
  const claimInput = { profile, entities, ...scene };
  const passed: GuardResult[] = [];
  for (const guard of claimGuards) {
    const result = guard(claimInput);
    if (result && !result.passed) return undefined;
    if (result) passed.push(result);
  }
  const literal = record.wordings.length === 0;
  const ground: Grounding = { entities, ...scene.surroundings() };
  const best = bestWording({ ...claimInput, ground }, threshold[literal ? 'literal' : 'worded']);
  if (!best) return undefined;
  const { alignment, guards, stance, cue } = best;
  return {
    parties: record.entities.filter((id) => entities.get(id)?.mention?.kind === 'person'),
    specificity: alignment.aligned.reduce((sum, { element, value }) => sum + element.weight * value, 0),
    finding: {
      score: round(scoreOf(alignment.coverage, literal)),
      stance,
      why: {
        wording: alignment.wording.text,
        matched: alignment.aligned
          .filter(({ start }) => start >= 0)
          .map(({ start, end }) => wordsAt(scene.view, start, end)),
        resolved: resolvedOf(scene.references, profile, linker),
        guards: [...passed, ...guards],
        retrieval: round(retrieval),
        rerank: round(alignment.coverage),
        stanceCue: cue,
      },
    },
  };
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

function resolvedOf(
  references: readonly Reference[],
  profile: ClaimProfile,
  linker: EntityLinker,
): { words: string; means: string[] }[] {
  const byWords = new Map<string, string[]>();
  for (const { words, entity } of references) {
    if (profile.record.entities.includes(entity))
      byWords.set(words, [...(byWords.get(words) ?? []), linker.nameOf(entity)]);
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
