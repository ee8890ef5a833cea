import type { Diagnostic } from '../base/diagnostic.ts';
import type { InterfaceLang } from '../messages/interface-lang.ts';
import type { SayArgs, ScoreSay, ScoreSpeech } from '../messages/score-voice.ts';
import type { AppraisalCase, ScoreFinding, ScoreResult, TraceCitation, Truth } from '../model/appraisal.ts';
import type { Rule, RuleType, TypedRule } from '../model/rule-graph.ts';
import type { WorkingCalendar } from './calendar.ts';
import type { Ratio } from './ratio.ts';

/** A rule with its citation ready for the trace, in the language of the reader where the act has it. */
export interface Cited<T extends RuleType = RuleType> {
  readonly id: string;
  readonly rule: TypedRule<T>;
  readonly citation: Readonly<Record<InterfaceLang, TraceCitation>>;
}
export type AnyCited = { readonly id: string; readonly rule: Rule; readonly citation: Cited['citation'] };

/** Why a fact cannot be used although it is given (10 of 9 indicators, say). */
export interface Refusal {
  readonly key: ScoreSay;
  readonly args: SayArgs;
}

/** Values that one decider gives and others use; the edges of the graph between results. */
export interface Values {
  /** Whether the servant is to be appraised; null = no rule or no facts asked. */
  eligible: Truth | null;
  /** Directions of appraisal that the act gives for this servant; null = the act does not tell groups apart. */
  methods: ReadonlyMap<string, Truth> | null;
  /** Scores of the quarters in which the servant was appraised; null = not known. */
  quarterScores: readonly (Ratio | null)[] | null;
  finalScore: Ratio | null;
  kpiGrade: { readonly grade: string; readonly rank: number } | null;
  finalGrade: { readonly grade: string; readonly rank: number } | null;
}

/** One run of one version on one case. The only mutable thing of the core; never leaves scoreVersion. */
export interface Run {
  readonly facts: AppraisalCase;
  readonly calendar: WorkingCalendar | null;
  readonly speech: ScoreSpeech;
  readonly tracing: boolean;
  /** All words of the version are held, so that what no rule says the act does not say. */
  readonly complete: boolean;
  readonly refused: ReadonlyMap<string, Refusal>;
  /** Rules that a checker marked as not sure, with the reason: nothing that needs them is decided. */
  readonly unsure: Readonly<Record<string, string>>;
  readonly values: Values;
  readonly results: ScoreResult[];
  readonly findings: ScoreFinding[];
  /** Facts that are not known, with the ids of the rules that ask; null until the first one. */
  missing: Map<string, string[]> | null;
  readonly diagnostics: Diagnostic[];
  /** The sentence said last: a result, its root and its rule say the same one. */
  readonly last: { args: SayArgs | null; key: ScoreSay | null; text: string };
}

/** What one program says of one case. */
export interface VersionScore {
  readonly results: ScoreResult[];
  readonly findings: ScoreFinding[];
  readonly missing: ReadonlyMap<string, readonly string[]> | null;
  readonly diagnostics: readonly Diagnostic[];
}

/** Says a sentence; the one said last is not made again. */
export function sayOnce(run: Run, key: ScoreSay, args: SayArgs): string {
  const { last } = run;
  if (last.args === args && last.key === key) return last.text;
  last.args = args;
  last.key = key;
  last.text = run.speech.say(key, args);
  return last.text;
}

/** No rule of the version is doubted; the usual case, told by identity. */
export const NOTHING_UNSURE: Readonly<Record<string, string>> = {};

/** One node of the graph: what it reads, what it gives, when the case raises its question. */
export interface Decider {
  readonly id: string;
  /** Fact paths, for the template and for drawing the graph. */
  readonly facts: readonly string[];
  /** Values of other deciders that it reads. */
  readonly after: readonly string[];
  readonly rules: readonly AnyCited[];
  readonly isAsked: (facts: AppraisalCase) => boolean;
  readonly decide: (run: Run) => void;
}

/** Returns the fact when it is known and usable; else null, after its name was put on the list of missing facts. */
export function needFact<T>(run: Run, path: string, value: T | null | undefined, rules: readonly AnyCited[]): T | null {
  if (run.refused.size > 0 && run.refused.has(path)) return null;
  if (value !== null && value !== undefined) return value;
  addMissing(run, path, rules);
  return null;
}

/** Returns the fact when it is known and usable, without asking for it. */
export function knownFact<T>(run: Run, path: string, value: T | null | undefined): T | null {
  if (run.refused.size > 0 && run.refused.has(path)) return null;
  return value ?? null;
}

/** Puts a fact on the list of missing ones; a fact that was given and refused is not missing. */
export function addMissing(run: Run, path: string, rules: readonly AnyCited[]): void {
  if (run.refused.size > 0 && run.refused.has(path)) return;
  run.missing ??= new Map();
  const found = run.missing.get(path);
  if (found === undefined)
    run.missing.set(
      path,
      rules.map((rule) => rule.id),
    );
  else for (const rule of rules) if (!found.includes(rule.id)) found.push(rule.id);
}

/** Returns whether the case gives marks of quarters or of half-years. */
export const hasPeriods = ({ quarters, halfYears }: AppraisalCase): boolean =>
  Boolean(quarters?.length || halfYears?.length);
