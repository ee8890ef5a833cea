import { lazily, remember } from '../base/remember.ts';
import { parseCategories, printCategory, readCategoryRun } from '../lexicon/categories.ts';
import type { CategoryRef } from '../model/rule-graph.ts';
import type { Piece } from './indicator-table-pieces.ts';
import { type RowOptions, type RowReading, readRow, type TextPiece } from './indicator-table-row.ts';

/** A piece that rows are made of: names of competencies and pictures of bullets are left out. */
export type RowPiece = Piece | TextPiece;

export interface RowsOptions extends RowOptions {
  readonly hasNumbers: boolean;
}

const COST = {
  secondFragment: 1,
  fragmentAfterFullStop: 4,
  fragmentAfterNoSign: 3,
  fragmentAfterFootnote: 5,
  categoryTwice: 6,
  textBeforeCategories: 8,
  beginsWithText: 0.5,
  numberMissing: 5,
  numberAfterCategories: 3,
} as const;
const IMPOSSIBLE = 1e6;
/** A row over so many pieces or pages is no row. */
const MOST_PIECES = 80;
const MOST_FRAGMENTS = 4;
/** A row that begins at the foot of a page has there its two lists of indicators, each perhaps in two blocks. */
const MOST_AT_FOOT = 4;

function isText(piece: RowPiece): piece is TextPiece {
  return piece.kind === 'text';
}

/** Returns the words of a group of categories that do not depend on the order of printing. */
export function signatureOf(categories: readonly CategoryRef[]): string {
  return categories.map(printCategory).join('; ');
}

/** Returns the categories that a piece names; each piece is part of many segments. */
export const categoriesIn = remember((piece: Piece): readonly CategoryRef[] => parseCategories([piece.text.text]));

/** Pieces read as one row. */
export interface Segment {
  readonly start: number;
  readonly end: number;
  /** What the cells cost but for the texts: no reading makes the row cheaper. */
  readonly frameCost: number;
  /** Worked out when it is first asked for: most segments are given up for their frame alone. */
  readonly readings: () => readonly RowReading[];
  readonly texts: readonly TextPiece[];
  readonly categories: readonly CategoryRef[];
  readonly signature: string;
  /** Signatures of the parts of the cell, where a page cut it. */
  readonly fragments: readonly string[];
  readonly number: number | null;
}

/** The last word of a footnote. Matches `тұлғалардан басқа`, must not match `E-R-2`. */
const FOOTNOTE_END = /\p{Ll}{3}$/u;

function isBracketOpen(text: string): boolean {
  return text.lastIndexOf('(') > text.lastIndexOf(')');
}

/** Says whether the piece opens with a category; the rest of a qualifier or of a footnote cannot begin a row. */
function opensCell(piece: Piece): boolean {
  return readCategoryRun(piece.text.text, 0)?.entries[0]?.start === 0;
}

function fragmentsCost(fragments: readonly Piece[]): number {
  let cost = 0;
  for (let at = 1; at < fragments.length; at += 1) {
    const before = fragments[at - 1]?.text.text ?? '';
    const fragment = fragments[at];
    cost += COST.secondFragment;
    if (fragment === undefined || categoriesIn(fragment).length === 0) continue;
    if (FOOTNOTE_END.test(before)) cost += COST.fragmentAfterFootnote;
    else if (before.endsWith('.')) cost += COST.fragmentAfterFullStop;
    // A list that goes on overleaf has its semicolon, or an open bracket.
    else if (!/[;,*(]$/u.test(before) && !isBracketOpen(before)) cost += COST.fragmentAfterNoSign;
  }
  return cost;
}

function repetitionCost(categories: readonly CategoryRef[]): number {
  return new Set(categories.map(printCategory)).size < categories.length ? COST.categoryTwice : 0;
}

/** Text that stands before the categories of its own row on one page: the columns are printed the other way round. */
function orderCost(pieces: readonly RowPiece[]): number {
  let cost = 0;
  pieces.forEach((piece, at) => {
    const before = pieces[at - 1];
    if (!before || before.page !== piece.page) return;
    if (piece.kind === 'categories' && before.kind === 'text') cost += COST.textBeforeCategories;
    if (piece.kind === 'number' && before.kind === 'text') cost += COST.textBeforeCategories;
    if (piece.kind === 'number' && before.kind === 'categories') cost += COST.numberAfterCategories;
  });
  return cost;
}

/** Returns the pieces [start, end) read as one row, with what that reading costs. */
export function segmentOf(all: readonly RowPiece[], start: number, end: number, options: RowsOptions): Segment {
  const pieces = all.slice(start, end);
  const fragments = pieces.filter((piece) => piece.kind === 'categories');
  const numbers = pieces.filter((piece) => piece.kind === 'number');
  const texts = pieces.filter(isText);
  const categories = categoriesOf(fragments);
  const frameCost =
    (categories.length === 0 || numbers.length > 1 ? IMPOSSIBLE : 0) +
    fragmentsCost(fragments) +
    repetitionCost(categories) +
    orderCost(pieces) +
    (pieces[0]?.kind === 'text' ? COST.beginsWithText : 0) +
    (options.hasNumbers && numbers.length === 0 ? COST.numberMissing : 0);
  return {
    start,
    end,
    frameCost,
    readings: lazily(() => readRow(pieces, texts, options)),
    texts,
    categories,
    signature: signatureOf(categories),
    fragments: fragments.map((piece) => signatureOf(categoriesIn(piece))).filter((part) => part !== ''),
    number: numbers[0] ? Number.parseInt(numbers[0].text.text, 10) : null,
  };
}

/** The categories of one cell that a page may have cut. */
function categoriesOf(fragments: readonly Piece[]): readonly CategoryRef[] {
  const [only] = fragments;
  if (fragments.length === 1 && only) return categoriesIn(only);
  return parseCategories([fragments.map((piece) => piece.text.text).join(' ')]);
}

/** Returns what the likeliest reading of the segment costs. */
export function readingCost(segment: Segment): number {
  return segment.readings()[0]?.cost ?? 0;
}

/** Returns the places where a row may begin: at its number or categories, or in text at the foot of a page whose categories stand overleaf. */
export function rowStarts(pieces: readonly RowPiece[]): number[] {
  const starts: number[] = [];
  let isFoot = false;
  let atFoot = 0;
  for (let at = pieces.length - 1; at >= 0; at -= 1) {
    const piece = pieces[at];
    const next = pieces[at + 1];
    if (!piece) continue;
    if (!next || next.page !== piece.page) {
      isFoot = next !== undefined && next.kind !== 'text';
      atFoot = 0;
    }
    if (piece.kind === 'text') {
      // Inside a block no row begins: rows are parted by a blank line at least.
      const isBlock = piece.gap !== 'line' && piece.gap !== 'inline';
      if (isBlock) atFoot += 1;
      const mayBegin = isFoot && isBlock && atFoot <= MOST_AT_FOOT && !(isText(piece) && piece.continues);
      if (at === 0 || mayBegin) starts.push(at);
      continue;
    }
    const before = pieces[at - 1];
    const belongsToNumber = piece.kind === 'categories' && before?.kind === 'number' && before.page === piece.page;
    const isRest = piece.kind === 'categories' && !opensCell(piece);
    if (!belongsToNumber && !isRest) starts.push(at);
    isFoot = false;
  }
  return starts.reverse();
}

/** Says whether the pieces [start, end) cannot be one row, however they are read. */
export function isTooMuch(pieces: readonly RowPiece[], start: number, end: number): boolean {
  if (end - start > MOST_PIECES) return true;
  let fragments = 0;
  let numbers = 0;
  let pageOfCell = -1;
  for (let at = start; at < end; at += 1) {
    const piece = pieces[at];
    if (piece?.kind === 'number') numbers += 1;
    if (piece?.kind !== 'categories') continue;
    fragments += 1;
    // Two cells of categories with other cells between them on one page are two rows.
    if (piece.page === pageOfCell && pieces[at - 1]?.kind !== 'categories') return true;
    pageOfCell = piece.page;
  }
  return fragments > MOST_FRAGMENTS || numbers > 1;
}
