import type { UnitState } from '../model/body-law.ts';
import type { ProvisionId } from '../model/ids.ts';
import { isWithin, provisionIdOfPath, readIdElement } from '../model/ids.ts';
import type { MethodologyDraft, PlacedEdit, UnitDraft } from './unit-draft.ts';
import {
  addUnit,
  authorOf,
  isAbsent,
  lastState,
  mayBegin,
  spreadDoubt,
  state,
  turn,
  unitsCovered,
} from './unit-draft.ts';

/** The printed marker of a unit. Matches `5. `, `13) `; must not match `5-нен`. */
export const PRINTED_MARKER = /^(\d{1,4}(?:-\d{1,3})*)\s?[.)]\s+/u;

interface Move {
  readonly placed: PlacedEdit;
  readonly from: ProvisionId;
  readonly to: ProvisionId | null;
}

/** One unit on its way: its last state is taken before any move is made, so that 6 may become 7 while 7 becomes 8. */
interface Moved {
  readonly placed: PlacedEdit;
  readonly unit: UnitDraft;
  readonly state: UnitState;
  readonly to: ProvisionId;
  readonly isHead: boolean;
}

function moveOf(placed: PlacedEdit): Move | null {
  const from = provisionIdOfPath(placed.edit.target.path);
  const [path] = placed.edit.newUnits;
  return from === null ? null : { placed, from, to: path === undefined ? null : provisionIdOfPath(path) };
}

function withMarker(words: string, label: string | null): string {
  return label === null
    ? words
    : words.replace(PRINTED_MARKER, (marker, old: string) => label + marker.slice(old.length));
}

function put(methodology: MethodologyDraft, moved: Moved): void {
  const { placed, unit, to, isHead } = moved;
  const by = authorOf(placed);
  const { label } = readIdElement(to.split('__').at(-1) ?? to);
  const own = moved.state.own;
  const words =
    own === null || !isHead
      ? own
      : Object.fromEntries(Object.entries(own).map(([lang, text]) => [lang, withMarker(text, label)]));
  const sources = [...moved.state.sources, ...(placed.edit.source ? [placed.edit.source] : [])];
  const known = methodology.units.get(to);
  const before = state(methodology.start, 'absent', { act: methodology.act, provision: null });
  const draft = known ?? addUnit(methodology, to, before);
  if (!known) draft.heading = unit.heading;
  // A point stays in its chapter; the id of no point tells which that is.
  draft.parent ??= unit.parent;
  turn(methodology, draft, 'replaced', {
    ...moved.state,
    from: placed.bound,
    until: null,
    end: null,
    by,
    own: words,
    sources,
  });
}

/** Leaves open every place that the numbers lead from or to: one number that is taken or missing makes the whole chain doubtful. */
function openChain(methodology: MethodologyDraft, moves: readonly Move[], units: readonly UnitDraft[]): void {
  const [first] = moves;
  if (first === undefined) return;
  const { bound, act, edit } = first.placed;
  const ends = moves.flatMap(({ from, to }) => (to === null ? [from] : [from, to]));
  for (const id of ends) mayBegin(methodology, id, first.placed);
  const covered = ends.flatMap((id) => unitsCovered(methodology, id));
  spreadDoubt(methodology, [...new Set([...covered, ...units])], { bound, act, why: edit.target.citedAs });
}

/**
 * Gives units of one act their new numbers, all at once: each keeps its words and what stands under it. Where a unit is missing, a new number
 * is taken or not told, or the units under it are numbered on their own (a chapter), all places are left open. Source: domain.md 1.4, row 24.
 */
export function renumber(methodology: MethodologyDraft, edits: readonly PlacedEdit[], isMissing: boolean): void {
  const moves = edits.flatMap((placed) => moveOf(placed) ?? []);
  const moved: Moved[] = [];
  const leaving = new Set<ProvisionId>();
  let isOpen = isMissing;
  for (const { placed, from, to } of isMissing ? [] : moves) {
    const units = unitsCovered(methodology, from).filter((unit) => !isAbsent(unit));
    isOpen ||= to === null || !units.every((unit) => isWithin(unit.id, from));
    for (const unit of units) {
      leaving.add(unit.id);
      const last = lastState(unit);
      if (last && to !== null)
        moved.push({ placed, unit, state: last, to: to + unit.id.slice(from.length), isHead: unit.id === from });
    }
  }
  const taken = moved.flatMap(({ to }) => {
    const there = methodology.units.get(to);
    return there && !isAbsent(there) && !leaving.has(to) ? [there] : [];
  });
  if (isOpen || taken.length > 0) {
    openChain(methodology, moves, [...moved.map(({ unit }) => unit), ...taken]);
    return;
  }
  const arriving = new Set(moved.map((entry) => entry.to));
  for (const { unit, placed } of moved)
    if (!arriving.has(unit.id)) turn(methodology, unit, 'replaced', state(placed.bound, 'absent', authorOf(placed)));
  for (const entry of moved) put(methodology, entry);
}
