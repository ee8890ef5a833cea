import { addDays, addMonths, type LegalDate, legalDate } from '../base/legal-date.ts';
import type { ScoreSay } from '../messages/score-speech.ts';
import type { Truth } from '../model/appraisal.ts';
import type { WorkingCalendar } from './calendar.ts';

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
  /** Days whose status no source confirms, on the way. */
  readonly unconfirmed: readonly LegalDate[];
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
  return readings.flatMap((reading): Due[] => {
    const { date, unconfirmed } = calendar.addWorkingDays(from, term.amount, reading);
    return date === null ? [] : [{ reading: `reading.${reading}`, date, side: 'by', unconfirmed }];
  });
}

/** A last day that is no working day: the general rule moves it to the next one, the acts do not repeat it. */
function withShift(calendar: WorkingCalendar | null, reading: ScoreSay, date: LegalDate): Due[] {
  const plain: Due = { reading, date, side: 'by', unconfirmed: [] };
  const shifted = calendar === null ? null : firstWorkingDay(calendar, date);
  return shifted === null || shifted === date
    ? [plain]
    : [plain, { ...plain, reading: 'reading.shifted', date: shifted }];
}

function byWorkingDaysBefore(calendar: WorkingCalendar, term: Term, to: LegalDate): Due[] {
  const { date, unconfirmed } = calendar.workingDaysBefore(to, term.amount);
  if (date === null) return [];
  const atLeast: Due = { reading: 'reading.at-least-before', date, side: 'by', unconfirmed };
  return term.direction === 'contested'
    ? [atLeast, { ...atLeast, reading: 'reading.within-before', side: 'from' }]
    : [atLeast];
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

/** Returns every way to count the term from the event; empty when the calendar is needed and does not reach. */
export function dueDates(calendar: WorkingCalendar | null, term: Term, from: LegalDate): Due[] {
  const isBefore = term.direction !== 'after';
  switch (term.unit) {
    case 'working-day':
      if (calendar === null) return [];
      return isBefore ? byWorkingDaysBefore(calendar, term, from) : dedupe(byWorkingDays(calendar, term, from));
    case 'calendar-day': {
      if (isBefore)
        return [{ reading: 'reading.at-least-before', date: addDays(from, -term.amount), side: 'by', unconfirmed: [] }];
      const next = withShift(calendar, 'reading.next-day', addDays(from, term.amount));
      const same: Due = {
        reading: 'reading.same-day',
        date: addDays(from, term.amount - 1),
        side: 'by',
        unconfirmed: [],
      };
      return term.counting === 'next-day' ? next : [...next, same];
    }
    case 'month':
      return withShift(calendar, 'reading.plain', addMonths(from, isBefore ? -term.amount : term.amount));
    case 'day-of-month':
    case 'date-of-year': {
      const date = term.unit === 'day-of-month' ? dayOfNextMonth(from, term.amount) : dateOfYear(from, term.amount);
      return date === null ? [] : withShift(calendar, 'reading.plain', date);
    }
  }
}

function dedupe(dues: readonly Due[]): Due[] {
  return dues.filter(
    (due, index) => !dues.slice(0, index).some((each) => each.date === due.date && each.side === due.side),
  );
}

/** Says whether a deed of that day keeps the term under one way to count; unsure where unconfirmed days could move the end past it. */
export function keepsTerm(calendar: WorkingCalendar | null, due: Due, deed: LegalDate): Truth {
  const isKept = due.side === 'by' ? deed <= due.date : deed >= due.date;
  if (due.unconfirmed.length === 0 || calendar === null) return isKept ? 'true' : 'false';
  const slack = due.unconfirmed.length;
  const early = calendar.workingDaysBefore(due.date, slack).date ?? due.date;
  const late = calendar.addWorkingDays(due.date, slack, 'next-day').date ?? due.date;
  if (due.side === 'by' ? deed <= early : deed >= late) return 'true';
  return (due.side === 'by' ? deed > late : deed < early) ? 'false' : 'undetermined';
}
