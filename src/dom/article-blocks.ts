import type { BlockKind } from '../core/text/types';
import { findArticle, isWithin } from './article-region';
import { isProse, linkShare } from './block-measures';
import { type PageWalk, type RawBlock, type Region, walkPage } from './page-walk';
import { isUtilityLine } from './utility-lines';

/** A block of the article, and what it is there. */
export interface ArticleBlock extends RawBlock {
  kind: BlockKind;
}

/** Blocks judged between two chances to yield. */
const BLOCKS_PER_STEP = 300;
/** Above this share of link characters a block is a list of links. */
const MAX_LINK_SHARE = 0.6;
/** Cells longer than this are a layout made of tables. */
const MAX_CELL = 40;
/** Characters outside its links that make a paragraph more than a link. */
const MIN_OWN_WORDS = 100;
/** Shorter headlines are the name of the site or a rubric. */
const MIN_HEADLINE = 15;
const MIN_LINKED_HEADLINE = 30;
/** A longer item with a link in it says something itself. */
const MAX_LINKED_ITEM = 160;
/** Shorter texts repeat in tables, where every one counts. */
const MIN_REPEATED = 25;
/** A standfirst stands above the body, is short, and is one block. */
const MAX_STANDFIRST = 450;

/** Reads the article's blocks below `root`, in reading order, in slices; empty where the page has no prose. */
export function* readArticle(root: Element): Generator<void, ArticleBlock[]> {
  const walk = yield* walkPage(root);
  const article = yield* findArticle(walk);
  return article ? yield* articleBlocks(walk, article) : [];
}

function* articleBlocks(walk: PageWalk, article: Region): Generator<void, ArticleBlock[]> {
  const found: ArticleBlock[] = [];
  const seen = new Set<string>();
  const above = headlineAbove(walk, article);
  yield;
  const links = linkedLists(walk, article);
  for (const [at, block] of walk.blocks.entries()) {
    if (at % BLOCKS_PER_STEP === 0) yield;
    const inside = isWithin(block.region, article) && !block.region.boilerplate;
    if (!inside && block !== above) continue;
    if (isLinkList(block) || links.has(block.region) || isUtilityLine(block.text)) continue;
    const kind = kindOf(block);
    if (kind === 'caption' && !isProse(block)) continue;
    // Galleries and layouts for several widths repeat captions and standfirsts word for word.
    const repeated = kind !== 'paragraph' && block.text.length >= MIN_REPEATED && seen.has(block.text);
    seen.add(block.text);
    if (!repeated) found.push({ ...block, kind });
  }
  return found;
}

/** The headline where it stands outside the article's element: the last one before it. */
function headlineAbove({ blocks }: PageWalk, article: Region): RawBlock | undefined {
  const first = blocks.findIndex((block) => isWithin(block.region, article));
  const inside = blocks.some((block) => block.region.tag === 'h1' && isWithin(block.region, article));
  if (inside) return undefined;
  return blocks.slice(0, first).findLast((block) => isHeadline(block) && !isLinkList(block));
}

function isHeadline({ region, text }: RawBlock): boolean {
  for (let at: Region | null = region, up = 0; at && up < 3; at = at.parent, up++) {
    if (at.tag === 'h1') return text.length >= MIN_HEADLINE && !at.boilerplate;
  }
  return false;
}

/** Items of lists in which every item is a line with a link: what else there is to read. */
function linkedLists({ blocks }: PageWalk, article: Region): Set<Region> {
  const lists = new Map<Region, RawBlock[]>();
  for (const block of blocks) {
    const { region } = block;
    const list = region.tag === 'li' ? region.parent : region.parent?.tag === 'li' ? region.parent.parent : null;
    if (!list || !isWithin(list, article)) continue;
    const items = lists.get(list);
    if (items) items.push(block);
    else lists.set(list, [block]);
  }
  const found = new Set<Region>();
  for (const items of lists.values()) {
    const linked = items.every((item) => item.linkChars > 0 && item.text.length < MAX_LINKED_ITEM);
    if (linked && items.length >= 3) for (const item of items) found.add(item.region);
  }
  return found;
}

/** Names in tables are links, and so are long stretches of some paragraphs; both are still the article's text. */
function isLinkList(block: RawBlock): boolean {
  // Blogs link a headline to its own article; the site's name in a headline is shorter.
  if (linkShare(block) <= MAX_LINK_SHARE || (block.region.tag === 'h1' && block.text.length >= MIN_LINKED_HEADLINE))
    return false;
  const cell = block.region.tag === 'td' && block.text.length < MAX_CELL;
  const sentence = block.region.tag === 'p' && block.text.length - block.linkChars >= MIN_OWN_WORDS;
  return !cell && !sentence;
}

function kindOf({ region, text }: RawBlock): BlockKind {
  for (let at: Region | null = region, up = 0; at && up < 4; at = at.parent, up++) {
    if (at.tag === 'h1') return 'headline';
    if (/^h[2-6]$/.test(at.tag)) return 'heading';
    if (at.tag === 'figcaption' || at.tag === 'caption' || at.tag === 'figure' || at.hint === 'caption')
      return 'caption';
    if (at.tag === 'blockquote') return 'quote';
    if (at.tag === 'li' || at.tag === 'dd') return 'list-item';
    if (at.hint === 'standfirst' && at.prose < MAX_STANDFIRST && text.length < MAX_STANDFIRST) return 'standfirst';
  }
  return region.tag === 'td' || region.tag === 'th' ? 'other' : 'paragraph';
}
