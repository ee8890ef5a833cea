import { leftOf, type PdfLine, rightOf, textOf } from './pdf-lines.ts';
import { type Measure, NEAR } from './pdf-measure.ts';

export type Align = 'left' | 'center' | 'right';

/** Indents are equal to a point; a centred line that begins there by chance is told by this alone. */
const SAME_INDENT = 1.5;
/** Lines that begin so far from the margin, in parts of the width of the text, stand at the right. */
const AT_RIGHT = 0.28;

function alignOf(line: PdfLine, measured: Measure): Align {
  const [left, right] = [leftOf(line), rightOf(line)];
  const isIndent = Math.abs(left - measured.left - measured.indent) <= SAME_INDENT && measured.indent > 0;
  const isInner = left > measured.left + 10 && right < measured.right - 10;
  if (isInner && !isIndent && isInMiddle(line, measured)) return 'center';
  return left > measured.left + AT_RIGHT * (measured.right - measured.left) ? 'right' : 'left';
}

const GAP = 1.2;

/** Says whether two lines of one page stand no further apart than lines of one paragraph. */
export function isClose(above: PdfLine | undefined, line: PdfLine, measured: Measure): boolean {
  if (!above || above.page !== line.page) return false;
  return above.y - line.y <= GAP * Math.max(measured.pitch, line.size * 1.2);
}

function middleOf(line: PdfLine): number {
  return (leftOf(line) + rightOf(line)) / 2;
}

function isInMiddle(line: PdfLine, measured: Measure): boolean {
  return Math.abs(middleOf(line) - measured.middle) < 8;
}

/** Centred lines have one middle to the point; lines that only their lengths bring near it have not. */
const SAME_MIDDLE = 1;
/** The first line of a paragraph is set in, the next one begins at the margin. */
function opensParagraph(line: PdfLine, next: PdfLine | null, measured: Measure): boolean {
  if (next === null || !isClose(line, next, measured)) return false;
  const isIndent = Math.abs(leftOf(line) - measured.left - measured.indent) <= SAME_INDENT;
  return isIndent && Math.abs(leftOf(next) - measured.left) <= SAME_MIDDLE;
}

/** A line that goes on with a title. Matches `және`, must not match `Глава`. */
const SMALL_START = /^\p{Ll}/u;

/** Lines of one width are no proof of anything. */
const RAGGED = 6;
/** A line so near to both margins fills the width. */
const FULL = 3;

function isFull(line: PdfLine, measured: Measure): boolean {
  return leftOf(line) <= measured.left + SAME_MIDDLE && rightOf(line) >= measured.right - FULL;
}

function isBelowInMiddle(above: PdfLine | undefined, line: PdfLine, measured: Measure): boolean {
  return isClose(above, line, measured) && Math.abs(middleOf(above as PdfLine) - middleOf(line)) <= SAME_MIDDLE;
}

/** Says whether lines with one middle are those of a title: most of them begin and end elsewhere than a paragraph's. */
function isTitleRun(run: readonly PdfLine[], measured: Measure): boolean {
  const lefts = run.map(leftOf);
  const full = run.filter((line) => isFull(line, measured)).length;
  return Math.max(...lefts) - Math.min(...lefts) > RAGGED && full * 2 < run.length;
}

/**
 * Returns the lines of titles that fill the width: they are told by the lines above and below, which have the same middle and other
 * ends. Lines of a paragraph begin at the margin instead, but for the first; one that ends there too may be of either.
 */
export function findTitleLines(lines: readonly PdfLine[], measured: Measure): ReadonlySet<PdfLine> {
  const found = new Set<PdfLine>();
  let run: PdfLine[] = [];
  const flush = (): void => {
    if (isTitleRun(run, measured)) for (const line of run) found.add(line);
    run = [];
  };
  lines.forEach((line, at) => {
    const next = lines[at + 1] ?? null;
    const goesOn = isBelowInMiddle(run.at(-1), line, measured);
    if (!goesOn) flush();
    const isAtMargin = Math.abs(leftOf(line) - measured.left) <= SAME_MIDDLE && !isFull(line, measured);
    // A line that goes on with a title stands at the indent by chance.
    const opens = opensParagraph(line, next, measured) && !(goesOn && SMALL_START.test(textOf(line)));
    const isOfText = isAtMargin || opens;
    if (isInMiddle(line, measured) && !isOfText) run.push(line);
  });
  flush();
  return found;
}

/** The lines around one. */
export interface Around {
  /** The last line above and how its item is aligned. */
  readonly above: { readonly line: PdfLine; readonly align: Align } | null;
  readonly next: PdfLine | null;
}

/** Returns how a line is aligned; one as wide as the text is a part of a title when the lines of the title around it are centred. */
export function alignInContext(
  line: PdfLine,
  { above, next }: Around,
  titles: ReadonlySet<PdfLine>,
  measured: Measure,
): Align {
  const align = titles.has(line) ? 'center' : alignOf(line, measured);
  if (align === 'center' && above?.align === 'right' && isClose(above.line, line, measured)) return 'right';
  if (align !== 'left' || !isInMiddle(line, measured) || opensParagraph(line, next, measured)) return align;
  const isCut = above !== null && above.line.page !== line.page && SMALL_START.test(textOf(line));
  if (above?.align === 'center' && (isCut || isClose(above.line, line, measured))) return 'center';
  const opens = above === null || !isClose(above.line, line, measured);
  const isIndent = leftOf(line) > measured.left + NEAR + 3;
  const goesOnCentred = next !== null && isClose(line, next, measured) && alignOf(next, measured) === 'center';
  // Below the first line of a paragraph no line stands in the middle; but a title of its own might.
  const isTitle = goesOnCentred && (!isIndent || SMALL_START.test(textOf(next)));
  return opens && isTitle ? 'center' : align;
}
