import type { AmendmentRepealed, EditionNote } from '../../amend/consolidate.ts';
import type { PlacedEdit } from '../../amend/unit-draft.ts';
import type { ActLife, BoundIndex, MethodologyLaw } from '../../model/body-law.ts';
import type { ActId, ProvisionId } from '../../model/ids.ts';
import { provisionIdOfPath } from '../../model/ids.ts';
import type { BoundTable } from './bound-table.ts';

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
  /** Nothing is held of the text that begins here. */
  isLost: boolean;
}

export interface EditionsInput {
  readonly act: ActLife;
  /** Which texts of the act are held: that of the latest edition, that of the first. */
  readonly held: { readonly latest: boolean; readonly first: boolean };
  readonly notes: readonly EditionNote[];
  readonly edits: readonly PlacedEdit[];
  readonly repealed: readonly AmendmentRepealed[];
  readonly table: BoundTable;
}

function cutsOf({ notes, edits, repealed, table }: EditionsInput): Cut[] {
  const cuts: Cut[] = [];
  const cut = (by: ActId, bound: BoundIndex, touched: readonly ProvisionId[], kind: Cut['kind'], isLost = false) => {
    const known = cuts.find((entry) => entry.by === by && entry.bound === bound);
    known?.touched.push(...touched);
    if (known && isLost) known.isLost = true;
    if (!known) cuts.push({ by, bound, touched: [...touched], kind, isLost });
  };
  for (const note of notes) cut(note.by, note.bound, note.targets, 'change');
  for (const { edit, act, bound, until, units } of edits) {
    const target = provisionIdOfPath(edit.target.path);
    const touched = target === null ? [] : [target];
    cut(act, bound, touched, 'change', edit.op === 'replace-unit' && target === null && units.length === 0);
    if (until !== null) cut(act, until, touched, 'sunset');
  }
  for (const { by, bound } of repealed) cut(by, bound, [], 'amendment-repealed', true);
  const day = (entry: Cut): string => table.bounds[entry.bound]?.earliest ?? '';
  return cuts.sort((a, b) => (day(a) < day(b) ? -1 : 1));
}

function endOf(next: Cut | undefined, act: ActLife): string | null {
  if (next?.kind === 'sunset') return `sunset set by ${next.by}`;
  if (next?.kind === 'amendment-repealed') return `left open by ${next.by}, which repealed an amending act`;
  if (next) return `changed by ${next.by}`;
  if (act.ceasedBy === act.id) return `sunset set by ${act.id}`;
  return act.ceasedBy ? `repealed by ${act.ceasedBy}` : null;
}

/** Returns the editions in order: the act as adopted, then one for each moment at which edits, a sunset or a repeal cut the text anew. */
export function editionsOf(input: EditionsInput): MethodologyLaw['editions'] {
  const { act, held, notes } = input;
  const isFirstLost = !held.latest || (notes.some((note) => note.targets.length === 0) && !held.first);
  const first: Cut = { by: act.id, bound: act.commencement, touched: [], kind: 'change', isLost: isFirstLost };
  const names = new Map<string, number>();
  return [first, ...cutsOf(input)].map((entry, index, all) => {
    const count = (names.get(entry.by) ?? 0) + 1;
    names.set(entry.by, count);
    const next = all[index + 1];
    return {
      name: count === 1 ? editionName(entry.by) : `${editionName(entry.by)}-${count}`,
      by: entry.by,
      from: entry.bound,
      until: next?.bound ?? act.ceased,
      words: entry.isLost ? ('unknown' as const) : held.latest ? ('held' as const) : ('partial' as const),
      ends: endOf(next, act),
      touched: [...new Set(entry.touched)].sort(),
    };
  });
}
