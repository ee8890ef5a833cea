import type { Certainty } from '../model/lifecycle.ts';

const ORDER: readonly Certainty[] = ['certain', 'presumed', 'contested', 'undetermined'];

/** Returns the weakest of the certainties; `certain` where there is none. */
export function weakestOf(...values: readonly Certainty[]): Certainty {
  return ORDER[Math.max(0, ...values.map((value) => ORDER.indexOf(value)))] ?? 'undetermined';
}
