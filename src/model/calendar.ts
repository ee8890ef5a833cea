import * as z from 'zod';
import { Names } from './work.ts';

const date = z.iso.date();

/** How sure a day is: read in an act or in several reports; computed by the rule; from one unverified source; two sources disagree. */
export const DayStatus = z.enum(['confirmed', 'computed', 'unconfirmed', 'contested']);
export type DayStatus = z.infer<typeof DayStatus>;

/** A day of every year, in a period of validity [from, until). `substituted` = on a weekend it gives another day off. */
const YearlyHoliday = z.strictObject({
  id: z.string(),
  names: Names,
  /** MM-DD. */
  days: z.array(z.string().regex(/^\d{2}-\d{2}$/)).min(1),
  from: date.nullable(),
  until: date.nullable(),
  substituted: z.boolean(),
  source: z.string(),
});

/** A day off whose date differs from year to year (Kurban Ait). `or` = the other date where sources disagree. */
const MovableHoliday = z.strictObject({
  id: z.string(),
  names: Names,
  substituted: z.boolean(),
  source: z.string(),
  days: z.array(z.strictObject({ date, or: date.nullable(), status: DayStatus })),
});

/** corpus/calendar/<country>.yaml: which days are worked, with a source and a status. */
export const WorkCalendar = z.strictObject({
  schema: z.literal('adisteme/calendar/1'),
  country: z.string(),
  /** Days known to the file: [from, until). */
  covers: z.strictObject({ from: date, until: date }),
  /** Working days of the week, 1 = Monday. */
  week: z.strictObject({ workingDays: z.array(z.int().min(1).max(7)), source: z.string() }),
  /** The rules in words, for people. */
  rules: z.array(z.strictObject({ id: z.string(), says: z.string(), source: z.string() })),
  holidays: z.array(YearlyHoliday),
  movable: z.array(MovableHoliday),
  /** Days off given for a holiday on a weekend. */
  substitutes: z.array(z.strictObject({ date, for: date, status: DayStatus })),
  /** Government transfers: a day off gained for a weekend day worked. `act` = its number, null where no source names it. */
  transfers: z.array(
    z.strictObject({ off: date, worked: date, act: z.string().nullable(), status: DayStatus, source: z.string() }),
  ),
  /** Single days that other lists get wrong or that a source makes doubtful. */
  days: z.array(z.strictObject({ date, working: z.boolean(), status: DayStatus, why: z.string() })),
  /** Stretches [from, until) whose working days nothing confirms, such as an emergency. */
  doubtful: z.array(z.strictObject({ from: date, until: date, why: z.string() })),
});
export type WorkCalendar = z.infer<typeof WorkCalendar>;
