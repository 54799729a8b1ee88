/**
 * Where a note element may stand: at borders between nodes that are there already. Text is never split, because
 * frameworks that own the nodes then write into the wrong half (15 of 48 measured updates).
 */

import { pieceAt } from './block-range';
import type { RawBlock } from './page-walk';
import { BLOCK_TAGS } from './tag-tables';
import { nodeOffset } from './text-run';

export interface NotePlace {
  parent: Node;
  before: Node | null;
  /** Whether the note stands right behind its sentence, not only behind the paragraph. */
  exact: boolean;
}

/** Only the text's own closing marks may stand between a sentence's end and the border. */
const ONLY_SPACE = /^[\s\u00AD\u200B-\u200F\u2060\uFEFF]*$/;

function isBlock(node: Node): boolean {
  return node.nodeType !== 1 || BLOCK_TAGS.has((node as Element).localName);
}

function hasTextAfter(node: Node): boolean {
  for (let next = node.nextSibling; next; next = next.nextSibling) {
    if (next.nodeType === 3 && !ONLY_SPACE.test((next as Text).data)) return true;
    if (next.nodeType === 1 && (next as Element).localName !== 'caveat-note') return true;
  }
  return false;
}

/** Climbs out of inline elements; with `whole`, out of all of them, otherwise only where nothing follows inside. */
function climb(node: Node, whole: boolean): Node {
  let at = node;
  while (at.parentNode && !isBlock(at.parentNode)) {
    if (!whole && hasTextAfter(at)) break;
    at = at.parentNode;
  }
  return at;
}

function behind(node: Node, exact: boolean): NotePlace | undefined {
  const parent = node.parentNode;
  if (!parent) return undefined;
  let before = node.nextSibling;
  // Notes of the same border keep the order of their sentences.
  while (before?.nodeType === 1 && (before as Element).localName === 'caveat-note') before = before.nextSibling;
  return { parent, before, exact };
}

function exactPlace(block: RawBlock, end: number): NotePlace | undefined {
  const piece = pieceAt(block.pieces, end - 1);
  if (!piece) return undefined;
  if (!ONLY_SPACE.test(piece.node.data.slice(nodeOffset(piece, end - 1) + 1))) return undefined;
  const top = climb(piece.node, false);
  const inLink = top.parentNode?.nodeType === 1 && (top.parentNode as Element).closest('a') !== null;
  if (inLink || (top.parentNode && !isBlock(top.parentNode))) return undefined;
  return behind(top, true);
}

/** Parents in which an extra child would become a cell, an item or a column of its own. */
const CLOSED_LAYOUT = /flex|grid|-webkit-box|^table(-row|-row-group|$)/;

/**
 * The border for a note on the sentence that ends at `end` of the block: right behind it where it ends at one, else
 * behind the block's last node. Undefined where no border is safe; the underline alone then marks the sentence.
 */
export function notePlace(block: RawBlock, end: number): NotePlace | undefined {
  const last = block.pieces[block.pieces.length - 1];
  if (!last?.node.isConnected) return undefined;
  const place = exactPlace(block, end) ?? behind(climb(last.node, true), false);
  return place && outside(place);
}

function outside(place: NotePlace): NotePlace | undefined {
  let { parent, before, exact } = place;
  for (let up = 0; up < 3; up++) {
    if (parent.nodeType !== 1) return parent.nodeType === 11 ? { parent, before, exact } : undefined;
    const element = parent as Element;
    const link = element.closest('a, button, summary, label');
    const display = getComputedStyle(element).display;
    if (!link && !CLOSED_LAYOUT.test(display)) return { parent, before, exact };
    const box: Element = link ?? element;
    if (!box.parentNode) return undefined;
    parent = box.parentNode;
    before = box.nextSibling;
    exact = exact && link !== null;
  }
  return undefined;
}
