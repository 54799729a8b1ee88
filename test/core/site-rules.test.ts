import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { normalizeHost } from '../../src/core/host-name';
import {
  addSite,
  isSiteOn,
  parseHostList,
  parseSiteRules,
  rulesFor,
  type SiteRules,
  toggleSite,
} from '../../src/core/site-rules';

const except = (...off: string[]): SiteRules => ({ mode: 'all-except', off, on: [] });
const only = (...on: string[]): SiteRules => ({ mode: 'only', off: [], on });

describe('normalizeHost', () => {
  it.each([
    ['WWW.Example.ORG', 'example.org'],
    ['https://user@news.example.org:8443/path?q=a.b#c', 'news.example.org'],
    ['example.org.', 'example.org'],
    ['*.example.org', 'example.org'],
    ['bücher.example', 'xn--bcher-kva.example'],
    ['xn--bcher-kva.example', 'xn--bcher-kva.example'],
    ['localhost:3000', 'localhost'],
    ['127.0.0.1:80', '127.0.0.1'],
    ['http://[::1]:8080/', '[::1]'],
    ['www.com', 'www.com'],
    ['例え。テスト', 'xn--r8jz45g.xn--zckzah'],
    ['президент.рф', 'xn--d1abbgf6aiiy.xn--p1ai'],
  ])('%s -> %s', (input, host) => expect(normalizeHost(input)).toBe(host));

  it.each(['', ' ', 'a b.example', 'mailto:a@', '..', '-a.example', 'a'.repeat(64), `${'a.'.repeat(140)}b`])(
    'refuses %j',
    (input) => expect(normalizeHost(input)).toBeUndefined(),
  );

  it('agrees with the URL parser on names in letters of many scripts', () => {
    const letters = fc.array(fc.constantFrom(...'abcxyzäöüéñøžđżαβγдежзиשםعربไทย中文日本語'), {
      minLength: 1,
      maxLength: 12,
    });
    fc.assert(
      fc.property(letters, (chars) => {
        const host = `${chars.join('')}.example`;
        let expected: string | undefined;
        try {
          expected = new URL(`http://${host}`).hostname;
        } catch {
          return; // mixes of directions that the URL parser forbids
        }
        expect(normalizeHost(host)).toBe(expected);
      }),
    );
  });
});

describe('isSiteOn', () => {
  it('covers subdomains and www in both modes, never look-alikes', () => {
    expect(isSiteOn(except('example.org'), 'www.example.org')).toBe(false);
    expect(isSiteOn(except('example.org'), 'live.example.org:8080')).toBe(false);
    expect(isSiteOn(except('example.org'), 'notexample.org')).toBe(true);
    expect(isSiteOn(except('live.example.org'), 'example.org')).toBe(true);
    expect(isSiteOn(only('example.org'), 'live.example.org.')).toBe(true);
    expect(isSiteOn(only('example.org'), 'example.com')).toBe(false);
    expect(isSiteOn(except('com', '0.0.1'), 'example.com')).toBe(true);
  });

  it('follows the mode where there is no host', () => {
    expect(isSiteOn(except(), '')).toBe(true);
    expect(isSiteOn(only(), '')).toBe(false);
  });
});

describe('toggleSite', () => {
  const host = fc.constantFrom(
    'example.org',
    'www.example.org',
    'a.example.org',
    'b.a.example.org',
    'example.com',
    'bücher.example',
  );
  const rules = fc.record({
    mode: fc.constantFrom<SiteRules['mode']>('all-except', 'only'),
    off: fc.array(host),
    on: fc.array(host),
  });

  it('always flips the answer for the host and leaves the other list alone', () => {
    fc.assert(
      fc.property(rules, host, (before, name) => {
        const after = toggleSite(before, name);
        expect(isSiteOn(after, name)).toBe(!isSiteOn(before, name));
        expect(before.mode === 'only' ? after.off : after.on).toEqual(before.mode === 'only' ? before.off : before.on);
      }),
    );
  });

  it('takes a parent domain’s rule away, because one left behind would keep the site off', () => {
    expect(rulesFor(except('example.org', 'other.org'), 'a.example.org')).toEqual(['example.org']);
    expect(toggleSite(except('example.org', 'other.org'), 'a.example.org').off).toEqual(['other.org']);
    expect(toggleSite(only('example.org'), 'a.example.org').on).toEqual([]);
  });

  it('changes nothing for something that is no host', () => {
    const before = except('example.org');
    expect(toggleSite(before, '')).toBe(before);
  });
});

describe('reading rules', () => {
  it('keeps what names a host and tells the rest', () => {
    expect(parseSiteRules({ mode: 'only', on: ['WWW.A.example', 'a.example', 7, 'x y'] })).toEqual({
      ok: true,
      rules: { mode: 'only', off: [], on: ['a.example'] },
      rejected: ['7', 'x y'],
    });
    expect(parseSiteRules(['b.example', 'a.example'])).toMatchObject({
      ok: true,
      rules: { off: ['a.example', 'b.example'] },
    });
    expect(parseHostList('# mine\n\na.example\r\n! no\nhttps://b.example/x\n???')).toEqual({
      hosts: ['a.example', 'b.example'],
      rejected: ['???'],
    });
    expect(addSite(except('b.example'), 'off', 'A.example')?.off).toEqual(['a.example', 'b.example']);
    expect(addSite(except(), 'off', '!')).toBeUndefined();
  });

  it.each([null, 'x', 3, {}, { mode: 'some' }, { mode: 'only', on: 'a.example' }])(
    'refuses %j with a reason',
    (json) => {
      const parsed = parseSiteRules(json);
      expect(parsed.ok).toBe(false);
      expect('reason' in parsed && parsed.reason).not.toBe('');
    },
  );
});
