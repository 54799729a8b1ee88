import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { ClaimListSchema, RESPONSE_KINDS } from '../../src/core/claims/schema';
import { validateClaimList } from '../../src/core/claims/validate';

const document = readFileSync(new URL('../../docs/claim-list-format.md', import.meta.url), 'utf8');

describe('docs/claim-list-format.md', () => {
  it('shows a list that can be used', () => {
    const example = /```json\n([\s\S]*?)```/.exec(document)?.[1] ?? '';
    expect(validateClaimList(JSON.parse(example))).toMatchObject({ ok: true });
  });

  it('names every part of the format', () => {
    const claim = ClaimListSchema.entries.claims.item.entries;
    const response = claim.responses.pipe[0].item.entries;
    const entity = ClaimListSchema.entries.entities.item.entries;
    const parts = [ClaimListSchema.entries, claim, response, entity].flatMap((entries) => Object.keys(entries));
    expect(
      [...parts, ...RESPONSE_KINDS].filter(
        (part) => !document.includes(`\`${part}`) && !document.includes(`"${part}"`),
      ),
    ).toEqual([]);
  });
});
