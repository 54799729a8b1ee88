import type { Bench, BenchTable } from './bench-section';
import type { Measured } from './scale/measured';
import { rankedByCommand } from './scale/ranked-by-command';
import { rankingTask } from './scale/ranking-task';
import { bundleMeasuring, measureApart } from './scale/run-apart';
import { hasRealClaims } from './scale/scale-claims';
import { growthTable, pageTable, rankingTable, type SizeResults, sizeTable } from './scale/scale-tables';
import { SYSTEMS, type SystemName } from './scale/systems/system-names';

/** The sizes that are measured; the third is all claims that there are, the fourth is made from them. */
const SIZES = [2_609, 20_000, 130_000, 1_000_000];
const QUICK_SIZES = 2;
/** Seconds of a processor that one system may take at each size, building, opening and asking together. */
const LIMITS_S = [40, 60, 90, 120];
/** Building takes time in proportion to claims at least: who would need longer than this is not begun with. */
const HOPELESS_S = 60;

/** We beside search libraries: the same claims, the same sentences, each system in a process of its own. */
export const bench: Bench = {
  title: 'Beside search libraries (Node)',
  async run({ quick, systems, sizes: asked }) {
    const script = await bundleMeasuring();
    const names = (Object.keys(SYSTEMS) as SystemName[]).filter(
      (name) => systems.length === 0 || systems.includes(name),
    );
    const task = asked.length === 0 ? rankingTask() : undefined;
    const ranked = new Map<SystemName | 'rank', Measured>();
    for (const name of task ? names.filter((each) => each !== 'pipeline') : []) {
      ranked.set(name, await measured(script, name, '2a', 60));
    }
    if (task && systems.length === 0) ranked.set('rank', rankedByCommand(task));
    const sizes: SizeResults[] = [];
    for (const [i, size] of SIZES.entries()) {
      if (asked.length > 0 ? !asked.includes(size) : quick && i >= QUICK_SIZES) continue;
      const results = new Map<SystemName, Measured>();
      for (const name of names) {
        const before = sizes.at(-1);
        const hopeless = before && hopelessAt(before.results.get(name), size / before.size);
        results.set(name, hopeless ? { stopped: hopeless } : await measured(script, name, size, LIMITS_S[i] ?? 60));
      }
      sizes.push({ size, results });
    }
    const real = hasRealClaims();
    return [
      ...(task ? [rankingTable(ranked)] : []),
      ...sizes.map((each) => sizeTable(each, ranked, real)),
      pageTable(sizes),
      growthTable(sizes),
    ] satisfies BenchTable[];
  },
};

async function measured(script: string, name: SystemName, size: number | '2a', seconds: number): Promise<Measured> {
  const result = await measureApart(script, name, size, seconds);
  console.log(`  ${String(size).padStart(7)}  ${SYSTEMS[name]}: ${result.stopped ?? 'measured'}`);
  return result;
}

/** Why a system that was measured at a smaller size is not begun with at one `times` larger; undefined where it is. */
function hopelessAt(smaller: Measured | undefined, times: number): string | undefined {
  if (!smaller || smaller.stopped) return 'not begun: did not finish the size before';
  const { buildCpuMs = 0 } = smaller;
  const expected = (buildCpuMs * times) / 1000;
  return expected > HOPELESS_S ? `not begun: would take ${Math.round(expected)} s or more` : undefined;
}
