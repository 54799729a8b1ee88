import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { beforeAll, describe, expect, it } from 'vitest';
import type { Claim, ClaimList, Example } from '../../src/core/claims/types';
import { openIndex } from '../../src/core/index/open-index';
import { exampleMatcher, type IsNoted } from '../../src/dataset/check-examples';
import { compileDataset } from '../../src/dataset/compile';
import { DATASET_DIR, loadDataset } from '../../src/dataset/load';

const list = loadDataset().json as ClaimList;

describe('the bundled list', () => {
  it('compiles without an error, every claim in it', async () => {
    const { buffer } = await compileDataset();
    expect(openIndex(buffer).claimCount).toBe(list.claims.length);
  });

  it('has ids in one style', () => {
    const ids = [...list.claims, ...list.entities].flatMap(({ id, ...parts }) =>
      'topic' in parts ? [id, parts.topic] : [id],
    );
    for (const id of ids) expect(id).toMatch(/^[a-z0-9]+(?:-[a-z0-9]+)*$/);
  });

  it.each(['trump-putin-call-2024-11', 'trump-putin-call-2024-11-ukraine-informed', 'trump-end-ukraine-war-24-hours'])(
    'holds %s, which tools outside rely on',
    (id) => expect(list.claims.map((claim) => claim.id)).toContain(id),
  );

  it.each(list.claims.map((claim): [string, Claim] => [claim.id, claim]))(
    'says of %s how far its pages were read',
    (id, claim) => {
      const file = join(DATASET_DIR, 'provenance', `${claim.topic}.json`);
      const seen = existsSync(file) ? JSON.parse(readFileSync(file, 'utf8'))[id] : [];
      const urls = [...claim.reported.map(({ url }) => url), ...claim.responses.map(({ source }) => source.url)];
      expect((seen ?? []).map(({ url }: { url: string }) => url)).toEqual(expect.arrayContaining(urls));
      for (const page of seen ?? []) expect(['full', 'part', 'listing']).toContain(page.seen);
    },
  );
});

describe('examples through the matcher', () => {
  let isNoted: IsNoted;
  beforeAll(() => {
    isNoted = exampleMatcher(list);
  });

  const cases = list.claims.flatMap((claim) => [
    ...(claim.examples?.match ?? []).map((example): [string, Claim, Example, boolean] => [
      `${claim.id} notes: ${textOf(example)}`,
      claim,
      example,
      true,
    ]),
    ...(claim.examples?.noMatch ?? []).map((example): [string, Claim, Example, boolean] => [
      `${claim.id} is silent on: ${textOf(example)}`,
      claim,
      example,
      false,
    ]),
  ]);

  it.each(cases)('%s', (_, claim, example, wanted) => {
    expect(isNoted(example, claim)).toBe(wanted);
  });
});

function textOf(example: Example): string {
  return typeof example === 'string' ? example : example.text;
}
