import type { ClaimKey } from '../core/claims/types';
import type { RejectedMatch, Settings } from './settings';

/** What a reader has before choosing anything. */
export const DEFAULT_SETTINGS: Settings = {
  version: 1,
  sites: { mode: 'all-except', off: [], on: [] },
  sensitivity: 'balanced',
  display: 'notes',
  print: 'none',
  theme: 'auto',
  hidden: [],
  rejected: [],
  countReading: false,
  firstRunSeen: false,
};

/** One step of a migration: takes the stored object of version n and gives that of version n + 1. */
export type Migration = (stored: Record<string, unknown>) => Record<string, unknown>;

/**
 * Step `n` leads from version n to n + 1. Version 0 is an object without a number, as a hand-edited backup may be:
 * its fields are those of version 1. A field that is only added needs no step: where it is missing, its default holds.
 */
export const MIGRATIONS: readonly Migration[] = [(stored) => ({ ...stored, version: 1 })];

/** Settings that can be used whatever was stored; `faults` names what was replaced, `migrated` tells of an older version. */
export interface ParsedSettings {
  settings: Settings;
  faults: string[];
  migrated: boolean;
}

/** Reads a stored value of any shape; every unusable field becomes its default and is named in `faults`. Never throws. */
export function parseSettings(stored: unknown, migrations: readonly Migration[] = MIGRATIONS): ParsedSettings {
  if (stored === undefined) return { settings: structuredClone(DEFAULT_SETTINGS), faults: [], migrated: false };
  if (!isRecord(stored)) return fallBack(`$: expected an object, found ${nameOf(stored)}`);
  const version = stored.version ?? 0;
  if (typeof version !== 'number' || !Number.isInteger(version) || version < 0) {
    return fallBack(`version: expected a whole number, found ${nameOf(version)}`);
  }
  if (version > migrations.length) {
    return fallBack(`version: ${version} is newer than this Caveat understands (${migrations.length})`);
  }
  let current = stored;
  try {
    for (const step of migrations.slice(version)) current = step(current);
  } catch (error) {
    return fallBack(`version: could not be brought up from ${version} (${String(error)})`);
  }
  const faults: string[] = [];
  return { settings: readFields(current, faults), faults, migrated: version < migrations.length };
}

function fallBack(fault: string): ParsedSettings {
  return { settings: structuredClone(DEFAULT_SETTINGS), faults: [fault], migrated: false };
}

function readFields(stored: Record<string, unknown>, faults: string[]): Settings {
  const fallback = DEFAULT_SETTINGS;
  const sites = readSites(stored.sites, faults);
  return {
    version: 1,
    sites,
    sensitivity: oneOf(stored, 'sensitivity', ['strict', 'balanced', 'broad'], fallback.sensitivity, faults),
    display: oneOf(stored, 'display', ['notes', 'underline', 'dot'], fallback.display, faults),
    print: oneOf(stored, 'print', ['none', 'footnotes'], fallback.print, faults),
    theme: oneOf(stored, 'theme', ['auto', 'light', 'dark'], fallback.theme, faults),
    hidden: listOf(stored.hidden, 'hidden', isClaimKey, faults),
    rejected: listOf(stored.rejected, 'rejected', isRejectedMatch, faults),
    countReading: readBoolean(stored.countReading, 'countReading', fallback.countReading, faults),
    firstRunSeen: readBoolean(stored.firstRunSeen, 'firstRunSeen', fallback.firstRunSeen, faults),
  };
}

function readSites(value: unknown, faults: string[]): Settings['sites'] {
  if (value === undefined) return structuredClone(DEFAULT_SETTINGS.sites);
  if (!isRecord(value)) {
    faults.push(`sites: expected an object, found ${nameOf(value)}`);
    return structuredClone(DEFAULT_SETTINGS.sites);
  }
  return {
    mode: oneOf(value, 'mode', ['all-except', 'only'], 'all-except', faults, 'sites.'),
    off: listOf(value.off, 'sites.off', isHost, faults),
    on: listOf(value.on, 'sites.on', isHost, faults),
  };
}

function oneOf<T extends string>(
  from: Record<string, unknown>,
  key: string,
  allowed: readonly T[],
  fallback: T,
  faults: string[],
  prefix = '',
): T {
  const value = from[key];
  if (value === undefined) return fallback;
  const found = allowed.find((choice) => choice === value);
  if (found === undefined)
    faults.push(`${prefix}${key}: expected one of ${allowed.join(', ')}, found ${nameOf(value)}`);
  return found ?? fallback;
}

function listOf<T>(value: unknown, path: string, accepts: (item: unknown) => item is T, faults: string[]): T[] {
  if (value === undefined) return [];
  if (!Array.isArray(value)) {
    faults.push(`${path}: expected a list, found ${nameOf(value)}`);
    return [];
  }
  const items: unknown[] = value;
  items.forEach((item, at) => {
    if (!accepts(item)) faults.push(`${path}[${at}]: not usable, found ${nameOf(item)}`);
  });
  return items.filter(accepts);
}

function readBoolean(value: unknown, path: string, fallback: boolean, faults: string[]): boolean {
  if (value === undefined) return fallback;
  if (typeof value === 'boolean') return value;
  faults.push(`${path}: expected true or false, found ${nameOf(value)}`);
  return fallback;
}

function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

function isHost(value: unknown): value is string {
  return typeof value === 'string' && /^[^\s/]{1,253}$/u.test(value);
}

function isClaimKey(value: unknown): value is ClaimKey {
  return typeof value === 'string' && /^[^/\s]+\/[^/\s]+$/u.test(value);
}

function isRejectedMatch(value: unknown): value is RejectedMatch {
  if (!isRecord(value)) return false;
  const { claim, sentence, site, date } = value;
  return isClaimKey(claim) && typeof sentence === 'string' && typeof site === 'string' && typeof date === 'string';
}

function nameOf(value: unknown): string {
  if (value === null) return 'null';
  if (Array.isArray(value)) return 'a list';
  if (typeof value === 'string') return JSON.stringify(value.length > 40 ? `${value.slice(0, 40)}…` : value);
  return typeof value === 'object' ? 'an object' : String(value);
}
