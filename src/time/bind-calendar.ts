import type { LegalDate } from '../base/legal-date.ts';
import { type Calendar, isWorkingDay } from './calendar.ts';
import { addWorkingDays, type CountedDay, type CountReading, workingDaysBefore } from './working-days.ts';

/** A count and, apart, the days on the way that no source confirms. */
export interface BoundCount extends CountedDay {
  readonly unconfirmed: readonly LegalDate[];
}

/** The calendar as functions of dates alone, for rooms that must not know this one. */
export interface BoundCalendar {
  readonly addWorkingDays: (date: LegalDate, days: number, reading: CountReading) => BoundCount;
  readonly workingDaysBefore: (date: LegalDate, days: number) => BoundCount;
  /** Null outside the years of the calendar. */
  readonly isWorkingDay: (date: LegalDate) => boolean | null;
}

function withUnconfirmed(counted: CountedDay): BoundCount {
  return { ...counted, unconfirmed: counted.crosses.map(({ date }) => date) };
}

/** Returns the counts over one calendar as plain functions. */
export function bindCalendar(calendar: Calendar): BoundCalendar {
  return {
    addWorkingDays: (date, days, reading) => withUnconfirmed(addWorkingDays(calendar, date, days, reading)),
    workingDaysBefore: (date, days) => withUnconfirmed(workingDaysBefore(calendar, date, days).nth),
    isWorkingDay: (date) => isWorkingDay(calendar, date).working,
  };
}
