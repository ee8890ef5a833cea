import { type Diagnostic, diagnose } from '../base/diagnostic.ts';
import type { ScoreSpeech } from '../messages/score-voice.ts';
import type { AppraisalCase, Receipt, Scorecard } from '../model/appraisal.ts';
import type { WorkingCalendar } from './calendar.ts';
import { type CaseProblem, findCaseProblems, refusalsOf, sayProblems } from './check-case.ts';
import { compileRules, type Program } from './compile-rules.ts';
import type { LawVersion, LawVersions } from './law-versions.ts';
import { mergeVersions } from './merge-versions.ts';
import { type Decider, NOTHING_UNSURE, type Refusal, type Run, type VersionScore } from './run.ts';
import { runInScopes } from './scope-worlds.ts';

export interface ScoreTools {
  readonly calendar: WorkingCalendar | null;
  readonly messages: ScoreSpeech;
  /** false = results and findings without the tree of reasons, for batches. */
  readonly trace?: boolean;
  readonly receipt?: Receipt;
}

/** Version of the core, part of every receipt: raised whenever an answer may change. */
export const SCORE_CORE = 'adisteme-score/1.0';

const programs = new WeakMap<readonly unknown[], Program>();

/** Returns the compiled program of a version, compiled once per list of rules; null where the words are not held. */
export function programOf(version: LawVersion, act: string | null): Program | null {
  if (version.rules === null) return null;
  const known = programs.get(version.rules);
  if (known !== undefined) return known;
  const program = compileRules(version.rules, { act, broughtBy: version.broughtBy ?? {} });
  programs.set(version.rules, program);
  return program;
}

/** Runs one program on one case. */
export function runProgram(
  program: Program,
  facts: AppraisalCase,
  tools: ScoreTools,
  version: Pick<LawVersion, 'unsure' | 'complete'> = {},
  refused: ReadonlyMap<string, Refusal> = refusalsOf(findCaseProblems(facts)),
): VersionScore {
  const runWith = (deciders: readonly Decider[]): VersionScore => runDeciders(deciders, facts, tools, version, refused);
  return program.scopes.length === 0
    ? runWith(program.deciders)
    : runInScopes(program, facts, refused, tools.messages, runWith);
}

function runDeciders(
  deciders: readonly Decider[],
  facts: AppraisalCase,
  tools: ScoreTools,
  version: Pick<LawVersion, 'unsure' | 'complete'>,
  refused: ReadonlyMap<string, Refusal>,
): VersionScore {
  const run: Run = {
    facts,
    calendar: tools.calendar,
    speech: tools.messages,
    tracing: tools.trace !== false,
    refused,
    unsure: version.unsure ?? NOTHING_UNSURE,
    complete: version.complete === true,
    values: { eligible: null, methods: null, quarterScores: null, finalScore: null, kpiGrade: null, finalGrade: null },
    results: [],
    findings: [],
    missing: null,
    diagnostics: [],
    last: { args: null, key: null, text: '' },
  };
  for (const decider of deciders) if (decider.isAsked(facts)) decider.decide(run);
  return run;
}

function joinMissing(scores: readonly (VersionScore | null)[]): Scorecard['missing'] {
  if (scores.every((score) => score === null || score.missing === null)) return [];
  const joined = new Map<string, string[]>();
  for (const score of scores) {
    if (score === null || score.missing === null) continue;
    for (const [fact, rules] of score.missing) {
      const known = joined.get(fact);
      if (known === undefined) joined.set(fact, [...rules]);
      else known.push(...rules.filter((rule) => !known.includes(rule)));
    }
  }
  const missing: Scorecard['missing'] = [];
  for (const [fact, neededBy] of joined) missing.push({ fact, neededBy: neededBy.sort() });
  return missing;
}

function joinDiagnostics(
  problems: readonly CaseProblem[],
  law: LawVersions,
  scores: readonly (VersionScore | null)[],
  tools: ScoreTools,
): readonly Diagnostic[] {
  const joined = sayProblems(problems, tools.messages);
  const own = joined.length;
  for (const score of scores)
    for (const each of score?.diagnostics ?? [])
      if (!joined.slice(own).some((one) => one.code === each.code && one.message === each.message)) joined.push(each);
  if (scores.some((score) => score !== null)) return joined;
  const said = law.status === 'suspended' ? 'law.suspended' : 'law.no-rules';
  const message = tools.messages.say(said, { body: law.body, date: law.date });
  return [...joined, diagnose('SCORE_NO_RULES', message, law.act === null ? {} : { act: law.act })];
}

type Answers = Pick<Scorecard, 'results' | 'findings' | 'versions' | 'sameEitherWay'>;

function answersOf(law: LawVersions, scores: readonly (VersionScore | null)[], tools: ScoreTools): Answers {
  if (law.versions.length <= 1) {
    const only = scores[0] ?? null;
    return { results: only?.results ?? [], findings: only?.findings ?? [], versions: [], sameEitherWay: null };
  }
  const answers = law.versions.map((version, index) => ({
    version,
    results: scores[index]?.results ?? null,
    findings: scores[index]?.findings ?? null,
  }));
  return mergeVersions(tools.messages, answers);
}

/**
 * Returns the scorecard of a case under the law of its day. Where several laws are possible each is run, and an answer
 * that is not the same under all of them is undetermined, with what each would give.
 * Diagnostics: all codes SCORE_*.
 */
export function scoreCase(facts: AppraisalCase, law: LawVersions, tools: ScoreTools): Scorecard {
  const problems = findCaseProblems(facts);
  const refused = refusalsOf(problems);
  const scores = law.versions.map((version) => {
    const program = programOf(version, law.act);
    return program === null ? null : runProgram(program, facts, tools, version, refused);
  });
  return {
    schema: 'adisteme/score/1',
    case: facts,
    law: {
      body: law.body,
      date: law.date,
      act: law.act,
      amendedBy: [...law.amendedBy],
      status: law.status,
      certainty: law.certainty,
    },
    ...answersOf(law, scores, tools),
    missing: joinMissing(scores),
    diagnostics: joinDiagnostics(problems, law, scores, tools),
    receipt: tools.receipt ?? null,
  };
}
