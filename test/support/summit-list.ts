import type { ClaimList, Entity } from '../../src/core/claims/types';
import { tinyList } from './tiny-list';

const entities: Entity[] = [
  {
    id: 'ada-north',
    name: 'Ada North',
    kind: 'person',
    pronoun: 'she',
    aliases: [
      'North',
      { text: 'the Norland president', from: '2030-01-01', to: '2034-01-01' },
      { text: 'the former mayor', weak: true },
    ],
  },
  { id: 'ben-south', name: 'Ben South', kind: 'person', pronoun: 'he', aliases: ['South', 'the Sudland leader'] },
  { id: 'cleo-west', name: 'Cleo West', kind: 'person', pronoun: 'she', aliases: ['West'] },
  { id: 'norland', name: 'Norland', kind: 'place', aliases: ['Norland’s government'] },
];

/** Two invented leaders, a call they are said to have had on Thursday 7 March 2030, and claims beside it. */
export const summitList: ClaimList = tinyList(
  [
    {
      id: 'call',
      group: 'call',
      text: 'Ada North and Ben South spoke by phone on 7 March 2030.',
      wordings: [
        'North spoke to South by phone',
        'North and South held a phone call',
        'The two leaders talked by telephone',
      ],
      entities: ['ada-north', 'ben-south'],
      happened: { from: '2030-03-07' },
      validFrom: '2030-03-07',
    },
    {
      id: 'call-border',
      group: 'call',
      text: 'In the call, Ada North urged Ben South not to close the border.',
      wordings: ['North urged South not to close the border', 'North told South to keep the border open'],
      entities: ['ada-north', 'ben-south'],
      requires: [['border', 'frontier']],
      happened: { from: '2030-03-07' },
      validFrom: '2030-03-07',
    },
    {
      id: 'bridge-in-10-days',
      text: 'Cleo West says that she can rebuild the bridge in 10 days.',
      wordings: [
        'West promised to rebuild the bridge within 10 days',
        'The bridge could be rebuilt in ten days, West said',
      ],
      entities: ['cleo-west'],
    },
    {
      id: 'river-poisoned',
      text: 'Norland poisoned the river.',
      wordings: ['Norland poisoned the river', 'The river was poisoned by Norland'],
      entities: ['norland'],
    },
    {
      id: 'trucks-more-noise',
      text: 'Trucks make more noise than trains.',
      wordings: ['Trucks are making more noise than trains do'],
      entities: [],
    },
  ],
  entities,
);
