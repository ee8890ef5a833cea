import type { EndKind } from '../model/body-law.ts';
import type { ProvisionId } from '../model/ids.ts';
import { readingOf } from '../model/readings.ts';
import type { MethodologyDraft, PlacedEdit, UnitDraft } from './unit-draft.ts';
import {
  addUnit,
  authorOf,
  isAbsent,
  lastState,
  push,
  settlePending,
  spreadDoubt,
  state,
  turn,
  unitDraft,
  unitsCovered,
} from './unit-draft.ts';

/** Ends the unit with all under it, or the whole methodology. */
export function endUnits(
  methodology: MethodologyDraft,
  target: ProvisionId | null,
  placed: PlacedEdit,
  end: EndKind,
): void {
  for (const draft of unitsCovered(methodology, target))
    if (!isAbsent(draft)) turn(methodology, draft, end, state(placed.bound, 'absent', authorOf(placed)));
}

/**
 * The clause tells of new words that are not held (a note, a lost annex): the unit existed, its words are not known. Of a methodology
 * restated as a whole nobody knows which units it had, so each is open.
 */
export function markUnknown(methodology: MethodologyDraft, target: ProvisionId | null, placed: PlacedEdit): void {
  if (target === null) {
    const why = placed.edit.target.citedAs === '' ? placed.act : placed.edit.target.citedAs;
    spreadDoubt(methodology, unitsCovered(methodology, null), { bound: placed.bound, act: placed.act, why });
    return;
  }
  const before = placed.edit.op === 'insert-unit' ? 'absent' : 'unknown';
  const first = state(methodology.start, before, { act: methodology.act, provision: null });
  if (!methodology.units.has(target)) addUnit(methodology, target, first);
  for (const draft of unitsCovered(methodology, target)) {
    const isTarget = draft.id === target;
    if (!isTarget && (placed.edit.op === 'insert-unit' || isAbsent(draft))) continue;
    // The lost words may have other parts than the old ones.
    turn(methodology, draft, 'replaced', state(placed.bound, 'unknown', authorOf(placed), { isEvidenced: isTarget }));
  }
}

/** Sets, moves or (without a date) lifts the end in advance of the unit and all under it. Source: domain.md 2.7. */
export function setSunset(methodology: MethodologyDraft, target: ProvisionId | null, placed: PlacedEdit): void {
  for (const draft of unitsCovered(methodology, target)) {
    settlePending(methodology, draft, placed.bound);
    if (placed.edit.op === 'extend-validity') openIfLate(methodology, draft, placed);
    draft.sunset = placed.until === null ? null : { bound: placed.until, by: authorOf(placed) };
  }
}

/** What has expired cannot be extended (art. 45(2)): an extension that may have come too late leaves open what stands after the old end. */
function openIfLate(methodology: MethodologyDraft, draft: UnitDraft, { act, bound }: PlacedEdit): void {
  const { sunset } = draft;
  const last = lastState(draft);
  if (sunset === null || last === undefined || last.state !== 'text') return;
  if (methodology.isNotBeforeIfDuty(sunset.bound, bound)) return;
  const extended = {
    status: 'applies',
    state: 'text',
    wordsOfState: draft.states.length - 1,
    by: last.by.act,
  } as const;
  const expired = { status: 'ceased', state: 'absent', wordsOfState: null, by: sunset.by.act } as const;
  const readings = [
    { reading: readingOf('extended-in-time', act), ...extended },
    { reading: readingOf('extended-too-late', act), ...expired },
  ];
  push(draft, 'unresolved', state(sunset.bound, 'unknown', { act, provision: null }, { readings }));
}

/** Suspends or resumes: a suspended unit keeps its words and resumes by itself after the date. */
export function suspend(methodology: MethodologyDraft, target: ProvisionId | null, placed: PlacedEdit): void {
  const suspended = placed.edit.op === 'suspend';
  for (const draft of unitsCovered(methodology, target)) {
    const last = lastState(draft);
    if (!last || last.state === 'absent') continue;
    settlePending(methodology, draft, placed.bound);
    const kept = draft.back?.state ?? lastState(draft) ?? last;
    const by = authorOf(placed);
    draft.back = suspended && placed.until !== null ? { bound: placed.until, by, state: kept } : null;
    push(draft, 'replaced', { ...kept, from: placed.bound, until: null, end: null, by, suspended });
  }
}

/** Puts other words in the place of suspended ones until the suspension ends; units under them that the new words lack stay suspended. */
export function standIn(methodology: MethodologyDraft, placed: PlacedEdit): void {
  for (const unit of placed.units) {
    const draft = unitDraft(methodology, unit.id);
    const { own, sources } = unit;
    push(draft, 'replaced', state(placed.bound, 'text', authorOf(placed), { own, sources }));
  }
}
