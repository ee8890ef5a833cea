import type { ScoreSpeech } from '../messages/score-speech.ts';
import type { Scorecard, ScoreFinding, ScoreResult, ScoreWhen, Trace } from '../model/appraisal.ts';
import type { LawVersion } from './law-versions.ts';

/** The answers under one possible law; null = its words are not held. */
export interface VersionAnswers {
  readonly version: LawVersion;
  readonly results: readonly ScoreResult[] | null;
  readonly findings: readonly ScoreFinding[] | null;
}

function keyOf(each: { readonly what: string; readonly name?: string | undefined }): string {
  return `${each.what}|${each.name ?? ''}`;
}

function keysOf<T extends { readonly what: string; readonly name?: string | undefined }>(
  lists: readonly (readonly T[] | null)[],
): string[] {
  return [...new Set(lists.flatMap((list) => (list ?? []).map(keyOf)))];
}

function whenOf(version: LawVersion): ScoreWhen[] {
  return version.when.length > 0 ? [...version.when] : [{ reading: version.label }];
}

function joinTraces(
  speech: ScoreSpeech,
  answers: readonly VersionAnswers[],
  traces: readonly (Trace | null)[],
  isSame: boolean,
): Trace | null {
  if (traces.every((trace) => trace === null)) return null;
  const node = (
    say: 'version.same' | 'version.differs' | 'version.one' | 'version.no-rules' | 'version.no-answer',
    args: Record<string, string>,
    children: readonly Trace[],
  ): Trace => ({
    kind: 'condition',
    say,
    args,
    text: speech.say(say, args),
    truth: null,
    rule: null,
    citation: null,
    children,
  });
  const children = answers.map((answer, index) => {
    const trace = traces[index] ?? null;
    const empty = node(answer.results === null ? 'version.no-rules' : 'version.no-answer', {}, []);
    return node('version.one', { label: answer.version.label }, [trace ?? empty]);
  });
  return {
    ...node(isSame ? 'version.same' : 'version.differs', {}, children),
    kind: 'result',
    truth: isSame ? 'true' : 'undetermined',
  };
}

function isSameResult(a: ScoreResult, b: ScoreResult): boolean {
  return a.value === b.value && a.rank === b.rank && a.of === b.of && a.certainty === b.certainty;
}

function mergeResult(speech: ScoreSpeech, answers: readonly VersionAnswers[], key: string): ScoreResult {
  const found = answers.map((answer) => answer.results?.find((each) => keyOf(each) === key) ?? null);
  const known = found.filter((each) => each !== null);
  const [first] = known;
  const isSame = known.length === answers.length && known.every((each) => isSameResult(each, first!));
  const rules = [...new Set(known.flatMap((each) => each.rules))];
  const trace = joinTraces(
    speech,
    answers,
    found.map((each) => each?.trace ?? null),
    isSame,
  );
  if (isSame) return { ...first!, reason: `${first!.reason}. ${speech.say('version.same', {})}`, rules, trace };
  const alternatives = answers.flatMap((answer, index) => {
    const own = found[index] ?? null;
    const when = whenOf(answer.version);
    if (own !== null && own.value === null && own.alternatives.length > 0)
      return own.alternatives.map((each) => ({ ...each, when: [...when, ...each.when] }));
    return [{ when, value: own?.value ?? null, rank: own?.rank ?? null, of: own?.of ?? null }];
  });
  return {
    what: first!.what,
    ...(first!.name === undefined ? {} : { name: first!.name }),
    value: null,
    certainty: 'undetermined',
    reason: speech.say('version.differs', {}),
    alternatives,
    rules,
    trace,
  };
}

function mergeFinding(speech: ScoreSpeech, answers: readonly VersionAnswers[], key: string): ScoreFinding {
  const found = answers.map((answer) => answer.findings?.find((each) => keyOf(each) === key) ?? null);
  const known = found.filter((each) => each !== null);
  const [first] = known;
  const isSame = known.length === answers.length && known.every((each) => each.verdict === first!.verdict);
  const rules = [...new Set(known.flatMap((each) => each.rules))];
  const trace = joinTraces(
    speech,
    answers,
    found.map((each) => each?.trace ?? null),
    isSame,
  );
  if (isSame) return { ...first!, message: `${first!.message}. ${speech.say('version.same', {})}`, rules, trace };
  const alternatives = answers.map((answer, index) => ({
    when: whenOf(answer.version),
    verdict: found[index]?.verdict ?? ('undetermined' as const),
    needed: found[index]?.needed ?? null,
  }));
  const hasSameDue = known.every((each) => JSON.stringify(each.due) === JSON.stringify(first!.due));
  return {
    ...first!,
    verdict: 'undetermined',
    needed: known.every((each) => each.needed === first!.needed) ? first!.needed : null,
    due: hasSameDue ? first!.due : [],
    message: speech.say('version.differs', {}),
    alternatives,
    rules,
    trace,
  };
}

/** Returns the answers that hold whichever of the possible laws applied, and the others with what each law gives. */
export function mergeVersions(
  speech: ScoreSpeech,
  answers: readonly VersionAnswers[],
): Pick<Scorecard, 'results' | 'findings' | 'versions' | 'sameEitherWay'> {
  const results = keysOf(answers.map((each) => each.results)).map((key) => mergeResult(speech, answers, key));
  const findings = keysOf(answers.map((each) => each.findings)).map((key) => mergeFinding(speech, answers, key));
  const isSame = (a: readonly { readonly value?: unknown; readonly verdict?: unknown }[], b: typeof a): boolean =>
    a.length === b.length &&
    a.every((each, index) => each.value === b[index]?.value && each.verdict === b[index]?.verdict);
  const [first] = answers;
  const versions = answers.map(({ version, results: own, findings: ownFindings }) => ({
    label: version.label,
    when: whenOf(version),
    rulesKnown: own !== null,
    results: (own ?? []).map(({ what, name, value, rank }) => ({
      what,
      ...(name === undefined ? {} : { name }),
      value,
      rank: rank ?? null,
    })),
    findings: (ownFindings ?? []).map(({ what, name, verdict }) => ({
      what,
      ...(name === undefined ? {} : { name }),
      verdict,
    })),
  }));
  const sameEitherWay = answers.every(
    (each) =>
      each.results !== null &&
      first?.results != null &&
      isSame(each.results, first.results) &&
      each.findings !== null &&
      first.findings !== null &&
      isSame(
        each.findings.map(({ verdict }) => ({ verdict })),
        first.findings.map(({ verdict }) => ({ verdict })),
      ),
  );
  return { results, findings, versions, sameEitherWay };
}
