import type { LegalDate } from '../base/legal-date.ts';
import type { Basis, Bound, Certainty, Status } from '../model/lifecycle.ts';
import { joinBasis, weakest } from './certainty.ts';
import { type Comparison, compareWithBound } from './compare-bound.ts';

/** The life of an act or unit, each end as far as it is known. */
export interface Life {
  /** Entry into force, where known apart from commencement: between the two the act is in force but not applied. */
  readonly entryIntoForce: Bound | null;
  readonly from: Bound;
  /** First day out by repeal, sunset or deletion; null = nothing known ends it. */
  readonly until: Bound | null;
  /** A day on which some source shows the act as already effective. */
  readonly inEffectBy: LegalDate | null;
  /** A suspension that may cover the date. */
  readonly suspension: { readonly from: Bound; readonly until: Bound } | null;
}

/** One event that would decide, and what each outcome means. */
export interface StatusTurning {
  readonly event: Bound['needs'][number]['event'];
  readonly act: string;
  readonly onOrBefore: LegalDate;
  readonly then: Status;
  readonly otherwise: Status;
}

/** One of two readings of contested words. */
export interface StatusReading {
  readonly reading: 'earlier-day' | 'later-day';
  readonly of: 'from' | 'until';
  readonly status: Status;
}

export interface StatusAnswer {
  readonly status: Status;
  readonly certainty: Certainty;
  readonly basis: readonly Basis[];
  readonly turning: readonly StatusTurning[];
  readonly readings: readonly StatusReading[];
}

const NEVER: Comparison = { position: 'before', certainty: 'certain', basis: [], turning: null };

/** Returns the status of an act or unit on the date, with what it rests on and what would decide an open answer. */
export function statusAt(date: LegalDate, life: Life): StatusAnswer {
  const end = life.until === null ? NEVER : compareWithBound(date, life.until);
  // Out for certain is out, whatever is open about the start.
  if (end.position === 'after' && end.certainty === 'certain') return answer('ceased', [end], [], []);
  const start = compareWithBound(date, life.from, life.inEffectBy);
  const notYet = statusBeforeStart(date, life.entryIntoForce);
  if (start.position === 'before') return answer(notYet, [start], [], []);
  const running = suspensionAt(date, life);
  const whileOn = end.position === 'after' ? 'ceased' : running.status;
  const turning = [
    ...turningsOf(start, whileOn, notYet),
    ...turningsOf(end, 'ceased', running.status),
    ...running.turning,
  ];
  const readings = [
    ...readingsOf('from', start, whileOn, notYet),
    ...readingsOf('until', end, 'ceased', running.status),
  ];
  return answer(whileOn, [start, end, running.comparison], turning, [...readings, ...running.readings]);
}

function answer(
  status: Status,
  parts: readonly Comparison[],
  turning: readonly StatusTurning[],
  readings: readonly StatusReading[],
): StatusAnswer {
  const certainty = weakest(parts.map((part) => part.certainty));
  const open = certainty === 'undetermined' || certainty === 'contested';
  const basis = joinBasis(parts.map((part) => part.basis));
  return { status: open ? certainty : status, certainty, basis, turning, readings };
}

function statusBeforeStart(date: LegalDate, force: Bound | null): Status {
  if (force === null) return 'not-yet-effective';
  const { position, certainty } = compareWithBound(date, force);
  return position === 'after' && certainty === 'certain' ? 'in-force-not-effective' : 'not-yet-effective';
}

function turningsOf(part: Comparison, then: Status, otherwise: Status): StatusTurning[] {
  return part.turning === null || then === otherwise ? [] : [{ ...part.turning, then, otherwise }];
}

function readingsOf(of: 'from' | 'until', part: Comparison, then: Status, otherwise: Status): StatusReading[] {
  if (part.certainty !== 'contested') return [];
  return [
    { reading: 'earlier-day', of, status: then },
    { reading: 'later-day', of, status: otherwise },
  ];
}

interface Running {
  readonly status: Status;
  readonly comparison: Comparison;
  readonly turning: readonly StatusTurning[];
  readonly readings: readonly StatusReading[];
}

/** What the act does while it lives: applies, or stands suspended. */
function suspensionAt(date: LegalDate, life: Life): Running {
  const applies: Running = { status: 'applies', comparison: NEVER, turning: [], readings: [] };
  if (life.suspension === null) return applies;
  const begun = compareWithBound(date, life.suspension.from);
  const over = compareWithBound(date, life.suspension.until);
  if (begun.position === 'before' || (over.position === 'after' && over.certainty === 'certain')) return applies;
  return {
    status: over.position === 'after' ? 'applies' : 'suspended',
    comparison: {
      ...begun,
      certainty: weakest([begun.certainty, over.certainty]),
      basis: joinBasis([begun.basis, over.basis]),
    },
    turning: [...turningsOf(begun, 'suspended', 'applies'), ...turningsOf(over, 'applies', 'suspended')],
    readings: [
      ...readingsOf('from', begun, 'suspended', 'applies'),
      ...readingsOf('until', over, 'applies', 'suspended'),
    ],
  };
}
