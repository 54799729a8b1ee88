import type { Claim, Entity } from './types';

/** Something wrong with a list: an `error` keeps it from being used, a `warning` asks for a second look. */
export interface Fault {
  /** JSON path from the root, such as `$.claims[3].responses[0].quote`. */
  path: string;
  message: string;
  severity: 'error' | 'warning';
}

/** A part of a list that has the right shape, and where it stands. */
export interface Placed<T> {
  path: string;
  value: T;
}

/** The well-shaped parts of a list, so that one broken claim does not hide the faults of the others. */
export interface CheckInput {
  claims: Placed<Claim>[];
  entities: Placed<Entity>[];
  /** Ids of all entities, the broken ones too. */
  entityIds: ReadonlySet<unknown>;
  language: string;
  /** Day of the list's version: nothing in it can be younger. */
  updated?: string;
}

/** One rule over a whole list. */
export type Check = (input: CheckInput, report: Report) => void;

/** Takes a fault down. */
export type Report = (severity: Fault['severity'], path: string, message: string) => void;
