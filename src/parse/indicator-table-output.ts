import { type Diagnostic, diagnose } from '../base/diagnostic.ts';
import type { MappedText } from '../base/mapped-text.ts';
import type { Provision, TableCellText } from '../model/provision.ts';
import { categoryItems, indicatorItem, ownText } from './cells.ts';
import type { ComparedRow } from './indicator-table-check.ts';
import { recoverHead } from './indicator-table-collapse.ts';
import type { NamedRows, PlacedName } from './indicator-table-competencies.ts';
import {
  findDoubt,
  isCollapsed,
  type TableEvidence,
  WHY_LOST,
  WHY_NAME,
  weighTable,
} from './indicator-table-doubts.ts';
import { indicatorsOf, type Side, type TextPiece } from './indicator-table-row.ts';
import type { ReadTableRow } from './indicator-table-rows.ts';
import { type RowPiece, type RowsOptions, signatureOf } from './indicator-table-segments.ts';

export interface BuildInput {
  readonly tableId: string;
  readonly pieces: readonly RowPiece[];
  readonly read: readonly ReadTableRow[];
  readonly placed: readonly PlacedName[];
  /** Names printed a second time, on the next page. */
  readonly repeated: readonly PlacedName[];
  readonly named: NamedRows;
  readonly options: RowsOptions;
}

export interface BuiltRows {
  readonly rows: readonly Provision[];
  /** What the check of the pattern needs, one entry per row. */
  readonly compared: readonly ComparedRow[];
  readonly diagnostics: readonly Diagnostic[];
}

/** A row as cut from the source, before it gets its id. */
interface RawRow {
  readonly number: readonly MappedText[];
  readonly names: readonly MappedText[];
  /** Names that are words of this row; the other rows of the competency repeat the cell only. */
  readonly ownNames: readonly MappedText[];
  readonly categories: readonly MappedText[];
  readonly texts: readonly TextPiece[];
  readonly sides: readonly Side[];
  readonly line: number;
  readonly unrecoverable: string | null;
  readonly compared: ComparedRow;
  readonly diagnostics: readonly { readonly code: Diagnostic['code']; readonly message: string }[];
}

function textsOf(pieces: readonly RowPiece[], kind: RowPiece['kind']): MappedText[] {
  return pieces.filter((piece) => piece.kind === kind).map((piece) => piece.text);
}

function rawRow(input: BuildInput, at: number): RawRow {
  const row = input.read[at];
  const pieces = row ? input.pieces.slice(row.start, row.end) : [];
  const name = input.named.nameOf[at] ?? null;
  const isFirst = name !== null && input.named.nameOf.indexOf(name) === at;
  const printed = name === null ? [] : [input.placed[name]?.name.text ?? []].flat();
  const again = input.repeated.filter((placed) => placed.row === at).map((placed) => placed.name.text);
  return {
    number: textsOf(pieces, 'number'),
    names: printed,
    ownNames: [...(isFirst ? printed : []), ...again],
    categories: textsOf(pieces, 'categories'),
    texts: row?.texts ?? [],
    sides: row?.reading.sides ?? [],
    line: Math.min(...pieces.map((piece) => piece.line)),
    unrecoverable: null,
    compared: {
      signature: signatureOf(row?.categories ?? []),
      group: input.named.groupOf[at] ?? 0,
      competency: name,
    },
    diagnostics: [],
  };
}

/** Says whether the rows before show that this group follows the one above it, so that its label can be trusted. */
function followsPattern(input: BuildInput, at: number): boolean {
  const own = signatureOf(input.read[at]?.categories ?? []);
  const above = signatureOf(input.read[at - 1]?.categories ?? []);
  if (at === 0 || input.named.nameOf[at] === null || input.named.nameOf[at] !== input.named.nameOf[at - 1])
    return false;
  return input.read.some(
    (row, other) =>
      other > 0 &&
      other < at &&
      signatureOf(row.categories) === own &&
      signatureOf(input.read[other - 1]?.categories ?? []) === above &&
      input.named.nameOf[other] === input.named.nameOf[other - 1],
  );
}

function lost(raw: RawRow): RawRow {
  return {
    ...raw,
    unrecoverable: WHY_LOST,
    compared: { ...raw.compared, signature: null },
    diagnostics: [{ code: 'PARSE_TABLE_UNRECOVERABLE', message: `The row could not be rebuilt: ${WHY_LOST}.` }],
  };
}

/** A row whose cells ran together: its head where the mirror symmetry and the pattern of categories prove it, the rest unattributed. */
function collapsedRows(raw: RawRow, isTrusted: boolean): RawRow[] {
  const head = isTrusted ? recoverHead(raw.texts) : null;
  if (head === null) return [lost(raw)];
  const end = head.effective + head.ineffective;
  const known: RawRow = {
    ...raw,
    texts: raw.texts.slice(0, end),
    sides: raw.texts.slice(0, end).map((_, at): Side => (at < head.effective ? 'effective' : 'ineffective')),
    diagnostics: [
      {
        code: 'PARSE_TABLE_BORDER_INFERRED',
        message:
          'The border between the cells of this row is lost; the effective and the ineffective indicators were told apart by their mirrored wording.',
      },
    ],
  };
  const texts = raw.texts.slice(end);
  const rest: RawRow = {
    ...raw,
    number: [],
    names: [],
    ownNames: [],
    categories: [],
    texts,
    line: texts[0]?.line ?? raw.line,
  };
  return texts.length === 0
    ? [known]
    : [known, { ...lost(rest), compared: { signature: null, group: 0, competency: null } }];
}

function doubtful(raw: RawRow, why: string, code: Diagnostic['code']): RawRow {
  return {
    ...raw,
    unrecoverable: why,
    diagnostics: [...raw.diagnostics, { code, message: `The row is uncertain: ${why}.` }],
  };
}

function doubtfulCode(why: string): Diagnostic['code'] {
  return why === WHY_NAME ? 'PARSE_TABLE_NAME_UNSURE' : 'PARSE_TABLE_AMBIGUOUS';
}

function judgeRow(input: BuildInput, at: number, evidence: TableEvidence): RawRow[] {
  const raw = rawRow(input, at);
  if (isCollapsed(input.read, at, input.options)) return collapsedRows(raw, followsPattern(input, at));
  const why = findDoubt({ read: input.read, at, named: input.named, options: input.options }, evidence);
  return [why === null ? raw : doubtful(raw, why, doubtfulCode(why))];
}

function sideCell(raw: RawRow, side: Side): TableCellText {
  const items = indicatorsOf(raw.texts, raw.sides, side).map((parts) => indicatorItem(parts.map((part) => part.text)));
  return { role: side, items };
}

function cellsOf(raw: RawRow, options: RowsOptions): TableCellText[] {
  const cells: TableCellText[] = [];
  if (options.hasNumbers) cells.push({ role: 'number', items: raw.number });
  cells.push({ role: 'competency', items: raw.names }, { role: 'categories', items: categoryItems(raw.categories) });
  if (raw.unrecoverable === WHY_LOST) {
    cells.push({ role: 'other', items: raw.texts.map((piece) => indicatorItem([piece.text])) });
    return cells;
  }
  cells.push(sideCell(raw, 'effective'));
  if (options.hasIneffective) cells.push(sideCell(raw, 'ineffective'));
  return cells;
}

function ownOf(raw: RawRow): MappedText {
  const side = (wanted: Side): MappedText[] =>
    raw.texts.filter((_, at) => raw.sides[at] === wanted).map((piece) => piece.text);
  const texts =
    raw.unrecoverable === WHY_LOST
      ? raw.texts.map((piece) => piece.text)
      : [...side('effective'), ...side('ineffective')];
  return ownText([...raw.number, ...raw.ownNames, ...raw.categories, ...texts]);
}

/** Returns the rows as provisions in order, with what is to be said about each. */
export function buildRows(input: BuildInput): BuiltRows {
  const evidence = weighTable(input.read, input.named);
  const raws = input.read.flatMap((_, at) => judgeRow(input, at, evidence));
  const diagnostics: Diagnostic[] = [];
  const rows = raws.map((raw, at): Provision => {
    const id = `${input.tableId}__row_${at + 1}`;
    for (const { code, message } of raw.diagnostics)
      diagnostics.push(diagnose(code, message, { provision: id, line: raw.line }));
    return {
      id,
      kind: 'row',
      label: String(at + 1),
      heading: null,
      own: ownOf(raw),
      children: [],
      line: raw.line,
      cells: cellsOf(raw, input.options),
      ...(raw.unrecoverable === null ? {} : { unrecoverable: raw.unrecoverable }),
    };
  });
  return { rows, compared: raws.map((raw) => raw.compared), diagnostics };
}
