import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { parseJson } from '../../../src/core/claims/parse-json';

describe('parseJson', () => {
  it.each<[string, number, number, RegExp]>([
    ['', 1, 1, /ends too early/],
    ['{"a": 1,}', 1, 9, /expected a name/],
    ['[1, 2,]', 1, 7, /expected a value/],
    ['{"a": 1\n "b": 2}', 2, 2, /expected ","/],
    ['{"text": "He said "no" to it"}', 1, 20, /quotation mark inside a text/],
    ['{"a": "first\nsecond"}', 1, 7, /does not end on its line/],
    ["{'a': 1}", 1, 2, /name in double quotes/],
    ['[1] [2]', 1, 5, /nothing more/],
    ['[1}', 1, 3, /expected ","/],
    ['[01]', 1, 2, /expected a value/],
    ['{"a": undefined}', 1, 7, /expected a value/],
    ['{"a": [1, 2', 1, 12, /ends too early/],
    ['<!doctype html>', 1, 1, /expected a value/],
  ])('%j breaks at %i:%i', (text, line, column, message) => {
    const parsed = parseJson(text);
    expect(parsed).toMatchObject({ ok: false, fault: { line, column } });
    expect(parsed.ok ? '' : parsed.fault.message).toMatch(message);
  });

  it('passes a byte order mark over', () => {
    expect(parseJson('\ufeff{"a":1}')).toEqual({ ok: true, value: { a: 1 } });
  });

  it('finds a place in whatever JSON.parse refuses, and only there', () => {
    const damaged = fc
      .tuple(fc.json(), fc.nat(), fc.constantFrom('"', '}', ']', ',', ':', '\\', '\n', 'x', ''))
      .map(
        ([json, at, char]) => json.slice(0, at % (json.length + 1)) + char + json.slice((at % (json.length + 1)) + 1),
      );
    fc.assert(
      fc.property(damaged, (text) => {
        const parsed = parseJson(text);
        if (parsed.ok) return;
        expect(parsed.fault.offset).toBeLessThanOrEqual(text.length);
        expect(parsed.fault.message).not.toBe('');
        // What stands before the place is the beginning of some JSON text: cut there, the fault is only the early end.
        const before = parseJson(text.slice(0, parsed.fault.offset));
        expect(before.ok ? '' : before.fault.message).not.toMatch(/^expected/);
      }),
    );
  });

  it('does not call itself for every bracket', () => {
    expect(parseJson(`${'['.repeat(200_000)}x`)).toMatchObject({ ok: false, fault: { offset: 200_000 } });
  });
});
