import { afterEach, describe, expect, it, vi } from 'vitest';
import { ensureChromium, findChromium, NO_CHROMIUM } from '../../scripts/find-chromium';

afterEach(() => {
  vi.unstubAllEnvs();
});

describe('findChromium', () => {
  it('takes the program that CHROME_PATH names', () => {
    vi.stubEnv('CHROME_PATH', process.execPath);
    expect(findChromium()).toBe(process.execPath);
  });

  it('takes no other one where that program is missing, and says in one sentence what to do', () => {
    vi.stubEnv('CHROME_PATH', '/nowhere/chromium');
    expect(findChromium()).toBeUndefined();
    expect(() => ensureChromium()).toThrow(NO_CHROMIUM);
    expect(NO_CHROMIUM).not.toContain('\n');
  });
});
