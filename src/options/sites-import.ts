import { parseHostList, parseSiteRules, type SiteRules } from '../core/site-rules';

/** What a file of site rules would change: the rules after it, how many are new, and what named no site. */
export type SitesImport =
  | { ok: true; rules: SiteRules; added: number; rejected: string[] }
  | { ok: false; reason: string };

/** Adds the sites of a file to the rules: JSON brings both lists, plain text goes to the list of the current mode. */
export function importSites(text: string, current: SiteRules): SitesImport {
  const json = /^\s*[[{]/.test(text);
  if (!json) {
    const { hosts, rejected } = parseHostList(text);
    if (hosts.length === 0) return { ok: false, reason: rejected.slice(0, 3).join(', ') || '—' };
    return merged(current, current.mode === 'only' ? { on: hosts } : { off: hosts }, rejected);
  }
  let value: unknown;
  try {
    value = JSON.parse(text);
  } catch (error) {
    return { ok: false, reason: error instanceof Error ? error.message : String(error) };
  }
  if (Array.isArray(value)) return importSites(value.join('\n'), current);
  const parsed = parseSiteRules(value);
  return parsed.ok ? merged(current, parsed.rules, parsed.rejected) : parsed;
}

/** The lists as a text file that `importSites` reads: the current mode's list, one host a line. */
export function exportSites(rules: SiteRules): string {
  const sites = rules.mode === 'only' ? rules.on : rules.off;
  return [`# Caveat: ${rules.mode === 'only' ? 'on' : 'off'}`, ...sites, ''].join('\n');
}

function merged(current: SiteRules, found: { off?: string[]; on?: string[] }, rejected: string[]): SitesImport {
  const off = union(current.off, found.off);
  const on = union(current.on, found.on);
  const added = off.length - current.off.length + on.length - current.on.length;
  return { ok: true, rules: { mode: current.mode, off, on }, added, rejected };
}

function union(a: readonly string[], b: readonly string[] = []): string[] {
  return [...new Set([...a, ...b])].sort();
}
