import type { LegalDate } from '../base/legal-date.ts';

/**
 * The end of a count of working days; null = the calendar does not reach so far. `earliest` and `latest` are the ends if the
 * days on the way that no source confirms (`crosses`) are taken as worked or as days off. As src/time counts.
 */
export interface CountedDay {
  readonly date: LegalDate | null;
  readonly earliest: LegalDate | null;
  readonly latest: LegalDate | null;
  readonly crosses: readonly { readonly date: LegalDate }[];
}

/** `next-day`: the day after the event is day 1; `same-day`: the day of the event is (domain.md 3.5). */
export type CountReading = 'next-day' | 'same-day';

/** What the score needs of src/time; passed in, so that the core holds no calendar of its own. */
export interface WorkingCalendar {
  readonly addWorkingDays: (date: LegalDate, days: number, reading: CountReading) => CountedDay;
  /** The day that lies so many working days before the date. */
  readonly workingDaysBefore: (date: LegalDate, days: number) => CountedDay;
  /** null = outside the calendar. */
  readonly isWorkingDay: (date: LegalDate) => boolean | null;
}
