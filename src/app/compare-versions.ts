import type { Steps } from '../base/steps.ts';
import { compareRuleSets } from '../compare/compare-laws.ts';
import { COMPARE_NOTES } from '../messages/compare-words.ts';
import type { InterfaceLang } from '../messages/interface-lang.ts';
import type { AsOf, RuleAnswer } from '../model/answers.ts';
import type { BodyLaw } from '../model/body-law.ts';
import type { Diff, DiffVersion } from '../model/comparison.ts';
import type { LawVersion } from '../score/law-versions.ts';
import { lawVersionsOn } from './law-versions.ts';
import { timeLogic } from './time-logic.ts';

interface Side {
  readonly law: BodyLaw;
  readonly answer: AsOf;
}

/** More pairs of versions than this are not shown: a note sends the reader to a date that is determined. */
const MOST_PAIRS = 16;

/** The answer as it would be if this version were the law of the day; null when its words are not held. */
function under(answer: AsOf, version: LawVersion | null): AsOf | null {
  if (version === null) return answer;
  if (version.rules === null) return null;
  const settled = new Map(answer.rules.map((rule) => [rule.id, rule]));
  const ids = new Set(version.rules.map((rule) => rule.id));
  const isSettled = (rule: RuleAnswer) => rule.status === 'applies' || rule.status === 'ceased';
  const rules = version.rules.flatMap(({ id, params }): RuleAnswer[] => {
    const known = settled.get(id);
    if (!known) return [];
    return [{ ...known, params, status: 'applies', certainty: isSettled(known) ? known.certainty : 'presumed' }];
  });
  const gone = answer.rules.filter((rule) => !ids.has(rule.id) && isSettled(rule));
  return {
    ...answer,
    status: 'applies',
    certainty: 'presumed',
    rules: [...rules, ...gone],
    provisions: answer.provisions.map((entry) =>
      entry.status === 'applies' || entry.status === 'ceased' ? entry : { ...entry, status: 'applies' as const },
    ),
  };
}

/**
 * Returns the comparison under each possible law of the day, where either side has several; only rows that are not the same.
 * A version whose words are not held has `rows: null`; that some pairs are not shown is a note. Each pair is a step.
 */
export function* versionsOfDiff(left: Side, right: Side, lang: InterfaceLang): Steps<Pick<Diff, 'versions' | 'notes'>> {
  const [lefts, rights] = [versionsOf(left), versionsOf(right)];
  if (lefts.length < 2 && rights.length < 2) return { versions: [], notes: [] };
  const isTheSame = left.law === right.law && left.answer.query.date === right.answer.query.date;
  const pairs = lefts.flatMap((a) =>
    rights.flatMap((b) => (isTheSame && a?.label !== b?.label ? [] : [[a, b] as const])),
  );
  const versions: DiffVersion[] = [];
  for (const [a, b] of pairs.slice(0, MOST_PAIRS)) {
    yield;
    const [from, to] = [under(left.answer, a), under(right.answer, b)];
    const rows =
      from === null || to === null ? null : compareRuleSets(from, to, lang).filter((row) => row.kind !== 'same');
    const when = { left: [...(a?.when ?? [])], right: [...(b?.when ?? [])] };
    versions.push({ left: a?.label ?? null, right: b?.label ?? null, when, rows });
  }
  const isAll = pairs.length <= MOST_PAIRS;
  return { versions, notes: isAll ? [] : [COMPARE_NOTES.moreVersions(MOST_PAIRS, pairs.length)] };
}

/** One entry `null` = the law of the day is determined. */
function versionsOf({ law, answer }: Side): (LawVersion | null)[] {
  const { versions } = lawVersionsOn(law, answer.query.date, timeLogic, answer.act?.id);
  return versions.length < 2 ? [null] : [...versions];
}
