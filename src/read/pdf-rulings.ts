import type { Matrix, Operators } from './pdf-text.ts';

/** A straight line drawn on a page, or the thin box that stands for one. */
export interface Ruling {
  readonly isVertical: boolean;
  /** Of a vertical line its x, of a horizontal one its y. */
  readonly at: number;
  readonly from: number;
  readonly to: number;
}

function apply(m: Matrix, x: number, y: number): readonly [number, number] {
  return [m[0] * x + m[2] * y + m[4], m[1] * x + m[3] * y + m[5]];
}

/** Thicker boxes are areas, not lines. */
const THICKEST = 3;
/** Shorter lines are marks of a font or an underline of a letter. */
const SHORTEST = 4;
const MOST_RULINGS = 20_000;

function pushLine(rulings: Ruling[], x0: number, y0: number, x1: number, y1: number): void {
  const [width, height] = [Math.abs(x1 - x0), Math.abs(y1 - y0)];
  if (rulings.length >= MOST_RULINGS) return;
  if (height <= THICKEST && width >= SHORTEST) {
    rulings.push({ isVertical: false, at: (y0 + y1) / 2, from: Math.min(x0, x1), to: Math.max(x0, x1) });
  } else if (width <= THICKEST && height >= SHORTEST) {
    rulings.push({ isVertical: true, at: (x0 + x1) / 2, from: Math.min(y0, y1), to: Math.max(y0, y1) });
  }
}

/** Steps of a path as pdf.js writes them: a number for the kind, then its coordinates. */
const STEP_LENGTHS: Readonly<Record<number, number>> = { 0: 2, 1: 2, 2: 6, 3: 4, 4: 0 };
const LONGEST_PATH = 40_000;

/** The straight sides of a path. A filled path gives lines only where its parts are thin; a drawn one gives each side. */
function takePath(rulings: Ruling[], path: ArrayLike<number>, matrix: Matrix, isFilled: boolean): void {
  let box: [number, number, number, number] | null = null;
  let [x, y, startX, startY] = [0, 0, 0, 0];
  const closeBox = (): void => {
    if (box && isFilled) pushLine(rulings, ...box);
    box = null;
  };
  const length = Math.min(path.length, LONGEST_PATH);
  for (let at = 0; at < length; ) {
    const kind = path[at] ?? 4;
    const arity = STEP_LENGTHS[kind] ?? 0;
    const end = at + arity;
    const [toX, toY] = kind === 4 ? [startX, startY] : apply(matrix, path[end - 1] ?? 0, path[end] ?? 0);
    if (kind === 0) {
      closeBox();
      [startX, startY] = [toX, toY];
      box = [toX, toY, toX, toY];
    } else if (!isFilled && (kind === 1 || kind === 4)) pushLine(rulings, x, y, toX, toY);
    if (box) {
      box = [Math.min(box[0], toX), Math.min(box[1], toY), Math.max(box[2], toX), Math.max(box[3], toY)];
    }
    [x, y] = [toX, toY];
    at = end + 1;
  }
  closeBox();
}

function pathsOf(argument: unknown): ArrayLike<number>[] {
  if (!Array.isArray(argument)) return [];
  return argument.filter((path): path is ArrayLike<number> => typeof path === 'object' && path !== null);
}

/** Where a page paints: from the left to the right end of a box, in points. */
export interface Clip {
  readonly left: number;
  readonly right: number;
}

/** A line that goes on so far beyond the box in which it is painted belongs to something that the box cuts. */
const CUT = 8;

/** What paths draw and where they cut. */
export interface Paths {
  readonly rulings: Ruling[];
  /** Right ends of the boxes that cut a line across. */
  readonly cuts: Set<number>;
  /** Reads the path of an operator; returns the box in which the page paints from now on. */
  readonly take: (args: readonly unknown[], matrix: Matrix, clip: Clip) => Clip;
  /** The next path is a box in which the page paints. */
  readonly clipNext: () => void;
}

function narrowed(clip: Clip, box: unknown, matrix: Matrix): Clip {
  const [x0, y0, x1, y1] = Array.from((box ?? []) as ArrayLike<number>);
  if (x0 === undefined || y0 === undefined || x1 === undefined || y1 === undefined) return clip;
  const [one, other] = [apply(matrix, x0, y0)[0], apply(matrix, x1, y1)[0]];
  return { left: Math.max(clip.left, Math.min(one, other)), right: Math.min(clip.right, Math.max(one, other)) };
}

/** Returns what gathers the straight lines of a page. */
export function createPaths(ops: Operators): Paths {
  const strokes = new Set([ops['stroke'], ops['closeStroke']]);
  const fills = new Set(
    ['fill', 'eoFill', 'fillStroke', 'eoFillStroke', 'closeFillStroke', 'closeEOFillStroke'].map((name) => ops[name]),
  );
  const rulings: Ruling[] = [];
  const cuts = new Set<number>();
  let isClip = false;
  return {
    rulings,
    cuts,
    clipNext: () => {
      isClip = true;
    },
    take: (args, matrix, clip) => {
      const inside = isClip ? narrowed(clip, args[2], matrix) : clip;
      isClip = false;
      const isStroke = strokes.has(args[0] as number);
      if (!isStroke && !fills.has(args[0] as number)) return inside;
      const before = rulings.length;
      for (const path of pathsOf(args[1])) takePath(rulings, path, matrix, !isStroke);
      for (let at = before; at < rulings.length; at += 1) {
        const line = rulings[at];
        if (line && !line.isVertical && line.from < clip.right && line.to > clip.right + CUT) cuts.add(clip.right);
      }
      return inside;
    },
  };
}
