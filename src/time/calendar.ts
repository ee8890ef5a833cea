import { type Diagnostic, diagnose } from '../base/diagnostic.ts';
import { dateOfDayNumber, dayNumber, isLegalDate, type LegalDate } from '../base/legal-date.ts';
import { type Outcome, outcome } from '../base/outcome.ts';
import type { DayStatus, WorkCalendar } from '../model/calendar.ts';
import { computeSubstitutes, listHolidays } from './substitutes.ts';

/** Why a day is worked or not. `names` and `act` where the file gives them. */
export interface DayReason {
  readonly kind: 'weekday' | 'weekend' | 'holiday' | 'substitute' | 'transfer' | 'single-day' | 'outside';
  readonly names: WorkCalendar['holidays'][number]['names'] | null;
  /** The holiday that a substitute day stands for, or the other day of a transfer. */
  readonly related: LegalDate | null;
  readonly act: string | null;
  readonly source: string | null;
}

export interface DayAnswer {
  /** Null outside the years of the file. */
  readonly working: boolean | null;
  readonly status: DayStatus | 'unknown';
  readonly why: DayReason;
}

/** The file as arrays by day number: one look-up per day. Build it with `compileCalendar`. */
export interface Calendar {
  readonly covers: { readonly from: LegalDate; readonly until: LegalDate };
  readonly first: number;
  readonly working: Uint8Array;
  /** Index into STATUSES. */
  readonly status: Uint8Array;
  /** Index into `reasons`. */
  readonly reason: Uint16Array;
  readonly reasons: readonly DayReason[];
}

const STATUSES: readonly DayStatus[] = ['confirmed', 'computed', 'unconfirmed', 'contested'];
/** From here on a status is doubtful. */
const DOUBTFUL = STATUSES.indexOf('unconfirmed');

interface Draft {
  readonly first: number;
  readonly working: Uint8Array;
  readonly status: Uint8Array;
  readonly reason: Uint16Array;
  readonly reasons: DayReason[];
  readonly diagnostics: Diagnostic[];
}

/**
 * Returns the calendar ready for look-ups. Later kinds outweigh earlier ones: week, substitutes, holidays, transfers, single days.
 * **Diagnostics**: TIME_CALENDAR_CLASH.
 */
export function compileCalendar(data: WorkCalendar): Outcome<Calendar> {
  const first = dayNumber(data.covers.from);
  const length = Math.max(0, dayNumber(data.covers.until) - first);
  const draft: Draft = {
    first,
    working: new Uint8Array(length),
    status: new Uint8Array(length).fill(STATUSES.indexOf('computed')),
    reason: new Uint16Array(length),
    reasons: [reasonOf('weekday', { source: data.week.source }), reasonOf('weekend', { source: data.week.source })],
    diagnostics: [],
  };
  setWeeks(draft, data);
  setSubstitutes(draft, data);
  setHolidays(draft, data);
  setTransfers(draft, data);
  for (const { date, working, status, why } of data.days)
    setDay(draft, date, working, status, reasonOf('single-day', { source: why }));
  setDoubtful(draft, data);
  const { working, status, reason, reasons } = draft;
  return outcome({ covers: data.covers, first, working, status, reason, reasons }, draft.diagnostics);
}

function reasonOf(kind: DayReason['kind'], more: Partial<DayReason> = {}): DayReason {
  return { kind, names: null, related: null, act: null, source: null, ...more };
}

function clash(draft: Draft, message: string, found: string): void {
  draft.diagnostics.push(diagnose('TIME_CALENDAR_CLASH', message, {}, { found }));
}

function setDay(draft: Draft, date: LegalDate, working: boolean, status: DayStatus, reason: DayReason): void {
  const at = dayNumber(date) - draft.first;
  if (at < 0 || at >= draft.working.length) {
    clash(draft, 'The calendar file speaks of a day outside its years.', date);
    return;
  }
  draft.working[at] = working ? 1 : 0;
  draft.status[at] = STATUSES.indexOf(status);
  draft.reason[at] = draft.reasons.push(reason) - 1;
}

function isWorkingIn(draft: Draft, date: LegalDate): boolean {
  return draft.working[dayNumber(date) - draft.first] === 1;
}

function setWeeks(draft: Draft, data: WorkCalendar): void {
  for (let at = 0; at < draft.working.length; at += 1) {
    // 1970-01-01 was a Thursday: day numbers plus 3 make Monday 0.
    const weekdayNumber = (((draft.first + at + 3) % 7) + 7) % 7;
    const isWorked = data.week.workingDays.includes(weekdayNumber + 1);
    draft.working[at] = isWorked ? 1 : 0;
    draft.reason[at] = isWorked ? 0 : 1;
  }
}

/** The listed substitutes carry the status, the rule is the check on the list. */
function setSubstitutes(draft: Draft, data: WorkCalendar): void {
  const computed = computeSubstitutes(data);
  const key = (day: { date: LegalDate; for: LegalDate }): string => `${day.date} for ${day.for}`;
  const [byRule, byList] = [new Set(computed.map(key)), new Set(data.substitutes.map(key))];
  for (const day of byRule)
    if (!byList.has(day)) clash(draft, 'The rule gives a substitute day off that the file does not list.', day);
  for (const day of byList)
    if (!byRule.has(day)) clash(draft, 'The file lists a substitute day off that the rule does not give.', day);
  for (const day of data.substitutes) {
    setDay(draft, day.date, false, day.status, reasonOf('substitute', { related: day.for }));
  }
}

function setHolidays(draft: Draft, data: WorkCalendar): void {
  for (const { date, names, source } of listHolidays(data)) {
    setDay(draft, date, false, 'confirmed', reasonOf('holiday', { names, source }));
  }
  for (const { names, source, days } of data.movable) {
    for (const { date, or, status } of days) {
      // On a weekend the day is off whichever date is right.
      if (isWorkingIn(draft, date))
        setDay(draft, date, false, status, reasonOf('holiday', { names, source, related: or }));
      if (or !== null && isWorkingIn(draft, or))
        setDay(draft, or, true, status, reasonOf('holiday', { names, source, related: date }));
    }
  }
}

function setTransfers(draft: Draft, data: WorkCalendar): void {
  for (const { off, worked, act, status, source } of data.transfers) {
    if (!isWorkingIn(draft, off)) clash(draft, 'A transfer frees a day that is not worked anyway.', off);
    if (isWorkingIn(draft, worked)) clash(draft, 'A transfer makes a day worked that is worked anyway.', worked);
    setDay(draft, off, false, status, reasonOf('transfer', { related: worked, act, source }));
    setDay(draft, worked, true, status, reasonOf('transfer', { related: off, act, source }));
  }
}

/** Ordinary working days of a doubtful stretch may have been off. */
function setDoubtful(draft: Draft, data: WorkCalendar): void {
  for (const { from, until, why } of data.doubtful) {
    const reason = draft.reasons.push(reasonOf('weekday', { source: why })) - 1;
    for (let day = dayNumber(from); day < dayNumber(until); day += 1) {
      const at = day - draft.first;
      if (draft.working[at] !== 1) continue;
      draft.status[at] = STATUSES.indexOf('unconfirmed');
      draft.reason[at] = reason;
    }
  }
}

const OUTSIDE: DayAnswer = { working: null, status: 'unknown', why: reasonOf('outside') };

/** Returns whether the day is worked, how sure that is, and why. */
export function isWorkingDay(calendar: Calendar, date: LegalDate): DayAnswer {
  if (!isLegalDate(date)) return OUTSIDE;
  return dayAnswer(calendar, dayNumber(date) - calendar.first);
}

function dayAnswer(calendar: Calendar, at: number): DayAnswer {
  const working = calendar.working[at];
  const status = STATUSES[calendar.status[at] ?? -1];
  const why = calendar.reasons[calendar.reason[at] ?? -1];
  if (working === undefined || status === undefined || why === undefined) return OUTSIDE;
  return { working: working === 1, status, why };
}

/** A day whose status no act confirms, met by a count. */
export interface CrossedDay extends DayAnswer {
  readonly date: LegalDate;
}

/** Returns the unconfirmed and contested days in [from, until), as day numbers of the file. */
export function doubtfulDays(calendar: Calendar, from: number, until: number): CrossedDay[] {
  const found: CrossedDay[] = [];
  for (let at = Math.max(0, from); at < Math.min(until, calendar.working.length); at += 1) {
    if (isDoubtful(calendar, at))
      found.push({ date: dateOfDayNumber(calendar.first + at), ...dayAnswer(calendar, at) });
  }
  return found;
}

/** Says whether the status of the day is unconfirmed or contested. */
export function isDoubtful(calendar: Calendar, at: number): boolean {
  return (calendar.status[at] ?? 0) >= DOUBTFUL;
}
