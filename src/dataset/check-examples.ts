import type { Fault } from '../core/claims/fault';
import type { Claim, ClaimList, Example } from '../core/claims/types';
import { compileIndex } from '../core/index/compile-index';
import { openIndex } from '../core/index/open-index';
import { createMatcher } from '../core/match/matcher';
import { termsOf } from '../core/match/terms-of';
import { examplePage } from './example-page';

/** Whether a reader would see a note or mark of the claim, or of one told about the same event, on an example of it. */
export type IsNoted = (example: Example, claim: Claim) => boolean;

/** The real matcher over a list alone, asked about single examples at the middle sensitivity. */
export function exampleMatcher(list: ClaimList): IsNoted {
  const matcher = createMatcher([openIndex(compileIndex(list, { termsOf }))]);
  return (example, claim) => {
    const { page, sentences } = examplePage(example, claim, list.language);
    const related = list.claims.filter(
      (other) => other.id === claim.id || (claim.group && other.group === claim.group),
    );
    const keys = new Set<string>(related.map(({ id }) => `${list.id}/${id}`));
    return matcher.matchPage(page, { sensitivity: 'balanced' }).matches.some(({ display, claim: key, sentence }) => {
      return display !== 'none' && keys.has(key) && sentence >= sentences.from && sentence < sentences.to;
    });
  };
}

/** Examples that the matcher reads otherwise than the list says; `path` as in the list. */
export function exampleFaults(list: ClaimList): Fault[] {
  const isNoted = exampleMatcher(list);
  return list.claims.flatMap((claim, at) => {
    const check = (kind: 'match' | 'noMatch') =>
      (claim.examples?.[kind] ?? []).flatMap((example, n): Fault[] => {
        if (isNoted(example, claim) === (kind === 'match')) return [];
        const message = kind === 'match' ? 'gets no note' : 'gets a note';
        return [{ severity: 'error', path: `$.claims[${at}].examples.${kind}[${n}]`, message }];
      });
    return [...check('match'), ...check('noMatch')];
  });
}
