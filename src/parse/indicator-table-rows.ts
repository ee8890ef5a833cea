import { lazily } from '../base/remember.ts';
import type { CategoryRef } from '../model/rule-graph.ts';
import {
  certainPattern,
  countSignatures,
  MOST_STEP_COST,
  type Pattern,
  patternCost,
  patternOf,
  stepCost,
} from './indicator-table-pattern.ts';
import { DOUBT_MARGIN, type RowReading, type TextPiece } from './indicator-table-row.ts';
import {
  isTooMuch,
  type RowPiece,
  type RowsOptions,
  readingCost,
  rowStarts,
  type Segment,
  segmentFinder,
} from './indicator-table-segments.ts';

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

interface Table {
  readonly pieces: readonly RowPiece[];
  readonly starts: readonly number[];
  readonly segmentAt: (start: number, end: number) => Segment;
  readonly options: RowsOptions;
}

function makeTable(pieces: readonly RowPiece[], options: RowsOptions): Table {
  const starts = rowStarts(pieces);
  const segmentAt = segmentFinder(pieces, options);
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
  const paths: Path[][] = [[]];
  for (let to = 1; to < bounds.length; to += 1) paths.push(pathsTo(to, bounds, paths, table, pattern));
  const last = paths.at(-1) ?? [];
  return last.reduce<Path | null>((best, path) => (best === null || path.cost < best.cost ? path : best), null);
}

/** A last row before its texts are read, with the least that it may cost together with the rows before it. */
interface LastRow {
  readonly from: number;
  readonly segment: Segment;
  readonly rowCost: number;
  readonly least: number;
}

/** The last rows that may end at a bound. */
function lastRows(to: number, bounds: readonly number[], paths: Path[][], table: Table, pattern: Pattern): LastRow[] {
  const rows: LastRow[] = [];
  const end = bounds[to] ?? 0;
  for (let from = to - 1; from >= 0; from -= 1) {
    const start = bounds[from] ?? 0;
    if (from + 1 < to && isTooMuch(table.pieces, start, end)) break;
    const segment = table.segmentAt(start, end);
    const rowCost = segment.frameCost + patternCost(segment, pattern);
    rows.push({ from, segment, rowCost, least: leastCost(paths[from] ?? []) + rowCost });
  }
  return rows;
}

/** The ways to reach a bound, the longest last row first; those that no further row can make the cheapest are left out. */
function pathsTo(to: number, bounds: readonly number[], paths: Path[][], table: Table, pattern: Pattern): Path[] {
  const found: (Path | undefined)[] = [];
  let cheapest = Number.POSITIVE_INFINITY;
  // To read the texts of a row is what is dear: the likeliest is read first, and most others need not be.
  for (const row of lastRows(to, bounds, paths, table, pattern).sort((a, b) => a.least - b.least)) {
    if (row.least > cheapest + MOST_STEP_COST) break;
    const { from, segment } = row;
    const path = bestStep(paths[from] ?? [], segment, row.rowCost + readingCost(segment), table.options);
    cheapest = Math.min(cheapest, path.cost);
    found[from] = path;
  }
  return found.filter((path) => path !== undefined);
}

function leastCost(paths: readonly Path[]): number {
  return paths.length === 0 ? 0 : Math.min(...paths.map((path) => path.cost));
}

function bestStep(arrived: readonly Path[], segment: Segment, rowCost: number, options: RowsOptions): Path {
  let best: Path = { cost: rowCost, segment, before: null };
  let lowest = arrived.length === 0 ? best.cost : Number.POSITIVE_INFINITY;
  for (const before of arrived) {
    const cost = before.cost + rowCost + stepCost(before.segment, segment, options);
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

/** Rows between two others that stay as they are. */
interface Stretch {
  readonly segments: readonly Segment[];
  readonly before: Segment | null;
  readonly after: Segment | null;
}

/** What the rows cost together with the steps into and out of them, but for the texts in them. */
function frameCostOf({ segments, before, after }: Stretch, table: Table, pattern: Pattern): number {
  let cost = 0;
  let last = before;
  for (const segment of segments) {
    cost += segment.frameCost + patternCost(segment, pattern) + stepCost(last, segment, table.options);
    last = segment;
  }
  return cost + (after === null ? 0 : stepCost(last, after, table.options));
}

/** Says whether the rows cost less than the limit; a row is read only while they may. */
function costsLess(limit: number, stretch: Stretch, table: Table, pattern: Pattern): boolean {
  let cost = frameCostOf(stretch, table, pattern);
  return (
    cost < limit &&
    stretch.segments.every((segment) => {
      cost += readingCost(segment);
      return cost < limit;
    })
  );
}

/** Bounds of other ways to part the pieces of two neighbouring rows: another border, no border, or a third row. */
function otherPartings(table: Table, first: Segment, second: Segment | null): number[][] {
  const { start } = first;
  const end = second?.end ?? first.end;
  const inner = table.starts.filter((at) => at > start && at < end && at !== second?.start);
  const ways = inner.map((at) => [start, at, end]);
  if (second !== null && !isTooMuch(table.pieces, start, end)) ways.push([start, end]);
  return ways;
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
  const [before, after] = [segments[at - 1] ?? null, segments[at + count] ?? null];
  const own = { segments: segments.slice(at, at + count), before, after };
  const cost = own.segments.reduce((sum, row) => sum + readingCost(row), frameCostOf(own, table, pattern));
  return otherPartings(table, first, second).some((bounds) =>
    costsLess(cost + DOUBT_MARGIN, { ...own, segments: segmentsBetween(table, bounds) }, table, pattern),
  );
}

function doubtOf(
  table: Table,
  segments: readonly Segment[],
  at: number,
  pattern: Pattern,
  isPairMoved: (at: number) => boolean,
): ReadTableRow['doubt'] {
  const readings = segments[at]?.readings() ?? [];
  if ((readings[1]?.cost ?? Number.POSITIVE_INFINITY) - (readings[0]?.cost ?? 0) < DOUBT_MARGIN) return 'sides';
  const isMoved =
    hasOtherBorders(table, segments, at, 1, pattern) || isPairMoved(at) || (at > 0 && isPairMoved(at - 1));
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
  // Each pair of rows is asked about for both of them.
  const pairs = segments.map((_, at) => lazily(() => hasOtherBorders(table, segments, at, 2, pattern)));
  const isPairMoved = (at: number): boolean => pairs[at]?.() ?? false;
  return segments.map((segment, at) => ({
    start: segment.start,
    end: segment.end,
    texts: segment.texts,
    reading: segment.readings()[0] ?? { sides: [], cost: 0 },
    categories: segment.categories,
    number: segment.number,
    doubt: doubtOf(table, segments, at, pattern, isPairMoved),
  }));
}
