import type { WorkCalendar } from '../../model/calendar.ts';
import type { WorkingCalendar } from '../../score/calendar.ts';
import { bindCalendar } from '../../time/bind-calendar.ts';
import { compileCalendar } from '../../time/calendar.ts';

export type { WorkingCalendar };

/** Returns the calendar of working days ready for scoring; runs in the browser too. */
export function workingCalendar(calendar: WorkCalendar): WorkingCalendar {
  return bindCalendar(compileCalendar(calendar).value);
}
