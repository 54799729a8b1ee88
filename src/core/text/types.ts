/** What a stretch of page text is on the page. */
export type BlockKind =
  | 'headline'
  | 'standfirst'
  | 'paragraph'
  | 'list-item'
  | 'quote'
  | 'caption'
  | 'heading'
  | 'other';

/** A stretch of page text with its sentences; offsets are UTF-16 units in `text`. */
export interface TextBlock {
  kind: BlockKind;
  text: string;
  sentences: Span[];
}

/** Half-open stretch of UTF-16 units. */
export interface Span {
  start: number;
  end: number;
}

/** Everything the matcher may know of a page. */
export interface PageText {
  url?: string;
  title?: string;
  /** Day on which the page was published or last updated, `YYYY-MM-DD`. */
  published?: string;
  /** BCP 47 tag. */
  language?: string;
  blocks: TextBlock[];
}
