import type { FailureReason, PageState, PageSummary } from '../core/page-summary';

/** Why a page is closed to extensions. */
export type ClosedReason = 'browser' | 'store' | 'pdf' | 'file';

/** Everything the popup's lower part can say; `quiet` is a page that was checked and has no note. */
export type PopupView =
  | { kind: 'starting' }
  | { kind: 'closed'; reason: ClosedReason }
  | { kind: 'reload' }
  | { kind: 'off' }
  | { kind: 'working' }
  | { kind: 'not-article' }
  | { kind: 'other-language'; language: string }
  | { kind: 'failed'; reason: FailureReason }
  | { kind: 'quiet'; summary: PageSummary }
  | { kind: 'found'; summary: PageSummary };

/** What the background said of a tab: nothing yet, no answer at all, or a state (undefined where Caveat does not run). */
export type Answer = { kind: 'waiting' } | { kind: 'unreachable' } | { kind: 'answered'; state: PageState | undefined };

/** Hosts where browsers forbid content scripts: the stores of Chrome, Firefox and Edge. */
const STORES = [
  /^chromewebstore\.google\.com$/,
  /^chrome\.google\.com\/webstore/,
  /^addons\.mozilla\.org$/,
  /^microsoftedge\.microsoft\.com\/addons/,
];

/** Why no extension may read this address; undefined where one may, or where the address is unknown. */
export function closedReason(url: string | undefined): ClosedReason | undefined {
  const address = parseUrl(url);
  if (!address) return undefined;
  if (address.protocol === 'file:') return /\.pdf$/i.test(address.pathname) ? 'pdf' : 'file';
  if (address.protocol !== 'http:' && address.protocol !== 'https:') return 'browser';
  if (STORES.some((store) => store.test(address.host) || store.test(address.host + address.pathname))) return 'store';
  return /\.pdf$/i.test(address.pathname) ? 'pdf' : undefined;
}

/** Host name under which a page's site is switched; undefined where there is none. */
export function siteOf(url: string | undefined): string | undefined {
  const address = parseUrl(url);
  return address && /^https?:$/.test(address.protocol) ? address.hostname.replace(/\.$/, '') : undefined;
}

/** What to show of a page, from its address, the reader's switch for its site and what the background knows. */
export function popupView(url: string | undefined, siteOn: boolean, answer: Answer): PopupView {
  const state = answer.kind === 'answered' ? answer.state : undefined;
  const closed = closedReason(url);
  // A state proves that the page was read, whatever its address looks like ("/report.pdf" may well be a web page).
  if (closed && !state) return { kind: 'closed', reason: closed };
  if (siteOf(url) !== undefined && !siteOn) return { kind: 'off' };
  if (answer.kind === 'waiting') return { kind: 'starting' };
  if (answer.kind === 'unreachable') return { kind: 'failed', reason: 'worker-unreachable' };
  if (state) return viewOfState(state);
  return url === undefined ? { kind: 'closed', reason: 'browser' } : { kind: 'reload' };
}

/** Whether the state may change without the reader doing anything, so that the popup asks again. */
export function isPassing(view: PopupView): boolean {
  return view.kind === 'starting' || view.kind === 'working' || view.kind === 'reload';
}

function viewOfState(state: PageState): PopupView {
  if (state.kind === 'done') {
    return { kind: state.summary.claims.length > 0 ? 'found' : 'quiet', summary: state.summary };
  }
  // The site is on by now, so "off" is the state from before the switch: the content script is starting.
  return state.kind === 'off' ? { kind: 'working' } : state;
}

function parseUrl(url: string | undefined): URL | undefined {
  try {
    return url === undefined ? undefined : new URL(url);
  } catch {
    return undefined;
  }
}
