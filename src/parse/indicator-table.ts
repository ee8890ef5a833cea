import { diagnose } from '../base/diagnostic.ts';
import { EMPTY_MAPPED, firstOrigin, lastOrigin } from '../base/mapped-text.ts';
import { type Outcome, outcome } from '../base/outcome.ts';
import type { Lang, ProvisionId } from '../model/ids.ts';
import type { Provision, TableCellText } from '../model/provision.ts';
import type { Layout, TextBlock } from '../model/source-text.ts';
import { checkRows } from './indicator-table-check.ts';
import { type BlockPlace, type ColumnHead, findColumnHead } from './indicator-table-columns.ts';
import { isSameName, markNames, nameRows, type PlacedName } from './indicator-table-competencies.ts';
import { buildRows } from './indicator-table-output.ts';
import { cutPieces, type Gap, type Piece } from './indicator-table-pieces.ts';
import { judgeText } from './indicator-table-row.ts';
import { readRows } from './indicator-table-rows.ts';
import type { RowPiece, RowsOptions } from './indicator-table-segments.ts';
import { lineOf, splitBlockAt } from './text-piece.ts';

export interface IndicatorTableOptions {
  readonly lang: Lang;
  /** Id of the annex that holds the table: `annex_4`. */
  readonly annexId: ProvisionId;
  readonly tableNumber: number;
  /** Layout and decoded text of the source, where the caller has them: tabs between cells are seen in them only. */
  readonly layout?: Layout;
  readonly decoded?: string;
}

export interface IndicatorTable {
  /** Column titles, in order of the columns. */
  readonly columns: readonly string[];
  /** The same as cells of the table, with their places in the source. */
  readonly columnTitles: readonly TableCellText[];
  readonly rows: readonly Provision[];
  /** Blocks (or parts of them) that are no part of the table. */
  readonly leftover: readonly TextBlock[];
}

/** Blocks of one line each are the mark of an HTML export; so many of a table's blocks at least. */
const LINE_BLOCK_SHARE = 0.8;
const LONG_LINE = 90;
/** The largest table known has about 300 pieces; five times that is no table of indicators. */
const MOST_PIECES = 1500;
/** And about 30 thousand letters. */
const LONGEST_TABLE = 600_000;

function hasLineBlocks(blocks: readonly TextBlock[], layout: Layout | undefined): boolean {
  if (layout !== undefined) return layout === 'html-text';
  const single = blocks.filter((block) => block.lines.length === 1).length;
  return single >= blocks.length * LINE_BLOCK_SHARE && blocks.some((block) => block.text.text.length > LONG_LINE);
}

/** Says for a block whether a tab stands between it and the block before; known only with the decoded source. */
function tabFinder(blocks: readonly TextBlock[], decoded: string | undefined): (block: number) => boolean {
  return (block) => {
    if (decoded === undefined) return false;
    const last = lastOrigin(blocks[block - 1]?.text ?? EMPTY_MAPPED);
    const first = firstOrigin(blocks[block]?.text ?? EMPTY_MAPPED);
    return first > last && decoded.slice(last + 1, first).includes('\t');
  };
}

const GAP_STRENGTH: Readonly<Record<Gap, number>> = { inline: 0, line: 1, blank: 2, tab: 3, page: 4 };

function strongerGap(a: Gap, b: Gap): Gap {
  return GAP_STRENGTH[a] >= GAP_STRENGTH[b] ? a : b;
}

interface Separated {
  readonly pieces: RowPiece[];
  /** Names with the number of row pieces that stand before them. */
  readonly names: { readonly name: Piece; readonly at: number }[];
  readonly bullets: Piece[];
}

/** Takes the names and the pictures of bullets out; what follows them keeps the border that stood before them. */
function separate(all: readonly Piece[], lang: Lang): Separated {
  const pieces: RowPiece[] = [];
  const names: { name: Piece; at: number }[] = [];
  const bullets: Piece[] = [];
  let pending: Gap | null = null;
  for (const piece of all) {
    if (piece.kind === 'competency' || piece.kind === 'bullet') {
      pending = pending === null ? piece.gap : strongerGap(pending, piece.gap);
      if (piece.kind === 'bullet') bullets.push(piece);
      else names.push({ name: piece, at: pieces.length });
      continue;
    }
    const gap: Gap = pending === null ? piece.gap : strongerGap(pending, piece.gap);
    pending = null;
    pieces.push(piece.kind === 'text' ? judgeText({ ...piece, gap }, lang) : { ...piece, gap });
  }
  return { pieces, names, bullets };
}

function placeNames(
  names: Separated['names'],
  ends: readonly number[],
): { placed: PlacedName[]; repeated: PlacedName[] } {
  const placed: PlacedName[] = [];
  const repeated: PlacedName[] = [];
  for (const { name, at } of names) {
    const found = ends.findIndex((end) => at < end);
    const row = found < 0 ? ends.length - 1 : found;
    const before = placed.at(-1);
    (before && isSameName(before.name, name) ? repeated : placed).push({ name, row });
  }
  return { placed, repeated };
}

function blocksBefore(blocks: readonly TextBlock[], place: BlockPlace): TextBlock[] {
  const before = blocks.slice(0, place.block);
  const cut = blocks[place.block];
  const head = cut && place.offset > 0 ? splitBlockAt(cut, place.offset)[0] : null;
  return head === null ? before : [...before, head];
}

function blocksBetween(blocks: readonly TextBlock[], start: BlockPlace, end: BlockPlace): TextBlock[] {
  const whole = blocks.slice(start.block, end.block);
  const cut = blocks[end.block];
  const last = cut ? splitBlockAt(cut, end.offset)[0] : null;
  return last === null ? whole : [...whole, last];
}

function titleCells(head: ColumnHead): TableCellText[] {
  const titles = head.columns.map((column): TableCellText => ({ role: 'column-title', items: [column.title] }));
  return head.numbering === null ? titles : [...titles, { role: 'other', items: [head.numbering] }];
}

const WHY_NOTHING = {
  PARSE_TABLE_COLUMNS_UNKNOWN: 'The column titles of the table of behavioural indicators were not found.',
  PARSE_TABLE_EMPTY: 'The table of behavioural indicators has column titles but no rows.',
  PARSE_TABLE_TOO_LARGE: 'The annex holds far more text than a table of behavioural indicators has.',
} as const;

function nothingRead(
  blocks: readonly TextBlock[],
  options: IndicatorTableOptions,
  code: keyof typeof WHY_NOTHING,
): Outcome<IndicatorTable> {
  const line = blocks[0] ? { line: lineOf(blocks[0]) } : {};
  const diagnostics = [diagnose(code, WHY_NOTHING[code], { provision: options.annexId, ...line })];
  return outcome({ columns: [], columnTitles: [], rows: [], leftover: blocks }, diagnostics);
}

function readingOptions(blocks: readonly TextBlock[], head: ColumnHead, options: IndicatorTableOptions): RowsOptions {
  const has = (column: string): boolean => head.columns.some((other) => other.column === column);
  return {
    lang: options.lang,
    hasIneffective: has('ineffective'),
    hasNumbers: has('number'),
    hasLineBlocks: hasLineBlocks(blocks.slice(head.end.block), options.layout),
  };
}

/**
 * Returns the table of behavioural indicators that the blocks of an annex hold, put back together from flattened text: a row per
 * competency and group of categories. Nothing is invented: a row that can be read in two ways, or whose cells the copy has
 * run together, says so in `unrecoverable`.
 *
 * Shape: ids `<annexId>__tbl_<n>__row_<k>`, k from 1; cells in the roles number, competency, categories, effective, ineffective;
 * every source character of the blocks is in the own words of one row, in the column titles or in the leftover.
 * Diagnostics: PARSE_TABLE_*.
 */
export function rebuildIndicatorTable(
  blocks: readonly TextBlock[],
  options: IndicatorTableOptions,
): Outcome<IndicatorTable> {
  const head = findColumnHead(blocks, options.lang);
  if (head === null) return nothingRead(blocks, options, 'PARSE_TABLE_COLUMNS_UNKNOWN');
  if (blocks.reduce((sum, block) => sum + block.text.text.length, 0) > LONGEST_TABLE) {
    return nothingRead(blocks, options, 'PARSE_TABLE_TOO_LARGE');
  }
  const rowsOptions = readingOptions(blocks, head, options);
  const hasTabBefore = tabFinder(blocks, options.decoded);
  const cut = cutPieces(blocks, head.end, { ...rowsOptions, hasTabBefore });
  if (cut.pieces.length > MOST_PIECES) return nothingRead(blocks, options, 'PARSE_TABLE_TOO_LARGE');
  const { pieces, names, bullets } = separate(markNames(cut.pieces, options.lang), options.lang);
  if (pieces.length === 0) return nothingRead(blocks, options, 'PARSE_TABLE_EMPTY');
  const read = readRows(pieces, rowsOptions);
  const { placed, repeated } = placeNames(
    names,
    read.map((row) => row.end),
  );
  const named = nameRows(
    read.map((row) => row.categories),
    placed,
  );
  const tableId = `${options.annexId}__tbl_${options.tableNumber}`;
  const built = buildRows({ tableId, pieces, read, placed, repeated, named, options: rowsOptions });
  const marks = bullets.flatMap((bullet) => blocks[bullet.block] ?? []);
  return outcome(
    {
      columns: head.columns.map((column) => column.title.text),
      columnTitles: titleCells(head),
      rows: built.rows,
      leftover: [
        ...blocksBefore(blocks, head.start),
        ...cut.repeated.flatMap((titles) => blocksBetween(blocks, titles.start, titles.end)),
        ...marks,
      ],
    },
    [...built.diagnostics, ...checkRows(built.compared, built.rows)],
  );
}
