import { joinMapped, type MappedText } from '../base/mapped-text.ts';
import type { Drop } from '../model/source-text.ts';
import {
  isNumbered,
  isThematicBreak,
  type MarkdownLine,
  readFence,
  readHeading,
  underlineLevel,
  withoutListMark,
} from './markdown-lines.ts';
import { isPipeRow, isPipeRule } from './markdown-table.ts';

/** What stands between two boundaries of a Markdown copy, before its marks inside the lines are read. */
export type Piece =
  | {
      readonly kind: 'text';
      readonly of: 'paragraph' | 'quote' | 'heading' | 'fence';
      readonly lines: readonly MappedText[];
      readonly level: number | null;
      readonly indent: number;
      readonly blankBefore: number;
      /** Every line is ended on purpose: lines of a header, not running text. */
      readonly isLined: boolean;
    }
  | {
      readonly kind: 'tags';
      readonly raw: MappedText;
      readonly line: number;
      readonly isClosed: boolean;
      readonly blankBefore: number;
    }
  | {
      readonly kind: 'pipes';
      readonly rows: readonly MappedText[];
      readonly line: number;
      readonly blankBefore: number;
    };

export interface Pieces {
  readonly pieces: readonly Piece[];
  readonly drops: readonly Drop[];
  /** Lines of marks that are opened and never closed. */
  readonly unclosed: readonly number[];
}

/** Opens and closes tables. Matches `<table>`, `</table>`; must not match `<td>`. */
const TABLE_TAG = /<(\/?)table(?=[\s/>])/giu;
/** Opens a table at the start of a line. Matches `<table border="1">`; must not match `<tables>`. */
const TABLE_START = /^<table(?=[\s/>])/iu;
/** Marks that lead elsewhere and hold no words. Matches `<a id="p1"></a>`; must not match `<a id="p1">5</a>`. */
const ANCHOR = /^(?:<a\s[^<>]{0,300}>\s?<\/a>\s?)+$/iu;
/** The mark that ends a unit of the law. Matches `болып табылады.`, must not match `жоғарылату`. */
const UNIT_END = /[.;:!?]["»”)*_]{0,8}\\?$/u;
const LONGEST_META = 400;
const LONGEST_ANCHOR = 2000;

interface Walk {
  readonly lines: readonly MarkdownLine[];
  readonly decoded: string;
  readonly pieces: Piece[];
  readonly drops: Drop[];
  readonly unclosed: number[];
  blank: number;
  /** The shortest fence for which no closing mark was found, by its character: longer ones need not be searched again. */
  readonly openFences: Map<string, number>;
  /** A remark was opened and never closed. */
  hasOpenComment: boolean;
}

function push(
  walk: Walk,
  of: 'paragraph' | 'quote' | 'heading' | 'fence',
  lines: readonly MarkdownLine[],
  level: number | null,
): void {
  const first = lines.find((line) => !line.isBlank);
  if (!first) return;
  walk.pieces.push({
    kind: 'text',
    of,
    lines: lines.map((line) => line.text),
    level,
    indent: first.indent,
    blankBefore: walk.blank,
    isLined: lines.length > 1 && lines.slice(0, -1).every((line) => line.hasHardBreak),
  });
  walk.blank = 0;
}

function isAnchor(line: MarkdownLine): boolean {
  return line.text.text.length <= LONGEST_ANCHOR && ANCHOR.test(line.text.text);
}

function isTableStart(line: MarkdownLine): boolean {
  return TABLE_START.test(line.text.text);
}

function isPipeTable(walk: Walk, at: number): boolean {
  const [line, next] = [walk.lines[at], walk.lines[at + 1]];
  return line !== undefined && next !== undefined && isPipeRow(line.text.text) && isPipeRule(next.text.text);
}

/** Says whether a line begins something other than running text, so that a paragraph ends before it. */
function interrupts(walk: Walk, at: number): boolean {
  const line = walk.lines[at];
  if (!line || line.isBlank) return true;
  return (
    readHeading(line) !== null ||
    readFence(line) !== null ||
    isTableStart(line) ||
    isAnchor(line) ||
    isPipeTable(walk, at) ||
    line.text.text.startsWith('<!--')
  );
}

/** A unit begins in the middle of a paragraph: its number opens the line, or the line before was ended on purpose. */
function beginsUnit(before: MarkdownLine, line: MarkdownLine): boolean {
  if (line.isQuoted || !UNIT_END.test(before.text.text)) return false;
  return isNumbered(line) || before.hasHardBreak;
}

function takeParagraph(walk: Walk, from: number): number {
  const first = walk.lines[from] as MarkdownLine;
  let to = from + 1;
  while (to < walk.lines.length && !interrupts(walk, to)) {
    const line = walk.lines[to] as MarkdownLine;
    const before = walk.lines[to - 1] as MarkdownLine;
    if (line.isQuoted !== first.isQuoted || beginsUnit(before, line)) break;
    const level = underlineLevel(line);
    if (level !== null && !first.isQuoted) {
      push(walk, 'heading', walk.lines.slice(from, to), level);
      return to + 1;
    }
    if (isThematicBreak(line)) break;
    to += 1;
  }
  const lines = walk.lines.slice(from, to).map((line) => ({ ...line, text: withoutListMark(line.text) }));
  push(walk, first.isQuoted ? 'quote' : 'paragraph', lines, null);
  return to;
}

/** Where the fenced block that begins at `from` is closed; -1 when nowhere. */
function fenceEnd(walk: Walk, from: number): number {
  const open = readFence(walk.lines[from] as MarkdownLine);
  if (!open || open.length >= (walk.openFences.get(open.unit) ?? Number.POSITIVE_INFINITY)) return -1;
  for (let at = from + 1; at < walk.lines.length; at += 1) {
    const mark = readFence(walk.lines[at] as MarkdownLine);
    if (mark?.isBare && mark.unit === open.unit && mark.length >= open.length) return at;
  }
  walk.openFences.set(open.unit, open.length);
  return -1;
}

/** A fenced block keeps its lines; blank lines part blocks. A mark that is never closed is left out alone. */
function takeFence(walk: Walk, from: number): number {
  const end = fenceEnd(walk, from);
  const line = walk.lines[from] as MarkdownLine;
  const words = readFence(line)?.words ?? null;
  if (words !== null) push(walk, 'fence', [{ ...line, text: words }], null);
  if (end < 0) {
    walk.unclosed.push((walk.lines[from] as MarkdownLine).physical.number);
    return from + 1;
  }
  let start = from + 1;
  for (let at = start; at <= end; at += 1) {
    if (at < end && !walk.lines[at]?.isBlank) continue;
    push(walk, 'fence', walk.lines.slice(start, at), null);
    walk.blank += 1;
    start = at + 1;
  }
  return end + 1;
}

function tableDepth(text: string): number {
  let depth = 0;
  for (const tag of text.matchAll(TABLE_TAG)) depth += tag[1] === '' ? 1 : -1;
  return depth;
}

/** An HTML table up to its closing tag; one that is never closed ends before the next heading or quotation. */
function takeTable(walk: Walk, from: number): number {
  let depth = 0;
  let to = from;
  let isClosed = false;
  while (to < walk.lines.length && !isClosed) {
    const line = walk.lines[to] as MarkdownLine;
    const isNewPart = to > from && walk.lines[to - 1]?.isBlank && (line.isQuoted || readHeading(line) !== null);
    if (isNewPart) break;
    depth += tableDepth(line.text.text);
    isClosed = depth <= 0;
    to += 1;
  }
  const first = walk.lines[from] as MarkdownLine;
  const raw = joinMapped(
    walk.lines.slice(from, to).map((line) => line.text),
    '\n',
  );
  walk.pieces.push({ kind: 'tags', raw, line: first.physical.number, isClosed, blankBefore: walk.blank });
  if (!isClosed) walk.unclosed.push(first.physical.number);
  walk.blank = 0;
  return to;
}

function takePipes(walk: Walk, from: number): number {
  const rows: MappedText[] = [];
  let to = from;
  for (; to < walk.lines.length && isPipeRow(walk.lines[to]?.text.text ?? ''); to += 1) {
    if (to !== from + 1) rows.push((walk.lines[to] as MarkdownLine).text);
  }
  const { number } = (walk.lines[from] as MarkdownLine).physical;
  walk.pieces.push({ kind: 'pipes', rows, line: number, blankBefore: walk.blank });
  walk.blank = 0;
  return to;
}

function drop(walk: Walk, from: number, to: number, reason: Drop['reason']): void {
  const [first, last] = [walk.lines[from]?.physical, walk.lines[to - 1]?.physical];
  if (!first || !last) return;
  const start = first.start + first.indent;
  const end = last.start + last.indent + last.content.text.length;
  walk.drops.push({ start, end, reason, found: walk.decoded.slice(start, Math.min(end, start + LONGEST_META)) });
}

/** A remark of the copy's maker: from `<!--` to `-->`; the words after it in its last line belong to it. */
function takeComment(walk: Walk, from: number): number {
  if (walk.hasOpenComment) return from;
  for (let at = from; at < walk.lines.length; at += 1) {
    if (!walk.lines[at]?.text.text.includes('-->')) continue;
    drop(walk, from, at + 1, 'metadata');
    return at + 1;
  }
  walk.hasOpenComment = true;
  return from;
}

/** Data about the file between two lines of hyphens at its very beginning. */
function takeMetadata(walk: Walk): number {
  if (walk.lines[0]?.text.text !== '---') return 0;
  for (let at = 1; at < Math.min(walk.lines.length, LONGEST_META); at += 1) {
    const text = walk.lines[at]?.text.text;
    if (text !== '---' && text !== '...') continue;
    drop(walk, 0, at + 1, 'metadata');
    return at + 1;
  }
  return 0;
}

function takeOne(walk: Walk, at: number): number {
  const line = walk.lines[at] as MarkdownLine;
  if (line.isBlank || isAnchor(line) || isThematicBreak(line)) {
    walk.blank += 1;
    return at + 1;
  }
  if (line.text.text.startsWith('<!--')) {
    const after = takeComment(walk, at);
    if (after > at) return after;
  }
  const heading = readHeading(line);
  if (heading) {
    push(walk, 'heading', [{ ...line, text: heading.text, isBlank: heading.text.text === '' }], heading.level);
    return at + 1;
  }
  if (readFence(line)) return takeFence(walk, at);
  if (isTableStart(line)) return takeTable(walk, at);
  return isPipeTable(walk, at) ? takePipes(walk, at) : takeParagraph(walk, at);
}

/**
 * Returns the pieces of a Markdown copy in order. Guarantees: 1. every line with words is in one piece or drop; 2. marks that are
 * never closed swallow nothing: the lines after them are read as if the mark were not there; 3. time is linear in the lines.
 */
export function cutPieces(lines: readonly MarkdownLine[], decoded: string): Pieces {
  const walk: Walk = {
    lines,
    decoded,
    pieces: [],
    drops: [],
    unclosed: [],
    blank: 0,
    openFences: new Map(),
    hasOpenComment: false,
  };
  for (let at = takeMetadata(walk); at < lines.length; ) at = takeOne(walk, at);
  return { pieces: walk.pieces, drops: walk.drops, unclosed: walk.unclosed };
}
