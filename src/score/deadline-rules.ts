import type { AppraisalCase, CaseEvent, FindingName } from '../model/appraisal.ts';
import type { RuleParams } from '../model/rule-graph.ts';
import type { Addressee } from './addressee.ts';
import type { CompileContext } from './compile-context.ts';
import { CONCEPT, deedOf, momentOf } from './concepts.ts';
import { eventDate } from './eligibility.ts';
import type { AnyCited } from './run.ts';
import type { Term } from './term.ts';

/** A term of the act for something that a case can date. */
export interface Deadline {
  readonly what: FindingName;
  readonly name: string;
  /** The first of these that the case dates is the deed. */
  readonly deeds: readonly CaseEvent[];
  readonly start: CaseEvent;
  readonly term: Term;
  readonly rules: readonly AnyCited[];
  /** For whom the term is; empty = for all. */
  readonly addressees: readonly Addressee[];
  /** Terms after the return to work that take the place of this one for those who were away. */
  readonly afterReturn?: readonly Deadline[];
  /** The act has another term for the same deed, from the appointment: then this one is for those who were there from the start. */
  readonly otherFromAppointment?: boolean;
  /** Facts without which the term does not concern the case. */
  readonly concerns: (facts: AppraisalCase) => boolean;
}

const FOR_ALL: readonly Addressee[] = [{ category: null, methods: [] }];
const ALWAYS = (): boolean => true;

interface Amount {
  readonly amount: number;
  readonly unit: Term['unit'];
  readonly from: string | null;
  readonly counting?: Term['counting'] | undefined;
}

function termOf(amount: Amount, direction: Term['direction'] = 'after'): Term {
  return { amount: amount.amount, unit: amount.unit, direction, counting: amount.counting ?? 'contested' };
}

/** What a finding on the deed is called: acquaintance and appeals have names of their own. */
function nameOfDeed(deed: CaseEvent): FindingName {
  if (deed === 'acquainted') return 'acquaintance';
  return deed === 'appeal-filed' || deed === 'calibration-requested' ? 'appeal-in-time' : 'deadline';
}

function fromDeadlines(context: CompileContext): Deadline[] {
  const cases = context.rulesOf('absent-servant').flatMap(({ rule }) => rule.params.cases);
  return context.rulesOf('deadline').flatMap((rule): Deadline[] => {
    const { what, from, direction, quarters, category = null, methods = [] } = rule.rule.params;
    const [deed, start] = [deedOf(what), momentOf(from)];
    if (deed === null || start === null) return [];
    const isSurvey = what === 'act:survey-360';
    const isYearly = from === 'event:year-end';
    const concerns = (facts: AppraisalCase): boolean =>
      (!isSurvey || Boolean(facts.survey360)) &&
      (start !== 'returned-to-work' || wasAway(facts, cases)) &&
      (!isYearly || facts.period?.to?.endsWith('-12-31') === true) &&
      (quarters === undefined || isOfQuarter(quarters, facts));
    return [
      {
        what: nameOfDeed(deed),
        name: deed,
        deeds: [deed],
        start,
        term: termOf(rule.rule.params, direction),
        rules: [rule],
        addressees: [{ category, methods: isSurvey ? [CONCEPT.methodSurvey] : methods }],
        concerns,
      },
    ];
  });
}

type Quarters = NonNullable<RuleParams<'deadline'>['quarters']>;

const MONTHS_OF_QUARTER = 3;

/** A term for some quarters only concerns a case whose period is known to end with one of them. */
function isOfQuarter({ only, except }: Quarters, facts: AppraisalCase): boolean {
  const month = Number(facts.period?.to?.slice(5, 7) ?? Number.NaN);
  if (Number.isNaN(month) || month % MONTHS_OF_QUARTER !== 0) return false;
  const quarter = month / MONTHS_OF_QUARTER;
  return only.length > 0 ? only.includes(quarter) : !except.includes(quarter);
}

const SESSION_DEEDS: Readonly<Record<string, readonly [CaseEvent, CaseEvent]>> = {
  decision: ['calibration-decision', 'calibration-requested'],
  holding: ['calibration-held', 'calibration-requested'],
  protocol: ['protocol-posted', 'protocol-signed'],
  request: ['calibration-requested', 'acquainted'],
};

function fromCalibration(context: CompileContext): Deadline[] {
  return context.rulesOf('calibration').flatMap((rule): Deadline[] => {
    const { what, within } = rule.rule.params;
    const events = SESSION_DEEDS[what];
    if (within === null || events === undefined) return [];
    const [deed, usual] = events;
    const start = momentOf(within.from) ?? usual;
    return [
      {
        what: nameOfDeed(deed),
        name: deed,
        deeds: [deed],
        start,
        term: termOf(within),
        rules: [rule],
        addressees: FOR_ALL,
        concerns: ALWAYS,
      },
    ];
  });
}

function fromAppeals(context: CompileContext): Deadline[] {
  return context.rulesOf('appeal').flatMap((rule): Deadline[] => {
    const { within, to } = rule.rule.params;
    const start = within === null ? null : (momentOf(within.from) ?? 'decision');
    if (within === null || start === null) return [];
    const isSession = to === CONCEPT.toSession || to === CONCEPT.authorisedPerson;
    const deeds: CaseEvent[] = isSession ? ['calibration-requested', 'appeal-filed'] : ['appeal-filed'];
    return [
      {
        what: 'appeal-in-time',
        name: to.slice(to.indexOf(':') + 1),
        deeds,
        start,
        term: termOf(within),
        rules: [rule],
        addressees: FOR_ALL,
        concerns: ALWAYS,
      },
    ];
  });
}

function fromReturns(context: CompileContext): Deadline[] {
  const returns = context.rulesOf('return-for-correction').flatMap((rule): Deadline[] => {
    const { within } = rule.rule.params;
    if (within === null) return [];
    const start = momentOf(within.from) ?? 'sheet-returned';
    const deed: CaseEvent = start === 'plan-returned' ? 'plan-resubmitted' : 'sheet-resubmitted';
    return [
      {
        what: 'deadline',
        name: deed,
        deeds: [deed],
        start,
        term: termOf(within),
        rules: [rule],
        addressees: FOR_ALL,
        concerns: ALWAYS,
      },
    ];
  });
  const absent = context.rulesOf('absent-servant').flatMap((rule): Deadline[] =>
    rule.rule.params.then.flatMap((each): Deadline[] => {
      if (each.result !== 'within-term-after-return' || each.within === null) return [];
      const start = momentOf(each.within.from) ?? 'returned-to-work';
      return [
        {
          what: 'deadline',
          name: 'after-return',
          deeds: ['evaluation-end', 'evaluation-start'],
          start,
          term: termOf(each.within),
          rules: [rule],
          addressees: [{ category: null, methods: each.method === null ? [] : [each.method] }],
          concerns: (facts) => wasAway(facts, rule.rule.params.cases),
        },
      ];
    }),
  );
  return [...returns, ...absent];
}

/** The case tells of a return to work, or of an absence of these kinds that goes on when the period has ended. */
function wasAway(facts: AppraisalCase, cases: readonly string[]): boolean {
  if (eventDate(facts, 'returned-to-work') !== null) return true;
  const end = facts.period?.to ?? null;
  const isLater = (to: string | null | undefined): boolean => end !== null && typeof to === 'string' && to >= end;
  return facts.employee?.absence?.some(({ kind, to }) => cases.includes(`case:${kind}`) && isLater(to)) === true;
}

function keyOf({ what, start, deeds, term, addressees }: Deadline): string {
  const forWhom = addressees
    .map(({ category, methods }) => `${category ?? ''} ${[...methods].sort().join(' ')}`)
    .join();
  return [what, start, deeds[0], term.amount, term.unit, term.direction, term.counting, forWhom].join('|');
}

/** Two rules that set one term for one deed and the same persons make one finding (plan and sheet go to the commission in the same term). */
function mergeEqual(deadlines: readonly Deadline[]): Deadline[] {
  const merged = new Map<string, Deadline>();
  for (const each of deadlines) {
    const known = merged.get(keyOf(each));
    const both = (facts: AppraisalCase): boolean => known?.concerns(facts) === true || each.concerns(facts);
    const joined = known === undefined ? each : { ...known, rules: [...known.rules, ...each.rules], concerns: both };
    merged.set(keyOf(each), joined);
  }
  return [...merged.values()];
}

/** Pairs "from the start of the period" with "from the appointment": which of them counts is a matter of when somebody came. */
function pairAppointments(deadlines: readonly Deadline[]): Deadline[] {
  const hasOther = (each: Deadline, start: CaseEvent): boolean =>
    deadlines.some((other) => other.start === start && other.deeds[0] === each.deeds[0]);
  return deadlines.map((each) => {
    if (each.start === 'period-start') return { ...each, otherFromAppointment: hasOther(each, 'appointed') };
    if (each.start !== 'appointed' || !hasOther(each, 'period-start')) return each;
    return { ...each, concerns: (facts) => each.concerns(facts) && isAppointedLater(facts) };
  });
}

/** Gives the usual term of the appraisal those after the return, which are for the same deed of somebody who was away. */
function pairReturns(deadlines: readonly Deadline[]): Deadline[] {
  const afterReturn = deadlines.filter(({ start }) => start === 'returned-to-work');
  if (afterReturn.length === 0) return [...deadlines];
  return deadlines.map((each) =>
    each.deeds[0] === 'evaluation-end' && each.start !== 'returned-to-work' ? { ...each, afterReturn } : each,
  );
}

export function isAppointedLater(facts: AppraisalCase): boolean {
  const [appointed, start] = [eventDate(facts, 'appointed'), eventDate(facts, 'period-start')];
  return appointed !== null && (start === null || appointed > start);
}

/** Returns every term of the act whose start and deed a case can date, equal ones as one. */
export function collectDeadlines(context: CompileContext): Deadline[] {
  const all = mergeEqual([
    // Equal terms take the name of the first: an appeal is called so before it is a deadline.
    ...fromAppeals(context),
    ...fromCalibration(context),
    ...fromReturns(context),
    ...fromDeadlines(context),
  ]);
  return pairAppointments(pairReturns(all));
}
