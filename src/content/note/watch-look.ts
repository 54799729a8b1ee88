/** Calls back, before the next paint, when the page may look different: another theme, set at its root or by the system, another width. */
export function watchLook(redraw: () => void, signal: AbortSignal): void {
  const soon = () => requestAnimationFrame(redraw);
  const observer = new MutationObserver(soon);
  for (const root of [document.documentElement, document.body]) {
    observer.observe(root, {
      attributeFilter: ['class', 'style', 'data-theme', 'data-color-mode', 'data-color-scheme'],
    });
  }
  signal.addEventListener('abort', () => observer.disconnect(), { once: true });
  matchMedia('(prefers-color-scheme: dark)').addEventListener('change', soon, { signal });
  window.addEventListener('resize', soon, { signal, passive: true });
}
