import type { RuleParams } from '../model/rule-graph.ts';
import { compileScale, type Scale } from './scale.ts';

/** A grade by its place in its own scale; rank 1 is the best of `of`. */
export interface Grade {
  readonly grade: string;
  readonly rank: number;
  readonly of: number;
}

/** What a count of achieved KPIs gives. `irregular`: the plan has another number of KPIs than the scale is made for. */
export type KpiDecision =
  | { readonly kind: 'all' | 'count'; readonly grade: Grade }
  | { readonly kind: 'irregular'; readonly byLetter: Grade | null; readonly byScale: Grade | null }
  | { readonly kind: 'overlap'; readonly grades: readonly Grade[] }
  | { readonly kind: 'uncovered' };

/** Returns the decision for so many achieved of so many planned; the objects are shared. */
export type KpiScale = (achieved: number, planned: number) => KpiDecision;

const PERCENT = 100;
const UNCOVERED: KpiDecision = { kind: 'uncovered' };

function gradesAt(scale: Scale, achieved: number, whole: number, of: number): Grade[] {
  return scale.place(achieved, whole).steps.map(({ grade, rank }) => ({ grade, rank, of }));
}

/** A number of KPIs as the bands count it: by itself, or a hundred times over the whole for a share in percent. */
interface Count {
  readonly achieved: number;
  readonly times: number;
  readonly whole: number;
}

/** What the bands alone say of a count; "all" of the number the scale is made for is its top. */
function readScale(scale: Scale, onAll: Grade | null, base: number | null, count: Count, of: number): KpiDecision {
  const grades = gradesAt(scale, count.achieved * count.times, count.whole, of);
  if (onAll !== null && count.achieved === base) return { kind: 'all', grade: onAll };
  const [only] = grades;
  if (only === undefined) return UNCOVERED;
  return grades.every((each) => each.rank === only.rank) ? { kind: 'count', grade: only } : { kind: 'overlap', grades };
}

function firstGrade(decision: KpiDecision): Grade | null {
  return decision.kind === 'all' || decision.kind === 'count' ? decision.grade : null;
}

/**
 * Returns the scale "so many of n KPIs achieved" as a table look-up; null when a bound cannot be read.
 * "All" and "4 of 5" speak of the same plan only while it has the number of KPIs that the scale is made for.
 */
export function compileKpiScale(params: RuleParams<'grade-by-kpi-count'>): KpiScale | null {
  const scale = compileScale(params.bands);
  if (scale === null) return null;
  const base = params.of;
  const of = Math.max(scale.of, params.onAll?.rank ?? 1);
  const onAll: Grade | null = params.onAll === null ? null : { ...params.onAll, of };
  const free = (achieved: number, planned: number): KpiDecision => {
    const isShare = params.unit === 'percent' && planned > 0;
    const count = { achieved, times: isShare ? PERCENT : 1, whole: isShare ? planned : 1 };
    return readScale(scale, onAll, planned, count, of);
  };
  if (base === null) return free;
  const table = Array.from({ length: base + 1 }, (_, achieved) => free(achieved, base));
  return (achieved, planned) => {
    if (planned === base) return table[achieved] ?? UNCOVERED;
    const byLetter = achieved === planned ? onAll : null;
    return { kind: 'irregular', byLetter, byScale: achieved <= base ? firstGrade(table[achieved] ?? UNCOVERED) : null };
  };
}
