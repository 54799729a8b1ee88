import { readdirSync, readFileSync, statSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { BUILT_EXTENSION } from '../support/launch-extension';

const DIST = dirname(BUILT_EXTENSION);
const ROOT = dirname(DIST);

interface Manifest {
  manifest_version: number;
  background: { service_worker?: string; scripts?: string[] };
  content_scripts: { js: string[]; css?: string[] }[];
  web_accessible_resources?: unknown;
  permissions: string[];
  content_security_policy: { extension_pages: string };
  icons: Record<string, string>;
  browser_specific_settings?: { gecko: { id: string; data_collection_permissions: { required: string[] } } };
}

describe.each(['chrome', 'firefox'] as const)('dist/%s', (target) => {
  const folder = join(DIST, target);
  const files = (readdirSync(folder, { recursive: true }) as string[]).filter((file) =>
    statSync(join(folder, file)).isFile(),
  );
  const read = (file: string): string => readFileSync(join(folder, file), 'utf8');
  const scripts = files.filter((file) => file.endsWith('.js'));
  const manifest: Manifest = JSON.parse(read('manifest.json'));

  it('has everything that its manifest names', () => {
    const named = [
      ...(manifest.background.scripts ?? []),
      ...(manifest.background.service_worker ? [manifest.background.service_worker] : []),
      ...manifest.content_scripts.flatMap(({ js, css }) => [...js, ...(css ?? [])]),
      ...Object.values(manifest.icons),
      '_locales/en/messages.json',
      'lists/caveat-core.bin',
      'src/popup/index.html',
      'src/options/index.html',
    ];
    expect(named.filter((file) => !files.includes(join(file)))).toEqual([]);
  });

  it('starts the background as its browser wants it', () => {
    expect(manifest.manifest_version).toBe(3);
    expect(Object.keys(manifest.background)).toContain(target === 'chrome' ? 'service_worker' : 'scripts');
    expect(Object.keys(manifest.background)).not.toContain(target === 'chrome' ? 'scripts' : 'service_worker');
    expect(manifest.browser_specific_settings?.gecko.data_collection_permissions.required).toEqual(
      target === 'firefox' ? ['none'] : undefined,
    );
  });

  it('opens no file to pages, and has one self-contained content script', () => {
    expect(manifest.web_accessible_resources).toBeUndefined();
    const [script, ...others] = manifest.content_scripts.flatMap(({ js }) => js);
    expect(others).toEqual([]);
    expect(read(script ?? '')).not.toMatch(/(^|[;\s])import[\s({"']|\bchrome\.runtime\.getURL\(/);
  });

  it('asks for no more permissions than PRIVACY.md explains', () => {
    const privacy = readFileSync(join(ROOT, 'PRIVACY.md'), 'utf8');
    expect(manifest.permissions.filter((permission) => !privacy.includes(`\`${permission}\``))).toEqual([]);
    expect(manifest.content_security_policy.extension_pages).toContain("connect-src 'self'");
  });

  it('cannot turn text into markup or code', () => {
    const sinks =
      /\.innerHTML\s*=[^=]|\.outerHTML\s*=[^=]|insertAdjacentHTML\(|document\.write\(|\bnew Function\(|\beval\(/;
    expect(scripts.filter((file) => sinks.test(read(file)))).toEqual([]);
  });

  it('carries no source map and no path of the machine it was built on', () => {
    const texts = files.filter((file) => /\.(js|css|html|json)$/.test(file));
    expect(files.filter((file) => file.endsWith('.map'))).toEqual([]);
    expect(texts.filter((file) => read(file).includes(ROOT))).toEqual([]);
  });
});

describe('both packages', () => {
  it('carry the same list', () => {
    const list = (target: string): Buffer => readFileSync(join(DIST, target, 'lists/caveat-core.bin'));
    expect(list('chrome').equals(list('firefox'))).toBe(true);
  });
});
