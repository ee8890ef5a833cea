import type { TimeLogic } from '../amend/point-in-time.ts';
import type { LegalDate } from '../base/legal-date.ts';
import type { Bound } from '../model/lifecycle.ts';
import { compareWithBound, turningOf } from '../time/compare-bound.ts';

type TurningDay = ReturnType<typeof turningOf>;

/** Hundreds of units turn on the same few moments: the last answer for each moment is kept. */
const lastTurning = new WeakMap<Bound, { readonly date: LegalDate; readonly day: TurningDay }>();

function turningDay(date: LegalDate, bound: Bound): TurningDay {
  const known = lastTurning.get(bound);
  if (known?.date === date) return known.day;
  const day = turningOf(date, bound);
  lastTurning.set(bound, { date, day });
  return day;
}

/** Where a date stands to a moment, with the presumptions of contract.md 3. Apart from the reading of clauses, which pages do not need. */
export const timeLogic: TimeLogic = {
  position: (date, bound) => {
    const { position, certainty, basis } = compareWithBound(date, bound, bound.latestIfNoted ?? null);
    return { position, certainty, basis };
  },
  turning: turningDay,
};

/** The same for who asks how things stand and not which day would decide what is open: every unit and rule then costs less. */
export const standingLogic: TimeLogic = { ...timeLogic, turning: () => null };
