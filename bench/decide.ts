// Decisions per second on one core in one run: the score's compiled rules against a hand-written function and peer engines.
// `npm ci && node decide.ts` in this folder; peers are never part of the tool.
import { deepStrictEqual } from 'node:assert';
import { benchBatch } from './batch.ts';
import { fullCase } from './full-case.ts';
import { handKpi, handKpiTrace, handMark, handMarkTrace } from './hand-written.ts';
import { type BenchLaw, loadLaw } from './load-law.ts';
import { measure, report } from './measure.ts';
import { loadPeers, type Peer } from './peers.ts';

const law: BenchLaw = loadLaw();
const SIZE = 1024;
/** Marks as hundredths, outside the gaps of the scale, because peers know no gaps. */
const MARKS = Int32Array.from(
  { length: SIZE },
  (_, index) => [499, 400, 399, 312, 300, 299, 200, 199, 57, 0][index % 10] ?? 0,
);
const COUNTS = Int32Array.from({ length: SIZE }, (_, index) => (index * 7 + 3) % 6);

function loop(decide: (index: number) => number): (rounds: number) => number {
  return (rounds) => {
    let sum = 0;
    for (let i = 0; i < rounds; i += 1) sum += decide(i & (SIZE - 1));
    return sum;
  };
}

function own(): Record<string, (rounds: number) => number> {
  const { kpi, scale, traceKpi, traceMark } = law;
  return {
    'kpi: hand-written': loop((i) => handKpi(COUNTS[i]!, 5)),
    'kpi: adisteme': loop((i) => {
      const decision = kpi(COUNTS[i]!, 5);
      return decision.kind === 'all' || decision.kind === 'count' ? decision.grade.rank : 0;
    }),
    'mark: hand-written': loop((i) => handMark(MARKS[i]! / 100)),
    'mark: adisteme': loop((i) => {
      const found = scale.place(MARKS[i]!, 100);
      return found.kind === 'step' ? found.steps[0]!.rank : 0;
    }),
    'kpi with trace: hand-written': loop((i) => handKpiTrace(law.kpiCitation, COUNTS[i]!, 5).children.length),
    'kpi with trace: adisteme': loop((i) => traceKpi(COUNTS[i]!, 5).children.length),
    'mark with trace: hand-written': loop((i) => handMarkTrace(law.markCitation, MARKS[i]! / 100).length),
    'mark with trace: adisteme': loop((i) => traceMark(MARKS[i]! / 100).length),
  };
}

/** Every engine must give the same answers before its speed means anything. */
function checkAnswers(peers: readonly Peer[]): void {
  for (let achieved = 0; achieved <= 5; achieved += 1) {
    const decision = law.kpi(achieved, 5);
    const rank = decision.kind === 'all' || decision.kind === 'count' ? decision.grade.rank : 0;
    deepStrictEqual(rank, handKpi(achieved, 5));
    deepStrictEqual(law.traceKpi(achieved, 5), handKpiTrace(law.kpiCitation, achieved, 5));
    for (const peer of peers)
      if (peer.kpiNow) deepStrictEqual(peer.kpiNow(achieved), rank, `${peer.name} kpi ${achieved}`);
  }
  for (const hundredths of new Set(MARKS)) {
    const rank = law.scale.place(hundredths, 100).steps[0]?.rank ?? 0;
    deepStrictEqual(rank, handMark(hundredths / 100));
    deepStrictEqual(law.traceMark(hundredths / 100), handMarkTrace(law.markCitation, hundredths / 100));
    for (const peer of peers)
      if (peer.markNow) deepStrictEqual(peer.markNow(hundredths / 100), rank, `${peer.name} mark ${hundredths}`);
  }
}

const peers = await loadPeers();
checkAnswers(peers);
const speeds = new Map<string, number>();
for (const [name, run] of Object.entries(own())) speeds.set(name, measure(run));
for (const peer of peers)
  for (const what of ['kpi', 'mark'] as const) speeds.set(`${what}: ${peer.name}`, await peer.measure(what));
report(speeds, fullCase(), await benchBatch());
