import type { Coverage, PageState } from '../core/page-summary';
import { summarizePage } from '../core/page-summary';
import type { ArticleBlock } from '../dom/article-blocks';
import { whenSettled } from '../dom/hydration';
import { isArticle } from '../dom/is-article';
import { type PageMetadata, readMetadata } from '../dom/page-metadata';
import { readPage } from '../dom/page-reading';
import { breathe, inSlices } from '../dom/time-slices';
import { MessageError, sendToBackground } from '../platform/messages';
import type { Settings } from '../platform/settings';
import type { NoteChoices } from './annotation';
import { bringsText, changesText, isOwnMutation, repairNotes } from './note-repair';
import { PageModel } from './page-model';
import { PageNotes } from './page-notes';

/** The page is read again this long after it has changed; twice as long each time it keeps changing. Milliseconds. */
const REREAD_MS = 250;
const REREAD_MAX_MS = 8000;
/** Looks at a page that changes under our eyes before what was seen last is shown. */
const MAX_ROUNDS = 3;
/** After so long without a reading the next one is prompt again. Milliseconds. */
const REREAD_FORGET_MS = 15_000;

/** One reading of one page, from the first look until it is switched off or left: scan, match, render, watch. */
export class PageSession {
  private readonly model = new PageModel();
  private drawn: PageNotes | undefined;
  private metadata: PageMetadata = {};
  private coverage: Coverage | undefined;
  private rereadDelay = REREAD_MS;
  private rereadTimer: ReturnType<typeof setTimeout> | undefined;
  private reading = false;
  private changedWhileReading = false;
  private rereadWanted = false;
  private lastRead = 0;
  private observer: MutationObserver | undefined;

  constructor(
    private settings: Settings,
    private readonly choices: NoteChoices,
    private readonly report: (state: PageState) => void,
    private readonly signal: AbortSignal,
  ) {}

  /** Made when first asked for: most pages are no articles and never get that far. */
  private get notes(): PageNotes {
    this.drawn ??= new PageNotes(this.settings, this.model.records, this.choices, this.signal);
    return this.drawn;
  }

  /** Reads the page and keeps its notes true until the signal aborts. */
  async run(): Promise<void> {
    if (!isArticle(document, location.pathname)) return this.report({ kind: 'not-article' });
    this.report({ kind: 'working' });
    this.metadata = readMetadata(document, location.href);
    await breathe();
    const settled = whenSettled(document, this.signal);
    settled.catch(() => undefined);
    this.watch();
    this.reading = true;
    const read = await this.read().finally(() => this.doneReading());
    if (!read) return;
    this.observeRoots();
    await settled;
    this.notes.allowNotes();
    this.reportDone();
  }

  jump(claim: Parameters<PageNotes['jump']>[0], place: number): boolean {
    return this.notes.jump(claim, place);
  }

  next(): boolean {
    return this.notes.next();
  }

  /** Takes over newly hidden claims and wrong matches without reading anything again. */
  choose(settings: Settings): void {
    this.settings = settings;
    this.notes.show(this.places());
    this.reportDone();
  }

  /** Reads the page, asks about what is new in it and shows the answer; false where there is nothing to show. */
  private async read(): Promise<boolean> {
    for (let round = 0; round < MAX_ROUNDS; round++) {
      this.changedWhileReading = false;
      const blocks = await inSlices(readPage(document.body), this.signal);
      if (blocks.length === 0 && !this.coverage) {
        this.report({ kind: 'not-article' });
        return false;
      }
      if (!(await this.ask(blocks))) return false;
      // An answer about nodes that were replaced meanwhile would underline nothing: the page is then looked at again.
      if (!this.changedWhileReading) break;
    }
    this.notes.show(this.places());
    return true;
  }

  /** Asks the background about blocks that are new; false where there is no answer to show. */
  private async ask(blocks: ArticleBlock[]): Promise<boolean> {
    const question = this.model.update(blocks, this.metadata);
    if (question) {
      const { sensitivity, hidden } = this.settings;
      const answer = await sendToBackground('page/match', { page: question.page, sensitivity, hidden, segment: true });
      this.signal.throwIfAborted();
      if (!answer.ok) {
        this.report({ kind: 'failed', reason: answer.reason });
        return false;
      }
      this.coverage = answer.coverage;
      question.answer(answer.matches, answer.records, answer.sentences ?? []);
    }
    if (!this.isOtherLanguage()) return true;
    this.report({ kind: 'other-language', language: this.metadata.language as string });
    return false;
  }

  private places() {
    const { rejected, hidden } = this.settings;
    const site = location.hostname;
    return this.model.places(
      (claim, sentence) =>
        hidden.includes(claim) ||
        rejected.some((wrong) => wrong.claim === claim && wrong.sentence === sentence && wrong.site === site),
    );
  }

  private isOtherLanguage(): boolean {
    const language = this.metadata.language?.split('-')[0];
    const lists = this.coverage?.lists ?? [];
    return (
      language !== undefined && lists.length > 0 && lists.every((list) => list.language.split('-')[0] !== language)
    );
  }

  private reportDone(): void {
    if (!this.coverage) return;
    const places = this.places();
    const height = Math.max(1, document.documentElement.scrollHeight);
    const positions: (number | undefined)[] = [];
    for (const { place, range } of this.notes.annotations) {
      positions[place.index] = (range.getBoundingClientRect().top + window.scrollY) / height;
    }
    const summary = summarizePage({
      title: this.metadata.title ?? document.title,
      matches: places.map((place) => place.match),
      records: [...this.model.records.values()],
      coverage: { ...this.coverage, sentences: this.model.sentenceCount },
      positions,
    });
    this.report({ kind: 'done', summary });
  }

  /** Repairs before the next paint, and reads again, less and less often, when the text has changed. */
  private watch(): void {
    const observer = new MutationObserver((records) => {
      const own = new Set<Node>(this.notes.annotations.flatMap(({ note }) => (note ? [note.host] : [])));
      const foreign = records.filter((record) => !isOwnMutation(record, own));
      if (foreign.length === 0) return;
      this.changedWhileReading ||= foreign.some(changesText);
      const lost = repairNotes(this.notes, foreign);
      if (lost || bringsText(foreign)) this.rereadSoon();
    });
    this.observer = observer;
    this.observeRoots();
    this.signal.addEventListener('abort', () => {
      observer.disconnect();
      clearTimeout(this.rereadTimer);
    });
  }

  /** A document's observer does not see into shadow trees; those with text of the article are watched as well. */
  private observeRoots(): void {
    const roots = new Set<Node>([document.body]);
    for (const { range } of this.notes.annotations) {
      const root = range.startContainer.getRootNode();
      if (root instanceof ShadowRoot) roots.add(root);
    }
    for (const root of roots) this.observer?.observe(root, { childList: true, characterData: true, subtree: true });
  }

  private rereadSoon(): void {
    if (this.reading) this.rereadWanted = true;
    if (this.rereadTimer !== undefined || this.reading) return;
    if (performance.now() - this.lastRead > REREAD_FORGET_MS) this.rereadDelay = REREAD_MS;
    this.rereadTimer = setTimeout(() => void this.reread(), this.rereadDelay);
    this.rereadDelay = Math.min(this.rereadDelay * 2, REREAD_MAX_MS);
  }

  private async reread(): Promise<void> {
    this.rereadTimer = undefined;
    this.reading = true;
    try {
      this.refreshMetadata();
      if (await this.read()) this.reportDone();
      this.observeRoots();
    } catch (error) {
      if (!this.signal.aborted && !(error instanceof MessageError)) this.report({ kind: 'failed', reason: 'internal' });
    } finally {
      this.doneReading();
    }
  }

  private doneReading(): void {
    this.reading = false;
    this.lastRead = performance.now();
    if (this.rereadWanted && !this.signal.aborted) this.rereadSoon();
    this.rereadWanted = false;
  }

  /** Single-page sites change title and date after the address; answers for another day do not hold. */
  private refreshMetadata(): void {
    const before = this.metadata;
    this.metadata = readMetadata(document, location.href);
    if (before.published !== this.metadata.published || before.url !== this.metadata.url) this.model.forget();
  }
}
