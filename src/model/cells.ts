import type { ProvisionId } from './ids.ts';
import type { TableCellText } from './provision.ts';

/** One cell of a table; its items are its entries, each without its bullet. */
export interface CellWords {
  readonly role: TableCellText['role'];
  readonly items: readonly string[];
}

/** How the words of tables and rows fall into cells, by `cellsKey`. Words that no held text has so have no cells. */
export type CellTable = Readonly<Record<string, readonly CellWords[]>>;

/** Returns under what the cells of a row or table are kept: its words, and its place in the table, which an amending act keeps. */
export function cellsKey(id: ProvisionId, words: string): string {
  return `${id.slice(Math.max(0, id.lastIndexOf('tbl_')))} ${words}`;
}
