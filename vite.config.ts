import { readFile } from 'node:fs/promises';
import { crx, type ManifestV3Export } from '@crxjs/vite-plugin';
import preact from '@preact/preset-vite';
import { defineConfig, type Plugin } from 'vite';
import source from './manifest.json' with { type: 'json' };
import { LIST_ASSET, LIST_CACHE } from './scripts/list-asset.ts';

/** Browsers that `npm run build` writes an unpacked extension for. */
type Target = 'chrome' | 'firefox';

const target: Target = process.env.CAVEAT_TARGET === 'firefox' ? 'firefox' : 'chrome';

/** Add-on id and the first Firefox whose linter knows `data_collection_permissions`. */
const GECKO = {
  id: 'caveat@caveat.example',
  strict_min_version: '142.0',
  data_collection_permissions: { required: ['none'] },
};

/** The manifest of a browser: Firefox has no service worker but an event page, and wants an id. */
function manifestFor(browser: Target): ManifestV3Export {
  if (browser === 'chrome') return source as ManifestV3Export;
  const { minimum_chrome_version: _chromeOnly, ...shared } = source;
  return {
    ...shared,
    background: { scripts: [source.background.service_worker], type: 'module' },
    browser_specific_settings: { gecko: GECKO },
  } as unknown as ManifestV3Export;
}

/** Puts the compiled claim list beside the code; it is read by the background only, so no page can see it. */
function bundledList(): Plugin {
  return {
    name: 'caveat:bundled-list',
    apply: 'build',
    async generateBundle() {
      this.emitFile({ type: 'asset', fileName: LIST_ASSET, source: await readFile(LIST_CACHE) });
    },
  };
}

/**
 * Preact writes innerHTML for `dangerouslySetInnerHTML` alone, which Caveat never uses; without that line the package
 * contains no way to turn text into markup, and Firefox's linter has nothing to warn of.
 */
function withoutInnerHtml(): Plugin {
  const write = /\b(\w+)\.innerHTML=(\w+)\.__html/g;
  return {
    name: 'caveat:without-inner-html',
    apply: 'build',
    transform(code, id) {
      if (!/preact[\\/]dist[\\/]preact\.m?js/.test(id) || !write.test(code)) return undefined;
      return { code: code.replace(write, '$1.textContent=$2.__html'), map: null };
    },
  };
}

export default defineConfig({
  base: './',
  plugins: [withoutInnerHtml(), preact(), crx({ manifest: manifestFor(target), browser: target }), bundledList()],
  build: {
    outDir: `dist/${target}`,
    emptyOutDir: true,
    // The first ones with light-dark(): lowered for older ones, a note could not take the colours of the page it stands in.
    target: ['chrome123', 'firefox142'],
    modulePreload: false,
    // Readable stack traces and reviewable packages cost a few kilobytes on disk and nothing at run time.
    sourcemap: false,
    assetsInlineLimit: 0,
    reportCompressedSize: false,
  },
  logLevel: 'warn',
});
