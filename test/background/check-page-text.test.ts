import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { checkPageText, countSentences } from '../../src/background/check-page-text';
import type { PageText } from '../../src/core/text/types';

const PAGE: PageText = {
  url: 'https://news.example/a',
  title: 'A title',
  published: '2024-11-12',
  language: 'en',
  blocks: [
    { kind: 'headline', text: 'A title', sentences: [{ start: 0, end: 7 }] },
    {
      kind: 'paragraph',
      text: 'One. Two.',
      sentences: [
        { start: 0, end: 4 },
        { start: 5, end: 9 },
      ],
    },
  ],
};

const withBlock = (block: unknown): unknown => ({ ...PAGE, blocks: [block] });

describe('checkPageText', () => {
  it('takes what a content script sends', () => {
    expect(checkPageText(PAGE)).toEqual({ ok: true, page: PAGE });
    expect(checkPageText({ blocks: [] })).toEqual({ ok: true, page: { blocks: [] } });
    expect(countSentences(PAGE)).toBe(3);
  });

  it.each([
    ['nothing', undefined],
    ['a list', []],
    ['blocks that are no list', { blocks: {} }],
    ['a title that is no text', { ...PAGE, title: 7 }],
    ['a block without text', withBlock({ kind: 'paragraph', sentences: [] })],
    ['a sentence behind the end', withBlock({ kind: 'paragraph', text: 'One.', sentences: [{ start: 0, end: 5 }] })],
    [
      'a sentence that ends before it starts',
      withBlock({ kind: 'paragraph', text: 'One.', sentences: [{ start: 3, end: 1 }] }),
    ],
    [
      'a sentence at half a letter',
      withBlock({ kind: 'paragraph', text: 'One.', sentences: [{ start: 0.5, end: 2 }] }),
    ],
    ['a sentence before the start', withBlock({ kind: 'paragraph', text: 'One.', sentences: [{ start: -1, end: 2 }] })],
  ])('refuses %s', (_name, value) => {
    expect(checkPageText(value)).toEqual({ ok: false, reason: 'internal' });
  });

  it('says of a page beyond all measure that it is too large', () => {
    const block = { kind: 'paragraph', text: 'x'.repeat(1_000_001), sentences: [] };
    expect(checkPageText({ blocks: [block, block, block, block] })).toEqual({ ok: false, reason: 'page-too-large' });
    const many = {
      kind: 'paragraph',
      text: 'x',
      sentences: Array.from({ length: 20_001 }, () => ({ start: 0, end: 1 })),
    };
    expect(checkPageText({ blocks: [many] })).toEqual({ ok: false, reason: 'page-too-large' });
  });

  it('never throws, whatever it is given', () => {
    fc.assert(fc.property(fc.anything(), (value) => typeof checkPageText(value).ok === 'boolean'));
    fc.assert(
      fc.property(fc.array(fc.anything()), (blocks) => {
        const checked = checkPageText({ blocks });
        return checked.ok || checked.reason === 'internal';
      }),
    );
  });
});
