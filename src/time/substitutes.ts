import { addDays, type LegalDate, weekday } from '../base/legal-date.ts';
import type { WorkCalendar } from '../model/calendar.ts';

/** A holiday or day off on one date. */
export interface HolidayOnDate {
  readonly date: LegalDate;
  readonly substituted: boolean;
  readonly names: WorkCalendar['holidays'][number]['names'];
  readonly source: string;
}

/** Returns every yearly holiday that the file's years hold, in order of date. */
export function listHolidays(data: WorkCalendar): HolidayOnDate[] {
  const found: HolidayOnDate[] = [];
  const [first, last] = [Number(data.covers.from.slice(0, 4)), Number(data.covers.until.slice(0, 4))];
  for (const holiday of data.holidays) {
    for (let year = first; year <= last; year += 1) {
      for (const day of holiday.days) {
        const date = `${year}-${day}`;
        const isValid =
          (holiday.from === null || date >= holiday.from) && (holiday.until === null || date < holiday.until);
        const { substituted, names, source } = holiday;
        if (isValid && date >= data.covers.from && date < data.covers.until)
          found.push({ date, substituted, names, source });
      }
    }
  }
  return found.sort((left, right) => (left.date < right.date ? -1 : left.date > right.date ? 1 : 0));
}

/**
 * Returns the days off that the rule gives for holidays on a weekend: the next working day after the holiday, one for each holiday in
 * order, past other holidays. Transfers are not looked at: they move such a day afterwards.
 * **Source**: law on holidays, art. 5.
 */
export function computeSubstitutes(data: WorkCalendar): { date: LegalDate; for: LegalDate }[] {
  const holidays = listHolidays(data);
  const off = new Set(holidays.map(({ date }) => date));
  for (const { days } of data.movable) for (const { date } of days) off.add(date);
  const isWeekend = (date: LegalDate): boolean => !data.week.workingDays.includes(weekday(date));
  const found: { date: LegalDate; for: LegalDate }[] = [];
  for (const holiday of holidays) {
    if (!holiday.substituted || !isWeekend(holiday.date)) continue;
    let date = addDays(holiday.date, 1);
    while (off.has(date) || isWeekend(date)) date = addDays(date, 1);
    off.add(date);
    found.push({ date, for: holiday.date });
  }
  return found;
}
