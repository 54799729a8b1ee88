import type { DisplayRecord } from '../claims/display-record';
import type { Claim, ClaimList, Source } from '../claims/types';

/** What the matcher needs of a claim: read by offset for candidates only. */
export type MatchRecord = Pick<
  Claim,
  'id' | 'text' | 'wordings' | 'entities' | 'requires' | 'excludes' | 'happened' | 'validFrom' | 'validUntil' | 'group'
>;

/** What the reader sees of a claim beyond its MatchRecord. */
export type DisplayRest = Pick<DisplayRecord, 'topic' | 'place' | 'reported' | 'responses'>;

/** What is known of the list as a whole. */
export interface IndexHead extends Pick<ClaimList, 'id' | 'title' | 'license' | 'updated' | 'language'> {
  version: string;
}

/** MatchRecord as it is kept: an imported claim has neither wordings nor entities, and a million of them add up. */
export type StoredMatchRecord = Omit<MatchRecord, 'wordings' | 'entities'> &
  Partial<Pick<MatchRecord, 'wordings' | 'entities'>>;
export type StoredDisplayRest = Partial<DisplayRest>;

export function matchRecordOf(claim: Claim): StoredMatchRecord {
  const { id, text, wordings, entities, requires, excludes, happened, validFrom, validUntil, group } = claim;
  return {
    id,
    text,
    ...(wordings.length > 0 && { wordings }),
    ...(entities.length > 0 && { entities }),
    requires,
    excludes,
    happened,
    validFrom,
    validUntil,
    group,
  };
}

export function fullMatchRecord(stored: StoredMatchRecord): MatchRecord {
  return { ...stored, wordings: stored.wordings ?? [], entities: stored.entities ?? [] };
}

/** Titles of sources stay in the list: here they would be a 50th of the index, and the card names the publisher. */
export function displayRestOf({ topic, place, reported, responses }: Claim): StoredDisplayRest {
  return {
    ...(topic !== '' && { topic }),
    ...(place !== undefined && { place }),
    ...(reported.length > 0 && { reported: reported.map(withoutTitle) }),
    ...(responses.length > 0 && {
      responses: responses.map((response) => ({ ...response, source: withoutTitle(response.source) })),
    }),
  };
}

function withoutTitle<T extends Source>(source: T): T {
  return { ...source, title: undefined };
}

export function fullDisplayRest(stored: StoredDisplayRest): DisplayRest {
  return { ...stored, topic: stored.topic ?? '', reported: stored.reported ?? [], responses: stored.responses ?? [] };
}

export function headOf(list: ClaimList): IndexHead {
  const { id, title, license, updated, language, version } = list;
  return { id, title, license, updated, language, version };
}
