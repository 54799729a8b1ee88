import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Claim, ClaimList } from '../../../src/core/claims/types';
import { compileIndex, compileIndexInSlices } from '../../../src/core/index/compile-index';
import { BODY_START, IndexError, OPEN_FROM, OPEN_TO, SECTION_NAMES } from '../../../src/core/index/layout';
import { openIndex } from '../../../src/core/index/open-index';
import { verifyIndex } from '../../../src/core/index/verify-index';
import { retrieve } from '../../../src/core/match/retrieve';

const termsOf = (text: string) => text.split(' ').filter((word) => word !== '');

function listOf(wordings: string[][]): ClaimList {
  const claims = wordings.map(
    ([text = '', ...others], i): Claim => ({
      id: `claim-${i}`,
      text,
      wordings: others,
      entities: ['lindqvist'],
      topic: 'topic',
      reported: [],
      responses: [],
    }),
  );
  return {
    format: 1,
    id: 'test',
    title: 'A test list — ünïcode',
    publisher: { name: 'Nobody' },
    license: 'CC0-1.0',
    language: 'en',
    version: '7',
    updated: '2030-01-01',
    entities: [
      {
        id: 'lindqvist',
        name: 'Åsa Lindqvist',
        kind: 'person',
        aliases: ['Lindqvist', { text: 'the mayor', from: '2030', to: '2030-02' }],
      },
      { id: 'voss', name: 'Karl Voss', kind: 'person', aliases: [{ text: 'the mayor', from: '2030-03-01' }] },
    ],
    claims,
  };
}

const sample = listOf([['a b c', 'a b'], ['b d e é 東'], ['f']]);
const compiled = compileIndex(sample, { termsOf });

describe('compiled index', () => {
  const index = openIndex(compiled);

  it('knows its counts and its list', () => {
    expect([index.claimCount, index.docCount, index.termCount, index.maxClaimDocs]).toEqual([3, 4, 8, 2]);
    expect(index.head).toEqual({
      id: 'test',
      title: sample.title,
      license: 'CC0-1.0',
      updated: '2030-01-01',
      language: 'en',
      version: '7',
    });
  });

  it('finds terms and their document frequencies', () => {
    expect(['b', '東', 'x'].map((term) => index.documentFrequency(index.termId(term)))).toEqual([3, 1, 0]);
    expect(index.termText(index.termId('東'))).toBe('東');
  });

  it('gives records back as they were', () => {
    const { id, text, wordings, entities } = sample.claims[0] as Claim;
    expect(index.matchRecord(0)).toEqual({ id, text, wordings, entities });
    expect(index.displayRecord(1)).toMatchObject({
      key: 'test/claim-1',
      text: 'b d e é 東',
      topic: 'topic',
      list: { id: 'test', title: sample.title },
    });
    expect(index.entity(1)).toEqual(sample.entities[1]);
  });

  it('finds aliases with their days', () => {
    expect(index.aliasMaxTokens).toBe(2);
    expect(index.aliases('asa lindqvist')).toEqual([{ entity: 0, from: OPEN_FROM, to: OPEN_TO }]);
    const [jan2030, feb2030, mar2030] = [21915, 21973, 21974];
    expect(index.aliases('the mayor')).toEqual([
      { entity: 0, from: jan2030, to: feb2030 },
      { entity: 1, from: mar2030, to: OPEN_TO },
    ]);
    expect(index.aliases('nobody')).toEqual([]);
  });

  it('works for an empty list', () => {
    const empty = openIndex(compileIndex({ ...listOf([]), entities: [] }, { termsOf }));
    expect([empty.claimCount, empty.termId('a'), retrieve(empty, [{ term: 'a', weight: 1 }], 5)]).toEqual([0, -1, []]);
  });

  it('is the same bytes in slices as in one go, and says how far it is', async () => {
    const big = listOf(Array.from({ length: 700 }, (_, i) => [`w${i % 90} v${i % 7} common`]));
    const done: number[] = [];
    let pauses = 0;
    const sliced = await compileIndexInSlices(big, {
      termsOf,
      onProgress: (share) => done.push(share),
      pause: async () => void pauses++,
    });
    expect(new Uint8Array(sliced)).toEqual(new Uint8Array(compileIndex(big, { termsOf })));
    expect(pauses).toBe(done.length);
    expect(done).toEqual([...done].sort((a, b) => a - b));
  });

  it('stops when it is told to', () => {
    const signal = { aborted: true, reason: new Error('enough') };
    expect(() => compileIndex(sample, { termsOf, signal })).toThrow('enough');
  });
});

describe('damaged index', () => {
  it('is noticed by its checksum', () => {
    expect(verifyIndex(compiled)).toBe(true);
    for (const at of [17, BODY_START, compiled.byteLength - 5]) {
      const copy = compiled.slice(0);
      new DataView(copy).setUint8(at, new DataView(copy).getUint8(at) ^ 1);
      expect(verifyIndex(copy)).toBe(false);
    }
    expect([verifyIndex(new ArrayBuffer(3)), verifyIndex(new ArrayBuffer(16))]).toEqual([false, false]);
  });

  it.each([
    ['nothing', new ArrayBuffer(0), 'not-an-index'],
    ['other bytes', new ArrayBuffer(400), 'not-an-index'],
    ['cut short', compiled.slice(0, compiled.byteLength - 4), 'truncated'],
    ['header only', compiled.slice(0, 40), 'truncated'],
  ])('is refused: %s', (_, buffer, reason) => {
    expect(() => openIndex(buffer)).toThrow(expect.objectContaining({ name: 'IndexError', reason }));
  });

  it('is refused in another version', () => {
    const copy = compiled.slice(0);
    new Uint32Array(copy)[1] = 999;
    expect(() => openIndex(copy)).toThrow(expect.objectContaining({ reason: 'other-version' }));
  });

  it('never crashes otherwise than by an IndexError, whatever the bytes', () => {
    const flips = fc.array(fc.tuple(fc.nat(compiled.byteLength - 1), fc.nat(255)), { minLength: 1, maxLength: 12 });
    fc.assert(
      fc.property(flips, (changes) => {
        const copy = compiled.slice(0);
        for (const [at, value] of changes) new Uint8Array(copy)[at] = value;
        useEverything(copy);
      }),
      { numRuns: 500 },
    );
  });

  it('survives random tables of sections', () => {
    const words = 16 + SECTION_NAMES.length * 2;
    fc.assert(
      fc.property(fc.array(fc.nat(0xffffffff), { minLength: words, maxLength: words }), (values) => {
        const copy = compiled.slice(0);
        new Uint32Array(copy, 16, words - 4).set(values.slice(4));
        useEverything(copy);
      }),
    );
  });
});

function useEverything(buffer: ArrayBuffer): void {
  try {
    const index = openIndex(buffer);
    retrieve(
      index,
      ['a', 'b', 'é', 'x'].map((term) => ({ term, weight: 1 })),
      3,
    );
    index.aliases('the mayor');
    index.displayRecord(0);
    index.entity(1);
    index.termText(2);
  } catch (error) {
    expect(error).toBeInstanceOf(IndexError);
  }
}
