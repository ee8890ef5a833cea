import { compareLabels } from '../lexicon/labels.ts';
import type { ProvisionId } from '../model/ids.ts';
import { isOfDecree, parentIdOf, provisionIdOfPath } from '../model/ids.ts';
import type { MethodologyDraft, PlacedEdit, UnitDraft, UnitWords } from './unit-draft.ts';
import { isAbsent } from './unit-draft.ts';

function isStanding(methodology: MethodologyDraft, id: ProvisionId | null): boolean {
  const draft = id === null ? undefined : methodology.units.get(id);
  return draft !== undefined && !isAbsent(draft);
}

/** The last of the standing points that come before the number. */
function pointBefore(methodology: MethodologyDraft, label: string): UnitDraft | null {
  let before: UnitDraft | null = null;
  for (const draft of methodology.units.values()) {
    const isPoint = draft.kind === 'point' && parentIdOf(draft.id) === null && !isOfDecree(draft.id);
    if (!isPoint || draft.label === null || isAbsent(draft) || compareLabels(draft.label, label) >= 0) continue;
    if (before === null || compareLabels(before.label ?? '', draft.label) < 0) before = draft;
  }
  return before;
}

/**
 * Returns what the unit stands in. New text of a point does not print its chapter: it is the one that the order names, else that in which the
 * point stood, else that of the point before it by number, where a text is held.
 */
export function chapterOf(methodology: MethodologyDraft, unit: UnitWords, { edit }: PlacedEdit): ProvisionId | null {
  if (unit.parent !== null || unit.kind !== 'point' || edit.target.path.length === 0) return unit.parent;
  const named = provisionIdOfPath(edit.target.path.slice(0, -1));
  if (isStanding(methodology, named)) return named;
  const known = methodology.units.get(unit.id)?.parent ?? null;
  if (isStanding(methodology, known) || !methodology.isHeld || unit.label === null) return known;
  return pointBefore(methodology, unit.label)?.parent ?? null;
}
