/**
 * Host names as rules compare them. Written out here because `URL` is no part of the language that core may use:
 * a reader may type `https://www.Bücher.example:8080/x`, a browser reports `www.xn--bcher-kva.example`.
 */

const LABEL = /^[a-z0-9_](?:[a-z0-9_-]{0,61}[a-z0-9_])?$/;
const IPV4 = /^\d{1,3}(?:\.\d{1,3}){3}$/;
const IPV6 = /^\[[0-9a-f:.]+\]$/;

/** A host that needs no work but for its `www.`: nearly all do not, and feeds hold a hundred thousand. */
const PLAIN = /^(?=.{1,200}$)[a-z0-9]{1,63}(?:[.-][a-z0-9]{1,63})*\.[a-z]{2,63}$/;

/** Longest host name DNS allows. */
const HOST_MAX = 253;

/**
 * The host in lower case and ASCII, without scheme, user, port, path, `www.` and trailing dot; undefined where the
 * input names no host.
 */
export function normalizeHost(input: string): string | undefined {
  if (PLAIN.test(input)) return input.startsWith('www.') && input.indexOf('.', 4) > 0 ? input.slice(4) : input;
  const authority = input
    .trim()
    .replace(/^[a-z][a-z0-9+.-]*:\/\//i, '')
    .replace(/[/?#\\][\s\S]*$/, '')
    .replace(/^[^@]*@/, '');
  const host = authority
    .replace(/:\d*$/, '')
    .normalize('NFKC')
    .toLowerCase()
    .replace(/[。．｡]/g, '.')
    .replace(/^\*\./, '')
    .replace(/\.$/, '');
  if (IPV6.test(host)) return host;
  const labels = host
    .replace(/^www\.(?=[^.]+\.)/, '')
    .split('.')
    .map(toAsciiLabel);
  const ascii = labels.join('.');
  return ascii.length <= HOST_MAX && labels.every((label) => LABEL.test(label)) ? ascii : undefined;
}

/** Whether `host` is `rule` or a subdomain of it; names of one label and addresses only match themselves. */
export function hostCovers(rule: string, host: string): boolean {
  if (rule === host) return true;
  return rule.includes('.') && !IPV4.test(rule) && host.endsWith(`.${rule}`);
}

function toAsciiLabel(label: string): string {
  // biome-ignore lint/suspicious/noControlCharactersInRegex: the range is ASCII itself
  return /^[\x00-\x7f]*$/.test(label) ? label : `xn--${punycode([...label].map((char) => char.codePointAt(0) ?? 0))}`;
}

/** Constants of RFC 3492, section 5. */
const BASE = 36;
const T_MIN = 1;
const T_MAX = 26;
const SKEW = 38;
const DAMP = 700;
const INITIAL_BIAS = 72;
const INITIAL_N = 128;

/** Punycode of code points by the procedure of RFC 3492, section 6.3. */
function punycode(points: number[]): string {
  const basic = points.filter((point) => point < INITIAL_N);
  let output = String.fromCodePoint(...basic) + (basic.length ? '-' : '');
  let handled = basic.length;
  let n = INITIAL_N;
  let delta = 0;
  let bias = INITIAL_BIAS;
  while (handled < points.length) {
    const next = Math.min(...points.filter((point) => point >= n));
    delta += (next - n) * (handled + 1);
    n = next;
    for (const point of points) {
      if (point < n) delta += 1;
      if (point !== n) continue;
      output += variableLength(delta, bias);
      bias = adapt(delta, handled + 1, handled === basic.length);
      delta = 0;
      handled += 1;
    }
    delta += 1;
    n += 1;
  }
  return output;
}

function variableLength(delta: number, bias: number): string {
  let digits = '';
  let rest = delta;
  for (let k = BASE; ; k += BASE) {
    const threshold = Math.min(T_MAX, Math.max(T_MIN, k - bias));
    if (rest < threshold) return digits + digit(rest);
    digits += digit(threshold + ((rest - threshold) % (BASE - threshold)));
    rest = Math.floor((rest - threshold) / (BASE - threshold));
  }
}

function adapt(delta: number, points: number, first: boolean): number {
  let rest = first ? Math.floor(delta / DAMP) : Math.floor(delta / 2);
  rest += Math.floor(rest / points);
  let k = 0;
  for (; rest > ((BASE - T_MIN) * T_MAX) / 2; k += BASE) rest = Math.floor(rest / (BASE - T_MIN));
  return k + Math.floor(((BASE - T_MIN + 1) * rest) / (rest + SKEW));
}

function digit(value: number): string {
  return String.fromCharCode(value < 26 ? 97 + value : 22 + value);
}
