/**
 * Tells on which of some ranges the pointer is, at most once a frame. Underlines are no elements and get no events, so
 * that the browser is asked which character lies under the pointer; that never changes the page.
 */
export function watchPointer<T extends { range: Range }>(
  among: () => readonly T[],
  entered: (one: T | undefined) => void,
  signal: AbortSignal,
): void {
  let last: T | undefined;
  let asked = false;
  const look = (x: number, y: number) => {
    asked = false;
    if (signal.aborted) return;
    const now = under(among(), x, y);
    if (now === last) return;
    last = now;
    entered(now);
  };
  const options = { signal, passive: true, capture: true };
  document.addEventListener(
    'pointermove',
    ({ clientX, clientY, pointerType }) => {
      if (asked || pointerType !== 'mouse') return;
      asked = true;
      requestAnimationFrame(() => look(clientX, clientY));
    },
    options,
  );
}

function under<T extends { range: Range }>(all: readonly T[], x: number, y: number): T | undefined {
  const near = all.filter(({ range }) => {
    const box = range.getBoundingClientRect();
    return x >= box.left && x <= box.right && y >= box.top && y <= box.bottom;
  });
  if (near.length === 0) return undefined;
  // Not every Firefox and no Chrome before 128 knows it; there the note still shows its sentence.
  const at = document.caretPositionFromPoint?.(x, y);
  if (!at) return undefined;
  return near.find(({ range }) => range.isPointInRange(at.offsetNode, at.offset));
}
