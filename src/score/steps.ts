import type { SayArgs, ScoreSay } from '../messages/score-voice.ts';
import type { ScoreValue, Trace, Truth } from '../model/appraisal.ts';
import { type AnyCited, type Run, sayOnce } from './run.ts';

const NO_CHILDREN: readonly Trace[] = [];
/** Stands for every step while no trace is asked for. */
const NO_STEP: Trace = {
  kind: 'condition',
  say: '',
  args: {},
  text: '',
  truth: null,
  rule: null,
  citation: null,
  children: NO_CHILDREN,
};

function makeStep(
  run: Run,
  kind: Trace['kind'],
  say: ScoreSay,
  args: SayArgs,
  truth: Truth | null,
  cited: AnyCited | null,
  children: readonly Trace[],
): Trace {
  return {
    kind,
    say,
    args,
    text: sayOnce(run, say, args),
    truth,
    rule: cited === null ? null : cited.id,
    citation: cited === null ? null : cited.citation[run.speech.lang],
    children,
  };
}

/** Returns the step "this is what the case says". */
export function factStep(run: Run, fact: string, value: ScoreValue | undefined): Trace {
  if (!run.tracing) return NO_STEP;
  if (value === null || value === undefined) {
    const refusal = run.refused.get(fact);
    if (refusal !== undefined)
      return makeStep(run, 'fact', refusal.key, refusal.args, 'undetermined', null, NO_CHILDREN);
    return makeStep(run, 'fact', 'fact.missing', { fact }, 'undetermined', null, NO_CHILDREN);
  }
  return makeStep(run, 'fact', 'fact.given', { fact, value: String(value) }, null, null, NO_CHILDREN);
}

/** Returns the step of a condition that is true, false or undetermined. */
export function conditionStep(
  run: Run,
  truth: Truth | null,
  say: ScoreSay,
  args: SayArgs,
  children: readonly Trace[] = NO_CHILDREN,
): Trace {
  return run.tracing ? makeStep(run, 'condition', say, args, truth, null, children) : NO_STEP;
}

/** Returns the step of a rule, with its citation. */
export function ruleStep(
  run: Run,
  cited: AnyCited,
  truth: Truth | null,
  say: ScoreSay,
  args: SayArgs,
  children: readonly Trace[] = NO_CHILDREN,
): Trace {
  return run.tracing ? makeStep(run, 'rule', say, args, truth, cited, children) : NO_STEP;
}

/** Returns the root of a trace, null when none is asked for. */
export function rootStep(
  run: Run,
  truth: Truth | null,
  say: ScoreSay,
  args: SayArgs,
  children: readonly Trace[],
): Trace | null {
  return run.tracing ? makeStep(run, 'result', say, args, truth, null, children) : null;
}
