/**
 * Draws the icon family: public/icons/*.svg (the sources) and their PNGs, rendered by a Chromium.
 * Run by hand after a change of the drawing: `node scripts/draw-icons.mjs`; the results are committed.
 * The sign is the reference mark: a saltire with a dot in each of its four angles.
 */
import { existsSync } from 'node:fs';
import { mkdir, writeFile } from 'node:fs/promises';
import { chromium } from 'playwright-core';

const OUT = new URL('../public/icons/', import.meta.url);
const SIZES = [16, 32, 48, 128];
const BROWSERS = [process.env.CHROME_PATH, '/usr/bin/chromium', '/usr/bin/google-chrome'].filter(
  (path) => path && existsSync(path),
);

/** Colours of the four variants; `dark` is for toolbars with a dark theme. Paused is hollow, so that shape tells too. */
const VARIANTS = {
  active: { tile: '#4a3f8c', edge: 'none', sign: '#ffffff' },
  'active-dark': { tile: '#c5baff', edge: 'none', sign: '#1d1836' },
  paused: { tile: 'none', edge: '#6f6c7b', sign: '#6f6c7b' },
  'paused-dark': { tile: 'none', edge: '#a5a3b1', sign: '#a5a3b1' },
};

/** At 16 px the strokes sit on the pixel grid and the dots are whole pixels; from 32 px on the drawing has its true proportions. */
const GRIDS = {
  small: { stroke: 1.5, arm: 3, dot: 1.05, reach: 5, edge: 1, radius: 3.5, inset: 0.5 },
  full: { stroke: 1.25, arm: 3.3, dot: 0.92, reach: 4.2, edge: 0.9, radius: 3.6, inset: 0.6 },
};

function drawing({ tile, edge, sign }, { stroke, arm, dot, reach, edge: edgeWidth, radius, inset }) {
  const a = 8 - arm;
  const b = 8 + arm;
  const dots = [
    [8, 8 - reach],
    [8 + reach, 8],
    [8, 8 + reach],
    [8 - reach, 8],
  ];
  const box = tile === 'none' ? inset : 0;
  const side = 16 - 2 * box;
  return [
    '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 16 16">',
    `  <rect x="${box}" y="${box}" width="${side}" height="${side}" rx="${radius}" fill="${tile}" stroke="${edge}" stroke-width="${edgeWidth}"/>`,
    `  <path d="M${a} ${a}L${b} ${b}M${b} ${a}L${a} ${b}" fill="none" stroke="${sign}" stroke-width="${stroke}" stroke-linecap="round"/>`,
    ...dots.map(([x, y]) => `  <circle cx="${x}" cy="${y}" r="${dot}" fill="${sign}"/>`),
    '</svg>',
    '',
  ].join('\n');
}

async function main() {
  if (BROWSERS.length === 0) throw new Error('No Chromium found: set CHROME_PATH to one.');
  await mkdir(OUT, { recursive: true });
  const browser = await chromium.launch({ executablePath: BROWSERS[0], args: ['--no-sandbox', '--disable-gpu'] });
  const page = await browser.newPage();
  for (const [name, colours] of Object.entries(VARIANTS)) {
    await writeFile(new URL(`${name}.svg`, OUT), drawing(colours, GRIDS.full));
    for (const size of SIZES) {
      const svg = drawing(colours, size === 16 ? GRIDS.small : GRIDS.full);
      await page.setViewportSize({ width: size, height: size });
      await page.setContent(`<style>*{margin:0}svg{display:block;width:${size}px;height:${size}px}</style>${svg}`);
      await page.screenshot({ path: new URL(`${name}-${size}.png`, OUT).pathname, omitBackground: true });
    }
  }
  await browser.close();
}

await main();
