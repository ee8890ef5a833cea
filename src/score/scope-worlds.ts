import type { Diagnostic } from '../base/diagnostic.ts';
import type { ScoreSpeech } from '../messages/score-voice.ts';
import type { AppraisalCase } from '../model/appraisal.ts';
import type { Program, ProgramScope } from './compile-rules.ts';
import { type MergeWords, mergeAnswers, type VersionAnswers } from './merge-versions.ts';
import type { Decider, Refusal, VersionScore } from './run.ts';
import { type ScopeVerdict, saidScope, scopeVerdict } from './scope.ts';

interface OpenScope {
  readonly at: number;
  readonly own: ProgramScope;
  readonly verdict: ScopeVerdict;
}

/** With more open scopes than this all are taken to hold or fail together. */
const MOST_OPEN = 3;

function masksOf(sure: number, open: readonly OpenScope[]): number[] {
  const all = open.reduce((mask, { at }) => mask | (1 << at), sure);
  if (open.length > MOST_OPEN) return [sure, all];
  let masks = [sure];
  for (const { at } of open) masks = [...masks, ...masks.map((mask) => mask | (1 << at))];
  return masks;
}

function bySay(speech: ScoreSpeech, { own }: OpenScope): Record<'by' | 'group', string> {
  return { by: speech.unit(own.scope.by), group: saidScope(speech, own.scope) };
}

function labelOf(speech: ScoreSpeech, open: readonly OpenScope[], mask: number): string {
  return open
    .map((each) =>
      speech.say((mask & (1 << each.at)) !== 0 ? 'scope.reading-in' : 'scope.reading-out', bySay(speech, each)),
    )
    .join('; ');
}

function wordsFor(speech: ScoreSpeech, open: readonly OpenScope[]): MergeWords {
  const said = open.map((each) => bySay(speech, each));
  const join = (key: 'by' | 'group'): string => [...new Set(said.map((each) => each[key]))].join('; ');
  const isAcross = open.every(({ verdict }) => verdict.isAcross);
  const isUnread = open.some(({ verdict }) => verdict.isUnread);
  return {
    same: null,
    differs: isUnread ? 'scope.differs-unread' : isAcross ? 'scope.differs-period' : 'scope.differs',
    one: 'scope.world',
    noAnswer: 'scope.no-answer',
    args: { by: join('by'), group: join('group') },
  };
}

function joinMaps(scores: readonly VersionScore[], open: readonly OpenScope[], rules: readonly string[]) {
  const joined = new Map<string, readonly string[]>();
  const add = (fact: string, own: readonly string[]): void => {
    joined.set(fact, [...new Set([...(joined.get(fact) ?? []), ...own])]);
  };
  for (const { missing } of scores) for (const [fact, own] of missing ?? []) add(fact, own);
  if (rules.length > 0) for (const { verdict } of open) for (const fact of verdict.missing) add(fact, rules);
  return joined.size === 0 ? null : joined;
}

function joinDiagnostics(scores: readonly VersionScore[]): Diagnostic[] {
  const all = scores.flatMap(({ diagnostics }) => diagnostics);
  const isFirst = (each: Diagnostic, at: number): boolean =>
    all.findIndex((other) => other.code === each.code && other.message === each.message) === at;
  return all.filter(isFirst);
}

/**
 * Returns the score of a case under rules of which some are for a group or a time only. Where the case does not tell whether it
 * belongs there, it is run both ways: an answer that is the same stands, any other is undetermined and names what it takes.
 */
export function runInScopes(
  program: Program,
  facts: AppraisalCase,
  refused: ReadonlyMap<string, Refusal>,
  speech: ScoreSpeech,
  runWith: (deciders: readonly Decider[]) => VersionScore,
): VersionScore {
  const verdicts = program.scopes.map(({ scope }) => scopeVerdict(facts, scope, (path) => refused.has(path)));
  let sure = 0;
  const open: OpenScope[] = [];
  program.scopes.forEach((own, at) => {
    const verdict = verdicts[at] as ScopeVerdict;
    if (verdict.truth === 'true') sure |= 1 << at;
    else if (verdict.truth === 'undetermined') open.push({ at, own, verdict });
  });
  if (open.length === 0) return runWith(program.under(sure));
  const masks = masksOf(sure, open);
  const scores = masks.map((mask) => runWith(program.under(mask)));
  const answers = scores.map(({ results, findings }, index): VersionAnswers => {
    const label = labelOf(speech, open, masks[index] ?? 0);
    return { version: { label, when: [{ reading: label }], rules: null }, results, findings };
  });
  const { results, findings } = mergeAnswers(speech, answers, wordsFor(speech, open));
  const known = new Set<unknown>(scores.flatMap((score) => [...score.results, ...score.findings]));
  const turning = [...results, ...findings].filter((each) => !known.has(each)).flatMap(({ rules }) => rules);
  return {
    results,
    findings,
    missing: joinMaps(scores, open, [...new Set(turning)]),
    diagnostics: joinDiagnostics(scores),
  };
}
