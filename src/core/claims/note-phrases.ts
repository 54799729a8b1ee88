/**
 * Messages of `_locales` that a note is made of. `$1`, `$2` … are filled in plainly; each locale writes its own
 * quotation marks. Numbers are digits: a translation chooses a form that reads well with any of them.
 */
export const NOTE_PHRASES = [
  'note_called',
  'note_said',
  'note_says',
  'note_denied',
  'note_rated',
  'note_rated_two',
  'note_rated_same',
  'note_rated_many',
  'note_rated_item',
  'note_reviewed_many',
  'note_checked',
  'note_corrected',
  'note_corrected_finding',
  'note_confirmed',
  'note_outdated_since_finding',
  'note_outdated_since',
  'note_outdated_finding',
  'note_outdated',
  'note_context_from',
  'note_context',
  'note_context_by',
  'note_no_comment',
  'note_answered',
] as const;

/** Name of one of them. */
export type NotePhraseKey = (typeof NOTE_PHRASES)[number];

/** Looks a message up and fills it in; empty where the message is missing. */
export type Phrase = (key: NotePhraseKey, subs: string[]) => string;
