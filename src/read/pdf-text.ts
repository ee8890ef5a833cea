/** A run of glyphs on a page; points, from the lower left corner. */
export interface Glyphs {
  readonly text: string;
  readonly x: number;
  /** Of the baseline. */
  readonly y: number;
  readonly width: number;
  readonly size: number;
}

export type Operators = Readonly<Record<string, number>>;

export type Matrix = readonly [number, number, number, number, number, number];

/** What is known of a font: how its widths are counted, and whether its letters can be placed from the operators alone. */
export interface PdfFont {
  /** Text units in a thousandth of the width of a glyph. */
  readonly scale: number;
}

/** A glyph as pdf.js gives it in a list of operators. */
interface PdfGlyph {
  readonly unicode: string;
  readonly width: number;
  readonly isSpace: boolean;
}

/** The state of text: a copy of it is kept by `q`. */
export interface TextState {
  readonly matrix: Matrix;
  readonly x: number;
  readonly y: number;
  readonly lineX: number;
  readonly lineY: number;
  readonly leading: number;
  readonly charSpacing: number;
  readonly wordSpacing: number;
  readonly hScale: number;
  readonly rise: number;
  readonly font: PdfFont | null;
  readonly size: number;
  readonly direction: 1 | -1;
}

const IDENTITY: Matrix = [1, 0, 0, 1, 0, 0];

export const NO_TEXT: TextState = {
  matrix: IDENTITY,
  x: 0,
  y: 0,
  lineX: 0,
  lineY: 0,
  leading: 0,
  charSpacing: 0,
  wordSpacing: 0,
  hScale: 1,
  rise: 0,
  font: null,
  size: 0,
  direction: 1,
};

function numberAt(args: readonly unknown[], at: number): number {
  const value = args[at];
  return typeof value === 'number' && Number.isFinite(value) ? value : 0;
}

function moved(state: TextState, x: number, y: number): TextState {
  const [lineX, lineY] = [state.lineX + x, state.lineY + y];
  return { ...state, x: lineX, y: lineY, lineX, lineY };
}

function matrixOf(args: readonly unknown[]): Matrix {
  const list = args.length === 1 && typeof args[0] === 'object' ? (args[0] as ArrayLike<number>) : args;
  return [0, 1, 2, 3, 4, 5].map((at) => numberAt(list as readonly unknown[], at)) as unknown as Matrix;
}

function withFont(state: TextState, name: unknown, size: number, fonts: ReadonlyMap<string, PdfFont>): TextState {
  const direction = size < 0 ? -1 : 1;
  return { ...state, font: fonts.get(String(name)) ?? null, size: Math.abs(size), direction };
}

type Step = (state: TextState, args: readonly unknown[], fonts: ReadonlyMap<string, PdfFont>) => TextState;

const STEPS: Readonly<Record<string, Step>> = {
  beginText: (state) => ({ ...state, matrix: IDENTITY, x: 0, y: 0, lineX: 0, lineY: 0 }),
  setCharSpacing: (state, args) => ({ ...state, charSpacing: numberAt(args, 0) }),
  setWordSpacing: (state, args) => ({ ...state, wordSpacing: numberAt(args, 0) }),
  setHScale: (state, args) => ({ ...state, hScale: numberAt(args, 0) / 100 }),
  setLeading: (state, args) => ({ ...state, leading: -numberAt(args, 0) }),
  setTextRise: (state, args) => ({ ...state, rise: numberAt(args, 0) }),
  setFont: (state, args, fonts) => withFont(state, args[0], numberAt(args, 1), fonts),
  moveText: (state, args) => moved(state, numberAt(args, 0), numberAt(args, 1)),
  setLeadingMoveText: (state, args) =>
    moved({ ...state, leading: numberAt(args, 1) }, numberAt(args, 0), numberAt(args, 1)),
  setTextMatrix: (state, args) => ({ ...state, matrix: matrixOf(args), x: 0, y: 0, lineX: 0, lineY: 0 }),
  nextLine: (state) => moved(state, 0, state.leading),
};

/** Returns the steps by the numbers that this version of pdf.js gives the operators. */
export function textSteps(ops: Operators): ReadonlyMap<number, Step> {
  return new Map(Object.entries(STEPS).flatMap(([name, step]) => (ops[name] === undefined ? [] : [[ops[name], step]])));
}

/** A gap between two glyphs, in parts of the letter size, at which a run ends: words are parted by where they stand. */
const RUN_GAP = 0.08;
/** Letters may be drawn back over the one before: a mark above it, a pair that is set close. */
const STEP_BACK = 0.3;
/** Ligatures that a font draws as one glyph. Matches `ﬁ`; must not match `fi`. */
const LIGATURES = /[\ufb00-\ufb4f]/u;
/** Where a run begins and ends, letters tell, not the blanks around them. Matches ` `, ``; must not match `а`. */
const BLANK = /^\s*$/u;

/** A run of glyphs on the way. */
interface OpenRun {
  text: string;
  readonly x: number;
  readonly y: number;
  readonly size: number;
  end: number;
  /** Where the last letter ends, on the page and in the text. */
  inkEnd: number;
  ink: number;
}

/** Gathers glyphs that stand side by side into runs, whatever the operators that draw them. */
export interface RunBuilder {
  readonly add: (text: string, x: number, y: number, width: number, size: number) => void;
  readonly end: () => void;
}

export function createRuns(take: (run: Glyphs) => void): RunBuilder {
  let open: OpenRun | null = null;
  const end = (): void => {
    if (open) {
      const text = open.text.slice(0, open.ink);
      const { x, y, size, inkEnd } = open;
      take({ text: LIGATURES.test(text) ? text.normalize('NFKC') : text, x, y, width: inkEnd - x, size });
    }
    open = null;
  };
  return {
    end,
    add: (text, x, y, width, size) => {
      const isBlank = BLANK.test(text);
      const gap = open === null ? 0 : x - open.end;
      const isNext = open !== null && open.y === y && open.size === size;
      if (open === null || !isNext || gap > RUN_GAP * size || gap < -STEP_BACK * size) {
        end();
        if (!isBlank) open = { text, x, y, size, end: x + width, inkEnd: x + width, ink: text.length };
        return;
      }
      open.text += text;
      open.end = x + width;
      if (isBlank) return;
      open.inkEnd = open.end;
      open.ink = open.text.length;
    },
  };
}

function isGlyph(value: unknown): value is PdfGlyph {
  return typeof value === 'object' && value !== null && 'unicode' in value && 'width' in value;
}

/** Adds the glyphs of a shown string in the units of the page, and returns the state behind it; `m` is the matrix of the text on it. */
export function showText(state: TextState, glyphs: readonly unknown[], m: Matrix, runs: RunBuilder): TextState {
  const { font, size, direction, charSpacing, wordSpacing } = state;
  if (font === null || size === 0) return state;
  const across = Math.hypot(m[0], m[1]);
  const hScale = state.hScale * direction;
  const letter = Math.abs(m[3] * size) || Math.abs(m[0] * size);
  const up = state.y + state.rise;
  let x = 0;
  for (const glyph of glyphs) {
    if (typeof glyph === 'number') x -= (glyph * size) / 1000;
    else if (isGlyph(glyph)) {
      const width = glyph.width * size * font.scale + ((glyph.isSpace ? wordSpacing : 0) + charSpacing) * direction;
      const left = state.x + x * hScale;
      const [atX, atY] = [m[0] * left + m[2] * up + m[4], m[1] * left + m[3] * up + m[5]];
      runs.add(glyph.unicode, atX, atY, width * hScale * across, letter);
      x += width;
    }
  }
  return { ...state, x: state.x + x * hScale };
}
