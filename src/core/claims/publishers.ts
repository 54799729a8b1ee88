import { hostCovers, normalizeHost } from '../host-name';
import factCheckers from './fact-checkers.json';

/** A publisher of fact-checks: reviews count as its own where their address is on this host or below it. */
export interface Publisher {
  host: string;
  name: string;
  /** BCP 47 tag where it publishes in one language only. */
  language?: string;
}

/**
 * Publishers whose reviews are taken in unless the reader chooses others: long-standing fact-checkers with published
 * methods. Who stands behind a review is told by its address, because anybody can write any name into a feed.
 */
export const FACT_CHECKERS: readonly Publisher[] = factCheckers.publishers;

/** Finds the publisher of a host: the closest one, so that a desk's own host goes before its house. */
export class PublisherList {
  readonly #byHost: ReadonlyMap<string, Publisher>;

  constructor(publishers: readonly Publisher[]) {
    this.#byHost = new Map(publishers.map((publisher) => [normalizeHost(publisher.host) ?? publisher.host, publisher]));
  }

  find(host: string): Publisher | undefined {
    for (let name = host; name.includes('.'); name = name.slice(name.indexOf('.') + 1)) {
      const publisher = this.#byHost.get(name);
      if (publisher && hostCovers(name, host)) return publisher;
    }
    return undefined;
  }
}
