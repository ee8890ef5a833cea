import { type Diagnostic, diagnose } from '../base/diagnostic.ts';
import type { DiagnosticCode } from '../base/diagnostic-codes.ts';
import { isLegalDate } from '../base/legal-date.ts';
import type { SayArgs, ScoreSay, ScoreSpeech } from '../messages/score-voice.ts';
import type { AppraisalCase, CaseEvent } from '../model/appraisal.ts';
import { readCategory } from './groups.ts';
import { parseRatio } from './ratio.ts';
import type { Refusal } from './run.ts';

/** A problem with where it stands in the case (`["kpis", 3, "mark"]`), so that the door can add the line of the file. */
export interface CaseProblem {
  readonly path: readonly (string | number)[];
  readonly code: Extract<DiagnosticCode, `SCORE_${string}`>;
  readonly say: ScoreSay;
  readonly args: SayArgs;
  /** Facts that are not used while the problem stands, by the paths that the deciders ask for. */
  readonly refuses: readonly string[];
}

type Collect = (problem: CaseProblem) => void;

/** Returns the path of a fact as its diagnostics name it: `kpis[3].mark`. */
export function pathText(path: readonly (string | number)[]): string {
  return path.map((each, index) => (typeof each === 'number' ? `[${each}]` : index === 0 ? each : `.${each}`)).join('');
}

function refuse(
  collect: Collect,
  code: CaseProblem['code'],
  path: readonly (string | number)[],
  say: ScoreSay,
  args: SayArgs,
  refuses?: readonly string[],
): void {
  collect({ path, code, say, args: { fact: pathText(path), ...args }, refuses: refuses ?? [pathText(path)] });
}

function checkCount(
  collect: Collect,
  path: readonly (string | number)[],
  value: number | null | undefined,
  max: number,
): boolean {
  if (value === null || value === undefined) return true;
  if (Number.isFinite(value) && value >= 0 && value <= max) return true;
  refuse(collect, 'SCORE_FACT_ABSURD', path, 'case.absurd-count', { value: String(value), max: String(max) });
  return false;
}

function checkMark(
  collect: Collect,
  path: readonly (string | number)[],
  value: string | number | null | undefined,
): void {
  if (value === null || value === undefined) return;
  const mark = parseRatio(value);
  if (mark === null) refuse(collect, 'SCORE_FACT_ABSURD', path, 'case.unreadable-mark', { value: String(value) });
  else if (mark.n < 0) refuse(collect, 'SCORE_FACT_ABSURD', path, 'case.negative', { value: String(value) });
}

/** More of something than there is: 10 of 9 indicators. Both numbers are refused, since either may be the wrong one. */
function checkPart(
  collect: Collect,
  path: readonly (string | number)[],
  part: string,
  whole: string,
  value: number | null | undefined,
  total: number | null | undefined,
): void {
  if (value === null || value === undefined || total === null || total === undefined || value <= total) return;
  const [at, of] = [
    [...path, part],
    [...path, whole],
  ];
  refuse(
    collect,
    'SCORE_FACT_ABSURD',
    at,
    'case.more-than',
    { value: String(value), whole: pathText(of), total: String(total) },
    [pathText(at), pathText(of)],
  );
}

function checkPlan(collect: Collect, { plan, kpis }: AppraisalCase): void {
  checkCount(collect, ['plan', 'kpis'], plan?.kpis, 1000);
  checkPart(collect, ['plan'], 'achieved', 'kpis', plan?.achieved, plan?.kpis);
  for (const [index, kpi] of (kpis ?? []).entries()) {
    checkMark(collect, ['kpis', index, 'mark'], kpi.mark);
    const { met, of } = kpi.indicators ?? { met: 0, of: 0 };
    if (met > of)
      refuse(
        collect,
        'SCORE_FACT_ABSURD',
        ['kpis', index, 'indicators', 'met'],
        'case.more-than',
        { value: String(met), whole: `kpis[${index}].indicators.of`, total: String(of) },
        [`kpis[${index}].achieved`],
      );
  }
  const planned = plan?.kpis ?? null;
  if (kpis && planned !== null && kpis.length > planned)
    refuse(
      collect,
      'SCORE_FACTS_CONTRADICT',
      ['kpis'],
      'case.kpis-listed',
      { listed: String(kpis.length), planned: String(planned) },
      ['kpis', 'plan.kpis', 'plan.achieved'],
    );
  const counted = kpis?.filter((kpi) => kpi.achieved === true).length ?? null;
  const open = kpis?.some((kpi) => (kpi.achieved ?? null) === null) ?? false;
  if (counted !== null && !open && typeof plan?.achieved === 'number' && plan.achieved !== counted)
    refuse(
      collect,
      'SCORE_FACTS_CONTRADICT',
      ['plan', 'achieved'],
      'case.achieved-counted',
      { value: String(plan.achieved), counted: String(counted) },
      ['kpis', 'plan.achieved', 'plan.kpis'],
    );
}

function checkMarks(collect: Collect, facts: AppraisalCase): void {
  for (const [index, quarter] of (facts.quarters ?? []).entries()) {
    checkMark(collect, ['quarters', index, 'score'], quarter.score);
    for (const kind of ['bonus', 'penalties'] as const)
      for (const [at, mark] of (quarter[kind] ?? []).entries()) checkMark(collect, ['quarters', index, kind, at], mark);
  }
  for (const [index, half] of (facts.halfYears ?? []).entries())
    checkMark(collect, ['halfYears', index, 'score'], half.score);
  for (const [index, mark] of (facts.marks ?? []).entries()) checkMark(collect, ['marks', index, 'value'], mark.value);
  for (const [name, mark] of Object.entries(facts.scores ?? {})) checkMark(collect, ['scores', name], mark);
  for (const [index, each] of (facts.competencies ?? []).entries()) {
    checkCount(collect, ['competencies', index, 'shown'], each.shown, 1000);
    checkPart(collect, ['competencies', index], 'shown', 'of', each.shown, each.of);
  }
}

function checkEmployee(collect: Collect, { employee, survey360 }: AppraisalCase): void {
  for (const name of ['tenureMonths', 'monthsToPeriodEnd', 'monthsSinceSocialLeave', 'monthsSinceStudy'] as const) {
    const months = employee?.[name];
    if (months !== 'none') checkCount(collect, ['employee', name], months, 720);
  }
  checkCount(collect, ['survey360', 'respondents'], survey360?.respondents, 10_000);
  const { category } = employee ?? {};
  if (category && readCategory(category) === null)
    collect({
      path: ['employee', 'category'],
      code: 'SCORE_FACT_UNLIKELY',
      say: 'case.category',
      args: { value: category },
      refuses: [],
    });
}

function checkCommission(collect: Collect, { commission }: AppraisalCase): void {
  if (!commission) return;
  checkCount(collect, ['commission', 'members'], commission.members, 1000);
  checkPart(collect, ['commission'], 'present', 'members', commission.present, commission.members);
  const { votes } = commission;
  const cast = (votes?.for ?? 0) + (votes?.against ?? 0);
  const [members, present] = [commission.members ?? null, commission.present ?? null];
  const args = { votes: String(cast), members: String(members ?? '?'), present: String(present ?? '?') };
  if (members !== null && cast > members)
    refuse(collect, 'SCORE_FACT_ABSURD', ['commission', 'votes'], 'case.votes-over-members', args, [
      'commission.votes.for',
      'commission.votes.against',
    ]);
  else if (present !== null && cast > present)
    collect({
      path: ['commission', 'votes'],
      code: 'SCORE_FACT_UNLIKELY',
      say: 'case.votes-over-present',
      args,
      refuses: [],
    });
}

/** What must not come before what. The same day is always allowed. */
const ORDER: readonly (readonly [CaseEvent, CaseEvent])[] = [
  ['period-start', 'period-end'],
  ['plan-returned', 'plan-resubmitted'],
  ['sheet-submitted', 'sheet-signed'],
  ['sheet-returned', 'sheet-resubmitted'],
  ['sheet-signed', 'sheet-to-commission'],
  ['evaluation-start', 'evaluation-end'],
  ['evaluation-end', 'acquainted'],
  ['decision', 'appeal-filed'],
  ['acquainted', 'calibration-requested'],
  ['calibration-requested', 'calibration-decision'],
  ['calibration-requested', 'calibration-held'],
  ['protocol-signed', 'protocol-posted'],
];

function checkDay(collect: Collect, path: readonly string[], date: string | null | undefined): void {
  if (date && !isLegalDate(date)) refuse(collect, 'SCORE_FACT_ABSURD', path, 'case.no-such-day', { value: date });
}

type Events = NonNullable<AppraisalCase['events']>;

function checkEvents(collect: Collect, events: Events): ReadonlyMap<CaseEvent, number> {
  const first = new Map<CaseEvent, number>();
  for (const [index, { what, on }] of events.entries()) {
    const path = ['events', index, 'on'];
    const known = first.get(what);
    const other = known === undefined ? undefined : events[known]?.on;
    if (!isLegalDate(on))
      refuse(collect, 'SCORE_FACT_ABSURD', path, 'case.no-such-day', { value: on }, [`events.${what}`]);
    else if (other !== undefined && other !== on)
      refuse(collect, 'SCORE_FACTS_CONTRADICT', path, 'case.event-twice', { what, first: other, second: on }, [
        `events.${what}`,
      ]);
    if (known === undefined) first.set(what, index);
  }
  return first;
}

function checkOrder(collect: Collect, events: Events): void {
  const first = checkEvents(collect, events);
  if (first.size < 2) return;
  for (const [before, after] of ORDER) {
    const [a, b] = [first.get(before), first.get(after)];
    if (a === undefined || b === undefined) continue;
    const [from, to] = [events[a]?.on ?? '', events[b]?.on ?? ''];
    if (from <= to) continue;
    const args = { first: `${before} ${from}`, second: `${after} ${to}` };
    refuse(collect, 'SCORE_DATES_OUT_OF_ORDER', ['events', b, 'on'], 'case.order', args, [
      `events.${before}`,
      `events.${after}`,
    ]);
  }
}

function checkDates(collect: Collect, facts: AppraisalCase): void {
  const { period, events } = facts;
  checkDay(collect, ['lawDate'], facts.lawDate);
  checkDay(collect, ['evaluatedOn'], facts.evaluatedOn);
  checkDay(collect, ['period', 'from'], period?.from);
  checkDay(collect, ['period', 'to'], period?.to);
  if (period?.from && period.to && period.from > period.to) {
    const args = { first: `period.from ${period.from}`, second: `period.to ${period.to}` };
    const refused = ['events.period-start', 'events.period-end'];
    refuse(collect, 'SCORE_DATES_OUT_OF_ORDER', ['period', 'to'], 'case.order', args, refused);
  }
  if (!events) return;
  checkOrder(collect, events);
  const [ended, destroyed] = [events.find((each) => each.what === 'evaluation-end')?.on, facts.papers?.destroyedOn];
  if (ended === undefined || !destroyed || destroyed >= ended) return;
  const args = { first: `evaluation-end ${ended}`, second: `papers.destroyedOn ${destroyed}` };
  refuse(collect, 'SCORE_DATES_OUT_OF_ORDER', ['papers', 'destroyedOn'], 'case.order', args);
}

/** Returns what cannot be so in a case, in the order of its fields. Shape and spelling of fields are the schema's matter. */
export function findCaseProblems(facts: AppraisalCase): CaseProblem[] {
  const problems: CaseProblem[] = [];
  const collect: Collect = (problem) => problems.push(problem);
  checkEmployee(collect, facts);
  checkPlan(collect, facts);
  checkMarks(collect, facts);
  checkCommission(collect, facts);
  checkDates(collect, facts);
  return problems;
}

const NOTHING_REFUSED: ReadonlyMap<string, Refusal> = new Map();

/** Returns the facts that the problems forbid to use, with the reason. */
export function refusalsOf(problems: readonly CaseProblem[]): ReadonlyMap<string, Refusal> {
  if (problems.length === 0) return NOTHING_REFUSED;
  const refused = problems.flatMap(({ refuses, say, args }) =>
    refuses.map((fact) => [fact, { key: say, args }] as const),
  );
  return new Map(refused);
}

/**
 * Returns the problems as diagnostics in the language of the speech.
 * Diagnostics: SCORE_FACT_ABSURD, SCORE_FACTS_CONTRADICT, SCORE_DATES_OUT_OF_ORDER, SCORE_FACT_UNLIKELY.
 */
export function sayProblems(problems: readonly CaseProblem[], speech: ScoreSpeech): Diagnostic[] {
  return problems.map(({ path, code, say, args }) =>
    diagnose(code, speech.say(say, args), {}, { found: pathText(path) }),
  );
}
