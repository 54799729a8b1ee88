import type { BlockKind } from '../core/text/types';
import { findArticle, isInBoilerplate, isWithin } from './article-region';
import { linkShare } from './block-measures';
import { type PageWalk, type RawBlock, type Region, walkPage } from './page-walk';
import { isUtilityLine } from './utility-lines';

/** A block of the article, and what it is there. */
export interface ArticleBlock extends RawBlock {
  kind: BlockKind;
}

/** Above this share of link characters a block is a list of links. */
const MAX_LINK_SHARE = 0.6;
/** A standfirst stands above the body, is short, and is one block. */
const MAX_STANDFIRST = 450;

/** Reads the article's blocks below `root`, in reading order, in slices; empty where the page has no prose. */
export function* readArticle(root: Element): Generator<void, ArticleBlock[]> {
  const walk = yield* walkPage(root);
  const article = findArticle(walk);
  yield;
  return article ? articleBlocks(walk, article) : [];
}

function articleBlocks(walk: PageWalk, article: Region): ArticleBlock[] {
  const found: ArticleBlock[] = [];
  const seen = new Set<string>();
  for (const block of walk.blocks) {
    if (!isWithin(block.region, article) || isInBoilerplate(block.region)) continue;
    if (linkShare(block) > MAX_LINK_SHARE || isUtilityLine(block.text)) continue;
    const kind = kindOf(block);
    // Galleries and layouts for several widths repeat captions and standfirsts word for word.
    const repeated = kind !== 'paragraph' && seen.has(block.text);
    seen.add(block.text);
    if (!repeated) found.push({ ...block, kind });
  }
  return found;
}

function kindOf({ region, text }: RawBlock): BlockKind {
  for (let at: Region | null = region, up = 0; at && up < 4; at = at.parent, up++) {
    if (at.tag === 'h1') return 'headline';
    if (/^h[2-6]$/.test(at.tag)) return 'heading';
    if (at.tag === 'figcaption' || at.tag === 'caption' || at.tag === 'figure' || at.hint === 'caption') return 'caption';
    if (at.tag === 'blockquote') return 'quote';
    if (at.tag === 'li' || at.tag === 'dd') return 'list-item';
    if (at.hint === 'standfirst' && at.prose < MAX_STANDFIRST && text.length < MAX_STANDFIRST) return 'standfirst';
  }
  return region.tag === 'td' || region.tag === 'th' ? 'other' : 'paragraph';
}
