import type { TextsByLang, UnitTimeline } from '../model/body-law.ts';
import type { CellTable, CellWords } from '../model/cells.ts';
import { cellsKey } from '../model/cells.ts';
import { LANGS, parentIdOf } from '../model/ids.ts';

type Cells = readonly CellWords[];

const itemsOf = (cells: Cells): string[] => cells.flatMap(({ items }) => items);

/** Cells by the words of their row or line of titles, wherever it stands; words that fall into cells in two ways are in none. */
function byWords(tables: readonly CellTable[]): ReadonlyMap<string, Cells> {
  const found = new Map<string, Cells>();
  const unsure = new Set<string>();
  for (const [key, cells] of tables.flatMap((table) => Object.entries(table))) {
    const words = key.slice(key.indexOf(' ') + 1);
    const known = found.get(words);
    if (known !== undefined && JSON.stringify(itemsOf(known)) !== JSON.stringify(itemsOf(cells))) unsure.add(words);
    found.set(words, cells);
  }
  for (const words of unsure) found.delete(words);
  return found;
}

function sharedStart(a: string, b: string): number {
  let at = 0;
  while (at < a.length && a[at] === b[at]) at += 1;
  return at;
}

/** The one part of a line, parted by spaces, in which the letters from `start` to `end` lie; null where they touch two, or stand between two. */
function partAt(
  parts: readonly string[],
  start: number,
  end: number,
): { readonly at: number; readonly from: number } | null {
  let from = 0;
  const around: { at: number; from: number }[] = [];
  parts.forEach((part, at) => {
    if (from <= end && start <= from + part.length) around.push({ at, from });
    from += part.length + 1;
  });
  const [only] = around;
  if (around.length !== 1 || only === undefined) return null;
  const isAtStart = start === end && start === only.from && only.at > 0;
  return isAtStart ? null : only;
}

/** The cells of a row after words of one of them were changed; null where the old words are no line of cells, or the change touches two. */
function cellsAfter(cells: Cells, before: string, after: string): Cells | null {
  const parts = itemsOf(cells);
  if (parts.join(' ') !== before) return null;
  const start = sharedStart(before, after);
  const reversed = (text: string): string => [...text].reverse().join('');
  const longest = Math.min(before.length, after.length) - start;
  const shared = Math.min(longest, sharedStart(reversed(before), reversed(after)));
  const [end, endAfter] = [before.length - shared, after.length - shared];
  const part = partAt(parts, start, end);
  if (part === null) return null;
  const old = parts[part.at] ?? '';
  const made = old.slice(0, start - part.from) + after.slice(start, endAfter) + old.slice(end - part.from);
  let next = 0;
  return cells.map((cell) => {
    const from = next;
    next += cell.items.length;
    return { ...cell, items: cell.items.map((item, at) => (from + at === part.at ? made : item)) };
  });
}

/** What each column is for is told by the titles of the table: a row that an act brings alone has the columns of the rows beside it. */
function inColumnsOf(cells: Cells, beside: Cells | undefined): Cells {
  if (beside === undefined || beside.length !== cells.length) return cells;
  return cells.map((cell, at) => ({ ...cell, role: beside[at]?.role ?? cell.role }));
}

/**
 * Returns the cells of all words that the rows of the units ever have: as a held text shows them, as an amending act quotes them, or as they
 * are after words of one cell were changed. A row whose cells cannot be told has none. Cost: linear in the states of the rows.
 */
export function cellsOfRows(
  units: readonly UnitTimeline[],
  known: CellTable,
  brought: readonly CellTable[],
): CellTable {
  const cells: Record<string, Cells> = { ...known };
  const quoted = byWords(brought);
  const beside = new Map<string, Cells>();
  const wordsOf = (own: TextsByLang | null | undefined): (readonly [string, string | undefined])[] =>
    LANGS.map((lang) => [lang, own?.[lang]]);
  for (const { id, kind, states } of units) {
    if (kind !== 'row') continue;
    states.forEach(({ own }, at) => {
      for (const [lang, words] of wordsOf(own)) {
        if (words === undefined) continue;
        const table = parentIdOf(id) ?? '';
        const key = cellsKey(id, words);
        const before = wordsOf(states[at - 1]?.own).find(([other]) => other === lang)?.[1];
        const old = before === undefined ? undefined : cells[cellsKey(id, before)];
        const made =
          cells[key] ?? quoted.get(words) ?? (old && before !== undefined ? cellsAfter(old, before, words) : null);
        if (made === undefined || made === null) continue;
        cells[key] = cells[key] ?? inColumnsOf(made, old ?? beside.get(table));
        if (!beside.has(table)) beside.set(table, made);
      }
    });
  }
  return cells;
}
