import { describe, expect, it } from 'vitest';
import liveBlog from '../fixtures/pages/live-blog.html?raw';
import newsArticle from '../fixtures/pages/news-article.html?raw';
import { blocksOf, parsePage } from './read-fixture';

describe('the blocks of an article', () => {
  const blocks = blocksOf(parsePage(newsArticle).body);

  it('are headline, standfirst, caption and body in reading order, and nothing else', () => {
    expect(blocks.map(({ kind, text }) => `${kind}: ${text.slice(0, 40)}`)).toEqual([
      'headline: Ferry timetable changes from Monday',
      'standfirst: The first boat leaves earlier, and the l',
      'caption: The old ferry at its berth in the harbou',
      'paragraph: The harbour company said on Tuesday that',
      'paragraph: “We asked the commuters,” its manager sa',
      'paragraph: Nobody at the railway would say whether ',
      'paragraph: The new times hold from Monday and will ',
    ]);
  });

  it('have no soft hyphens and no footnote marks in their text', () => {
    expect(blocks.find(({ text }) => text.startsWith('Nobody'))?.text).toContain('say whether the trains');
    expect(blocks.find(({ text }) => text.startsWith('Nobody'))?.text).toContain('the council has');
  });

  it('of a live blog are all its entries, although their titles are links', () => {
    const texts = blocksOf(parsePage(liveBlog).body).map(({ text }) => text);
    expect(texts.filter((text) => /cancelled all boats|closed the bridge|lost their tiles/.test(text))).toHaveLength(3);
  });

  it('do not contain what another article says in a list of teasers', () => {
    expect(blocks.some(({ text }) => text.includes('belongs to another article'))).toBe(false);
  });

  it('are none on a page without prose', () => {
    expect(blocksOf(parsePage('<p>Short.</p><a href="/">Home</a>').body)).toEqual([]);
  });

  it('are found between single line breaks and none of them', () => {
    const text = 'The harbour was quiet in the early morning, and the first boats came in with the tide.';
    const page = parsePage(`<div id="story">${text}<br><br>${text}<br>${text}</div>`);
    expect(blocksOf(page.body).map((block) => block.text)).toEqual([text, `${text}\n${text}`]);
  });
});
