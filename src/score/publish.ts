import type { SayArgs, ScoreSay } from '../messages/score-voice.ts';
import type {
  FindingName,
  ResultName,
  ScoreFinding,
  ScoreResult,
  ScoreValue,
  ScoreWhen,
  Trace,
  Truth,
  Verdict,
} from '../model/appraisal.ts';
import type { Certainty } from '../model/lifecycle.ts';
import { type AnyCited, NOTHING_UNSURE, type Run, sayOnce } from './run.ts';
import { rootStep } from './steps.ts';
import { verdictOf } from './truth.ts';

/** Another answer and when it holds. */
export interface Alternative {
  readonly reading: ScoreSay;
  readonly args?: SayArgs;
  readonly value: ScoreValue;
  readonly rank?: number | null;
  readonly of?: number | null;
}

export interface ResultDraft {
  readonly what: ResultName;
  readonly name?: string | null;
  readonly value: ScoreValue;
  readonly approximate?: string | null;
  readonly rank?: number | null | undefined;
  readonly of?: number | null | undefined;
  readonly needed?: ScoreValue;
  readonly certainty: Certainty;
  readonly reason: ScoreSay;
  readonly args: SayArgs;
  readonly alternatives?: readonly Alternative[];
  readonly rules: readonly AnyCited[];
  readonly steps: readonly Trace[];
}

type Mutable<T> = { -readonly [K in keyof T]: T[K] };

function ruleIds(rules: readonly AnyCited[]): string[] {
  return rules.map((rule) => rule.id);
}

/** Returns the first rule that a checker marked as not sure. */
function findUnsure(run: Run, rules: readonly AnyCited[]): AnyCited | null {
  if (run.unsure === NOTHING_UNSURE) return null;
  return rules.find((rule) => run.unsure[rule.id] !== undefined) ?? null;
}

/** Adds a result to the scorecard; one that needs a rule marked as not sure is undetermined, whatever was computed. */
export function pushResult(run: Run, draft: ResultDraft): void {
  const unsure = findUnsure(run, draft.rules);
  if (unsure !== null && draft.certainty !== 'undetermined') {
    const args = { rule: unsure.id, why: run.unsure[unsure.id] ?? '' };
    pushResult(run, {
      what: draft.what,
      ...(draft.name ? { name: draft.name } : {}),
      value: null,
      certainty: 'undetermined',
      reason: 'rule.unsure',
      args,
      rules: draft.rules,
      steps: draft.steps,
    });
    return;
  }
  const truth: Truth = draft.certainty === 'undetermined' ? 'undetermined' : 'true';
  const result: Mutable<ScoreResult> = {
    what: draft.what,
    value: draft.value,
    certainty: draft.certainty,
    reason: sayOnce(run, draft.reason, draft.args),
    alternatives: (draft.alternatives ?? []).map((each) => ({
      when: sayReading(run, each.reading, each.args),
      value: each.value,
      rank: each.rank ?? null,
      of: each.of ?? null,
    })),
    rules: ruleIds(draft.rules),
    trace: rootStep(run, truth, draft.reason, draft.args, draft.steps),
  };
  if (draft.name) result.name = draft.name;
  if (draft.approximate) result.approximate = draft.approximate;
  if (typeof draft.rank === 'number') result.rank = draft.rank;
  if (typeof draft.of === 'number') result.of = draft.of;
  if (draft.needed !== undefined) result.needed = draft.needed;
  run.results.push(result);
}

export function sayReading(run: Run, key: ScoreSay, args: SayArgs = {}): ScoreWhen[] {
  return [{ reading: run.speech.say(key, args) }];
}

export interface FindingDraft {
  readonly what: FindingName;
  readonly name?: string | null;
  /** `not-applicable` stands for questions that the act does not put to this servant. */
  readonly truth: Truth | 'not-applicable';
  readonly value?: ScoreValue;
  readonly needed?: ScoreValue;
  readonly due?: readonly { readonly reading: string; readonly date: string }[];
  readonly message: ScoreSay;
  readonly args: SayArgs;
  readonly alternatives?: readonly {
    readonly reading: ScoreSay;
    readonly args?: SayArgs;
    readonly truth: Truth;
    readonly needed?: ScoreValue;
  }[];
  readonly rules: readonly AnyCited[];
  readonly steps: readonly Trace[];
}

/** Adds a finding to the scorecard; see pushResult for rules that are not sure. */
export function pushFinding(run: Run, draft: FindingDraft): void {
  const unsure = draft.truth === 'true' || draft.truth === 'false' ? findUnsure(run, draft.rules) : null;
  const verdict: Verdict =
    unsure !== null ? 'undetermined' : draft.truth === 'not-applicable' ? draft.truth : verdictOf(draft.truth);
  const key: ScoreSay = unsure === null ? draft.message : 'rule.unsure';
  const args: SayArgs = unsure === null ? draft.args : { rule: unsure.id, why: run.unsure[unsure.id] ?? '' };
  const finding: Mutable<ScoreFinding> = {
    what: draft.what,
    verdict,
    value: draft.value ?? null,
    needed: draft.needed ?? null,
    due: [...(draft.due ?? [])],
    message: sayOnce(run, key, args),
    alternatives: (draft.alternatives ?? []).map((each) => ({
      when: sayReading(run, each.reading, each.args),
      verdict: verdictOf(each.truth),
      needed: each.needed ?? null,
    })),
    rules: ruleIds(draft.rules),
    trace: rootStep(run, draft.truth === 'not-applicable' ? null : draft.truth, key, args, draft.steps),
  };
  if (draft.name) finding.name = draft.name;
  run.findings.push(finding);
}
