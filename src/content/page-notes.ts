import type { NotedRecord } from '../core/claims/display-record';
import type { ClaimKey } from '../core/claims/types';
import { blockRange } from '../dom/block-range';
import { Highlighter } from '../dom/highlighter';
import { notePlace } from '../dom/note-placement';
import type { SentenceBlock } from '../dom/page-reading';
import type { Settings } from '../platform/settings';
import { type Annotation, isAlike, type NoteChoices } from './annotation';
import highlightCss from './note/highlight.css?inline';
import { NoteCard } from './note/note-card';
import { NoteView } from './note/note-view';
import { type PrintedNote, printAsFootnotes } from './note/print-notes';
import { watchLook } from './note/watch-look';
import { watchPointer } from './note/watch-pointer';
import type { Place } from './page-model';

/** Notes on a page at most; a page with more is a list of claims, and each note costs a layout. */
const MAX_NOTES = 80;
/** Holds every underlined range, for whoever wants to know them; it has no look of its own. */
const ALL = 'caveat';
/** Underline patterns that tell the sentences of one paragraph apart. */
const UNDERLINES = ['caveat-first', 'caveat-second', 'caveat-third'] as const;
const ACTIVE = 'caveat-active';

/** Underlines and notes of one page; draws what it is given, and takes all of it away again. */
export class PageNotes {
  private readonly highlighter: Highlighter;
  private readonly card: NoteCard;
  private shown: Annotation[] = [];
  private withNotes = false;
  private watching = false;
  private activeRange: Range | undefined;
  private lastVisited: Annotation | undefined;

  constructor(
    private readonly settings: Pick<Settings, 'display' | 'print' | 'theme'>,
    private readonly records: ReadonlyMap<ClaimKey, NotedRecord>,
    private readonly choices: NoteChoices,
    private readonly signal: AbortSignal,
  ) {
    this.highlighter = new Highlighter(document, highlightCss);
    this.card = new NoteCard(signal);
    signal.addEventListener('abort', () => this.clear(), { once: true });
  }

  /** Begins with the first note: asking for media queries makes the browser compute styles, 3 ms on a small page. */
  private watch(): void {
    if (this.watching) return;
    this.watching = true;
    const { display, print } = this.settings;
    watchLook(() => {
      for (const annotation of this.shown) {
        annotation.note?.matchSurroundings();
        if (display === 'dot') this.toMargin(annotation);
      }
    }, this.signal);
    watchPointer(
      () => this.shown,
      (annotation) => this.emphasise(annotation),
      this.signal,
    );
    if (print === 'footnotes') printAsFootnotes(() => this.printed(), this.signal);
  }

  get annotations(): readonly Annotation[] {
    return this.shown;
  }

  /** From now on notes are drawn too, not underlines alone. */
  allowNotes(): void {
    this.withNotes = true;
    for (const annotation of this.shown) this.drawNote(annotation);
    this.tellApart();
  }

  /** Shows these places and no others; what is there already stays untouched. */
  show(places: Place[]): void {
    const wanted = places.filter((place) => place.match.display !== 'none').slice(0, MAX_NOTES);
    const old = new Set(this.shown);
    this.shown = wanted.flatMap((place) => {
      const kept = this.keep(place, old);
      if (kept) old.delete(kept);
      const annotation = kept ?? this.annotate(place);
      return annotation ? [annotation] : [];
    });
    for (const annotation of old) this.remove(annotation);
    if (this.withNotes) for (const annotation of this.shown) this.drawNote(annotation);
    this.tellApart();
  }

  /** Marks a sentence again after the page has replaced its text nodes. */
  reattach(annotation: Annotation, block: SentenceBlock, start: number): boolean {
    const span = { start, end: start + annotation.place.text.length };
    const range = blockRange(block.pieces, span);
    if (!range) return false;
    this.erase(annotation);
    annotation.range = range;
    annotation.place = { ...annotation.place, block, span };
    this.underline(annotation);
    if (this.withNotes) this.drawNote(annotation);
    return true;
  }

  /** Takes an annotation away because its sentence has changed or gone. */
  drop(annotation: Annotation): void {
    this.remove(annotation);
    this.shown = this.shown.filter((other) => other !== annotation);
  }

  /** Puts a note that the page has removed, or left behind, back to its place. */
  restore(annotation: Annotation): void {
    this.drawNote(annotation);
  }

  /** Shows the n-th place of a claim: scrolls there and focuses its note. */
  jump(claim: ClaimKey, place: number): boolean {
    const annotation = this.shown.filter((shown) => shown.place.match.claim === claim)[place];
    if (annotation) this.visit(annotation);
    return annotation !== undefined;
  }

  /** Goes to the next note after the one visited last, or after the top of the view; wraps round. */
  next(): boolean {
    const list = this.shown;
    if (list.length === 0) return false;
    const last = this.lastVisited ? list.indexOf(this.lastVisited) : -1;
    const inView = list.findIndex((annotation) => annotation.range.getBoundingClientRect().top > 0);
    this.visit(list[last >= 0 ? (last + 1) % list.length : Math.max(0, inView)] as Annotation);
    return true;
  }

  clear(): void {
    this.card.close(false);
    for (const annotation of this.shown) this.remove(annotation);
    this.shown = [];
    this.highlighter.clear();
  }

  /** Emphasises an annotation's sentence and note together, or none. */
  emphasise(annotation: Annotation | undefined): void {
    if (this.activeRange) this.highlighter.remove(ACTIVE, this.activeRange);
    this.activeRange = annotation?.range;
    if (this.activeRange) this.highlighter.add(ACTIVE, this.activeRange, 1);
    for (const shown of this.shown) if (shown.note) shown.note.active = shown === annotation;
  }

  /** The annotation that shows a place already; moved there where the page has replaced its nodes. */
  private keep(place: Place, old: ReadonlySet<Annotation>): Annotation | undefined {
    const alike = [...old].filter((annotation) => isAlike(annotation.place, place));
    const same = alike.find((annotation) => annotation.place.block.pieces[0]?.node === place.block.pieces[0]?.node);
    if (same) {
      same.place = place;
      return same;
    }
    // Of places that read alike the first is taken; a reading that is stale by now leaves it where it was.
    const [moved] = alike;
    if (moved && this.reattach(moved, place.block, place.span.start)) moved.place = place;
    return moved;
  }

  private annotate(place: Place): Annotation | undefined {
    const range = blockRange(place.block.pieces, place.span);
    if (!range) return undefined;
    const made: Annotation = { place, range, underline: UNDERLINES[0], note: undefined, restored: 0 };
    this.underline(made);
    return made;
  }

  private underline(annotation: Annotation): void {
    this.highlighter.add(ALL, annotation.range);
    if (this.settings.display !== 'dot') this.highlighter.add(annotation.underline, annotation.range);
  }

  private erase(annotation: Annotation): void {
    this.highlighter.remove(ALL, annotation.range);
    this.highlighter.remove(annotation.underline, annotation.range);
  }

  private drawNote(annotation: Annotation): void {
    const { place } = annotation;
    const at = notePlace(place.block, place.span.end);
    if (!at) return;
    annotation.note ??= this.makeNote(annotation);
    this.watch();
    const { host } = annotation.note;
    annotation.note.matchSurroundings(at.parent instanceof Element ? at.parent : place.block.region.element);
    if (at.before !== host && (host.parentNode !== at.parent || host.nextSibling !== at.before)) {
      at.parent.insertBefore(host, at.before);
    }
    if (this.settings.display === 'dot') this.toMargin(annotation);
  }

  private toMargin({ note, place, range }: Annotation): void {
    const { element } = place.block.region;
    const first = range.getClientRects()[0];
    if (first)
      note?.moveToMargin(first, element.getBoundingClientRect(), getComputedStyle(element).direction === 'rtl');
  }

  private makeNote(annotation: Annotation): NoteView {
    const { match } = annotation.place;
    const record = this.records.get(match.claim) as NotedRecord;
    const text = record.note;
    const display = match.display === 'mark' ? 'mark' : 'note';
    const note: NoteView = new NoteView(
      { claim: match.claim, text, display, mode: this.settings.display, theme: this.settings.theme },
      {
        open: (pin) => this.openCard(annotation, note, record, pin),
        emphasise: (on) => this.emphasise(on ? annotation : undefined),
        step: (direction) => this.step(annotation, direction),
      },
    );
    return note;
  }

  private printed(): PrintedNote[] {
    return this.shown.flatMap(({ note, place }) => {
      const record = this.records.get(place.match.claim);
      return note && record ? [{ note, record }] : [];
    });
  }

  private openCard(annotation: Annotation, note: NoteView, record: NotedRecord, pin: boolean): void {
    const { match, text } = annotation.place;
    this.card.show(note, record, match, pin, {
      hide: () => this.choices.hide(match.claim),
      reject: () => this.choices.reject(match.claim, text),
      undo: () => this.choices.undo(),
      next: () => {
        this.card.close(false);
        this.step(annotation, 1);
      },
    });
  }

  private step(from: Annotation, direction: 1 | -1): void {
    const at = this.shown.indexOf(from);
    const to = this.shown[(at + direction + this.shown.length) % this.shown.length];
    if (to) this.visit(to);
  }

  private visit(annotation: Annotation): void {
    this.lastVisited = annotation;
    const target = annotation.range.startContainer.parentElement;
    const calm = matchMedia('(prefers-reduced-motion: reduce)').matches;
    target?.scrollIntoView({ block: 'center', behavior: calm ? 'auto' : 'smooth' });
    annotation.note?.focus();
    this.emphasise(annotation);
  }

  /**
   * Sentences of one paragraph get different underlines; the sign of each note repeats its own. A note that would only
   * repeat the words of the one beside it keeps its sign alone.
   */
  private tellApart(): void {
    let block: Element | undefined;
    let words: string | undefined;
    let variant = 0;
    for (const annotation of this.shown) {
      const { element } = annotation.place.block.region;
      variant = element === block ? variant + 1 : 0;
      if (annotation.note) annotation.note.brief = element === block && annotation.note.words === words;
      words = annotation.note?.words;
      block = element;
      const underline = UNDERLINES[Math.min(variant, UNDERLINES.length - 1)] as string;
      if (underline !== annotation.underline) {
        this.highlighter.remove(annotation.underline, annotation.range);
        annotation.underline = underline;
        this.underline(annotation);
      }
      if (annotation.note) annotation.note.variant = Math.min(variant, UNDERLINES.length - 1);
    }
  }

  private remove(annotation: Annotation): void {
    this.erase(annotation);
    if (this.activeRange === annotation.range) this.emphasise(undefined);
    if (!annotation.note) return;
    this.card.closeFor(annotation.note);
    annotation.note.host.remove();
    annotation.note = undefined;
  }
}
