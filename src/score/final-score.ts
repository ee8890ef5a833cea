import type { Trace } from '../model/appraisal.ts';
import { applyFormula } from './apply-formula.ts';
import type { CompileContext } from './compile-context.ts';
import { fullMonths } from './eligibility.ts';
import { excludeIfNotEligible } from './kpi-grade.ts';
import { type Alternative, pushResult, type ResultDraft } from './publish.ts';
import { splitMarkRules } from './quarter-rules.ts';
import { quartersIn } from './quarter-score.ts';
import {
  approximateRatio,
  compareRatios,
  meanOfRatios,
  parseRatio,
  printRatio,
  type Ratio,
  sumRatios,
} from './ratio.ts';
import { type AnyCited, addMissing, type Cited, type Decider, type Run } from './run.ts';
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

/** Names the quarters that the period has and the case leaves out: none is averaged as zero or left out in silence. */
function addAbsentQuarters(run: Run, rule: AnyCited): boolean {
  const { period, quarters } = run.facts;
  const months = period?.from && period.to ? fullMonths(period.from, period.to) : null;
  const expected = quartersIn(months) ?? 0;
  const given = quarters?.length ?? 0;
  for (let index = given; index < expected; index += 1) addMissing(run, `quarters[${index}].score`, [rule]);
  return given < expected;
}

function byAggregation(run: Run, rule: Aggregation): Found {
  const { how } = rule.rule.params;
  const scores = run.values.quarterScores ?? [];
  const isShort = addAbsentQuarters(run, rule);
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

function byFormula(run: Run, rule: Cited<'formula'>): Found {
  const scores = run.values.quarterScores ?? [];
  const known = scores.filter((each) => each !== null);
  const mean = known.length === scores.length ? meanOfRatios(known) : null;
  return applyFormula(run, rule, (input) => (input === 'quarterly' ? mean : null));
}

/** A final mark that the case itself gives; where the rules give another one, neither is chosen. */
function withGiven(run: Run, computed: Found): { found: Found; alternatives: Alternative[] } {
  const mark = run.facts.scores?.['final'] ?? null;
  const given = mark === null ? null : parseRatio(mark);
  if (given === null) return { found: computed, alternatives: [] };
  if (computed.score === null || compareRatios(given, computed.score) === 0)
    return {
      found: { score: given, reason: 'final-score.given', args: { score: printRatio(given) } },
      alternatives: [],
    };
  const alternatives: Alternative[] = [
    { reading: 'reading.as-given', value: printRatio(given) },
    { reading: 'reading.as-computed', value: printRatio(computed.score) },
  ];
  const args = { given: printRatio(given), computed: printRatio(computed.score) };
  return { found: { score: null, reason: 'final-score.contradiction', args }, alternatives };
}

function decideFinal(
  run: Run,
  aggregation: Aggregation | null,
  formula: Cited<'formula'> | null,
  scale: AnyCited | null,
): void {
  // A formula outweighs "is made up of": where it is lost, the parts alone do not tell how they are joined.
  const rule = formula ?? aggregation ?? scale;
  const nothing: Found = { score: null, reason: 'final-score.no-rule', args: {} };
  const computed =
    formula !== null ? byFormula(run, formula) : aggregation !== null ? byAggregation(run, aggregation) : nothing;
  const { found, alternatives } = withGiven(run, computed);
  run.values.finalScore = found.score;
  const facts: Trace[] = (run.facts.quarters ?? []).map((each, index) =>
    factStep(run, `quarters[${index}].score`, each.evaluated === false ? '–' : each.score),
  );
  const truth = found.score === null ? 'undetermined' : 'true';
  const draft: ResultDraft = {
    what: 'final-score',
    value: found.score === null ? null : printRatio(found.score),
    approximate: found.score === null ? null : approximateRatio(found.score),
    certainty: found.score === null ? 'undetermined' : 'certain',
    reason: found.reason,
    args: found.args,
    alternatives,
    rules: rule === null ? [] : [rule],
    steps: rule === null ? facts : [ruleStep(run, rule, truth, found.reason, found.args, facts)],
  };
  pushResult(run, excludeIfNotEligible(run, draft));
}

/** Returns the decider of the final mark: the mean of the quarters, another join, or a formula of the act. */
export function compileFinalScore(context: CompileContext): Decider[] {
  const aggregations = context.rulesOf('aggregation').filter((each) => !/quarter|ranking/.test(each.rule.params.what));
  const aggregation =
    aggregations.find((each) => /final|annual|total/.test(each.rule.params.what)) ?? aggregations[0] ?? null;
  const { formula, scales } = splitMarkRules(context).final;
  if (aggregation === null && formula === null && scales.length === 0) return [];
  const inputs = formula?.rule.params.inputs.map((each) => `scores.${each.slice(each.indexOf(':') + 1)}`) ?? [];
  return [
    {
      id: 'final-score',
      facts: [...(aggregation === null ? [] : ['quarters[].score']), ...inputs],
      after: ['eligibility', 'quarter-score'],
      rules: [...(aggregation === null ? [] : [aggregation]), ...(formula === null ? [] : [formula])],
      isAsked: (facts) => Boolean(facts.quarters?.length) || Boolean(facts.scores),
      decide: (run) => decideFinal(run, aggregation, formula, scales[0] ?? null),
    },
  ];
}
