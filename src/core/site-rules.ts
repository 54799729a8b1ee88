/** Which sites Caveat reads: everywhere except `off`, or only on `on`. Entries are host names; a rule covers subdomains. */
export interface SiteRules {
  mode: 'all-except' | 'only';
  off: string[];
  on: string[];
}
