import type { NoteText } from './note-wording';
import type { Claim, ClaimKey, IsoDate } from './types';

/** What a note, card, popup or options page shows of a claim: stored in the index, read by offset, only for matches. */
export interface DisplayRecord
  extends Pick<Claim, 'id' | 'text' | 'topic' | 'place' | 'group' | 'happened' | 'reported' | 'responses'> {
  key: ClaimKey;
  list: { id: string; title: string; license: string; updated: IsoDate };
}

/** A record with the words of its inline note in the reader's language: what a page is given. */
export interface NotedRecord extends DisplayRecord {
  note: NoteText;
}
