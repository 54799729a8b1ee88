import type { NoteText } from '../../core/claims/note-wording';
import type { ClaimKey } from '../../core/claims/types';
import { t, uiDirection, uiLanguage } from '../../platform/i18n';
import type { Settings } from '../../platform/settings';
import { element } from './element';
import { isDarkAround } from './page-colours';
import { noteSheet } from './shadow-sheet';

/** What a note needs to be drawn. */
export interface NoteContent {
  claim: ClaimKey;
  text: NoteText;
  display: 'note' | 'mark';
  mode: Settings['display'];
  theme: Settings['theme'];
}

/** What a note tells its owner. */
export interface NoteEvents {
  /** `pin`: click or key, the card stays; otherwise the pointer rested on the note. */
  open(pin: boolean): void;
  emphasise(on: boolean): void;
  step(direction: 1 | -1): void;
}

/** A pointer that rests this long means to read; one that passes does not. Milliseconds. */
const HOVER_INTENT_MS = 350;

/** One `<caveat-note>`: an empty element in the page, everything that is seen stands in its shadow. */
export class NoteView {
  readonly host: HTMLElement;
  private readonly button: HTMLElement;
  private timer: ReturnType<typeof setTimeout> | undefined;

  constructor(
    private readonly content: NoteContent,
    private readonly events: NoteEvents,
  ) {
    // Not a registered element: content scripts have no registry, and an unknown element takes a shadow root as well.
    this.host = document.createElement('caveat-note');
    this.host.dataset.claim = content.claim;
    const root = this.host.attachShadow({ mode: 'open' });
    root.adoptedStyleSheets = [noteSheet()];
    this.button = this.drawButton();
    // A gap that is a space of the page's own font: where the line breaks before the note, nothing of it is left over.
    root.append(' ', element('span', { lang: uiLanguage(), dir: uiDirection() }, this.button));
    this.listen();
  }

  /** Takes the colours of the element it stands in, or will stand in: asked before, so that no frame shows others. */
  matchSurroundings(parent: Element | null = this.host.parentElement): void {
    const { theme } = this.content;
    const dark = theme === 'auto' ? parent !== null && isDarkAround(parent) : theme === 'dark';
    this.host.dataset.scheme = dark ? 'dark' : 'light';
  }

  /** Which of the underline's three patterns its sentence has; the sign under ※ repeats it. */
  set variant(variant: number) {
    if (this.button.dataset.variant !== String(variant)) this.button.dataset.variant = String(variant);
  }

  /** The note's words and date, as they are read. */
  get words(): string {
    return this.button.querySelector('.words')?.textContent ?? '';
  }

  /** Shows the sign alone, as later places do; the words stay for screen readers. */
  set brief(brief: boolean) {
    this.button.classList.toggle('brief', brief);
  }

  /** Number that stands in the note's place on paper; without one nothing does. */
  set footnote(number: number | undefined) {
    if (number === undefined) delete this.button.dataset.footnote;
    else this.button.dataset.footnote = String(number);
  }

  get scheme(): 'light' | 'dark' {
    return this.host.dataset.scheme === 'dark' ? 'dark' : 'light';
  }

  set expanded(expanded: boolean) {
    this.button.setAttribute('aria-expanded', String(expanded));
  }

  set active(active: boolean) {
    this.button.toggleAttribute('data-active', active);
  }

  /** Moves the sign of the dot mode beside the first line of its sentence, into the margin of its paragraph. */
  moveToMargin(sentence: DOMRect, paragraph: DOMRect, rtl: boolean): void {
    const { style } = this.button;
    style.translate = '';
    const here = this.button.getBoundingClientRect();
    const edge = rtl
      ? Math.min(paragraph.right + 4, document.documentElement.clientWidth - here.width)
      : Math.max(paragraph.left - here.width - 4, 0);
    style.translate = `${edge - here.left}px ${sentence.top - here.top}px`;
  }

  focus(): void {
    this.button.focus({ preventScroll: true });
  }

  /** Boxes of the note's lines, in viewport pixels. */
  get boxes(): DOMRect[] {
    return Array.from(this.button.getClientRects());
  }

  private drawButton(): HTMLElement {
    const { text, display, mode } = this.content;
    const quiet = display === 'mark' ? 'mark' : mode === 'notes' ? '' : mode;
    const words = display === 'mark' ? t('page_mark_label', text.lead) : text.lead;
    return element(
      'span',
      {
        class: `note ${quiet}`.trim(),
        role: 'button',
        tabindex: '0',
        'aria-haspopup': 'dialog',
        'aria-expanded': 'false',
        'aria-description': t('page_note_by'),
      },
      element('span', { class: 'sign', 'aria-hidden': 'true' }, '※'),
      element(
        'span',
        { class: 'words' },
        element('span', { class: 'lead' }, words),
        text.date && element('span', { class: 'date' }, '\u00A0· ', element('bdi', {}, text.date)),
      ),
    );
  }

  private listen(): void {
    const button = this.button;
    button.addEventListener('click', (event) => {
      event.preventDefault();
      event.stopPropagation();
      clearTimeout(this.timer);
      this.events.open(true);
    });
    button.addEventListener('keydown', (event) => this.onKey(event));
    button.addEventListener('pointerenter', (event) => {
      this.events.emphasise(true);
      if (event.pointerType === 'mouse') this.timer = setTimeout(() => this.events.open(false), HOVER_INTENT_MS);
    });
    button.addEventListener('pointerleave', () => {
      clearTimeout(this.timer);
      this.events.emphasise(false);
    });
    button.addEventListener('focus', () => this.events.emphasise(true));
    button.addEventListener('blur', () => this.events.emphasise(false));
  }

  private onKey(event: KeyboardEvent): void {
    const forward = uiDirection() === 'rtl' ? 'ArrowLeft' : 'ArrowRight';
    const back = uiDirection() === 'rtl' ? 'ArrowRight' : 'ArrowLeft';
    if (event.altKey || event.ctrlKey || event.metaKey) return;
    if (event.key === 'Enter' || event.key === ' ') this.events.open(true);
    else if (event.key === forward) this.events.step(1);
    else if (event.key === back) this.events.step(-1);
    else return;
    event.preventDefault();
    // A page's own shortcuts must not run for keys that were meant for the note.
    event.stopPropagation();
  }
}
