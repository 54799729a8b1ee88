import type { ClaimKey } from '../core/claims/types';
import type { PageState } from '../core/page-summary';
import { isSiteOn } from '../core/site-rules';
import { browser } from '../platform/browser';
import { MessageError, onContentMessage, sendToBackground } from '../platform/messages';
import { loadSettings, onSettingsChanged, type Settings, updateSettings } from '../platform/settings';
import type { NoteChoices } from './annotation';
import { PageSession } from './page-session';

/** Event by which a new content script tells one of an older extension, left behind in the page, to clean up. */
const TAKE_OVER = 'caveat:take-over';
/** Nothing tells a content script that its extension has gone; reading one property from time to time does. Milliseconds. */
const ORPHAN_CHECK_MS = 3000;
/** Looks at single-page navigations that arrive after the address has changed. Milliseconds. */
const LATE_LOOKS = [400, 1500, 4000];

/** Caveat in one page: starts and stops sessions as settings and addresses change, answers popup and commands. */
export class CaveatPage {
  private readonly life = new AbortController();
  private settings: Settings | undefined;
  private session: { run: PageSession; stop: AbortController } | undefined;
  private state: PageState = { kind: 'off' };
  private address = location.href.replace(/#.*/, '');
  private undoChoice: (() => void) | undefined;
  /** The page's shape when it was last found to be no article. */
  private lookedAt = '';

  /** Begins; everything ends when the extension goes or a newer one takes over. */
  async start(): Promise<void> {
    const { signal } = this.life;
    this.replaceOlder();
    onContentMessage(
      {
        'page/jump': ({ claim, place }) => ({ ok: this.session?.run.jump(claim, place) ?? false }),
        'page/next': () => ({ ok: this.session?.run.next() ?? false }),
        'page/report': () => ({ state: this.state }),
      },
      signal,
    );
    onSettingsChanged((settings) => this.apply(settings), signal);
    window.addEventListener('pageshow', (event) => event.persisted && this.tell(), { signal });
    for (const type of ['visibilitychange', 'focus'])
      window.addEventListener(type, () => this.leaveIfOrphaned(), { signal, capture: true });
    const orphanWatch = setInterval(() => this.leaveIfOrphaned(), ORPHAN_CHECK_MS);
    signal.addEventListener('abort', () => clearInterval(orphanWatch));
    this.followAddress();
    if (document.readyState === 'loading') {
      await new Promise((resolve) => document.addEventListener('DOMContentLoaded', resolve, { once: true, signal }));
    }
    const settings = await loadSettings();
    if (!this.settings) this.apply(settings);
  }

  private apply(settings: Settings): void {
    const before = this.settings;
    this.settings = settings;
    const on = isSiteOn(settings.sites, location.hostname);
    if (!on) {
      this.stop();
      this.report({ kind: 'off' });
    } else if (!this.session || !before || changesReading(before, settings)) {
      this.stop();
      void this.run(settings);
    } else {
      this.session.run.choose(settings);
    }
  }

  private async run(settings: Settings): Promise<void> {
    const stop = new AbortController();
    const run = new PageSession(settings, this.choices(), (state) => this.report(state), stop.signal);
    this.session = { run, stop };
    try {
      await run.run();
    } catch (error) {
      if (stop.signal.aborted) return;
      this.stop();
      this.report({ kind: 'failed', reason: error instanceof MessageError ? 'worker-unreachable' : 'internal' });
    }
  }

  private stop(): void {
    this.session?.stop.abort();
    this.session = undefined;
  }

  private report(state: PageState): void {
    // A second look at a page that is still no article tells nobody anything.
    if (state.kind === 'not-article' && this.state.kind === 'not-article' && this.lookedAt !== '') return;
    if (state.kind === 'not-article') this.lookedAt = textShape();
    this.state = state;
    this.tell();
  }

  private tell(): void {
    sendToBackground('page/state', { state: this.state }).catch(() => this.leaveIfOrphaned());
  }

  private choices(): NoteChoices {
    const change = (make: (current: Settings) => Partial<Settings>, undo: (current: Settings) => Partial<Settings>) => {
      this.undoChoice = () => void updateSettings(undo);
      void updateSettings(make);
    };
    return {
      hide: (claim: ClaimKey) =>
        change(
          ({ hidden }) => ({ hidden: [...hidden.filter((key) => key !== claim), claim] }),
          ({ hidden }) => ({ hidden: hidden.filter((key) => key !== claim) }),
        ),
      reject: (claim: ClaimKey, sentence: string) => {
        const site = location.hostname;
        const wrong = { claim, sentence, site, date: new Date().toISOString().slice(0, 10) };
        const others = (all: Settings['rejected']) =>
          all.filter((one) => one.claim !== claim || one.sentence !== sentence || one.site !== site);
        change(
          ({ rejected }) => ({ rejected: [...others(rejected), wrong] }),
          ({ rejected }) => ({ rejected: others(rejected) }),
        );
      },
      undo: () => this.undoChoice?.(),
    };
  }

  /** Pages that change their address without loading are new pages; what is behind `#` is only a place in one. */
  private followAddress(): void {
    const { signal } = this.life;
    const look = () => {
      const address = location.href.replace(/#.*/, '');
      if (address === this.address) return;
      this.address = address;
      this.readAgain();
    };
    const navigation = (window as { navigation?: EventTarget }).navigation;
    navigation?.addEventListener('navigatesuccess', look, { signal });
    navigation?.addEventListener('currententrychange', look, { signal });
    window.addEventListener('popstate', look, { signal });
    for (const delay of LATE_LOOKS) setTimeout(() => this.lookAgain(), delay);
  }

  private readAgain(): void {
    if (!this.settings || !isSiteOn(this.settings.sites, location.hostname)) return;
    this.stop();
    this.lookedAt = '';
    void this.run(this.settings);
    for (const delay of LATE_LOOKS) setTimeout(() => this.lookAgain(), delay);
  }

  /** Text of client-rendered pages arrives late: what was no article may have become one. */
  private lookAgain(): void {
    if (this.life.signal.aborted || this.state.kind !== 'not-article' || !this.settings) return;
    const shape = textShape();
    if (shape === this.lookedAt) return;
    this.lookedAt = shape;
    this.stop();
    void this.run(this.settings);
  }

  private replaceOlder(): void {
    document.dispatchEvent(new CustomEvent(TAKE_OVER));
    // Anybody in the page can send this event: only a script whose extension is gone obeys it.
    document.addEventListener(TAKE_OVER, () => this.leaveIfOrphaned(), { signal: this.life.signal });
  }

  /** After an update or removal of the extension this script is alone in the page: it takes its notes and goes. */
  private leaveIfOrphaned(): void {
    if (browser.runtime?.id) return;
    this.stop();
    this.life.abort();
  }
}

/** What changes where a page gets text: its number of elements and of paragraphs, which browsers count in no time. */
function textShape(): string {
  return ['*', 'p', 'h1', 'meta'].map((tag) => document.getElementsByTagName(tag).length).join(' ');
}

/** Whether the page must be read anew; a claim shown again was never asked for, a newly hidden one only goes. */
function changesReading(before: Settings, after: Settings): boolean {
  const looks = ({ sensitivity, display, print, theme }: Settings) => `${sensitivity} ${display} ${print} ${theme}`;
  return looks(before) !== looks(after) || before.hidden.some((claim) => !after.hidden.includes(claim));
}
