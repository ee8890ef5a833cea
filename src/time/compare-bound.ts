import type { LegalDate } from '../base/legal-date.ts';
import type { Basis, Bound, Certainty } from '../model/lifecycle.ts';
import { parseFormula, unshiftDate } from './bounds.ts';

type EventName = Bound['needs'][number]['event'];

/** Where a date lies: `inside` = between the days that the documents allow. */
export interface Comparison {
  readonly position: 'before' | 'after' | 'inside';
  readonly certainty: Certainty;
  readonly basis: readonly Basis[];
  /** What would decide: the event lay on or before this day = the date is `after`. Null when decided, or when no event decides. */
  readonly turning: { readonly event: EventName; readonly act: string; readonly onOrBefore: LegalDate } | null;
}

const DECIDED = { basis: [], turning: null } as const;

/**
 * Returns on which side of a bound the date lies; the bound's own day is `after`. `inEffectBy` is a day on which some source shows the
 * event as past (a later edition or a repeal presupposes that the act was in effect): presumption `in-effect-before-noted`.
 */
export function compareWithBound(date: LegalDate, bound: Bound, inEffectBy: LegalDate | null = null): Comparison {
  if (bound.exact !== null)
    return { position: date < bound.exact ? 'before' : 'after', certainty: 'certain', ...DECIDED };
  if (date < bound.earliest) return { position: 'before', certainty: 'certain', ...DECIDED };
  if (bound.latest !== null && date >= bound.latest) return { position: 'after', certainty: 'certain', ...DECIDED };
  const basis: Basis[] = [];
  if (bound.latestIfDuty !== null && date >= bound.latestIfDuty) basis.push('publication-duty');
  if (inEffectBy !== null && date >= inEffectBy) basis.push('in-effect-before-noted');
  if (basis.length > 0) return { position: 'after', certainty: 'presumed', basis, turning: turningOf(date, bound) };
  const isOpenOnlyByWords = bound.contested === true && bound.needs.length === 0 && bound.latest !== null;
  return {
    position: 'inside',
    certainty: isOpenOnlyByWords ? 'contested' : 'undetermined',
    basis,
    turning: turningOf(date, bound),
  };
}

const EVENTS: Readonly<Record<'P' | 'R' | 'A' | 'V', EventName>> = {
  P: 'publication',
  R: 'registration',
  A: 'signing',
  V: 'entry-into-force',
};

/** Returns the last day for the missing event that still puts the date after the bound: for "P+11 d" eleven days earlier. */
export function turningOf(date: LegalDate, bound: Bound): Comparison['turning'] {
  const need = bound.needs[0];
  if (need === undefined || bound.formula === null) return null;
  const formula = parseFormula(bound.formula);
  // A named day before publication: what decides is publication itself.
  if (formula === null) return { ...need, onOrBefore: date };
  const event = EVENTS[formula.event];
  const sameEvent = bound.needs.find((candidate) => candidate.event === event);
  if (sameEvent === undefined && formula.event !== 'V') return null;
  return { event: sameEvent?.event ?? need.event, act: need.act, onOrBefore: unshiftDate(date, formula.shift) };
}
