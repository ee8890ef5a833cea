import { diagnose } from '../base/diagnostic.ts';
import type { AppraisalCase, CaseEvent, Trace } from '../model/appraisal.ts';
import type { CompileContext } from './compile-context.ts';
import { collectDeadlines, type Deadline, isAppointedLater } from './deadline-rules.ts';
import { eventDate } from './eligibility.ts';
import { pushFinding } from './publish.ts';
import { addMissing, type Decider, type Run } from './run.ts';
import { conditionStep, factStep, ruleStep } from './steps.ts';
import { type Due, dueDates, keepsTerm } from './term.ts';
import { sharedTruth } from './truth.ts';

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
  if (start === 'period-start' && isAppointedLater(run.facts)) {
    const message = 'term.appointed-later';
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
    truth: isPast ? ('false' as const) : keepsTerm(each, deed.on),
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
  const deciders = collectDeadlines(context).map(
    (deadline): Decider => ({
      id: `${deadline.what}:${deadline.name}`,
      facts: [`events.${deadline.start}`, ...deadline.deeds.slice(0, 1).map((deed) => `events.${deed}`)],
      after: [],
      rules: deadline.rules,
      isAsked: (facts) =>
        deadline.concerns(facts) &&
        !(deadline.otherFromAppointment === true && isAppointedLater(facts)) &&
        (hasEvent(facts, deadline.start) || deadline.deeds.some((deed) => hasEvent(facts, deed))),
      decide: (run) => decideDeadline(run, deadline),
    }),
  );
  return [...deciders, ...compileOpenAppeals(context)];
}
