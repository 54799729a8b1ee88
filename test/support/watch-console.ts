import type { Page } from 'playwright-core';

/** Collects what a page's console says of errors and warnings, and every uncaught error, from now on. */
export function watchConsole(page: Page): string[] {
  const lines: string[] = [];
  page.on('pageerror', (error) => lines.push(`uncaught: ${error.message}`));
  page.on('console', (message) => {
    if (message.type() === 'error' || message.type() === 'warning') lines.push(`${message.type()}: ${message.text()}`);
  });
  return lines;
}
