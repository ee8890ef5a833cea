/** Milliseconds of processor time that this thread has used: a busy neighbour on the machine does not count. */
function threadTime(): number {
  const { user, system } = process.threadCpuUsage();
  return (user + system) / 1000;
}

/** Returns calls per second of processor time, the upper quartile of many rounds after a warm-up: neighbours on the core slow the others. */
export function measure(run: (rounds: number) => number, slices = 41): number {
  let rounds = 16;
  let sink = 0;
  const warmUntil = performance.now() + 500;
  for (;;) {
    const from = threadTime();
    sink += run(rounds);
    if (threadTime() - from < 15) rounds *= 2;
    else if (performance.now() > warmUntil) break;
  }
  const speeds: number[] = [];
  for (let i = 0; i < slices; i += 1) {
    const from = threadTime();
    sink += run(rounds);
    speeds.push(rounds / ((threadTime() - from) / 1000));
  }
  if (!Number.isFinite(sink)) throw new Error('a decision gave no number');
  return speeds.sort((a, b) => a - b)[Math.floor(slices * 0.75)] ?? 0;
}

export interface FullCase {
  readonly microseconds: number;
  readonly withoutTrace: number;
  readonly findings: number;
  readonly steps: number;
}

export interface Batch {
  readonly lines: number;
  readonly perSecond: number;
  readonly readOnlyPerSecond: number;
  readonly heapGrowthMb: number;
}

const TARGETS: readonly (readonly [string, string, string, number, 'at least' | 'at most'])[] = [
  ['kpi', 'kpi: adisteme', 'kpi: json-rules-engine', 1000, 'at least'],
  ['mark', 'mark: adisteme', 'mark: json-rules-engine', 1000, 'at least'],
  ['kpi', 'kpi: adisteme', 'kpi: zen-engine', 300, 'at least'],
  ['mark', 'mark: adisteme', 'mark: zen-engine', 300, 'at least'],
  ['kpi', 'kpi: adisteme', 'kpi: json-logic-engine', 4, 'at least'],
  ['mark', 'mark: adisteme', 'mark: json-logic-engine', 4, 'at least'],
  ['kpi', 'kpi: hand-written', 'kpi: adisteme', 6, 'at most'],
  ['mark', 'mark: hand-written', 'mark: adisteme', 6, 'at most'],
  ['kpi with trace', 'kpi with trace: hand-written', 'kpi with trace: adisteme', 5, 'at most'],
  ['mark with trace', 'mark with trace: hand-written', 'mark with trace: adisteme', 5, 'at most'],
];

function whole(value: number): string {
  return Math.round(value)
    .toString()
    .replace(/\B(?=(\d{3})+$)/g, ' ');
}

/** Prints what was measured and whether it is what issue 4 asks for. */
export function report(speeds: ReadonlyMap<string, number>, full: FullCase, batch: Batch): void {
  for (const [name, speed] of speeds) console.log(`${name.padEnd(36)} ${whole(speed).padStart(14)} /s`);
  console.log('');
  for (const [, fast, slow, target, how] of TARGETS) {
    const [a, b] = [speeds.get(fast), speeds.get(slow)];
    if (a === undefined || b === undefined) continue;
    const ratio = a / b;
    const isMet = how === 'at least' ? ratio >= target : ratio <= target;
    console.log(`${isMet ? 'met   ' : 'MISSED'} ${fast} is ${ratio.toFixed(1)} x ${slow} (${how} ${target})`);
  }
  console.log(
    `${full.microseconds < 50 ? 'met   ' : 'MISSED'} a full case (${full.findings} answers, ${full.steps} steps) takes ${full.microseconds.toFixed(1)} us, ${full.withoutTrace.toFixed(1)} us without trace (under 50)`,
  );
  const share = batch.perSecond / batch.readOnlyPerSecond;
  console.log(
    `batch of ${whole(batch.lines)} lines: ${whole(batch.perSecond)} cases/s, ${whole(batch.readOnlyPerSecond)} lines/s read and parsed without scoring (${(share * 100).toFixed(0)} %), heap +${batch.heapGrowthMb.toFixed(1)} MB`,
  );
}
