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

const IDENTITY: Matrix = [1, 0, 0, 1, 0, 0];

function multiply(a: Matrix, b: readonly number[]): Matrix {
  const [p = 1, q = 0, r = 0, s = 1, t = 0, u = 0] = b;
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
  turned: number;
  hasPicture: boolean;
}

function isTurned([a, b]: Matrix): boolean {
  return Math.abs(b) > MOST_LEAN * Math.abs(a) || a <= 0;
}

/** What the operators of a page draw: lines, and its letters where the fonts are known; `whole` is the sheet. */
function readDrawing({ operators: list, fonts }: RawPage, ops: Operators, whole: Clip): Drawn {
  const paths = createPaths(ops);
  const { rulings, cuts } = paths;
  const drawn: Drawn = { rulings, cuts, glyphs: [], turned: 0, hasPicture: false };
  const stack: { readonly matrix: Matrix; readonly text: TextState; readonly clip: Clip }[] = [];
  let matrix = IDENTITY;
  let clip = whole;
  let text = NO_TEXT;
  const steps = textSteps(ops);
  const runs = createRuns((run) => {
    if (drawn.glyphs.length < MOST_GLYPHS) drawn.glyphs.push(run);
  });
  const turned = createRuns((run) => {
    drawn.turned += run.text.length;
  });
  const save = (): void => {
    if (stack.length < MOST_DEPTH) stack.push({ matrix, text, clip });
  };
  const restore = (): void => {
    ({ matrix, text, clip } = stack.pop() ?? { matrix: IDENTITY, text: NO_TEXT, clip: whole });
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
      text = showText(text, args[0], onPage, isTurned(onPage) ? turned : runs);
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
function readItems(items: readonly unknown[]): Pick<Drawn, 'glyphs' | 'turned'> {
  const glyphs: Glyphs[] = [];
  let turned = 0;
  for (const item of items) {
    if (!isTextItem(item) || item.str === '' || glyphs.length >= MOST_GLYPHS) continue;
    const [a = 0, b = 0, , d = 0, x = 0, y = 0] = item.transform;
    if (Math.abs(b) > MOST_LEAN * Math.abs(a) || a <= 0) {
      turned += item.str.trim().length;
      continue;
    }
    glyphs.push({ text: item.str, x, y, width: item.width, size: Math.abs(d) || Math.abs(a) });
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

/** Returns the glyphs and lines of one page in points from its lower left corner. */
export function readPage(page: RawPage, number: number, ops: Operators): PdfPage {
  const [left = 0, bottom = 0, right = 0, top = 0] = page.view;
  const drawn = readDrawing(page, ops, { left, right });
  const told = page.items === null ? drawn : readItems(page.items);
  const glyphs = told.glyphs.map((run) => ({ ...run, x: run.x - left, y: run.y - bottom }));
  const { turned } = told;
  const rulings = drawn.rulings.map((line) => {
    const [across, along] = line.isVertical ? [left, bottom] : [bottom, left];
    return { ...line, at: line.at - across, from: line.from - along, to: line.to - along };
  });
  const cuts = [...drawn.cuts].map((at) => at - left);
  const size = { width: right - left, height: top - bottom };
  return { number, ...size, glyphs, rulings, hasPicture: drawn.hasPicture, turned, cuts };
}
