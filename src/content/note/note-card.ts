import type { DisplayRecord } from '../../core/claims/display-record';
import type { Match } from '../../core/match/types';
import { t, uiDirection, uiLanguage } from '../../platform/i18n';
import { cardBody, kindLabel } from './card-content';
import { cardPosition } from './card-position';
import { cardAsText } from './card-text';
import { copyText } from './copy-text';
import { element } from './element';
import type { NoteView } from './note-view';
import { cardSheet } from './shadow-sheet';

/** What the card's buttons do; `undo` takes the last hide or rejection back. */
export interface CardActions {
  hide(): void;
  reject(): void;
  undo(): void;
  next(): void;
}

interface OpenCard {
  note: NoteView;
  pinned: boolean;
  card: HTMLElement;
  close: AbortController;
}

/** Time to move the pointer from note to card and back before an unpinned card goes. Milliseconds. */
const LEAVE_MS = 350;
/** Long enough to read a line and reach the button; focus or pointer inside stops the clock. */
const TOAST_MS = 8000;

/** The one card of a page: a footnote in the top layer, opened by a note, closed by Escape, a press elsewhere or its button. */
export class NoteCard {
  private host: HTMLElement | undefined;
  private open: OpenCard | undefined;
  private timer: ReturnType<typeof setTimeout> | undefined;

  constructor(private readonly signal: AbortSignal) {
    signal.addEventListener('abort', () => this.close(false), { once: true });
  }

  /** Opens the card of a note, or pins it where it is open already. */
  show(note: NoteView, record: DisplayRecord, match: Match, pin: boolean, actions: CardActions): void {
    if (this.open?.note === note) {
      if (!pin) return;
      if (this.open.pinned) this.close(true);
      else this.pin(this.open);
      return;
    }
    // A card that was opened on purpose is not pushed aside by a pointer that rests on another note.
    if (!pin && this.open?.pinned) return;
    this.close(false);
    const card = this.draw(record, match, actions);
    this.mount(note, card, pin);
    if (pin) this.focusInside(card);
  }

  /** Closes the card; `refocus` gives the focus back to its note. */
  close(refocus: boolean): void {
    clearTimeout(this.timer);
    const open = this.open;
    if (!open) return;
    this.open = undefined;
    open.close.abort();
    open.note.expanded = false;
    this.host?.remove();
    this.host = undefined;
    if (refocus && open.note.host.isConnected) open.note.focus();
  }

  /** Closes the card where its note has gone. */
  closeFor(note: NoteView): void {
    const toast = this.open?.card.classList.contains('toast');
    if (this.open?.note === note && !toast) this.close(false);
  }

  private pin(open: OpenCard): void {
    open.pinned = true;
    this.focusInside(open.card);
  }

  private focusInside(card: HTMLElement): void {
    card.querySelector<HTMLElement>('.body, button')?.focus({ preventScroll: true });
  }

  private draw(record: DisplayRecord, match: Match, actions: CardActions): HTMLElement {
    const button = (label: string, act: () => void, attributes: Record<string, string> = {}) => {
      const made = element('button', { type: 'button', ...attributes }, label);
      made.addEventListener('click', act);
      return made;
    };
    const copy = button(t('card_copy'), () => {
      void copyText(cardAsText(record)).then((copied) => {
        if (copied) copy.textContent = t('card_copied');
      });
    });
    const undoable = (words: string, act: () => void) => () => {
      act();
      this.toast(words, actions.undo);
    };
    return element(
      'div',
      { class: 'card', role: 'dialog', 'aria-labelledby': 'claim' },
      element(
        'div',
        { class: 'head' },
        element(
          'div',
          { class: 'kind' },
          element('span', { 'aria-hidden': 'true' }, '※'),
          kindLabel(record),
          button('×', () => this.close(true), { class: 'close', 'aria-label': t('card_close') }),
        ),
        element('h2', { id: 'claim' }, element('bdi', {}, record.text)),
      ),
      cardBody(record, match.why, match.score),
      element(
        'div',
        { class: 'actions' },
        copy,
        button(t('card_wrong'), undoable(t('card_wrong_done'), actions.reject)),
        button(t('card_hide'), undoable(t('card_hide_done'), actions.hide), { title: t('card_hide_label') }),
        button(`${t('card_next')} ↓`, actions.next, { class: 'last', 'aria-label': t('card_next_label') }),
      ),
    );
  }

  private toast(words: string, undo: () => void): void {
    const note = this.open?.note;
    if (!note) return;
    this.close(false);
    const button = element('button', { type: 'button' }, t('card_undo'));
    const card = element('div', { class: 'card toast', role: 'status' }, element('span', {}, words), button);
    button.addEventListener('click', () => {
      this.close(false);
      undo();
    });
    this.mount(note, card, true);
    button.focus({ preventScroll: true });
    this.timer = setTimeout(() => this.close(false), TOAST_MS);
  }

  private mount(note: NoteView, card: HTMLElement, pinned: boolean): void {
    const host = document.createElement('caveat-card');
    host.setAttribute('popover', 'manual');
    const root = host.attachShadow({ mode: 'open' });
    root.adoptedStyleSheets = [cardSheet()];
    host.dataset.scheme = note.scheme;
    root.append(element('div', { lang: uiLanguage(), dir: uiDirection() }, card));
    document.documentElement.append(host);
    host.showPopover();
    this.host = host;
    this.open = { note, pinned, card, close: new AbortController() };
    note.expanded = true;
    this.place();
    this.listen(this.open, host);
  }

  private place(): void {
    if (!this.open) return;
    const { note, card } = this.open;
    const view = { width: document.documentElement.clientWidth, height: window.innerHeight };
    card.style.maxHeight = 'none';
    const { width, height } = card.getBoundingClientRect();
    const toast = card.classList.contains('toast');
    const box = toast ? undefined : note.boxes.at(-1);
    // A toast, or a card whose note has gone, stands at the bottom like a sheet.
    const anchor = box ?? { left: 0, right: view.width, top: view.height, bottom: view.height };
    const rtl = getComputedStyle(note.host.parentElement ?? document.body).direction === 'rtl';
    const at = toast
      ? { left: Math.max(8, (view.width - width) / 2), top: view.height - height - 12, maxHeight: height }
      : cardPosition(anchor, { width, height }, view, rtl);
    card.style.left = `${Math.round(at.left)}px`;
    card.style.top = `${Math.round(at.top)}px`;
    card.style.maxHeight = `${Math.floor(at.maxHeight)}px`;
  }

  private listen(open: OpenCard, host: HTMLElement): void {
    const signal = AbortSignal.any([this.signal, open.close.signal]);
    const inside = (event: Event) => event.composedPath().some((node) => node === host || node === open.note.host);
    document.addEventListener('keydown', (event) => this.onKey(event, open), { signal, capture: true });
    document.addEventListener('pointerdown', (event) => !inside(event) && this.close(false), { signal, capture: true });
    const move = () => this.follow(open);
    window.addEventListener('scroll', move, { signal, capture: true, passive: true });
    window.addEventListener('resize', move, { signal, passive: true });
    const leave = () => {
      clearTimeout(this.timer);
      if (!open.pinned) this.timer = setTimeout(() => this.close(false), LEAVE_MS);
    };
    const stay = () => clearTimeout(this.timer);
    for (const part of [host, open.note.host]) {
      part.addEventListener('pointerenter', stay, { signal });
      part.addEventListener('pointerleave', leave, { signal });
    }
    host.addEventListener(
      'focusin',
      () => {
        open.pinned = true;
      },
      { signal },
    );
  }

  private follow(open: OpenCard): void {
    if (this.open !== open) return;
    const toast = open.card.classList.contains('toast');
    const box = open.note.boxes.at(-1);
    const gone = !box || box.bottom < 0 || box.top > window.innerHeight;
    if (gone && !toast && open.note.host.isConnected) this.close(false);
    else this.place();
  }

  private onKey(event: KeyboardEvent, open: OpenCard): void {
    if (event.key === 'Escape') {
      event.preventDefault();
      event.stopPropagation();
      this.close(true);
      return;
    }
    if (event.key !== 'Tab' || !this.host) return;
    const focused = this.host.shadowRoot?.activeElement;
    if (!focused) return;
    const stops = Array.from(open.card.querySelectorAll<HTMLElement>('button, a[href], summary'));
    const leaving = event.shiftKey
      ? focused === stops[0] || focused.classList.contains('body')
      : focused === stops.at(-1);
    if (!leaving) return;
    // The card hangs at the end of the document, but reads as part of its note: leaving it leads back there.
    event.preventDefault();
    this.close(true);
  }
}
