import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Claim, ClaimList } from '../../../src/core/claims/types';
import { bm25Part, idf, lengthNorms } from '../../../src/core/index/bm25';
import { compileIndex } from '../../../src/core/index/compile-index';
import { openIndex } from '../../../src/core/index/open-index';
import { type Candidate, type QueryTerm, retrieve } from '../../../src/core/match/retrieve';

const termsOf = (text: string) => text.split(' ').filter((word) => word !== '');

function indexOf(claims: string[][]) {
  const list = {
    format: 1,
    id: 'test',
    title: '',
    publisher: { name: '' },
    license: '',
    language: 'en',
    version: '1',
    updated: '2030-01-01',
    entities: [],
    claims: claims.map(
      ([text = '', ...wordings], i): Claim => ({
        id: `c${i}`,
        text,
        wordings,
        entities: [],
        topic: '',
        reported: [],
        responses: [],
      }),
    ),
  } satisfies ClaimList;
  return openIndex(compileIndex(list, { termsOf }));
}

/** BM25 by the book: every document scored with every term. */
function bruteForce(claims: string[][], query: QueryTerm[], k: number): Candidate[] {
  const docs = claims.flatMap((wordings, claim) => wordings.map((text, doc) => ({ claim, doc, terms: termsOf(text) })));
  const mean =
    Math.max(1, Math.round((1000 * docs.reduce((n, d) => n + d.terms.length, 0)) / Math.max(docs.length, 1))) / 1000;
  const norms = lengthNorms(mean);
  const frequency = new Map<string, number>();
  for (const { terms } of docs) for (const term of new Set(terms)) frequency.set(term, (frequency.get(term) ?? 0) + 1);
  const weightOf = (term: string) => idf(docs.length, frequency.get(term) ?? 0);
  const weights = new Map<string, number>();
  for (const { term, weight } of query) weights.set(term, (weights.get(term) ?? 0) + weight);
  const best = new Map<number, Candidate>();
  for (const { claim, doc, terms } of docs) {
    const own = [...new Set(terms)];
    const shared = own.filter((term) => weights.has(term));
    if (shared.length === 0) continue;
    const norm = norms[Math.min(terms.length, 255)] as number;
    const part = (term: string) => bm25Part(terms.filter((t) => t === term).length, norm);
    const score = shared.reduce((sum, term) => sum + (weights.get(term) as number) * weightOf(term) * part(term), 0);
    const sum = (list: string[]) => list.reduce((total, term) => total + weightOf(term), 0);
    const known = best.get(claim);
    if (!known || score > known.score + 1e-9)
      best.set(claim, { claim, doc, score, containment: sum(shared) / sum(own) });
  }
  return [...best.values()].sort((a, b) => b.score - a.score || a.claim - b.claim).slice(0, k);
}

/** Words with falling frequency, so that there are long lists to leave unread. */
const word = fc.integer({ min: 0, max: 999 }).map((n) => `w${Math.floor(n ** 3 / 1e7)}`);
const wording = fc.array(word, { minLength: 1, maxLength: 9 }).map((words) => words.join(' '));
const query = fc.array(fc.record({ term: word, weight: fc.constantFrom(1, 1, 0.5, 2) }), {
  minLength: 1,
  maxLength: 12,
});

function expectSame(found: Candidate[], expected: Candidate[]): void {
  expect(found.map(({ score }) => score.toFixed(6))).toEqual(expected.map(({ score }) => score.toFixed(6)));
  for (const [i, { claim, containment }] of found.entries()) {
    // Equal scores may differ in the last bit between two orders of adding, and so in order.
    const twin = expected.find((e) => e.claim === claim);
    if (!twin) expect(found[i]?.score).toBeCloseTo(expected.at(-1)?.score as number, 6);
    else expect(containment).toBeCloseTo(twin.containment, 1);
  }
}

describe('retrieve', () => {
  it('equals scoring every document, with one wording a claim', () => {
    fc.assert(
      fc.property(
        fc.array(wording, { minLength: 1, maxLength: 60 }),
        query,
        fc.integer({ min: 1, max: 12 }),
        (texts, terms, k) => {
          const claims = texts.map((text) => [text]);
          expectSame(retrieve(indexOf(claims), terms, k), bruteForce(claims, terms, k));
        },
      ),
    );
  });

  it('equals scoring every document, with several wordings a claim', () => {
    const claimsOf = fc.array(fc.array(wording, { minLength: 1, maxLength: 4 }), { minLength: 1, maxLength: 30 });
    fc.assert(
      fc.property(claimsOf, query, fc.integer({ min: 1, max: 8 }), (claims, terms, k) => {
        expectSame(retrieve(indexOf(claims), terms, k), bruteForce(claims, terms, k));
      }),
    );
  });

  it('equals scoring every document where long lists are left unread', () => {
    // 4,000 claims: the frequent words have lists over the length from which pruning sets in.
    const claims = Array.from({ length: 4000 }, (_, i) => [
      `common${i % 2} often${i % 5} some${i % 40} rare${i % 400} w${(i * 7919) % 1000}`,
    ]);
    const index = indexOf(claims);
    for (let i = 0; i < 60; i++) {
      const terms = [`common${i % 2}`, `often${i % 4}`, `some${i % 39}`, `rare${(i * 31) % 400}`, `w${i}`].map(
        (term) => ({ term, weight: 1 }),
      );
      expectSame(retrieve(index, terms, 10), bruteForce(claims, terms, 10));
    }
  });

  it('leaves nothing behind for the next search', () => {
    const index = indexOf([['a b'], ['b c'], ['c d']]);
    const ask = () =>
      retrieve(
        index,
        [
          { term: 'b', weight: 1 },
          { term: 'c', weight: 1 },
        ],
        3,
      );
    const first = ask();
    retrieve(indexOf([['b'], ['b c d e'], ['x'], ['c']]), [{ term: 'c', weight: 3 }], 2);
    expect(ask()).toEqual(first);
  });

  it('names the best wording, and says how much of it the query has', () => {
    const index = indexOf([['a b c d', 'a b', 'x y']]);
    const [candidate] = retrieve(
      index,
      [
        { term: 'a', weight: 1 },
        { term: 'b', weight: 1 },
      ],
      1,
    );
    expect(candidate).toMatchObject({ claim: 0, doc: 1 });
    expect(candidate?.containment).toBeCloseTo(1, 5);
  });

  it('weighs words by all lists together where it is told how frequent they are there', () => {
    const index = indexOf([['rare'], ['plain'], ['plain two'], ['plain three']]);
    const terms = [
      { term: 'rare', weight: 1 },
      { term: 'plain', weight: 1 },
    ];
    expect(retrieve(index, terms, 1)[0]?.claim).toBe(0);
    const collection = { docs: 1000, frequency: (term: string) => (term === 'rare' ? 900 : 3) };
    expect(retrieve(index, terms, 1, collection)[0]?.claim).toBe(1);
  });

  it.each([
    ['unknown words', [{ term: 'nowhere', weight: 1 }], 3],
    ['no words', [], 3],
    [
      'weights that are none',
      [
        { term: 'a', weight: 0 },
        { term: 'b', weight: Number.NaN },
      ],
      3,
    ],
    ['no places', [{ term: 'a', weight: 1 }], 0],
  ])('finds nothing for %s', (_, terms, k) => {
    expect(retrieve(indexOf([['a b']]), terms, k)).toEqual([]);
  });
});
