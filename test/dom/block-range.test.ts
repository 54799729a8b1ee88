import { afterEach, describe, expect, it } from 'vitest';
import { blockRange } from '../../src/dom/block-range';
import { blocksOf } from './read-fixture';

const PROSE = 'Two gulls argued over a crust while the ferry was being loaded, and nobody came to settle it.';

function place(html: string): HTMLElement {
  const root = document.createElement('main');
  root.append(document.createRange().createContextualFragment(html));
  document.body.append(root);
  return root;
}

afterEach(() => document.body.replaceChildren());

describe('the range of a span', () => {
  const cases: [string, string, string][] = [
    ['one text node', `<p>Before it. ${PROSE} After.</p>`, PROSE],
    ['white space', `<p>Before   it.\n   ${PROSE.replace(/ /g, '\n    ')}\t After.</p>`, PROSE],
    ['links and emphasis', `<p>Before. ${PROSE.replace('gulls', '<a href="/"><b>gu</b>lls</a>')} After.</p>`, PROSE],
    ['soft hyphens and zero-width spaces', `<p>${PROSE.replace('argued', 'ar\u00ADgu\u200Bed')} After.</p>`, PROSE],
    ['no-break spaces', `<p>Before. ${PROSE.replace(/ /g, '\u00A0')}</p>`, PROSE],
    ['a drop cap', `<p><span class="dropcap">T</span>${PROSE.slice(1)} After.</p>`, PROSE],
    ['a footnote', `<p>${PROSE.replace('crust', 'crust<sup>12</sup>')} After.</p>`, PROSE],
    ['comments between', `<p>Before. ${PROSE.replace('while', '<!-- x -->while')}</p>`, PROSE],
  ];

  it.each(cases)('covers its words across %s', (_, html, wanted) => {
    const [block] = blocksOf(place(html));
    const start = block?.text.indexOf(wanted) ?? -1;
    expect(start).toBeGreaterThanOrEqual(0);
    const range = blockRange(block?.pieces ?? [], { start, end: start + wanted.length });
    const plain = (text: string) => text.replace(/[\u00AD\u200B]|12/g, '').replace(/\s+/g, ' ');
    expect(plain(range?.toString() ?? '')).toBe(wanted);
  });

  it('is none where the text has left the page', () => {
    const root = place(`<p>${PROSE}</p>`);
    const [block] = blocksOf(root);
    root.querySelector('p')?.remove();
    expect(blockRange(block?.pieces ?? [], { start: 0, end: 10 })).toBeUndefined();
  });
});
