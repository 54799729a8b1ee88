import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { CLAIMS, FIRST, type Story, UPDATES, WORDS } from '../fixtures/frameworks/story';
import { buildFramework, type Framework } from '../support/build-framework';
import { launchExtension, type RunningExtension } from '../support/launch-extension';
import { type PageServer, type ServedPage, servePages } from '../support/serve-pages';
import { watchConsole } from '../support/watch-console';

const FRAMEWORKS: Framework[] = [
  { name: 'React 19', fixture: 'react', fromServer: true },
  { name: 'React 18', fixture: 'react', alias: { react: 'react18', 'react-dom': 'react-dom18' }, fromServer: true },
  { name: 'Preact', fixture: 'preact', fromServer: true },
  { name: 'Vue', fixture: 'vue', fromServer: true },
  { name: 'Svelte', fixture: 'svelte', fromServer: true },
  { name: 'Angular', fixture: 'angular', fromServer: false },
];

/** When the page's script adopts what the server sent: while the page is parsed, or long after its text is there. */
const STARTS = {
  'at once': 'start(document.getElementById("root"))',
  late: 'addEventListener("load", () => setTimeout(() => start(document.getElementById("root")), 700))',
};

/** Frames looked at after an update: the one it is drawn in, and what timers and observers do next. */
const FRAMES = 4;

let extension: RunningExtension;
let server: PageServer;

const pathOf = (name: string, start: string) => `/${name}-${start}`.toLowerCase().replaceAll(' ', '-');

async function pagesOf(framework: Framework): Promise<[string, ServedPage][]> {
  const { html, script } = await buildFramework(framework);
  const file = `${pathOf(framework.name, 'script')}.js`;
  return [
    [file, { html: script, headers: { 'content-type': 'text/javascript; charset=utf-8' } }],
    ...Object.entries(STARTS).map(([start, code]): [string, ServedPage] => [
      pathOf(framework.name, start),
      {
        html: `<!doctype html><html lang="en"><head><meta charset="utf-8"><title>A test article about a reported call</title>
<meta property="og:type" content="article"><meta property="article:published_time" content="2024-11-12T08:00:00Z">
<link rel="icon" href="data:,"></head><body><main id="root">${html}</main><script src="${file}"></script><script>${code}</script></body></html>`,
      },
    ]),
  ];
}

beforeAll(async () => {
  const pages: [string, ServedPage][] = [];
  for (const framework of FRAMEWORKS) pages.push(...(await pagesOf(framework)));
  server = await servePages(Object.fromEntries(pages));
  extension = await launchExtension({ folder: process.env.CAVEAT_EXTENSION });
}, 120_000);

afterAll(async () => {
  await extension?.close();
  await server?.close();
});

/** The page as it should be: its own text, untouched, and which paragraphs are underlined and have a note. */
interface Drawn {
  text: string[];
  underlined: string[];
  noted: string[];
}

function expected(story: Story): Drawn {
  const text = story.paragraphs.map(({ parts }) => parts.map((part) => (part === 0 ? WORDS : part)).join(''));
  const claims = CLAIMS.filter((claim) => text.some((paragraph) => paragraph.includes(claim))).sort();
  const noted = story.paragraphs
    .filter((_, at) => CLAIMS.some((claim) => text[at]?.includes(claim)))
    .map(({ id }) => `p${id}`);
  return { text, underlined: claims, noted };
}

/** Makes an update and looks at the page in each of the next frames, before it is painted. */
function framesAfter(page: Page, update: string | undefined, frames: number): Promise<Drawn[]> {
  return page.evaluate(
    async ({ name, count }) => {
      const seen: Drawn[] = [];
      if (name !== undefined) (window as unknown as { update(name: string): void }).update(name);
      // Frameworks draw in a task or microtask of their own; the frame after that is the first that readers could see.
      await new Promise((next) => setTimeout(next, 0));
      for (let frame = 0; frame < count; frame++) {
        await new Promise(requestAnimationFrame);
        seen.push({
          text: [...document.querySelectorAll('article p[id]')].map((paragraph) => paragraph.textContent ?? ''),
          underlined: [...(CSS.highlights.get('caveat') ?? [])].map(String).sort(),
          noted: [...document.querySelectorAll('caveat-note')].map((note) => note.closest('p')?.id ?? 'elsewhere'),
        });
      }
      return seen;
    },
    { name: update, count: frames },
  );
}

describe.each(FRAMEWORKS)('a page of $name', ({ name, fromServer }) => {
  it.each(Object.keys(STARTS))(
    'that starts %s keeps its text, and its notes stay true through every update',
    async (start) => {
      const page = await extension.context.newPage();
      const messages = watchConsole(page);
      await page.goto(server.origin + pathOf(name, start));
      const now = async () => (await framesAfter(page, undefined, 1))[0];
      if (fromServer && start === 'late') {
        // What is adopted late is underlined before, and gets no elements until then.
        await page.waitForFunction(() => (CSS.highlights.get('caveat')?.size ?? 0) === 2);
      }
      await expect.poll(now, { timeout: 15_000 }).toEqual(expected(FIRST));
      let story: Story = FIRST;
      for (const [update, change] of Object.entries(UPDATES)) {
        story = change(story);
        // Words that were gone are asked about again; all that was known must be right in every frame.
        if (update === 'text as before') await framesAfter(page, update, 1);
        else {
          const frames = await framesAfter(page, update, FRAMES);
          expect(frames, update).toEqual(frames.map(() => expected(story)));
        }
        await expect.poll(now, { timeout: 15_000, message: update }).toEqual(expected(story));
      }
      expect(messages).toEqual([]);
      await page.close();
    },
  );
});
