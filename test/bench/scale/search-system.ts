import type { PageText } from '../../../src/core/text/types';
import type { ScaleClaim } from './scale-claims';

/** A stored index: bytes, or text that counts as its UTF-8 bytes. */
export type Stored = ArrayBuffer | Uint8Array | string;

/** One way to look sentences up in claims; a fresh process measures it, so that nothing else is in its memory. */
export interface SearchSystem {
  /** Makes the index from claims. */
  build(claims: readonly ScaleClaim[]): Promise<void>;
  /** The index as it would be kept between two starts; throws where the system cannot. */
  store(): Promise<Stored>;
  /** Makes the system ready from what `store` gave, forgetting what it had. */
  open(stored: Stored): Promise<void>;
  /** Ids of the best claims for a sentence, best first, at most 10. */
  search?(sentence: string): string[];
  /** Everything a reader's page needs, for a system that does more than search. */
  matchPage?(page: PageText): void;
  /** Memory that the engine does not report, in bytes. */
  hiddenMemory?(): number;
}

/** How many claims a search is asked for. */
export const LIMIT = 10;
