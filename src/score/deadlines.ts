import { diagnose } from '../base/diagnostic.ts';
import type { AppraisalCase, CaseEvent, FindingName, Trace } from '../model/appraisal.ts';
import type { CompileContext } from './compile-context.ts';
import { CONCEPT, deedOf, momentOf } from './concepts.ts';
import { eventDate } from './eligibility.ts';
import { pushFinding } from './publish.ts';
import { type AnyCited, addMissing, type Decider, type Run } from './run.ts';
import { conditionStep, factStep, ruleStep } from './steps.ts';
import { type Due, dueDates, keepsTerm, type Term } from './term.ts';
import { sharedTruth } from './truth.ts';

/** A term of the act for something that a case can date. */
export interface Deadline {
  readonly what: FindingName;
  readonly name: string;
  /** The first of these that the case dates is the deed. */
  readonly deeds: readonly CaseEvent[];
  readonly start: CaseEvent;
  readonly term: Term;
  readonly rules: readonly AnyCited[];
  /** Facts without which the term does not concern the case. */
  readonly concerns: (facts: AppraisalCase) => boolean;
}

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
  return context.rulesOf('deadline').flatMap((rule): Deadline[] => {
    const { what, from, direction } = rule.rule.params;
    const [deed, start] = [deedOf(what), momentOf(from)];
    if (deed === null || start === null) return [];
    const isSurvey = what === 'act:survey-360';
    const isYearly = from === 'event:year-end';
    const concerns = (facts: AppraisalCase): boolean =>
      (!isSurvey || Boolean(facts.survey360)) && (!isYearly || facts.period?.to?.endsWith('-12-31') === true);
    return [
      {
        what: nameOfDeed(deed),
        name: deed,
        deeds: [deed],
        start,
        term: termOf(rule.rule.params, direction),
        rules: [rule],
        concerns,
      },
    ];
  });
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
      { what: 'deadline', name: deed, deeds: [deed], start, term: termOf(within), rules: [rule], concerns: ALWAYS },
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
          concerns: ALWAYS,
        },
      ];
    }),
  );
  return [...returns, ...absent];
}

function keyOf({ what, start, deeds, term }: Deadline): string {
  return [what, start, deeds[0], term.amount, term.unit, term.direction, term.counting].join('|');
}

/** Two rules that set one term for one deed make one finding (plan and sheet go to the commission in the same term). */
function mergeEqual(deadlines: readonly Deadline[]): Deadline[] {
  const merged = new Map<string, Deadline>();
  for (const each of deadlines) {
    const known = merged.get(keyOf(each));
    merged.set(keyOf(each), known === undefined ? each : { ...known, rules: [...known.rules, ...each.rules] });
  }
  return [...merged.values()];
}

function dateOfDeed(facts: AppraisalCase, deeds: readonly CaseEvent[]): { event: CaseEvent; on: string } | null {
  for (const event of deeds) {
    const on = eventDate(facts, event);
    if (on !== null) return { event, on };
  }
  return null;
}

function reportUnconfirmed(run: Run, deadline: Deadline, dues: readonly Due[]): void {
  const days = [...new Set(dues.flatMap((due) => due.unconfirmed))].sort();
  if (days.length === 0) return;
  const message = run.speech.say('term.unconfirmed', { days: days.join(', ') });
  run.diagnostics.push(
    diagnose(
      'SCORE_CALENDAR_UNCONFIRMED',
      message,
      { provision: deadline.rules[0]?.rule.provisions[0] ?? '' },
      { found: days.join(', ') },
    ),
  );
}

function dueText(run: Run, dues: readonly Due[]): string {
  return dues.map((due) => `${due.date} (${run.speech.say(due.reading, {})})`).join('; ');
}

function stepsOf(
  run: Run,
  deadline: Deadline,
  message: Parameters<typeof ruleStep>[3],
  args: Record<string, string>,
  truth: Trace['truth'],
  conditions: readonly Trace[],
): Trace[] {
  const facts = [deadline.start, ...deadline.deeds.slice(0, 1)].map((event) =>
    factStep(run, `events.${event}`, eventDate(run.facts, event)),
  );
  return deadline.rules.map((rule, index) =>
    ruleStep(run, rule, truth, message, args, index === 0 ? [...conditions, ...facts] : []),
  );
}

function decideDeadline(run: Run, deadline: Deadline): void {
  const { what, name, deeds, start, term, rules } = deadline;
  const from = run.refused.has(`events.${start}`) ? null : eventDate(run.facts, start);
  const found = dateOfDeed(run.facts, deeds);
  const deed = found === null || run.refused.has(`events.${found.event}`) ? null : found;
  const dues = from === null ? [] : dueDates(run.calendar, term, from);
  reportUnconfirmed(run, deadline, dues);
  const named = {
    deed: run.speech.concept(found?.event ?? deeds[0] ?? ''),
    start: run.speech.concept(start),
    on: deed?.on ?? '?',
    from: from ?? '?',
  };
  const args = { ...named, amount: String(term.amount), due: dueText(run, dues) };
  const due = dues.map((each) => ({ reading: run.speech.say(each.reading, {}), date: each.date }));
  const common = { what, name, due, value: deed?.on ?? null, needed: due[0]?.date ?? null, rules } as const;
  if (from === null) addMissing(run, `events.${start}`, rules);
  if (deed === null) addMissing(run, `events.${deeds[0]}`, rules);
  if (from === null || deed === null || dues.length === 0) {
    const message = from === null ? 'term.no-start' : dues.length === 0 ? 'term.no-calendar' : 'term.no-deed';
    pushFinding(run, {
      ...common,
      truth: 'undetermined',
      message,
      args,
      steps: stepsOf(run, deadline, message, args, 'undetermined', []),
    });
    return;
  }
  // A deed that must come before an event and comes after it is late in every way of counting.
  const isPast = term.direction !== 'after' && deed.on > from;
  const judged = dues.map((each) => ({
    due: each,
    truth: isPast ? ('false' as const) : keepsTerm(run.calendar, each, deed.on),
  }));
  const truth = sharedTruth(judged.map((each) => each.truth));
  const conditions = judged.map((each) =>
    conditionStep(run, each.truth, 'term.condition', {
      ...args,
      reading: run.speech.say(each.due.reading, {}),
      date: each.due.date,
    }),
  );
  const message = `term.${truth}` as const;
  const alternatives =
    truth === 'undetermined'
      ? judged.map((each) => ({ reading: each.due.reading, truth: each.truth, needed: each.due.date }))
      : [];
  pushFinding(run, {
    ...common,
    truth,
    message,
    args,
    alternatives,
    steps: stepsOf(run, deadline, message, args, truth, conditions),
  });
}

function hasEvent(facts: AppraisalCase, event: CaseEvent): boolean {
  return facts.events?.some((each) => each.what === event) === true;
}

/** A way to appeal for which the act sets no term; said only beside an appeal. */
function compileOpenAppeals(context: CompileContext): Decider[] {
  const rules = context.rulesOf('appeal').filter((rule) => rule.rule.params.within === null);
  return rules.map((rule) => ({
    id: `appeal-in-time:${rule.id}`,
    facts: [],
    after: [],
    rules: [rule],
    isAsked: (facts) => hasEvent(facts, 'appeal-filed'),
    decide: (run) => {
      const args = { to: run.speech.concept(rule.rule.params.to) };
      const steps = [ruleStep(run, rule, null, 'appeal.no-term', args)];
      pushFinding(run, {
        what: 'appeal-in-time',
        name: rule.rule.params.to.slice(rule.rule.params.to.indexOf(':') + 1),
        truth: 'not-applicable',
        message: 'appeal.no-term',
        args,
        rules: [rule],
        steps,
      });
    },
  }));
}

/** Returns one decider per term of the act that a case can date. */
export function compileDeadlines(context: CompileContext): Decider[] {
  const deadlines = mergeEqual([
    ...fromDeadlines(context),
    ...fromAppeals(context),
    ...fromCalibration(context),
    ...fromReturns(context),
  ]);
  const deciders = deadlines.map(
    (deadline): Decider => ({
      id: `${deadline.what}:${deadline.name}`,
      facts: [`events.${deadline.start}`, ...deadline.deeds.slice(0, 1).map((deed) => `events.${deed}`)],
      after: [],
      rules: deadline.rules,
      isAsked: (facts) =>
        deadline.concerns(facts) &&
        (hasEvent(facts, deadline.start) || deadline.deeds.some((deed) => hasEvent(facts, deed))),
      decide: (run) => decideDeadline(run, deadline),
    }),
  );
  return [...deciders, ...compileOpenAppeals(context)];
}
