/** An item of an enumeration written in one line, such as "1) one 2) two". */
export interface EnumerationItem {
  /** Where the item begins, and where its marker ("2.") ends; offsets in the line. */
  start: number;
  markerEnd: number;
}

const FIRST = /^\s*([•⁃‣▪*-]\s*)?(\d{1,3}|[a-z])(\.\)|\)|\.)\s+(?=\S)/u;

/** Items after the first of a line that begins with a marker and counts on in the same style; empty for other lines. */
export function enumerationBreaks(line: string): EnumerationItem[] {
  const first = FIRST.exec(line);
  if (!first) return [];
  const [whole, bullet = '', label = '', style = ''] = first;
  const items: EnumerationItem[] = [{ start: 0, markerEnd: whole.trimEnd().length }];
  let next = successor(label);
  let from = whole.length;
  for (;;) {
    const marker = bullet.trimEnd() + (bullet !== '' && /\s$/.test(bullet) ? ' ' : '') + next + style;
    const at = line.indexOf(` ${marker}`, from);
    if (at < 0 || !/\s/.test(line.charAt(at + 1 + marker.length))) break;
    items.push({ start: at + 1, markerEnd: at + 1 + marker.length });
    from = at + 1 + marker.length;
    next = successor(next);
  }
  // A single letter and a full stop open an ordinary sentence ("a. m."), so one item alone counts only with a number.
  if (items.length === 1) return /\d/.test(label) ? items : [];
  return items;
}

function successor(label: string): string {
  return /\d/.test(label) ? String(Number(label) + 1) : String.fromCharCode(label.charCodeAt(0) + 1);
}
