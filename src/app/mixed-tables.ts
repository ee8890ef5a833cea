import type { MappedText } from '../base/mapped-text.ts';
import { mappedMade } from '../base/mapped-text.ts';
import type { UnitTimeline } from '../model/body-law.ts';
import type { CellTable } from '../model/cells.ts';
import { cellsKey } from '../model/cells.ts';
import type { Lang, ProvisionId } from '../model/ids.ts';
import { LANGS } from '../model/ids.ts';
import type { TableCellText } from '../model/provision.ts';

/** Returns the annex that a unit stands in; null where it stands in none. */
export function annexOf(id: ProvisionId): ProvisionId | null {
  return id.startsWith('annex') ? (id.split('__')[0] ?? null) : null;
}

/** Returns the cells of a row, or the titles of a table, as a parsed unit has them. */
export function cellsOfUnit(
  cells: CellTable,
  unit: UnitTimeline,
  words: string,
): { readonly cells?: readonly TableCellText[] } {
  const known = cells[cellsKey(unit.id, words)];
  const made = (item: string): MappedText => mappedMade(item);
  return known === undefined ? {} : { cells: known.map(({ role, items }) => ({ role, items: items.map(made) })) };
}

/**
 * Returns the annexes with a table whose rows come from several texts, or of which some are gone, by the place of the standing state of each
 * unit (null = it does not stand as text). A table of which some row is not known, or does not fall into cells, is none: what it lists
 * cannot be told.
 */
export function mixedTables(
  units: readonly UnitTimeline[],
  cells: CellTable,
  standingOf: (unit: UnitTimeline) => number | null,
  isOpen: (unit: UnitTimeline) => boolean,
): ReadonlySet<ProvisionId> {
  const mixed = new Set<ProvisionId>();
  const closed = new Set<ProvisionId>();
  const actOf = new Map<ProvisionId, string>();
  for (const unit of units) {
    const annex = unit.kind === 'row' ? annexOf(unit.id) : null;
    if (annex === null) continue;
    const at = standingOf(unit);
    const state = at === null ? undefined : unit.states[at];
    if (state === undefined) {
      if (isOpen(unit)) closed.add(annex);
      else if (unit.states[0]?.state === 'text') mixed.add(annex);
      continue;
    }
    const isTold = LANGS.every((lang) => state.own?.[lang] === undefined || hasCells(cells, unit, state.own, lang));
    if (!isTold) closed.add(annex);
    const acts = [...new Set(state.sources.map(({ act }) => act))].join();
    if ((actOf.get(annex) ?? acts) !== acts) mixed.add(annex);
    actOf.set(annex, acts);
  }
  return new Set([...mixed].filter((annex) => !closed.has(annex)));
}

function hasCells(
  cells: CellTable,
  { id }: UnitTimeline,
  own: { readonly [lang in Lang]?: string },
  lang: Lang,
): boolean {
  return cells[cellsKey(id, own[lang] ?? '')] !== undefined;
}
