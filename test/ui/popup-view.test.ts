import { describe, expect, it } from 'vitest';
import type { PageState } from '../../src/core/page-summary';
import { type Answer, closedReason, isPassing, popupView, siteOf } from '../../src/popup/popup-view';

const ARTICLE = 'https://example.org/news/a';
const answered = (state?: PageState): Answer => ({ kind: 'answered', state });
const summary = (claims: number) => ({
  title: 'A title',
  claims: Array.from({ length: claims }, (_, index) => ({
    claim: `list/${index}` as const,
    text: 'A claim.',
    note: 'A note',
    kind: 'denial',
    places: [],
  })),
  reportedDisputes: [],
  coverage: { sentences: 10, claims: 5, lists: [] },
});

describe('closedReason', () => {
  it.each([
    ['chrome://settings/', 'browser'],
    ['about:blank', 'browser'],
    ['chrome-extension://abc/src/options/index.html', 'browser'],
    ['view-source:https://example.org/', 'browser'],
    ['https://chromewebstore.google.com/detail/x', 'store'],
    ['https://chrome.google.com/webstore/category/extensions', 'store'],
    ['https://addons.mozilla.org/en-US/firefox/', 'store'],
    ['https://microsoftedge.microsoft.com/addons/Microsoft-Edge-Extensions-Home', 'store'],
    ['https://example.org/files/Report.PDF', 'pdf'],
    ['file:///home/article.html', 'file'],
    ['file:///home/report.pdf', 'pdf'],
  ])('%s is closed: %s', (url, reason) => {
    expect(closedReason(url)).toBe(reason);
  });

  it.each([
    ARTICLE,
    'http://localhost:8080/',
    'https://chrome.google.com/',
    'https://example.org/pdf',
    undefined,
    'nonsense',
  ])('%s is open or unknown', (url) => {
    expect(closedReason(url)).toBeUndefined();
  });
});

describe('siteOf', () => {
  it('is the host name of web pages only', () => {
    expect(siteOf('https://www.example.org:8443/a')).toBe('www.example.org');
    expect(siteOf('https://example.org./a')).toBe('example.org');
    expect(siteOf('file:///a.html')).toBeUndefined();
    expect(siteOf('chrome://settings')).toBeUndefined();
    expect(siteOf(undefined)).toBeUndefined();
  });
});

describe('popupView', () => {
  it('tells a page with notes from one without', () => {
    expect(popupView(ARTICLE, true, answered({ kind: 'done', summary: summary(2) })).kind).toBe('found');
    expect(popupView(ARTICLE, true, answered({ kind: 'done', summary: summary(0) })).kind).toBe('quiet');
  });

  it('believes the switch before the state that is still on its way', () => {
    expect(popupView(ARTICLE, false, answered({ kind: 'done', summary: summary(2) })).kind).toBe('off');
    expect(popupView(ARTICLE, true, answered({ kind: 'off' })).kind).toBe('working');
    expect(popupView(ARTICLE, false, { kind: 'waiting' }).kind).toBe('off');
  });

  it('says why a page cannot be read', () => {
    expect(popupView('chrome://settings', true, answered())).toEqual({ kind: 'closed', reason: 'browser' });
    expect(popupView(undefined, true, answered())).toEqual({ kind: 'closed', reason: 'browser' });
    expect(popupView('https://example.org/a.pdf', true, { kind: 'waiting' })).toEqual({
      kind: 'closed',
      reason: 'pdf',
    });
  });

  it('takes a page that was read for readable, whatever its address', () => {
    const state = { kind: 'done', summary: summary(1) } as const;
    expect(popupView('https://example.org/a.pdf', true, answered(state)).kind).toBe('found');
  });

  it('asks for a reload where a web page has no state', () => {
    expect(popupView(ARTICLE, true, answered())).toEqual({ kind: 'reload' });
  });

  it('tells a silent worker from one that is waking', () => {
    expect(popupView(ARTICLE, true, { kind: 'unreachable' })).toEqual({ kind: 'failed', reason: 'worker-unreachable' });
    expect(popupView(ARTICLE, true, { kind: 'waiting' })).toEqual({ kind: 'starting' });
  });

  it('passes on what the page itself said', () => {
    for (const state of [
      { kind: 'working' },
      { kind: 'not-article' },
      { kind: 'other-language', language: 'de' },
      { kind: 'failed', reason: 'index-damaged' },
    ] as const) {
      expect(popupView(ARTICLE, true, answered(state))).toEqual(state);
    }
  });
});

describe('isPassing', () => {
  it('is asked again only where something may still come', () => {
    const passing = (answer: Answer): boolean => isPassing(popupView(ARTICLE, true, answer));
    expect(passing({ kind: 'waiting' })).toBe(true);
    expect(passing(answered({ kind: 'working' }))).toBe(true);
    expect(passing(answered({ kind: 'not-article' }))).toBe(false);
    expect(passing(answered({ kind: 'done', summary: summary(1) }))).toBe(false);
  });
});
