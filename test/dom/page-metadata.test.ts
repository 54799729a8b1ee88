import { describe, expect, it } from 'vitest';
import { isArticle } from '../../src/dom/is-article';
import { dayOf, readMetadata } from '../../src/dom/page-metadata';
import frontPage from '../fixtures/pages/front-page.html?raw';
import newsArticle from '../fixtures/pages/news-article.html?raw';
import { parsePage } from './read-fixture';

describe('what a page says about itself', () => {
  it('is read from JSON-LD with a trailing comma, in the writer’s own day', () => {
    expect(readMetadata(parsePage(newsArticle), 'https://paper.example/2024/11/12/ferry?from=mail')).toEqual({
      title: 'Ferry timetable changes from Monday',
      published: '2024-11-12',
      language: 'en-GB',
      url: 'https://paper.example/2024/11/12/ferry',
    });
  });

  it.each([
    ['2024-11-12T23:30:00+02:00', '2024-11-12'],
    ['20241112', '2024-11-12'],
    ['Tue, 12 Nov 2024 08:00:00 GMT', '2024-11-12'],
    ['November 12th, 2024', '2024-11-12'],
    ['1731398400000', '2024-11-12'],
    ['2024/1/5', '2024-01-05'],
    ['yesterday', undefined],
    ['0000-00-00', undefined],
    ['', undefined],
  ])('a date written as %s is the day %s', (text, day) => {
    expect(dayOf(text)).toBe(day);
  });

  it('takes the day from the address when nothing else has one', () => {
    expect(readMetadata(parsePage('<p>x'), 'https://a.example/world/2019/nov/18/story').published).toBe('2019-11-18');
  });

  it('never takes an address that is no web address', () => {
    const page = parsePage('<link rel="canonical" href="javascript:alert(1)">');
    expect(readMetadata(page, 'https://a.example/x').url).toBe('https://a.example/x');
  });
});

describe('a page', () => {
  it('is an article with an article’s text and metadata', () => {
    expect(isArticle(parsePage(newsArticle), '/2024/11/12/ferry')).toBe(true);
  });

  it('is none when it is a front page, or empty', () => {
    expect(isArticle(parsePage(frontPage), '/')).toBe(false);
    expect(isArticle(parsePage(frontPage), '/news')).toBe(false);
    expect(isArticle(parsePage(''), '/x')).toBe(false);
  });
});
