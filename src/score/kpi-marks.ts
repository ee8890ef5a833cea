import type { Trace } from '../model/appraisal.ts';
import type { CompileContext } from './compile-context.ts';
import { CONCEPT } from './concepts.ts';
import { type Joined, joinMarks } from './join-marks.ts';
import { excludeIfNotEligible } from './kpi-grade.ts';
import { pushResult, type ResultDraft } from './publish.ts';
import { compileRanges, type MarkRange, rangeLeft } from './ranges.ts';
import { approximateRatio, parseRatio, printRatio, type Ratio } from './ratio.ts';
import { type AnyCited, addMissing, type Cited, type Decider, type Run } from './run.ts';
import { factStep, ruleStep } from './steps.ts';

interface Parts {
  readonly ranges: readonly MarkRange[];
  readonly join: Cited<'aggregation'> | null;
  readonly rules: readonly AnyCited[];
}

interface Read {
  readonly joined: Joined;
  readonly facts: readonly Trace[];
}

/** Reads the mark of every KPI; one that is missing or outside the range leaves the whole open. */
function readMarks(run: Run, parts: Parts): Read {
  const scores: Ratio[] = [];
  const facts: Trace[] = [];
  let problem: Joined | null = null;
  const none = { score: null, alternatives: [] };
  for (const [index, { mark }] of (run.facts.kpis ?? []).entries()) {
    const path = `kpis[${index}].mark`;
    const score = mark === null || mark === undefined || run.refused.has(path) ? null : parseRatio(mark);
    facts.push(factStep(run, path, mark));
    if (score === null) {
      addMissing(run, path, parts.rules);
      problem ??= { ...none, reason: 'kpi-marks.missing', args: { kpi: String(index + 1) } };
      continue;
    }
    const left = rangeLeft(parts.ranges, score);
    if (left === null) scores.push(score);
    else {
      const args = { mark: printRatio(score), min: printRatio(left.min), max: printRatio(left.max) };
      problem ??= { ...none, reason: 'mark.out-of-range', args };
    }
  }
  return { joined: problem ?? joinMarks(scores, parts.join?.rule.params.how ?? null), facts };
}

function decideMarks(run: Run, parts: Parts): void {
  const { joined, facts } = readMarks(run, parts);
  const { score, reason, args, alternatives } = joined;
  const [rule] = parts.rules;
  if (rule === undefined) return;
  const draft: ResultDraft = {
    what: 'quarter-score',
    name: 'kpis',
    value: score === null ? null : printRatio(score),
    approximate: score === null ? null : approximateRatio(score),
    certainty: score === null ? 'undetermined' : 'certain',
    reason,
    args,
    alternatives,
    rules: parts.rules,
    steps: [ruleStep(run, rule, score === null ? 'undetermined' : 'true', reason, args, facts)],
  };
  pushResult(run, excludeIfNotEligible(run, draft));
}

/** Returns the decider of the mark of a quarter by marks of single KPIs, where the act has KPIs marked and not counted. */
export function compileKpiMarks(context: CompileContext): Decider[] {
  const ranges = compileRanges(context).filter((range) => range.method === CONCEPT.methodKpi);
  if (ranges.length === 0) return [];
  const join = context.rulesOf('aggregation').find((each) => each.rule.params.over.includes('kpi')) ?? null;
  const rules: readonly AnyCited[] = [...ranges.map((range) => range.rule), ...(join === null ? [] : [join])];
  return [
    {
      id: 'kpi-marks',
      facts: ['kpis[].mark'],
      after: ['eligibility'],
      rules,
      isAsked: (facts) => facts.kpis?.some((kpi) => (kpi.mark ?? null) !== null) === true,
      decide: (run) => decideMarks(run, { ranges, join, rules }),
    },
  ];
}
