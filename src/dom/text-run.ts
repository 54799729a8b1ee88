/** One text node's share of a block; `start` and `end` are UTF-16 offsets in the block's text. */
export interface TextPiece {
  node: Text;
  start: number;
  end: number;
  /** Whether the text before this piece ended in white space, so that leading white space of the node was dropped. */
  afterSpace: boolean;
}

// Soft hyphens, zero-width spaces and joiners inside words, marks of direction: invisible, and in the way of every comparison.
const INVISIBLE = /[\u00AD\u200B-\u200F\u202A-\u202E\u2060\u2066-\u2069\uFEFF]/g;
const INVISIBLE_ONE = /[\u00AD\u200B-\u200F\u202A-\u202E\u2060\u2066-\u2069\uFEFF]/;
const PLAIN =
  /^[^\s\u00AD\u200B-\u200F\u202A-\u202E\u2060\u2066-\u2069\uFEFF]*(?: [^\s\u00AD\u200B-\u200F\u202A-\u202E\u2060\u2066-\u2069\uFEFF]+)*$/;

/** Collapses white space as a browser shows it and drops invisible characters. */
function collapse(data: string, afterSpace: boolean): string {
  if (PLAIN.test(data) && !(afterSpace && data.startsWith(' '))) return data;
  const text = data.replace(INVISIBLE, '').replace(/\s+/g, ' ');
  return afterSpace && text.startsWith(' ') ? text.slice(1) : text;
}

/** Offset in the piece's node of a character of the block: the way back through `collapse`. */
export function nodeOffset(piece: TextPiece, blockOffset: number): number {
  const data = piece.node.data;
  const wanted = blockOffset - piece.start;
  let made = 0;
  let inSpace = piece.afterSpace;
  for (let i = 0; i < data.length; i++) {
    const character = data[i] as string;
    if (INVISIBLE_ONE.test(character)) continue;
    const space = /\s/.test(character);
    if (space && inSpace) continue;
    if (made === wanted) return i;
    made++;
    inSpace = space;
  }
  return data.length;
}

/** Gathers the text of one block from its text nodes. */
export class TextRun {
  text = '';
  pieces: TextPiece[] = [];
  linkChars = 0;

  add(node: Text, inLink: boolean): void {
    const afterSpace = this.text === '' || this.text.endsWith(' ') || this.text.endsWith('\n');
    const text = collapse(node.data, afterSpace);
    if (text === '') return;
    const start = this.text.length;
    this.text += text;
    this.pieces.push({ node, start, end: this.text.length, afterSpace });
    if (inLink) this.linkChars += text.length;
  }

  breakLine(): void {
    if (this.text === '' || this.text.endsWith('\n')) return;
    this.text = this.text.endsWith(' ') ? `${this.text.slice(0, -1)}\n` : `${this.text}\n`;
  }

  get empty(): boolean {
    return this.text.trim() === '';
  }
}
