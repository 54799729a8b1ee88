import type { NotedRecord } from '../core/claims/display-record';
import type { ClaimKey } from '../core/claims/types';
import type { Match } from '../core/match/types';
import type { PageText, Span } from '../core/text/types';
import type { ArticleBlock } from '../dom/article-blocks';
import type { PageMetadata } from '../dom/page-metadata';
import type { SentenceBlock } from '../dom/page-reading';

/** A sentence of the page that was matched. */
export interface Place {
  block: SentenceBlock;
  span: Span;
  /** The sentence as the matcher saw it. */
  text: string;
  /** Index over all sentences of the page. */
  index: number;
  match: Match;
}

/** A block with what the matcher said of its sentences; `sentence` counts within the block. */
interface MatchedBlock {
  block: SentenceBlock;
  matches: Match[];
  /** Blocks whose question was never answered are asked about again. */
  answered: boolean;
}

/** What a page says and what was found in it: asks only about text that it has not asked about before. */
export class PageModel {
  private blocks: MatchedBlock[] = [];
  readonly records = new Map<ClaimKey, NotedRecord>();

  /** Forgets all answers: they were given for another page or another day. */
  forget(): void {
    this.blocks = [];
  }

  get sentenceCount(): number {
    return this.blocks.reduce((sum, { block }) => sum + block.sentences.length, 0);
  }

  /**
   * Takes over a new reading of the page; answers are kept for blocks whose text is known. Returns what to ask the
   * matcher, and a function that takes its answer; undefined where there is nothing to ask.
   */
  update(
    reading: ArticleBlock[],
    metadata: PageMetadata,
  ): { page: PageText; answer(matches: Match[], records: NotedRecord[], sentences: Span[][]): void } | undefined {
    const before = new Map<string, MatchedBlock[]>();
    for (const old of this.blocks) {
      if (!old.answered) continue;
      const same = before.get(old.block.text);
      if (same) same.push(old);
      else before.set(old.block.text, [old]);
    }
    const fresh: MatchedBlock[] = [];
    this.blocks = reading.map((block) => {
      const old = before.get(block.text)?.shift();
      if (old) return { block: { ...block, sentences: old.block.sentences }, matches: old.matches, answered: true };
      const added: MatchedBlock = { block: { ...block, sentences: [] }, matches: [], answered: false };
      fresh.push(added);
      return added;
    });
    if (fresh.length === 0) return undefined;
    const asked = this.withContext(new Set(fresh));
    const page = {
      ...metadata,
      blocks: asked.map(({ block }) => ({ kind: block.kind, text: block.text, sentences: [] })),
    };
    const take = (matches: Match[], records: NotedRecord[], sentences: Span[][]) => {
      for (const record of records) this.records.set(record.key, record);
      asked.forEach((matched, at) => {
        matched.block.sentences = sentences[at] ?? [];
      });
      this.take(asked, new Set(fresh), matches);
    };
    return { page, answer: take };
  }

  /** New blocks go with the block before them, because a sentence is read with the ones before it. */
  private withContext(fresh: Set<MatchedBlock>): MatchedBlock[] {
    return this.blocks.filter((block, at) => {
      const next = this.blocks[at + 1];
      return fresh.has(block) || (next !== undefined && fresh.has(next));
    });
  }

  private take(asked: MatchedBlock[], fresh: Set<MatchedBlock>, matches: Match[]): void {
    const byIndex = [...matches].sort((a, b) => a.sentence - b.sentence);
    let next = 0;
    let first = 0;
    for (const matched of asked) {
      const end = first + matched.block.sentences.length;
      const own: Match[] = [];
      for (let match = byIndex[next]; match && match.sentence < end; match = byIndex[++next])
        own.push({ ...match, sentence: match.sentence - first });
      if (fresh.has(matched)) matched.matches = own;
      matched.answered = true;
      first = end;
    }
  }

  /** All matched sentences in reading order; the first shown place of a claim carries the note, later ones the mark. */
  places(isSilenced: (claim: ClaimKey, sentence: string) => boolean): Place[] {
    const places: Place[] = [];
    const noted = new Set<string>();
    let first = 0;
    for (const { block, matches } of this.blocks) {
      for (const match of matches) {
        const span = block.sentences[match.sentence];
        const record = this.records.get(match.claim);
        if (!span || !record) continue;
        const text = block.text.slice(span.start, span.end);
        if (isSilenced(match.claim, text)) continue;
        const index = first + match.sentence;
        places.push({
          block,
          span,
          text,
          index,
          match: { ...match, sentence: index, display: this.displayOf(match, record, noted) },
        });
      }
      first += block.sentences.length;
    }
    return places;
  }

  /** The matcher saw parts of the page at a time: which place is the first one is settled here. */
  private displayOf(match: Match, record: NotedRecord, noted: Set<string>): Match['display'] {
    if (match.display === 'none') return 'none';
    const seen =
      noted.has(match.claim) ||
      (match.display === 'mark' && record.group !== undefined && noted.has(`group:${record.group}`));
    noted.add(match.claim);
    if (record.group !== undefined) noted.add(`group:${record.group}`);
    return seen ? 'mark' : 'note';
  }
}
