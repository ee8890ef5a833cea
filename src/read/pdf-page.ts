import { type Clip, createPaths, type Ruling } from './pdf-rulings.ts';
import {
  createRuns,
  type Glyphs,
  type Matrix,
  NO_TEXT,
  type Operators,
  type PdfFont,
  showText,
  type TextState,
  textSteps,
} from './pdf-text.ts';

export type { Ruling } from './pdf-rulings.ts';
export type { Glyphs, Operators } from './pdf-text.ts';

export interface PdfPage {
  readonly number: number;
  readonly width: number;
  readonly height: number;
  readonly glyphs: readonly Glyphs[];
  readonly rulings: readonly Ruling[];
  readonly hasPicture: boolean;
  /** Text that does not run from left to right along the page, such as a stamp across it. */
  readonly turned: number;
  /** Places at which boxes cut lines off, from the left: what stands to the right of them was not painted. */
  readonly cuts: readonly number[];
}

/** What pdf.js gives of a page: the parts that are used here. */
export interface PdfJsPage {
  readonly view: readonly number[];
  getTextContent(): Promise<{ readonly items: readonly unknown[] }>;
  getOperatorList(options: { readonly annotationMode: number }): Promise<{
    readonly fnArray: ArrayLike<number>;
    readonly argsArray: readonly unknown[];
  }>;
  readonly commonObjs: { has(name: string): boolean; get(name: string): unknown };
  cleanup(): unknown;
}

interface TextItem {
  readonly str: string;
  readonly transform: readonly number[];
  readonly width: number;
}

function isTextItem(item: unknown): item is TextItem {
  return typeof item === 'object' && item !== null && 'str' in item && 'transform' in item;
}

function multiply(a: Matrix, b: ArrayLike<number>): Matrix {
  // By index: this runs for every word that a page shows.
  const [p, q, r] = [b[0] ?? 1, b[1] ?? 0, b[2] ?? 0];
  const [s, t, u] = [b[3] ?? 1, b[4] ?? 0, b[5] ?? 0];
  return [
    a[0] * p + a[2] * q,
    a[1] * p + a[3] * q,
    a[0] * r + a[2] * s,
    a[1] * r + a[3] * s,
    a[0] * t + a[2] * u + a[4],
    a[1] * t + a[3] * u + a[5],
  ];
}

/** More operators than any page of a decree has; what follows is not looked at. */
const MOST_OPERATORS = 400_000;
const MOST_DEPTH = 200;

interface Drawn {
  readonly rulings: readonly Ruling[];
  readonly cuts: ReadonlySet<number>;
  readonly glyphs: Glyphs[];
  /** Letters that do not run from left to right, by the quarter in which they run; those that run across stand last. */
  readonly turned: number[];
  hasPicture: boolean;
}

/** Text that runs across the page, neither along a side nor upright. */
const ACROSS = 4;

/** In which quarter text runs: 0 to the right, 1 upwards, 2 to the left, 3 downwards. */
function quarterOf(a: number, b: number): number {
  if (Math.abs(b) <= MOST_LEAN * Math.abs(a)) return a > 0 ? 0 : 2;
  if (Math.abs(a) > MOST_LEAN * Math.abs(b)) return ACROSS;
  return b > 0 ? 1 : 3;
}

/** A page as it is held so that text of one quarter runs to the right. */
interface Sheet {
  readonly matrix: Matrix;
  readonly width: number;
  readonly height: number;
}

function sheetOf(view: readonly number[], quarter: number): Sheet {
  const [left = 0, bottom = 0, right = 0, top = 0] = view;
  const [width, height] = [right - left, top - bottom];
  if (quarter === 1) return { matrix: [0, -1, 1, 0, -bottom, right], width: height, height: width };
  if (quarter === 2) return { matrix: [-1, 0, 0, -1, right, top], width, height };
  if (quarter === 3) return { matrix: [0, 1, -1, 0, top, -left], width: height, height: width };
  return { matrix: [1, 0, 0, 1, -left, -bottom], width, height };
}

/** What the operators of a page draw: lines, and its letters where the fonts are known. */
function readDrawing({ operators: list, fonts }: RawPage, ops: Operators, sheet: Sheet): Drawn {
  const whole: Clip = { left: 0, right: sheet.width };
  const paths = createPaths(ops);
  const { rulings, cuts } = paths;
  const drawn: Drawn = { rulings, cuts, glyphs: [], turned: [0, 0, 0, 0, 0], hasPicture: false };
  const stack: { readonly matrix: Matrix; readonly text: TextState; readonly clip: Clip }[] = [];
  let { matrix } = sheet;
  let clip = whole;
  let quarter = 0;
  let text = NO_TEXT;
  const steps = textSteps(ops);
  const runs = createRuns((run) => {
    if (drawn.glyphs.length < MOST_GLYPHS) drawn.glyphs.push(run);
  });
  const turned = createRuns((run) => {
    drawn.turned[quarter] = (drawn.turned[quarter] ?? 0) + run.text.length;
  });
  const save = (): void => {
    if (stack.length < MOST_DEPTH) stack.push({ matrix, text, clip });
  };
  const restore = (): void => {
    ({ matrix, text, clip } = stack.pop() ?? { matrix: sheet.matrix, text: NO_TEXT, clip: whole });
  };
  const clips = new Set([ops['clip'], ops['eoClip']]);
  const pictures = new Set([ops['paintImageXObject'], ops['paintInlineImageXObject'], ops['paintImageMaskXObject']]);
  const end = Math.min(list.fnArray.length, MOST_OPERATORS);
  for (let at = 0; at < end; at += 1) {
    const op = list.fnArray[at];
    const args = list.argsArray[at];
    const step = steps.get(op ?? -1);
    if (step) text = step(text, Array.isArray(args) ? args : [], fonts);
    else if (op === ops['showText'] && Array.isArray(args) && Array.isArray(args[0])) {
      const onPage = multiply(matrix, text.matrix);
      const runsTo = quarterOf(onPage[0], onPage[1]);
      if (runsTo !== quarter) turned.end();
      quarter = runsTo;
      text = showText(text, args[0], onPage, quarter === 0 ? runs : turned);
    } else if (op === ops['save']) save();
    else if (op === ops['restore']) restore();
    else if (op === ops['transform'] && Array.isArray(args)) matrix = multiply(matrix, args as number[]);
    else if (op === ops['paintFormXObjectBegin'] && Array.isArray(args)) {
      save();
      if (Array.isArray(args[0])) matrix = multiply(matrix, args[0] as number[]);
    } else if (op === ops['paintFormXObjectEnd']) restore();
    else if (op !== undefined && clips.has(op)) paths.clipNext();
    else if (op === ops['constructPath'] && Array.isArray(args)) clip = paths.take(args, matrix, clip);
    else if (op !== undefined && pictures.has(op)) drawn.hasPicture = true;
  }
  runs.end();
  turned.end();
  return drawn;
}

/** Text may lean a little, not run upwards. */
const MOST_LEAN = 0.2;
const MOST_GLYPHS = 60_000;

/** The text of a page as pdf.js puts it together: for fonts that the operators alone do not tell. */
function readItems(items: readonly unknown[], sheet: Sheet): Pick<Drawn, 'glyphs' | 'turned'> {
  const glyphs: Glyphs[] = [];
  const turned = [0, 0, 0, 0, 0];
  for (const item of items) {
    if (!isTextItem(item) || item.str === '' || glyphs.length >= MOST_GLYPHS) continue;
    const [a, b, , d, x, y] = multiply(sheet.matrix, item.transform);
    const quarter = quarterOf(a, b);
    if (quarter > 0) turned[quarter] = (turned[quarter] ?? 0) + item.str.trim().length;
    else glyphs.push({ text: item.str, x, y, width: item.width, size: Math.abs(d) || Math.abs(a) });
  }
  return { glyphs, turned };
}

/** What pdf.js gives of one page. */
export interface RawPage {
  readonly view: readonly number[];
  /** Its text by pdf.js, where the operators alone do not tell it. */
  readonly items: readonly unknown[] | null;
  readonly operators: Awaited<ReturnType<PdfJsPage['getOperatorList']>>;
  readonly fonts: ReadonlyMap<string, PdfFont>;
}

function readSheet(page: RawPage, ops: Operators, sheet: Sheet): Drawn {
  const drawn = readDrawing(page, ops, sheet);
  return page.items === null ? drawn : { ...drawn, ...readItems(page.items, sheet) };
}

/** The quarter in which most letters of a page run. */
function mainQuarter({ glyphs, turned }: Drawn): number {
  let [best, most] = [0, glyphs.reduce((sum, { text }) => sum + text.length, 0)];
  turned.slice(0, ACROSS).forEach((letters, quarter) => {
    if (letters > most) [best, most] = [quarter, letters];
  });
  return best;
}

/**
 * Returns the glyphs and lines of one page in points from its lower left corner, the page held so that the most of its letters
 * run from left to right.
 */
export function readPage(page: RawPage, number: number, ops: Operators): PdfPage {
  let sheet = sheetOf(page.view, 0);
  let drawn = readSheet(page, ops, sheet);
  const quarter = mainQuarter(drawn);
  if (quarter > 0) {
    sheet = sheetOf(page.view, quarter);
    drawn = readSheet(page, ops, sheet);
  }
  const { glyphs, rulings, hasPicture } = drawn;
  const turned = drawn.turned.reduce((sum, letters) => sum + letters, 0);
  const { width, height } = sheet;
  return { number, width, height, glyphs, rulings, hasPicture, turned, cuts: [...drawn.cuts] };
}
