import { readdirSync, readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { expect, it } from 'vitest';
import { PARTS } from '../../src/options/parts';

const ROOT = resolve(import.meta.dirname, '../..');

/** Rooms that are not part of the extension. */
const NOT_SHIPPED = /^(cli|dataset)\//;

it('the options name every package that the extension ships, with its own licence', () => {
  const files = (readdirSync(join(ROOT, 'src'), { recursive: true }) as string[])
    .map((file) => file.replaceAll('\\', '/'))
    .filter((file) => /\.tsx?$/.test(file) && !NOT_SHIPPED.test(file));
  const packages = new Set<string>();
  for (const file of files) {
    const code = readFileSync(join(ROOT, 'src', file), 'utf8');
    for (const [, type, name = ''] of code.matchAll(/^(?:import|export)( type)?[^'"]*?from '([^'.][^']*)'/gms)) {
      if (!type)
        packages.add(name.startsWith('@') ? name.split('/').slice(0, 2).join('/') : (name.split('/')[0] ?? ''));
    }
    for (const [, name = ''] of code.matchAll(/\brequire\('([^'.][^']*)'\)/g)) packages.add(name);
  }
  // Claim lists are validated before they are packaged; the checker itself stays outside until lists can be subscribed to.
  packages.delete('valibot');
  expect(PARTS.map(({ name }) => name)).toEqual([...packages].sort());
  for (const { name, licence } of PARTS) {
    const manifest = JSON.parse(readFileSync(join(ROOT, 'node_modules', name, 'package.json'), 'utf8'));
    expect([name, licence]).toEqual([name, manifest.license]);
  }
});
