import { joinMapped, type MappedText, sliceMapped, trimmedSlice } from '../base/mapped-text.ts';
import { beginsColumnTitle, isFormBlank, numberColumnLength, opensNumberColumn } from '../lexicon/form-words.ts';
import { foldLetters } from '../lexicon/letters.ts';
import type { TableCellText } from '../model/provision.ts';
import type { TextBlock } from '../model/source-text.ts';
import { childId, type Draft, draft, type IdRegister } from './draft.ts';
import { lineOf, splitBlock } from './text-piece.ts';

/** A form table whose cells a PDF or text export printed one under the other. */
export interface FlatTable {
  readonly table: Draft;
  /** Blocks before and after the table. */
  readonly before: readonly TextBlock[];
  readonly after: readonly TextBlock[];
}

/** Matches `1`, `2.`, `11 Стресске`, `2 Сотрудничество`; must not match `1 2 3 4 5`, `10-нан`. */
const ROW_START = /^(\d{1,3})\.?(?=$|\s+[\p{L}"«])/u;
/** Numbers of the columns. Matches `1 2 3 4 5`, must not match `1 Қызметті`. */
const COLUMN_NUMBERS = /^\d(?: \d){2,15}$/u;
/** Matches `планирования вытекает`; must not match `Өлшем бірлігі`. */
const LOWER_START = /^\p{Ll}/u;
/** Matches `Н`, `"А"`; must not match `е`. */
const CAPITAL = /^\p{Lu}/u;

/** Returns the blocks with a new block wherever a line is the title of the number column. */
function splitAtNumberColumn(blocks: readonly TextBlock[]): TextBlock[] {
  return blocks.flatMap((block) => {
    const at = block.lines.findIndex((line, index) => index > 0 && opensNumberColumn(line.text));
    return at < 0 ? [block] : splitBlock(block, [at]);
  });
}

function isHeaderCell(block: TextBlock): boolean {
  const text = block.text.text;
  return !text.includes('__') && !text.startsWith('*') && !text.startsWith('(') && !isFormBlank(text);
}

function rowNumber(text: string): number | null {
  const match = ROW_START.exec(text);
  return match ? Number(match[1]) : null;
}

/** Offsets in a folded header block at which further column titles begin. */
function columnCuts(words: MappedText): number[] {
  const folded = foldLetters(words.text);
  const cuts: number[] = [];
  const numberLength = numberColumnLength(folded);
  if (numberLength > 0 && numberLength < folded.length) cuts.push(numberLength + 1);
  for (let at = folded.indexOf(' ') + 1; at > 0; at = folded.indexOf(' ', at) + 1) {
    if (cuts[0] !== undefined && at <= cuts[0]) continue;
    const isAfterSlash = folded.charAt(at - 2) === '/';
    if (!isAfterSlash && CAPITAL.test(words.text.slice(at, at + 2)) && beginsColumnTitle(folded, at)) cuts.push(at);
  }
  return cuts;
}

function splitColumns(words: MappedText): MappedText[] {
  const starts = [0, ...columnCuts(words)];
  return starts.map((start, at) => trimmedSlice(words, start, starts[at + 1]));
}

/**
 * Returns the column titles. A title cut by a page break goes on in small letters on the next page: it belongs to the longest
 * title before the break.
 */
function readColumns(blocks: readonly TextBlock[]): MappedText[] {
  const columns: MappedText[] = [];
  for (const block of blocks) {
    if (COLUMN_NUMBERS.test(block.text.text)) continue;
    if (LOWER_START.test(block.text.text) && columns.length > 0) {
      const lengths = columns.map((column) => column.text.length);
      const at = lengths.indexOf(Math.max(...lengths));
      columns[at] = joinMapped([columns[at] as MappedText, block.text]);
    } else columns.push(...splitColumns(block.text));
  }
  const number = columns.findIndex((column) => opensNumberColumn(column.text));
  if (number > 0) columns.unshift(...columns.splice(number, 1));
  return columns;
}

interface FlatRow {
  readonly number: number;
  readonly parts: MappedText[];
  readonly line: number;
}

/** Returns the numbered rows at the head of the blocks and how many blocks they take. */
function readRows(blocks: readonly TextBlock[]): { rows: FlatRow[]; taken: number } {
  const rows: FlatRow[] = [];
  let taken = 0;
  for (const block of blocks) {
    const number = rowNumber(block.text.text);
    const row = rows[rows.length - 1];
    if (number !== null && number === (row?.number ?? 0) + 1)
      rows.push({ number, parts: [block.text], line: lineOf(block) });
    else if (
      row === undefined ||
      !isHeaderCell(block) ||
      block.shape === 'paragraph' ||
      block.text.text.startsWith('...')
    )
      break;
    else row.parts.push(block.text);
    taken += 1;
  }
  return { rows, taken };
}

function makeRow(row: FlatRow, tableId: string, register: IdRegister, wordsRole: TableCellText['role']): Draft {
  const own = joinMapped(row.parts);
  const length = ROW_START.exec(own.text)?.[0].length ?? 0;
  const words = trimmedSlice(own, length);
  const id = register.take(childId(tableId, 'row', String(row.number)));
  const unit = draft({ id, kind: 'row', label: String(row.number), own, line: row.line });
  const cells: TableCellText[] = [{ role: 'number', items: [sliceMapped(own, 0, length)] }];
  if (words.text !== '') cells.push({ role: wordsRole, items: [words] });
  unit.cells = cells;
  return unit;
}

/** Header cells right before the number column: a wide title may be printed above it when a page ends inside the header. */
function headerStart(blocks: readonly TextBlock[], number: number): number {
  let from = number;
  while (from > 0 && blocks[number]?.pageBreakBefore) {
    const above = blocks[from - 1];
    if (above?.shape !== 'plain' || !isHeaderCell(above)) break;
    from -= 1;
  }
  return from;
}

/** Returns the first table of the blocks, found by the title of its number column; null when there is none. */
export function readFlatTable(
  source: readonly TextBlock[],
  annexId: string,
  number: number,
  register: IdRegister,
  wordsRole: TableCellText['role'],
): FlatTable | null {
  const blocks = splitAtNumberColumn(source);
  const numberColumn = blocks.findIndex((block) => opensNumberColumn(block.text.text));
  if (numberColumn < 0) return null;
  const from = headerStart(blocks, numberColumn);
  let to = numberColumn + 1;
  while (to < blocks.length) {
    const block = blocks[to];
    if (!block || !isHeaderCell(block) || block.shape === 'paragraph' || rowNumber(block.text.text) === 1) break;
    to += 1;
  }
  const header = blocks.slice(from, to);
  const body = readRows(blocks.slice(to));
  const id = register.take(childId(annexId, 'table', String(number)));
  const own = joinMapped(header.map((block) => block.text));
  const table = draft({ id, kind: 'table', label: String(number), own, line: lineOf(header[0] as TextBlock) });
  table.cells = readColumns(header).map((column) => ({ role: 'column-title', items: [column] }));
  table.children = body.rows.map((row) => makeRow(row, id, register, wordsRole));
  return { table, before: blocks.slice(0, from), after: blocks.slice(to + body.taken) };
}
