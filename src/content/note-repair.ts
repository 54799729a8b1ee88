/**
 * Keeps notes and underlines true while the page changes: called with every batch of mutations, before the next paint.
 * A sentence whose nodes were replaced is found again by its text; one that changed or went loses its note at once.
 */
import type { SentenceBlock } from '../dom/page-reading';
import { type RawBlock, walkPage } from '../dom/page-walk';
import type { Annotation } from './annotation';
import type { PageNotes } from './page-notes';

/** A page that takes a note away this often in one second does not want it; the underline stays. */
const MAX_RESTORES = 12;
/** Blocks of added elements that are searched for lost sentences; more wait for the next reading of the page. */
const MAX_SEARCHED = 400;

/** True for mutations that only our own notes made. */
export function isOwnMutation(record: MutationRecord, own: ReadonlySet<Node>): boolean {
  if (record.type !== 'childList') return false;
  for (const node of record.addedNodes) if (!own.has(node)) return false;
  for (const node of record.removedNodes) if (!own.has(node) || !node.isConnected) return false;
  return record.addedNodes.length + record.removedNodes.length > 0;
}

/** A page changes all day far from any note; a live range moves with removals, so that its own end tells of them. */
function touches({ target }: MutationRecord, { range, place, note }: Annotation): boolean {
  if (target.contains(range.startContainer) || target.contains(range.endContainer)) return true;
  return place.block.region.element.contains(target) || (note !== undefined && !note.host.isConnected);
}

/** Shorter additions are counters, clocks and icons. */
const NEW_TEXT = 25;

/** Whether mutations brought text that may be worth reading. */
export function bringsText(records: readonly MutationRecord[]): boolean {
  return records.some((record) => {
    if (record.type === 'characterData') return (record.target as CharacterData).data.length >= NEW_TEXT;
    for (const node of record.addedNodes) {
      if (node.nodeType <= 3 && (node.textContent?.length ?? 0) >= NEW_TEXT) return true;
      if (node.nodeType === 1 && (node as Element).shadowRoot) return true;
    }
    return false;
  });
}

/** Whether a mutation replaced nodes or words, which makes an earlier reading of them stale. */
export function changesText(record: MutationRecord): boolean {
  const hasText = (nodes: NodeList) =>
    [...nodes].some((node) => node.nodeType === 3 || (node.textContent?.length ?? 0) > 0);
  return record.type === 'characterData' || hasText(record.removedNodes) || hasText(record.addedNodes);
}

function sentenceText(range: Range): string {
  return range
    .toString()
    .replace(/[\u00AD\u200B-\u200F\u2060\uFEFF]/g, '')
    .replace(/\s+/g, ' ')
    .trim();
}

/** Whether an annotation's range still covers its sentence. */
function isIntact(annotation: Annotation): boolean {
  const { range, place } = annotation;
  if (range.collapsed || !range.startContainer.isConnected) return false;
  // Footnote marks and line breaks are in the range but not in the sentence, so that text with them is re-read, not trusted.
  return sentenceText(range) === place.text || !place.block.pieces.some((piece) => isStale(piece.node, piece));
}

function isStale(node: Text, piece: { start: number; end: number }): boolean {
  return !node.isConnected || node.data.length < piece.end - piece.start;
}

function readBlocks(root: Element): RawBlock[] {
  const walk = walkPage(root);
  let step = walk.next();
  while (!step.done) step = walk.next();
  return step.value.blocks;
}

/** What a batch of mutations may have brought: the elements that were added or whose children changed. */
function changedElements(records: readonly MutationRecord[]): Element[] {
  const elements = new Set<Element>();
  for (const record of records) {
    const parent = record.type === 'characterData' ? record.target.parentElement : record.target;
    const added = [...record.addedNodes].filter((node) => node.nodeType === 1 && node.isConnected);
    for (const node of added) elements.add(node as Element);
    if (added.length === 0 && parent?.nodeType === 1 && parent.isConnected) elements.add(parent as Element);
  }
  return [...elements];
}

/** Mends every annotation that a batch of mutations has broken; returns whether any sentence was lost. */
export function repairNotes(notes: PageNotes, records: readonly MutationRecord[]): boolean {
  const lost: Annotation[] = [];
  for (const annotation of notes.annotations) {
    if (!records.some((record) => touches(record, annotation))) continue;
    if (!isIntact(annotation)) lost.push(annotation);
    else restoreNote(notes, annotation);
  }
  if (lost.length === 0) return false;
  const found = new Set<RawBlock>();
  let missing = lost.filter((annotation) => !reattachIn(notes, annotation, nearby(annotation), found));
  if (missing.length > 0) {
    const blocks = changedElements(records).slice(0, MAX_SEARCHED).flatMap(readBlocks).slice(0, MAX_SEARCHED);
    missing = missing.filter((annotation) => !reattachIn(notes, annotation, blocks, found));
  }
  for (const annotation of missing) notes.drop(annotation);
  return missing.length > 0;
}

function nearby(annotation: Annotation): RawBlock[] {
  const { element } = annotation.place.block.region;
  return element.isConnected ? readBlocks(element) : [];
}

function reattachIn(notes: PageNotes, annotation: Annotation, blocks: RawBlock[], taken: Set<RawBlock>): boolean {
  for (const raw of blocks) {
    const at = raw.text.indexOf(annotation.place.text);
    if (at < 0) continue;
    const block: SentenceBlock = { ...annotation.place.block, ...raw, region: raw.region };
    if (!notes.reattach(annotation, block, at)) continue;
    taken.add(raw);
    return true;
  }
  return false;
}

function restoreNote(notes: PageNotes, annotation: Annotation): void {
  const { note } = annotation;
  if (!note || note.host.isConnected || annotation.restored >= MAX_RESTORES) return;
  if (annotation.restored === 0) setTimeout(() => (annotation.restored = 0), 1000);
  annotation.restored++;
  notes.restore(annotation);
}
