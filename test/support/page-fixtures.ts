/** Head that makes a page an article in every way a newsroom does. */
export function articlePage(body: string, head = ''): string {
  return `<!doctype html>
<html lang="en"><head><meta charset="utf-8"><title>A test article about a reported call</title>
<meta property="og:type" content="article"><meta property="article:published_time" content="2024-11-12T08:00:00Z">
<link rel="icon" href="data:,">${head}</head>
<body><main><article><h1>A test article about a reported call</h1>
<p><time datetime="2024-11-12T08:00:00Z">12 November 2024</time></p>
${body}
</article></main></body></html>`;
}

/** A sentence that repeats the claim of the call, in words of its own. */
export const CLAIM_SENTENCE =
  'Donald Trump spoke to Vladimir Putin by phone last Thursday, the Washington Post reported.';

/** Sentences about nothing that anybody disputes, so that a page is long enough to be an article. */
export const FILLER = [
  'The harbour was quiet in the early morning, and the first boats came in with the tide.',
  'A baker on the corner had opened her shop an hour before anybody else was awake.',
  'Two gulls argued over a crust while the ferry was being loaded.',
  'By noon the market had sold most of its fish and nearly all of its bread.',
  'Nobody there could remember when the lighthouse had last been painted.',
];

/** Paragraphs of filler. */
export function fillerParagraphs(count: number): string {
  return Array.from(
    { length: count },
    (_, at) => `<p>${FILLER[at % FILLER.length]} ${FILLER[(at + 2) % FILLER.length]}</p>`,
  ).join('\n');
}

/** An article of some length with one claim in it. */
export function articleWithClaim(head = ''): string {
  return articlePage(`${fillerParagraphs(3)}<p>${CLAIM_SENTENCE}</p>${fillerParagraphs(3)}`, head);
}
