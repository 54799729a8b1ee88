import type { DisplayRecord } from '../core/claims/display-record';
import type { Match, Sensitivity } from '../core/match/types';
import type { PageText } from '../core/text/types';

/**
 * Sentences of the example, in the language of the bundled list: nearly the claim's own words, a paraphrase, a looser
 * wording, and a report of the dispute itself. What each step does with them is asked of the matcher, never written down.
 */
export const EXAMPLE_SENTENCES = [
  'Trump and Putin spoke by phone on Thursday.',
  'Hydroxychloroquine prevents infection.',
  'Masks are bad for your health because they take away oxygen.',
  'The Kremlin denied that Trump and Putin had spoken.',
] as const;

/** Day on which the example is read: the one on which the reported call was answered. */
const READ_ON = '2024-11-11';

/** A page that holds one sentence and nothing else, so that no sentence helps another. */
export function examplePage(sentence: string): PageText {
  const sentences = [{ start: 0, end: sentence.length }];
  return { published: READ_ON, language: 'en', blocks: [{ kind: 'paragraph', text: sentence, sentences }] };
}

/** Asks for the matches of a page at a step of sensitivity; undefined where no answer can be had. */
export type AskMatches = (
  page: PageText,
  sensitivity: Sensitivity,
) => Promise<{ matches: Match[]; records: DisplayRecord[] } | undefined>;

/** A sentence of the example, with the claim whose note it gets. */
export interface ExampleLine {
  sentence: string;
  noted: DisplayRecord | undefined;
}

/** What a step of sensitivity does with each sentence of the example; undefined where the matcher did not answer. */
export async function tryExample(ask: AskMatches, sensitivity: Sensitivity): Promise<ExampleLine[] | undefined> {
  const lines: ExampleLine[] = [];
  for (const sentence of EXAMPLE_SENTENCES) {
    const answer = await ask(examplePage(sentence), sensitivity);
    if (!answer) return undefined;
    const shown = answer.matches.find(({ display }) => display !== 'none');
    lines.push({ sentence, noted: answer.records.find(({ key }) => key === shown?.claim) });
  }
  return lines;
}
