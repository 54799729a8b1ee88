import { spawnSync } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import { homedir } from 'node:os';
import { delimiter, join } from 'node:path';
import { chromium } from 'playwright-core';

/** Where Chrome, Chromium and Edge install themselves. */
const USUAL_PLACES: Partial<Record<NodeJS.Platform, string[]>> = {
  darwin: ['Chromium', 'Google Chrome', 'Microsoft Edge', 'Google Chrome for Testing'].flatMap((app) => [
    `/Applications/${app}.app/Contents/MacOS/${app}`,
    join(homedir(), `Applications/${app}.app/Contents/MacOS/${app}`),
  ]),
  win32: [process.env.PROGRAMFILES, process.env['PROGRAMFILES(X86)'], process.env.LOCALAPPDATA]
    .filter((folder) => folder !== undefined)
    .flatMap((folder) => [
      join(folder, 'Chromium/Application/chrome.exe'),
      join(folder, 'Google/Chrome/Application/chrome.exe'),
      join(folder, 'Microsoft/Edge/Application/msedge.exe'),
    ]),
  linux: ['/usr/lib/chromium/chromium', '/opt/google/chrome/chrome', '/snap/bin/chromium'],
};

/** Names in PATH. */
const CHROMIUM = ['chromium', 'chromium-browser'];
const EDGE = ['microsoft-edge', 'microsoft-edge-stable'];
const CHROME = ['google-chrome', 'google-chrome-stable', 'chrome'];

/** What a reader is told when there is no browser to use. */
export const NO_CHROMIUM =
  'No Chromium was found: install Chromium, Chrome or Edge (on Debian or Ubuntu: sudo apt-get install chromium; anywhere: npx playwright install chromium), or set CHROME_PATH to its program.';

/** Path of an installed Chromium, Chrome or Edge; CHROME_PATH wins; undefined where there is none. */
export function findChromium(): string | undefined {
  const chosen = process.env.CHROME_PATH;
  if (chosen) return existsSync(chosen) ? chosen : undefined;
  // Google's own Chrome comes last: it wants more persuasion to load an unpacked extension.
  const places = [
    ...inPath(CHROMIUM),
    chromium.executablePath(),
    ...inPath(EDGE),
    ...(USUAL_PLACES[process.platform] ?? []),
    ...inPath(CHROME),
  ];
  return places.find((path) => existsSync(path));
}

/** Path of a Chromium; on Debian and Ubuntu as root the system's package is installed where there is none. Throws NO_CHROMIUM. */
export function ensureChromium(): string {
  const found = findChromium();
  if (found) return found;
  if (!process.env.CHROME_PATH && mayInstall()) {
    console.log('No Chromium was found; installing the system’s package …');
    const apt = (...args: string[]): boolean =>
      spawnSync('apt-get', args, { stdio: 'inherit', env: { ...process.env, DEBIAN_FRONTEND: 'noninteractive' } })
        .status === 0;
    if (apt('update') && apt('install', '-y', '--no-install-recommends', 'chromium', 'fonts-dejavu-core')) {
      const installed = findChromium();
      if (installed) return installed;
    }
  }
  throw new Error(NO_CHROMIUM);
}

function mayInstall(): boolean {
  if (process.platform !== 'linux' || process.getuid?.() !== 0 || !existsSync('/etc/os-release')) return false;
  return /^ID(_LIKE)?=.*\b(debian|ubuntu)\b/m.test(readFileSync('/etc/os-release', 'utf8'));
}

function inPath(names: string[]): string[] {
  const folders = (process.env.PATH ?? '').split(delimiter).filter(Boolean);
  return names.flatMap((name) => folders.map((folder) => join(folder, name)));
}
