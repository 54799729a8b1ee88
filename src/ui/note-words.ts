import type { DisplayRecord } from '../core/claims/display-record';
import { type NoteText, noteText, type Phrase } from '../core/claims/note-wording';
import { t, uiDirection, uiLanguage } from '../platform/i18n';

/** First Strong Isolate and its end: names and quotations of the lists are English, the words around them may run the other way. */
const isolate = (text: string): string => (uiDirection() === 'rtl' ? `\u2068${text}\u2069` : text);

const phrase: Phrase = (key, substitutions) => t(key, substitutions.map(isolate));

/** The inline note of a claim in the reader's language, worded as it would be in a page. */
export function noteWords(record: Pick<DisplayRecord, 'responses'>): NoteText {
  return noteText(record, phrase, uiLanguage());
}
