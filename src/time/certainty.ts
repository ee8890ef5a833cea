import type { Basis, Certainty } from '../model/lifecycle.ts';

const WEAKNESS: Readonly<Record<Certainty, number>> = { certain: 0, presumed: 1, contested: 2, undetermined: 3 };

/** Returns the weakest of the certainties: undetermined > contested > presumed > certain; nothing at all is certain. */
export function weakest(certainties: readonly Certainty[]): Certainty {
  let found: Certainty = 'certain';
  for (const certainty of certainties) if (WEAKNESS[certainty] > WEAKNESS[found]) found = certainty;
  return found;
}

const BASIS_ORDER: readonly Basis[] = ['publication-duty', 'no-end-known', 'in-effect-before-noted'];

/** Returns every presumption named in the lists once, in a fixed order. */
export function joinBasis(lists: readonly (readonly Basis[])[]): Basis[] {
  return BASIS_ORDER.filter((basis) => lists.some((list) => list.includes(basis)));
}
