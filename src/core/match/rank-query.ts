import { analyze } from '../text/analyzer';
import type { QueryTerm } from './retrieve';
import { splitWords } from './split-words';

/** A text to find claims for. */
export interface RankQuery {
  text: string;
  /** Sentences before it, oldest first. */
  context?: readonly string[];
}

/**
 * How much the sentences before count. Measured by retrieval on the training debates: one sentence at half weight
 * brings MAP@5 from 0.477 to 0.509, four with falling weights to 0.523, eight no further; `all` is how many serve for
 * topic and names, `sense` the share of the last ones in the search by meaning.
 */
export const CONTEXT = { sentences: 4, weight: 0.5, decay: 0.8, all: 8, sense: 0.3 } as const;

/** Terms of the text at weight 1. */
export function textTerms(text: string): QueryTerm[] {
  return analyze(text)
    .filter((token) => !token.stop)
    .map(({ term }) => ({ term, weight: 1 }));
}

/** Terms of the sentences before, the nearest at CONTEXT.weight, each one further away at CONTEXT.decay of it. */
export function contextTerms(context: readonly string[]): QueryTerm[] {
  const near = context.slice(-CONTEXT.sentences);
  return near.flatMap((sentence, i) => {
    const weight = CONTEXT.weight * CONTEXT.decay ** (near.length - 1 - i);
    return textTerms(sentence).map(({ term }) => ({ term, weight }));
  });
}

/** Hashtags and handles in one case, where capitals do not show the words. */
const RUN_TOGETHER = /[#@]([a-z0-9]{6,30}|[A-Z][a-z0-9]{5,29}|[A-Z]{8,30})\b/g;
/** The line under an embedded post: a dash, the name, the handle and the day. */
const SIGNATURE = /\s[—–-]+\s[^—–]{1,80}\(@\w+\)\s+\w+ \d{1,2}, \d{4}\s*$/;

/** A query in the forms that the ranking compares. */
export interface TidyQuery {
  /** The text with hashtags and handles taken apart. */
  whole: string;
  /** The same without a signature. */
  body: string;
  context: readonly string[];
}

/** Takes hashtags and handles apart, those in one case by the words that claims use; `frequencyOf`: claims that have a term. */
export function tidyQuery({ text, context = [] }: RankQuery, frequencyOf: (term: string) => number): TidyQuery {
  const readable = (part: string) =>
    part
      .replace(RUN_TOGETHER, (run, word: string) => splitWords(word.toLowerCase(), frequencyOf)?.join(' ') ?? run)
      .replace(/@(\w+)/g, '#$1');
  const body = readable(text.replace(SIGNATURE, ''));
  return { whole: readable(text), body: body.trim() === '' ? readable(text) : body, context };
}
