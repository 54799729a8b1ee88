/** Where a card stands, in viewport pixels. */
export interface CardPosition {
  left: number;
  top: number;
  maxHeight: number;
}

interface Box {
  left: number;
  right: number;
  top: number;
  bottom: number;
}

const MARGIN = 8;
/** A card lower than this shows its title and nothing else; rather cover the note. */
const LOWEST = 220;

/** Taller cards are walls; what does not fit is scrolled to. */
const TALLEST = 560;

/** Places a card of a given size by a note so that it never leaves the viewport: below, else above, else
 * at the bottom. A phone is as wide as a card, so that it only moves up and down there. */
export function cardPosition(
  note: Box,
  card: { width: number; height: number },
  view: { width: number; height: number },
  rtl: boolean,
): CardPosition {
  const height = Math.min(card.height, TALLEST);
  const wanted = rtl ? note.right - card.width : note.left;
  const left = Math.max(MARGIN, Math.min(wanted, view.width - card.width - MARGIN));
  const below = view.height - note.bottom - 2 * MARGIN;
  const above = note.top - 2 * MARGIN;
  if (height <= below || (below >= above && below >= LOWEST)) {
    return { left, top: note.bottom + MARGIN, maxHeight: Math.min(below, TALLEST) };
  }
  if (above >= LOWEST || height <= above) {
    const maxHeight = Math.min(above, TALLEST);
    return { left, top: Math.max(MARGIN, note.top - MARGIN - Math.min(height, maxHeight)), maxHeight };
  }
  const maxHeight = Math.min(view.height - 2 * MARGIN, TALLEST);
  return { left, top: Math.max(MARGIN, view.height - Math.min(height, maxHeight) - MARGIN), maxHeight };
}
