/** How long a slice may run before input gets its turn; the goal is no task over 16 ms, and steps are not equally long. */
const SLICE_MS = 6;

interface YieldingScheduler {
  yield?: () => Promise<void>;
}

/** Lets the browser handle input and paint, then goes on. */
export function breathe(): Promise<void> {
  const scheduler = (globalThis as { scheduler?: YieldingScheduler }).scheduler;
  if (scheduler?.yield) return scheduler.yield();
  return new Promise((resolve) => setTimeout(resolve, 0));
}

/** Runs a generator to its end in slices; rejects with the signal's reason once that aborts. */
export async function inSlices<T>(work: Generator<unknown, T>, signal: AbortSignal): Promise<T> {
  let started = performance.now();
  for (;;) {
    signal.throwIfAborted();
    const step = work.next();
    if (step.done) return step.value;
    if (performance.now() - started < SLICE_MS) continue;
    await breathe();
    started = performance.now();
  }
}
