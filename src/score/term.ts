import { addDays, addMonths, type LegalDate, legalDate } from '../base/legal-date.ts';
import type { ScoreSay } from '../messages/score-voice.ts';
import type { Truth } from '../model/appraisal.ts';
import type { CountedDay, WorkingCalendar } from './calendar.ts';

/** A term of the act: so many units after or before an event. */
export interface Term {
  readonly amount: number;
  readonly unit: 'working-day' | 'calendar-day' | 'month' | 'day-of-month' | 'date-of-year';
  readonly direction: 'after' | 'before' | 'contested';
  readonly counting: 'contested' | 'next-day';
}

/** One way to count. `by`: the deed must not be later; `from`: nor earlier (a notice "within" the days before). */
export interface Due {
  readonly reading: ScoreSay;
  readonly date: LegalDate;
  readonly side: 'by' | 'from';
  /** The end if doubtful days on the way are worked, or are off; the date itself where there are none. */
  readonly earliest: LegalDate;
  readonly latest: LegalDate;
  readonly unconfirmed: readonly LegalDate[];
}

function sure(reading: ScoreSay, date: LegalDate): Due {
  return { reading, date, side: 'by', earliest: date, latest: date, unconfirmed: [] };
}

function counted(reading: ScoreSay, side: Due['side'], day: CountedDay): Due[] {
  const { date, earliest, latest, crosses } = day;
  if (date === null) return [];
  const unconfirmed = crosses.map((each) => each.date);
  return [{ reading, date, side, earliest: earliest ?? date, latest: latest ?? date, unconfirmed }];
}

/** Returns the working day at or after the date. */
function firstWorkingDay(calendar: WorkingCalendar, date: LegalDate): LegalDate | null {
  let day = date;
  for (let i = 0; i < 30; i += 1) {
    const isWorking = calendar.isWorkingDay(day);
    if (isWorking === null) return null;
    if (isWorking) return day;
    day = addDays(day, 1);
  }
  return null;
}

function byWorkingDays(calendar: WorkingCalendar, term: Term, from: LegalDate): Due[] {
  const readings = term.counting === 'next-day' ? (['next-day'] as const) : (['next-day', 'same-day'] as const);
  return readings.flatMap((reading) =>
    counted(`reading.${reading}`, 'by', calendar.addWorkingDays(from, term.amount, reading)),
  );
}

/** A last day that is no working day: the general rule moves it to the next one, the acts do not repeat it. */
function withShift(calendar: WorkingCalendar | null, reading: ScoreSay, date: LegalDate): Due[] {
  const shifted = calendar === null ? null : firstWorkingDay(calendar, date);
  const plain = sure(reading, date);
  return shifted === null || shifted === date ? [plain] : [plain, sure('reading.shifted', shifted)];
}

function byWorkingDaysBefore(calendar: WorkingCalendar, term: Term, to: LegalDate): Due[] {
  const day = calendar.workingDaysBefore(to, term.amount);
  const atLeast = counted('reading.at-least-before', 'by', day);
  return term.direction === 'contested' ? [...atLeast, ...counted('reading.within-before', 'from', day)] : atLeast;
}

function byCalendarDays(calendar: WorkingCalendar | null, term: Term, from: LegalDate): Due[] {
  const next = withShift(calendar, 'reading.next-day', addDays(from, term.amount));
  return term.counting === 'next-day' ? next : [...next, sure('reading.same-day', addDays(from, term.amount - 1))];
}

function dayOfNextMonth(from: LegalDate, day: number): LegalDate | null {
  const next = addMonths(`${from.slice(0, 8)}01`, 1);
  return legalDate(Number(next.slice(0, 4)), Number(next.slice(5, 7)), day);
}

/** `amount` holds month and day: 130 = 30 January; the first such date after the event. */
function dateOfYear(from: LegalDate, amount: number): LegalDate | null {
  const [month, day, year] = [Math.floor(amount / 100), amount % 100, Number(from.slice(0, 4))];
  const same = legalDate(year, month, day);
  return same !== null && same > from ? same : legalDate(year + 1, month, day);
}

function withoutRepeats(dues: readonly Due[]): Due[] {
  return dues.filter(
    (due, index) => !dues.slice(0, index).some((each) => each.date === due.date && each.side === due.side),
  );
}

function countDues(calendar: WorkingCalendar | null, term: Term, from: LegalDate): Due[] {
  const isBefore = term.direction !== 'after';
  switch (term.unit) {
    case 'working-day':
      if (calendar === null) return [];
      return isBefore ? byWorkingDaysBefore(calendar, term, from) : byWorkingDays(calendar, term, from);
    case 'calendar-day':
      return isBefore
        ? [sure('reading.at-least-before', addDays(from, -term.amount))]
        : byCalendarDays(calendar, term, from);
    case 'month':
      return withShift(calendar, 'reading.plain', addMonths(from, isBefore ? -term.amount : term.amount));
    case 'day-of-month':
    case 'date-of-year': {
      const date = term.unit === 'day-of-month' ? dayOfNextMonth(from, term.amount) : dateOfYear(from, term.amount);
      if (date === null) return [];
      const plain = withShift(calendar, 'reading.plain', date);
      // «До 25 числа»: the day itself may be the first one too late.
      return isBefore ? [...plain, sure('reading.day-before', addDays(date, -1))] : plain;
    }
  }
}

/** Returns every way to count the term from the event; empty when the calendar is needed and does not reach. */
export function dueDates(calendar: WorkingCalendar | null, term: Term, from: LegalDate): Due[] {
  return withoutRepeats(countDues(calendar, term, from));
}

/** Says whether a deed of that day keeps the term under one way to count; unsure where doubtful days could move the end past it. */
export function keepsTerm(due: Due, deed: LegalDate): Truth {
  if (due.side === 'by') return deed <= due.earliest ? 'true' : deed > due.latest ? 'false' : 'undetermined';
  return deed >= due.latest ? 'true' : deed < due.earliest ? 'false' : 'undetermined';
}
