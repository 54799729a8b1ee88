import type { ClaimKey } from '../core/claims/types';
import type { PageSummary } from '../core/page-summary';

/** One place of a claim as the strip shows it. */
export interface StripPlace {
  claim: ClaimKey;
  text: string;
  /** Counts from 0 over the claim's places, as a jump does. */
  place: number;
  /** 0 (top) to 1 (end of the article). */
  position: number;
  /** Carries the full note, not just a mark. */
  full: boolean;
}

/** Places too close to be told apart on the strip; the first one is where a click goes. */
export interface Cluster {
  /** 0 to 1. */
  position: number;
  places: StripPlace[];
}

/** All places of a summary that can be seen on the page, from top to end. */
export function stripPlaces(summary: PageSummary): StripPlace[] {
  return summary.claims
    .flatMap(({ claim, text, places }) =>
      places.map(({ position, display }, place) => ({
        claim,
        text,
        place,
        position: Math.min(1, Math.max(0, position)),
        full: display === 'note',
        shown: display !== 'none',
      })),
    )
    .filter(({ shown }) => shown)
    .map(({ shown: _, ...place }) => place)
    .sort((a, b) => a.position - b.position);
}

/** Joins places nearer than `gap` (a share of the strip) to the first of their cluster, so that targets never overlap. */
export function clusterPlaces(places: readonly StripPlace[], gap: number): Cluster[] {
  const clusters: Cluster[] = [];
  for (const place of places) {
    const last = clusters.at(-1);
    if (last && place.position - last.position < gap) last.places.push(place);
    else clusters.push({ position: place.position, places: [place] });
  }
  return clusters;
}
