import type { ScoreSpeech } from '../messages/score-voice.ts';
import type { AppraisalCase, Truth } from '../model/appraisal.ts';
import type { RuleScope } from '../model/rule-graph.ts';
import { nameOf } from './compile-context.ts';
import { eventDate } from './eligibility.ts';
import { allTrue, anyTrue } from './truth.ts';

/** Whether a case belongs to a scope, and which facts it would take to say. */
export interface ScopeVerdict {
  readonly truth: Truth;
  readonly missing: readonly string[];
  /** Nothing is missing: the appraised period itself lies partly inside. */
  readonly isAcross: boolean;
  /** Nothing is missing: the words that tell the group were not read. */
  readonly isUnread: boolean;
}

type Days = { readonly from: string; readonly to: string };
type Part = { readonly truth: Truth; readonly missing: readonly string[]; readonly isAcross?: boolean };

const SURE: Part = { truth: 'true', missing: [] };
/** Nothing that a case could tell decides it. */
const OPEN: Part = { truth: 'undetermined', missing: [] };

function overlaps(a: Days, b: Days): boolean {
  return a.from <= b.to && b.from <= a.to;
}

function inPeriod(facts: AppraisalCase, period: RuleScope['period'], refused: (path: string) => boolean): Part {
  if (period === null) return SURE;
  const [from, to] = [eventDate(facts, 'period-start'), eventDate(facts, 'period-end')];
  const isUsable = !refused('events.period-start') && !refused('events.period-end');
  if (from === null || to === null || !isUsable) {
    // One end may be enough to see that the period lies outside.
    const isOutside = isUsable && ((from !== null && from > period.to) || (to !== null && to < period.from));
    if (isOutside) return { truth: 'false', missing: [] };
    const missing = [...(from === null ? ['period.from'] : []), ...(to === null ? ['period.to'] : [])];
    return { truth: 'undetermined', missing };
  }
  if (!overlaps({ from, to }, period)) return { truth: 'false', missing: [] };
  if (from >= period.from && to <= period.to) return SURE;
  return { truth: 'undetermined', missing: [], isAcross: true };
}

type Absence = NonNullable<NonNullable<AppraisalCase['employee']>['absence']>[number];

function countsAs({ kind, from, to }: Absence, { cases, period }: RuleScope): Truth {
  if (!cases.some((each) => nameOf(each) === kind)) return 'false';
  if (period === null || (!from && !to)) return 'true';
  return overlaps({ from: from ?? to ?? '', to: to ?? from ?? '' }, period) ? 'true' : 'false';
}

function isAbsent(facts: AppraisalCase, scope: RuleScope): Part {
  if (scope.cases.length === 0) return SURE;
  const absence = facts.employee?.absence ?? null;
  if (absence === null) return { truth: 'undetermined', missing: ['employee.absence'] };
  return { truth: anyTrue(absence.map((each) => countsAs(each, scope))), missing: [] };
}

/** Returns whether the case belongs to the group and the work period that the scope names. */
export function scopeVerdict(
  facts: AppraisalCase,
  scope: RuleScope,
  refused: (path: string) => boolean = () => false,
): ScopeVerdict {
  const parts = [
    inPeriod(facts, scope.period, refused),
    isAbsent(facts, scope),
    scope.unread === undefined ? SURE : OPEN,
  ];
  const truth = allTrue(parts.map((part) => part.truth));
  if (truth !== 'undetermined') return { truth, missing: [], isAcross: false, isUnread: false };
  const missing = parts.flatMap((part) => part.missing);
  const isUnread = scope.unread !== undefined;
  return { truth, missing, isAcross: missing.length === 0 && !isUnread, isUnread };
}

/** Returns the scope as one key: equal scopes are one, whichever provision says it. */
export function scopeKey({ cases, period, unread = '' }: RuleScope): string {
  return `${[...cases].sort().join(' ')}|${period === null ? '' : `${period.from}..${period.to}`}|${unread}`;
}

/** Returns the group in words: "social leave, illness in work from 2021-07-01 to 2022-12-31". */
export function saidScope(speech: ScoreSpeech, { cases, period, unread }: RuleScope): string {
  if (unread !== undefined) return `"${unread}"`;
  const named = cases.map(speech.concept).join(', ');
  const time = period === null ? '' : speech.say('scope.period', period);
  if (time === '') return speech.say('scope.cases', { cases: named });
  return named === '' ? time : speech.say('scope.both', { cases: named, period: time });
}
