import type { Bound } from '../model/lifecycle.ts';

/** Returns the latest day that a moment may be, as far as the documents and the duty to publish bound it. */
export function latestOf(bound: Bound): string {
  return bound.exact ?? bound.latest ?? bound.latestIfDuty ?? bound.earliest;
}
