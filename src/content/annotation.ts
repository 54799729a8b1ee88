import type { ClaimKey } from '../core/claims/types';
import type { NoteView } from './note/note-view';
import type { Place } from './page-model';

/** A sentence that is marked on the page. */
export interface Annotation {
  place: Place;
  range: Range;
  underline: string;
  note: NoteView | undefined;
  /** How often its note was put back lately; a page that keeps removing it has its way in the end. */
  restored: number;
}

/** What readers do with a note that outlives it. */
export interface NoteChoices {
  hide(claim: ClaimKey): void;
  reject(claim: ClaimKey, sentence: string): void;
  undo(): void;
}

/** Whether two places say the same: one claim, one sentence, one look. */
export function isAlike(a: Place, b: Place): boolean {
  return a.match.claim === b.match.claim && a.match.display === b.match.display && a.text === b.text;
}
