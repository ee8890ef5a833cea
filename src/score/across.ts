import type { AppraisalCase, ScoreFinding, ScoreResult } from '../model/appraisal.ts';
import type { Rule } from '../model/rule-graph.ts';
import { findCaseProblems, refusalsOf } from './check-case.ts';
import type { LawVersion } from './law-versions.ts';
import { programOf, runProgram, type ScoreTools } from './score-case.ts';

/** One law to try the case under: an edition of the body's act, or another body's act. */
export interface AcrossLaw {
  readonly label: string;
  readonly act: string | null;
  readonly version: LawVersion;
}

/** What one law says; `known` false = its words are not held. */
export interface AcrossCell {
  readonly label: string;
  readonly known: boolean;
  readonly value: ScoreResult['value'];
  readonly rank: number | null;
  readonly of: number | null;
  readonly verdict: ScoreFinding['verdict'] | null;
}

/** Where the answer changes, and the provisions whose rules make the difference. */
export interface AcrossFlip {
  readonly from: string;
  readonly to: string;
  readonly provisions: readonly { readonly act: string | null; readonly provision: string; readonly rule: string }[];
}

export interface AcrossRow {
  readonly what: string;
  readonly name: string | null;
  readonly cells: readonly AcrossCell[];
  /** In the order of the laws; the first is where the answer flips first. */
  readonly flips: readonly AcrossFlip[];
}

interface Answers {
  readonly law: AcrossLaw;
  readonly results: readonly ScoreResult[] | null;
  readonly findings: readonly ScoreFinding[] | null;
}

type Answer = ScoreResult | ScoreFinding;

function keyOf(answer: Answer): string {
  return `${'verdict' in answer ? 'finding' : 'result'}|${answer.what}|${answer.name ?? ''}`;
}

function answersOf({ results, findings }: Answers): readonly Answer[] {
  return [...(results ?? []), ...(findings ?? [])];
}

function cellOf(answers: Answers, key: string): AcrossCell {
  const found = answersOf(answers).find((each) => keyOf(each) === key);
  const isGrade = found !== undefined && !('verdict' in found);
  return {
    label: answers.law.label,
    known: answers.results !== null,
    value: found?.value ?? null,
    rank: isGrade ? (found.rank ?? null) : null,
    of: isGrade ? (found.of ?? null) : null,
    verdict: found !== undefined && 'verdict' in found ? found.verdict : null,
  };
}

/** Grades are the same when rank and number of grades are, whatever the words; other answers by their value. */
function isSame(a: AcrossCell, b: AcrossCell): boolean {
  if (a.known !== b.known || a.verdict !== b.verdict) return false;
  if (a.rank !== null && b.rank !== null) return a.rank === b.rank && a.of === b.of;
  return a.verdict !== null || a.value === b.value;
}

function ruleOf(law: AcrossLaw, id: string): Rule | undefined {
  return law.version.rules?.find((rule) => rule.id === id);
}

/** Rules that the answer used in one law and that the other law lacks or words otherwise; all used ones where none differs. */
function responsible(from: Answers, to: Answers, key: string): AcrossFlip['provisions'] {
  const used = [from, to].flatMap((side) => {
    const answer = answersOf(side).find((each) => keyOf(each) === key);
    return (answer?.rules ?? []).map((id) => ({ side, other: side === from ? to : from, id }));
  });
  const differing = used.filter(({ side, other, id }) => {
    const [own, twin] = [ruleOf(side.law, id), ruleOf(other.law, id)];
    return JSON.stringify(own?.params) !== JSON.stringify(twin?.params);
  });
  const chosen = differing.length > 0 ? differing : used;
  const seen = new Set<string>();
  return chosen.flatMap(({ side, id }) => {
    const mark = `${side.law.act}|${id}`;
    if (seen.has(mark)) return [];
    seen.add(mark);
    return [{ act: side.law.act, provision: ruleOf(side.law, id)?.provisions[0] ?? '', rule: id }];
  });
}

/**
 * Returns the answers to one case under several laws, row by row, with the places where they change.
 * Each law is run by itself; a law whose words are not held has cells that are not known, never the words of another.
 */
export function scoreAcross(facts: AppraisalCase, laws: readonly AcrossLaw[], tools: ScoreTools): AcrossRow[] {
  const refused = refusalsOf(findCaseProblems(facts));
  const answers = laws.map((law): Answers => {
    const program = programOf(law.version, law.act);
    if (program === null) return { law, results: null, findings: null };
    return { law, ...runProgram(program, facts, { ...tools, trace: false }, law.version, refused) };
  });
  const keys = [...new Set(answers.flatMap((each) => answersOf(each).map(keyOf)))];
  return keys.map((key) => {
    const cells = answers.map((each) => cellOf(each, key));
    const flips = cells.flatMap((cell, index): AcrossFlip[] => {
      const [before, from, to] = [cells[index - 1], answers[index - 1], answers[index]];
      if (before === undefined || from === undefined || to === undefined || isSame(before, cell)) return [];
      return [{ from: before.label, to: cell.label, provisions: responsible(from, to, key) }];
    });
    const [, what = '', name = ''] = key.split('|');
    return { what, name: name === '' ? null : name, cells, flips };
  });
}
