import type { Band } from '../model/rule-graph.ts';
import { compareRatios, gcd, parseRatio, printRatio, type Ratio } from './ratio.ts';

/** One step of a scale with exact bounds; null = unbounded. */
export interface Step {
  readonly grade: string;
  readonly rank: number;
  readonly min: Ratio | null;
  readonly minInclusive: boolean;
  readonly max: Ratio | null;
  readonly maxInclusive: boolean;
  /** "≥ 3, ≤ 3.99". */
  readonly text: string;
}

/** Where a value falls: `steps` has one step, several (the scale gives a value to two grades) or none; a gap knows its neighbours. */
export interface Placement {
  readonly kind: 'step' | 'overlap' | 'gap' | 'outside';
  readonly steps: readonly Step[];
  /** Neighbours of a gap, the lower and the upper one. */
  readonly below: Step | null;
  readonly above: Step | null;
}

export interface Scale {
  readonly steps: readonly Step[];
  /** Number of grades, the `of` of a rank. */
  readonly of: number;
  /** Returns the placement of n/d, exact; the objects are shared, so that the call allocates nothing. */
  readonly place: (n: number, d: number) => Placement;
}

function readStep(band: Band): Step | null {
  const min = band.min === null ? null : parseRatio(band.min);
  const max = band.max === null ? null : parseRatio(band.max);
  if ((band.min !== null && min === null) || (band.max !== null && max === null)) return null;
  const { grade, rank, minInclusive, maxInclusive } = band;
  const text = [
    min === null ? '' : `${minInclusive ? '≥' : '>'} ${printRatio(min)}`,
    max === null ? '' : `${maxInclusive ? '≤' : '<'} ${printRatio(max)}`,
  ];
  return { grade, rank, min, max, minInclusive, maxInclusive, text: text.filter((each) => each !== '').join(', ') };
}

function holdsPoint(step: Step, at: Ratio): boolean {
  if (step.min !== null) {
    const order = compareRatios(at, step.min);
    if (order < 0 || (order === 0 && !step.minInclusive)) return false;
  }
  if (step.max === null) return true;
  const order = compareRatios(at, step.max);
  return order < 0 || (order === 0 && step.maxInclusive);
}

/** Says whether the step covers the open interval between two neighbouring breakpoints (null = endless). */
function holdsBetween(step: Step, from: Ratio | null, to: Ratio | null): boolean {
  const startsBefore = step.min === null || (from !== null && compareRatios(step.min, from) <= 0);
  const endsAfter = step.max === null || (to !== null && compareRatios(step.max, to) >= 0);
  return startsBefore && endsAfter;
}

function placementOf(found: readonly Step[], below: Step | null, above: Step | null): Placement {
  if (found.length === 1) return { kind: 'step', steps: found, below: null, above: null };
  if (found.length > 1) return { kind: 'overlap', steps: found, below: null, above: null };
  return { kind: below !== null && above !== null ? 'gap' : 'outside', steps: found, below, above };
}

function sortBreakpoints(steps: readonly Step[]): Ratio[] {
  const all = steps.flatMap((step) => [step.min, step.max]).filter((each) => each !== null);
  const sorted = all.sort(compareRatios);
  return sorted.filter((each, index) => index === 0 || compareRatios(each, sorted[index - 1] ?? each) !== 0);
}

interface Cut {
  readonly breakpoints: readonly Ratio[];
  /** Placement at each breakpoint. */
  readonly at: readonly Placement[];
  /** Placement below each breakpoint, and one more above the last. */
  readonly between: readonly Placement[];
}

function cutLine(steps: readonly Step[]): Cut {
  const breakpoints = sortBreakpoints(steps);
  const below = (point: Ratio | null): Step | null =>
    point === null
      ? null
      : (steps
          .filter((s) => s.max !== null && compareRatios(s.max, point) <= 0)
          .sort(byMax)
          .at(-1) ?? null);
  const above = (point: Ratio | null): Step | null =>
    point === null
      ? null
      : (steps.filter((s) => s.min !== null && compareRatios(s.min, point) >= 0).sort(byMin)[0] ?? null);
  const at = breakpoints.map((point) =>
    placementOf(
      steps.filter((step) => holdsPoint(step, point)),
      below(point),
      above(point),
    ),
  );
  const between = [...breakpoints, null].map((to, index) => {
    const from = index === 0 ? null : (breakpoints[index - 1] ?? null);
    return placementOf(
      steps.filter((step) => holdsBetween(step, from, to)),
      below(from),
      above(to),
    );
  });
  return { breakpoints, at, between };
}

const byMax = (a: Step, b: Step): number => (a.max !== null && b.max !== null ? compareRatios(a.max, b.max) : 0);
const byMin = (a: Step, b: Step): number => (a.min !== null && b.min !== null ? compareRatios(a.min, b.min) : 0);

/** The same for numbers whose products leave the safe range. */
function placeSlowly(
  mark: Ratio,
  breakpoints: readonly Ratio[],
  at: readonly Placement[],
  between: readonly Placement[],
): Placement {
  for (const [i, point] of breakpoints.entries()) {
    const order = compareRatios(mark, point);
    if (order <= 0) return order < 0 ? between[i]! : at[i]!;
  }
  return between[breakpoints.length]!;
}

/**
 * Returns the scale as a closure that finds the grade of an exact value; null when a bound cannot be read.
 * The number line is cut at the bounds once, so gaps (3.995 between 3.99 and 4) and overlaps are found, not discovered by luck.
 */
export function compileScale(bands: readonly Band[]): Scale | null {
  const steps = bands.map(readStep);
  if (steps.some((step) => step === null)) return null;
  const read = steps.filter((step) => step !== null);
  const { breakpoints, at, between } = cutLine(read);
  const common = breakpoints.reduce((lcm, point) => (lcm * point.d) / gcd(lcm, point.d), 1);
  /** Breakpoints as whole numbers of 1/common, so that one product settles each comparison. */
  const points = breakpoints.map((point) => point.n * (common / point.d));
  const largest = Math.max(1, ...points.map(Math.abs));
  // Bounds with too many digits for that go the slow way always: no mark is larger than -1 of anything.
  const isShort = Number.isSafeInteger(common) && points.every(Number.isSafeInteger);
  const mostTop = isShort ? Number.MAX_SAFE_INTEGER / common : -1;
  const mostBottom = Number.MAX_SAFE_INTEGER / largest;
  const count = points.length;
  const last = between[count]!;
  const place = (n: number, d: number): Placement => {
    if (n > mostTop || n < -mostTop || d > mostBottom) return placeSlowly({ n, d }, breakpoints, at, between);
    const top = n * common;
    for (let i = 0; i < count; i += 1) {
      const point = points[i]! * d;
      if (top <= point) return top < point ? between[i]! : at[i]!;
    }
    return last;
  };
  return { steps: read, of: Math.max(...read.map((step) => step.rank), 1), place };
}
