import { diagnose } from '../base/diagnostic.ts';
import type { ProvisionId } from '../model/ids.ts';
import { adoptionOf, isWithin, parentIdOf, provisionIdOfPath } from '../model/ids.ts';
import type { ConsolidationInput } from './consolidation-input.ts';
import { isPartOf, placeOfTarget } from './inner-parts.ts';
import type { MethodologyDraft, PlacedEdit, UnitDraft } from './unit-draft.ts';
import { lastState, mayBegin, spreadDoubt, unitsCovered } from './unit-draft.ts';

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
  let target = provisionIdOfPath(edit.target.path);
  // A sentence has no words of its own: what is in doubt are those of its point.
  while (target !== null && isPartOf(target) && !methodology.units.has(target)) target = parentIdOf(target);
  spreadDoubt(methodology, unitsCovered(methodology, target), { act, bound, why: doubt });
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

/** An order about a unit that is not there yet: an act adopted before it brings the unit only later. What the order makes of it is open. */
export function openMissed(methodology: MethodologyDraft, missed: readonly PlacedEdit[], brought: PlacedEdit): void {
  const unit = provisionIdOfPath(brought.edit.target.path);
  if (brought.edit.op !== 'insert-unit' || unit === null) return;
  for (const { edit, act } of missed) {
    const target = provisionIdOfPath(edit.target.path);
    const isAbout = target !== null && isWithin(target, unit) && adoptionOf(act) >= adoptionOf(brought.act);
    if (isAbout)
      spreadDoubt(methodology, unitsCovered(methodology, unit), {
        bound: brought.bound,
        act,
        why: edit.target.citedAs,
      });
  }
}

/** Units that bear numbers of their own: a new one under a number that is taken is a slip, or stands beside the old one. */
const NUMBERED: ReadonlySet<string> = new Set(['chapter', 'section', 'article', 'point', 'subpoint', 'annex']);

/**
 * Returns the unit whose number the order gives to a new one although it stands, with other words; null where the number is free. What one
 * act brings at one moment does not stand in its own way. **Diagnostics:** AMEND_NUMBER_TAKEN.
 */
export function takenBy(
  methodology: MethodologyDraft,
  target: ProvisionId | null,
  placed: PlacedEdit,
): UnitDraft | null {
  const draft = target === null ? undefined : methodology.units.get(target);
  const last = draft === undefined ? undefined : lastState(draft);
  if (draft === undefined || last === undefined || last.state === 'absent') return null;
  const isNew = placed.edit.op === 'insert-unit' && placed.edit.languageOnly === null && NUMBERED.has(draft.kind);
  if (!isNew || !methodology.isHeld || last.by.act === placed.act) return null;
  const words = placed.units.find(({ id }) => id === draft.id)?.own;
  if (words === undefined || JSON.stringify(words) === JSON.stringify(last.own)) return null;
  const { sourceProvision, target: address } = placed.edit;
  const place = { act: placed.act, ...(sourceProvision === null ? {} : { provision: sourceProvision }) };
  const message = `The act adds ${address.citedAs}, but the text in force has such a unit.`;
  methodology.diagnostics.push(diagnose('AMEND_NUMBER_TAKEN', message, place, { found: address.citedAs }));
  return draft;
}
