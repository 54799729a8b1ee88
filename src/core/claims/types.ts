/**
 * The claim-list format, version 1, as TypeScript types. The prose of it is docs/claim-list-format.md, the machine's
 * copy src/core/claims/schema.ts (valibot) and public/schema/claim-list-1.json (JSON Schema).
 */

/** A calendar day, `YYYY-MM-DD`; month or year precision (`YYYY-MM`, `YYYY`) where a source gives no more. */
export type IsoDate = string;

/** `LIST/CLAIM`: unique over all lists a reader has. */
export type ClaimKey = `${string}/${string}`;

export type EntityKind = 'person' | 'organization' | 'place' | 'group' | 'event' | 'work' | 'product' | 'other';

/** A name under which news texts mention an entity; with `from`/`to` where it held only for a time. */
export interface Alias {
  text: string;
  /** First and last day on which the alias means this entity (both inclusive). */
  from?: IsoDate;
  to?: IsoDate;
  /** Counts only where the page has named the entity before: "the Republican", "the billionaire". */
  weak?: boolean;
}

export interface Entity {
  id: string;
  name: string;
  kind: EntityKind;
  /** Which pronouns refer to a person; left out where unknown or not a person. */
  pronoun?: 'he' | 'she' | 'they';
  /** A plain string is an alias without dates. `name` is always an alias. */
  aliases: (string | Alias)[];
  /** Entities that speak or act for this one, so that "Moscow" may stand for the Kremlin. */
  partOf?: string[];
}

export interface Source {
  publisher: string;
  url: string;
  title?: string;
  /** Day of publication. */
  date?: IsoDate;
}

export type ResponseKind =
  | 'denial'
  | 'fact-check'
  | 'correction'
  | 'confirmation'
  | 'outdated'
  | 'missing-context'
  | 'no-comment'
  | 'other';

/** Somebody's public answer to a claim. */
export interface Response {
  kind: ResponseKind;
  /** Who answers, as a reader knows it: "Kremlin", "PolitiFact", "Ukraine’s foreign ministry". */
  by: string;
  /** The person who spoke for `by`, and in what office. */
  speaker?: string;
  role?: string;
  /** Exact words of the answer, at most 15 words. */
  quote?: string;
  /** The part of `quote` that completes the sentence "{by} called this “…”", such as "pure fiction". */
  epithet?: string;
  /** The checker's own rating word, such as "False" or "Four Pinocchios". */
  rating?: string;
  /** What the answer says or found, in one neutral sentence of our own. */
  finding?: string;
  date?: IsoDate;
  source: Source;
}

/** A text that the matcher is tested with; the short form is a sentence alone, read on the day the claim was reported. */
export type Example =
  | string
  | {
      text: string;
      /** Day on which the page was published. */
      date?: IsoDate;
      title?: string;
      /** Sentences before it, oldest first. */
      before?: string[];
    };

/** A statement that somebody disputes. */
export interface Claim {
  id: string;
  /** One neutral sentence. */
  text: string;
  /** How readers meet the claim: as a headline, active, passive, attributed. */
  wordings: string[];
  /** Ids of the entities without which a sentence cannot make this claim. */
  entities: string[];
  /**
   * Groups of alternatives: a sentence that makes the claim contains, of every group, at least one word or phrase
   * (compared by stem). For what similarity cannot see: "24 hours" against "within weeks".
   */
  requires?: string[][];
  /** Words or phrases (compared by stem) that a sentence making this claim never contains. */
  excludes?: string[];
  /** When the thing claimed is said to have happened. */
  happened?: { from: IsoDate; to?: IsoDate };
  /** First and last publication day of pages on which the claim may be matched. */
  validFrom?: IsoDate;
  validUntil?: IsoDate;
  /**
   * Claims told about one event. Where a page has met one of them, "the call" or a missing party in a later sentence
   * is understood from it.
   */
  group?: string;
  topic: string;
  /** ISO 3166-1 alpha-2 code of the country the claim is mostly about, or "international". */
  place?: string;
  /** Who says so: the outlets or people that made or carried the claim. */
  reported: (Source & { by?: string })[];
  /** The first one is what the note shows. */
  responses: Response[];
  examples?: { match: Example[]; noMatch: Example[] };
}

export interface ClaimList {
  $schema?: string;
  format: 1;
  id: string;
  title: string;
  publisher: { name: string; url?: string };
  homepage?: string;
  /** Where to propose or object to a claim. */
  contact?: string;
  license: string;
  /** BCP 47 tag of the language the claims are written in. */
  language: string;
  version: string;
  updated: IsoDate;
  /** Interval to refetch, such as "4 days"; never the death of a list. */
  expires?: string;
  description?: string;
  entities: Entity[];
  claims: Claim[];
}
