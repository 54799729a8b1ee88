import type { Claim, ClaimList } from '../../../src/core/claims/types';

/** A small list without faults, made anew for every test; its world is invented. */
export function sampleList(): ClaimList {
  return {
    format: 1,
    id: 'sample',
    title: 'Sample list',
    publisher: { name: 'Sample' },
    license: 'CC0-1.0',
    language: 'en',
    version: '1',
    updated: '2026-01-01',
    expires: '4 days',
    entities: [
      { id: 'ruritania', name: 'Ruritania', kind: 'place', aliases: ['Kingdom of Ruritania'] },
      {
        id: 'zenda-castle',
        name: 'Zenda Castle',
        kind: 'place',
        aliases: [{ text: 'royal residence', from: '2020-01-01', to: '2024-12-31' }],
        partOf: ['ruritania'],
      },
    ],
    claims: [sampleClaim()],
  };
}

/** The claim of `sampleList`. */
export function sampleClaim(): Claim {
  return {
    id: 'zenda-flood',
    text: 'The flood of May 2024 destroyed the north tower of Zenda Castle.',
    wordings: [
      'The north tower of Zenda Castle was destroyed by the flood',
      'Flood destroys tower of Zenda Castle',
      'Zenda Castle lost its north tower to the waters',
      'High water brought the tower of Zenda Castle down',
    ],
    entities: ['zenda-castle'],
    requires: [['tower']],
    excludes: ['south tower'],
    happened: { from: '2024-05-10' },
    validFrom: '2024-05-10',
    topic: 'disasters',
    place: 'international',
    reported: [{ publisher: 'Daily Example', url: 'https://daily.example/flood', date: '2024-05-11' }],
    responses: [
      {
        kind: 'denial',
        by: 'Castle office',
        quote: 'The tower stands as it always stood',
        epithet: 'stands as it always stood',
        finding: 'The castle office says that no tower fell.',
        date: '2024-05-12',
        source: { publisher: 'Evening Example', url: 'https://evening.example/tower', date: '2024-05-12' },
      },
    ],
    examples: {
      match: [
        'The castle’s north tower at Zenda collapsed when the river rose.',
        { text: 'Its tower was swept away.', date: '2024-05-12', before: ['Zenda Castle was flooded.'] },
        'Zenda Castle’s tower is gone after the May flood.',
      ],
      noMatch: [
        'The tower of Zenda Castle was not destroyed.',
        'The office denied that the flood destroyed the tower.',
        'A fire destroyed the tower of Strelsau Castle.',
      ],
    },
  };
}
