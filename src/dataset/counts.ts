import type { ClaimList } from '../core/claims/types';

/** One table of the dataset's README: what was counted, and how often each value occurs, most frequent first. */
export interface CountTable {
  title: string;
  rows: [value: string, count: number][];
}

/** Rows of open-ended tables; the rest is summed up in one row. */
const TOP = 15;

/** What the list holds, so that a reader can judge its balance. */
export function countsOf(list: ClaimList): CountTable[] {
  const { claims } = list;
  return [
    table(
      'Topic',
      claims.map((claim) => claim.topic),
    ),
    table(
      'Country the claim is about',
      claims.map((claim) => claim.place ?? 'not given'),
    ),
    table(
      'What the note shows',
      claims.map((claim) => claim.responses[0]?.kind ?? 'nothing'),
    ),
    table(
      'All responses',
      claims.flatMap((claim) => claim.responses.map((response) => response.kind)),
    ),
    shortened(
      table(
        'Who answers',
        claims.flatMap((claim) => [...new Set(claim.responses.map((response) => response.by))]),
      ),
    ),
    shortened(
      table(
        'Who made the claim, where a source names them',
        claims.flatMap((claim) => [...new Set(claim.reported.flatMap(({ by }) => by ?? []))]),
      ),
    ),
    table(
      'Year of the claim',
      claims.map((claim) => (claim.happened?.from ?? claim.reported[0]?.date ?? 'not given').replace(/-.*/, '')),
    ),
  ];
}

const COUNTS = /(<!-- counts -->\n)[\s\S]*?(<!-- \/counts -->)/;

/** A README with fresh counts between its markers `<!-- counts -->` and `<!-- /counts -->`; as it was where it has none. */
export function withCounts(readme: string, list: ClaimList): string {
  return readme.replace(COUNTS, (_, open: string, close: string) => `${open}\n${countsMarkdown(list)}\n\n${close}`);
}

/** The tables as Markdown. */
export function countsMarkdown(list: ClaimList): string {
  const head = `${list.claims.length} claims, ${list.entities.length} entities; version ${list.version}, updated ${list.updated}.`;
  const tables = countsOf(list).map(({ title, rows }) => {
    return [
      `| ${title} | Claims |`,
      '|---|---:|',
      ...rows.map(([value, count]) => `| ${value.replaceAll('|', '/')} | ${count} |`),
    ].join('\n');
  });
  return [head, ...tables].join('\n\n');
}

function table(title: string, values: string[]): CountTable {
  const counts = new Map<string, number>();
  for (const value of values) counts.set(value, (counts.get(value) ?? 0) + 1);
  return { title, rows: [...counts].sort(([a, n], [b, m]) => m - n || (a < b ? -1 : 1)) };
}

function shortened({ title, rows }: CountTable): CountTable {
  if (rows.length <= TOP + 1) return { title, rows };
  const rest = rows.slice(TOP);
  const sum = rest.reduce((total, [, count]) => total + count, 0);
  return { title, rows: [...rows.slice(0, TOP), [`${rest.length} others`, sum]] };
}
