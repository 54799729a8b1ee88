import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { PageSummary } from '../../src/core/page-summary';
import { clusterPlaces, type StripPlace, stripPlaces } from '../../src/popup/place-clusters';

const at = (position: number): StripPlace => ({ claim: 'list/a', text: 'A', place: 0, position, full: true });

describe('stripPlaces', () => {
  it('goes from top to end, counts places as a jump does, and leaves out what is not shown', () => {
    const summary: Pick<PageSummary, 'claims'> = {
      claims: [
        {
          claim: 'list/a',
          text: 'A',
          note: '',
          kind: 'denial',
          places: [
            { sentence: 1, display: 'note', position: 0.1 },
            { sentence: 5, display: 'none', position: 0.5 },
            { sentence: 8, display: 'mark', position: 1.2 },
          ],
        },
        {
          claim: 'list/b',
          text: 'B',
          note: '',
          kind: 'denial',
          places: [{ sentence: 3, display: 'note', position: 0.3 }],
        },
      ],
    };
    expect(stripPlaces(summary as PageSummary)).toEqual([
      { claim: 'list/a', text: 'A', place: 0, position: 0.1, full: true },
      { claim: 'list/b', text: 'B', place: 0, position: 0.3, full: true },
      { claim: 'list/a', text: 'A', place: 2, position: 1, full: false },
    ]);
  });
});

describe('clusterPlaces', () => {
  it('joins what is too close and keeps apart what is not', () => {
    const clusters = clusterPlaces([at(0.1), at(0.15), at(0.3), at(0.38)], 0.1);
    expect(clusters.map(({ position, places }) => [position, places.length])).toEqual([
      [0.1, 2],
      [0.3, 2],
    ]);
  });

  it('loses no place and never lets two targets overlap', () => {
    const positions = fc.array(fc.double({ min: 0, max: 1, noNaN: true }), { maxLength: 60 });
    fc.assert(
      fc.property(positions, fc.double({ min: 0.01, max: 0.5, noNaN: true }), (values, gap) => {
        const places = values.sort((a, b) => a - b).map(at);
        const clusters = clusterPlaces(places, gap);
        expect(clusters.flatMap((cluster) => cluster.places)).toEqual(places);
        for (let i = 1; i < clusters.length; i++) {
          expect((clusters[i]?.position ?? 0) - (clusters[i - 1]?.position ?? 0)).toBeGreaterThanOrEqual(gap);
        }
      }),
    );
  });
});
