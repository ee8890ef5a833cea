import type { AmendmentRepealed, EditionNote } from '../../amend/consolidate.ts';
import type { PlacedEdit } from '../../amend/unit-draft.ts';
import type { ActLife, BoundIndex, MethodologyLaw, UnitTimeline } from '../../model/body-law.ts';
import type { ActId, ProvisionId } from '../../model/ids.ts';
import { provisionIdOfPath } from '../../model/ids.ts';
import type { BoundTable } from './bound-table.ts';
import { areWordsHeld, isOfMethodology, textHeld } from './text-held.ts';

type Edition = MethodologyLaw['editions'][number];

function editionName(act: ActId): string {
  return act.split('/').slice(1).join('_');
}

/** A moment at which the text is cut anew. */
interface Cut {
  readonly by: ActId;
  readonly bound: BoundIndex;
  readonly touched: ProvisionId[];
  /** How the edition before it ended. */
  readonly kind: 'change' | 'sunset' | 'amendment-repealed';
}

export interface EditionsInput {
  readonly act: ActLife;
  readonly notes: readonly EditionNote[];
  readonly edits: readonly PlacedEdit[];
  readonly repealed: readonly AmendmentRepealed[];
  /** The lives of the units: what of each edition is held is what is held of them. */
  readonly units: readonly UnitTimeline[];
  readonly restUnknown: boolean;
  readonly table: BoundTable;
}

function cutsOf({ act, notes, edits, repealed, units, table }: EditionsInput): Cut[] {
  const cuts: Cut[] = [];
  const cut = (by: ActId, bound: BoundIndex, touched: readonly ProvisionId[], kind: Cut['kind']) => {
    const known = cuts.find((entry) => entry.by === by && entry.bound === bound);
    known?.touched.push(...touched);
    if (!known) cuts.push({ by, bound, touched: [...touched], kind });
  };
  for (const note of notes) cut(note.by, note.bound, note.targets, 'change');
  for (const { edit, act, bound, until } of edits) {
    const target = provisionIdOfPath(edit.target.path);
    const touched = target === null ? [] : [target];
    cut(act, bound, touched, 'change');
    if (until !== null) cut(act, until, touched, 'sunset');
  }
  for (const { by, bound } of repealed) cut(by, bound, [], 'amendment-repealed');
  const day = (bound: BoundIndex): string => table.bounds[bound]?.earliest ?? '';
  const told = new Set([act.commencement, ...cuts.map((entry) => entry.bound)]);
  // An order that was not understood is no edit, yet it leaves units open; so do starts and ends that units have of their own.
  for (const { id, states } of units.filter((unit) => isOfMethodology(unit.id)))
    for (const [at, { from, by }] of states.entries()) {
      const kind = states[at - 1]?.end === 'sunset' ? 'sunset' : 'change';
      if (!told.has(from) && day(from) > day(act.commencement)) cut(by.act, from, [id], kind);
    }
  return cuts.sort((a, b) => (day(a.bound) < day(b.bound) ? -1 : day(a.bound) > day(b.bound) ? 1 : 0));
}

function endOf(next: Cut | undefined, act: ActLife): string | null {
  if (next?.kind === 'sunset') return `sunset set by ${next.by}`;
  if (next?.kind === 'amendment-repealed') return `left open by ${next.by}, which repealed an amending act`;
  if (next) return `changed by ${next.by}`;
  if (act.ceasedBy === act.id) return `sunset set by ${act.id}`;
  return act.ceasedBy ? `repealed by ${act.ceasedBy}` : null;
}

/**
 * Returns how much of the text is held from each cut on, as an answer for a day of it tells: of several states of a unit that have begun
 * the last one stands. Cost: linear in the states of the units.
 */
function wordsAt(cuts: readonly Cut[], { units, restUnknown }: EditionsInput): Edition['words'][] {
  const places = new Map<BoundIndex, number>();
  for (const [at, { bound }] of cuts.entries()) if (!places.has(bound)) places.set(bound, at);
  const begins = cuts.map(() => ({ held: 0, lost: 0 }));
  const count = (at: number, is: boolean | null, by: number): void => {
    const entry = begins[at];
    if (entry !== undefined && is !== null) entry[is ? 'held' : 'lost'] += by;
  };
  for (const { states } of units.filter((unit) => isOfMethodology(unit.id))) {
    let next = cuts.length;
    for (const state of [...states].reverse()) {
      const from = places.get(state.from) ?? 0;
      if (from >= next) continue;
      count(from, areWordsHeld(state), 1);
      count(next, areWordsHeld(state), -1);
      next = from;
    }
  }
  let [held, lost] = [0, 0];
  return begins.map((entry) => {
    [held, lost] = [held + entry.held, lost + entry.lost];
    const text = textHeld(held, lost, restUnknown);
    return text === 'complete' ? 'held' : text;
  });
}

/** Returns the editions in order: the act as adopted, then one for each moment at which edits, a sunset or a repeal cut the text anew. */
export function editionsOf(input: EditionsInput): Edition[] {
  const { act } = input;
  const first: Cut = { by: act.id, bound: act.commencement, touched: [], kind: 'change' };
  const cuts = [first, ...cutsOf(input)];
  const words = wordsAt(cuts, input);
  const names = new Map<string, number>();
  return cuts.map((entry, index) => {
    const count = (names.get(entry.by) ?? 0) + 1;
    names.set(entry.by, count);
    const next = cuts[index + 1];
    return {
      name: count === 1 ? editionName(entry.by) : `${editionName(entry.by)}-${count}`,
      by: entry.by,
      from: entry.bound,
      until: next?.bound ?? act.ceased,
      words: words[index] ?? 'unknown',
      ends: endOf(next, act),
      touched: [...new Set(entry.touched)].sort(),
    };
  });
}
