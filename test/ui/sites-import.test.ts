import { describe, expect, it } from 'vitest';
import type { SiteRules } from '../../src/core/site-rules';
import { exportSites, importSites } from '../../src/options/sites-import';

const RULES: SiteRules = { mode: 'all-except', off: ['a.example'], on: ['b.example'] };

describe('importSites', () => {
  it('adds hosts of a plain text to the list of the current mode', () => {
    const text = '# my sites\nc.example\nhttps://d.example/path\n\na.example\n';
    expect(importSites(text, RULES)).toEqual({
      ok: true,
      rules: { mode: 'all-except', off: ['a.example', 'c.example', 'd.example'], on: ['b.example'] },
      added: 2,
      rejected: [],
    });
    const only = importSites(text, { ...RULES, mode: 'only' });
    expect(only.ok && only.rules.on).toEqual(['a.example', 'b.example', 'c.example', 'd.example']);
  });

  it('takes both lists of a JSON file and keeps the mode that the reader chose', () => {
    const text = JSON.stringify({ mode: 'only', off: ['c.example'], on: ['d.example'] });
    expect(importSites(text, RULES)).toEqual({
      ok: true,
      rules: { mode: 'all-except', off: ['a.example', 'c.example'], on: ['b.example', 'd.example'] },
      added: 2,
      rejected: [],
    });
  });

  it('names the lines that are no sites and keeps the others', () => {
    const result = importSites('c.example\nno site at all\n', RULES);
    expect(result.ok && result.rejected).toEqual(['no site at all']);
    expect(result.ok && result.added).toBe(1);
  });

  it('changes nothing where nothing can be read', () => {
    expect(importSites('{"mode": "onl', RULES).ok).toBe(false);
    expect(importSites('{"mode": "sometimes"}', RULES).ok).toBe(false);
    expect(importSites('', RULES).ok).toBe(false);
  });

  it('reads what it wrote', () => {
    const read = importSites(exportSites(RULES), { mode: 'all-except', off: [], on: [] });
    expect(read.ok && read.rules.off).toEqual(RULES.off);
  });
});
