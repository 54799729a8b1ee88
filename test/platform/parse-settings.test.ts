import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { DEFAULT_SETTINGS, MIGRATIONS, type Migration, parseSettings } from '../../src/platform/parse-settings';
import type { Settings } from '../../src/platform/settings';

const FULL: Settings = {
  version: 1,
  sites: { mode: 'only', off: ['a.example'], on: ['b.example', 'c.example'] },
  sensitivity: 'strict',
  display: 'dot',
  print: 'footnotes',
  theme: 'dark',
  hidden: ['caveat-core/one'],
  rejected: [{ claim: 'caveat-core/two', sentence: 'A sentence.', site: 'a.example', date: '2026-01-02' }],
  countReading: true,
  firstRunSeen: true,
};

describe('parseSettings', () => {
  it('gives the defaults where nothing is stored', () => {
    expect(parseSettings(undefined)).toEqual({ settings: DEFAULT_SETTINGS, faults: [], migrated: false });
  });

  it('gives back what it was given', () => {
    expect(parseSettings(structuredClone(FULL))).toEqual({ settings: FULL, faults: [], migrated: false });
  });

  it('takes settings from before a field was added as they are, the field at its default', () => {
    const { print: _print, countReading: _count, ...older } = FULL;
    expect(parseSettings(older)).toEqual({
      settings: { ...FULL, print: 'none', countReading: false },
      faults: [],
      migrated: false,
    });
  });

  it('never hands out the defaults themselves', () => {
    parseSettings(undefined).settings.sites.off.push('changed.example');
    parseSettings('broken').settings.hidden.push('caveat-core/one');
    expect(DEFAULT_SETTINGS.sites.off).toEqual([]);
    expect(DEFAULT_SETTINGS.hidden).toEqual([]);
  });

  it.each([
    ['a string', 'text', /expected an object, found "text"/],
    ['null', null, /found null/],
    ['a list', [], /found a list/],
    ['a version from the future', { version: 99 }, /99 is newer/],
    ['a version that is no number', { version: 'one' }, /version: expected a whole number/],
  ])('falls back to the defaults for %s and says why', (_name, stored, reason) => {
    const parsed = parseSettings(stored);
    expect(parsed.settings).toEqual(DEFAULT_SETTINGS);
    expect(parsed.faults).toEqual([expect.stringMatching(reason)]);
  });

  it('keeps every usable field and names the others by their paths', () => {
    const parsed = parseSettings({
      ...FULL,
      sites: { mode: 'sometimes', off: ['a.example', 7, 'no host'], on: 'x' },
      sensitivity: 3,
      hidden: ['caveat-core/one', 'nonsense'],
      rejected: [{ claim: 'caveat-core/two' }],
      firstRunSeen: 'yes',
    });
    expect(parsed.settings).toEqual({
      ...FULL,
      sites: { mode: 'all-except', off: ['a.example'], on: [] },
      sensitivity: 'balanced',
      rejected: [],
      firstRunSeen: false,
    });
    expect(parsed.faults.map((fault) => fault.split(':')[0])).toEqual([
      'sites.mode',
      'sites.off[1]',
      'sites.off[2]',
      'sites.on',
      'sensitivity',
      'hidden[1]',
      'rejected[0]',
      'firstRunSeen',
    ]);
  });

  it('gives usable settings for any value whatever', () => {
    fc.assert(
      fc.property(fc.anything(), (stored) => {
        const { settings } = parseSettings(stored);
        expect(parseSettings(structuredClone(settings))).toEqual({ settings, faults: [], migrated: false });
      }),
    );
  });
});

describe('migrations', () => {
  it('bring an object without a version up to the present one', () => {
    const { version: _none, ...unversioned } = FULL;
    expect(parseSettings(unversioned)).toEqual({ settings: FULL, faults: [], migrated: true });
  });

  it('run in order, from the stored version on', () => {
    const ran: number[] = [];
    const steps: Migration[] = [0, 1, 2].map((step) => (stored) => {
      ran.push(step);
      return { ...stored, version: step + 1 };
    });
    parseSettings({ version: 1 }, steps);
    expect(ran).toEqual([1, 2]);
  });

  it('that throw lead to the defaults, with the reason', () => {
    const parsed = parseSettings({ version: 0 }, [
      () => {
        throw new Error('no such field');
      },
    ]);
    expect(parsed.settings).toEqual(DEFAULT_SETTINGS);
    expect(parsed.faults[0]).toContain('no such field');
  });

  it('are as many as the present version says', () => {
    expect(MIGRATIONS.length).toBe(DEFAULT_SETTINGS.version);
  });
});
