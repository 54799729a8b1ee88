/**
 * One pass over the page: text runs with the block elements they stand in. Works on any DOM, without layout, and stops
 * every few hundred nodes so that the caller may yield to input.
 */
import { weightOf } from './block-measures';
import { type NameHint, nameHint } from './name-hints';
import { BLOCK_TAGS, SKIPPED_ROLES, SKIPPED_TAGS } from './tag-tables';
import { type TextPiece, TextRun } from './text-run';

/** A block element that was entered, with what its tag and names say. */
export interface Region {
  element: Element;
  tag: string;
  parent: Region | null;
  depth: number;
  hint: NameHint;
  /** Characters of prose in it, each block counted up to a limit. */
  prose: number;
  /** Prose minus labels and link lists, of itself and everything in it. */
  score: number;
  headline: boolean;
  /** Whether it, or a region around it, is not the article's; known once the article has been looked for. */
  boilerplate: boolean;
  /** Whether its name, or that of a region around it, says that the article's body is in it. */
  inBody: boolean;
}

/** One stretch of text, between two borders of block elements or two line breaks. */
export interface RawBlock {
  region: Region;
  text: string;
  pieces: TextPiece[];
  linkChars: number;
  /** Length in characters of Latin script: Chinese, Japanese and Korean ones count for more. */
  weight: number;
}

export interface PageWalk {
  regions: Region[];
  blocks: RawBlock[];
}

interface Frame {
  children: ArrayLike<Node>;
  next: number;
  block: boolean;
  link: boolean;
}

/** 200 nodes take well under a millisecond, so that a slice of 8 ms is never overrun by a step. */
const NODES_PER_STEP = 200;
/** A stretch longer than this is a dump of data, not a paragraph anybody reads. */
const MAX_BLOCK_CHARS = 20_000;
/** Text of the whole page that is kept at most; the largest of 311 real pages has 0.2 million characters. */
const MAX_PAGE_CHARS = 2_000_000;

/** True for elements whose text is not offered: by tag, role, state or because it is made to be edited. */
function isSkipped(element: Element): boolean {
  const tag = element.localName;
  if (SKIPPED_TAGS.has(tag)) return true;
  const role = element.getAttribute('role');
  if (role !== null && SKIPPED_ROLES.has(role) && tag !== 'body') return true;
  if (element.hasAttribute('hidden') || element.getAttribute('aria-hidden') === 'true') return true;
  const editable = element.getAttribute('contenteditable');
  if (editable !== null && editable !== 'false') return true;
  const style = element.getAttribute('style');
  return style?.includes('none') === true && /display\s*:\s*none/i.test(style);
}

/** A footnote's number: it stands between a sentence and its end and belongs to neither. */
function isFootnoteMark(element: Element): boolean {
  return element.localName === 'sup' && /^\s*\[?[\d*†‡, ]{1,6}\]?\s*$/.test(element.textContent ?? '');
}

function childrenOf(element: Element): ArrayLike<Node> {
  if (element.localName === 'slot') {
    const assigned = (element as HTMLSlotElement).assignedNodes?.();
    if (assigned && assigned.length > 0) return assigned;
  }
  return (element.shadowRoot ?? element).childNodes;
}

function enter(element: Element, parent: Region | null, hint: NameHint): Region {
  const depth = parent ? parent.depth + 1 : 0;
  return {
    element,
    tag: element.localName,
    parent,
    depth,
    hint,
    prose: 0,
    score: 0,
    headline: false,
    boilerplate: false,
    inBody: hint === 'body' || parent?.inBody === true,
  };
}

/** Reads the text below `root` in document order; run it to its end, or step by step. */
export function* walkPage(root: Element): Generator<void, PageWalk> {
  const regions: Region[] = [enter(root, null, 'none')];
  const blocks: RawBlock[] = [];
  let region = regions[0] as Region;
  let run = new TextRun();
  let total = 0;
  let breaks = 0;
  let steps = 0;

  const flush = () => {
    if (run.pieces.length === 0) return;
    const text = run.text.trimEnd();
    if (text !== '' && text.length <= MAX_BLOCK_CHARS) {
      total += text.length;
      blocks.push({ region, text, pieces: run.pieces, linkChars: run.linkChars, weight: weightOf(text) });
    }
    run = new TextRun();
  };
  const frames: Frame[] = [{ children: childrenOf(root), next: 0, block: true, link: false }];

  while (frames.length > 0) {
    if (++steps % NODES_PER_STEP === 0) yield;
    const frame = frames[frames.length - 1] as Frame;
    const node = frame.children[frame.next++];
    if (node === undefined || total > MAX_PAGE_CHARS) {
      frames.pop();
      if (frame.block) {
        flush();
        region = region.parent ?? region;
      }
      continue;
    }
    if (node.nodeType === 3) {
      if (breaks > 0 && (node as Text).data.trim() !== '') {
        if (breaks > 1) flush();
        else run.breakLine();
        breaks = 0;
      }
      run.add(node as Text, frame.link);
      continue;
    }
    if (node.nodeType !== 1) continue;
    const element = node as Element;
    const tag = element.localName;
    if (tag === 'br') {
      breaks++;
      continue;
    }
    if (isSkipped(element) || isFootnoteMark(element)) continue;
    const block = BLOCK_TAGS.has(tag);
    const hint = nameHint(element.getAttribute('id'), element.getAttribute('class'));
    if (hint === 'hidden') continue;
    if (block) {
      flush();
      breaks = 0;
      region = enter(element, region, hint);
      regions.push(region);
    }
    frames.push({ children: childrenOf(element), next: 0, block, link: frame.link || tag === 'a' });
  }
  return { regions, blocks };
}
