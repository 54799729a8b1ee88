/** The part of Chromium's CPU profile that is read here; times in microseconds of the browser's monotonic clock. */
export interface CpuProfile {
  nodes: { id: number; callFrame: { functionName: string; url: string }; children?: number[] }[];
  startTime: number;
  samples?: number[];
  timeDeltas?: number[];
}

/** The part of a trace event that is read here; times in microseconds, `tdur` is what the thread itself ran. */
export interface TraceEvent {
  name: string;
  ph: string;
  pid: number;
  tid: number;
  ts: number;
  dur?: number;
  tdur?: number;
  args?: { name?: string; data?: { url?: string; processId?: number } };
}

/** What a page's main thread did for the extension, in milliseconds. */
export interface ExtensionTime {
  total: number;
  longest: number;
}

interface Stretch {
  from: number;
  to: number;
}

/**
 * The extension's share of each task of the page's main thread: samples in which its script, or something it called, was
 * running, of the time that the thread itself ran, so that a busy machine does not count.
 */
export function extensionTime(profile: CpuProfile, trace: readonly TraceEvent[], address: string): ExtensionTime {
  const ours = ownStretches(profile);
  let total = 0;
  let longest = 0;
  let next = 0;
  for (const task of mainTasks(trace, address)) {
    const end = task.ts + (task.dur ?? 0);
    while (next < ours.length && (ours[next] as Stretch).to <= task.ts) next++;
    let own = 0;
    for (let at = next; at < ours.length && (ours[at] as Stretch).from < end; at++) {
      const { from, to } = ours[at] as Stretch;
      own += Math.min(to, end) - Math.max(from, task.ts);
    }
    if (own === 0 || !task.dur) continue;
    const ms = ((own / task.dur) * (task.tdur ?? task.dur)) / 1000;
    total += ms;
    longest = Math.max(longest, ms);
  }
  return { total, longest };
}

function ownStretches({ nodes, startTime, samples = [], timeDeltas = [] }: CpuProfile): Stretch[] {
  const parents = new Map<number, number>();
  const ours = new Set<number>();
  const collectors = new Set<number>();
  // A node stands behind its parent in the list, so that the parent's answer is known.
  for (const { id, children = [], callFrame } of nodes) {
    for (const child of children) parents.set(child, id);
    if (callFrame.url.startsWith('chrome-extension:') || ours.has(parents.get(id) ?? -1)) ours.add(id);
    if (callFrame.functionName === '(garbage collector)') collectors.add(id);
  }
  const stretches: Stretch[] = [];
  let at = startTime + (timeDeltas[0] ?? 0);
  let inOurs = false;
  samples.forEach((id, index) => {
    const to = at + (timeDeltas[index + 1] ?? 0);
    // Garbage collected in the middle of our work is counted as ours.
    inOurs = ours.has(id) || (inOurs && collectors.has(id));
    if (inOurs) stretches.push({ from: at, to });
    at = to;
  });
  return stretches;
}

/** Tasks of the main thread of the process that the address was opened in, in order. */
function mainTasks(trace: readonly TraceEvent[], address: string): TraceEvent[] {
  const commit = trace.findLast(({ name, args }) => name === 'FrameCommittedInBrowser' && args?.data?.url === address);
  const pid = commit?.args?.data?.processId;
  const thread = trace.find(
    (event) => event.name === 'thread_name' && event.pid === pid && event.args?.name === 'CrRendererMain',
  );
  if (!thread) throw new Error(`no process of ${address} in the trace`);
  return trace
    .filter(({ name, ph, pid, tid }) => name === 'RunTask' && ph === 'X' && pid === thread.pid && tid === thread.tid)
    .sort((a, b) => a.ts - b.ts);
}
