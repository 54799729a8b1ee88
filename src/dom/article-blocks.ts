/**
 * Which text of a page is its article. Every block votes: prose for the elements it stands in, link lists and short
 * labels against them; the element with the highest sum holds the article, and what stands in boilerplate inside it goes.
 */
import type { BlockKind } from '../core/text/types';
import { type PageWalk, type RawBlock, type Region, walkPage } from './page-walk';

export interface ArticleBlock extends RawBlock {
  kind: BlockKind;
}

/** What a character of prose counts at most a block: one long rant in a comment must not outweigh ten paragraphs. */
const MAX_PROSE_GAIN = 600;
/** What a block that is no prose takes away at most. */
const MAX_LABEL_LOSS = 60;
/** Chinese, Japanese and Korean say in one character what takes Latin script two or three. */
const CJK = /[\u3040-\u30FF\u3400-\u9FFF\uAC00-\uD7AF]/g;
const SENTENCE_END = /[.!?…。！？؟।:;]["'”’»)\]]*$/;

interface Tally {
  own: number;
  sum: number;
  prose: number;
  boilerplate: boolean;
}

function weight(block: RawBlock): number {
  const dense = block.text.match(CJK)?.length ?? 0;
  return block.text.length + dense * 1.5;
}

function linkShare(block: RawBlock): number {
  return block.linkChars / Math.max(1, block.text.length);
}

function isProse(block: RawBlock, size: number): boolean {
  if (linkShare(block) > 0.5) return false;
  return size >= 140 || (size >= 50 && SENTENCE_END.test(block.text));
}

/** Reads the article's blocks below `root` in slices; run it to its end, or step by step. */
export function* readArticle(root: Element): Generator<void, ArticleBlock[]> {
  const walk = yield* walkPage(root);
  const tallies = new Map<Region, Tally>();
  for (const region of walk.regions) tallies.set(region, { own: 0, sum: 0, prose: 0, boilerplate: false });
  countProse(walk, tallies);
  yield;
  markBoilerplate(walk, tallies);
  const article = bestRegion(walk, tallies);
  yield;
  if (!article) return [];
  return withHeadline(walk, tallies, article);
}

const tallyOf = (tallies: Map<Region, Tally>, region: Region) => tallies.get(region) as Tally;

function countProse(walk: PageWalk, tallies: Map<Region, Tally>): void {
  for (const block of walk.blocks) {
    const size = weight(block);
    if (!isProse(block, size)) continue;
    for (let region: Region | null = block.region; region; region = region.parent)
      tallyOf(tallies, region).prose += Math.min(size, MAX_PROSE_GAIN);
  }
}

const BOILERPLATE_TAGS = new Set(['aside', 'footer', 'form', 'fieldset', 'address']);

/** A name such as `sidebar` condemns its text, unless most of the page's prose stands in it (`page with-sidebar`). */
function markBoilerplate(walk: PageWalk, tallies: Map<Region, Tally>): void {
  const all = tallyOf(tallies, walk.regions[0] as Region).prose;
  for (const region of walk.regions) {
    const tally = tallyOf(tallies, region);
    const above = region.parent ? tallyOf(tallies, region.parent).boilerplate : false;
    const named = (region.hint === 'boilerplate' || BOILERPLATE_TAGS.has(region.tag)) && tally.prose < all * 0.45;
    tally.boilerplate = above || named;
  }
}

function bestRegion(walk: PageWalk, tallies: Map<Region, Tally>): Region | undefined {
  for (const block of walk.blocks) {
    const tally = tallyOf(tallies, block.region);
    const size = weight(block);
    if (tally.boilerplate) tally.own -= Math.min(size, MAX_LABEL_LOSS) * 0.5;
    else if (isProse(block, size)) tally.own += Math.min(size, MAX_PROSE_GAIN);
    else if (!/^h[1-6]$/.test(block.region.tag)) tally.own -= Math.min(size, MAX_LABEL_LOSS);
  }
  for (let i = walk.regions.length - 1; i >= 0; i--) {
    const region = walk.regions[i] as Region;
    const tally = tallyOf(tallies, region);
    tally.sum += tally.own;
    if (region.parent) tallyOf(tallies, region.parent).sum += tally.sum;
  }
  let best: Region | undefined;
  let high = 0;
  for (const region of walk.regions) {
    const { sum, boilerplate } = tallyOf(tallies, region);
    if (boilerplate || region.tag === 'p' || sum < high || sum <= 0) continue;
    best = region;
    high = sum;
  }
  return best;
}

function isWithin(region: Region, ancestor: Region): boolean {
  let at: Region | null = region;
  while (at && at.depth > ancestor.depth) at = at.parent;
  return at === ancestor;
}

function kindOf(region: Region): BlockKind {
  for (let at: Region | null = region, up = 0; at && up < 4; at = at.parent, up++) {
    if (at.tag === 'h1') return 'headline';
    if (/^h[2-6]$/.test(at.tag)) return 'heading';
    if (at.tag === 'figcaption' || at.tag === 'caption' || at.tag === 'figure' || at.hint === 'caption')
      return 'caption';
    if (at.tag === 'blockquote') return 'quote';
    if (at.tag === 'li' || at.tag === 'dd') return 'list-item';
    if (at.hint === 'standfirst') return 'standfirst';
  }
  return region.tag === 'td' || region.tag === 'th' ? 'other' : 'paragraph';
}

function withHeadline(walk: PageWalk, tallies: Map<Region, Tally>, article: Region): ArticleBlock[] {
  const found: ArticleBlock[] = [];
  for (const block of walk.blocks) {
    if (!isWithin(block.region, article) || tallyOf(tallies, block.region).boilerplate) continue;
    if (linkShare(block) > 0.6) continue;
    found.push({ ...block, kind: kindOf(block.region) });
  }
  return found;
}
