import { readdirSync, readFileSync } from 'node:fs';
import { dirname, join, normalize, relative, resolve } from 'node:path';
import { describe, expect, it } from 'vitest';

const ROOT = resolve(import.meta.dirname, '..');

/** Which rooms a room may import from, beside itself; ARCHITECTURE.md draws it. */
const MAY_IMPORT: Record<string, string[]> = {
  core: [],
  dom: ['core'],
  platform: ['core'],
  ui: ['platform', 'core'],
  content: ['dom', 'core', 'platform', 'ui'],
  background: ['core', 'platform'],
  popup: ['ui', 'platform', 'core'],
  options: ['ui', 'platform', 'core'],
  dataset: ['core'],
  cli: ['core', 'dom', 'dataset'],
};

/** Packages that belong to one room or a few; every other one may be used where it is needed. */
const PACKAGE_ROOMS: Record<string, string[]> = {
  'webextension-polyfill': ['platform'],
  jsdom: ['cli'],
  linkedom: ['cli'],
  parse5: ['cli'],
};

const files = (readdirSync(join(ROOT, 'src'), { recursive: true }) as string[])
  .filter((file) => /\.tsx?$/.test(file))
  .map((file) => file.replaceAll('\\', '/'));

interface Import {
  file: string;
  from: string;
}

const imports: Import[] = files.flatMap((file) => {
  const code = readFileSync(join(ROOT, 'src', file), 'utf8');
  const found = code.matchAll(
    /(?:^|\n)\s*(?:import|export)\b[^'"`;]*?from\s*'([^']+)'|\bimport\(\s*'([^']+)'\s*\)|(?:^|\n)import\s*'([^']+)'/g,
  );
  return [...found].map((match) => ({ file, from: match[1] ?? match[2] ?? match[3] ?? '' }));
});

const roomOf = (path: string): string => path.split('/')[0] ?? '';

describe('rooms', () => {
  it('finds the code at all', () => {
    expect(files.length).toBeGreaterThan(50);
    expect(imports.length).toBeGreaterThan(100);
  });

  it('import in one direction only', () => {
    const wrong = imports.filter(({ file, from }) => {
      if (!from.startsWith('.')) return false;
      const target = normalize(join(dirname(file), from)).replaceAll('\\', '/');
      if (target.startsWith('..')) return !target.startsWith('../public/');
      const room = roomOf(file);
      return roomOf(target) !== room && !MAY_IMPORT[room]?.includes(roomOf(target));
    });
    expect(wrong).toEqual([]);
  });

  it('keep packages where they belong', () => {
    const wrong = imports.filter(({ file, from }) => {
      const rooms = PACKAGE_ROOMS[from];
      return rooms !== undefined && !rooms.includes(roomOf(file));
    });
    expect(wrong).toEqual([]);
  });

  it('have no barrels', () => {
    expect(files.filter((file) => /(^|\/)index\.tsx?$/.test(file))).toEqual([]);
  });

  it('leave the core without anything of Node', () => {
    expect(imports.filter(({ file, from }) => roomOf(file) === 'core' && from.startsWith('node:'))).toEqual([]);
  });
});

describe('house rules', () => {
  const ours = files.map((file) => [file, readFileSync(join(ROOT, 'src', file), 'utf8')] as const);

  it('no file but a table outgrows 300 lines', () => {
    const long = ours
      .filter(([file, code]) => !/-tables?\.ts$/.test(file) && code.split('\n').length > 300)
      .map(([file]) => file);
    expect(long).toEqual([]);
  });

  it('text never becomes markup', () => {
    const sinks =
      /\.(innerHTML|outerHTML)\s*=|insertAdjacentHTML|document\.write|dangerouslySetInnerHTML|new Function|\beval\(/;
    expect(ours.filter(([, code]) => sinks.test(code)).map(([file]) => file)).toEqual([]);
  });

  it('the shipped code asks the network for nothing', () => {
    const shipped = ours.filter(([file]) =>
      ['core', 'dom', 'content', 'platform', 'background', 'popup', 'options', 'ui'].includes(roomOf(file)),
    );
    const senders = /\b(XMLHttpRequest|WebSocket|EventSource|sendBeacon|RTCPeerConnection)\b|\bfetch\(/;
    const asking = shipped.filter(([, code]) => senders.test(code)).map(([file]) => relative('.', file));
    // The one fetch is of the packaged list, by runtime.getURL.
    expect(asking).toEqual(['background/bundled-index.ts']);
  });
});
