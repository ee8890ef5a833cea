import type { CompileContext } from './compile-context.ts';
import { excludeIfNotEligible } from './kpi-grade.ts';
import { type Alternative, pushResult, type ResultDraft } from './publish.ts';
import { splitMarkRules } from './quarter-rules.ts';
import { printRatio, type Ratio } from './ratio.ts';
import type { Cited, Decider, Run } from './run.ts';
import { compileScale, type Placement, type Scale, type Step } from './scale.ts';
import { conditionStep, ruleStep } from './steps.ts';

interface Compiled {
  readonly rule: Cited<'grade-scale'>;
  readonly scale: Scale;
}

function bandText(step: Step): string {
  const min = step.min === null ? '' : `${step.minInclusive ? '≥' : '>'} ${printRatio(step.min)}`;
  const max = step.max === null ? '' : `${step.maxInclusive ? '≤' : '<'} ${printRatio(step.max)}`;
  return [min, max].filter((each) => each !== '').join(', ');
}

function alternative(reading: Alternative['reading'], step: Step, of: number): Alternative {
  return { reading, args: { grade: step.grade, band: bandText(step) }, value: step.grade, rank: step.rank, of };
}

type Answer = Pick<ResultDraft, 'reason' | 'args' | 'alternatives'> & { readonly step: Step | null };

/** Says what a place on the scale means. A value between two steps belongs to neither: both readings are given. */
function answerOf(placement: Placement, score: string, of: number): Answer {
  const [first] = placement.steps;
  if (placement.kind === 'step' && first !== undefined)
    return {
      step: first,
      reason: 'grade.step',
      args: { score, grade: first.grade, rank: String(first.rank), of: String(of) },
      alternatives: [],
    };
  if (placement.kind === 'overlap') {
    const isSame = placement.steps.every((each) => each.rank === first?.rank);
    if (isSame && first !== undefined)
      return {
        step: first,
        reason: 'grade.step',
        args: { score, grade: first.grade, rank: String(first.rank), of: String(of) },
        alternatives: [],
      };
    return {
      step: null,
      reason: 'grade.overlap',
      args: { score },
      alternatives: placement.steps.map((each) => alternative('reading.band', each, of)),
    };
  }
  const { below, above } = placement;
  if (placement.kind === 'gap' && below !== null && above !== null) {
    const args = { score, below: bandText(below), above: bandText(above) };
    return {
      step: null,
      reason: 'grade.gap',
      args,
      alternatives: [alternative('reading.gap-below', below, of), alternative('reading.gap-above', above, of)],
    };
  }
  return { step: null, reason: 'grade.outside', args: { score }, alternatives: [] };
}

function decideGrade(run: Run, compiled: readonly Compiled[], score: Ratio | null): void {
  const [first] = compiled;
  if (first === undefined) return;
  if (score === null) {
    const steps = [ruleStep(run, first.rule, 'undetermined', 'final-grade.no-score', {})];
    pushResult(
      run,
      excludeIfNotEligible(run, {
        what: 'final-grade',
        value: null,
        certainty: 'undetermined',
        reason: 'final-grade.no-score',
        args: {},
        rules: [first.rule],
        steps,
      }),
    );
    return;
  }
  const shown = printRatio(score);
  const answers = compiled.map(({ rule, scale }) => ({
    rule,
    scale,
    answer: answerOf(scale.place(score.n, score.d), shown, scale.of),
  }));
  const [own] = answers;
  if (own === undefined) return;
  const agree = answers.every((each) => each.answer.step !== null && each.answer.step.rank === own.answer.step?.rank);
  const step = agree || answers.length === 1 ? own.answer.step : null;
  run.values.finalGrade = step;
  const steps = answers.map(({ rule, scale, answer }) =>
    ruleStep(
      run,
      rule,
      answer.step === null ? 'undetermined' : 'true',
      answer.reason,
      answer.args,
      scale.steps.map((each) =>
        conditionStep(run, each === answer.step ? 'true' : 'false', 'grade.band', {
          band: bandText(each),
          grade: each.grade,
          score: shown,
        }),
      ),
    ),
  );
  const draft: ResultDraft = {
    what: 'final-grade',
    value: step?.grade ?? null,
    ...(step === null ? {} : { rank: step.rank, of: own.scale.of }),
    certainty: step === null ? 'undetermined' : 'certain',
    reason: step === null && answers.length > 1 ? 'grade.scales-differ' : own.answer.reason,
    args: own.answer.args,
    alternatives:
      answers.length > 1 && step === null
        ? answers.flatMap((each) =>
            each.answer.step === null
              ? (each.answer.alternatives ?? [])
              : [alternative('reading.band', each.answer.step, each.scale.of)],
          )
        : (own.answer.alternatives ?? []),
    rules: answers.map((each) => each.rule),
    steps,
  };
  pushResult(run, excludeIfNotEligible(run, draft));
}

/** Returns the decider of the final grade by the act's scale; scales of a form or of the quarter are not its scales. */
export function compileFinalGrade(context: CompileContext): Decider[] {
  const rules = splitMarkRules(context).final.scales;
  const compiled = rules.flatMap((rule): Compiled[] => {
    const scale = compileScale(rule.rule.params.bands);
    return scale === null ? [] : [{ rule, scale }];
  });
  if (compiled.length === 0) return [];
  return [
    {
      id: 'final-grade',
      facts: [],
      after: ['eligibility', 'final-score'],
      rules,
      isAsked: (facts) => Boolean(facts.quarters?.length) || Boolean(facts.scores),
      decide: (run) => decideGrade(run, compiled, run.values.finalScore),
    },
  ];
}
