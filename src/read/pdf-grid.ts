import type { Ruling } from './pdf-page.ts';

/** A cell of a ruled table by the lines around it, counted from the top left. */
export interface GridCell {
  readonly row: number;
  readonly column: number;
  readonly rowSpan: number;
  readonly columnSpan: number;
  /** No line closes it above or below: the page cuts it. */
  readonly isOpenAbove: boolean;
  readonly isOpenBelow: boolean;
}

/** A table that rulings draw. */
export interface Grid {
  /** From left to right. */
  readonly xs: readonly number[];
  /** From top to bottom. */
  readonly ys: readonly number[];
  readonly cells: readonly GridCell[];
  /** Upright lines go on above the first or below the last line across: the page cuts the table there. */
  readonly isOpenAbove: boolean;
  readonly isOpenBelow: boolean;
}

/** Lines this near are one: cells drawn each with a border of its own have two. */
const NEAR = 4;
/** Uprights that go on so far beyond the last line across are cut by the page. */
const OPEN = 5;
const MOST_LINES = 600;

function cluster(values: readonly number[]): number[] {
  const sorted = values.toSorted((a, b) => a - b);
  const groups: number[][] = [];
  for (const value of sorted) {
    const group = groups.at(-1);
    if (group && value - (group.at(-1) ?? value) <= NEAR) group.push(value);
    else groups.push([value]);
  }
  return groups.map((group) => group.reduce((sum, value) => sum + value, 0) / group.length);
}

function touches(a: Ruling, b: Ruling): boolean {
  if (a.isVertical === b.isVertical) {
    return Math.abs(a.at - b.at) <= NEAR && a.from <= b.to + NEAR && b.from <= a.to + NEAR;
  }
  const isAcross = a.at >= b.from - NEAR && a.at <= b.to + NEAR;
  return isAcross && b.at >= a.from - NEAR && b.at <= a.to + NEAR;
}

/** Groups of lines that touch one another. */
function components(rulings: readonly Ruling[]): Ruling[][] {
  const parents = rulings.map((_, at) => at);
  const find = (at: number): number => {
    let root = at;
    while ((parents[root] ?? root) !== root) root = parents[root] ?? root;
    parents[at] = root;
    return root;
  };
  for (let a = 0; a < rulings.length; a += 1) {
    for (let b = a + 1; b < rulings.length; b += 1) {
      const [one, other] = [rulings[a], rulings[b]];
      if (one && other && touches(one, other)) parents[find(b)] = find(a);
    }
  }
  const groups = new Map<number, Ruling[]>();
  rulings.forEach((line, at) => {
    const group = groups.get(find(at)) ?? [];
    group.push(line);
    groups.set(find(at), group);
  });
  return [...groups.values()];
}

/** Lines of one place and direction that follow one another are one line. */
function joinLines(rulings: readonly Ruling[]): Ruling[] {
  const joined: Ruling[] = [];
  const sorted = rulings.toSorted(
    (a, b) => Number(a.isVertical) - Number(b.isVertical) || Math.round(a.at) - Math.round(b.at) || a.from - b.from,
  );
  for (const line of sorted) {
    const last = joined.at(-1);
    const isSame = last && last.isVertical === line.isVertical && Math.abs(last.at - line.at) <= 1;
    if (isSame && line.from <= last.to + NEAR && line.to >= last.from - NEAR) {
      const [from, to] = [Math.min(last.from, line.from), Math.max(last.to, line.to)];
      joined[joined.length - 1] = { ...last, from, to };
    } else joined.push(line);
  }
  return joined;
}

/** Whether a line parts two neighbouring squares: it covers the most of the edge between them. */
function covers(lines: readonly Ruling[], at: number, from: number, to: number): boolean {
  const middle = (from + to) / 2;
  return lines.some((line) => Math.abs(line.at - at) <= NEAR && line.from <= middle && line.to >= middle);
}

/** A table wider than the page has no upright at the side where the page cuts it. */
const CUT_SIDE = 20;

function withEnds(xs: readonly number[], across: readonly Ruling[]): number[] {
  if (across.length === 0) return [...xs];
  const [left, right] = [Math.min(...across.map((line) => line.from)), Math.max(...across.map((line) => line.to))];
  const isCutLeft = (xs[0] ?? left) - left > CUT_SIDE;
  const isCutRight = right - (xs.at(-1) ?? right) > CUT_SIDE;
  return [...(isCutLeft ? [left] : []), ...xs, ...(isCutRight ? [right] : [])];
}

/** Lines that belong together, with what their neighbours are told by. */
interface Group {
  readonly lines: readonly Ruling[];
  /** Ends of the uprights. */
  readonly top: number;
  readonly bottom: number;
  /** Where lines go across, from the bottom. */
  readonly crossings: readonly number[];
}

function groupOf(lines: readonly Ruling[]): Group {
  const uprights = lines.filter((line) => line.isVertical);
  return {
    lines,
    top: Math.max(...uprights.map((line) => line.to)),
    bottom: Math.min(...uprights.map((line) => line.from)),
    crossings: cluster(lines.filter((line) => !line.isVertical).map((line) => line.at)),
  };
}

function isNear(a: number | undefined, b: number | undefined): boolean {
  return a !== undefined && b !== undefined && Math.abs(a - b) <= NEAR;
}

/** Two boxes side by side have three lines across in common only where they are rows of one table, or where the page cuts both. */
const FEWEST_COMMON = 3;

/**
 * Says whether the groups are parts of one table: a cell that goes through the whole page has no line above or below, so nothing
 * ties the columns at its sides together but that they are as high and have their rows at the same places.
 */
function areOneTable(one: Group, other: Group): boolean {
  if (!isNear(one.top, other.top) || !isNear(one.bottom, other.bottom)) return false;
  if (one.crossings.length === 0 || other.crossings.length === 0) return true;
  const isCut = !isNear(one.crossings.at(-1), one.top) || !isNear(one.crossings[0], one.bottom);
  const isAlike =
    one.crossings.length === other.crossings.length &&
    one.crossings.every((at, index) => isNear(at, other.crossings[index]));
  return isAlike && (isCut || one.crossings.length >= FEWEST_COMMON);
}

/** Uprights that no line across ties together; fewer are a box or marks in the margin. */
const FEWEST_LOOSE = 3;

/** Joins the groups that are parts of one table. */
function joinGroups(found: readonly (readonly Ruling[])[]): (readonly Ruling[])[] {
  const joined: Group[] = [];
  for (const group of found.map(groupOf)) {
    const at = joined.findIndex((other) => areOneTable(group, other));
    const other = joined[at];
    if (other) joined[at] = groupOf([...other.lines, ...group.lines]);
    else joined.push(group);
  }
  return joined
    .filter(({ lines, crossings }) => crossings.length > 0 || lines.length >= FEWEST_LOOSE)
    .map(({ lines }) => lines);
}

function gridOf(lines: readonly Ruling[]): Grid | null {
  const uprights = lines.filter((line) => line.isVertical);
  const across = lines.filter((line) => !line.isVertical);
  const xs = withEnds(cluster(uprights.map((line) => line.at)), across);
  const crossings = cluster(across.map((line) => line.at)).reverse();
  if (xs.length < 2 || uprights.length === 0) return null;
  const { top, bottom } = groupOf(lines);
  // A row that fills the page has no line across at all.
  const isOpenAbove = crossings.length === 0 || top - (crossings[0] ?? top) > OPEN;
  const isOpenBelow = crossings.length === 0 || (crossings.at(-1) ?? bottom) - bottom > OPEN;
  const ys = [...(isOpenAbove ? [top] : []), ...crossings, ...(isOpenBelow ? [bottom] : [])];
  if (ys.length < 2 || xs.length > MOST_LINES || ys.length > MOST_LINES) return null;
  return { xs, ys, cells: cellsOf(xs, ys, uprights, across), isOpenAbove, isOpenBelow };
}

function cellsOf(
  xs: readonly number[],
  ys: readonly number[],
  uprights: readonly Ruling[],
  across: readonly Ruling[],
): GridCell[] {
  const [columns, rows] = [xs.length - 1, ys.length - 1];
  const isTaken = new Set<number>();
  const cells: GridCell[] = [];
  for (let row = 0; row < rows; row += 1) {
    for (let column = 0; column < columns; column += 1) {
      if (isTaken.has(row * columns + column)) continue;
      let [columnSpan, rowSpan] = [1, 1];
      while (column + columnSpan < columns && !isTaken.has(row * columns + column + columnSpan)) {
        if (covers(uprights, xs[column + columnSpan] ?? 0, ys[row + 1] ?? 0, ys[row] ?? 0)) break;
        columnSpan += 1;
      }
      while (row + rowSpan < rows) {
        if (covers(across, ys[row + rowSpan] ?? 0, xs[column] ?? 0, xs[column + columnSpan] ?? 0)) break;
        rowSpan += 1;
      }
      for (let y = row; y < row + rowSpan; y += 1) {
        for (let x = column; x < column + columnSpan; x += 1) isTaken.add(y * columns + x);
      }
      const [left, right] = [xs[column] ?? 0, xs[column + columnSpan] ?? 0];
      const isOpenAbove = row === 0 && !covers(across, ys[0] ?? 0, left, right);
      const isOpenBelow = row + rowSpan === rows && !covers(across, ys[rows] ?? 0, left, right);
      cells.push({ row, column, rowSpan, columnSpan, isOpenAbove, isOpenBelow });
    }
  }
  return cells;
}

const MOST_RULINGS = 3000;

/** Returns the ruled tables of a page from top to bottom; a single box and lines to write on are none. */
export function gridsOf(rulings: readonly Ruling[]): Grid[] {
  const lines = joinLines(rulings).slice(0, MOST_RULINGS);
  return joinGroups(components(lines))
    .map(gridOf)
    .filter((grid): grid is Grid => grid !== null && grid.cells.length > 1)
    .toSorted((a, b) => (b.ys[0] ?? 0) - (a.ys[0] ?? 0));
}
