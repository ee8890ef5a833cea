import { joinMapped, type MappedText, sliceMapped } from '../base/mapped-text.ts';
import { type IndicatorColumn, readColumnTitle } from '../lexicon/indicator-words.ts';
import { foldLetters } from '../lexicon/letters.ts';
import type { Lang } from '../model/ids.ts';
import type { FormKind, TableCellText } from '../model/provision.ts';
import type { TableBlock, TableCell } from '../model/source-text.ts';
import { categoryItems, indicatorItem } from './cells.ts';
import { childId, type Draft, draft, type IdRegister } from './draft.ts';

export interface MarkedTableOptions {
  readonly register: IdRegister;
  readonly lang: Lang;
  readonly form: FormKind | null;
}

type Role = TableCellText['role'];

function wordsOf(cell: TableCell): MappedText {
  return joinMapped(cell.paragraphs);
}

function isEmptyRow(cells: readonly TableCell[]): boolean {
  return cells.every((cell) => wordsOf(cell).text === '');
}

function titlesOf(header: readonly TableCell[], lang: Lang): (IndicatorColumn | null)[] {
  return header.map((cell) => {
    const words = foldLetters(wordsOf(cell).text)
      .split(/[\s,.;:()]+/u)
      .filter((word) => word !== '');
    return readColumnTitle(words, lang)?.column ?? null;
  });
}

function headerOf({ rows }: TableBlock): readonly TableCell[] {
  return rows.find((cells) => !isEmptyRow(cells)) ?? [];
}

/** Says whether a column names competencies. */
export function namesCompetencies(block: TableBlock, lang: Lang): boolean {
  return titlesOf(headerOf(block), lang).includes('competency');
}

function nameIndicators(titles: readonly (IndicatorColumn | null)[]): boolean {
  return titles.includes('effective') && titles.includes('ineffective');
}

/** Says whether the columns of a table are those of behavioural indicators, whatever stands above it: a print may lose its title. */
export function isIndicatorTable(block: TableBlock, lang: Lang): boolean {
  return nameIndicators(titlesOf(headerOf(block), lang));
}

/** What the columns hold, by their titles; in a sheet of competencies the column after the number names them. */
function rolesOf(header: readonly TableCell[], options: MarkedTableOptions): Role[] {
  const titles = titlesOf(header, options.lang);
  const areIndicators = options.form === 'indicator-table' || nameIndicators(titles);
  return titles.map((title, at): Role => {
    if (title && (areIndicators || title === 'number')) return title;
    return options.form === 'competency-sheet' && at === 1 ? 'competency' : 'other';
  });
}

/** Two indicators in one line of a cell. Matches the gap in `біледі; Көрсетілетін`; must not match `көрсетеді; бұл ретте`. */
const NEXT_INDICATOR = /;\s+(?=\p{Lu}\p{Ll})/gu;

function indicatorsOf(words: MappedText): MappedText[] {
  const items: MappedText[] = [];
  let from = 0;
  for (const gap of words.text.matchAll(NEXT_INDICATOR)) {
    items.push(indicatorItem([sliceMapped(words, from, gap.index + 1)]));
    from = gap.index + gap[0].length;
  }
  return [...items, indicatorItem([sliceMapped(words, from)])];
}

function itemsOf(cell: TableCell, role: Role): readonly MappedText[] {
  const paragraphs = cell.paragraphs.filter((words) => words.text !== '');
  if (role === 'categories') return categoryItems(paragraphs);
  // A narrow cell parts the name that it holds.
  if (role === 'competency') return paragraphs.length === 0 ? [] : [joinMapped(paragraphs)];
  if (role === 'effective' || role === 'ineffective') return paragraphs.flatMap(indicatorsOf);
  return paragraphs;
}

/** The parts of a row whose words no earlier row has: a cell over several rows is shown in each and printed once. */
function ownCells(cells: readonly TableCell[], printed: Set<number>): MappedText[] {
  return cells.flatMap((cell) => {
    const first = wordsOf(cell).origins.find((origin) => origin >= 0);
    if (first === undefined || printed.has(first)) return [];
    printed.add(first);
    return [...cell.paragraphs];
  });
}

/** A row with fewer cells than the header lacks the first ones: they span from the row above. */
function readCells(
  cells: readonly TableCell[],
  roles: readonly Role[],
  above: readonly TableCellText[],
): TableCellText[] {
  const [only] = cells;
  // A cell over the whole row parts the table; it is in no column.
  if (only && cells.length > 1 && cells.every((cell) => cell === only))
    return [{ role: 'other', items: itemsOf(only, 'other') }];
  const missing = Math.max(0, roles.length - cells.length);
  return roles.map((role, at): TableCellText => {
    const cell = cells[at - missing];
    const items = cell ? itemsOf(cell, role) : [];
    const isCarried = items.length === 0 && role === 'competency';
    return { role, items: isCarried ? (above.find((one) => one.role === 'competency')?.items ?? []) : items };
  });
}

/** The row that numbers the columns under their titles: 1, 2, 3; the first body row is the one after it. */
function isColumnNumbers(cells: readonly TableCell[]): boolean {
  return cells.length > 2 && cells.every((cell, at) => wordsOf(cell).text === String(at + 1));
}

/**
 * Returns the table that the format marks as one: the first row that is not empty gives the column titles, every other row with
 * words is a body row counted from 1.
 */
export function buildTable(block: TableBlock, parentId: string, number: number, options: MarkedTableOptions): Draft {
  const id = options.register.take(childId(parentId, 'table', String(number)));
  const [header = [], ...rest] = block.rows.filter((cells) => !isEmptyRow(cells));
  const hasNumbers = isColumnNumbers(rest[0] ?? []);
  const body = hasNumbers ? rest.slice(1) : rest;
  const printed = new Set<number>();
  const own = joinMapped([...ownCells(header, printed), ...(hasNumbers ? ownCells(rest[0] ?? [], printed) : [])]);
  const table = draft({ id, kind: 'table', label: String(number), line: block.line, own });
  table.cells = header.map((cell) => ({ role: 'column-title', items: cell.paragraphs }));
  const roles = rolesOf(header, options);
  let above: readonly TableCellText[] = [];
  table.children = body.map((cells, at) => {
    const label = String(at + 1);
    const rowId = options.register.take(childId(id, 'row', label));
    const row = draft({ id: rowId, kind: 'row', label, line: block.line, own: joinMapped(ownCells(cells, printed)) });
    row.cells = readCells(cells, roles, above);
    if (row.cells.length > 1 || roles.length === 1) above = row.cells;
    return row;
  });
  return table;
}
