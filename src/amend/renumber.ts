import type { UnitState } from '../model/body-law.ts';
import type { ProvisionId } from '../model/ids.ts';
import { isWithin, provisionIdOfPath, readIdElement } from '../model/ids.ts';
import type { MethodologyDraft, PlacedEdit, UnitDraft } from './unit-draft.ts';
import {
  addUnit,
  authorOf,
  isAbsent,
  lastState,
  spreadDoubt,
  state,
  turn,
  unitDraft,
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

/**
 * Gives units of one act their new numbers, all at once: each keeps its words and what stands under it. Where the new number is taken, is
 * not told, or the units under it are numbered on their own (a chapter), both places are left open. Source: domain.md 1.4, row 24.
 */
export function renumber(methodology: MethodologyDraft, edits: readonly PlacedEdit[]): void {
  const moves = edits.flatMap((placed) => moveOf(placed) ?? []);
  const moved: Moved[] = [];
  const open: { placed: PlacedEdit; units: UnitDraft[] }[] = [];
  const leaving = new Set<ProvisionId>();
  for (const { placed, from, to } of moves) {
    const units = unitsCovered(methodology, from).filter((unit) => !isAbsent(unit));
    const target = to;
    if (target === null || !units.every((unit) => isWithin(unit.id, from))) {
      open.push({ placed, units: [...units, ...(target === null ? [] : unitsCovered(methodology, target))] });
      continue;
    }
    for (const unit of units) {
      leaving.add(unit.id);
      const last = lastState(unit);
      if (last)
        moved.push({ placed, unit, state: last, to: target + unit.id.slice(from.length), isHead: unit.id === from });
    }
  }
  for (const entry of moved) {
    const there = methodology.units.get(entry.to);
    if (there && !isAbsent(there) && !leaving.has(entry.to))
      open.push({ placed: entry.placed, units: [entry.unit, there] });
  }
  if (open.length > 0) {
    // One number that is taken makes the whole chain of numbers doubtful.
    const units = [
      ...open.flatMap((entry) => entry.units),
      ...moved.flatMap(({ unit, to }) => [unit, unitDraft(methodology, to)]),
    ];
    const [first] = open;
    if (first)
      spreadDoubt(methodology, [...new Set(units)], {
        bound: first.placed.bound,
        act: first.placed.act,
        why: first.placed.edit.target.citedAs,
      });
    return;
  }
  const arriving = new Set(moved.map((entry) => entry.to));
  for (const { unit, placed } of moved)
    if (!arriving.has(unit.id)) turn(methodology, unit, 'replaced', state(placed.bound, 'absent', authorOf(placed)));
  for (const entry of moved) put(methodology, entry);
}
