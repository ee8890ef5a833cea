import type { Flow, FlowCell } from './flow.ts';

/** Tables inside tables: deeper ones are read as running text. */
const DEEPEST_TABLE = 16;
const LARGEST_SPAN = 10_000;

/** A table on the way. */
interface OpenTable {
  readonly rows: FlowCell[][];
  readonly zone: number;
  /** Where the words outside of its cells go: before the table. */
  readonly outer: Flow[];
  cell: { readonly items: Flow[]; readonly rowSpan: number; readonly columnSpan: number } | null;
}

/** The tables that are open at a place of the page, the innermost last, around what the page shows. */
export interface HtmlTables {
  readonly root: Flow[];
  readonly open: OpenTable[];
  /** Tables that stand too deep. */
  ignored: number;
  isTooDeep: boolean;
}

/** Returns a page on which nothing is shown yet. */
export function createHtmlTables(): HtmlTables {
  return { root: [], open: [], ignored: 0, isTooDeep: false };
}

/** Returns the list that takes what is shown next: that of the open cell, or of the page. */
export function shownInto(tables: HtmlTables): Flow[] {
  const table = tables.open.at(-1);
  return table ? (table.cell?.items ?? table.outer) : tables.root;
}

export function openTable(tables: HtmlTables, zone: number): void {
  if (tables.open.length >= DEEPEST_TABLE) {
    tables.ignored += 1;
    tables.isTooDeep = true;
    return;
  }
  tables.open.push({ rows: [], zone, outer: shownInto(tables), cell: null });
}

export function closeTable(tables: HtmlTables, isInArticle: boolean): void {
  if (tables.ignored > 0) {
    tables.ignored -= 1;
    return;
  }
  endCell(tables);
  const table = tables.open.pop();
  const rows = table?.rows.filter((row) => row.length > 0) ?? [];
  if (!table || rows.length === 0) return;
  table.outer.push({ kind: 'table', rows, zone: table.zone, isInArticle });
}

/** Closes the tables that the page leaves open. */
export function closeAllTables(tables: HtmlTables, isInArticle: boolean): void {
  tables.ignored = 0;
  while (tables.open.length > 0) closeTable(tables, isInArticle);
}

function spanOf(value: string | undefined): number {
  const number = Number.parseInt(value ?? '1', 10);
  return Number.isFinite(number) && number > 0 ? Math.min(number, LARGEST_SPAN) : 1;
}

const TABLE_PARTS: ReadonlySet<string> = new Set(['tr', 'td', 'th', 'thead', 'tbody', 'tfoot', 'caption']);

/** Says whether an element is a part of a table: it ends the cell before it. */
export function isTablePart(name: string): boolean {
  return TABLE_PARTS.has(name);
}

export function openTablePart(tables: HtmlTables, name: string, attributes: ReadonlyMap<string, string>): void {
  const table = tables.open.at(-1);
  if (!table || tables.ignored > 0) return;
  endCell(tables);
  if (name === 'tr') table.rows.push([]);
  if (name !== 'td' && name !== 'th') return;
  if (table.rows.length === 0) table.rows.push([]);
  const [rowSpan, columnSpan] = [spanOf(attributes.get('rowspan')), spanOf(attributes.get('colspan'))];
  table.cell = { items: [], rowSpan, columnSpan };
}

/** Ends the open cell where a row or a cell is closed. */
export function closeTablePart(tables: HtmlTables, name: string): void {
  if (tables.ignored === 0 && (name === 'tr' || name === 'td' || name === 'th')) endCell(tables);
}

function endCell(tables: HtmlTables): void {
  const table = tables.open.at(-1);
  if (!table?.cell) return;
  const { items, rowSpan, columnSpan } = table.cell;
  table.cell = null;
  table.rows.at(-1)?.push({ items, lines: [], rowSpan, columnSpan });
}
