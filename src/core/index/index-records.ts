import type { DisplayRecord } from '../claims/display-record';
import type { Claim, ClaimList } from '../claims/types';

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

export function matchRecordOf(claim: Claim): MatchRecord {
  const { id, text, wordings, entities, requires, excludes, happened, validFrom, validUntil, group } = claim;
  return { id, text, wordings, entities, requires, excludes, happened, validFrom, validUntil, group };
}

export function displayRestOf(claim: Claim): DisplayRest {
  const { topic, place, reported, responses } = claim;
  return { topic, place, reported, responses };
}

export function headOf(list: ClaimList): IndexHead {
  const { id, title, license, updated, language, version } = list;
  return { id, title, license, updated, language, version };
}
