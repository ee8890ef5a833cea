import { addDays, addMonths, type LegalDate } from '../base/legal-date.ts';
import type { AppraisalCase, CaseEvent, Trace, Truth } from '../model/appraisal.ts';
import type { CompileContext } from './compile-context.ts';
import { CONCEPT } from './concepts.ts';
import { pushFinding, pushResult } from './publish.ts';
import { type AnyCited, addMissing, type Cited, type Decider, knownFact, type Run } from './run.ts';
import { unreadOn } from './silence.ts';
import { conditionStep, factStep, ruleStep } from './steps.ts';
import { anyTrue, notTrue, truthOf } from './truth.ts';

type Exclusion = Cited<'eligibility-exclusion'>;

/** Returns the date of an event of the case; the period's ends count as events. */
export function eventDate(facts: AppraisalCase, what: CaseEvent): LegalDate | null {
  const found = facts.events?.find((event) => event.what === what)?.on;
  if (found !== undefined) return found;
  if (what === 'period-start') return facts.period?.from ?? null;
  if (what === 'period-end') return facts.period?.to ?? null;
  return null;
}

/** Returns the full months from a date to the end of a last day; three months to the day are three. */
export function fullMonths(from: LegalDate, lastDay: LegalDate): number {
  const end = addDays(lastDay, 1);
  let months = 0;
  while (months < 1200 && addMonths(from, months + 1) <= end) months += 1;
  return months;
}

interface Check {
  readonly truth: Truth;
  /** Only a fact of minor weight is unknown (a leave that nobody mentioned): then the rest may be presumed to stand. */
  readonly minor: boolean;
  /** The fact that is not known, null when it is. */
  readonly missing: string | null;
  readonly say: 'tenure-short' | 'probation' | 'monthsSinceSocialLeave' | 'monthsSinceStudy' | 'groups' | 'unread';
  readonly min: number;
  readonly shown: string | null;
}

const TENURE = 'employee.tenureMonths';
const PROBATION = 'employee.probation';
const GROUPS = 'employee.groups';

/** Months in the post: as given, else from the appointment; several ends of the count must agree. */
function checkTenure(run: Run, min: number): Check {
  const common = { minor: false, say: 'tenure-short', min } as const;
  const given = knownFact(run, TENURE, run.facts.employee?.tenureMonths);
  if (given !== null) return { ...common, truth: truthOf(given < min), missing: null, shown: String(given) };
  const appointed = eventDate(run.facts, 'appointed');
  const ends = [run.facts.period?.to, run.facts.evaluatedOn].filter((each) => typeof each === 'string');
  if (appointed === null || ends.length === 0)
    return { ...common, truth: 'undetermined', missing: TENURE, shown: null };
  const months = ends.map((end) => fullMonths(appointed, end));
  const short = months.map((each) => each < min);
  const shown = [...new Set(months)].join(' / ');
  if (short.every((each) => each === short[0]))
    return { ...common, truth: truthOf(short[0] === true), missing: null, shown };
  return { ...common, truth: 'undetermined', missing: TENURE, shown };
}

function checkProbation(run: Run): Check {
  const known = knownFact(run, PROBATION, run.facts.employee?.probation);
  const common = { minor: false, say: 'probation', min: 0 } as const;
  if (known === null) return { ...common, truth: 'undetermined', missing: PROBATION, shown: null };
  return { ...common, truth: truthOf(known), missing: null, shown: String(known) };
}

/** Tenure counted anew after a leave: "none" says that there was none; where nobody says so it is presumed, and the fact is named. */
function checkLeave(run: Run, min: number, say: 'monthsSinceSocialLeave' | 'monthsSinceStudy'): Check {
  const path = say === 'monthsSinceStudy' ? 'employee.monthsSinceStudy' : 'employee.monthsSinceSocialLeave';
  const value = knownFact(run, path, run.facts.employee?.[say]);
  const common = { minor: true, say, min } as const;
  if (value === null) return { ...common, truth: 'undetermined', missing: path, shown: null };
  if (value === 'none') return { ...common, truth: 'false', missing: null, shown: '–' };
  return { ...common, truth: truthOf(value < min), missing: null, shown: String(value) };
}

/** Who is left out by what he or she is: pregnant, dismissed …; open only while the case does not tell. */
function checkGroups(run: Run, groups: readonly string[]): Check {
  const told = knownFact(run, GROUPS, run.facts.employee?.groups);
  const shown = groups.map((id) => run.speech.concept(id)).join(', ');
  const common = { minor: false, say: 'groups', min: 0, shown } as const;
  if (told === null) return { ...common, truth: 'undetermined', missing: GROUPS };
  return { ...common, truth: truthOf(told.some((state) => groups.includes(`state:${state}`))), missing: null };
}

/** The act leaves somebody out in words that were not read. */
const UNREAD: Check = { truth: 'undetermined', minor: false, missing: null, say: 'unread', min: 0, shown: null };

function checksOf(run: Run, rule: Exclusion): Check[] {
  const { minTenureMonths, probation, countedAnewAfter, groups, othersUnread } = rule.rule.params;
  const checks: Check[] = [];
  if (minTenureMonths !== null) {
    checks.push(checkTenure(run, minTenureMonths));
    if (countedAnewAfter.includes(CONCEPT.socialLeaveEnd))
      checks.push(checkLeave(run, minTenureMonths, 'monthsSinceSocialLeave'));
    if (countedAnewAfter.includes(CONCEPT.studyEnd)) checks.push(checkLeave(run, minTenureMonths, 'monthsSinceStudy'));
  }
  if (probation === true) checks.push(checkProbation(run));
  if (groups !== undefined) checks.push(checkGroups(run, groups));
  if (othersUnread) checks.push(UNREAD);
  return checks.length > 0 ? checks : [UNREAD];
}

function stepOf(run: Run, { truth, say, min, shown, missing }: Check): Trace {
  if (say === 'unread') return conditionStep(run, truth, 'eligibility.unread', {});
  const path = say === 'tenure-short' ? TENURE : `employee.${say}`;
  const facts = missing !== null || shown !== '–' ? [factStep(run, path, shown)] : [];
  return conditionStep(run, truth, `eligibility.${say}`, { min: String(min), months: shown ?? '?' }, facts);
}

function wasAppraised(facts: AppraisalCase): boolean {
  const isDone = facts.events?.some(
    ({ what }) => what === 'evaluation-end' || what === 'decision' || what === 'evaluation-start',
  );
  const hasKpis =
    facts.kpis?.some((kpi) => (kpi.achieved ?? kpi.mark ?? null) !== null) || (facts.plan?.achieved ?? null) !== null;
  const hasMarks = Boolean(
    facts.marks?.length ||
      facts.competencies?.length ||
      [...(facts.quarters ?? []), ...(facts.halfYears ?? [])].some((each) => each.score),
  );
  return Boolean(isDone || hasKpis || hasMarks);
}

interface Checked {
  readonly rule: AnyCited;
  readonly checks: readonly Check[];
}

function stepsOf(run: Run, checked: readonly Checked[]): Trace[] {
  if (!run.tracing) return [];
  return checked.map(({ rule, checks }) => {
    const truth = anyTrue(checks.map((check) => check.truth));
    const children = checks.map((check) => stepOf(run, check));
    return ruleStep(run, rule, truth, 'eligibility.rule', {}, children);
  });
}

/** Facts are missing only while they could change the answer: who is excluded by tenure is so whatever the probation. */
function nameMissing(run: Run, checked: readonly Checked[], excluded: Truth): void {
  if (excluded === 'true') return;
  for (const { rule, checks } of checked)
    for (const { missing } of checks) if (missing !== null) addMissing(run, missing, [rule]);
}

const NO_ARGS = {};

function decideEligibility(run: Run, own: readonly Exclusion[], unread: readonly AnyCited[], min: number | null): void {
  const rules = [...own, ...unread];
  const checked = [
    ...own.map((rule): Checked => ({ rule, checks: checksOf(run, rule) })),
    ...unread.map((rule): Checked => ({ rule, checks: [UNREAD] })),
  ];
  const checks = checked.length === 1 ? checked[0]!.checks : checked.flatMap((each) => each.checks);
  const excluded = anyTrue(checks.map((check) => check.truth));
  const isPresumed =
    excluded === 'undetermined' && checks.every((check) => check.truth !== 'undetermined' || check.minor);
  const eligible: Truth = isPresumed ? 'true' : notTrue(excluded);
  run.values.eligible = eligible;
  nameMissing(run, checked, excluded);
  const isUnread =
    eligible === 'undetermined' && checks.every((check) => check.truth !== 'undetermined' || check === UNREAD);
  const told = isUnread ? 'eligibility.unread' : (`eligibility.${eligible}` as const);
  const reason = isPresumed ? 'eligibility.presumed' : told;
  const steps = stepsOf(run, checked);
  const certainty = eligible === 'undetermined' ? eligible : isPresumed ? 'presumed' : 'certain';
  const value = eligible === 'undetermined' ? null : eligible === 'true';
  const result = { what: 'eligibility', value, certainty, reason, args: NO_ARGS, rules, steps } as const;
  pushResult(run, min === null ? result : { ...result, needed: min });
  const isBreach = eligible === 'false' && wasAppraised(run.facts);
  pushFinding(run, {
    what: 'eligibility',
    truth: eligible === 'false' && !isBreach ? 'not-applicable' : eligible,
    value: run.facts.employee?.tenureMonths ?? null,
    needed: min,
    message: isBreach ? 'eligibility.breach' : reason,
    args: NO_ARGS,
    rules,
    steps,
  });
}

/** A servant appointed so late that KPIs are not set for the rest of the period. */
function decideKpiSetting(run: Run, rule: Exclusion, min: number): void {
  const given = knownFact(run, 'employee.monthsToPeriodEnd', run.facts.employee?.monthsToPeriodEnd);
  const [appointed, end] = [eventDate(run.facts, 'appointed'), run.facts.period?.to ?? null];
  const months = given ?? (appointed === null || end === null ? null : fullMonths(appointed, end));
  if (months === null) return;
  const [isShort, planned] = [months < min, run.facts.plan?.kpis ?? null];
  const truth = !isShort ? 'true' : planned === null ? 'not-applicable' : truthOf(planned === 0);
  const args = { min: String(min), months: String(months) };
  const message = isShort ? 'eligibility.kpi-not-set' : 'eligibility.kpi-set';
  const facts = [
    factStep(run, 'employee.monthsToPeriodEnd', months),
    ...(planned === null ? [] : [factStep(run, 'plan.kpis', planned)]),
  ];
  const steps = [ruleStep(run, rule, truthOf(isShort), message, args, facts)];
  pushFinding(run, {
    what: 'eligibility',
    name: 'kpi-setting',
    truth,
    value: months,
    needed: min,
    message,
    args,
    rules: [rule],
    steps,
  });
}

/** Returns the deciders of who is appraised, and for whom KPIs are set. */
export function compileEligibility(context: CompileContext): Decider[] {
  const all = context.rulesOf('eligibility-exclusion');
  const isSetting = (each: Exclusion): boolean =>
    each.rule.params.appliesTo === CONCEPT.kpiSetting || each.rule.params.measured === 'to-period-end';
  const general = all.filter((each) => !isSetting(each));
  const unread = unreadOn(context, 'eligibility-exclusion');
  const deciders: Decider[] = [];
  if (general.length + unread.length > 0) {
    const params = general.map((each) => each.rule.params);
    const min = params.map((each) => each.minTenureMonths).find((each) => each !== null) ?? null;
    const facts = [
      ...(params.some((each) => each.minTenureMonths !== null) ? ['employee.tenureMonths'] : []),
      ...(params.some((each) => each.probation === true) ? ['employee.probation'] : []),
      ...(params.some((each) => each.groups !== undefined) ? [GROUPS] : []),
      ...(params.some((each) => each.countedAnewAfter.includes(CONCEPT.socialLeaveEnd))
        ? ['employee.monthsSinceSocialLeave']
        : []),
      ...(params.some((each) => each.countedAnewAfter.includes(CONCEPT.studyEnd)) ? ['employee.monthsSinceStudy'] : []),
    ];
    deciders.push({
      id: 'eligibility',
      facts,
      after: [],
      rules: [...general, ...unread],
      isAsked: (facts) => Boolean(facts.employee) || wasAppraised(facts) || eventDate(facts, 'appointed') !== null,
      decide: (run) => decideEligibility(run, general, unread, min),
    });
  }
  for (const rule of all.filter(isSetting)) {
    const min = rule.rule.params.minTenureMonths;
    if (min === null) continue;
    deciders.push({
      id: 'eligibility:kpi-setting',
      facts: ['employee.monthsToPeriodEnd', 'events.appointed', 'period.to'],
      after: [],
      rules: [rule],
      isAsked: (facts) =>
        (facts.employee?.monthsToPeriodEnd ?? null) !== null || eventDate(facts, 'appointed') !== null,
      decide: (run) => decideKpiSetting(run, rule, min),
    });
  }
  return deciders;
}
