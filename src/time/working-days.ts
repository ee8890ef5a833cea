import { type Diagnostic, diagnose, type Place } from '../base/diagnostic.ts';
import { addDays, dateOfDayNumber, dayNumber, type LegalDate, legalDate } from '../base/legal-date.ts';
import { type Calendar, type CrossedDay, doubtfulDays, isDoubtful } from './calendar.ts';

/** Whether the day of the event counts as the first day (domain.md 3.5: contested for acts of 2013 to 2021). */
export type CountReading = 'next-day' | 'same-day';

/** The end of a count. */
export interface CountedDay {
  /** Null when the count leaves the years of the calendar. */
  readonly date: LegalDate | null;
  /** The end if every doubtful day on the way was worked (`earliest` of a count onward) or was off (`latest`); null = not known. */
  readonly earliest: LegalDate | null;
  readonly latest: LegalDate | null;
  readonly crosses: readonly CrossedDay[];
}

const OUTSIDE: CountedDay = { date: null, earliest: null, latest: null, crosses: [] };

/**
 * Walks working days from `at` (included) in one direction and returns the places where `count` of them are full: as the file says, with
 * doubtful days taken as worked, and with them taken as off. -1 = past the end of the file.
 */
function walk(
  calendar: Calendar,
  at: number,
  step: 1 | -1,
  count: number,
): { main: number; soonest: number; farthest: number } {
  const found = { main: -1, soonest: -1, farthest: -1 };
  let [main, soonest, farthest] = [0, 0, 0];
  for (let day = at; day >= 0 && day < calendar.working.length && found.farthest < 0; day += step) {
    const doubtful = isDoubtful(calendar, day);
    const working = calendar.working[day] === 1;
    if (working && ++main === count) found.main = day;
    if ((working || doubtful) && ++soonest === count) found.soonest = day;
    if (working && !doubtful && ++farthest === count) found.farthest = day;
  }
  return found;
}

function dateAt(calendar: Calendar, at: number): LegalDate | null {
  return at < 0 ? null : dateOfDayNumber(calendar.first + at);
}

/**
 * Returns the last day of "within n working days from the date". Reading `next-day`: the first day counted is the next working day;
 * `same-day`: the date itself counts, if it is worked. A negative or broken n gives no date.
 */
export function addWorkingDays(
  calendar: Calendar,
  date: LegalDate,
  n: number,
  reading: CountReading = 'next-day',
): CountedDay {
  const start = dayNumber(date) - calendar.first;
  if (!Number.isInteger(n) || n < 0 || start < 0 || start >= calendar.working.length) return OUTSIDE;
  if (n === 0) return { date, earliest: date, latest: date, crosses: [] };
  const from = reading === 'same-day' ? start : start + 1;
  const { main, soonest, farthest } = walk(calendar, from, 1, n);
  const end = Math.max(main, farthest, soonest);
  const last = dateAt(calendar, main);
  return {
    date: last,
    earliest: soonest === main ? last : dateAt(calendar, soonest),
    latest: farthest === main ? last : dateAt(calendar, farthest),
    crosses: doubtfulDays(calendar, from, farthest < 0 ? calendar.working.length : end + 1),
  };
}

/** "N working days before": the n-th working day back, and what it means in the two readings of "дейін N жұмыс күні аралығында". */
export interface DaysBefore {
  /** The n-th working day before the date; the date itself does not count. */
  readonly nth: CountedDay;
  readonly readings: readonly [
    { readonly reading: 'at-least-before'; readonly onOrBefore: LegalDate | null },
    { readonly reading: 'within-before'; readonly from: LegalDate | null; readonly onOrBefore: LegalDate },
  ];
}

/** Returns the day n working days before the date, counted backwards, with both readings; `earliest` of `nth` is then the farther day. */
export function workingDaysBefore(calendar: Calendar, date: LegalDate, n: number): DaysBefore {
  const start = dayNumber(date) - calendar.first;
  const isPossible = Number.isInteger(n) && n > 0 && start > 0 && start <= calendar.working.length;
  const found = isPossible ? walk(calendar, start - 1, -1, n) : { main: -1, soonest: -1, farthest: -1 };
  const nth: CountedDay = {
    date: dateAt(calendar, found.main),
    earliest: dateAt(calendar, found.farthest),
    latest: dateAt(calendar, found.soonest),
    crosses: isPossible ? doubtfulDays(calendar, Math.max(0, found.farthest), start) : [],
  };
  const dayBefore = addDays(date, -1);
  return {
    nth,
    readings: [
      { reading: 'at-least-before', onOrBefore: nth.date },
      { reading: 'within-before', from: nth.date, onOrBefore: dayBefore },
    ],
  };
}

/** "Not later than the tenth of the month": no norm says what happens when that day is not worked, so both days are given. */
export interface DayOfMonth {
  readonly literal: LegalDate | null;
  readonly shifted: CountedDay;
}

/** Returns the day of the month as written and, where it is not worked, the next working day. `literal` is null for a day that the month lacks. */
export function dayOfMonth(calendar: Calendar, year: number, month: number, day: number): DayOfMonth {
  const literal = legalDate(year, month, day);
  return { literal, shifted: literal === null ? OUTSIDE : addWorkingDays(calendar, literal, 1, 'same-day') };
}

/** Number of working days in a stretch: as the file says, and the limits that doubtful days leave. */
export interface CountBetween {
  readonly count: number | null;
  readonly least: number | null;
  readonly most: number | null;
  readonly crosses: readonly CrossedDay[];
}

/** Returns how many working days lie in (after, upTo]: the eleventh day of a term is `count` 11. Null outside the years of the calendar. */
export function countWorkingDays(calendar: Calendar, after: LegalDate, upTo: LegalDate): CountBetween {
  const [from, until] = [dayNumber(after) - calendar.first + 1, dayNumber(upTo) - calendar.first + 1];
  if (from < 0 || until > calendar.working.length || until < from)
    return { count: null, least: null, most: null, crosses: [] };
  let [count, least, most] = [0, 0, 0];
  for (let at = from; at < until; at += 1) {
    const [working, doubtful] = [calendar.working[at] === 1, isDoubtful(calendar, at)];
    if (working) count += 1;
    if (working && !doubtful) least += 1;
    if (working || doubtful) most += 1;
  }
  return { count, least, most, crosses: doubtfulDays(calendar, from, until) };
}

/** Returns what to tell the user about a count: that it leaves the calendar, or crosses days that nothing confirms. */
export function diagnoseCount(counted: CountedDay, place: Place): Diagnostic[] {
  const found: Diagnostic[] = [];
  if (counted.date === null)
    found.push(diagnose('TIME_CALENDAR_OUTSIDE', 'The count leaves the years of the working-day calendar.', place));
  if (counted.crosses.length > 0) {
    const days = counted.crosses.map((day) => day.date).join(', ');
    found.push(
      diagnose('TIME_CALENDAR_UNCONFIRMED', 'The count crosses days whose status no act confirms.', place, {
        found: days,
      }),
    );
  }
  return found;
}
