import {
  concatMapped,
  firstOrigin,
  type MappedText,
  mappedMade,
  sliceMapped,
  trimMapped,
} from '../base/mapped-text.ts';
import { isSpaceCode } from '../base/white-space.ts';
import { readUnitMarker } from '../lexicon/labels.ts';
import type { FlowText } from './flow.ts';
import type { HtmlContext } from './html-context.ts';
import { type Run, textOfRuns } from './html-text.ts';

/** The indent of a paragraph that a style indents: as the publisher's six spaces. */
const STYLED_INDENT = 6;

/** The paragraph on the way. */
export interface OpenParagraph {
  runs: Run[];
  /** The number of a list before it, as a browser shows it. */
  mark: string;
  shown: number;
  shownBold: number;
  shownLinked: number;
  /** Nothing was shown since the last break. */
  isBroken: boolean;
  isPageBreak: boolean;
}

/** How the page dresses the words at a place. */
export interface Dress {
  readonly bold: number;
  readonly raised: number;
  readonly isLinked: boolean;
}

/** Where a paragraph stands when it ends. */
export interface Standing {
  readonly context: HtmlContext;
  readonly zone: number;
  readonly isInArticle: boolean;
}

/** Returns a paragraph that shows nothing yet. */
export function createParagraph(): OpenParagraph {
  return { runs: [], mark: '', shown: 0, shownBold: 0, shownLinked: 0, isBroken: false, isPageBreak: false };
}

/** How many characters of a stretch are shown. */
function shownIn(html: string, start: number, end: number): number {
  let count = 0;
  for (let at = start; at < end; at += 1) {
    const code = html.charCodeAt(at);
    if (code > 32 && code !== 0xad && code !== 0xfeff && !isSpaceCode(code)) count += 1;
  }
  return count;
}

/** Takes a stretch of the source that is shown. */
export function takeText(
  paragraph: OpenParagraph,
  html: string,
  start: number,
  end: number,
  isPreformatted: boolean,
  dress: Dress,
): void {
  const shown = shownIn(html, start, end);
  if (shown > 0) paragraph.isBroken = false;
  if (shown === 0 && paragraph.runs.length === 0) {
    // Leading white space shows nothing; no-break spaces are kept as an indent.
    if (!html.slice(start, end).includes('\u00a0')) return;
  }
  paragraph.runs.push({ start, end, isPreformatted, isRaised: dress.raised > 0 });
  paragraph.shown += shown;
  if (dress.bold > 0) paragraph.shownBold += shown;
  if (dress.isLinked) paragraph.shownLinked += shown;
}

/** Units of white space at the start, no-break spaces too: the publisher indents paragraphs by six. */
function indentOf(text: string): number {
  return text.length - text.trimStart().length;
}

function linesOf(text: MappedText): { readonly lines: MappedText[]; readonly indent: number } {
  const lines: MappedText[] = [];
  let from = 0;
  let indent = -1;
  const push = (end: number): void => {
    const line = sliceMapped(text, from, end);
    from = end + 1;
    const start = indentOf(line.text);
    if (start === line.text.length) return;
    if (indent < 0) indent = start;
    lines.push(sliceMapped(line, start, line.text.trimEnd().length));
  };
  for (let end = text.text.indexOf('\n'); end >= 0; end = text.text.indexOf('\n', end + 1)) push(end);
  push(text.text.length);
  return { lines, indent: Math.max(0, indent) };
}

/** An item of a numbered list with the number that a browser shows before it, unless it bears one of its own. */
function withMark(text: MappedText, mark: string, numbered: number[]): MappedText {
  if (mark === '' || readUnitMarker(text.text.trimStart()) !== null) return text;
  numbered.push(Math.max(0, firstOrigin(text)));
  return concatMapped([mappedMade(mark), trimMapped(text)]);
}

/**
 * Ends the paragraph and returns it, or null when it shows nothing but white space; the next one is begun. Where a list number was
 * written out is added to `numbered`.
 */
export function endParagraph(
  paragraph: OpenParagraph,
  html: string,
  { context, zone, isInArticle }: Standing,
  numbered: number[],
): FlowText | null {
  const { runs, shown, shownBold, shownLinked } = paragraph;
  paragraph.runs = [];
  paragraph.shown = 0;
  paragraph.shownBold = 0;
  paragraph.shownLinked = 0;
  if (shown === 0) return null;
  const { lines, indent } = linesOf(withMark(textOfRuns(html, runs), paragraph.mark, numbered));
  paragraph.mark = '';
  if (lines.length === 0) return null;
  const isPageBreakBefore = paragraph.isPageBreak;
  paragraph.isPageBreak = false;
  return {
    kind: 'text',
    lines,
    align: context.align,
    level: context.level,
    isApart: context.isApart,
    isBold: shownBold === shown,
    linked: shownLinked / shown,
    indent: context.isIndented ? Math.max(indent, STYLED_INDENT) : indent,
    zone,
    isInArticle,
    isPageBreakBefore,
  };
}
