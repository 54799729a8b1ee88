import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { type BrowserContext, type CDPSession, chromium, type Page, type Worker } from 'playwright-core';
import { CHROMIUM_FLAGS, loadExtensionFlags } from '../../scripts/chromium-flags';
import { ensureChromium } from '../../scripts/find-chromium';
import type { PageState } from '../../src/core/page-summary';

/** A Chromium with the built extension, as a reader has it. */
export interface RunningExtension {
  context: BrowserContext;
  /** Host part of chrome-extension:// addresses. */
  id: string;
  /** The worker of now; it is another one after the old one was killed. */
  worker(): Promise<Worker>;
  /** A page of the extension in a tab, such as `src/popup/index.html?tab=7`. */
  openOwnPage(path: string): Promise<Page>;
  /** The popup in a tab, for the page in another tab. */
  openPopup(page: Page): Promise<Page>;
  /** Id of a page's tab, as the extension knows it. */
  tabIdOf(page: Page): Promise<number>;
  /** Text on the toolbar button for a page. */
  badgeOf(page: Page): Promise<string>;
  /** What the worker knows of a page. */
  stateOf(page: Page): Promise<PageState | undefined>;
  /** Waits until a page's state is of a kind. */
  waitForState<K extends PageState['kind']>(page: Page, kind: K): Promise<Extract<PageState, { kind: K }>>;
  /** Kills the worker, as the browser does after half a minute of rest. */
  killWorker(): Promise<void>;
  /** Starts the extension anew, as an update does; open pages stay. */
  reload(): Promise<void>;
  /** Everything written to storage.local. */
  setStored(values: Record<string, unknown>): Promise<void>;
  stored(): Promise<Record<string, unknown>>;
  /** What the worker keeps until the browser closes. */
  sessionStored(): Promise<Record<string, unknown>>;
  /** Back to what a new reader has. */
  clearStored(): Promise<void>;
  close(): Promise<void>;
}

/** How to start; `folder` is an unpacked extension, dist/chrome where it is left out. */
export interface LaunchOptions {
  folder?: string;
  headless?: boolean;
  flags?: string[];
  viewport?: { width: number; height: number } | null;
  /** Null leaves the system's. */
  colorScheme?: 'light' | 'dark' | null;
  locale?: string | null;
}

/** The extension that `npm run build` wrote. */
export const BUILT_EXTENSION = resolve(import.meta.dirname, '../../dist/chrome');

/** Opens a Chromium with a profile of its own and the extension in it; the first-run tab is closed. */
export async function launchExtension(options: LaunchOptions = {}): Promise<RunningExtension> {
  const folder = options.folder ?? BUILT_EXTENSION;
  const profile = await mkdtemp(join(tmpdir(), 'caveat-profile-'));
  const context = await chromium.launchPersistentContext(profile, {
    executablePath: ensureChromium(),
    headless: options.headless ?? true,
    viewport: options.viewport === undefined ? { width: 1280, height: 900 } : options.viewport,
    colorScheme: options.colorScheme === undefined ? 'light' : options.colorScheme,
    ...(options.locale === null ? {} : { locale: options.locale ?? 'en-GB' }),
    args: [...CHROMIUM_FLAGS, ...loadExtensionFlags(folder), ...(options.flags ?? [])],
  });
  const first = (await firstWorker(context, 5_000)) ?? (await loadByProtocol(context, folder));
  const id = new URL(first.url()).host;
  const running = new Extension(context, id, profile);
  await running.settle();
  return running;
}

function firstWorker(context: BrowserContext, timeout: number): Promise<Worker | undefined> {
  const [running] = context.serviceWorkers();
  return running ? Promise.resolve(running) : context.waitForEvent('serviceworker', { timeout }).catch(() => undefined);
}

/** Google's own Chrome ignores the switch that loads an extension, but takes one from whoever started it. */
async function loadByProtocol(context: BrowserContext, folder: string): Promise<Worker> {
  const session = await context.browser()?.newBrowserCDPSession();
  // Playwright's types do not know this command yet.
  const send = session?.send.bind(session) as ((name: string, parameters: object) => Promise<unknown>) | undefined;
  await send?.('Extensions.loadUnpacked', { path: folder }).catch(() => undefined);
  const worker = await firstWorker(context, 10_000);
  if (!worker)
    throw new Error('This browser does not load unpacked extensions: install Chromium, or set CHROME_PATH to one.');
  return worker;
}

class Extension implements RunningExtension {
  readonly #tabIds = new WeakMap<Page, number>();
  #control: { page: Page; session: CDPSession } | undefined;

  constructor(
    readonly context: BrowserContext,
    readonly id: string,
    private readonly profile: string,
  ) {}

  /** Waits for the first-run tab and closes it, so that it does not open in the middle of a test. */
  async settle(): Promise<void> {
    const own = `chrome-extension://${this.id}/`;
    const deadline = Date.now() + 5_000;
    let opened: Page | undefined;
    while (!opened && Date.now() < deadline) {
      opened = this.context.pages().find((page) => page.url().startsWith(own));
      if (!opened) await new Promise((next) => setTimeout(next, 50));
    }
    await opened?.close();
  }

  async worker(): Promise<Worker> {
    const control = await this.#controlPage();
    // A sleeping worker has no target to attach to; any message wakes it.
    await control.page.evaluate(() => chrome.runtime.sendMessage({ type: 'tab/state', request: { tabId: -1 } }));
    const workers = this.context.serviceWorkers();
    return workers[workers.length - 1] ?? this.context.waitForEvent('serviceworker');
  }

  async openOwnPage(path: string): Promise<Page> {
    const page = await this.context.newPage();
    await page.goto(`chrome-extension://${this.id}/${path}`);
    return page;
  }

  async openPopup(page: Page): Promise<Page> {
    return this.openOwnPage(`src/popup/index.html?tab=${await this.tabIdOf(page)}`);
  }

  async tabIdOf(page: Page): Promise<number> {
    const known = this.#tabIds.get(page);
    if (known !== undefined) return known;
    // By its place, not by its address: the extension may not know the addresses of browser pages.
    const control = await this.#controlPage();
    await page.bringToFront();
    const [id] = await control.page.evaluate(async () =>
      (await chrome.tabs.query({ active: true })).map((tab) => tab.id),
    );
    if (id === undefined) throw new Error(`no tab shows ${page.url()}`);
    this.#tabIds.set(page, id);
    return id;
  }

  async badgeOf(page: Page): Promise<string> {
    const tabId = await this.tabIdOf(page);
    const control = await this.#controlPage();
    return control.page.evaluate((tab) => chrome.action.getBadgeText({ tabId: tab }), tabId);
  }

  async stateOf(page: Page): Promise<PageState | undefined> {
    const tabId = await this.tabIdOf(page);
    const control = await this.#controlPage();
    const reply = await control.page.evaluate(
      (tab) => chrome.runtime.sendMessage({ type: 'tab/state', request: { tabId: tab } }),
      tabId,
    );
    return (reply as { answer?: { state?: PageState } }).answer?.state;
  }

  async waitForState<K extends PageState['kind']>(page: Page, kind: K): Promise<Extract<PageState, { kind: K }>> {
    const deadline = Date.now() + 20_000;
    let state: PageState | undefined;
    do {
      state = await this.stateOf(page);
      if (state?.kind === kind) return state as Extract<PageState, { kind: K }>;
      await new Promise((next) => setTimeout(next, 50));
    } while (Date.now() < deadline);
    throw new Error(`waited for "${kind}", the page is ${JSON.stringify(state)?.slice(0, 200)}`);
  }

  async killWorker(): Promise<void> {
    const { session } = await this.#controlPage();
    await session.send('ServiceWorker.enable');
    await session.send('ServiceWorker.stopAllWorkers');
  }

  async reload(): Promise<void> {
    await this.#developerMode();
    const { page } = await this.#controlPage();
    // The page goes with the extension it belongs to.
    await Promise.all([
      page.waitForEvent('close'),
      page.evaluate(() => chrome.runtime.reload()).catch(() => undefined),
    ]);
    this.#control = undefined;
    await expectSoon(async () => {
      await (await this.#controlPage()).page.evaluate(() => chrome.runtime.getManifest());
    });
  }

  /** Without it the browser switches an unpacked extension off when it is reloaded. */
  async #developerMode(): Promise<void> {
    const page = await this.context.newPage();
    await page.goto('chrome://extensions');
    await page.evaluate(
      () =>
        new Promise<void>((done) => {
          chrome.developerPrivate.updateProfileConfiguration({ inDeveloperMode: true }, () => done());
        }),
    );
    await page.close();
  }

  async setStored(values: Record<string, unknown>): Promise<void> {
    const { page } = await this.#controlPage();
    await page.evaluate((given) => chrome.storage.local.set(given), values);
  }

  async stored(): Promise<Record<string, unknown>> {
    const { page } = await this.#controlPage();
    return page.evaluate(() => chrome.storage.local.get());
  }

  async sessionStored(): Promise<Record<string, unknown>> {
    const { page } = await this.#controlPage();
    return page.evaluate(() => chrome.storage.session.get());
  }

  async clearStored(): Promise<void> {
    const { page } = await this.#controlPage();
    await page.evaluate(() => chrome.storage.local.clear());
  }

  async close(): Promise<void> {
    await this.context.close();
    await rm(this.profile, { recursive: true, force: true, maxRetries: 5 });
  }

  /** A page of the extension without script of ours, from which tests call the browser's own API. */
  async #controlPage(): Promise<{ page: Page; session: CDPSession }> {
    if (!this.#control) {
      const page = await this.openOwnPage('manifest.json');
      this.#control = { page, session: await this.context.newCDPSession(page) };
    }
    return this.#control;
  }
}

async function expectSoon(attempt: () => Promise<void>): Promise<void> {
  const deadline = Date.now() + 15_000;
  for (;;) {
    try {
      await attempt();
      return;
    } catch (error) {
      if (Date.now() > deadline) throw error;
      await new Promise((next) => setTimeout(next, 200));
    }
  }
}
