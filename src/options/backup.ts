import { parseSettings } from '../platform/parse-settings';
import type { Settings } from '../platform/settings';

/** Marks a file as ours; the settings inside carry their own version and migrate by it. */
const FORMAT = 'caveat-backup';

/** Version of the envelope around the settings. */
const VERSION = 1;

/** Everything the reader has chosen, as the text of a file; `day` is `YYYY-MM-DD`. */
export function writeBackup(settings: Settings, day: string): string {
  return `${JSON.stringify({ format: FORMAT, version: VERSION, saved: day, settings }, null, 2)}\n`;
}

/** What a chosen file turned out to be; `faults` are lines with paths, `detail` is the parser's own message. */
export type BackupFile =
  | { kind: 'good'; settings: Settings; saved: string | undefined }
  | { kind: 'bad-json'; detail: string }
  | { kind: 'bad-format' }
  | { kind: 'newer' }
  | { kind: 'faults'; faults: string[] };

/** Reads a backup; nothing is repaired silently: a file with a single fault is refused and every fault named. */
export function readBackup(text: string): BackupFile {
  let value: unknown;
  try {
    value = JSON.parse(text);
  } catch (error) {
    return { kind: 'bad-json', detail: error instanceof Error ? error.message : String(error) };
  }
  if (!isRecord(value) || value.format !== FORMAT || !isRecord(value.settings)) return { kind: 'bad-format' };
  if (typeof value.version !== 'number' || value.version > VERSION) return { kind: 'newer' };
  const { settings, faults } = parseSettings(value.settings);
  if (faults.length > 0) return { kind: 'faults', faults };
  return { kind: 'good', settings, saved: typeof value.saved === 'string' ? value.saved : undefined };
}

function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
