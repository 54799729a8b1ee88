import { describe, expect, it } from 'vitest';
import { readBackup, writeBackup } from '../../src/options/backup';
import { DEFAULT_SETTINGS } from '../../src/platform/parse-settings';
import type { Settings } from '../../src/platform/settings';

const SETTINGS: Settings = {
  ...DEFAULT_SETTINGS,
  sites: { mode: 'only', off: [], on: ['a.example'] },
  display: 'dot',
  hidden: ['caveat-core/one'],
  rejected: [{ claim: 'caveat-core/two', sentence: 'A sentence.', site: 'a.example', date: '2026-01-02' }],
};

describe('readBackup', () => {
  it('gives back everything that was written', () => {
    expect(readBackup(writeBackup(SETTINGS, '2026-11-22'))).toEqual({
      kind: 'good',
      settings: SETTINGS,
      saved: '2026-11-22',
    });
  });

  it('tells a broken file from a foreign one', () => {
    expect(readBackup('{"format": ').kind).toBe('bad-json');
    expect(readBackup('[]').kind).toBe('bad-format');
    expect(readBackup('{"format":"something else","version":1,"settings":{}}').kind).toBe('bad-format');
    expect(readBackup('{"format":"caveat-backup","version":1}').kind).toBe('bad-format');
  });

  it('says when the file comes from the future', () => {
    const file = JSON.stringify({ format: 'caveat-backup', version: 2, settings: SETTINGS });
    expect(readBackup(file).kind).toBe('newer');
  });

  it('refuses a file with faults, every one named by its path', () => {
    const settings = { ...SETTINGS, display: 'neon', sites: { ...SETTINGS.sites, mode: 'sometimes' } };
    const read = readBackup(JSON.stringify({ format: 'caveat-backup', version: 1, settings }));
    expect(read.kind).toBe('faults');
    const faults = read.kind === 'faults' ? read.faults.join('\n') : '';
    expect(faults).toMatch(/^display: /m);
    expect(faults).toMatch(/^sites\.mode: /m);
  });
});
