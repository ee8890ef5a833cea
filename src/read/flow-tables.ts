import { largest, pushAll } from '../base/collect.ts';
import { readUnitMarker } from '../lexicon/labels.ts';
import type { Flow, FlowTable, FlowText } from './flow.ts';

/** More paragraphs in one cell make a table the frame of a page. */
const MOST_PARAGRAPHS = 60;
const MOST_UNITS = 3;

function textsOf(items: readonly Flow[]): FlowText[] {
  return items.filter((item): item is FlowText => item.kind === 'text');
}

function holdsTable(items: readonly Flow[]): boolean {
  return items.some((item) => item.kind === 'table' && item.rows.length > 1);
}

function unitsIn(items: readonly Flow[]): number {
  return textsOf(items).filter((item) => {
    const marker = readUnitMarker(item.lines[0]?.text ?? '');
    return (
      marker?.kind === 'chapter' || marker?.kind === 'article' || (marker?.kind === 'point' && item.lines.length === 1)
    );
  }).length;
}

/** The frame of a page, or a way to put words at the right: it holds other tables, much text, or one row. */
function isFrame(table: FlowTable): boolean {
  if (table.rows.length === 1) return true;
  const columns = largest(table.rows.map((row) => row.length));
  if (columns === 1 && table.rows.length <= 2) return true;
  const cells = table.rows.flat();
  const filled = cells.filter((cell) => cell.items.length > 0);
  if (filled.length <= 1) return true;
  if (cells.some((cell) => holdsTable(cell.items))) return true;
  return columns <= 3 && filled.some((cell) => cell.items.length > MOST_PARAGRAPHS && unitsIn(cell.items) > MOST_UNITS);
}

/** Words of a page frame with so many letters are running text; less is a header, a box or a signature. */
const LONGEST_BOX = 900;

/** An item from a frame: how it came to stand where it stands. */
export type Placed =
  | { readonly item: Flow; readonly frame: 'none' | 'text' }
  /** All lines of one cell of a small frame. */
  | { readonly item: FlowText; readonly frame: 'box' };

function lengthOf(items: readonly Flow[]): number {
  return textsOf(items).reduce((sum, item) => sum + item.lines.reduce((all, line) => all + line.text.length, 0), 0);
}

/** The short texts of a cell as one box of lines: the header of an annex, whose lines belong together. */
function boxOf(items: readonly FlowText[]): Placed[] {
  const boxes: FlowText[] = [];
  for (const item of items) {
    const last = boxes.at(-1);
    if (last && last.level === item.level) {
      boxes[boxes.length - 1] = { ...last, lines: [...last.lines, ...item.lines] };
    } else boxes.push(item);
  }
  return boxes.map((item) => ({ item, frame: 'box' }));
}

/** Returns the items with tables that are no tables of the text taken apart: their cells follow one another. */
export function unframe(items: readonly Flow[], frame: 'none' | 'text' = 'none'): Placed[] {
  const placed: Placed[] = [];
  for (const item of items) {
    if (item.kind === 'text' || !isFrame(item)) {
      placed.push({ item, frame });
      continue;
    }
    for (const cell of item.rows.flat()) {
      const isBox = lengthOf(cell.items) <= LONGEST_BOX && cell.items.every((inner) => inner.kind === 'text');
      if (isBox && unitsIn(cell.items) <= 1) pushAll(placed, boxOf(textsOf(cell.items)));
      else pushAll(placed, unframe(cell.items, 'text'));
    }
  }
  return placed;
}
