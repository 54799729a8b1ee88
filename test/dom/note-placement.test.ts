import { afterEach, describe, expect, it } from 'vitest';
import { notePlace } from '../../src/dom/note-placement';
import { blocksOf } from './read-fixture';

const FIRST = 'Two gulls argued over a crust while the ferry was being loaded in the early morning.';
const SECOND = 'By noon the market had sold most of its fish and nearly all of its bread to the tourists.';

/** The page after a note was put behind the first sentence; the note is written as `¦`. */
function withNote(html: string, css = ''): string {
  const style = document.createElement('style');
  style.textContent = css;
  document.head.append(style);
  const root = document.createElement('main');
  root.append(document.createRange().createContextualFragment(html));
  document.body.append(root);
  const before = root.innerHTML;
  const block = blocksOf(root).find(({ text }) => text.includes(FIRST));
  const place = block && notePlace(block, block.text.indexOf(FIRST) + FIRST.length);
  if (!place) return 'nowhere';
  const note = document.createElement('caveat-note');
  place.parent.insertBefore(note, place.before);
  const after = root.innerHTML.replace('<caveat-note></caveat-note>', '¦');
  note.remove();
  style.remove();
  expect(root.innerHTML).toBe(before);
  return after;
}

afterEach(() => document.body.replaceChildren());

describe('the place of a note', () => {
  it.each([
    ['the paragraph’s end', `<p>${FIRST}</p>`, `<p>${FIRST}¦</p>`],
    [
      'the end of a link, outside of it',
      `<p><a href="/x">${FIRST}</a> ${SECOND}</p>`,
      `<p><a href="/x">${FIRST}</a>¦ ${SECOND}</p>`,
    ],
    ['nested emphasis', `<p><b><i>${FIRST}</i></b> ${SECOND}</p>`, `<p><b><i>${FIRST}</i></b>¦ ${SECOND}</p>`],
    [
      'the paragraph, where the sentence ends within a text node',
      `<p>${FIRST} ${SECOND}</p>`,
      `<p>${FIRST} ${SECOND}¦</p>`,
    ],
    ['the line break', `<div>${FIRST}<br><br>${SECOND}</div>`, `<div>${FIRST}¦<br><br>${SECOND}</div>`],
    ['white space at the end', `<p>${FIRST}\n  </p>`, `<p>${FIRST}\n  ¦</p>`],
  ])('is behind %s', (_, html, wanted) => {
    expect(withNote(html)).toBe(wanted);
  });

  it('is outside of the link that a headline is', () => {
    const rest = `<p>${SECOND}</p><p>${SECOND}</p>`;
    expect(withNote(`<h1><a href="/x">${FIRST}</a></h1>${rest}`)).toBe(`<h1><a href="/x">${FIRST}</a>¦</h1>${rest}`);
  });

  it('is never inside a flex container, where it would be a column', () => {
    expect(withNote(`<div><p class="flex">${FIRST}</p></div>`, '.flex { display: flex }')).toBe(
      `<div><p class="flex">${FIRST}</p>¦</div>`,
    );
  });
});
