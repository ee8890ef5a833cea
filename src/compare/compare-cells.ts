import type { UnitRow } from '../model/comparison.ts';
import type { Certainty } from '../model/lifecycle.ts';
import type { Pair } from './align-tables.ts';
import { alignColumns } from './align-tables.ts';
import { alignUnits } from './align-units.ts';
import { diffWords } from './diff-words.ts';
import type { RowText, TableText } from './table-text.ts';
import { NO_CELL } from './table-text.ts';
import type { Token } from './tokens.ts';

/** What the comparison of texts gives to that of tables: how sure units are, and what is said of one that stands alone. */
export interface TableScene {
  readonly certaintyOf: (left: readonly string[], right: readonly string[]) => Certainty;
  readonly lone: (id: string, isLeft: boolean, tokens: readonly Token[]) => UnitRow;
}

const SURE_LIKENESS = 0.6;

function tokensOfRows(rows: readonly RowText[]): Token[] {
  return rows.flatMap(({ unit }, at) =>
    unit.tokens.map((token, i) => (at > 0 && i === 0 ? { text: ` ${token.text}`, fold: token.fold } : token)),
  );
}

type Found = Pick<UnitRow, 'kind' | 'left' | 'right' | 'words' | 'likeness' | 'sure' | 'cell'>;

function unitRow(found: Found, scene: TableScene): UnitRow {
  const certainty = scene.certaintyOf(found.left, found.right);
  return { ...found, isTable: true, alternatives: [], certainty };
}

/** A title that differs, and a column that one side alone has: each is one change of the table's head. */
function titleRows({ left, right }: Pair<TableText>, columns: readonly Pair<number>[], scene: TableScene): UnitRow[] {
  const ids = { left: [left.id], right: [right.id], likeness: 1, sure: true } as const;
  const changed = columns.flatMap((pair): UnitRow[] => {
    const [a, b] = [left.columns[pair.left] ?? NO_CELL, right.columns[pair.right] ?? NO_CELL];
    if (a.line === b.line) return [];
    const words = diffWords(a.tokens, b.tokens);
    return [
      unitRow(
        {
          ...ids,
          left: [...ids.left],
          right: [...ids.right],
          kind: 'changed',
          words,
          cell: { row: null, column: a.text },
        },
        scene,
      ),
    ];
  });
  const alone = (table: TableText, side: 'left' | 'right'): UnitRow[] => {
    const taken = new Set(columns.map((pair) => pair[side]));
    return table.columns.flatMap((title, at): UnitRow[] => {
      if (taken.has(at) || title.line === '') return [];
      const isLeft = side === 'left';
      const words = diffWords(isLeft ? title.tokens : [], isLeft ? [] : title.tokens);
      const found = { kind: isLeft ? 'removed' : 'added', words, cell: { row: null, column: title.text } } as const;
      return [unitRow({ ...ids, left: [...ids.left], right: [...ids.right], ...found }, scene)];
    });
  };
  const rows = [...changed, ...alone(left, 'left'), ...alone(right, 'right')];
  if (rows.length > 0) return rows;
  const kind = left.id === right.id ? 'same' : 'moved';
  const tokens = left.columns.flatMap((column) => column.tokens);
  return [
    unitRow(
      { ...ids, left: [...ids.left], right: [...ids.right], kind, words: diffWords(tokens, tokens), cell: null },
      scene,
    ),
  ];
}

/** The cells of one row that differ, each a change with its row and column; numbers of rows are no words. */
function cellRows(
  [a, b]: readonly [RowText, RowText],
  tables: Pair<TableText>,
  columns: readonly Pair<number>[],
  likeness: number,
  scene: TableScene,
): UnitRow[] {
  const ids = { left: [a.id], right: [b.id], likeness, sure: likeness >= SURE_LIKENESS || a.unit.id === b.unit.id };
  const changes = columns.flatMap((pair): UnitRow[] => {
    const [one, other] = [a.cells[pair.left] ?? NO_CELL, b.cells[pair.right] ?? NO_CELL];
    if (one.line === other.line || one.role === 'number' || (one.isCarried && other.isCarried)) return [];
    const column = tables.left.columns[pair.left]?.text || tables.right.columns[pair.right]?.text || null;
    const cell = { row: a.heading === '' ? b.heading : a.heading, column };
    return [unitRow({ ...ids, kind: 'changed', words: diffWords(one.tokens, other.tokens), cell }, scene)];
  });
  if (changes.length > 0) return changes;
  const kind = a.id === b.id ? 'same' : 'moved';
  return [unitRow({ ...ids, kind, words: diffWords(a.unit.tokens, a.unit.tokens), cell: null }, scene)];
}

/**
 * Returns what differs between two tables that are one: titles, rows matched by what they are about, and cell by cell the words of the
 * rows, so that one changed cell is one change. Near-linear in the words.
 */
export function compareCells(tables: Pair<TableText>, scene: TableScene): UnitRow[] {
  const { left, right } = tables;
  const columns = alignColumns(tables);
  const units = (table: TableText) => table.rows.map((row) => row.unit);
  const rows = alignUnits(units(left), units(right), true).flatMap((match): UnitRow[] => {
    const [a, b] = [
      match.left.map((at) => left.rows[at] as RowText),
      match.right.map((at) => right.rows[at] as RowText),
    ];
    const likeness = Math.round(match.likeness * 100) / 100;
    const [one, other] = [a[0], b[0]];
    if (one === undefined || other === undefined) {
      const only = (one ?? other) as RowText;
      return [
        { ...scene.lone(only.id, one !== undefined, only.unit.tokens), cell: { row: only.heading, column: null } },
      ];
    }
    if (a.length === 1 && b.length === 1) return cellRows([one, other], tables, columns, likeness, scene);
    const ids = { left: a.map((row) => row.id), right: b.map((row) => row.id) };
    const words = diffWords(tokensOfRows(a), tokensOfRows(b));
    const cell = { row: one.heading, column: null };
    return [unitRow({ ...ids, kind: b.length > 1 ? 'split' : 'merged', words, likeness, sure: false, cell }, scene)];
  });
  return [...titleRows(tables, columns, scene), ...rows];
}
