import type { Page } from 'playwright-core';

/** Steps of 0..255 by which a channel may differ: smoothing of edges, not a change that anybody sees. */
const TOLERANCE = 24;

/** Share of pixels that differ between two PNGs, 1 where their sizes differ; decoded by the browser that drew them. */
export function differingShare(page: Page, a: Buffer, b: Buffer): Promise<number> {
  const images = [a, b].map((bytes) => `data:image/png;base64,${bytes.toString('base64')}`);
  return page.evaluate(
    async ({ sources, tolerance }) => {
      const pixels = async (source: string): Promise<ImageData> => {
        const image = new Image();
        image.src = source;
        await image.decode();
        const canvas = new OffscreenCanvas(image.width, image.height);
        const context = canvas.getContext('2d');
        if (!context) throw new Error('no canvas');
        context.drawImage(image, 0, 0);
        return context.getImageData(0, 0, image.width, image.height);
      };
      const [left, right] = await Promise.all(sources.map(pixels));
      if (!left || !right || left.width !== right.width || left.height !== right.height) return 1;
      let differing = 0;
      for (let at = 0; at < left.data.length; at += 4) {
        const channels = [at, at + 1, at + 2];
        if (channels.some((i) => Math.abs((left.data[i] ?? 0) - (right.data[i] ?? 0)) > tolerance)) differing++;
      }
      return differing / (left.width * left.height);
    },
    { sources: images, tolerance: TOLERANCE },
  );
}

/** What decides how text is drawn here: the browser's major version and the widths of some words in our fonts. */
export function drawingOf(page: Page): Promise<string> {
  return page.evaluate(() => {
    const context = new OffscreenCanvas(1, 1).getContext('2d');
    if (!context) throw new Error('no canvas');
    const fonts = ['16px system-ui', '600 16px system-ui', '16px Georgia, serif'];
    const words = ['Caveat ※ reads along', 'Спірне твердження', 'ادعاء متنازع عليه'];
    const widths = fonts.flatMap((font) => {
      context.font = font;
      return words.map((word) => context.measureText(word).width.toFixed(2));
    });
    return [/Chrom\w+\/(\d+)/.exec(navigator.userAgent)?.[1], ...widths].join(' ');
  });
}
