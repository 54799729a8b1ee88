import type { Phrase } from '../core/claims/note-phrases';
import { noteText } from '../core/claims/note-wording';
import type { ClaimKey } from '../core/claims/types';
import type { Matcher } from '../core/match/matcher';
import type { Match } from '../core/match/types';
import type { PageText } from '../core/text/types';

/** What `annotate --json` prints of one file. */
export interface Annotation {
  /** `start` and `end` count UTF-16 units in the page's text: its blocks joined by newlines (a text file as it is). */
  sentences: { text: string; start: number; end: number }[];
  matches: (Match & { note: string })[];
}

/** Matches one page and words the notes in English. */
export function annotatePage(page: PageText, matcher: Matcher, phrase: Phrase): Annotation {
  const { matches, records } = matcher.matchPage(page, { sensitivity: 'balanced' });
  const notes = new Map<ClaimKey, string>();
  for (const record of records) {
    const { lead, date } = noteText(record, phrase, 'en-GB');
    notes.set(record.key, date ? `${lead} · ${date}` : lead);
  }
  return {
    sentences: sentencesOf(page),
    matches: matches.map((match) => ({ ...match, note: notes.get(match.claim) ?? '' })),
  };
}

function sentencesOf(page: PageText): Annotation['sentences'] {
  let offset = 0;
  return page.blocks.flatMap((block) => {
    const from = offset;
    offset += block.text.length + 1;
    return block.sentences.map(({ start, end }) => ({
      text: block.text.slice(start, end),
      start: from + start,
      end: from + end,
    }));
  });
}
