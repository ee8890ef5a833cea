import { diagnose } from '../base/diagnostic.ts';
import { foldForMatch } from '../lexicon/fold-text.ts';
import type { AppraisalCase, Trace } from '../model/appraisal.ts';
import type { CompileContext } from './compile-context.ts';
import { CONCEPT } from './concepts.ts';
import { type Joined, joinMarks } from './join-marks.ts';
import { excludeIfNotEligible } from './kpi-grade.ts';
import { pushResult, type ResultDraft } from './publish.ts';
import { compileRanges, type MarkRange, rangeLeft, rangesFor } from './ranges.ts';
import { approximateRatio, parseRatio, printRatio, type Ratio } from './ratio.ts';
import { type AnyCited, addMissing, type Cited, type Decider, type Run } from './run.ts';
import { factStep, ruleStep } from './steps.ts';

type Marks = NonNullable<AppraisalCase['marks']>;
type Say = Pick<ResultDraft, 'reason' | 'args'>;

interface Parts {
  readonly parameters: readonly Cited<'ranking-parameters'>[];
  readonly ranges: readonly MarkRange[];
  readonly join: Cited<'aggregation'> | null;
}

interface Read {
  readonly scores: readonly Ratio[];
  readonly problem: Say | null;
  readonly facts: readonly Trace[];
}

function readMarks(run: Run, parts: Parts, marks: Marks, rules: readonly AnyCited[]): Read {
  const scores: Ratio[] = [];
  const facts: Trace[] = [];
  let problem: Say | null = null;
  for (const [index, mark] of marks.entries()) {
    const path = `marks[${index}].value`;
    const score = mark.value === null || run.refused.has(path) ? null : parseRatio(mark.value);
    facts.push(factStep(run, `${path} (${mark.parameter})`, mark.value));
    if (mark.value === null) addMissing(run, path, rules);
    const left = score === null ? null : rangeLeft(parts.ranges, score);
    if (score === null)
      problem ??= {
        reason: mark.value === null ? 'ranking.mark-missing' : 'mark.unreadable',
        args: { parameter: mark.parameter },
      };
    else if (left !== null)
      problem ??= {
        reason: 'mark.out-of-range',
        args: { mark: printRatio(score), min: printRatio(left.min), max: printRatio(left.max) },
      };
    else scores.push(score);
  }
  return { scores, problem, facts };
}

/** Names parameters of the act without a mark, and marks for parameters that the act does not have. */
function checkParameters(run: Run, parts: Parts, marks: Marks): boolean {
  const [rule] = parts.parameters;
  if (rule === undefined) return true;
  const names = rule.rule.params.list.map((each) => each.name);
  const given = new Set(marks.map((mark) => foldForMatch(mark.parameter)));
  const known = new Set(names.map(foldForMatch));
  for (const mark of marks.filter((each) => !known.has(foldForMatch(each.parameter)))) {
    const message = run.speech.say('ranking.unknown-parameter', { parameter: mark.parameter, list: names.join('; ') });
    run.diagnostics.push(
      diagnose(
        'SCORE_NAME_NOT_IN_ACT',
        message,
        { provision: rule.rule.provisions[0] ?? '' },
        { found: mark.parameter, expected: names.join('; ') },
      ),
    );
  }
  const absent = names.filter((name) => !given.has(foldForMatch(name)));
  for (const name of absent) addMissing(run, `marks[${name}]`, [rule]);
  return absent.length === 0;
}

function answerOf(parts: Parts, read: Read, isComplete: boolean): Joined {
  const none = { score: null, alternatives: [] };
  if (read.problem !== null) return { ...none, ...read.problem };
  if (!isComplete) return { ...none, reason: 'ranking.parameter-missing', args: {} };
  return joinMarks(read.scores, parts.join?.rule.params.how ?? null);
}

function decideRanking(run: Run, parts: Parts): void {
  const marks = run.facts.marks ?? [];
  const rules: AnyCited[] = [
    ...parts.parameters,
    ...parts.ranges.map((each) => each.rule),
    ...(parts.join === null ? [] : [parts.join]),
  ];
  const [first] = rules;
  if (run.values.methods?.get(CONCEPT.methodRanking) === 'false') {
    pushResult(run, {
      what: 'ranking-mark',
      value: null,
      certainty: 'certain',
      reason: 'ranking.not-for-this-servant',
      args: {},
      rules,
      steps: [],
    });
    return;
  }
  const read = readMarks(run, parts, marks, rules);
  const { score, reason, args, alternatives } = answerOf(parts, read, checkParameters(run, parts, marks));
  const truth = score === null ? 'undetermined' : 'true';
  const draft: ResultDraft = {
    what: 'ranking-mark',
    value: score === null ? null : printRatio(score),
    approximate: score === null ? null : approximateRatio(score),
    certainty: score === null ? 'undetermined' : 'certain',
    reason,
    args,
    alternatives,
    rules,
    steps: first === undefined ? read.facts : [ruleStep(run, first, truth, reason, args, read.facts)],
  };
  pushResult(run, excludeIfNotEligible(run, draft));
}

/** Returns the decider of the mark by ranking parameters. */
export function compileRankingMark(context: CompileContext): Decider[] {
  const parameters = context.rulesOf('ranking-parameters');
  const ranges = compileRanges(context);
  if (parameters.length === 0 && !ranges.some((each) => each.method === CONCEPT.methodRanking)) return [];
  const join = context.rulesOf('aggregation').find((each) => each.rule.params.what.includes('ranking')) ?? null;
  const parts: Parts = { parameters, ranges: rangesFor(ranges, [CONCEPT.methodRanking]), join };
  return [
    {
      id: 'ranking-mark',
      facts: parameters.flatMap((each) => each.rule.params.list.map((one) => `marks[${one.name}]`)),
      after: ['eligibility', 'method'],
      rules: parameters,
      isAsked: (facts) => Boolean(facts.marks?.length),
      decide: (run) => decideRanking(run, parts),
    },
  ];
}
