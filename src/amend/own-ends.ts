import type { BoundIndex, TextsByLang } from '../model/body-law.ts';
import type { MethodologyDraft, UnitDraft } from './unit-draft.ts';
import { lastState, unitsCovered } from './unit-draft.ts';

/** What the words of a unit tell of the end of a unit around them; `whole` = of the document. */
export interface OwnEndOf {
  readonly kind: string;
  readonly bound: BoundIndex;
}

/** An end that stands in the words of a unit, and the units that it was set for. */
interface Told {
  readonly bound: BoundIndex;
  readonly covered: Set<UnitDraft>;
}

/** Returns the units that end: those of the nearest unit of the kind around the words. */
function unitsEnding(methodology: MethodologyDraft, holder: UnitDraft, kind: string): UnitDraft[] {
  if (kind === 'whole') return unitsCovered(methodology, null);
  let scope: UnitDraft | undefined = holder;
  while (scope !== undefined && scope.kind !== kind) scope = methodology.units.get(scope.parent ?? '');
  return scope === undefined ? [] : unitsCovered(methodology, scope.id);
}

/**
 * Returns what sets, after every step, the ends that the text itself tells ("осы тарау … дейін қолданылады"): new words bring, move or lift
 * them as long as they have not come. Cost of a step: linear in the units.
 */
export function keeperOfOwnEnds(
  methodology: MethodologyDraft,
  ownEndOf: (own: TextsByLang) => OwnEndOf | null,
): (at: BoundIndex) => void {
  const told = new Map<UnitDraft, Told>();
  const lift = (holder: UnitDraft, { bound, covered }: Told): void => {
    for (const draft of covered) if (draft.sunset?.bound === bound) draft.sunset = null;
    told.delete(holder);
  };
  return (at) => {
    for (const holder of methodology.units.values()) {
      const last = lastState(holder);
      const known = told.get(holder);
      const isPast = known !== undefined && methodology.isNotBefore(at, known.bound);
      if (last === undefined || last.state === 'unknown' || isPast) continue;
      const end = last.own === null ? null : ownEndOf(last.own);
      if (known !== undefined && known.bound !== end?.bound) lift(holder, known);
      if (end === null || methodology.isNotBefore(at, end.bound)) continue;
      const covered = told.get(holder)?.covered ?? new Set();
      for (const draft of unitsEnding(methodology, holder, end.kind)) {
        if (!covered.has(draft)) draft.sunset = { bound: end.bound, by: last.by };
        covered.add(draft);
      }
      told.set(holder, { bound: end.bound, covered });
    }
  };
}
