import { addDays, type LegalDate, monthLength } from '../base/legal-date.ts';
import type { Bound } from '../model/lifecycle.ts';

/** A reading of "до 31 августа" / "31 тамызына дейін" and the first day out under it. */
export interface SunsetReading {
  readonly reading: 'last-day-included' | 'last-day-excluded';
  readonly firstDayOut: LegalDate;
}

export interface Sunset {
  /** The first day out. */
  readonly bound: Bound;
  readonly readings: readonly SunsetReading[];
  /** What drafters usually mean; shown beside a contested answer, never instead of it. Null where no usage is known. */
  readonly usual: SunsetReading['reading'] | null;
}

/** Returns the reading that drafters usually mean: the last day of a month included, the first of a month excluded (domain.md 2.6). */
export function usualReading(date: LegalDate): SunsetReading['reading'] | null {
  const day = Number(date.slice(8, 10));
  if (day === 1) return 'last-day-excluded';
  return day === monthLength(Number(date.slice(0, 4)), Number(date.slice(5, 7))) ? 'last-day-included' : null;
}

/**
 * Returns the end of a validity "till" the date as the first day out. No norm of Kazakhstan says whether the day itself still counts, so
 * without words that settle it both readings stay: earliest is the date itself, latest the next day.
 */
export function sunsetBound(date: LegalDate, inclusive: boolean | 'contested', words: string | null = null): Bound {
  const base = { formula: date, words, needs: [] };
  if (inclusive === 'contested') {
    const latest = addDays(date, 1);
    return { earliest: date, latest, latestIfDuty: latest, exact: null, ...base, contested: true };
  }
  const exact = inclusive ? addDays(date, 1) : date;
  return { earliest: exact, latest: exact, latestIfDuty: exact, exact, ...base };
}

/** Returns the bound with its readings and the usual one. */
export function readSunset(date: LegalDate, inclusive: boolean | 'contested', words: string | null = null): Sunset {
  const included: SunsetReading = { reading: 'last-day-included', firstDayOut: addDays(date, 1) };
  const excluded: SunsetReading = { reading: 'last-day-excluded', firstDayOut: date };
  const readings = inclusive === 'contested' ? [included, excluded] : [inclusive ? included : excluded];
  return { bound: sunsetBound(date, inclusive, words), readings, usual: usualReading(date) };
}
