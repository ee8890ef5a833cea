import { diagnose } from '../base/diagnostic.ts';
import type { LegalDate } from '../base/legal-date.ts';
import type { ScoreSay } from '../messages/score-voice.ts';
import type { AppraisalCase, CaseEvent, ScoreFinding, Trace, Truth } from '../model/appraisal.ts';
import { type Groups, groupsOf, isAddressed, isCovered } from './addressee.ts';
import type { CompileContext } from './compile-context.ts';
import { collectDeadlines, type Deadline, isAppointedLater } from './deadline-rules.ts';
import { eventDate } from './eligibility.ts';
import { pushFinding } from './publish.ts';
import { addMissing, type Decider, type Run } from './run.ts';
import { conditionStep, factStep, ruleStep } from './steps.ts';
import { type Due, dueDates, keepsTerm } from './term.ts';
import { allTrue, anyTrue, notTrue, sharedTruth } from './truth.ts';

function dateOfDeed(facts: AppraisalCase, deeds: readonly CaseEvent[]): { event: CaseEvent; on: string } | null {
  for (const event of deeds) {
    const on = eventDate(facts, event);
    if (on !== null) return { event, on };
  }
  return null;
}

function reportUnconfirmed(run: Run, deadline: Deadline, dues: readonly Due[]): void {
  if (dues.every((due) => due.unconfirmed.length === 0)) return;
  const days = [...new Set(dues.flatMap((due) => due.unconfirmed))].sort().join(', ');
  const message = run.speech.say('term.unconfirmed', { days });
  const place = { provision: deadline.rules[0]?.rule.provisions[0] ?? '' };
  run.diagnostics.push(diagnose('SCORE_CALENDAR_UNCONFIRMED', message, place, { found: days }));
}

type ShownDue = ScoreFinding['due'][number];

function dueText(due: readonly ShownDue[]): string {
  let text = '';
  for (const each of due) text += `${text === '' ? '' : '; '}${each.date} (${each.reading})`;
  return text;
}

/** What is known of one term: its event, its deed, and when it ends by each way of counting. */
interface Situation {
  readonly deadline: Deadline;
  readonly from: LegalDate | null;
  readonly deed: LegalDate | null;
  readonly dues: readonly Due[];
  readonly due: readonly ShownDue[];
  readonly args: Readonly<Record<string, string>>;
}

function stepsOf(
  run: Run,
  { deadline, args }: Situation,
  message: ScoreSay,
  truth: Truth,
  conditions: readonly Trace[],
): Trace[] {
  if (!run.tracing) return [];
  const events = [deadline.start, ...deadline.deeds.slice(0, 1)];
  const facts = events.map((event) => factStep(run, `events.${event}`, eventDate(run.facts, event)));
  return deadline.rules.map((rule, index) =>
    ruleStep(run, rule, truth, message, args, index === 0 ? [...conditions, ...facts] : []),
  );
}

function push(
  run: Run,
  situation: Situation,
  truth: Truth,
  message: ScoreSay,
  judged: readonly { readonly due: Due; readonly truth: Truth }[] = [],
): void {
  const { deadline, deed, due, args } = situation;
  const conditions = run.tracing
    ? judged.map((each, index) => {
        const { deed: named = '', on = '' } = args;
        const own = { deed: named, on, reading: due[index]?.reading ?? '', date: each.due.date };
        return conditionStep(run, each.truth, 'term.condition', own);
      })
    : [];
  const alternatives =
    truth === 'undetermined'
      ? judged.map((each) => ({ reading: each.due.reading, truth: each.truth, needed: each.due.date }))
      : [];
  pushFinding(run, {
    what: deadline.what,
    name: deadline.name,
    truth,
    value: deed,
    needed: due[0]?.date ?? null,
    due,
    message,
    args,
    alternatives,
    rules: deadline.rules,
    steps: stepsOf(run, situation, message, truth, conditions),
  });
}

function situationOf(run: Run, deadline: Deadline): Situation {
  const { deeds, start, term, rules } = deadline;
  const from = run.refused.has(`events.${start}`) ? null : eventDate(run.facts, start);
  const found = dateOfDeed(run.facts, deeds);
  const deed = found === null || run.refused.has(`events.${found.event}`) ? null : found.on;
  const dues = from === null ? [] : dueDates(run.calendar, term, from);
  const due = dues.map((each) => ({ reading: run.speech.say(each.reading, {}), date: each.date }));
  if (from === null) addMissing(run, `events.${start}`, rules);
  if (deed === null) addMissing(run, `events.${deeds[0]}`, rules);
  const named = run.speech.concept(found?.event ?? deeds[0] ?? '');
  const args =
    dues.length > 0
      ? { deed: named, on: deed ?? '?', due: dueText(due) }
      : { deed: named, start: run.speech.concept(start), from: from ?? '?' };
  return { deadline, from, deed, dues, due, args };
}

/** Whether the term is for the servant: by group and direction, and not replaced by one after the return to work. */
function addressed(run: Run, deadline: Deadline, groups: Groups): Truth {
  const own = isAddressed(run.facts, deadline.addressees, groups);
  if (own === 'false' || deadline.afterReturn === undefined) return own;
  const replaced = deadline.afterReturn
    .filter((each) => each.concerns(run.facts))
    .map((each) => isCovered(run.facts, deadline.addressees, each.addressees, groups));
  return allTrue([own, notTrue(anyTrue(replaced))]);
}

/** The term ends on a day of the calendar, not so many days before an event. */
const isDay = ({ unit }: Deadline['term']): boolean => unit === 'day-of-month' || unit === 'date-of-year';

function decideDeadline(run: Run, deadline: Deadline, groups: Groups): void {
  const isFor = addressed(run, deadline, groups);
  if (isFor === 'false') return;
  const situation = situationOf(run, deadline);
  const { from, deed, dues } = situation;
  reportUnconfirmed(run, deadline, dues);
  if (from === null) push(run, situation, 'undetermined', 'term.no-start');
  else if (dues.length === 0) push(run, situation, 'undetermined', 'term.no-calendar');
  else if (deed === null) push(run, situation, 'undetermined', 'term.no-deed');
  else if (deadline.start === 'period-start' && isAppointedLater(run.facts))
    push(run, situation, 'undetermined', 'term.appointed-later');
  else {
    // A deed that must come before an event and comes after it is late in every way of counting.
    const isPast = deadline.term.direction !== 'after' && !isDay(deadline.term) && deed > from;
    const judged = dues.map((due) => ({ due, truth: isPast ? ('false' as const) : keepsTerm(due, deed) }));
    const truth = sharedTruth(judged.map((each) => each.truth));
    if (truth === 'false' && isFor === 'undetermined') {
      addMissing(run, 'employee.headOfUnit', deadline.rules);
      push(run, situation, 'undetermined', 'term.addressee-unknown', judged);
    } else push(run, situation, truth, `term.${truth}`, judged);
  }
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
  const groups = groupsOf(context);
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
      decide: (run) => decideDeadline(run, deadline, groups),
    }),
  );
  return [...deciders, ...compileOpenAppeals(context)];
}
