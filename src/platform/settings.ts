import type { ClaimKey } from '../core/claims/types';
import type { Sensitivity } from '../core/match/types';
import type { SiteRules } from '../core/site-rules';
import { browser } from './browser';
import { parseSettings } from './parse-settings';

/** Everything the reader has chosen; stored under one key of storage.local, with a version. */
export interface Settings {
  version: 1;
  sites: SiteRules;
  sensitivity: Sensitivity;
  /** How notes are shown: note and underline, underline only, or a dot in the margin. */
  display: 'notes' | 'underline' | 'dot';
  /** What becomes of notes on paper: nothing, or footnotes at the end of the page. */
  print: 'none' | 'footnotes';
  /** Colours of our own surfaces; `auto` follows the system (pages: the page's own background). */
  theme: 'auto' | 'light' | 'dark';
  /** Claims the reader never wants to see again. */
  hidden: ClaimKey[];
  /** Matches that the reader called wrong, oldest first; kept on the device, exportable. */
  rejected: RejectedMatch[];
  /** Whether the claims met on pages are counted, on the device, for the page "my reading". */
  countReading: boolean;
  firstRunSeen: boolean;
}

/** "Not this claim": the claim is not shown again on this sentence. */
export interface RejectedMatch {
  claim: ClaimKey;
  /** The sentence as it stood on the page. */
  sentence: string;
  /** Host name. */
  site: string;
  /** Day of the rejection, `YYYY-MM-DD`. */
  date: string;
}

/** Stored settings that could not be used, kept so that nothing the reader typed is lost. */
export interface SettingsBackup {
  /** The stored value as it was found. */
  stored: unknown;
  /** One line a fault, with its path: `sites.mode: expected "all-except" or "only"`. */
  faults: string[];
}

/** Key of storage.local under which the settings are stored. */
export const SETTINGS_KEY = 'settings';
/** Key of storage.local under which unusable settings are kept. */
export const SETTINGS_BACKUP_KEY = 'settings-backup';

/** The stored settings; unusable parts become defaults, and the stored value is then kept as a backup. */
export async function loadSettings(): Promise<Settings> {
  const stored = (await browser.storage.local.get(SETTINGS_KEY))[SETTINGS_KEY];
  const { settings, faults, migrated } = parseSettings(stored);
  if (faults.length > 0) {
    const backup: SettingsBackup = { stored, faults };
    await browser.storage.local.set({ [SETTINGS_BACKUP_KEY]: backup, [SETTINGS_KEY]: settings });
  } else if (migrated) {
    await browser.storage.local.set({ [SETTINGS_KEY]: settings });
  }
  return settings;
}

let lastWrite: Promise<unknown> = Promise.resolve();

/** Changes the stored settings by a function of the current ones; writes of one context never overtake each other. */
export function updateSettings(change: (current: Settings) => Partial<Settings>): Promise<Settings> {
  const write = lastWrite.then(async () => {
    const current = await loadSettings();
    const next: Settings = { ...current, ...change(current), version: current.version };
    await browser.storage.local.set({ [SETTINGS_KEY]: next });
    return next;
  });
  lastWrite = write.catch(() => undefined);
  return write;
}

/** Stores some fields and keeps the others; use `updateSettings` where the new value depends on the old one. */
export function saveSettings(patch: Partial<Settings>): Promise<Settings> {
  return updateSettings(() => patch);
}

/** Calls the listener with the new settings after every change, wherever it was made, until the signal aborts. */
export function onSettingsChanged(listener: (settings: Settings) => void, signal?: AbortSignal): void {
  if (signal?.aborted) return;
  const onChanged = (changes: Record<string, { newValue?: unknown }>, area: string): void => {
    const change = changes[SETTINGS_KEY];
    if (area === 'local' && change) listener(parseSettings(change.newValue).settings);
  };
  browser.storage.onChanged.addListener(onChanged);
  // After an update the content script that is left behind has no API any more, and nothing to remove.
  signal?.addEventListener('abort', () => browser.storage?.onChanged?.removeListener(onChanged), { once: true });
}

/** What was wrong with the stored settings, if they had to be mended and the reader has not been told yet. */
export async function loadSettingsBackup(): Promise<SettingsBackup | undefined> {
  const backup = (await browser.storage.local.get(SETTINGS_BACKUP_KEY))[SETTINGS_BACKUP_KEY];
  return isBackup(backup) ? backup : undefined;
}

/** Forgets the kept settings, once the reader has seen the notice. */
export async function dismissSettingsBackup(): Promise<void> {
  await browser.storage.local.remove(SETTINGS_BACKUP_KEY);
}

function isBackup(value: unknown): value is SettingsBackup {
  return (
    typeof value === 'object' && value !== null && 'stored' in value && 'faults' in value && Array.isArray(value.faults)
  );
}
