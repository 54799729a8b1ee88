import { CaveatPage } from './caveat-page';

const STARTED = Symbol.for('caveat:started');
const world = globalThis as { [STARTED]?: boolean };

// The background injects this file into pages that were open at install; one start a world is enough.
if (!world[STARTED]) {
  world[STARTED] = true;
  void new CaveatPage().start();
}
