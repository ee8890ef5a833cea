import { parseCategories, printCategory, readCategoryRun } from '../lexicon/categories.ts';
import type { CategoryRef } from '../model/rule-graph.ts';
import type { Piece } from './indicator-table-pieces.ts';
import { type RowOptions, type RowReading, readRow, type TextPiece } from './indicator-table-row.ts';

/** A piece that rows are made of: names of competencies and pictures of bullets are left out. */
export type RowPiece = Piece | TextPiece;

export interface RowsOptions extends RowOptions {
  readonly hasNumbers: boolean;
}

/** A row as it is read, with the reading that comes next and how much more that one costs. */
export interface ReadTableRow {
  /** Range [start, end) of the row in the list of pieces. */
  readonly start: number;
  readonly end: number;
  readonly texts: readonly TextPiece[];
  readonly reading: RowReading;
  readonly categories: readonly CategoryRef[];
  readonly number: number | null;
  /** Why another reading is as likely; null when none is. */
  readonly doubt: 'sides' | 'borders' | null;
}

const COST = {
  secondFragment: 1,
  fragmentAfterFullStop: 4,
  fragmentAfterNoSign: 3,
  fragmentsAreGroups: 3,
  fragmentAfterFootnote: 5,
  categoryTwice: 6,
  textBeforeCategories: 8,
  beginsWithText: 0.5,
  numberMissing: 5,
  numberAfterCategories: 3,
  numberOutOfOrder: 4,
  patternUnseen: 2.5,
  restarts: 0.2,
} as const;
const IMPOSSIBLE = 1e6;
/** Two readings that differ by less are both supported by the source. */
export const DOUBT_MARGIN = 1.25;
/** A row over so many pieces or pages is no row. */
const MOST_PIECES = 80;
/** A row that begins at the foot of a page has there its two lists of indicators, each perhaps in two blocks. */
const MOST_AT_FOOT = 4;
const MOST_FRAGMENTS = 4;
const FEWEST_FOR_PATTERN = 3;

function isText(piece: RowPiece): piece is TextPiece {
  return piece.kind === 'text';
}

/** Returns the words of a group of categories that do not depend on the order of printing. */
export function signatureOf(categories: readonly CategoryRef[]): string {
  return categories.map(printCategory).join('; ');
}

/** Groups of categories with the number of times they were seen. */
interface Pattern {
  readonly counts: ReadonlyMap<string, number>;
  readonly total: number;
  readonly most: number;
}

function patternOf(counts: ReadonlyMap<string, number>): Pattern {
  let total = 0;
  let most = 0;
  for (const count of counts.values()) {
    total += count;
    most = Math.max(most, count);
  }
  return { counts, total, most };
}

interface Segment {
  readonly start: number;
  readonly end: number;
  readonly cost: number;
  readonly readings: readonly RowReading[];
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
    const hasCodes = parseCategories([fragments[at]?.text.text ?? '']).length > 0;
    cost += COST.secondFragment;
    if (!hasCodes) continue;
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

function segmentOf(all: readonly RowPiece[], start: number, end: number, options: RowsOptions): Segment {
  const pieces = all.slice(start, end);
  const fragments = pieces.filter((piece) => piece.kind === 'categories');
  const numbers = pieces.filter((piece) => piece.kind === 'number');
  const texts = pieces.filter(isText);
  const categories = parseCategories([fragments.map((piece) => piece.text.text).join(' ')]);
  const readings = readRow(pieces, texts, options);
  const cost =
    (readings[0]?.cost ?? 0) +
    (categories.length === 0 || numbers.length > 1 ? IMPOSSIBLE : 0) +
    fragmentsCost(fragments) +
    repetitionCost(categories) +
    orderCost(pieces) +
    (pieces[0]?.kind === 'text' ? COST.beginsWithText : 0) +
    (options.hasNumbers && numbers.length === 0 ? COST.numberMissing : 0);
  const number = numbers[0] ? Number.parseInt(numbers[0].text.text, 10) : null;
  const parts = fragments.map((piece) => signatureOf(parseCategories([piece.text.text]))).filter((part) => part !== '');
  return {
    start,
    end,
    cost,
    readings,
    texts,
    categories,
    signature: signatureOf(categories),
    fragments: parts,
    number,
  };
}

/** Places where a row may begin: at its number or categories, or in text at the foot of a page whose categories stand overleaf. */
function rowStarts(pieces: readonly RowPiece[]): number[] {
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

function isTooMuch(pieces: readonly RowPiece[], start: number, end: number): boolean {
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

function rankOf(category: CategoryRef | undefined): number {
  if (!category) return 0;
  return Number(/\d+$/u.exec(category.code)?.[0] ?? 0) + (category.exceptRowAbove ? 0.5 : 0);
}

/** Says whether the second group cannot follow the first within one competency: its first category stands no lower. */
export function restarts(before: readonly CategoryRef[], after: readonly CategoryRef[]): boolean {
  return rankOf(after[0]) <= rankOf(before[0]);
}

function stepCost(before: Segment | null, segment: Segment, options: RowsOptions): number {
  let cost = before !== null && restarts(before.categories, segment.categories) ? COST.restarts : 0;
  if (options.hasNumbers && segment.number !== null && before?.number !== null && before !== null) {
    if (segment.number !== before.number + 1) cost += COST.numberOutOfOrder;
  }
  return cost;
}

function patternCost(segment: Segment, pattern: Pattern): number {
  const areGroups = segment.fragments.length > 1 && segment.fragments.every((part) => pattern.counts.has(part));
  const merged = areGroups ? COST.fragmentsAreGroups : 0;
  if (pattern.total < FEWEST_FOR_PATTERN) return merged;
  const count = pattern.counts.get(segment.signature);
  if (count === undefined) return merged + COST.patternUnseen;
  return merged + Math.min(COST.patternUnseen, 0.8 * Math.log(pattern.most / count));
}

interface Table {
  readonly pieces: readonly RowPiece[];
  readonly starts: readonly number[];
  readonly segmentAt: (start: number, end: number) => Segment;
  readonly options: RowsOptions;
}

function makeTable(pieces: readonly RowPiece[], options: RowsOptions): Table {
  const cache = new Map<string, Segment>();
  const segmentAt = (start: number, end: number): Segment => {
    const key = `${start}-${end}`;
    const known = cache.get(key);
    if (known) return known;
    const made = segmentOf(pieces, start, end, options);
    cache.set(key, made);
    return made;
  };
  const starts = rowStarts(pieces);
  return { pieces, starts: starts[0] === 0 ? starts : [0, ...starts], segmentAt, options };
}

interface Path {
  readonly cost: number;
  readonly segment: Segment;
  readonly before: Path | null;
}

/** The cheapest sequence of rows over all pieces; each step is judged by the row before it. */
function cheapestPath(table: Table, pattern: Pattern): Path | null {
  const bounds = [...table.starts, table.pieces.length];
  const paths: Path[][] = bounds.map(() => []);
  for (let from = 0; from + 1 < bounds.length; from += 1) {
    const start = bounds[from] ?? 0;
    const arrived = paths[from] ?? [];
    if (from > 0 && arrived.length === 0) continue;
    for (let to = from + 1; to < bounds.length; to += 1) {
      const end = bounds[to] ?? 0;
      if (to > from + 1 && isTooMuch(table.pieces, start, end)) break;
      const segment = table.segmentAt(start, end);
      paths[to]?.push(bestStep(arrived, segment, patternCost(segment, pattern), table.options));
    }
  }
  const last = paths.at(-1) ?? [];
  return last.reduce<Path | null>((best, path) => (best === null || path.cost < best.cost ? path : best), null);
}

function bestStep(arrived: readonly Path[], segment: Segment, pattern: number, options: RowsOptions): Path {
  let best: Path = { cost: segment.cost + pattern, segment, before: null };
  let lowest = arrived.length === 0 ? best.cost : Number.POSITIVE_INFINITY;
  for (const before of arrived) {
    const cost = before.cost + segment.cost + pattern + stepCost(before.segment, segment, options);
    if (cost >= lowest) continue;
    lowest = cost;
    best = { cost, segment, before };
  }
  return best;
}

function segmentsOf(path: Path | null): Segment[] {
  const segments: Segment[] = [];
  for (let at = path; at !== null; at = at.before) segments.push(at.segment);
  return segments.reverse();
}

function countSignatures(signatures: readonly string[]): Map<string, number> {
  const counts = new Map<string, number>();
  for (const signature of signatures) counts.set(signature, (counts.get(signature) ?? 0) + 1);
  return counts;
}

/** Cells that no page can have cut: other categories stand above and below them on their page. */
function certainPattern(pieces: readonly RowPiece[]): Pattern {
  const cells = pieces.filter((piece) => piece.kind === 'categories');
  const whole = cells.filter((cell, at) => cells[at - 1]?.page === cell.page && cells[at + 1]?.page === cell.page);
  return patternOf(countSignatures(whole.map((cell) => signatureOf(parseCategories([cell.text.text])))));
}

function costOf(
  segments: readonly Segment[],
  before: Segment | null,
  after: Segment | null,
  table: Table,
  pattern: Pattern,
): number {
  let cost = 0;
  let last = before;
  for (const segment of segments) {
    cost += segment.cost + patternCost(segment, pattern) + stepCost(last, segment, table.options);
    last = segment;
  }
  return cost + (after === null ? 0 : stepCost(last, after, table.options));
}

/** Other ways to part the pieces of two neighbouring rows: another border, no border, or a third row. */
function otherPartings(table: Table, first: Segment, second: Segment | null): Segment[][] {
  const { start } = first;
  const end = second?.end ?? first.end;
  const inner = table.starts.filter((at) => at > start && at < end);
  const ways = inner.filter((at) => second === null || at !== second.start).map((at) => [start, at, end]);
  if (second !== null) {
    if (!isTooMuch(table.pieces, start, end)) ways.push([start, end]);
    return ways.map((bounds) => segmentsBetween(table, bounds));
  }
  return ways.map((bounds) => segmentsBetween(table, bounds));
}

function segmentsBetween(table: Table, bounds: readonly number[]): Segment[] {
  return bounds.slice(1).map((end, at) => table.segmentAt(bounds[at] ?? 0, end));
}

function hasOtherBorders(
  table: Table,
  segments: readonly Segment[],
  at: number,
  count: 1 | 2,
  pattern: Pattern,
): boolean {
  const first = segments[at];
  const second = count === 2 ? (segments[at + 1] ?? null) : null;
  if (!first || (count === 2 && second === null)) return false;
  const before = segments[at - 1] ?? null;
  const after = segments[at + count] ?? null;
  const own = costOf(segments.slice(at, at + count), before, after, table, pattern);
  return otherPartings(table, first, second).some(
    (other) => costOf(other, before, after, table, pattern) - own < DOUBT_MARGIN,
  );
}

function doubtOf(table: Table, segments: readonly Segment[], at: number, pattern: Pattern): ReadTableRow['doubt'] {
  const readings = segments[at]?.readings ?? [];
  if ((readings[1]?.cost ?? Number.POSITIVE_INFINITY) - (readings[0]?.cost ?? 0) < DOUBT_MARGIN) return 'sides';
  const isMoved =
    hasOtherBorders(table, segments, at, 1, pattern) ||
    hasOtherBorders(table, segments, at, 2, pattern) ||
    (at > 0 && hasOtherBorders(table, segments, at - 1, 2, pattern));
  return isMoved ? 'borders' : null;
}

/**
 * Returns the rows that the pieces are read as: the cheapest parting of the whole sequence, found twice, the second time with
 * the groups of categories that the first reading saw. A row for which another reading costs nearly as little carries a doubt.
 */
export function readRows(pieces: readonly RowPiece[], options: RowsOptions): ReadTableRow[] {
  const table = makeTable(pieces, options);
  const certain = certainPattern(pieces);
  const first = segmentsOf(cheapestPath(table, certain));
  const counted = countSignatures(first.map((segment) => segment.signature));
  // A group seen once is no witness for itself, unless no page can have cut it.
  const witnesses = [...counted].filter(([signature, count]) => count > 1 || certain.counts.has(signature));
  const pattern = patternOf(new Map(witnesses));
  const segments = segmentsOf(cheapestPath(table, pattern));
  return segments.map((segment, at) => ({
    start: segment.start,
    end: segment.end,
    texts: segment.texts,
    reading: segment.readings[0] ?? { sides: [], cost: 0 },
    categories: segment.categories,
    number: segment.number,
    doubt: doubtOf(table, segments, at, pattern),
  }));
}
