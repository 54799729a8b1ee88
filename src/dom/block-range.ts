import type { Span } from '../core/text/types';
import { nodeOffset, type TextPiece } from './text-run';

/** The piece that holds the character at an offset of the block. */
export function pieceAt(pieces: readonly TextPiece[], offset: number): TextPiece | undefined {
  return pieces.find((piece) => piece.start <= offset && offset < piece.end);
}

/** A live Range over a span of a block's text; undefined where the text nodes are gone or the span is empty. */
export function blockRange(pieces: readonly TextPiece[], span: Span): Range | undefined {
  const first = pieceAt(pieces, span.start);
  const last = pieceAt(pieces, span.end - 1);
  if (!first?.node.isConnected || !last?.node.isConnected) return undefined;
  const range = first.node.ownerDocument.createRange();
  range.setStart(first.node, nodeOffset(first, span.start));
  range.setEnd(last.node, nodeOffset(last, span.end - 1) + 1);
  return range;
}
