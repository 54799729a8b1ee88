import type { Report } from './fault';

/** Line ends and control characters: a text shown on one line has a space there. */
const BREAKS = /[\p{Cc}\u2028\u2029]+/gu;

/** Characters that show nothing but hide, join or reorder what stands around them; the joiners of real scripts stay. */
const HIDDEN = /[\u00ad\u200b\u2060-\u2069\u202a-\u202e\ufeff\ufff9-\ufffb]/gu;

const EITHER = new RegExp(`${BREAKS.source}|${HIDDEN.source}`, 'u');

/** Deeper than any text of a list: what lies below is nothing that is shown. */
const DEPTH = 12;

/** Whether a text holds a character that would not be seen. */
export function hasHidden(text: string): boolean {
  return EITHER.test(text);
}

/** A text as it looks: what breaks a line becomes a space, what cannot be seen goes. */
export function withoutHidden(text: string): string {
  return text.replace(HIDDEN, '').replace(BREAKS, ' ');
}

/**
 * Parsed JSON with all its texts as they look, so that a list cannot show something else than it says. Reports each
 * text that was changed; gives the same object back where there was none.
 */
export function visibleTexts(value: unknown, path: string, report: Report, depth = DEPTH): unknown {
  if (typeof value === 'string') {
    if (!hasHidden(value)) return value;
    report('warning', path, 'holds line breaks or invisible characters, which are taken out');
    return withoutHidden(value);
  }
  if (typeof value !== 'object' || value === null || depth === 0) return value;
  const entries = Object.entries(value).map(([key, item]) => {
    const step = Array.isArray(value) ? `[${key}]` : `.${key}`;
    return [key, item, visibleTexts(item, path + step, report, depth - 1)] as const;
  });
  if (entries.every(([, before, after]) => before === after)) return value;
  return Array.isArray(value)
    ? entries.map(([, , after]) => after)
    : Object.fromEntries(entries.map(([key, , after]) => [key, after]));
}
