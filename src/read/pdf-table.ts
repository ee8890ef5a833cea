import { type Grid, type GridCell, gridsOf } from './pdf-grid.ts';
import { linesOf, type PdfLine, rightOf, textOf } from './pdf-lines.ts';
import type { Glyphs, PdfPage } from './pdf-page.ts';

/** The lines of one paragraph in a cell. */
export type CellParagraph = readonly string[];

export interface PdfCell extends GridCell {
  readonly paragraphs: readonly CellParagraph[];
  /** Its first and last lines, and where the room for their words ends. */
  readonly first: PdfLine | null;
  readonly last: PdfLine | null;
  readonly margin: number;
}

export interface PdfTable {
  readonly kind: 'table';
  readonly page: number;
  readonly top: number;
  readonly xs: readonly number[];
  readonly rows: number;
  readonly cells: readonly PdfCell[];
}

/** A line that goes on with a sentence. Matches `және`, must not match `Ставит`. */
const SMALL_START = /^\p{Ll}/u;
/** Baselines further apart than this, in parts of the usual distance, part paragraphs. */
const PARAGRAPH_GAP = 1.15;

/** Whether the first word of the next line had found room at the end of this one. */
export function hasRoomFor(line: PdfLine, next: PdfLine, margin: number): boolean {
  const first = next.segments[0];
  if (!first) return false;
  const word = first.text.split(' ', 1)[0] ?? '';
  const width = ((first.right - first.left) * word.length) / Math.max(1, first.text.length);
  return rightOf(line) + width + 0.3 * line.size < margin;
}

function paragraphsOf(lines: readonly PdfLine[], margin: number): string[][] {
  const paragraphs: string[][] = [];
  const gaps = lines.slice(1).map((line, at) => (lines[at]?.y ?? 0) - line.y);
  const pitch = gaps.reduce((least, gap) => Math.min(least, gap), Number.POSITIVE_INFINITY);
  const hasGaps = gaps.some((gap) => gap > PARAGRAPH_GAP * pitch);
  lines.forEach((line, at) => {
    const above = lines[at - 1];
    const isNear = above !== undefined && above.y - line.y <= PARAGRAPH_GAP * pitch;
    // Where gaps part the paragraphs of a cell, only they do.
    const goesOn = isNear && (hasGaps || SMALL_START.test(textOf(line)) || !hasRoomFor(above, line, margin));
    if (goesOn) paragraphs.at(-1)?.push(textOf(line));
    else paragraphs.push([textOf(line)]);
  });
  return paragraphs;
}

/** White space between the words of a cell and its lines. */
const PADDING = 3;

function cellOf(cell: GridCell, grid: Grid, glyphs: readonly Glyphs[], page: number): PdfCell {
  const margin = (grid.xs[cell.column + cell.columnSpan] ?? 0) - PADDING;
  const lines = linesOf(glyphs, page);
  const [first = null, last = null] = [lines[0], lines.at(-1)];
  return { ...cell, paragraphs: paragraphsOf(lines, margin), first, last, margin };
}

function isInside(glyph: Glyphs, grid: Grid): boolean {
  const [x, y] = [glyph.x + glyph.width / 2, glyph.y + glyph.size / 3];
  const [left = 0, right = 0] = [grid.xs[0], grid.xs.at(-1)];
  return x >= left && x <= right && y <= (grid.ys[0] ?? 0) && y >= (grid.ys.at(-1) ?? 0);
}

function columnAt(grid: Grid, x: number): number {
  let column = 0;
  while (column + 2 < grid.xs.length && x > (grid.xs[column + 1] ?? 0)) column += 1;
  return column;
}

function rowAt(grid: Grid, y: number): number {
  let row = 0;
  while (row + 2 < grid.ys.length && y < (grid.ys[row + 1] ?? 0)) row += 1;
  return row;
}

export interface TablesOfPage {
  readonly tables: readonly PdfTable[];
  /** What stands outside of them. */
  readonly glyphs: readonly Glyphs[];
}

/** Returns the ruled tables of a page with the words of each cell, wherever in the file they are drawn. */
export function tablesOf(page: PdfPage): TablesOfPage {
  let glyphs: readonly Glyphs[] = page.glyphs;
  const tables: PdfTable[] = [];
  for (const grid of gridsOf(page.rulings)) {
    const owners = new Map<number, GridCell>();
    const squareOf = (row: number, column: number): number => row * grid.xs.length + column;
    for (const cell of grid.cells) {
      for (let row = cell.row; row < cell.row + cell.rowSpan; row += 1) {
        for (let column = cell.column; column < cell.column + cell.columnSpan; column += 1) {
          owners.set(squareOf(row, column), cell);
        }
      }
    }
    const held = new Map<GridCell, Glyphs[]>();
    const outside: Glyphs[] = [];
    for (const glyph of glyphs) {
      const row = rowAt(grid, glyph.y + glyph.size / 3);
      const column = columnAt(grid, glyph.x + Math.min(glyph.width, glyph.size) / 2);
      const owner = isInside(glyph, grid) ? owners.get(squareOf(row, column)) : undefined;
      const own = owner && held.get(owner);
      if (!owner) outside.push(glyph);
      else if (own) own.push(glyph);
      else held.set(owner, [glyph]);
    }
    if (held.size === 0) continue;
    glyphs = outside;
    const cells = grid.cells.map((cell) => cellOf(cell, grid, held.get(cell) ?? [], page.number));
    const [top = 0] = grid.ys;
    tables.push({ kind: 'table', page: page.number, top, xs: grid.xs, rows: grid.ys.length - 1, cells });
  }
  return { tables, glyphs };
}

function wordsOfRow(table: PdfTable, row: number): string {
  return table.cells
    .filter((cell) => cell.row === row)
    .map((cell) => cell.paragraphs.flat().join(' '))
    .join(' | ');
}

/** Rows at the head of a part of a table that repeat the head of the table. */
function repeatedRows(first: PdfTable, next: PdfTable): number {
  let count = 0;
  while (count < next.rows && count + 1 < first.rows) {
    const words = wordsOfRow(next, count);
    if (words.replace(/[\s|]/gu, '') === '' || words !== wordsOfRow(first, count)) break;
    count += 1;
  }
  return count;
}

/** Columns stand this near in two parts of one table. */
const SAME_COLUMN = 6;

function hasSameColumns(first: PdfTable, next: PdfTable): boolean {
  return (
    first.xs.length === next.xs.length &&
    first.xs.every((x, at) => Math.abs(x - (next.xs[at] ?? Number.POSITIVE_INFINITY)) <= SAME_COLUMN)
  );
}

/** A line that begins with a mark of a list. Matches `● Умеет`, `- умеет`; must not match `Умеет`, `(в случае`, `«Б»`. */
const LISTED_START = /^[^\p{L}\d\s«"(]/u;
/** Matches `Умеет`, must not match `умеет`. */
const CAPITAL_START = /^\p{Lu}/u;
/** A paragraph that ends here. Matches `задачи;`; must not match `целей`. */
const CLOSED_END = /[.;]$/u;

/** Whether the part of a cell overleaf goes on with its last paragraph: by the room in the line, and by how its other paragraphs begin. */
function goesOnOverleaf(above: PdfCell, below: PdfCell): boolean {
  if (above.last === null || below.first === null) return false;
  const [end, start] = [textOf(above.last), textOf(below.first)];
  if (SMALL_START.test(start)) return !CLOSED_END.test(end);
  const heads = [...above.paragraphs, ...below.paragraphs.slice(1)].map((lines) => lines[0] ?? '');
  if (heads.some((head) => LISTED_START.test(head))) return !LISTED_START.test(start);
  const isList = heads.length > 1 && heads.every((head) => CAPITAL_START.test(head));
  if (CAPITAL_START.test(start) && (isList || CLOSED_END.test(end))) return false;
  return !hasRoomFor(above.last, below.first, above.margin);
}

function joinParagraphs(above: PdfCell, below: PdfCell): readonly CellParagraph[] {
  const [first, ...rest] = below.paragraphs;
  const last = above.paragraphs.at(-1);
  if (!first || !last || !goesOnOverleaf(above, below)) return [...above.paragraphs, ...below.paragraphs];
  return [...above.paragraphs.slice(0, -1), [...last, ...first], ...rest];
}

/** Returns the two parts of a table that a page parts as one; null when they are two tables. */
export function stitch(first: PdfTable, next: PdfTable): PdfTable | null {
  if (!hasSameColumns(first, next)) return null;
  const skipped = repeatedRows(first, next);
  const below = next.cells
    .filter((cell) => cell.row >= skipped)
    .map((cell) => ({ ...cell, row: cell.row - skipped, isOpenAbove: cell.isOpenAbove || skipped > 0 }));
  const atEdge = first.cells.filter((cell) => cell.row + cell.rowSpan === first.rows);
  // A row may end where the page ends; then the line that closes it stands overleaf, above the next one.
  const goesOn = below.every((cell) => cell.row > 0 || cell.isOpenAbove);
  const isCutRow = goesOn && atEdge.length > 0 && atEdge.every((cell) => cell.isOpenBelow);
  const offset = isCutRow ? first.rows - 1 : first.rows;
  const joined = new Map<PdfCell, PdfCell>();
  const rest: PdfCell[] = [];
  for (const cell of below) {
    const above = cell.row === 0 && cell.isOpenAbove ? atEdge.find((one) => one.column === cell.column) : undefined;
    if (above?.isOpenBelow && above.columnSpan === cell.columnSpan) {
      const rowSpan = above.rowSpan + cell.rowSpan - (isCutRow ? 1 : 0);
      const { isOpenBelow, margin } = cell;
      const last = cell.last ?? above.last;
      joined.set(above, { ...above, rowSpan, paragraphs: joinParagraphs(above, cell), last, margin, isOpenBelow });
    } else rest.push({ ...cell, row: cell.row + offset });
  }
  const cells = [...first.cells.map((cell) => joined.get(cell) ?? cell), ...rest];
  return { ...first, rows: offset + next.rows - skipped, cells };
}
