import { addDays, addMonths, type LegalDate } from '../base/legal-date.ts';
import type { AppraisalCase, CaseEvent, Trace, Truth } from '../model/appraisal.ts';
import type { CompileContext } from './compile-context.ts';
import { CONCEPT } from './concepts.ts';
import { pushFinding, pushResult } from './publish.ts';
import { addMissing, type Cited, type Decider, knownFact, type Run } from './run.ts';
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
  readonly step: Trace;
  /** Only a fact of minor weight is unknown (a leave that nobody mentioned): then the rest may be presumed to stand. */
  readonly minor: boolean;
}

/** Months in the post: as given, else from the appointment; several ends of the count must agree. */
function tenureTruth(run: Run, rule: Exclusion, min: number): { truth: Truth; shown: string | null } {
  const given = knownFact(run, 'employee.tenureMonths', run.facts.employee?.tenureMonths);
  if (given !== null) return { truth: truthOf(given < min), shown: String(given) };
  const appointed = eventDate(run.facts, 'appointed');
  const ends = [run.facts.period?.to, run.facts.evaluatedOn].filter((each) => typeof each === 'string');
  if (appointed === null || ends.length === 0) {
    addMissing(run, 'employee.tenureMonths', [rule]);
    return { truth: 'undetermined', shown: null };
  }
  const months = ends.map((end) => fullMonths(appointed, end));
  const short = months.map((each) => each < min);
  const shown = [...new Set(months)].join(' / ');
  if (short.every((each) => each === short[0])) return { truth: truthOf(short[0] === true), shown };
  addMissing(run, 'employee.tenureMonths', [rule]);
  return { truth: 'undetermined', shown };
}

function checkTenure(run: Run, rule: Exclusion, min: number): Check {
  const { truth, shown } = tenureTruth(run, rule, min);
  const fact = factStep(run, 'employee.tenureMonths', shown);
  const args = { min: String(min), months: shown ?? '?' };
  return { truth, minor: false, step: conditionStep(run, truth, 'eligibility.tenure-short', args, [fact]) };
}

function checkProbation(run: Run, rule: Exclusion): Check {
  const probation = knownFact(run, 'employee.probation', run.facts.employee?.probation);
  if (probation === null) addMissing(run, 'employee.probation', [rule]);
  const truth: Truth = probation === null ? 'undetermined' : truthOf(probation);
  const fact = factStep(run, 'employee.probation', probation);
  return { truth, minor: false, step: conditionStep(run, truth, 'eligibility.probation', {}, [fact]) };
}

/** Tenure counted anew after a leave: "none" says that there was none; where nobody says so it is presumed, and the fact is named. */
function checkLeave(
  run: Run,
  rule: Exclusion,
  min: number,
  fact: 'monthsSinceSocialLeave' | 'monthsSinceStudy',
): Check {
  const value = knownFact(run, `employee.${fact}`, run.facts.employee?.[fact]);
  const path = `employee.${fact}`;
  if (value === null) addMissing(run, path, [rule]);
  const truth: Truth = value === null ? 'undetermined' : truthOf(value !== 'none' && value < min);
  const args = { min: String(min), months: value === null ? '?' : value === 'none' ? '–' : String(value) };
  const step = conditionStep(
    run,
    truth,
    `eligibility.${fact}`,
    args,
    value === null ? [factStep(run, path, null)] : [],
  );
  return { truth, minor: true, step };
}

function checksOf(run: Run, rule: Exclusion): Check[] {
  const { minTenureMonths, probation, countedAnewAfter } = rule.rule.params;
  const checks: Check[] = [];
  if (minTenureMonths !== null) {
    checks.push(checkTenure(run, rule, minTenureMonths));
    if (countedAnewAfter.includes(CONCEPT.socialLeaveEnd))
      checks.push(checkLeave(run, rule, minTenureMonths, 'monthsSinceSocialLeave'));
    if (countedAnewAfter.includes(CONCEPT.studyEnd))
      checks.push(checkLeave(run, rule, minTenureMonths, 'monthsSinceStudy'));
  }
  if (probation === true) checks.push(checkProbation(run, rule));
  return checks;
}

function wasAppraised(facts: AppraisalCase): boolean {
  const isDone = facts.events?.some(
    ({ what }) => what === 'evaluation-end' || what === 'decision' || what === 'evaluation-start',
  );
  const hasKpis =
    facts.kpis?.some((kpi) => (kpi.achieved ?? kpi.mark ?? null) !== null) || (facts.plan?.achieved ?? null) !== null;
  const hasMarks = Boolean(
    facts.marks?.length || facts.competencies?.length || facts.quarters?.some((each) => each.score),
  );
  return Boolean(isDone || hasKpis || hasMarks);
}

function decideEligibility(run: Run, rules: readonly Exclusion[]): void {
  const checked = rules.map((rule) => ({ rule, checks: checksOf(run, rule) }));
  const checks = checked.flatMap((each) => each.checks);
  const excluded = anyTrue(checks.map((check) => check.truth));
  const isPresumed =
    excluded === 'undetermined' && checks.every((check) => check.truth !== 'undetermined' || check.minor);
  const eligible: Truth = isPresumed ? 'true' : notTrue(excluded);
  run.values.eligible = eligible;
  const steps = checked.map(({ rule, checks: own }) => {
    const truth = anyTrue(own.map((check) => check.truth));
    return ruleStep(
      run,
      rule,
      truth,
      'eligibility.rule',
      {},
      own.map((check) => check.step),
    );
  });
  const min = rules.map((rule) => rule.rule.params.minTenureMonths).find((each) => each !== null) ?? null;
  const reason = isPresumed ? 'eligibility.presumed' : (`eligibility.${eligible}` as const);
  const common = { name: null, rules, args: {}, steps };
  pushResult(run, {
    ...common,
    what: 'eligibility',
    value: eligible === 'undetermined' ? null : eligible === 'true',
    ...(min === null ? {} : { needed: min }),
    certainty: eligible === 'undetermined' ? 'undetermined' : isPresumed ? 'presumed' : 'certain',
    reason,
  });
  const isBreach = eligible === 'false' && wasAppraised(run.facts);
  const truth = eligible === 'false' && !isBreach ? 'not-applicable' : eligible;
  const value = run.facts.employee?.tenureMonths ?? null;
  pushFinding(run, {
    ...common,
    what: 'eligibility',
    truth,
    value,
    needed: min,
    message: isBreach ? 'eligibility.breach' : reason,
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
  const deciders: Decider[] = [];
  if (general.length > 0) {
    const params = general.map((each) => each.rule.params);
    const facts = [
      ...(params.some((each) => each.minTenureMonths !== null) ? ['employee.tenureMonths'] : []),
      ...(params.some((each) => each.probation === true) ? ['employee.probation'] : []),
      ...(params.some((each) => each.countedAnewAfter.includes(CONCEPT.socialLeaveEnd))
        ? ['employee.monthsSinceSocialLeave']
        : []),
      ...(params.some((each) => each.countedAnewAfter.includes(CONCEPT.studyEnd)) ? ['employee.monthsSinceStudy'] : []),
    ];
    deciders.push({
      id: 'eligibility',
      facts,
      after: [],
      rules: general,
      isAsked: (facts) => Boolean(facts.employee) || wasAppraised(facts) || eventDate(facts, 'appointed') !== null,
      decide: (run) => decideEligibility(run, general),
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
