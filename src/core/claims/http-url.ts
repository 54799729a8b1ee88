import { normalizeHost } from '../host-name';

const HTTP_URL = /^(https?):\/\/([^/?#]+)([^?#]*)(?:\?([^#]*))?(?:#.*)?$/i;

/** Parameters that tell where a reader came from, not which page is meant. */
const TRACKING = /^(?:utm_\w+|fbclid|gclid|mc_[ce]id|cid|ref|ref_src|src|smid|cmpid|ito|igshid|xtor|at_\w+)$/i;

/** Whether a text is an http(s) address that can be opened: a real host, no spaces, no user name or password. */
export function isHttpUrl(text: string): boolean {
  return hostOfUrl(text) !== undefined;
}

/** Host of an http(s) address as `normalizeHost` gives it; undefined where the text is no such address. */
export function hostOfUrl(text: string): string | undefined {
  const authority = /[\s\p{Cc}<>"\\^`{|}]/u.test(text) ? undefined : HTTP_URL.exec(text)?.[2];
  if (authority === undefined || authority.includes('@')) return undefined;
  return normalizeHost(authority);
}

/** One spelling for all addresses of a page: no scheme, `www.`, fragment, tracking parameters or final slash. */
export function pageKey(url: string): string {
  const [, , authority = '', path = '', query = ''] = HTTP_URL.exec(url) ?? [];
  const kept = query.split('&').filter((pair) => pair !== '' && !TRACKING.test(pair.split('=')[0] ?? ''));
  const host = normalizeHost(authority) ?? authority;
  return `${host}${path.replace(/\/+$/, '')}${kept.length ? `?${kept.sort().join('&')}` : ''}`;
}
