import { addDays, addMonths, type LegalDate } from '../base/legal-date.ts';
import type { Bound } from '../model/lifecycle.ts';

/** Something added to an event: months first, then days, as the law counts. */
export interface Shift {
  readonly months: number;
  readonly days: number;
}

/** Returns the date moved by months, then days. */
export function shiftDate(date: LegalDate, shift: Shift): LegalDate {
  return addDays(addMonths(date, shift.months), shift.days);
}

/** Returns the last date that, moved by the shift, is not after `target`: the turning day of a formula. */
export function unshiftDate(target: LegalDate, shift: Shift): LegalDate {
  // Short months make the way back ambiguous by up to three days; the search starts past them.
  let candidate = addDays(addMonths(addDays(target, -shift.days), -shift.months), 4);
  while (shiftDate(candidate, shift) > target) candidate = addDays(candidate, -1);
  return candidate;
}

/** Returns "P+11 d", "P", "P+6 m+1 d". */
export function printFormula(event: 'P' | 'R' | 'A' | 'V', shift: Shift): string {
  const months = shift.months === 0 ? '' : `+${shift.months} m`;
  return `${event}${months}${shift.days === 0 ? '' : `+${shift.days} d`}`;
}

/** Matches "P+11 d", "V", "P+6 m+1 d"; not "2018-01-01". */
const FORMULA = /^([PRAV])(?:\+(\d{1,4}) m)?(?:\+(\d{1,5}) d)?$/;

/** Returns the event and the shift of a formula, or null when it is a date. */
export function parseFormula(formula: string): { event: 'P' | 'R' | 'A' | 'V'; shift: Shift } | null {
  const match = FORMULA.exec(formula);
  if (!match) return null;
  const event = match[1] as 'P' | 'R' | 'A' | 'V';
  return { event, shift: { months: Number(match[2] ?? 0), days: Number(match[3] ?? 0) } };
}

/** Returns a bound that is one known day. */
export function exactBound(date: LegalDate, words: string | null = null, formula: string = date): Bound {
  return { earliest: date, latest: date, latestIfDuty: date, exact: date, formula, words, needs: [] };
}

/** Returns a bound of which only the earliest day is known. */
export function openBound(earliest: LegalDate, words: string | null = null, needs: Bound['needs'] = []): Bound {
  return { earliest, latest: null, latestIfDuty: null, exact: null, formula: null, words, needs };
}

/** Returns the bound moved by one shift, or by two where the words allow both: then it runs from the shorter to the longer reading. */
export function shiftBound(bound: Bound, shift: Shift, other: Shift | null = null): Bound {
  const ends = (date: LegalDate): readonly [LegalDate, LegalDate] => {
    const [main, second] = [shiftDate(date, shift), other === null ? null : shiftDate(date, other)];
    return second === null || second === main ? [main, main] : second < main ? [second, main] : [main, second];
  };
  const exact = bound.exact === null ? null : ends(bound.exact);
  const isContested = bound.contested === true || other !== null;
  return {
    earliest: ends(bound.earliest)[0],
    latest: bound.latest === null ? null : ends(bound.latest)[1],
    latestIfDuty: bound.latestIfDuty === null ? null : ends(bound.latestIfDuty)[1],
    exact: exact === null || exact[0] !== exact[1] ? null : exact[0],
    formula: bound.formula,
    words: bound.words,
    needs: bound.needs,
    ...(isContested ? { contested: true } : {}),
  };
}

/**
 * Returns the moment that several clauses leave open (two languages that differ, an old wording and a new one): it lies between the first
 * and the last of them, and which one rules is contested. Equal ones are one. Units: days.
 */
export function eitherBound(bounds: readonly [Bound, ...Bound[]]): Bound {
  const [first] = bounds;
  const days = (bound: Bound): string =>
    JSON.stringify([bound.earliest, bound.latest, bound.latestIfDuty, bound.exact]);
  if (bounds.every((bound) => days(bound) === days(first))) return first;
  const last = (dates: readonly (LegalDate | null)[]): LegalDate | null =>
    dates.reduce((late, date) => (late === null || date === null ? null : date > late ? date : late));
  const needs = new Map(bounds.flatMap((bound) => bound.needs).map((need) => [`${need.event} ${need.act}`, need]));
  return {
    earliest: bounds.reduce((early, bound) => (bound.earliest < early ? bound.earliest : early), first.earliest),
    latest: last(bounds.map((bound) => bound.latest)),
    latestIfDuty: last(bounds.map((bound) => bound.latestIfDuty)),
    exact: null,
    formula: null,
    words: [...new Set(bounds.flatMap((bound) => bound.words ?? []))].join(' / ') || null,
    needs: [...needs.values()],
    contested: true,
  };
}
