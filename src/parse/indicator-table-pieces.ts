import { firstOrigin, type MappedText, trimmedSlice } from '../base/mapped-text.ts';
import { remember } from '../base/remember.ts';
import { isSpaceCode } from '../base/white-space.ts';
import { isFootnoteCut, readCategoryRun, readFootnoteRest } from '../lexicon/categories.ts';
import { competencyConcept, mayBeginCompetency } from '../lexicon/competencies.ts';
import { isPicturePlaceholder } from '../lexicon/indicator-words.ts';
import { isCapitalCode, isLetterCode } from '../lexicon/letter-codes.ts';
import type { Lang } from '../model/ids.ts';
import type { TextBlock } from '../model/source-text.ts';
import { splitIndicators } from './cells-indicators.ts';
import { type BlockPlace, repeatedHeadEnd } from './indicator-table-columns.ts';

/** What the source shows between a piece and the one before it; `inline` = nothing but a space. */
export type Gap = 'inline' | 'line' | 'blank' | 'tab' | 'page';

/** A part of the flattened table that cannot be of two cells: the atom that rows are built from. */
export interface Piece {
  readonly kind: 'number' | 'competency' | 'categories' | 'bullet' | 'text';
  readonly text: MappedText;
  readonly gap: Gap;
  readonly page: number;
  /** 1-based line in the stored file. */
  readonly line: number;
  readonly block: number;
  /** Text that opens with a bullet. */
  readonly isBulleted: boolean;
  /** Text shaped like a name that the lexicon does not know; `parts` are its indicators in case it is none. */
  readonly parts: readonly Piece[] | null;
  /** The full stop before this indicator is missing; a capital on a new line shows its beginning. */
  readonly isSoft: boolean;
}

export interface PieceOptions {
  readonly lang: Lang;
  readonly hasNumbers: boolean;
  /** A tab stands between the two blocks in the source: the border of a cell in an HTML export. */
  readonly hasTabBefore: (block: number) => boolean;
}

/** A row number. Matches `26` in `26 E-3 (`, must not match `3/4`, `360`-degree words. */
const ROW_NUMBER = /(\d{1,3})\.?(?=\s|$)/uy;
/** The rest of a qualifier whose bracket the page cut open. Matches `бөлімшенің басшысы);`, must not match `(басшысы)`. */
const CLOSING_BRACKET = /[^()]{0,160}\)[;,.\s]*\*?/uy;
/** A name of a competency has at most so many lines in a narrow column. */
const MOST_NAME_LINES = 6;
const MOST_NAME_WORDS = 9;
const LONGEST_NAME = 120;
/** How much of a category cell is looked at to see whether the page has cut it. */
const LONGEST_TAIL = 200;
const DIGIT = /\d/u;
/** Matches `Саморазвитие`, `ӨЗДІГІНЕН ДАМУ`; must not match `*Ұжымда`, `талдайды және`, `сақтайды.`. */
const NAME_SHAPE = /^\p{Lu}[\p{L}\s-]*\p{L}\*?$/u;

interface Cursor {
  readonly text: MappedText;
  readonly block: number;
  readonly page: number;
  readonly blockGap: Gap;
  readonly lineStarts: readonly number[];
  readonly lineNumbers: readonly number[];
  readonly lastCategories: Piece | null;
}

function cursorOf(source: TextBlock, place: Pick<Cursor, 'block' | 'page' | 'blockGap' | 'lastCategories'>): Cursor {
  const { starts, numbers } = lineStartsOf(source);
  return { text: source.text, lineStarts: starts, lineNumbers: numbers, ...place };
}

/** Returns the offsets in the block's text where its lines begin; lines that a repair moved are left out. */
function lineStartsOf(block: TextBlock): { starts: number[]; numbers: number[] } {
  const starts: number[] = [0];
  const numbers: number[] = [block.lineNumbers[0] ?? 1];
  let unit = 0;
  block.lines.forEach((line, index) => {
    const first = firstOrigin(line);
    if (index === 0 || first < 0) return;
    while (unit < block.text.origins.length && (block.text.origins[unit] ?? -1) < first) unit += 1;
    if (block.text.origins[unit] !== first) return;
    starts.push(unit);
    numbers.push(block.lineNumbers[index] ?? 1);
  });
  return { starts, numbers };
}

function lineIndexAt(cursor: Cursor, at: number): number {
  let low = 0;
  let high = cursor.lineStarts.length - 1;
  while (low < high) {
    const middle = (low + high + 1) >> 1;
    if ((cursor.lineStarts[middle] ?? 0) <= at) low = middle;
    else high = middle - 1;
  }
  return low;
}

function isLineStart(cursor: Cursor, at: number): boolean {
  return cursor.lineStarts[lineIndexAt(cursor, at)] === at;
}

function gapAt(cursor: Cursor, at: number, isFirst: boolean): Gap {
  if (isFirst) return cursor.blockGap;
  return isLineStart(cursor, at) ? 'line' : 'inline';
}

function makePiece(cursor: Cursor, kind: Piece['kind'], start: number, end: number, isFirst: boolean): Piece {
  const text = trimmedSlice(cursor.text, start, end);
  return {
    kind,
    text,
    gap: gapAt(cursor, start, isFirst),
    page: cursor.page,
    line: cursor.lineNumbers[lineIndexAt(cursor, start)] ?? 1,
    block: cursor.block,
    isBulleted: false,
    parts: null,
    isSoft: false,
  };
}

function lineEndAt(cursor: Cursor, at: number): number {
  return cursor.lineStarts[lineIndexAt(cursor, at) + 1] ?? cursor.text.text.length;
}

/**
 * The end of the competency's name that the lexicon knows and that fills the lines from `at` on, or up to a category; -1.
 * What follows must be the end of the block, a category or a row number: an indicator may begin with the same words.
 */
function knownNameEnd(cursor: Cursor, at: number, isFirst: boolean): number {
  const text = cursor.text.text;
  const code = text.charCodeAt(at);
  if (!(isFirst ? isLetterCode(code) : isCapitalCode(code)) || !mayBeginCompetency(text, at)) return -1;
  const end = longestKnownName(cursor, at);
  if (end < 0) return -1;
  let next = end;
  while (next < text.length && isSpaceCode(text.charCodeAt(next))) next += 1;
  ROW_NUMBER.lastIndex = next;
  const isClosed = next >= text.length || categoriesEnd(cursor, next, true) >= 0;
  return isClosed || (isFigure(text, next) && ROW_NUMBER.test(text)) ? end : -1;
}

function longestKnownName(cursor: Cursor, at: number): number {
  const text = cursor.text.text;
  let end = at;
  let found = -1;
  for (let lines = 0; lines < MOST_NAME_LINES && end < text.length; lines += 1) {
    const next = lineEndAt(cursor, end);
    if (DIGIT.test(text.slice(end, Math.min(next, end + LONGEST_NAME)))) break;
    if (competencyConcept(text.slice(at, next)) !== null) found = next;
    const code = categoryInLine(text, end, next);
    if (code > at && competencyConcept(text.slice(at, code)) !== null) found = code;
    end = next;
  }
  return found;
}

function categoryInLine(text: string, start: number, end: number): number {
  const limit = Math.min(end, start + LONGEST_NAME);
  for (let at = text.indexOf(' ', start); at >= 0 && at < limit; at = text.indexOf(' ', at + 1)) {
    if (readCategoryRun(text, at + 1) !== null) return at + 1;
  }
  return -1;
}

/** Where the page has cut a cell of categories; many places are asked whether they go on with it. */
const cutOf = remember(({ text: { text } }: Piece) => {
  const tail = text.slice(-LONGEST_TAIL);
  return { isInBracket: tail.lastIndexOf('(') > tail.lastIndexOf(')'), isInFootnote: isFootnoteCut(text) };
});

function categoriesEnd(cursor: Cursor, at: number, isFirst: boolean): number {
  const text = cursor.text.text;
  const run = readCategoryRun(text, at);
  if (run !== null) return run.end;
  const before = cursor.lastCategories;
  if (before === null || !isFirst) return -1;
  const cut = cutOf(before);
  CLOSING_BRACKET.lastIndex = at;
  const closing = cut.isInBracket ? CLOSING_BRACKET.exec(text) : null;
  if (closing) return readCategoryRun(text, at + closing[0].length)?.end ?? at + closing[0].length;
  const rest = cut.isInFootnote ? readFootnoteRest(text, at) : -1;
  return rest >= text.length || isLineStart(cursor, rest + 1) ? rest : -1;
}

function isFigure(text: string, at: number): boolean {
  const code = text.charCodeAt(at);
  return code >= 0x30 && code <= 0x39;
}

function numberEnd(cursor: Cursor, at: number): number {
  const text = cursor.text.text;
  if (!isFigure(text, at)) return -1;
  ROW_NUMBER.lastIndex = at;
  const match = ROW_NUMBER.exec(text);
  if (match === null) return -1;
  const end = at + match[0].length;
  let next = end;
  while (next < text.length && isSpaceCode(text.charCodeAt(next))) next += 1;
  const isAlone = next >= text.length || isLineStart(cursor, next);
  return isAlone || readCategoryRun(text, next) !== null || knownNameEnd(cursor, next, true) >= 0 ? end : -1;
}

interface Step {
  readonly kind: 'number' | 'competency' | 'categories';
  readonly end: number;
}

function fixedPieceAt(cursor: Cursor, at: number, isFirst: boolean, options: PieceOptions): Step | null {
  const number = options.hasNumbers ? numberEnd(cursor, at) : -1;
  if (number >= 0) return { kind: 'number', end: number };
  const categories = categoriesEnd(cursor, at, isFirst);
  if (categories >= 0) return { kind: 'categories', end: categories };
  const name = knownNameEnd(cursor, at, isFirst);
  return name >= 0 ? { kind: 'competency', end: name } : null;
}

function isNameShaped(text: string): boolean {
  return text.length <= LONGEST_NAME && NAME_SHAPE.test(text) && text.split(/\s+/u).length <= MOST_NAME_WORDS;
}

function textPieces(cursor: Cursor, start: number, end: number, isFirst: boolean, options: PieceOptions): Piece[] {
  const pieces = splitIndicators(cursor.text, { start, end }, cursor.lineStarts, options.lang).map((part, index) => ({
    ...makePiece(cursor, 'text', part.start, part.end, isFirst && index === 0),
    isBulleted: part.isBulleted,
    isSoft: part.isSoft,
  }));
  const whole = makePiece(cursor, 'text', start, end, isFirst);
  return isNameShaped(whole.text.text) ? [{ ...whole, parts: pieces }] : pieces;
}

function piecesOfBlock(cursor: Cursor, from: number, options: PieceOptions): Piece[] {
  const text = cursor.text.text;
  if (from === 0 && isPicturePlaceholder(text)) return [makePiece(cursor, 'bullet', 0, text.length, true)];
  const pieces: Piece[] = [];
  let at = from;
  const skipSpaces = (): void => {
    while (at < text.length && isSpaceCode(text.charCodeAt(at))) at += 1;
  };
  for (skipSpaces(); at < text.length; skipSpaces()) {
    const step = fixedPieceAt(cursor, at, !pieces.some((piece) => piece.kind === 'text'), options);
    if (step !== null) {
      pieces.push(makePiece(cursor, step.kind, at, step.end, pieces.length === 0));
      at = Math.max(step.end, at + 1);
      continue;
    }
    const end = textEnd(cursor, at, options);
    for (const piece of textPieces(cursor, at, end, pieces.length === 0, options)) pieces.push(piece);
    at = end;
  }
  return pieces;
}

/** Text goes on until a later line opens with a number, a name or a category. */
function textEnd(cursor: Cursor, at: number, options: PieceOptions): number {
  for (let line = lineIndexAt(cursor, at) + 1; line < cursor.lineStarts.length; line += 1) {
    const start = cursor.lineStarts[line] ?? 0;
    if (start > at && fixedPieceAt(cursor, start, false, options) !== null) return start;
  }
  return cursor.text.text.length;
}

/** What the blocks hold from the column titles on. */
export interface CutTable {
  readonly pieces: readonly Piece[];
  /** Column titles printed again at the top of a page: stretches [start, end) of blocks that are no rows. */
  readonly repeated: readonly { readonly start: BlockPlace; readonly end: BlockPlace }[];
}

/** Returns the pieces of all blocks from a place on, in order; every character but white space is in exactly one of them or in repeated titles. */
export function cutPieces(blocks: readonly TextBlock[], from: BlockPlace, options: PieceOptions): CutTable {
  const pieces: Piece[] = [];
  const repeated: { start: BlockPlace; end: BlockPlace }[] = [];
  let page = 0;
  let lastCategories: Piece | null = null;
  let next = from;
  let isPageOpen = false;
  for (let block = from.block; block < blocks.length; block += 1) {
    const source = blocks[block];
    if (!source) continue;
    if (block > from.block && source.pageBreakBefore) {
      page += 1;
      isPageOpen = true;
      const end = repeatedHeadEnd(blocks, block, options.lang);
      if (end !== null) {
        repeated.push({ start: { block, offset: 0 }, end });
        next = end;
      }
    }
    if (block < next.block) continue;
    const offset = block === next.block ? next.offset : 0;
    const blockGap: Gap = isPageOpen ? 'page' : options.hasTabBefore(block) ? 'tab' : 'blank';
    const found = piecesOfBlock(cursorOf(source, { block, page, blockGap, lastCategories }), offset, options);
    for (const piece of found) pieces.push(piece);
    if (found.length > 0) isPageOpen = false;
    lastCategories = found.findLast((piece) => piece.kind === 'categories') ?? lastCategories;
  }
  return { pieces, repeated };
}
