import type { Quantity } from './quantities.ts';

/** A lower and an upper bound; null = none. */
export interface Bounds {
  readonly min: string | null;
  readonly minInclusive: boolean;
  readonly max: string | null;
  readonly maxInclusive: boolean;
}

/** "не менее трех и не более пяти" is one range; two numbers that do not complete each other are none. */
export function mergeBounds(quantities: readonly Quantity[]): Bounds | null {
  const [first, second] = quantities;
  if (first === undefined || quantities.length > 2) return null;
  if (second === undefined) return first;
  if (first.max === null && second.min === null) {
    return { ...first, max: second.max, maxInclusive: second.maxInclusive };
  }
  if (first.min === null && second.max === null) {
    return { ...second, max: first.max, maxInclusive: first.maxInclusive };
  }
  return null;
}
