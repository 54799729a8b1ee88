import { analyze } from '../text/analyzer';
import type { Check, CheckInput, Placed, Report } from './fault';
import { pageKey } from './http-url';
import { EDITORIAL } from './limits';
import type { Claim } from './types';

/** How many claims of one term are compared: more share it only where it is too common to tell anything. */
const BUCKET = 40;

/** No two claims say the same, and a page that answers one claim is not given for an unrelated one. */
export const checkDuplicates: Check = (input, report) => {
  checkNearDuplicates(input, report);
  checkSharedWordings(input, report);
  checkSharedSources(input, report);
};

function related(a: Claim, b: Claim): boolean {
  if (a.group !== undefined && a.group === b.group) return true;
  return a.topic === b.topic || a.entities.some((id) => b.entities.includes(id));
}

/** Compares each claim with earlier ones that share one of its rarest terms; numbers must agree. */
function checkNearDuplicates({ claims, language }: CheckInput, report: Report): void {
  const sets = claims.map(({ value }) => contentTerms(value.text, language));
  const frequency = new Map<string, number>();
  for (const set of sets) for (const term of set) frequency.set(term, (frequency.get(term) ?? 0) + 1);
  const buckets = new Map<string, number[]>();
  claims.forEach(({ path, value }, at) => {
    const terms = sets[at] ?? new Set();
    const rarest = [...terms].sort((a, b) => (frequency.get(a) ?? 0) - (frequency.get(b) ?? 0)).slice(0, 3);
    const others = new Set(rarest.flatMap((term) => buckets.get(term) ?? []));
    for (const other of others) {
      const earlier = claims[other];
      if (!earlier || (value.group !== undefined && value.group === earlier.value.group)) continue;
      if (
        overlap(terms, sets[other] ?? new Set()) >= EDITORIAL.duplicate &&
        numbers(terms) === numbers(sets[other] ?? new Set())
      ) {
        report('warning', `${path}.text`, `says nearly the same as "${earlier.value.id}" (${earlier.path})`);
      }
    }
    for (const term of rarest) {
      const bucket = buckets.get(term) ?? [];
      if (bucket.length < BUCKET) buckets.set(term, [...bucket, at]);
    }
  });
}

function contentTerms(text: string, language: string): Set<string> {
  return new Set(
    analyze(text, language)
      .filter((token) => !token.stop)
      .map((token) => token.term),
  );
}

function overlap(a: Set<string>, b: Set<string>): number {
  let common = 0;
  for (const term of a) if (b.has(term)) common += 1;
  return common / (a.size + b.size - common || 1);
}

function numbers(terms: Set<string>): string {
  return [...terms]
    .filter((term) => /\d/.test(term))
    .sort()
    .join(' ');
}

function checkSharedWordings({ claims }: CheckInput, report: Report): void {
  const first = new Map<string, string>();
  for (const { path, value } of claims) {
    value.wordings.forEach((wording, at) => {
      const key = wording
        .toLowerCase()
        .replace(/[^\p{L}\p{N}]+/gu, ' ')
        .trim();
      const earlier = first.get(key);
      if (earlier && earlier !== path)
        report('warning', `${path}.wordings[${at}]`, `is a wording of the claim at ${earlier} as well`);
      else first.set(key, path);
    });
  }
}

function checkSharedSources({ claims }: CheckInput, report: Report): void {
  const first = new Map<string, Placed<Claim>>();
  for (const claim of claims) {
    claim.value.responses.forEach(({ source }, at) => {
      const key = pageKey(source.url);
      const earlier = first.get(key);
      if (!earlier) first.set(key, claim);
      else if (earlier !== claim && !related(earlier.value, claim.value)) {
        report(
          'warning',
          `${claim.path}.responses[${at}].source.url`,
          `also answers "${earlier.value.id}", which is about something else`,
        );
      }
    });
  }
}
