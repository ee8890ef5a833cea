import type { UnitWords } from '../amend/unit-draft.ts';
import type { MappedText } from '../base/mapped-text.ts';
import type { Edit } from '../model/amendment.ts';
import type { Lang, ProvisionId } from '../model/ids.ts';
import { parentIdOf } from '../model/ids.ts';
import type { Provision } from '../model/provision.ts';
import type { SourceOf } from './flatten.ts';

/** A row of a quoted table: its words, and the number printed in its first cell. */
export interface QuotedRow {
  readonly words: MappedText;
  readonly number: string | null;
}

/** A number that fills a cell. Matches `4`, `4-1.`; must not match `4 балла`. */
const NUMBER = /^(\d{1,4}(?:-\d{1,3})*)[.)]?$/u;

/** The first line of a quoted table may be a row: whoever quotes one row alone has no titles to print. */
function rowOf({ own, cells }: Provision): QuotedRow[] {
  if (cells === undefined || own.text === '') return [];
  return [{ words: own, number: NUMBER.exec(cells[0]?.items[0]?.text.trim() ?? '')?.[1] ?? null }];
}

/** Returns the rows of the tables that stand in a quotation, the line of titles among them. */
export function quotedRows(quotation: Provision): QuotedRow[] {
  return quotation.children.flatMap((table) =>
    table.kind === 'table' ? [...rowOf(table), ...table.children.flatMap(rowOf)] : [],
  );
}

/** The label of an address of a row; '' = it names no number; null = it is no row. */
export function rowLabel(path: readonly string[]): string | null {
  const [kind, label = ''] = path.at(-1)?.split(':') ?? [];
  return kind === 'row' ? label : null;
}

/** The row that bears the number; a row quoted alone is the one that is named, whatever it bears. */
function chosenRow(rows: readonly QuotedRow[], label: string): QuotedRow | null {
  const numbered = rows.filter((row) => row.number === label);
  const [only] = numbered.length === 1 ? numbered : rows;
  const isOther = only !== undefined && only.number !== null && label !== '' && only.number !== label;
  return (numbered.length === 1 || rows.length === 1) && !isOther ? (only ?? null) : null;
}

/** Returns the row that the edit brings, as a unit of the table; none where it is not told which of the quoted rows it is. */
export function rowUnit(
  edit: Edit,
  target: ProvisionId,
  rows: readonly QuotedRow[],
  lang: Lang,
  sourceOf: SourceOf,
): UnitWords[] {
  const named = rowLabel(edit.target.path) ?? '';
  const row = chosenRow(rows, named);
  if (row === null) return [];
  const label = named === '' ? row.number : named;
  const id = named === '' && label !== null ? `${target}_${label}` : target;
  const own = { [lang]: row.words.text };
  return [{ id, kind: 'row', label, heading: null, parent: parentIdOf(id), own, sources: [sourceOf(row.words)] }];
}
