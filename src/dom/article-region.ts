/**
 * Where on the page the article is. Every block votes: prose for the elements it stands in, link lists and short labels
 * against them. The element with the highest sum holds the article. Thresholds were set on ../shared/pages/aeb.
 */
import { isProse, linkShare } from './block-measures';
import type { PageWalk, RawBlock, Region } from './page-walk';

/** What a block of prose counts at most: one long rant in a comment must not outweigh ten paragraphs. */
const MAX_PROSE_GAIN = 600;
/** What a block that is no prose takes away at most. */
const MAX_LABEL_LOSS = 60;
/** A name such as `sidebar` condemns an element's text unless so much of the page's prose stands in it (`page-sidebar`). */
const MAIN_SHARE = 0.45;
/** The same where the headline stands in it too. */
const MAIN_SHARE_WITH_HEADLINE = 0.25;

/** What a name such as `article-body` is worth: a short paragraph, so that it decides between equals and on short pages. */
const BODY_BONUS = 150;

const BOILERPLATE_TAGS = new Set(['aside', 'footer', 'form', 'fieldset', 'address']);
const HEADING = /^h[1-6]$/;
/** Cells of a table are short, yet not labels of the page. */
const CELL = /^t[dh]$/;

/** Blocks looked at between two chances to yield, well under a millisecond each time. */
const BLOCKS_PER_STEP = 300;

/** Finds the element that holds the article, and marks what in it is not the article's; undefined where there is no prose. */
export function* findArticle(walk: PageWalk): Generator<void, Region | undefined> {
  yield* countProse(walk);
  yield* markBoilerplate(walk.regions);
  yield* markTeasers(walk);
  return yield* bestRegion(walk);
}

function* countProse({ regions, blocks }: PageWalk): Generator<void> {
  for (const [at, block] of blocks.entries()) {
    if (at % BLOCKS_PER_STEP === 0) yield;
    if (block.region.tag === 'h1') block.region.headline = true;
    if (isProse(block)) block.region.prose += Math.min(block.weight, MAX_PROSE_GAIN);
  }
  // A region stands behind the one it is in: backwards, each is complete when it is added to its parent.
  for (let i = regions.length - 1; i > 0; i--) {
    const region = regions[i] as Region;
    if (!region.parent) continue;
    region.parent.prose += region.prose;
    region.parent.headline ||= region.headline;
  }
}

function* markBoilerplate(regions: readonly Region[]): Generator<void> {
  const all = regions[0]?.prose ?? 0;
  for (const [at, region] of regions.entries()) {
    if (at % BLOCKS_PER_STEP === 0) yield;
    const limit = region.headline ? MAIN_SHARE_WITH_HEADLINE : MAIN_SHARE;
    const named = region.hint === 'boilerplate' || BOILERPLATE_TAGS.has(region.tag);
    const small = region.prose <= all * limit || (!region.headline && isFooter(region));
    region.boilerplate = region.parent?.boilerplate === true || (named && small);
  }
}

function isFooter({ element, tag }: Region): boolean {
  return (
    tag === 'footer' || /\bfooter/i.test(`${element.getAttribute('id') ?? ''} ${element.getAttribute('class') ?? ''}`)
  );
}

/** How far up from its linked title a teaser's box is looked for. */
const TEASER_DEPTH = 4;
/** Prose of a teaser at most: its excerpt, not an article. */
const TEASER_PROSE = 650;
/** Boxes of the same name with linked titles, from which on they are a list of teasers. */
const TEASER_COUNT = 3;

/** Lists of other articles: boxes alike beside each other, each with a title that is a link. */
function* markTeasers({ regions, blocks }: PageWalk): Generator<void> {
  const groups = new Map<Element, Map<string, Set<Region>>>();
  for (const [at, block] of blocks.entries()) {
    if (at % BLOCKS_PER_STEP === 0) yield;
    if (block.text.length < 15 || linkShare(block) < 0.9 || !leadsElsewhere(block)) continue;
    let box: Region | null = block.region;
    for (let up = 0; up < TEASER_DEPTH && box?.parent; up++, box = box.parent) {
      if (box.prose > TEASER_PROSE || box.headline) break;
      const list = box.parent.element;
      const name = boxName(box);
      const names = groups.get(list) ?? new Map<string, Set<Region>>();
      groups.set(list, names);
      names.set(name, (names.get(name) ?? new Set()).add(box));
    }
  }
  for (const names of groups.values()) {
    for (const boxes of names.values()) if (boxes.size >= TEASER_COUNT) for (const box of boxes) box.boilerplate = true;
  }
  yield;
  for (const region of regions) region.boilerplate ||= region.parent?.boilerplate === true;
}

/** Entries of live blogs have linked titles too, but those lead to a place on the same page. */
function leadsElsewhere(block: RawBlock): boolean {
  const href = block.pieces[0]?.node.parentElement?.closest('a')?.getAttribute('href');
  return href !== null && href !== undefined && !/^#|#(post|block|entry|live|update)/i.test(href);
}

/** What boxes of one list have in common: tag and class, without the numbers and topics that tell them apart. */
function boxName({ tag, element }: Region): string {
  const names = (element.getAttribute('class') ?? '').split(/\s+/).filter((name) => !/\d|^(category|tag)-/.test(name));
  return `${tag} ${names.join(' ')}`;
}

function gain(block: RawBlock): number {
  const { region, weight } = block;
  if (region.boilerplate) return -Math.min(weight, MAX_LABEL_LOSS) / 2;
  if (isProse(block)) return Math.min(weight, MAX_PROSE_GAIN);
  const neutral = HEADING.test(region.tag) || CELL.test(region.tag) || region.inBody;
  return neutral ? 0 : -Math.min(weight, MAX_LABEL_LOSS);
}

function* bestRegion({ regions, blocks }: PageWalk): Generator<void, Region | undefined> {
  for (const [at, block] of blocks.entries()) {
    if (at % BLOCKS_PER_STEP === 0) yield;
    block.region.score += gain(block);
  }
  for (let i = regions.length - 1; i >= 0; i--) {
    const region = regions[i] as Region;
    if (region.parent) region.parent.score += region.score;
  }
  yield;
  let best: Region | undefined;
  let high = 0;
  for (const region of regions) {
    if (region.tag === 'p' || region.boilerplate) continue;
    const score = region.score + (region.hint === 'body' && region.prose > 0 ? BODY_BONUS : 0);
    // On a tie the inner one: it holds the same prose and fewer strangers.
    if (score > 0 && score >= high) {
      best = region;
      high = score;
    }
  }
  return best;
}

/** Whether a region is another one or inside it. */
export function isWithin(region: Region, ancestor: Region): boolean {
  let at: Region | null = region;
  while (at && at.depth > ancestor.depth) at = at.parent;
  return at === ancestor;
}
