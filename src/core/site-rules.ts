import { hostCovers, normalizeHost } from './host-name';

/** Which sites Caveat reads: everywhere except `off`, or only on `on`. Entries are host names; a rule covers subdomains. */
export interface SiteRules {
  mode: 'all-except' | 'only';
  off: string[];
  on: string[];
}

/** The rules before a reader has chosen any: on everywhere. */
export const DEFAULT_SITE_RULES: SiteRules = { mode: 'all-except', off: [], on: [] };

/** Whether Caveat reads pages of this host; a page without a host (a file, say) follows the mode. */
export function isSiteOn(rules: SiteRules, host: string): boolean {
  const name = normalizeHost(host);
  const listed = name !== undefined && activeRules(rules).some((rule) => covers(rule, name));
  return rules.mode === 'only' ? listed : !listed;
}

/**
 * The rules after the reader has flipped the switch for this host. Every rule that covers the host goes (a parent
 * domain's too), or one for the host itself is added; the other mode's list stays as it is.
 */
export function toggleSite(rules: SiteRules, host: string): SiteRules {
  const name = normalizeHost(host);
  if (name === undefined) return rules;
  const kept = activeRules(rules).filter((rule) => !covers(rule, name));
  return withActive(rules, kept.length < activeRules(rules).length ? kept : [...kept, name].sort());
}

/** The rules of the active mode that decide about this host, as they are stored. */
export function rulesFor(rules: SiteRules, host: string): string[] {
  const name = normalizeHost(host);
  return name === undefined ? [] : activeRules(rules).filter((rule) => covers(rule, name));
}

/** Adds a host to one of the lists; undefined where the input names no host. */
export function addSite(rules: SiteRules, list: 'off' | 'on', input: string): SiteRules | undefined {
  const name = normalizeHost(input);
  return name === undefined ? undefined : { ...rules, [list]: [...new Set([...rules[list], name])].sort() };
}

/** Takes one entry out of one of the lists. */
export function removeSite(rules: SiteRules, list: 'off' | 'on', entry: string): SiteRules {
  return { ...rules, [list]: rules[list].filter((rule) => rule !== entry) };
}

/** Rules read from an import, with the entries that name no host; or why nothing could be read. */
export type ParsedSiteRules = { ok: true; rules: SiteRules; rejected: string[] } | { ok: false; reason: string };

/** Reads rules from parsed JSON: a `SiteRules` object, or a bare list of hosts, which become the `off` list. */
export function parseSiteRules(json: unknown): ParsedSiteRules {
  const source: unknown = Array.isArray(json) ? { mode: 'all-except', off: json, on: [] } : json;
  if (typeof source !== 'object' || source === null)
    return { ok: false, reason: 'expected an object with "mode", "off" and "on"' };
  const { mode, off = [], on = [] } = source as Record<string, unknown>;
  if (mode !== 'all-except' && mode !== 'only')
    return { ok: false, reason: '"mode" is neither "all-except" nor "only"' };
  if (!Array.isArray(off) || !Array.isArray(on))
    return { ok: false, reason: '"off" and "on" are not lists of host names' };
  const rejected: string[] = [];
  return { ok: true, rules: { mode, off: hosts(off, rejected), on: hosts(on, rejected) }, rejected };
}

/** Reads hosts from a plain text, one a line; empty lines and lines that start with `#` or `!` are comments. */
export function parseHostList(text: string): { hosts: string[]; rejected: string[] } {
  const lines = text.split(/\r?\n/).map((line) => line.trim());
  const rejected: string[] = [];
  return {
    hosts: hosts(
      lines.filter((line) => line !== '' && !/^[#!]/.test(line)),
      rejected,
    ),
    rejected,
  };
}

function hosts(entries: unknown[], rejected: string[]): string[] {
  const names = entries.flatMap((entry) => {
    const name = typeof entry === 'string' ? normalizeHost(entry) : undefined;
    if (name === undefined) rejected.push(typeof entry === 'string' ? entry : String(JSON.stringify(entry)));
    return name ?? [];
  });
  return [...new Set(names)].sort();
}

function activeRules(rules: SiteRules): string[] {
  return rules.mode === 'only' ? rules.on : rules.off;
}

function withActive(rules: SiteRules, list: string[]): SiteRules {
  return rules.mode === 'only' ? { ...rules, on: list } : { ...rules, off: list };
}

function covers(rule: string, host: string): boolean {
  return hostCovers(normalizeHost(rule) ?? rule, host);
}
