import type { DisplayRecord } from '../core/claims/display-record';
import { type NoteText, noteText, type Phrase } from '../core/claims/note-wording';
import { t, uiLanguage } from '../platform/i18n';

const phrase: Phrase = (key, substitutions) => t(key, substitutions);

/** The inline note of a claim in the reader's language, worded as it would be in a page. */
export function noteWords(record: Pick<DisplayRecord, 'responses'>): NoteText {
  return noteText(record, phrase, uiLanguage());
}
