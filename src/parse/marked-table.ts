import { joinMapped, type MappedText } from '../base/mapped-text.ts';
import type { TableCellText } from '../model/provision.ts';
import type { TableBlock, TableCell } from '../model/source-text.ts';
import { childId, type Draft, draft, type IdRegister } from './draft.ts';

function cellText(cell: TableCell, role: TableCellText['role']): TableCellText {
  return { role, items: cell.paragraphs };
}

function rowWords(cells: readonly TableCell[]): MappedText {
  return joinMapped(cells.flatMap((cell) => cell.paragraphs));
}

function isEmptyRow(cells: readonly TableCell[]): boolean {
  return cells.every((cell) => cell.paragraphs.every((words) => words.text === ''));
}

/**
 * Returns the table that the format marks as one: the first row that is not empty gives the column titles, every other row with
 * words is a body row counted from 1.
 */
export function buildTable(block: TableBlock, parentId: string, number: number, register: IdRegister): Draft {
  const id = register.take(childId(parentId, 'table', String(number)));
  const rows = block.rows.filter((cells) => !isEmptyRow(cells));
  const [header, ...body] = rows;
  const table = draft({ id, kind: 'table', label: String(number), line: block.line, own: rowWords(header ?? []) });
  table.cells = (header ?? []).map((cell) => cellText(cell, 'column-title'));
  table.children = body.map((cells, at) => {
    const rowId = register.take(childId(id, 'row', String(at + 1)));
    const row = draft({ id: rowId, kind: 'row', label: String(at + 1), line: block.line, own: rowWords(cells) });
    row.cells = cells.map((cell, column) => cellText(cell, column === 0 ? 'number' : 'other'));
    return row;
  });
  return table;
}
