import { readFileSync } from 'node:fs';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { pathToFileURL } from 'node:url';
import { compile } from 'svelte/compiler';
import { build, type Plugin } from 'vite';

const FOLDER = resolve(import.meta.dirname, '../fixtures/frameworks');

/** A framework of the matrix: whose fixture it is, and packages that stand in for others. */
export interface Framework {
  name: string;
  fixture: string;
  alias?: Record<string, string>;
  /** Whether the page comes with the article in it, for the framework's script to adopt. */
  fromServer: boolean;
}

/** A framework's page: what its server sends, and the script that makes it alive as `window.start(root)`. */
export interface BuiltFramework {
  html: string;
  script: string;
}

/** Frameworks warn of what they would hide from readers only in their development builds, so these are built. */
const MODE = 'development';

const DEFINED = {
  'process.env.NODE_ENV': JSON.stringify(MODE),
  __VUE_OPTIONS_API__: 'false',
  __VUE_PROD_DEVTOOLS__: 'false',
  __VUE_PROD_HYDRATION_MISMATCH_DETAILS__: 'true',
};

function svelte(generate: 'client' | 'server'): Plugin {
  return {
    name: 'caveat:svelte',
    transform(source, id) {
      if (!id.endsWith('.svelte')) return undefined;
      return { code: compile(source, { filename: id, generate, dev: generate === 'client' }).js.code, map: null };
    },
  };
}

/** Builds a fixture's client and server scripts and lets the server's one draw the page. */
export async function buildFramework({ fixture, alias = {}, fromServer }: Framework): Promise<BuiltFramework> {
  const folder = await mkdtemp(join(tmpdir(), 'caveat-framework-'));
  const bundle = (side: 'client' | 'server') =>
    build({
      configFile: false,
      root: FOLDER,
      mode: MODE,
      logLevel: 'error',
      plugins: [svelte(side)],
      resolve: {
        alias: Object.entries(alias).map(([find, replacement]) => ({
          find: new RegExp(`^${find}(?=/|$)`),
          replacement,
        })),
      },
      define: DEFINED,
      ssr: { noExternal: true },
      build: {
        outDir: join(folder, side),
        minify: false,
        ...(side === 'server'
          ? { ssr: join(FOLDER, `${fixture}.server.js`) }
          : {
              lib: {
                entry: join(FOLDER, `${fixture}.client.js`),
                formats: ['iife'],
                name: 'story',
                fileName: () => 'story.js',
              },
            }),
      },
    });
  try {
    await bundle('client');
    const script = readFileSync(join(folder, 'client/story.js'), 'utf8');
    if (!fromServer) return { html: '', script };
    await bundle('server');
    const server = await import(/* @vite-ignore */ pathToFileURL(join(folder, `server/${fixture}.server.js`)).href);
    return { html: await (server as { render(): string | Promise<string> }).render(), script };
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}
