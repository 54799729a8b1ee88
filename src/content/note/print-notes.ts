import type { NotedRecord } from '../../core/claims/display-record';
import type { ClaimKey } from '../../core/claims/types';
import { t, uiDirection, uiLanguage } from '../../platform/i18n';
import { cardDate } from './card-text';
import { element } from './element';
import type { NoteView } from './note-view';
import { footnotesSheet } from './shadow-sheet';

/** A note of the page with the claim it speaks of. */
export interface PrintedNote {
  note: NoteView;
  record: NotedRecord;
}

/** Prints the notes as footnotes until the signal aborts: numbers stand in the text, the list at the end of the page. */
export function printAsFootnotes(notes: () => PrintedNote[], signal: AbortSignal): void {
  let list: HTMLElement | undefined;
  const clear = () => {
    list?.remove();
    list = undefined;
  };
  const prepare = () => {
    clear();
    const records = numbered(notes());
    if (records.length === 0) return;
    list = footnotes(records);
    document.body.append(list);
  };
  window.addEventListener('beforeprint', prepare, { signal });
  window.addEventListener('afterprint', clear, { signal });
  signal.addEventListener('abort', clear, { once: true });
}

/** Gives every claim one number, in reading order, and each of its notes that number. */
function numbered(notes: PrintedNote[]): NotedRecord[] {
  const numbers = new Map<ClaimKey, number>();
  const records: NotedRecord[] = [];
  for (const { note, record } of notes) {
    if (!numbers.has(record.key)) numbers.set(record.key, records.push(record));
    note.footnote = numbers.get(record.key);
  }
  return records;
}

function footnotes(records: NotedRecord[]): HTMLElement {
  const host = document.createElement('caveat-footnotes');
  const root = host.attachShadow({ mode: 'open' });
  root.adoptedStyleSheets = [footnotesSheet()];
  root.append(
    element(
      'section',
      { lang: uiLanguage(), dir: uiDirection() },
      element('h2', {}, t('page_print_title')),
      element('ol', {}, ...records.map(footnote)),
    ),
  );
  return host;
}

/** What the note says, the claim, and where the first answer can be read; paper has no links, so the address is written out. */
function footnote(record: NotedRecord): HTMLElement {
  const { lead } = record.note;
  const first = record.responses[0];
  const when = first?.date ? ` · ${cardDate(first.date)}` : '';
  const own = (text: string, attributes = {}) => element('bdi', attributes, text);
  return element(
    'li',
    {},
    element('p', { class: 'lead' }, lead, when),
    element('p', {}, own(record.text)),
    first && element('p', {}, own(first.source.publisher), ' ', own(first.source.url, { class: 'address' })),
  );
}
