import type { Trace } from '../model/appraisal.ts';
import type { CompileContext } from './compile-context.ts';
import { excludeIfNotEligible } from './kpi-grade.ts';
import { type Alternative, pushResult, type ResultDraft } from './publish.ts';
import { splitMarkRules } from './quarter-rules.ts';
import { printRatio, type Ratio } from './ratio.ts';
import { type AnyCited, type Cited, type Decider, hasPeriods, type Run } from './run.ts';
import { compileScale, type Placement, type Scale, type Step } from './scale.ts';
import { conditionStep, ruleStep } from './steps.ts';

interface Compiled {
  readonly rule: Cited<'grade-scale'>;
  readonly scale: Scale;
}

function alternative(reading: Alternative['reading'], step: Step, of: number): Alternative {
  return { reading, args: { grade: step.grade, band: step.text }, value: step.grade, rank: step.rank, of };
}

const NO_ALTERNATIVES: readonly Alternative[] = [];

type Answer = Pick<ResultDraft, 'reason' | 'args' | 'alternatives'> & { readonly step: Step | null };

/** Says what a place on the scale means. A value between two steps belongs to neither: both readings are given. */
function answerOf(placement: Placement, score: string, of: number): Answer {
  const [first] = placement.steps;
  if (placement.kind === 'step' && first !== undefined)
    return {
      step: first,
      reason: 'grade.step',
      args: { score, grade: first.grade, rank: String(first.rank), of: String(of) },
      alternatives: NO_ALTERNATIVES,
    };
  if (placement.kind === 'overlap') {
    const isSame = placement.steps.every((each) => each.rank === first?.rank);
    if (isSame && first !== undefined)
      return {
        step: first,
        reason: 'grade.step',
        args: { score, grade: first.grade, rank: String(first.rank), of: String(of) },
        alternatives: NO_ALTERNATIVES,
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
    const args = { score, below: below.text, above: above.text };
    return {
      step: null,
      reason: 'grade.gap',
      args,
      alternatives: [alternative('reading.gap-below', below, of), alternative('reading.gap-above', above, of)],
    };
  }
  return { step: null, reason: 'grade.outside', args: { score }, alternatives: NO_ALTERNATIVES };
}

interface Placed extends Compiled {
  readonly answer: Answer;
}

function scaleStep(run: Run, { rule, scale, answer }: Placed, score: string): Trace {
  const bands: Trace[] = [];
  if (run.tracing)
    for (const each of scale.steps) {
      const args = { band: each.text, grade: each.grade, score };
      bands.push(conditionStep(run, each === answer.step ? 'true' : 'false', 'grade.band', args));
    }
  return ruleStep(run, rule, answer.step === null ? 'undetermined' : 'true', answer.reason, answer.args, bands);
}

/** What several scales say together: their common grade, else every grade as a reading. */
function joinAnswers(placed: readonly Placed[], own: Placed): Answer {
  if (placed.length === 1) return own.answer;
  const isSame = ({ scale, answer }: Placed): boolean =>
    answer.step !== null && answer.step.rank === own.answer.step?.rank && scale.of === own.scale.of;
  if (placed.every(isSame)) return own.answer;
  const alternatives = placed.flatMap(({ scale, answer }) =>
    answer.step === null ? (answer.alternatives ?? []) : [alternative('reading.band', answer.step, scale.of)],
  );
  return { step: null, reason: 'grade.scales-differ', args: own.answer.args, alternatives };
}

function decideGrade(run: Run, compiled: readonly Compiled[], rules: readonly AnyCited[], score: Ratio): void {
  const shown = printRatio(score);
  const placed: Placed[] = [];
  for (const { rule, scale } of compiled)
    placed.push({ rule, scale, answer: answerOf(scale.place(score.n, score.d), shown, scale.of) });
  const [own] = placed;
  if (own === undefined) return;
  const { step, reason, args, alternatives } = joinAnswers(placed, own);
  run.values.finalGrade = step;
  const draft: ResultDraft = {
    what: 'final-grade',
    value: step?.grade ?? null,
    rank: step?.rank,
    of: step === null ? null : own.scale.of,
    certainty: step === null ? 'undetermined' : 'certain',
    reason,
    args,
    alternatives: alternatives ?? NO_ALTERNATIVES,
    rules,
    steps: placed.map((each) => scaleStep(run, each, shown)),
  };
  pushResult(run, excludeIfNotEligible(run, draft));
}

function pushWithoutScore(run: Run, rule: AnyCited): void {
  const steps = [ruleStep(run, rule, 'undetermined', 'final-grade.no-score', {})];
  const draft = {
    what: 'final-grade',
    value: null,
    certainty: 'undetermined',
    reason: 'final-grade.no-score',
    args: {},
  } as const;
  pushResult(run, excludeIfNotEligible(run, { ...draft, rules: [rule], steps }));
}

/** Returns the decider of the final grade by the act's scale; scales of a form or of the quarter are not its scales. */
export function compileFinalGrade(context: CompileContext): Decider[] {
  const { scales } = splitMarkRules(context).final;
  const compiled = scales.flatMap((rule): Compiled[] => {
    const scale = compileScale(rule.rule.params.bands);
    return scale === null ? [] : [{ rule, scale }];
  });
  const [first] = compiled;
  if (first === undefined) return [];
  const rules = compiled.map((each) => each.rule);
  return [
    {
      id: 'final-grade',
      facts: [],
      after: ['eligibility', 'final-score'],
      rules,
      isAsked: (facts) => hasPeriods(facts) || Boolean(facts.scores),
      decide: (run) => {
        const score = run.values.finalScore;
        if (score === null) pushWithoutScore(run, first.rule);
        else decideGrade(run, compiled, rules, score);
      },
    },
  ];
}
