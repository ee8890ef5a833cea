import type { MappedText } from '../base/mapped-text.ts';
import type { Provision, TableCellText } from '../model/provision.ts';

/** One place of the grid: the words to print, and by which words it is known again in the places that it spans. */
interface Place {
  readonly key: number | null;
  readonly words: string;
}

/** A row that is one cell; no offset is negative. */
const WHOLE = -2;

/** Characters that an HTML cell would take for marks. */
function escapedCell(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;').replaceAll('[', '&#91;');
}

function firstOrigin(text: MappedText | undefined): number | null {
  return text?.origins.find((origin) => origin >= 0) ?? null;
}

/** What stands in the words of the row before each item and is no part of it (bullets), by the item's first offset; `''` = at the end. */
function looseWords(row: Provision): ReadonlyMap<number | null, string> {
  const starts = new Set<number>();
  const held = new Set<number>();
  for (const item of (row.cells ?? []).flatMap((cell) => cell.items)) {
    starts.add(firstOrigin(item) ?? -1);
    for (const origin of item.origins) if (origin >= 0) held.add(origin);
  }
  const loose = new Map<number | null, string>();
  let waiting = '';
  for (let at = 0; at < row.own.text.length; at += 1) {
    const origin = row.own.origins[at] ?? -1;
    // A space that joining lines made stands in no source and parts what is around it.
    if (origin < 0) waiting += waiting === '' ? '' : ' ';
    else if (!held.has(origin)) waiting += row.own.text.charAt(at);
    else if (starts.has(origin) || waiting.trim() === '') {
      if (waiting.trim() !== '') loose.set(origin, waiting.trim());
      waiting = '';
    }
  }
  return waiting.trim() === '' ? loose : loose.set(null, waiting.trim());
}

function placesOf(row: Provision, width: number, hasNumbers: boolean): Place[] {
  const cells: readonly TableCellText[] = row.cells ?? [];
  const isWhole =
    row.unrecoverable !== undefined ||
    (width > 1 && cells.length === 1 && cells[0]?.role === 'other') ||
    cells.every((cell) => cell.items.length === 0);
  // Whose words these are is not known, so they are no cell of any column.
  if (isWhole)
    return Array.from({ length: Math.max(1, width) }, () => ({ key: WHOLE, words: escapedCell(row.own.text) }));
  const loose = looseWords(row);
  const places = cells.map(({ items }): Place => {
    const key = firstOrigin(items[0]);
    const lines = items.map((item) =>
      [loose.get(firstOrigin(item)), item.text].filter((part) => part !== undefined).join(' '),
    );
    return { key, words: lines.map(escapedCell).join('<br>') };
  });
  const last = places.findLastIndex((place) => place.words !== '');
  const rest = hasNumbers ? undefined : loose.get(null);
  if (rest !== undefined && last >= 0)
    places[last] = { ...(places[last] as Place), words: `${places[last]?.words}<br>${escapedCell(rest)}` };
  while (places.length < width) places.push({ key: null, words: '' });
  return places;
}

/** How far the words at a place go to the right and down. */
function spanOf(grid: readonly (readonly Place[])[], row: number, column: number): { across: number; down: number } {
  const { key } = grid[row]?.[column] ?? { key: null };
  if (key === null) return { across: 1, down: 1 };
  let [across, down] = [1, 1];
  while (grid[row]?.[column + across]?.key === key) across += 1;
  while (key !== WHOLE && grid[row + down]?.[column]?.key === key) down += 1;
  return { across, down };
}

function rowLine(grid: readonly (readonly Place[])[], row: number): string {
  const cells = (grid[row] ?? []).flatMap(({ key, words }, column) => {
    const isCovered =
      key !== null && (grid[row]?.[column - 1]?.key === key || (key !== WHOLE && grid[row - 1]?.[column]?.key === key));
    if (isCovered) return [];
    const { across, down } = spanOf(grid, row, column);
    const spans = `${across > 1 ? ` colspan="${across}"` : ''}${down > 1 ? ` rowspan="${down}"` : ''}`;
    return [`<td${spans}>${words}</td>`];
  });
  return `<tr>${cells.join('')}</tr>`;
}

/** Words under the column titles that are one for each column: `1 2 3 4 5`. */
function columnNumbers(table: Provision): string[] {
  const words = (looseWords(table).get(null) ?? '').split(' ');
  return words.length > 1 && words.length === table.cells?.length ? words : [];
}

/** Returns a table as HTML that reads back as the same rows and cells; what spans several places is printed once. Linear in the places. */
export function printTable(table: Provision): string {
  const width = table.cells?.length ?? 0;
  const numbers = columnNumbers(table);
  const grid = [table, ...table.children].map((row) => placesOf(row, width, numbers.length > 0 && row === table));
  const lines = grid.map((_, row) => rowLine(grid, row));
  const numbered =
    numbers.length === 0 ? [] : [`<tr>${numbers.map((word) => `<td>${escapedCell(word)}</td>`).join('')}</tr>`];
  return ['<table>', ...lines.slice(0, 1), ...numbered, ...lines.slice(1), '</table>'].join('\n');
}
