import { readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { describe, expect, it } from 'vitest';

const css = readFileSync(resolve(import.meta.dirname, '../../src/ui/tokens.css'), 'utf8');

/** Values of the first block, which holds for everybody who asked for nothing else. */
const tokens = new Map(
  [...css.matchAll(/--cv-([a-z-]+):\s*light-dark\((#[0-9a-f]{6}),\s*(#[0-9a-f]{6})\)/g)]
    .reverse()
    .map(([, name = '', light = '', dark = '']) => [name, { light, dark }]),
);

/** Pairs in use: text needs 4.5 (WCAG 1.4.3), edges of controls and the underline 3 (1.4.11). */
const PAIRS: [string, string, number][] = [
  ['text', 'paper', 4.5],
  ['text', 'surface', 4.5],
  ['text', 'tint', 4.5],
  ['muted', 'paper', 4.5],
  ['muted', 'surface', 4.5],
  ['muted', 'tint', 4.5],
  ['ink', 'paper', 4.5],
  ['ink', 'surface', 4.5],
  ['ink', 'tint', 4.5],
  ['ink-hover', 'tint', 4.5],
  ['on-ink', 'ink', 4.5],
  ['on-ink', 'ink-hover', 4.5],
  ['ink-soft', 'surface', 3],
  ['ink-soft', 'paper', 3],
  ['edge', 'surface', 3],
  ['edge', 'paper', 3],
];

function luminance(hex: string): number {
  const [r = 0, g = 0, b = 0] = [1, 3, 5].map((at) => {
    const value = Number.parseInt(hex.slice(at, at + 2), 16) / 255;
    return value <= 0.04045 ? value / 12.92 : ((value + 0.055) / 1.055) ** 2.4;
  });
  return 0.2126 * r + 0.7152 * g + 0.0722 * b;
}

function contrast(a: string, b: string): number {
  const [low = 0, high = 0] = [luminance(a), luminance(b)].sort((x, y) => x - y);
  return (high + 0.05) / (low + 0.05);
}

describe('contrast of the design tokens', () => {
  it('measures as WCAG does', () => {
    expect(contrast('#000000', '#ffffff')).toBeCloseTo(21, 5);
    expect(contrast('#777777', '#ffffff')).toBeCloseTo(4.48, 2);
  });

  it.each(PAIRS)('%s on %s reaches %d in both schemes', (front, back, least) => {
    const a = tokens.get(front);
    const b = tokens.get(back);
    if (!a || !b) throw new Error(`no token for ${front} or ${back}`);
    expect(contrast(a.light, b.light)).toBeGreaterThanOrEqual(least);
    expect(contrast(a.dark, b.dark)).toBeGreaterThanOrEqual(least);
  });
});
