import type { RuleType, TypedRule } from '../model/rule-graph.ts';
import type { CompileContext } from './compile-context.ts';
import { isFormRule } from './compile-context.ts';
import { CONCEPT } from './concepts.ts';
import { compareRatios, parseRatio, type Ratio } from './ratio.ts';
import type { Cited } from './run.ts';

/** Marks that only a quarter is made of. */
const POINTS = /^mark:(?:bonus|penalty|base)-points$/;

function saysQuarter(rule: TypedRule<RuleType>): boolean {
  return rule.gives.some((each) => each.includes('quarter'));
}

/** Says whether the points of a quarter lie on the scale: a scale from 80 to 130 is for 100 points, one from 3 to 5 is not. */
function holdsBase(rule: Cited<'grade-scale'>, base: Ratio): boolean {
  const bounds = rule.rule.params.bands
    .flatMap((band) => [band.min, band.max])
    .flatMap((bound) => (bound === null ? [] : [parseRatio(bound)]))
    .filter((bound) => bound !== null)
    .sort(compareRatios);
  const [low, high] = [bounds[0], bounds.at(-1)];
  return low !== undefined && high !== undefined && compareRatios(low, base) <= 0 && compareRatios(base, high) <= 0;
}

/** Rules of one act that concern the mark of a quarter, and those that concern the final mark. */
export interface MarkRules {
  readonly quarter: { readonly formula: Cited<'formula'> | null; readonly scale: Cited<'grade-scale'> | null };
  readonly final: { readonly formula: Cited<'formula'> | null; readonly scales: readonly Cited<'grade-scale'>[] };
}

/** Returns the formulas and scales told apart by what they say they give, else by what they compute with. */
export function splitMarkRules(context: CompileContext): MarkRules {
  const formulas = context.rulesOf('formula');
  const formula = formulas.find(
    (each) => saysQuarter(each.rule) || each.rule.params.inputs.some((one) => POINTS.test(one)),
  );
  const scales = context
    .rulesOf('grade-scale')
    .filter((each) => !isFormRule(each.rule) && each.rule.params.unit !== CONCEPT.unitWords);
  const base = context.rulesOf('points-scale').map((each) => each.rule.params.base)[0] ?? null;
  const exact = base === null ? null : parseRatio(base);
  const scale = scales.find(
    (each) => saysQuarter(each.rule) || (exact !== null && scales.length > 1 && holdsBase(each, exact)),
  );
  return {
    quarter: { formula: formula ?? null, scale: scale ?? null },
    final: {
      formula: formulas.find((each) => each !== formula) ?? null,
      scales: scales.filter((each) => each !== scale),
    },
  };
}
