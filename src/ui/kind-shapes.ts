import type { ResponseKind } from '../core/claims/types';

/**
 * One drawing a kind of response, as an SVG path to be stroked on a 16 x 16 grid: kinds are told apart by word and
 * shape, never by colour. Dots are zero-length strokes with round caps.
 */
export const KIND_SHAPES: Record<ResponseKind, string> = {
  denial: 'M4.7 4.7l6.6 6.6M11.3 4.7l-6.6 6.6M8 2.6v0M13.4 8v0M8 13.4v0M2.6 8v0',
  'fact-check': 'M7 2.8a4.2 4.2 0 1 0 0 8.4a4.2 4.2 0 1 0 0-8.4M10.1 10.1l3.4 3.4',
  correction: 'M3 13l.7-3L10.8 2.9l2.3 2.3L6 12.3L3 13M9.2 4.5l2.3 2.3',
  confirmation: 'M3 6.2h10M3 9.8h10',
  outdated: 'M8 2.5a5.5 5.5 0 1 0 0 11a5.5 5.5 0 1 0 0-11M8 5v3.2l2.1 1.5',
  'missing-context': 'M5.5 2.8H3v10.4h2.5M10.5 2.8H13v10.4h-2.5M6.2 8v0M9.8 8v0',
  'no-comment': 'M3 8h10',
  other: 'M3 3.2h10v7H8L5 13v-2.8H3v-7',
};

/** The kind as a key of the table; unknown words count as `other`. */
export function asKind(kind: string): ResponseKind {
  return Object.hasOwn(KIND_SHAPES, kind) ? (kind as ResponseKind) : 'other';
}
