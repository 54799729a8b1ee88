import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type ImportOptions, importReviews } from '../../../src/core/claims/import-reviews';
import { readList } from '../../../src/core/claims/read-list';
import { toClaimReview } from '../../../src/core/claims/to-claim-review';
import type { ClaimList } from '../../../src/core/claims/types';
import { validateClaimList } from '../../../src/core/claims/validate';
import { loadDataset } from '../../../src/dataset/load';
import { sampleClaim, sampleList } from './sample-list';

const header: ImportOptions['header'] = {
  id: 'imported',
  title: 'Imported',
  publisher: { name: 'Test' },
  license: 'CC0-1.0',
  language: 'en',
  version: '1',
  updated: '2026-01-01',
};

const review = (parts: object = {}) => ({
  '@context': 'https://schema.org',
  '@type': 'ClaimReview',
  url: 'https://checker.example/moon',
  claimReviewed: 'The moon is made of green cheese.',
  datePublished: '2024-03-01',
  author: { '@type': 'Organization', name: 'Checker' },
  reviewRating: { '@type': 'Rating', ratingValue: '1', bestRating: '5', worstRating: '1', alternateName: 'False' },
  itemReviewed: { '@type': 'Claim', author: { name: 'Almanac' }, datePublished: '2024-02-01' },
  ...parts,
});

const read = (json: unknown, options: Partial<ImportOptions> = {}) =>
  importReviews(typeof json === 'string' ? json : JSON.stringify(json), { header, publishers: 'all', ...options });

const first = (json: unknown) => read(json).list.claims[0];

it('reads a plain review', () => {
  const { list, report } = read(review());
  expect(list.claims[0]).toMatchObject({
    text: 'The moon is made of green cheese.',
    wordings: [],
    topic: 'fact-checks',
    reported: [{ by: 'Almanac', publisher: 'Checker', url: 'https://checker.example/moon', date: '2024-02-01' }],
    responses: [
      {
        kind: 'fact-check',
        by: 'Checker',
        rating: 'False',
        date: '2024-03-01',
        source: { url: 'https://checker.example/moon' },
      },
    ],
  });
  expect(report).toMatchObject({ found: 1, kept: 1, claims: 1, skipped: {}, ratings: { false: 1 } });
  expect(validateClaimList(list)).toMatchObject({ ok: true });
});

describe('the shapes that reviews come in', () => {
  const twice = [review(), review({ claimReviewed: 'The sun goes round the earth.' })];
  it.each<[string, unknown, number]>([
    ['a list at the top', twice, 2],
    ['an @graph', { '@context': 'https://schema.org', '@graph': [{ '@type': 'WebPage' }, ...twice] }, 2],
    [
      'a feed',
      { '@type': 'DataFeed', dataFeedElement: twice.map((item) => ({ '@type': 'DataFeedItem', item: [item] })) },
      2,
    ],
    ['a feed of bare reviews', { '@type': ['DataFeed'], dataFeedElement: twice }, 2],
    [
      'an empty item',
      {
        '@type': 'DataFeed',
        dataFeedElement: [{ '@type': 'DataFeedItem', item: null }, { item: [] }, { item: review() }],
      },
      1,
    ],
    ['a type that is a list', review({ '@type': ['Review', 'ClaimReview'] }), 1],
    ['a type with its address', review({ '@type': 'http://schema.org/ClaimReview' }), 1],
    ['a page with a review in it', { '@type': 'NewsArticle', review: review() }, 1],
    ['a feed in a list', [{ '@type': 'DataFeed', dataFeedElement: twice }], 2],
    [
      'a Fact Check Tools answer',
      {
        claims: [
          {
            text: 'The moon is made of cheese.',
            claimReview: [{ publisher: { name: 'C' }, url: 'https://c.example/1', textualRating: 'False' }],
          },
        ],
      },
      1,
    ],
    [
      'lines of reviews without a type',
      twice.map((item) => JSON.stringify({ ...item, '@type': undefined })).join('\n'),
      2,
    ],
    ['lines with a broken one', `${JSON.stringify(twice[0])}\n{"claimReviewed": \n\n${JSON.stringify(twice[1])}\n`, 2],
    ['something else', { '@type': 'Recipe', name: 'Green cheese' }, 0],
  ])('%s', (_, json, count) => expect(read(json).report.kept).toBe(count));
});

describe('the mess in a review', () => {
  it.each<[string, object, string | undefined]>([
    ['a bare text', { reviewRating: 'Four Pinocchios' }, 'Four Pinocchios'],
    ['a list', { reviewRating: { alternateName: ['False', 'Falso'] } }, 'False'],
    ['a @value', { reviewRating: { alternateName: { '@value': 'Misleading', '@language': 'en' } } }, 'Misleading'],
    ['hidden in name', { reviewRating: { name: 'Half true', ratingValue: 3 } }, 'Half true'],
    ['after an empty one', { reviewRating: { alternateName: '', name: 'Mixture' } }, 'Mixture'],
    ['of several objects', { reviewRating: [{ ratingValue: 2 }, { alternateName: 'Scam' }] }, 'Scam'],
    [
      'with references',
      { reviewRating: { alternateName: 'C&#39;&egrave; del &amp;quot;vero&amp;quot;' } },
      'C\'è del "vero"',
    ],
    ['a number only', { reviewRating: { ratingValue: '-1', bestRating: '-1', worstRating: '-1' } }, undefined],
    ['a short explanation', { reviewRating: { ratingValue: 1, ratingExplanation: 'Not supported' } }, 'Not supported'],
    ['none', { reviewRating: null }, undefined],
  ])('a rating: %s', (_, parts, rating) => expect(first(review(parts))?.responses[0]?.rating).toBe(rating));

  it.each<[string, unknown, string[]]>([
    ['a text', 'https://a.example/1', ['https://a.example/1']],
    ['an object', { '@type': 'CreativeWork', url: 'https://a.example/1' }, ['https://a.example/1']],
    [
      'a list',
      ['https://a.example/1', { url: 'https://b.example/2' }, null, 7],
      ['https://a.example/1', 'https://b.example/2'],
    ],
    [
      'comma-joined',
      'https://a.example/1, https://b.example/2,https://c.example/?q=x,y',
      ['https://a.example/1', 'https://b.example/2', 'https://c.example/?q=x,y'],
    ],
    ['no address', 'Facebook', ['https://checker.example/moon']],
    ['code', 'javascript:alert(1)', ['https://checker.example/moon']],
  ])('an appearance: %s', (_, appearance, urls) => {
    const item = { '@type': 'Claim', author: { name: 'Almanac' }, appearance };
    expect(first(review({ itemReviewed: item }))?.reported.map(({ url }) => url)).toEqual(urls);
  });

  it.each<[string, unknown, string | undefined]>([
    ['with a time', '2024-03-01T08:00:00+02:00', '2024-03-01'],
    ['run together', '20240301', '2024-03-01'],
    ['in English', 'March 1, 2024', '2024-03-01'],
    ['in British English', 'Friday, 1st Mar. 2024', '2024-03-01'],
    ['of two readings', '01/03/2024', undefined],
    ['of the year one', '0001-01-01', undefined],
    ['of no calendar', '2024-02-31', undefined],
  ])('a date: %s', (_, datePublished, date) => expect(first(review({ datePublished }))?.responses[0]?.date).toBe(date));

  it('takes several claims of one review apart', () => {
    const { list, report } = read(
      review({ claimReviewed: ['The moon is cheese.', 'The moon is hollow.', 'The moon is cheese.'] }),
    );
    expect(list.claims.map(({ text }) => text)).toEqual(['The moon is cheese.', 'The moon is hollow.']);
    expect(report).toMatchObject({ found: 1, kept: 1, claims: 2 });
  });

  it('puts reviews of one claim together, the latest first, and drops a page that comes twice', () => {
    const later = {
      url: 'https://other.example/cheese',
      author: 'Other',
      datePublished: '2024-05-01',
      claimReviewed: '“The Moon is made of GREEN cheese”',
    };
    const { list, report } = read([
      review(),
      review({ url: 'https://www.checker.example/moon/?utm_source=x' }),
      review(later),
    ]);
    expect(list.claims).toHaveLength(1);
    expect(list.claims[0]?.responses.map(({ by }) => by)).toEqual(['Other', 'Checker']);
    expect(report.skipped).toEqual({ duplicate: 1 });
  });

  it('keeps several reviews of one page that are about several claims', () => {
    expect(read([review(), review({ claimReviewed: 'The sun is made of cheese.' })]).list.claims).toHaveLength(2);
  });

  it.each<[string, object, string]>([
    ['no claim', { claimReviewed: ' ', itemReviewed: {} }, 'no-claim'],
    ['a claim of two words', { claimReviewed: 'Moon cheese' }, 'claim-too-short'],
    ['an article for a claim', { claimReviewed: 'cheese '.repeat(200) }, 'claim-too-long'],
    ['no link', { url: undefined }, 'no-link'],
    ['a link that runs code', { url: 'javascript:alert(1)' }, 'bad-link'],
    ['a script', { claimReviewed: 'The moon is &lt;script src=//x.example&gt;&lt;/script&gt; cheese.' }, 'script'],
    ['a handler', { author: { name: 'C<img src=x onerror=alert(1)>' } }, 'script'],
  ])('leaves out %s and says where', (_, parts, reason) => {
    const { report } = read([review({ claimReviewed: 'The sun goes round the earth.' }), review(parts)]);
    expect(report).toMatchObject({ kept: 1, skipped: { [reason]: 1 }, faults: [{ path: '$[1]', reason }] });
  });

  it('makes no text of markup, and no two ids alike', () => {
    const claim = first(review({ claimReviewed: 'The <b>moon</b> is\u202e made&nbsp;of&#x20;cheese &amp;amp; milk.' }));
    expect(claim?.text).toBe('The moon is made of cheese & milk.');
    const many = read(
      Array.from({ length: 3000 }, (_, i) => review({ claimReviewed: `The moon weighs ${i} stones.` })),
    );
    expect(new Set(many.list.claims.map(({ id }) => id)).size).toBe(3000);
  });
});

describe('who is taken in', () => {
  const publishers = [
    { host: 'checker.example', name: 'The Checker', language: 'en' },
    { host: 'mundo.example', name: 'Mundo' },
  ];

  it('goes by the address, not by the name that a review gives itself', () => {
    const json = [
      review({ url: 'https://news.checker.example/moon', author: { name: 'checker dot example' } }),
      review({ url: 'https://checker.example.evil.example/moon', author: { name: 'The Checker' } }),
      review({ url: 'https://evil.example/checker.example', claimReviewed: 'The sun is made of cheese.' }),
    ];
    const { list, report } = read(json, { publishers });
    expect(list.claims.flatMap(({ responses }) => responses.map(({ by }) => by))).toEqual(['The Checker']);
    expect(report).toMatchObject({ found: 3, kept: 1, skipped: { publisher: 2 }, faults: [] });
    expect(report.otherPublishers).toEqual([
      { host: 'checker.example.evil.example', reviews: 1 },
      { host: 'evil.example', reviews: 1 },
    ]);
  });

  it('takes one language, told by the review or else by its publisher', () => {
    const json = [
      review({ inLanguage: 'en-GB' }),
      review({ inLanguage: { '@type': 'Language', name: 'English' }, claimReviewed: 'Cheese grows on trees.' }),
      review({ inLanguage: ['es'], claimReviewed: 'La luna es de queso.' }),
      review({ url: 'https://mundo.example/1', claimReviewed: 'Cheese grows in the sea.' }),
    ];
    expect(read(json, { publishers }).report).toMatchObject({ kept: 3, skipped: { language: 1 } });
    const spanish = { header: { ...header, language: 'es' }, publishers };
    expect(read([review({ claimReviewed: 'Without a language of its own.' })], spanish).report.skipped).toEqual({
      language: 1,
    });
  });
});

describe('data that is no JSON', () => {
  const element = (n: number, text = `The moon has ${n} craters.`) =>
    `{"@type": "ClaimReview", "url": "https://c.example/${n}", "claimReviewed": "${text}"}`;

  it('keeps what stands before and behind the broken place, and says which line it is', () => {
    const feed = `{"@type": "DataFeed", "dataFeedElement": [\n${[element(0), element(1, 'He said "no" to it'), element(2), element(3)].join(',\n')}\n]}`;
    const { list, report } = read(feed);
    expect(list.claims.map(({ text }) => text)).toEqual([0, 2, 3].map((n) => `The moon has ${n} craters.`));
    expect(report.faults).toEqual([
      {
        path: '$.dataFeedElement[1]',
        reason: 'broken-json',
        severity: 'error',
        detail: expect.stringMatching(/^line 3, column \d+: .*quotation mark/),
      },
    ]);
  });

  it('finds the way again when the broken place swallows brackets', () => {
    const feed = `[${element(0)}, {"@type": "ClaimReview", "reviewRating": {"alternateName": "a "]} b", "x": [1}, ${element(1)}, ${element(2)}]`;
    expect(read(feed).report).toMatchObject({ kept: 3, skipped: { 'broken-json': 1 } });
  });

  it('keeps all that came before an early end', () => {
    const feed = `[${element(0)}, ${element(1)}, {"@type": "ClaimRev`;
    expect(read(feed).report).toMatchObject({ kept: 2, skipped: { 'broken-json': 1 } });
  });

  it('is told as an error with its place', () => {
    const result = readList(`{"@type": "ClaimReview", "claimReviewed": "a "b" c"}`, { header });
    expect(result).toMatchObject({
      ok: false,
      faults: [{ severity: 'error', path: '$', message: expect.stringContaining('line 1, column 47') }],
    });
  });
});

describe('readList', () => {
  it.each<[string, string, string]>([
    ['our own format', JSON.stringify(sampleList()), 'claim-list'],
    ['a list of ours without its head', JSON.stringify({ claims: sampleList().claims }), 'claim-list'],
    ['reviews', JSON.stringify(review()), 'reviews'],
    ['an empty answer', '{}', 'reviews'],
    [
      'an answer with a bare claim',
      '{"claims": [{"text": "The moon is made of cheese."}], "nextPageToken": "x"}',
      'reviews',
    ],
    ['a feed without reviews', '{"@type":"DataFeed","dataFeedElement":[]}', 'reviews'],
    ['something else', '{"name": 1}', 'unknown'],
    ['a text', 'hello', 'unknown'],
    ['a page', '<html></html>', 'unknown'],
  ])('tells %s', (_, text, format) => expect(readList(text, { header, publishers: 'all' }).format).toBe(format));
});

it('leaves out a claim that does not fit the format, and keeps the others', () => {
  const odd = toClaimReview({ ...sampleList(), claims: [{ ...sampleClaim(), topic: 'Not a slug' }] })[
    '@graph'
  ] as object[];
  const read = readList(JSON.stringify([...odd, review()]), { header, publishers: 'all' });
  expect(read).toMatchObject({ ok: true, list: { claims: [{ text: 'The moon is made of green cheese.' }] } });
  expect(read.faults).toEqual([
    {
      severity: 'warning',
      path: 'https://evening.example/tower $.topic',
      message: expect.stringMatching(/^left out: is not an id/),
    },
  ]);
});

describe('anything at all', () => {
  const words = fc.constantFrom(
    'ClaimReview',
    'DataFeed',
    'claims',
    '@graph',
    '@type',
    'claimReview',
    'claimReviewed',
    'dataFeedElement',
    'item',
    'url',
    'reviewRating',
    'itemReviewed',
    'appearance',
    'author',
    'format',
    'https://c.example/1',
    'The moon is made of cheese.',
  );
  const { value } = fc.letrec((tie) => ({
    value: fc.oneof(
      { depthSize: 'small' },
      words,
      fc.jsonValue(),
      fc.array(tie('value')),
      fc.dictionary(words, tie('value')),
    ),
  }));

  it('is read without an exception, whatever stands where', () => {
    fc.assert(
      fc.property(value, (json) => {
        const read = readList(JSON.stringify(json) ?? '', { header, publishers: 'all' });
        expect(read.ok || read.faults.length > 0).toBe(true);
        if (read.ok) expect(validateClaimList(read.list, { editorial: false }).ok).toBe(true);
      }),
    );
  });

  it('is read without an exception after damage to its text', () => {
    const text = JSON.stringify({ '@type': 'DataFeed', dataFeedElement: [review(), { item: [review()] }] });
    const damage = fc.tuple(
      fc.nat(text.length),
      fc.nat(20),
      fc.constantFrom('', '"', '}', ']', '{', '[', ',', '\\', '\n', '"@type":'),
    );
    fc.assert(
      fc.property(damage, ([at, length, put]) => {
        const read = readList(text.slice(0, at) + put + text.slice(at + length), { header, publishers: 'all' });
        expect(read.ok || read.faults.length > 0).toBe(true);
      }),
    );
  });

  it('does not fill the stack', () => {
    for (const open of ['[', '{"item":', '{"review":[', '{"claims":[{"claimReview":']) {
      expect(() => readList(open.repeat(50_000), { header })).not.toThrow();
    }
    const deep = `${'['.repeat(3000)}${']'.repeat(3000)}`;
    expect(readList(deep, { header }).format).toBe('unknown');
    expect(readList(JSON.stringify({ ...sampleList(), x: 0 }).replace('"x":0', `"x":${deep}`), { header }).ok).toBe(
      true,
    );
  });
});

describe('what is an error', () => {
  const faultsOf = (json: unknown) =>
    readList(JSON.stringify(json), { header, publishers: 'all' }).faults.map(
      ({ severity, path }) => `${severity} ${path}`,
    );

  it('is a review that breaks its own format, not one that is of no use', () => {
    const broken = [{ claimReviewed: ' ', itemReviewed: {} }, { url: '' }, { url: 'ftp://c.example/' }].map(review);
    expect(faultsOf([review(), ...broken])).toEqual(['error $[1]', 'error $[2]', 'error $[3]']);
    expect(faultsOf([review(), review({ claimReviewed: 'Moon cheese' })])).toEqual(['warning $[1]']);
  });

  it('is nothing that a Fact Check Tools answer leaves out', () => {
    const answer = {
      claims: [{ text: 'The moon is made of cheese.', claimReview: [{ publisher: {} }] }, { claimant: 'Almanac' }],
    };
    expect(faultsOf(answer)).toEqual(['warning $.claims[0].claimReview[0]']);
  });
});

describe('toClaimReview', () => {
  it('is read back with the same claims, reports and responses', () => {
    const list = sampleList();
    list.claims[0]?.responses.push(
      {
        kind: 'fact-check',
        by: 'Checker',
        rating: 'Half true',
        date: '2024-06',
        source: { publisher: 'Checker', url: 'https://c.example/1', title: 'Did it fall?' },
      },
      {
        kind: 'no-comment',
        by: 'King',
        speaker: 'A spokesman',
        role: 'spokesman',
        source: { publisher: 'Evening Example', url: 'https://evening.example/tower' },
      },
    );
    const { list: back, report } = importReviews(JSON.stringify(toClaimReview(list)), {
      header: { ...header, id: list.id },
      publishers: 'all',
    });
    expect(report).toMatchObject({ found: 3, kept: 3, claims: 1, skipped: {} });
    expect(back.claims).toEqual(
      list.claims.map((claim) => ({ ...withoutMatching(claim), wordings: [], entities: [] })),
    );
  });
});

it('reads the bundled list back from its ClaimReview, claim for claim', () => {
  const list = loadDataset().json as ClaimList;
  const { list: back, report } = importReviews(JSON.stringify(toClaimReview(list)), {
    header: { ...header, id: list.id },
    publishers: 'all',
  });
  expect(report.skipped).toEqual({});
  expect(back.claims).toEqual(list.claims.map((claim) => ({ ...withoutMatching(claim), wordings: [], entities: [] })));
});

/** A claim without what ClaimReview cannot say. */
function withoutMatching(claim: ClaimList['claims'][number]) {
  const { requires, excludes, validFrom, validUntil, examples, ...rest } = claim;
  return rest;
}
