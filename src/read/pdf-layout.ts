import { pushAll } from '../base/collect.ts';
import { readUnitMarker } from '../lexicon/labels.ts';
import { type ColumnPage, splitColumns } from './pdf-columns.ts';
import { leftOf, linesOf, type PdfLine, rightOf, textOf } from './pdf-lines.ts';
import type { PdfPage } from './pdf-page.ts';
import { hasRoomFor, type PdfTable, stitch, tablesOf } from './pdf-table.ts';

/** Lines that belong together. */
export interface PdfText {
  readonly kind: 'text';
  readonly align: 'left' | 'center' | 'right';
  readonly isIndented: boolean;
  /** One column of a form: its lines belong together. */
  readonly isColumn: boolean;
  readonly lines: string[];
}

export type PdfItem = PdfText | PdfTable;
type Element = { readonly kind: 'line'; readonly line: PdfLine } | PdfTable;

export interface PdfLayout {
  readonly items: readonly PdfItem[];
  /** Lines that every page repeats: page numbers, addresses, running titles. */
  readonly furniture: readonly string[];
}

const NEAR = 3;

function mode(values: readonly number[]): number {
  const counts = new Map<number, number>();
  let best = values[0] ?? 0;
  for (const value of values) {
    const rounded = Math.round(value);
    counts.set(rounded, (counts.get(rounded) ?? 0) + 1);
    if ((counts.get(rounded) ?? 0) > (counts.get(best) ?? 0)) best = rounded;
  }
  return best;
}

/** So many lines begin at the margin, even where most paragraphs are of one line and indented. */
const AT_MARGIN = 0.08;

/** The leftmost place where many lines begin. */
function margin(lefts: readonly number[]): number {
  const counts = new Map<number, number>();
  for (const left of lefts) counts.set(Math.round(left), (counts.get(Math.round(left)) ?? 0) + 1);
  const places = [...counts.keys()].toSorted((a, b) => a - b);
  return places.find((place) => (counts.get(place) ?? 0) >= AT_MARGIN * lefts.length) ?? mode(lefts);
}

/** Where running text begins and ends, how far its paragraphs are indented, how far its lines stand apart. */
interface Measure {
  readonly left: number;
  readonly right: number;
  readonly indent: number;
  readonly pitch: number;
  readonly middle: number;
  /** Paragraphs open with an indent, so that every line at the margin goes on with one. */
  readonly hasIndents: boolean;
}

function measure(lines: readonly PdfLine[], pages: readonly PdfPage[]): Measure {
  const long = lines.filter((line) => rightOf(line) - leftOf(line) > 0.4 * (pages[0]?.width ?? 0));
  const left = margin((long.length > 0 ? long : lines).map(leftOf));
  const rights = long.map(rightOf).toSorted((a, b) => a - b);
  const right = rights[Math.floor(rights.length * 0.98)] ?? rights.at(-1) ?? 0;
  const indents = long.map((line) => leftOf(line) - left).filter((indent) => indent > 6 && indent < 90);
  const gaps = lines.flatMap((line, at) => {
    const above = lines[at - 1];
    return above && above.page === line.page && above.y > line.y ? [(above.y - line.y) * 4] : [];
  });
  const indent = mode(indents);
  const indented = indents.filter((one) => Math.abs(one - indent) <= NEAR).length;
  const hasIndents = indented >= INDENTED_SHARE * long.length;
  return { left, right, indent, pitch: mode(gaps) / 4, middle: (left + right) / 2, hasIndents };
}

/** So many of the long lines open a paragraph where paragraphs are indented. */
const INDENTED_SHARE = 0.08;
const EDGE = 0.09;
/** What a browser prints around a page, be it the only one. Matches `11/22/26, 12:18 PM Акт`, `https://a.kz/V1 1/4`; must not match `22.11.2026 № 5`. */
const BROWSER_MARK =
  /^(?:\d{1,4}[/.-]\d{1,2}[/.-]\d{2,4}, \d{1,2}:\d{2}(?=\s|$)|(?:https?|file):\/\/\S+(?: \d+\/\d+)?$)/u;

/** Lines at the edge of the pages that stand there again and again, figures apart. */
function findFurniture(pages: readonly PdfPage[], lines: readonly PdfLine[]): ReadonlySet<PdfLine> {
  const sizes = new Map(pages.map((page) => [page.number, page.height]));
  const seen = new Map<string, PdfLine[]>();
  const isAtEdge = (line: PdfLine): boolean => {
    const height = sizes.get(line.page) ?? 0;
    return line.y <= EDGE * height || line.y >= (1 - EDGE) * height;
  };
  for (const line of lines) {
    if (!isAtEdge(line)) continue;
    const key = `${textOf(line).replace(/\d+/gu, '#')} ${Math.round(line.y / 3)}`;
    seen.set(key, [...(seen.get(key) ?? []), line]);
  }
  const furniture = new Set(lines.filter((line) => isAtEdge(line) && BROWSER_MARK.test(textOf(line))));
  for (const group of seen.values()) {
    const count = new Set(group.map((line) => line.page)).size;
    if (count >= 2 && count >= 0.4 * pages.length) for (const line of group) furniture.add(line);
  }
  return furniture;
}

/** Indents are equal to a point; a centred line that begins there by chance is told by this alone. */
const SAME_INDENT = 1.5;
/** Lines that begin so far from the margin, in parts of the width of the text, stand at the right. */
const AT_RIGHT = 0.28;

function alignOf(line: PdfLine, measured: Measure): PdfText['align'] {
  const [left, right] = [leftOf(line), rightOf(line)];
  const isIndent = Math.abs(left - measured.left - measured.indent) <= SAME_INDENT && measured.indent > 0;
  const isInner = left > measured.left + 10 && right < measured.right - 10;
  if (isInner && !isIndent && isInMiddle(line, measured)) return 'center';
  return left > measured.left + AT_RIGHT * (measured.right - measured.left) ? 'right' : 'left';
}

const GAP = 1.2;
const PARTED = 1.45;

/** Lines of one page that stand no further apart than lines of one paragraph. */
function isClose(above: PdfLine | undefined, line: PdfLine, measured: Measure): boolean {
  if (!above || above.page !== line.page) return false;
  return above.y - line.y <= GAP * Math.max(measured.pitch, line.size * 1.2);
}

function isInMiddle(line: PdfLine, measured: Measure): boolean {
  return Math.abs((leftOf(line) + rightOf(line)) / 2 - measured.middle) < 8;
}

/** A line that goes on with a title. Matches `және`, must not match `Глава`. */
const SMALL_START = /^\p{Ll}/u;

/** A line as wide as the text is a part of a title when the lines of the title around it are centred. */
function alignInContext(
  line: PdfLine,
  align: PdfText['align'],
  open: Building | null,
  next: PdfLine | null,
  measured: Measure,
): PdfText['align'] {
  if (align === 'center' && open?.item.align === 'right' && isClose(open.last, line, measured)) return 'right';
  if (align !== 'left' || !isInMiddle(line, measured)) return align;
  const isCut = open !== null && open.last.page !== line.page && SMALL_START.test(textOf(line));
  if (open?.item.align === 'center' && (isCut || isClose(open.last, line, measured))) return 'center';
  const opens = open === null || !isClose(open.last, line, measured);
  const isIndent = leftOf(line) > measured.left + NEAR + 3;
  const goesOnCentred = next !== null && isClose(line, next, measured) && alignOf(next, measured) === 'center';
  // Below the first line of a paragraph no line stands in the middle; but a title of its own might.
  const isTitle = goesOnCentred && (!isIndent || SMALL_START.test(textOf(next)));
  return opens && isTitle ? 'center' : align;
}

interface Building {
  readonly item: PdfText;
  last: PdfLine;
}

function goesOn(open: Building | null, line: PdfLine, align: PdfText['align'], measured: Measure): boolean {
  if (open === null || open.item.align !== align || open.item.isColumn) return false;
  const gap = open.last.page === line.page ? open.last.y - line.y : 0;
  const isSamePage = open.last.page === line.page;
  if (align !== 'left') {
    // A title or header goes on over the page, unless something of its own begins there.
    return isSamePage ? isClose(open.last, line, measured) : readUnitMarker(textOf(line)) === null;
  }
  if (leftOf(line) > measured.left + NEAR + 3) return false;
  if (isSamePage && gap > PARTED * measured.pitch) return false;
  return (measured.hasIndents && open.item.isIndented) || !hasRoomFor(open.last, line, measured.right);
}

/** The number of an annex that its line ends with: `1-` before `қосымша`. Matches `15-`, must not match `бас-`. */
const NUMBER_HYPHEN = /\d-$/u;

/** Adds a line; a number is not parted from the word that its hyphen belongs to. */
function addLine(lines: string[], text: string): void {
  const last = lines.at(-1);
  if (last === undefined || !NUMBER_HYPHEN.test(last)) {
    lines.push(text);
    return;
  }
  const [word = '', ...rest] = text.split(' ');
  lines[lines.length - 1] = `${last}${word}`;
  if (rest.length > 0) lines.push(rest.join(' '));
}

/** Lines from `at` on that stand in two columns, as the blanks of a form do; fewer than two are none. */
function columnRun(elements: readonly Element[], at: number): number {
  const first = elements[at];
  if (first?.kind !== 'line' || first.line.segments.length !== 2) return 0;
  const starts = first.line.segments.map((segment) => segment.left);
  let [length, both] = [0, 0];
  for (let next = at; next < elements.length; next += 1) {
    const element = elements[next];
    if (element?.kind !== 'line' || element.line.page !== first.line.page || element.line.segments.length > 2) break;
    const isAligned = element.line.segments.every((segment) =>
      starts.some((start) => Math.abs(start - segment.left) < 9),
    );
    if (!isAligned) break;
    if (element.line.segments.length === 2) {
      both += 1;
      length = next - at + 1;
    }
  }
  return both >= 2 ? length : 0;
}

function columnsOf(elements: readonly Element[]): PdfText[] {
  const first = elements[0]?.kind === 'line' ? elements[0].line : null;
  const starts = first?.segments.map((segment) => segment.left) ?? [];
  return starts.map((start): PdfText => {
    const lines = elements.flatMap((element) => {
      if (element.kind !== 'line') return [];
      return element.line.segments.filter((segment) => Math.abs(segment.left - start) < 9).map((one) => one.text);
    });
    return { kind: 'text', align: 'left', isIndented: false, isColumn: true, lines };
  });
}

function itemsOf(elements: readonly Element[], measured: Measure): PdfItem[] {
  const items: PdfItem[] = [];
  let open: Building | null = null;
  for (let at = 0; at < elements.length; at += 1) {
    const element = elements[at];
    if (!element) continue;
    if (element.kind === 'table') {
      const last = items.at(-1);
      const whole = last?.kind === 'table' && last.page < element.page ? stitch(last, element) : null;
      if (whole) items[items.length - 1] = { ...whole, page: element.page };
      else items.push(element);
      open = null;
      continue;
    }
    const run = columnRun(elements, at);
    if (run > 0) {
      pushAll(items, columnsOf(elements.slice(at, at + run)));
      open = null;
      at += run - 1;
      continue;
    }
    const { line } = element;
    const ahead = elements[at + 1];
    const next = ahead?.kind === 'line' ? ahead.line : null;
    const align = alignInContext(line, alignOf(line, measured), open, next, measured);
    if (open && goesOn(open, line, align, measured)) {
      addLine(open.item.lines, textOf(line));
      open.last = line;
      continue;
    }
    const isIndented = align === 'left' && leftOf(line) > measured.left + NEAR + 3;
    const item: PdfText = { kind: 'text', align, isIndented, isColumn: false, lines: [textOf(line)] };
    items.push(item);
    open = { item, last: line };
  }
  return items;
}

/**
 * Returns the text of the pages as paragraphs, titles, headers, columns and tables, by where words stand on the page and not by
 * the order in which they are drawn.
 */

export function layOut(pages: readonly PdfPage[]): PdfLayout {
  const whole = pages.map(placeLines);
  const lines = whole.flatMap((page) => page.lines);
  const furniture = findFurniture(pages, lines);
  const own = whole.map((placed) => ({ ...placed, lines: placed.lines.filter((line) => !furniture.has(line)) }));
  const columns = splitColumns(own);
  const split = own.flatMap((placed, at): PlacedLines[] => {
    const parts = columns[at] ?? [];
    return parts.length > 1 ? parts.map(placeLines) : [placed];
  });
  const elements = split.flatMap((page): Element[] => {
    const own = page.lines.map((line): Element => ({ kind: 'line', line }));
    return [...own, ...page.tables].toSorted((a, b) => topOf(b) - topOf(a));
  });
  const kept = split.flatMap((page) => page.lines);
  const measured = measure(
    kept,
    split.map(({ page }) => page),
  );
  return { items: itemsOf(elements, measured), furniture: [...furniture].map(textOf) };
}

interface PlacedLines extends ColumnPage {
  readonly tables: readonly PdfTable[];
}

function placeLines(page: PdfPage): PlacedLines {
  const { tables, glyphs } = tablesOf(page);
  const outside = new Set(glyphs);
  const inTables = tables.length === 0 ? [] : page.glyphs.filter((glyph) => !outside.has(glyph));
  return { page, tables, lines: linesOf(glyphs, page.number), inTables };
}

function topOf(element: Element): number {
  return element.kind === 'line' ? element.line.y : element.top;
}
