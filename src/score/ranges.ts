import type { CompileContext } from './compile-context.ts';
import { compareRatios, parseRatio, type Ratio } from './ratio.ts';
import type { Cited } from './run.ts';

/** A range of marks that the act allows, by method of appraisal. */
export interface MarkRange {
  readonly rule: Cited<'score-range'>;
  readonly method: string;
  readonly min: Ratio;
  readonly max: Ratio;
}

export function compileRanges(context: CompileContext): MarkRange[] {
  return context.rulesOf('score-range').flatMap((rule) => {
    const [min, max] = [parseRatio(rule.rule.params.min), parseRatio(rule.rule.params.max)];
    return min === null || max === null ? [] : [{ rule, method: rule.rule.params.method, min, max }];
  });
}

/** Returns the ranges for a method; where none is named for it, all of them. */
export function rangesFor(ranges: readonly MarkRange[], methods: readonly string[]): readonly MarkRange[] {
  const own = ranges.filter((range) => methods.includes(range.method));
  return own.length > 0 ? own : ranges;
}

/** Returns the range that the mark leaves, when it leaves every one of them; null = it is allowed somewhere, or no range is set. */
export function rangeLeft(ranges: readonly MarkRange[], mark: Ratio): MarkRange | null {
  const isInside = (range: MarkRange): boolean =>
    compareRatios(mark, range.min) >= 0 && compareRatios(mark, range.max) <= 0;
  return ranges.some(isInside) ? null : (ranges[0] ?? null);
}
