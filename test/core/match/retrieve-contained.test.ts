import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Claim, ClaimList } from '../../../src/core/claims/types';
import { bm25Part, idf, lengthNorms } from '../../../src/core/index/bm25';
import { compileIndex } from '../../../src/core/index/compile-index';
import { CONTAINED_SHARE } from '../../../src/core/index/key-postings';
import { openIndex } from '../../../src/core/index/open-index';
import { retrieveContained } from '../../../src/core/match/retrieve-contained';

const termsOf = (text: string) => text.split(' ').filter((word) => word !== '');

function indexOf(texts: string[], wordings: string[] = []) {
  const empty = { entities: [], topic: '', reported: [], responses: [] };
  const list: ClaimList = {
    format: 1,
    id: 'test',
    title: '',
    publisher: { name: '' },
    license: '',
    language: 'en',
    version: '1',
    updated: '2030-01-01',
    entities: [],
    claims: texts.map((text, i): Claim => ({ ...empty, id: `c${i}`, text, wordings })),
  };
  return openIndex(compileIndex(list, { termsOf }));
}

/** Every claim looked at: those with enough of their weight and two terms in the sentence. */
function bruteForce(texts: string[], sentence: string[]) {
  const docs = texts.map(termsOf);
  const mean = Math.max(1, Math.round((1000 * docs.reduce((n, d) => n + d.length, 0)) / docs.length)) / 1000;
  const norms = lengthNorms(mean);
  const weightOf = (term: string) => idf(docs.length, docs.filter((d) => d.includes(term)).length);
  const sum = (list: string[]) => list.reduce((total, term) => total + weightOf(term), 0);
  return docs.flatMap((terms, claim) => {
    const own = [...new Set(terms)];
    const shared = own.filter((term) => sentence.includes(term));
    const containment = sum(shared) / sum(own);
    // Right at the border two orders of adding may disagree.
    if (shared.length < 2 || containment < CONTAINED_SHARE + 1e-6) return [];
    const norm = norms[terms.length] as number;
    const part = (term: string) => bm25Part(terms.filter((t) => t === term).length, norm);
    return [{ claim, containment, score: shared.reduce((s, term) => s + weightOf(term) * part(term), 0) }];
  });
}

/** Words with falling frequency. */
const word = fc.integer({ min: 0, max: 999 }).map((n) => `w${Math.floor(n ** 3 / 4e7)}`);
const text = fc.array(word, { minLength: 1, maxLength: 7 }).map((words) => words.join(' '));
const sentence = fc.array(word, { minLength: 1, maxLength: 14 });

describe('retrieveContained', () => {
  it('finds every claim that a sentence contains well enough, and no other', () => {
    let hits = 0;
    fc.assert(
      fc.property(fc.array(text, { minLength: 1, maxLength: 60 }), sentence, (texts, words) => {
        const found = retrieveContained(indexOf(texts), words, texts.length);
        const expected = bruteForce(texts, words);
        hits += expected.length;
        const claims = found.map(({ claim }) => claim);
        for (const { claim, score, containment } of expected) {
          expect(claims).toContain(claim);
          const twin = found.find((candidate) => candidate.claim === claim);
          expect(twin?.score).toBeCloseTo(score, 6);
          expect(twin?.containment).toBeCloseTo(containment, 5);
        }
        for (const { containment } of found) expect(containment).toBeGreaterThan(CONTAINED_SHARE - 1e-4);
        expect(found.map(({ score }) => score)).toEqual(found.map(({ score }) => score).sort((a, b) => b - a));
      }),
      { numRuns: 300 },
    );
    expect(hits).toBeGreaterThan(100);
  });

  it('leaves no trace for the next search', () => {
    const index = indexOf(['apple pear plum', 'apple pear fig', 'kiwi lime date']);
    const once = retrieveContained(index, ['apple', 'pear', 'plum'], 5);
    retrieveContained(index, ['kiwi', 'lime', 'fig'], 5);
    expect(retrieveContained(index, ['apple', 'pear', 'plum', 'plum'], 5)).toEqual(once);
    expect(once.map(({ claim }) => claim)).toContain(0);
  });

  it('keeps to the best k', () => {
    const index = indexOf(['apple pear plum', 'apple pear plum fig', 'apple pear plum kiwi', 'date lime']);
    expect(retrieveContained(index, ['apple', 'pear', 'plum'], 1).map(({ claim }) => claim)).toEqual([0]);
    expect(retrieveContained(index, ['apple', 'pear', 'plum'], 0)).toEqual([]);
  });

  it('has nothing to search in a list with wordings', () => {
    const index = indexOf(['apple pear plum'], ['pear apple']);
    expect(index.literal).toBe(false);
    expect(retrieveContained(index, ['apple', 'pear', 'plum'], 5)).toEqual([]);
    expect(indexOf(['apple pear plum']).literal).toBe(true);
  });
});
