import { pushAll } from '../base/collect.ts';
import { type MappedText, sliceMapped, trimmedSlice } from '../base/mapped-text.ts';
import { type InlineText, type Picture, readInline } from './markdown-inline.ts';
import { numberAttribute, readTag, type Tag, UNSHOWN_TAGS } from './markdown-tags.ts';

/** A cell as the tags mark it: its lines of text without tags, and over how many rows and columns it goes. */
export interface RawCell {
  readonly lines: readonly MappedText[];
  readonly rowSpan: number;
  readonly columnSpan: number;
}

export interface RawTable {
  readonly rows: readonly (readonly RawCell[])[];
  /** Words between the tags that no cell holds: a caption, or what a broken table left outside. */
  readonly stray: readonly MappedText[];
  readonly pictures: readonly Picture[];
  /** The table is larger than any of a decree; spans beyond the limits count as 1. */
  readonly isTooLarge: boolean;
}

export interface TableLimits {
  readonly columns: number;
  readonly cells: number;
}

/** The widest table of a decree has some twenty columns, the longest some hundred rows. */
export const TABLE_LIMITS: TableLimits = { columns: 256, cells: 200_000 };

const CELL_TAGS: ReadonlySet<string> = new Set(['td', 'th']);
/** Tags that close the cell they meet. */
const CELL_ENDS: ReadonlySet<string> = new Set(['td', 'th', 'tr', 'table', 'thead', 'tbody', 'tfoot']);

interface Walk {
  readonly raw: MappedText;
  readonly rows: RawCell[][];
  readonly stray: MappedText[];
  readonly pictures: Picture[];
  depth: number;
  /** The open cell and where its contents begin. */
  cell: { readonly tag: Tag; readonly from: number } | null;
  /** Where the text outside of cells begins. */
  outside: number;
}

/** Line ends. Matches the break between `№` and `п/п`. */
const LINE_END = /\n/gu;

function linesOf(inline: InlineText): MappedText[] {
  const lines: MappedText[] = [];
  let from = 0;
  const push = (end: number): void => {
    const line = trimmedSlice(inline.text, from, end);
    if (line.text !== '') lines.push(line);
    from = end + 1;
  };
  for (const end of inline.text.text.matchAll(LINE_END)) push(end.index);
  push(inline.text.text.length);
  return lines;
}

function readLines(walk: Walk, from: number, end: number): MappedText[] {
  if (from >= end) return [];
  const inline = readInline(sliceMapped(walk.raw, from, end), 'html');
  pushAll(walk.pictures, inline.pictures);
  return linesOf(inline);
}

function closeCell(walk: Walk, at: number): void {
  const { cell } = walk;
  if (!cell) return;
  const row = walk.rows.at(-1);
  row?.push({
    lines: readLines(walk, cell.from, at),
    rowSpan: Math.max(1, numberAttribute(cell.tag, 'rowspan') ?? 1),
    columnSpan: Math.max(1, numberAttribute(cell.tag, 'colspan') ?? 1),
  });
  walk.cell = null;
  walk.outside = at;
}

function closeOutside(walk: Walk, at: number): void {
  if (walk.cell === null) pushAll(walk.stray, readLines(walk, walk.outside, at));
}

function takeTag(walk: Walk, tag: Tag, at: number): void {
  if (tag.name === 'table') walk.depth += tag.isClosing ? -1 : 1;
  // A table inside a cell is a part of the cell's words.
  if (walk.depth > 1 || (walk.depth === 1 && tag.name === 'table' && tag.isClosing)) return;
  if (!CELL_ENDS.has(tag.name)) return;
  if (walk.cell) closeCell(walk, at);
  else closeOutside(walk, at);
  walk.outside = tag.end;
  if (tag.name === 'tr' && !tag.isClosing) walk.rows.push([]);
  if (!CELL_TAGS.has(tag.name) || tag.isClosing) return;
  if (walk.rows.length === 0) walk.rows.push([]);
  walk.cell = { tag, from: tag.end };
}

/** Returns the cells of an HTML table by row, spans as written; every word is in a cell or stray. Time is linear. */
export function readTableTags(raw: MappedText): Omit<RawTable, 'isTooLarge'> {
  const { text } = raw;
  const walk: Walk = { raw, rows: [], stray: [], pictures: [], depth: 0, cell: null, outside: 0 };
  for (let at = text.indexOf('<'); at >= 0 && at < text.length; at = text.indexOf('<', at)) {
    const tag = readTag(text, at);
    if (tag && !UNSHOWN_TAGS.has(tag.name)) takeTag(walk, tag, at);
    at = tag ? tag.end : at + 1;
  }
  if (walk.cell) closeCell(walk, text.length);
  else closeOutside(walk, text.length);
  return { rows: walk.rows.filter((row) => row.length > 0), stray: walk.stray, pictures: walk.pictures };
}

const NO_CELL: RawCell = { lines: [], rowSpan: 1, columnSpan: 1 };

/**
 * Returns the rows with spans resolved: a cell over several rows or columns stands in each of their places, the same object.
 * Beyond the limits spans count as 1, so that a table cannot grow without end.
 */
export function resolveSpans(
  rows: readonly (readonly RawCell[])[],
  limits: TableLimits = TABLE_LIMITS,
): Pick<RawTable, 'rows' | 'isTooLarge'> {
  const carried: { cell: RawCell; rows: number }[] = [];
  const resolved: RawCell[][] = [];
  let count = 0;
  let isTooLarge = false;
  rows.forEach((row, at) => {
    const line: RawCell[] = [];
    const left = rows.length - at;
    const carry = (): void => {
      for (let held = carried[line.length]; held && held.rows > 0; held = carried[line.length]) {
        held.rows = count > limits.cells ? 0 : held.rows - 1;
        line.push(held.cell);
      }
    };
    for (const cell of row) {
      carry();
      const isOver = count > limits.cells || line.length + cell.columnSpan > limits.columns;
      isTooLarge ||= isOver;
      const [height, width] = isOver ? [1, 1] : [Math.min(cell.rowSpan, left), cell.columnSpan];
      for (let i = 0; i < width; i += 1) {
        const before = carried[line.length];
        if (i > 0 && before && before.rows > 0) break;
        if (height > 1 || before) carried[line.length] = { cell, rows: height - 1 };
        line.push(cell);
      }
    }
    carry();
    count += line.length;
    resolved.push(line);
  });
  return { rows: resolved, isTooLarge };
}

/** The row under the titles. Matches `|---|:--:|`, must not match `| - |`. */
const PIPE_RULE = /^\|(?:\s*:?-{2,}:?\s*\|)+$/u;

/** Says whether a line is a row of a pipe table: `| № | Баға |`, but not `а | б`. */
export function isPipeRow(line: string): boolean {
  const trimmed = line.trim();
  return trimmed.length > 2 && trimmed.startsWith('|') && trimmed.endsWith('|');
}

/** Says whether a line is the rule under the titles of a pipe table. */
export function isPipeRule(line: string): boolean {
  return PIPE_RULE.test(line.trim());
}

/** Returns the cells of a row of a pipe table; an upright line after a backslash is a character of the cell. */
export function readPipeRow(line: MappedText): {
  readonly cells: readonly RawCell[];
  readonly pictures: readonly Picture[];
} {
  const cells: RawCell[] = [];
  const pictures: Picture[] = [];
  const { text } = line;
  let from = text.indexOf('|') + 1;
  for (let at = from; at < text.length; at += 1) {
    if (text.charAt(at) !== '|' || text.charAt(at - 1) === '\\') continue;
    const inline = readInline(sliceMapped(line, from, at), 'markdown');
    pushAll(pictures, inline.pictures);
    cells.push({ ...NO_CELL, lines: linesOf(inline) });
    from = at + 1;
  }
  return { cells, pictures };
}
