import type { SayArgs, ScoreSay, ScoreSpeech } from '../messages/score-voice.ts';
import type { Scorecard, ScoreFinding, ScoreResult, ScoreWhen, Trace } from '../model/appraisal.ts';
import type { LawVersion } from './law-versions.ts';

/** The answers under one possible law; null = its words are not held. */
export interface VersionAnswers {
  readonly version: LawVersion;
  readonly results: readonly ScoreResult[] | null;
  readonly findings: readonly ScoreFinding[] | null;
}

/** How the joining of several answers is said. */
export interface MergeWords {
  /** Added to an answer that is the same everywhere; null = nothing is added. */
  readonly same: ScoreSay | null;
  readonly differs: ScoreSay;
  readonly one: ScoreSay;
  readonly noAnswer: ScoreSay;
  readonly args: SayArgs;
}

const OF_VERSIONS: MergeWords = {
  same: 'version.same',
  differs: 'version.differs',
  one: 'version.one',
  noAnswer: 'version.no-answer',
  args: {},
};

function keyOf(each: { readonly what: string; readonly name?: string | undefined }): string {
  return `${each.what}|${each.name ?? ''}`;
}

interface Answered {
  readonly what: string;
  readonly name?: string | undefined;
  readonly rules: readonly string[];
}

type Row<T> = readonly (T | null)[];

/**
 * Returns one row per question with the answer of every list. Several answers to one question in one list (two terms for one deed)
 * are told apart by their rules; what is left over is paired in order.
 */
function rowsOf<T extends Answered>(lists: readonly (readonly T[] | null)[]): Row<T>[] {
  const byKey = new Map<string, Map<string, (T | null)[]>>();
  lists.forEach((list, at) => {
    for (const each of list ?? []) {
      const rows = byKey.get(keyOf(each)) ?? new Map<string, (T | null)[]>();
      byKey.set(keyOf(each), rows);
      let rules = each.rules.join();
      while (rows.get(rules)?.[at] != null) rules += '~';
      const row = rows.get(rules) ?? lists.map(() => null);
      row[at] = each;
      rows.set(rules, row);
    }
  });
  return [...byKey.values()].flatMap((rows) => joinDisjoint([...rows.values()]));
}

/** Rows that share no list are answers of different laws to one question. */
function joinDisjoint<T>(rows: readonly (T | null)[][]): Row<T>[] {
  const joined: (T | null)[][] = [];
  for (const row of rows) {
    const home = joined.find((other) => row.every((each, at) => each === null || other[at] === null));
    if (home === undefined) joined.push([...row]);
    else
      row.forEach((each, at) => {
        if (each !== null) home[at] = each;
      });
  }
  return joined;
}

function whenOf(version: LawVersion): ScoreWhen[] {
  return version.when.length > 0 ? [...version.when] : [{ reading: version.label }];
}

function joinTraces(
  speech: ScoreSpeech,
  answers: readonly VersionAnswers[],
  traces: readonly (Trace | null)[],
  isSame: boolean,
  words: MergeWords,
): Trace | null {
  if (traces.every((trace) => trace === null)) return null;
  const node = (say: ScoreSay, args: Record<string, string>, children: readonly Trace[]): Trace => ({
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
    const empty = node(answer.results === null ? 'version.no-rules' : words.noAnswer, {}, []);
    return node(words.one, { label: answer.version.label, reading: answer.version.label }, [trace ?? empty]);
  });
  return {
    ...node(isSame ? (words.same ?? words.differs) : words.differs, words.args, children),
    kind: 'result',
    truth: isSame ? 'true' : 'undetermined',
  };
}

function isSameResult(a: ScoreResult, b: ScoreResult): boolean {
  return a.value === b.value && a.rank === b.rank && a.of === b.of && a.certainty === b.certainty;
}

function mergeResult(
  speech: ScoreSpeech,
  answers: readonly VersionAnswers[],
  found: Row<ScoreResult>,
  words: MergeWords,
): ScoreResult {
  const known = found.filter((each) => each !== null);
  const [first] = known;
  const isSame = known.length === answers.length && known.every((each) => isSameResult(each, first!));
  const rules = [...new Set(known.flatMap((each) => each.rules))];
  const trace = joinTraces(
    speech,
    answers,
    found.map((each) => each?.trace ?? null),
    isSame,
    words,
  );
  if (isSame && words.same === null) return first!;
  if (isSame) return { ...first!, reason: `${first!.reason}. ${speech.say(words.same!, {})}`, rules, trace };
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
    reason: speech.say(words.differs, words.args),
    alternatives,
    rules,
    trace,
  };
}

function mergeFinding(
  speech: ScoreSpeech,
  answers: readonly VersionAnswers[],
  found: Row<ScoreFinding>,
  words: MergeWords,
): ScoreFinding {
  const known = found.filter((each) => each !== null);
  const [first] = known;
  // What concerns nobody inside a scope is not put to anybody outside it.
  const isMoot = words.same === null && known.every((each) => each.verdict === 'not-applicable');
  const isEverywhere = known.length === answers.length || isMoot;
  const isSame = isEverywhere && known.every((each) => each.verdict === first!.verdict);
  const rules = [...new Set(known.flatMap((each) => each.rules))];
  const trace = joinTraces(
    speech,
    answers,
    found.map((each) => each?.trace ?? null),
    isSame,
    words,
  );
  if (isSame && words.same === null) return first!;
  if (isSame) return { ...first!, message: `${first!.message}. ${speech.say(words.same!, {})}`, rules, trace };
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
    message: speech.say(words.differs, words.args),
    alternatives,
    rules,
    trace,
  };
}

/** Returns the answers joined: those that are the same as they are, the others undetermined with what each would be. */
export function mergeAnswers(
  speech: ScoreSpeech,
  answers: readonly VersionAnswers[],
  words: MergeWords,
): Pick<Scorecard, 'results' | 'findings'> {
  return {
    results: rowsOf(answers.map((each) => each.results)).map((row) => mergeResult(speech, answers, row, words)),
    findings: rowsOf(answers.map((each) => each.findings)).map((row) => mergeFinding(speech, answers, row, words)),
  };
}

/** Returns the answers that hold whichever of the possible laws applied, and the others with what each law gives. */
export function mergeVersions(
  speech: ScoreSpeech,
  answers: readonly VersionAnswers[],
): Pick<Scorecard, 'results' | 'findings' | 'versions' | 'sameEitherWay'> {
  const { results, findings } = mergeAnswers(speech, answers, OF_VERSIONS);
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
