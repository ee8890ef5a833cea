import type { AppraisalCase, Trace } from '../model/appraisal.ts';
import { applyFormula } from './apply-formula.ts';
import type { CompileContext } from './compile-context.ts';
import { CONCEPT } from './concepts.ts';
import { type Alternative, pushResult, type ResultDraft } from './publish.ts';
import { splitMarkRules } from './quarter-rules.ts';
import { compileRanges, type MarkRange, rangeLeft, rangesFor } from './ranges.ts';
import {
  approximateRatio,
  compareRatios,
  parseRatio,
  printRatio,
  type Ratio,
  ratio,
  subtractRatios,
  sumRatios,
} from './ratio.ts';
import { type AnyCited, addMissing, type Cited, type Decider, type Run } from './run.ts';
import { compileScale, type Scale } from './scale.ts';
import { factStep, ruleStep } from './steps.ts';

type Quarter = NonNullable<AppraisalCase['quarters']>[number];
type Say = Pick<ResultDraft, 'reason' | 'args'>;

interface Parts {
  readonly ranges: readonly MarkRange[];
  readonly points: Cited<'points-scale'> | null;
  readonly formula: Cited<'formula'> | null;
  readonly scale: { readonly rule: Cited<'grade-scale'>; readonly scale: Scale } | null;
  readonly asking: readonly AnyCited[];
}

interface Found {
  readonly score: Ratio | null;
  readonly say: Say;
  readonly rules: readonly AnyCited[];
  readonly facts: readonly Trace[];
  readonly alternatives?: readonly Alternative[];
}

function readMarks(marks: readonly (string | number)[] | null | undefined): Ratio[] | null {
  const read = (marks ?? []).map(parseRatio);
  return read.some((each) => each === null) ? null : (read as Ratio[]);
}

function readPenalties({ penalties }: Quarter): Ratio[] | null {
  return readMarks(penalties)?.map(({ n, d }) => ({ n: Math.abs(n), d })) ?? null;
}

function allowedOrNone(marks: readonly Ratio[], allowed: readonly string[]): Ratio | null {
  if (allowed.length === 0) return null;
  const list = magnitudes(allowed.map(parseRatio));
  return marks.find((mark) => !list.some((each) => each !== null && compareRatios(each, mark) === 0)) ?? null;
}

/** Penalties are printed with a minus or without: "-2" and "2" take the same. */
function magnitudes(marks: readonly (Ratio | null)[]): (Ratio | null)[] {
  return marks.map((mark) => (mark === null ? null : { n: Math.abs(mark.n), d: mark.d }));
}

/** Base, plus bonuses, minus penalties; each must be one of the amounts that the act names. */
function byPoints(rule: Cited<'points-scale'>, quarter: Quarter, facts: readonly Trace[]): Found {
  const { base, bonus, penalty } = rule.rule.params;
  const common = { rules: [rule], facts };
  const [plus, minus] = [readMarks(quarter.bonus), readPenalties(quarter)];
  if (base === null) return { ...common, score: null, say: { reason: 'points.base-lost', args: {} } };
  if (plus === null || minus === null) return { ...common, score: null, say: { reason: 'mark.unreadable', args: {} } };
  const odd = allowedOrNone(plus, bonus) ?? allowedOrNone(minus, penalty);
  if (odd !== null)
    return { ...common, score: null, say: { reason: 'points.not-allowed', args: { points: printRatio(odd) } } };
  const [start, added, taken] = [parseRatio(base), sumRatios(plus), sumRatios(minus)];
  const sum = start === null || added === null ? null : sumRatios([start, added]);
  const score = sum === null || taken === null ? null : subtractRatios(sum, taken);
  if (score === null) return { ...common, score, say: { reason: 'mark.unreadable', args: {} } };
  const args = { base, bonus: printRatio(added!), penalty: printRatio(taken!), score: printRatio(score) };
  return { ...common, score, say: { reason: 'points.sum', args } };
}

/** The formula of the act; where it is lost, the sum of points is shown as a reading, not as the answer. */
function byFormula(run: Run, rule: Cited<'formula'>, quarter: Quarter, bySum: Found | null): Found {
  // Sums of points enter only where each of them is one that the act names.
  const sums: Readonly<Record<string, Ratio | null>> =
    bySum === null || bySum.score === null
      ? {}
      : {
          'bonus-points': sumRatios(readMarks(quarter.bonus) ?? []),
          'penalty-points': sumRatios(readPenalties(quarter) ?? []),
        };
  const { score, reason, args } = applyFormula(run, rule, (input) => sums[input] ?? null);
  const alternatives: Alternative[] =
    score === null && bySum !== null && bySum.score !== null
      ? [{ reading: 'reading.sum-of-points', value: printRatio(bySum.score) }]
      : [];
  return {
    score,
    say: { reason, args },
    rules: [rule, ...(bySum?.rules ?? [])],
    facts: bySum?.facts ?? [],
    alternatives,
  };
}

const MARKED: readonly string[] = [CONCEPT.methodKpi, CONCEPT.methodRanking];

/** Returns the directions whose marks make a quarter, those alone that are the servant's where that is known. */
export function methodsOf(run: Run): readonly string[] {
  const own = MARKED.filter((method) => run.values.methods?.get(method) === 'true');
  return own.length > 0 ? own : MARKED;
}

function findScore(run: Run, parts: Parts, quarter: Quarter, index: number): Found {
  const path = `quarters[${index}].score`;
  const given = run.refused.has(path) ? null : (quarter.score ?? null);
  const facts = [factStep(run, path, given)];
  if (given !== null) {
    const score = parseRatio(given);
    if (score === null) return { score, say: { reason: 'mark.unreadable', args: {} }, rules: parts.asking, facts };
    const ranges = rangesFor(parts.ranges, methodsOf(run));
    const left = rangeLeft(ranges, score);
    const rules: readonly AnyCited[] = ranges.length > 0 ? ranges.map((range) => range.rule) : parts.asking;
    if (left === null)
      return { score, say: { reason: 'quarter.given', args: { score: printRatio(score) } }, rules, facts };
    const args = { mark: printRatio(score), min: printRatio(left.min), max: printRatio(left.max) };
    return { score: null, say: { reason: 'mark.out-of-range', args }, rules, facts };
  }
  const points = [...(quarter.bonus ?? []), ...(quarter.penalties ?? [])].join(', ');
  const bySum =
    parts.points !== null && (quarter.bonus || quarter.penalties)
      ? byPoints(parts.points, quarter, [factStep(run, `quarters[${index}].bonus/penalties`, points)])
      : null;
  if (parts.formula !== null) return byFormula(run, parts.formula, quarter, bySum);
  if (bySum !== null) return bySum;
  const ranged: readonly AnyCited[] = parts.ranges.length > 0 ? parts.ranges.map((range) => range.rule) : parts.asking;
  const rules = parts.points === null ? ranged : [parts.points];
  addMissing(run, parts.points === null ? path : `quarters[${index}].bonus`, rules);
  return { score: null, say: { reason: 'quarter.missing', args: { quarter: String(index + 1) } }, rules, facts };
}

function decideQuarter(run: Run, parts: Parts, quarter: Quarter, index: number): Ratio | null {
  const { score, say, rules, facts, alternatives } = findScore(run, parts, quarter, index);
  const truth = score === null ? 'undetermined' : 'true';
  const [first] = rules;
  const placed = score === null || parts.scale === null ? null : parts.scale.scale.place(score.n, score.d);
  const step = placed?.kind === 'step' ? (placed.steps[0] ?? null) : null;
  const used: AnyCited[] = [...rules, ...(step === null || parts.scale === null ? [] : [parts.scale.rule])];
  const steps: Trace[] = first === undefined ? [...facts] : [ruleStep(run, first, truth, say.reason, say.args, facts)];
  if (step !== null && parts.scale !== null) {
    const args = {
      score: printRatio(score!),
      grade: step.grade,
      rank: String(step.rank),
      of: String(parts.scale.scale.of),
    };
    steps.push(ruleStep(run, parts.scale.rule, 'true', 'grade.step', args));
  }
  pushResult(run, {
    what: 'quarter-score',
    name: String(index + 1),
    value: score === null ? null : printRatio(score),
    approximate: score === null ? null : approximateRatio(score),
    rank: step?.rank,
    of: step === null ? null : parts.scale?.scale.of,
    certainty: score === null ? 'undetermined' : 'certain',
    ...say,
    alternatives: alternatives ?? [],
    rules: used,
    steps,
  });
  return score;
}

function decideQuarters(run: Run, parts: Parts): void {
  const scores: (Ratio | null)[] = [];
  for (const [index, quarter] of (run.facts.quarters ?? []).entries()) {
    if (quarter.evaluated === false) continue;
    scores.push(decideQuarter(run, parts, quarter, index));
  }
  run.values.quarterScores = scores;
}

/** Returns the decider of the quarterly marks: given, counted in points, or by a formula. */
export function compileQuarterScore(context: CompileContext): Decider[] {
  const points = context.rulesOf('points-scale')[0] ?? null;
  const { quarter } = splitMarkRules(context);
  const { formula } = quarter;
  const compiled = quarter.scale === null ? null : compileScale(quarter.scale.rule.params.bands);
  const scale = quarter.scale === null || compiled === null ? null : { rule: quarter.scale, scale: compiled };
  const ranges = compileRanges(context);
  const rules: AnyCited[] = [
    ...ranges.map((each) => each.rule),
    ...(points === null ? [] : [points]),
    ...(formula === null ? [] : [formula]),
  ];
  const isOfHalves = context.rulesOf('aggregation').some((each) => each.rule.params.over === CONCEPT.markHalfYearly);
  const asked = isOfHalves ? [] : ['quarters[].score'];
  const facts = points === null ? asked : ['quarters[].bonus', 'quarters[].penalties'];
  // Marks of quarters are cited to the rule that asks for them, where no rule speaks of the marks themselves.
  const asking: readonly AnyCited[] = rules.length > 0 ? [] : context.rulesOf('aggregation');
  if (rules.length + asking.length === 0) return [];
  return [
    {
      id: 'quarter-score',
      facts,
      after: ['eligibility', 'method'],
      rules,
      isAsked: (each) => Boolean(each.quarters?.length),
      decide: (run) => decideQuarters(run, { ranges, points, formula, scale, asking }),
    },
  ];
}

/** The whole number of quarters that a period spans, null when it is not known. */
export function quartersIn(months: number | null): number | null {
  return months === null ? null : ratio(months, 3)?.d === 1 ? months / 3 : null;
}
