import type { AppraisalCase, Trace } from '../model/appraisal.ts';
import { applyFormula } from './apply-formula.ts';
import type { CompileContext } from './compile-context.ts';
import { CONCEPT } from './concepts.ts';
import { fullMonths } from './eligibility.ts';
import { excludeIfNotEligible } from './kpi-grade.ts';
import { type Alternative, pushResult, type ResultDraft } from './publish.ts';
import { splitMarkRules } from './quarter-rules.ts';
import { methodsOf, quartersIn } from './quarter-score.ts';
import { compileRanges, type MarkRange, rangeLeft, rangesFor } from './ranges.ts';
import {
  approximateRatio,
  compareRatios,
  meanOfRatios,
  parseRatio,
  printRatio,
  type Ratio,
  sumRatios,
} from './ratio.ts';
import { type AnyCited, addMissing, type Cited, type Decider, hasPeriods, type Run } from './run.ts';
import { compileScale } from './scale.ts';
import { unreadOn } from './silence.ts';
import { factStep, ruleStep } from './steps.ts';

type Aggregation = Cited<'aggregation'>;

interface Found {
  readonly score: Ratio | null;
  readonly reason: ResultDraft['reason'];
  readonly args: ResultDraft['args'];
}

function joinScores(scores: readonly Ratio[], how: 'mean' | 'sum' | 'last'): Ratio | null {
  if (how === 'mean') return meanOfRatios(scores);
  return how === 'sum' ? sumRatios(scores) : (scores.at(-1) ?? null);
}

function joinPeriods(
  scores: readonly (Ratio | null)[],
  how: Aggregation['rule']['params']['how'],
  isShort: boolean,
): Found {
  const known = scores.filter((each) => each !== null);
  const args = {
    list: scores.map((each) => (each === null ? '?' : printRatio(each))).join(', '),
    count: String(scores.length),
  };
  if (how === 'formula') return { score: null, reason: 'final-score.by-formula', args };
  if (isShort || known.length < scores.length || known.length === 0)
    return { score: null, reason: 'final-score.quarter-missing', args };
  const score = joinScores(known, how);
  if (score === null) return { score, reason: 'mark.unreadable', args };
  return { score, reason: `final-score.${how}`, args: { ...args, score: printRatio(score) } };
}

/** The mean of both half-years; one without an appraisal must be told so: none is left out in silence. */
function byHalfYears(run: Run, rule: Aggregation, ranges: readonly MarkRange[]): Found {
  const scores = [0, 1].flatMap((index): (Ratio | null)[] => {
    const { score = null, evaluated } = run.facts.halfYears?.[index] ?? {};
    if (evaluated === false) return [];
    const path = `halfYears[${index}].score`;
    if (score === null) addMissing(run, path, [rule]);
    const mark = score === null || run.refused.has(path) ? null : parseRatio(score);
    return [mark !== null && rangeLeft(rangesFor(ranges, methodsOf(run)), mark) !== null ? null : mark];
  });
  return joinPeriods(scores, rule.rule.params.how, false);
}

/** Names the quarters that the period has and the case leaves out: none is averaged as zero or left out in silence. */
function addAbsentQuarters(run: Run, rule: AnyCited): boolean {
  const { period, quarters } = run.facts;
  const months = period?.from && period.to ? fullMonths(period.from, period.to) : null;
  const expected = quartersIn(months) ?? 0;
  const given = quarters?.length ?? 0;
  for (let index = given; index < expected; index += 1) addMissing(run, `quarters[${index}].score`, [rule]);
  return given < expected;
}

function byAggregation(run: Run, rule: Aggregation, ranges: readonly MarkRange[]): Found {
  const { how, over } = rule.rule.params;
  // Quarters are no half-years: their mean may be another.
  if (over === CONCEPT.markHalfYearly) return byHalfYears(run, rule, ranges);
  const isShort = addAbsentQuarters(run, rule);
  return joinPeriods(run.values.quarterScores ?? [], how, isShort);
}

/** The mean of the quarters on the scale that the formula counts in, where the act brings it there; null outside of its steps. */
function converted(mean: Ratio | null, { rule }: Cited<'mark-conversion'>): Ratio | null {
  const placed = mean === null ? null : compileScale(rule.params.bands)?.place(mean.n, mean.d);
  const [step] = placed?.kind === 'step' ? placed.steps : [];
  const mark = rule.params.bands.find((band) => band.rank === step?.rank)?.mark ?? null;
  return mark === null ? null : parseRatio(mark);
}

function byFormula(run: Run, rule: Cited<'formula'>, conversion: Cited<'mark-conversion'> | null): Found {
  const scores = run.values.quarterScores ?? [];
  const known = scores.filter((each) => each !== null);
  const mean = known.length === scores.length ? meanOfRatios(known) : null;
  const quarterly = conversion === null ? mean : converted(mean, conversion);
  return applyFormula(run, rule, (input) => (input === 'quarterly' ? quarterly : null));
}

const NO_ALTERNATIVES: readonly Alternative[] = [];
const NO_RULE: Found = { score: null, reason: 'final-score.no-rule', args: {} };

interface Outcome {
  readonly found: Found;
  readonly alternatives: readonly Alternative[];
}

/** A final mark that the case itself gives; where the rules give another one, neither is chosen. */
function withGiven(given: Ratio, computed: Found): Outcome {
  const shown = printRatio(given);
  if (computed.score === null || compareRatios(given, computed.score) === 0)
    return {
      found: { score: given, reason: 'final-score.given', args: { score: shown } },
      alternatives: NO_ALTERNATIVES,
    };
  const args = { given: shown, computed: printRatio(computed.score) };
  const alternatives: Alternative[] = [
    { reading: 'reading.as-given', value: args.given },
    { reading: 'reading.as-computed', value: args.computed },
  ];
  return { found: { score: null, reason: 'final-score.contradiction', args }, alternatives };
}

interface Parts {
  readonly aggregation: Aggregation | null;
  readonly formula: Cited<'formula'> | null;
  readonly conversion: Cited<'mark-conversion'> | null;
  readonly ranges: readonly MarkRange[];
  /** The rule that the answer is cited to. A formula outweighs "is made up of": where it is lost, the parts do not tell how they are joined. */
  readonly rule: AnyCited;
  /** Sentences on how the mark is joined that no rule says: any other join may be another mark. */
  readonly unread: readonly AnyCited[];
}

function compute(run: Run, { aggregation, formula, conversion, ranges, unread }: Parts): Found {
  if (unread.length > 0) return { score: null, reason: 'silence.unread', args: {} };
  if (formula !== null) return byFormula(run, formula, conversion);
  return aggregation === null ? NO_RULE : byAggregation(run, aggregation, ranges);
}

/** Whether the case has anything to compute from beside the final mark itself. */
function hasParts(facts: AppraisalCase): boolean {
  if (hasPeriods(facts)) return true;
  for (const name in facts.scores) if (name !== 'final') return true;
  return false;
}

function factsOf(run: Run): Trace[] {
  const steps: Trace[] = [];
  if (!run.tracing) return steps;
  const final = run.facts.scores?.['final'] ?? null;
  if (final !== null) steps.push(factStep(run, 'scores.final', final));
  for (const list of ['quarters', 'halfYears'] as const)
    for (const [index, each] of (run.facts[list] ?? []).entries())
      steps.push(factStep(run, `${list}[${index}].score`, each.evaluated === false ? '–' : each.score));
  return steps;
}

function decideFinal(run: Run, parts: Parts): void {
  const mark = run.refused.has('scores.final') ? null : (run.facts.scores?.['final'] ?? null);
  const given = mark === null ? null : parseRatio(mark);
  const computed = given === null || hasParts(run.facts) ? compute(run, parts) : NO_RULE;
  const { found, alternatives } =
    given === null ? { found: computed, alternatives: NO_ALTERNATIVES } : withGiven(given, computed);
  const { score, reason, args } = found;
  run.values.finalScore = score;
  const draft: ResultDraft = {
    what: 'final-score',
    value: score === null ? null : printRatio(score),
    approximate: score === null ? null : approximateRatio(score),
    certainty: score === null ? 'undetermined' : 'certain',
    reason,
    args,
    alternatives,
    rules: [parts.rule, ...parts.unread],
    steps: [ruleStep(run, parts.rule, score === null ? 'undetermined' : 'true', reason, args, factsOf(run))],
  };
  pushResult(run, excludeIfNotEligible(run, draft));
}

function markOf({ rule }: Aggregation): string {
  return rule.params.over === CONCEPT.markHalfYearly ? 'halfYears[].score' : 'quarters[].score';
}

/** Returns the decider of the final mark: the mean of the quarters, another join, or a formula of the act. */
export function compileFinalScore(context: CompileContext): Decider[] {
  const aggregations = context.rulesOf('aggregation').filter((each) => !/quarter|ranking/.test(each.rule.params.what));
  const aggregation =
    aggregations.find((each) => /final|annual|total/.test(each.rule.params.what)) ?? aggregations[0] ?? null;
  const { formula, scales } = splitMarkRules(context).final;
  const rule = formula ?? aggregation ?? scales[0];
  if (rule === undefined) return [];
  const conversion =
    context.rulesOf('mark-conversion').find((each) => each.rule.params.what === CONCEPT.markQuarterly) ?? null;
  const ranges = compileRanges(context);
  const unread = unreadOn(context, 'aggregation');
  const inputs = formula?.rule.params.inputs.map((each) => `scores.${each.slice(each.indexOf(':') + 1)}`) ?? [];
  return [
    {
      id: 'final-score',
      facts: [...(aggregation === null ? [] : [markOf(aggregation)]), ...inputs],
      after: ['eligibility', 'quarter-score'],
      rules: [aggregation, formula, formula === null ? null : conversion].filter((each) => each !== null),
      isAsked: (facts) => hasPeriods(facts) || Boolean(facts.scores),
      decide: (run) => decideFinal(run, { aggregation, formula, conversion, ranges, rule, unread }),
    },
  ];
}
