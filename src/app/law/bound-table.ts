import type { BoundIndex } from '../../model/body-law.ts';
import type { Bound } from '../../model/lifecycle.ts';

/** Collects moments; equal ones share an index. */
export interface BoundTable {
  readonly bounds: readonly Bound[];
  readonly add: (bound: Bound) => BoundIndex;
}

/** Returns an empty table. */
export function boundTable(): BoundTable {
  const bounds: Bound[] = [];
  const known = new Map<string, BoundIndex>();
  return {
    bounds,
    add: (bound) => {
      const key = JSON.stringify(bound);
      const found = known.get(key);
      if (found !== undefined) return found;
      bounds.push(bound);
      known.set(key, bounds.length - 1);
      return bounds.length - 1;
    },
  };
}

/** Says whether moment `a` lies at or after moment `b`, if what is not known of `b` happened within the term that the law sets. */
export function isNotBeforeIfDuty(a: Bound | undefined, b: Bound | undefined): boolean {
  return a !== undefined && b !== undefined && a.earliest >= (b.exact ?? b.latestIfDuty ?? b.latest ?? b.earliest);
}

/** Says whether moment `a` lies at or after moment `b`. */
export function isNotBefore(a: Bound | undefined, b: Bound | undefined): boolean {
  return a !== undefined && b !== undefined && a.earliest >= (b.exact ?? b.latest ?? b.earliest);
}
