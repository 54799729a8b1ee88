import { describe, expect, it } from 'vitest';
import { findQuantities } from '../../../src/core/text/quantities';
import { tokenize } from '../../../src/core/text/tokenize';

function read(text: string): [string, number][] {
  return findQuantities(tokenize(text), text).map(({ unit, value }) => [unit, value]);
}

describe('findQuantities', () => {
  it.each([
    ['in 24 hours', 'hours', 24],
    ['within one day', 'hours', 24],
    ['in a single day', 'hours', 24],
    ['a 24-hour plan', 'hours', 24],
    ['five weeks', 'hours', 840],
    ['97% of them', 'percent', 97],
    ['97 per cent of them', 'percent', 97],
    ['about $350 billion', 'money', 350e9],
    ['3.5 million dollars', 'money', 3.5e6],
    ['twenty-five ships', 'count', 25],
    ['70 world leaders', 'count', 70],
  ])('%s', (text, unit, value) => {
    expect(read(text)).toEqual([[unit, value]]);
  });

  it.each(['COVID-19 and F-16s', 'nothing at all'])('finds none in: %s', (text) => {
    expect(read(text)).toEqual([]);
  });
});
