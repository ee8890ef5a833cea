import type { ProvisionId } from '../model/ids.ts';
import { parentIdOf, provisionIdOfPath } from '../model/ids.ts';
import type { ConsolidationInput } from './consolidation-input.ts';
import { placeOfTarget } from './inner-parts.ts';
import type { MethodologyDraft, PlacedEdit, UnitDraft } from './unit-draft.ts';
import { mayBegin, spreadDoubt, unitsCovered } from './unit-draft.ts';

type Doubt = ConsolidationInput['doubts'][number];

/** Returns the doubts by the number of edits before them. A doubt comes after everything that is not certainly later: a text restated later is sure again. */
export function doubtsByPlace(input: ConsolidationInput): Map<number, Doubt[]> {
  const byPlace = new Map<number, Doubt[]>();
  for (const doubt of input.doubts) {
    let at = input.edits.length;
    const isLater = (edit: PlacedEdit | undefined): boolean =>
      edit !== undefined && edit.bound !== doubt.bound && input.isNotBefore(edit.bound, doubt.bound);
    while (at > 0 && isLater(input.edits[at - 1])) at -= 1;
    byPlace.set(at, [...(byPlace.get(at) ?? []), doubt]);
  }
  return byPlace;
}

/**
 * The units that an order may touch which was not understood: those at its place, or where the held text has none there what would hold
 * them. A unit that nothing could hold may begin by the order.
 */
function unitsInDoubt(methodology: MethodologyDraft, doubt: Doubt): UnitDraft[] {
  if (doubt.reach === null) return [...methodology.units.values()];
  const place = placeOfTarget(methodology, doubt.reach) ?? doubt.reach;
  if (!methodology.isHeld) return unitsCovered(methodology, place);
  for (let id: ProvisionId | null = place; id !== null; id = parentIdOf(id))
    if (methodology.units.has(id)) return unitsCovered(methodology, id);
  return [mayBegin(methodology, place, doubt)];
}

/** Leaves open from its moment on what the order may touch. */
export function applyDoubt(methodology: MethodologyDraft, doubt: Doubt): void {
  spreadDoubt(methodology, unitsInDoubt(methodology, doubt), doubt);
}

/** Leaves open what only one of two authentic texts orders. */
export function doubtPlaced(methodology: MethodologyDraft, { edit, act, bound, doubt }: PlacedEdit): void {
  if (doubt === null) return;
  spreadDoubt(methodology, unitsCovered(methodology, provisionIdOfPath(edit.target.path)), { act, bound, why: doubt });
}

/** Leaves open what holds a unit that the text does not have: the number is a slip for another unit beside it, or a point may be new. */
export function openMissing(methodology: MethodologyDraft, placed: PlacedEdit, target: ProvisionId | null): void {
  const { edit, act, bound } = placed;
  // An annex may be missing from the copy that is held.
  if (target === null || target.startsWith('annex')) return;
  const host = methodology.units.has(parentIdOf(target) ?? '') ? parentIdOf(target) : target;
  if (host === null || !methodology.units.has(host)) return;
  spreadDoubt(methodology, unitsCovered(methodology, host), { bound, act, why: edit.target.citedAs });
}
