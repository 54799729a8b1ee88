import type { Claim, ClaimList } from '../../../../src/core/claims/types';
import type { ScaleClaim } from '../scale-claims';

/** Claims as a reader's imported list: texts alone, without wordings, entities or dates. */
export function importedList(claims: readonly ScaleClaim[]): ClaimList {
  const empty = { wordings: [], entities: [], topic: '', reported: [], responses: [] };
  return {
    format: 1,
    id: 'imported',
    title: 'Imported claims',
    publisher: { name: '' },
    license: '',
    language: 'en',
    version: '1',
    updated: '2024-11-11',
    entities: [],
    claims: claims.map(({ id, text }): Claim => ({ ...empty, id, text })),
  };
}
