import { beforeAll, describe, expect, it } from 'vitest';
import { openLists } from '../../src/cli/open-lists';
import { createMatcher, type Matcher } from '../../src/core/match/matcher';
import type { Sensitivity } from '../../src/core/match/types';
import { type ExampleLine, tryExample } from '../../src/options/sensitivity-example';

let matcher: Matcher;
beforeAll(async () => {
  matcher = createMatcher(await openLists([], false));
});

const linesAt = async (sensitivity: Sensitivity): Promise<ExampleLine[]> =>
  (await tryExample(async (page, step) => matcher.matchPage(page, { sensitivity: step }), sensitivity)) ?? [];

describe('the example of the options’ sensitivity', () => {
  it('shows a difference between the steps, and never fewer notes at a broader one', async () => {
    const noted: number[] = [];
    for (const step of ['strict', 'balanced', 'broad'] as const) {
      noted.push((await linesAt(step)).filter((line) => line.noted).length);
    }
    const [strict = 0, balanced = 0, broad = 0] = noted;
    expect(strict).toBeGreaterThan(0);
    expect(balanced).toBeGreaterThanOrEqual(strict);
    expect(broad).toBeGreaterThanOrEqual(balanced);
    expect(broad).toBeGreaterThan(strict);
  });

  it('never notes the report of the dispute', async () => {
    expect((await linesAt('broad')).at(-1)?.noted).toBeUndefined();
  });

  it('says nothing where the matcher does not answer', async () => {
    expect(await tryExample(async () => undefined, 'balanced')).toBeUndefined();
  });
});
