import { zeros } from '../base/int-room.ts';
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

/** What it costs that a piece follows another in one row: text before the categories of its own page is the columns printed the other way round. */
function orderCost(before: RowPiece, piece: RowPiece): number {
  if (before.page !== piece.page || piece.kind === 'text') return 0;
  if (before.kind === 'text') return COST.textBeforeCategories;
  return piece.kind === 'number' && before.kind === 'categories' ? COST.numberAfterCategories : 0;
}

/** The cells of categories of a row; rows that differ in their texts only have the same. */
interface CategoryCells {
  readonly categories: readonly CategoryRef[];
  readonly signature: string;
  readonly fragments: readonly string[];
  readonly cost: number;
}

function cellsOf(fragments: readonly Piece[]): CategoryCells {
  const categories = categoriesOf(fragments);
  return {
    categories,
    signature: signatureOf(categories),
    fragments: fragments.map((piece) => signatureOf(categoriesIn(piece))).filter((part) => part !== ''),
    cost: (categories.length === 0 ? IMPOSSIBLE : 0) + fragmentsCost(fragments) + repetitionCost(categories),
  };
}

/** The categories of one cell that a page may have cut. */
function categoriesOf(fragments: readonly Piece[]): readonly CategoryRef[] {
  const [only] = fragments;
  if (fragments.length === 1 && only) return categoriesIn(only);
  return parseCategories([fragments.map((piece) => piece.text.text).join(' ')]);
}

/** Pieces of one kind, and for each place in the list of all pieces how many of them stand before it. */
interface Counted<P extends RowPiece> {
  readonly list: readonly P[];
  readonly before: Int32Array;
}

function counted<P extends RowPiece>(all: readonly RowPiece[], isOne: (piece: RowPiece) => piece is P): Counted<P> {
  const list: P[] = [];
  const before = zeros(all.length + 1);
  all.forEach((piece, at) => {
    if (isOne(piece)) list.push(piece);
    before[at + 1] = list.length;
  });
  return { list, before };
}

function within<P extends RowPiece>({ list, before }: Counted<P>, start: number, end: number): readonly P[] {
  return list.slice(before[start], before[end]);
}

/** A result for each range of two numbers, worked out when it is first asked for. */
function rememberRanges<R>(size: number, work: (start: number, end: number) => R): (start: number, end: number) => R {
  const known = new Map<number, R>();
  return (start, end) => {
    const key = start * (size + 1) + end;
    const seen = known.get(key);
    if (seen !== undefined) return seen;
    const made = work(start, end);
    known.set(key, made);
    return made;
  };
}

/** Sums of the costs of order from the first piece on: what a row costs is the difference of two of them. */
function orderSums(pieces: readonly RowPiece[]): Int32Array {
  const sums = zeros(pieces.length);
  for (let at = 1; at < pieces.length; at += 1) {
    sums[at] = (sums[at - 1] ?? 0) + orderCost(pieces[at - 1] as RowPiece, pieces[at] as RowPiece);
  }
  return sums;
}

/** Returns what reads the pieces [start, end) as one row and tells what that reading costs; each range is worked out once. */
export function segmentFinder(all: readonly RowPiece[], options: RowsOptions): (start: number, end: number) => Segment {
  const cells = counted(all, (piece): piece is Piece => piece.kind === 'categories');
  const numbers = counted(all, (piece): piece is Piece => piece.kind === 'number');
  const texts = counted(all, isText);
  const order = orderSums(all);
  const cellsAt = rememberRanges(all.length, (from, to) => cellsOf(cells.list.slice(from, to)));
  return rememberRanges(all.length, (start, end): Segment => {
    const { cost, ...read } = cellsAt(cells.before[start] ?? 0, cells.before[end] ?? 0);
    const [number, ...others] = within(numbers, start, end);
    const own = within(texts, start, end);
    const frameCost =
      cost +
      (others.length > 0 && cost < IMPOSSIBLE ? IMPOSSIBLE : 0) +
      (order[end - 1] ?? 0) -
      (order[start] ?? 0) +
      (all[start]?.kind === 'text' ? COST.beginsWithText : 0) +
      (options.hasNumbers && number === undefined ? COST.numberMissing : 0);
    return {
      ...read,
      start,
      end,
      frameCost,
      readings: lazily(() => readRow(all.slice(start, end), own, options)),
      texts: own,
      number: number === undefined ? null : Number.parseInt(number.text.text, 10),
    };
  });
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
