import type { UnitReading } from '../model/body-law.ts';
import type { ProvisionId } from '../model/ids.ts';
import { readingOf } from '../model/readings.ts';
import type { MethodologyDraft, PlacedEdit, UnitDraft } from './unit-draft.ts';
import { lastState, state, turn, unitsCovered } from './unit-draft.ts';

const RESTATES: ReadonlySet<string> = new Set(['replace-unit', 'delete-unit', 'repeal-unit']);

function isSameMoment({ isNotBefore }: MethodologyDraft, a: number, b: number): boolean {
  return a === b || (isNotBefore(a, b) && isNotBefore(b, a));
}

/** Returns the units that another amending act restates at the same moment, each with the place of that act's state. */
export function rivalsOf(
  methodology: MethodologyDraft,
  target: ProvisionId | null,
  { edit, act, bound }: PlacedEdit,
): Map<UnitDraft, number> {
  const rivals = new Map<UnitDraft, number>();
  if (target === null || !RESTATES.has(edit.op) || !methodology.units.has(target)) return rivals;
  for (const draft of unitsCovered(methodology, target)) {
    const last = lastState(draft);
    const isOther = last !== undefined && last.by.act !== act && last.by.act !== methodology.act;
    if (isOther && isSameMoment(methodology, last.from, bound)) rivals.set(draft, draft.states.length - 1);
  }
  return rivals;
}

function readingFor(draft: UnitDraft, index: number, others: string): UnitReading {
  const { state: words, by } = draft.states[index] ?? { state: 'unknown' as const, by: { act: null } };
  return {
    reading: readingOf('prevails', by.act ?? '', others),
    status: words === 'absent' ? 'ceased' : 'applies',
    state: words,
    wordsOfState: words === 'text' ? index : null,
    by: by.act,
  };
}

/** Leaves open which of two acts prevails where both restate a unit from one day: the law lets the one that begins later prevail. */
export function openRivals(
  methodology: MethodologyDraft,
  rivals: ReadonlyMap<UnitDraft, number>,
  placed: PlacedEdit,
): void {
  for (const [draft, before] of rivals) {
    const last = draft.states.length - 1;
    const [old, made] = [draft.states[before], draft.states[last]];
    if (old === undefined || made === undefined || last === before || made.by.act !== placed.act) continue;
    if (JSON.stringify([old.state, old.own]) === JSON.stringify([made.state, made.own])) continue;
    const readings = [readingFor(draft, before, placed.act), readingFor(draft, last, old.by.act ?? '')];
    const by = { act: placed.act, provision: placed.edit.sourceProvision };
    turn(methodology, draft, 'unresolved', state(placed.bound, 'unknown', by, { readings }));
  }
}
