import type { CellTable, CellWords } from '../model/cells.ts';
import { cellsKey } from '../model/cells.ts';
import type { Provision } from '../model/provision.ts';

/** Returns the cells of every row and table of the trees. Cost: linear in their words. */
export function cellsOf(roots: readonly Provision[]): CellTable {
  const cells: Record<string, readonly CellWords[]> = {};
  const stack = [...roots];
  for (let unit = stack.pop(); unit !== undefined; unit = stack.pop()) {
    if (unit.cells && unit.own.text !== '')
      cells[cellsKey(unit.id, unit.own.text)] = unit.cells.map(({ role, items }) => ({
        role,
        items: items.map((item) => item.text),
      }));
    for (const child of unit.children) stack.push(child);
  }
  return cells;
}

/** Returns one table of cells; where two texts have the same words they have the same cells. */
export function joinCells(tables: readonly (CellTable | undefined)[]): CellTable {
  return Object.assign({}, ...tables.toReversed());
}
