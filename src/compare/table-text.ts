import { trimEndMarks } from '../lexicon/fold-text.ts';
import type { ProvisionAnswer } from '../model/answers.ts';
import type { CellTable, CellWords } from '../model/cells.ts';
import { cellsKey } from '../model/cells.ts';
import type { Lang } from '../model/ids.ts';
import type { TextUnit } from './align-units.ts';
import { textUnit } from './align-units.ts';
import type { Token } from './tokens.ts';
import { tokensOf, withoutLabel, wordsOf } from './tokens.ts';

/** A cell ready to be compared; marks between its entries and at their ends are form. */
export interface CellText {
  readonly role: CellWords['role'];
  readonly text: string;
  readonly tokens: readonly Token[];
  /** Folded tokens in one line: equal lines are equal cells. */
  readonly line: string;
  /** The cell stands over several rows and was printed in an earlier one: a change of it is told there. */
  readonly isCarried: boolean;
}

export interface RowText {
  readonly id: string;
  readonly cells: readonly CellText[];
  /** What the row is about, as people read it: its competency and categories, or its first cell with words. */
  readonly heading: string;
  /** For alignment: its id is what the row is about. */
  readonly unit: TextUnit;
}

export interface TableText {
  readonly id: string;
  readonly columns: readonly CellText[];
  readonly rows: readonly RowText[];
}

/** A cell without words. */
export const NO_CELL: CellText = { role: 'other', text: '', tokens: [], line: '', isCarried: false };

/** Marks that end an entry of a list, and the sign of a footnote to it. */
const END_MARKS = ';,.*';
/** Longer headings are cut: the cell itself is shown whole. */
const LONGEST_HEADING = 140;

/** One entry after another; tokens keep their words, entries are parted by a line end. */
function cellText({ role, items }: CellWords, printed: string | null): CellText {
  const entries = items.map((item) => trimEndMarks(item, END_MARKS)).filter((item) => item !== '');
  const tokens = entries.flatMap((entry, at) =>
    tokensOf(entry).map((token, i) => (at > 0 && i === 0 ? { text: `\n${token.text}`, fold: token.fold } : token)),
  );
  const [first] = entries;
  return {
    role,
    text: entries.join('; '),
    tokens,
    line: tokens.map((token) => token.fold).join(' '),
    isCarried: printed !== null && first !== undefined && !printed.includes(first),
  };
}

function headingCells(cells: readonly CellText[]): readonly CellText[] {
  const named = cells.filter((cell) => cell.role === 'competency' || cell.role === 'categories');
  if (named.length > 0) return named;
  return cells.filter((cell) => cell.role !== 'number' && cell.line !== '').slice(0, 1);
}

function shortened(text: string): string {
  return text.length > LONGEST_HEADING ? `${text.slice(0, LONGEST_HEADING - 1)}…` : text;
}

function rowText(id: string, own: string, words: readonly CellWords[], taken: Set<string>): RowText {
  const cells = words.map((cell) => cellText(cell, own));
  const about = headingCells(cells);
  const key = about.map((cell) => wordsOf(cell.text).join(' ')).join('|');
  let name = key;
  for (let n = 2; taken.has(name); n += 1) name = `${key}~${n}`;
  taken.add(name);
  const heading = shortened(
    about
      .map((cell) => cell.text)
      .filter((text) => text !== '')
      .join(' · '),
  );
  return { id, cells, heading, unit: textUnit(name, 'row', tokensOf(withoutLabel(own, 'row'))) };
}

/**
 * Returns the tables of an answer whose column titles and cells are known, with those of their rows that have words; a row whose words
 * no held text has as cells is left to the comparison of units.
 */
export function tablesOf(provisions: readonly ProvisionAnswer[], lang: Lang, cells: CellTable): TableText[] {
  const tables: (TableText & { readonly rows: RowText[]; readonly taken: Set<string> })[] = [];
  for (const entry of provisions) {
    const own = entry.status === 'applies' && entry.state === 'text' ? entry.own?.[lang] : undefined;
    const known = own === undefined ? undefined : cells[cellsKey(entry.id, own)];
    if (own === undefined || known === undefined) continue;
    if (entry.kind === 'table') {
      const columns = known.map((cell) => cellText(cell, null));
      tables.push({ id: entry.id, columns, rows: [], taken: new Set() });
    }
    const table = tables[tables.length - 1];
    if (entry.kind !== 'row' || table === undefined || !entry.id.startsWith(`${table.id}__`)) continue;
    const row = rowText(entry.id, own, known, table.taken);
    if (row.unit.line !== '') table.rows.push(row);
  }
  return tables.map(withUntitled);
}

/** Columns whose titles the text has lost are columns too. */
function withUntitled({ id, columns, rows }: TableText): TableText {
  const width = rows.reduce((most, row) => Math.max(most, row.cells.length), columns.length);
  const untitled = Array.from({ length: width - columns.length }, () => NO_CELL);
  return { id, columns: [...columns, ...untitled], rows };
}
