import { pushAll } from '../base/collect.ts';
import { readUnitMarker } from '../lexicon/labels.ts';
import { type Align, alignInContext, findTitleLines, isClose } from './pdf-align.ts';
import { type ColumnPage, splitColumns } from './pdf-columns.ts';
import { findFurniture } from './pdf-furniture.ts';
import { leftOf, linesOf, type PdfLine, textOf } from './pdf-lines.ts';
import { type Measure, measure, NEAR } from './pdf-measure.ts';
import type { PdfPage } from './pdf-page.ts';
import { hasRoomFor, type PdfTable, stitch, tablesOf } from './pdf-table.ts';

/** Lines that belong together. */
export interface PdfText {
  readonly kind: 'text';
  readonly align: Align;
  readonly isIndented: boolean;
  /** One column of a form: its lines belong together. */
  readonly isColumn: boolean;
  readonly lines: string[];
}

export type PdfItem = PdfText | PdfTable;
type Element = { readonly kind: 'line'; readonly line: PdfLine; readonly measured: Measure } | PdfTable;

export interface PdfLayout {
  readonly items: readonly PdfItem[];
  /** Lines that every page repeats: page numbers, addresses, running titles. */
  readonly furniture: readonly string[];
}

/** A stretch so much narrower than the sheet is a column of it. */
const NARROW = 0.8;
/** Lines further apart than this, in parts of the usual distance, are two paragraphs. */
const PARTED = 1.45;

interface Building {
  readonly item: PdfText;
  last: PdfLine;
}

function goesOn(open: Building | null, line: PdfLine, align: Align, measured: Measure): boolean {
  if (open === null || open.item.align !== align || open.item.isColumn) return false;
  const gap = open.last.page === line.page ? open.last.y - line.y : 0;
  const isSamePage = open.last.page === line.page;
  if (align !== 'left') {
    // A title or header goes on over the page, unless something of its own begins there.
    return isSamePage ? isClose(open.last, line, measured) : readUnitMarker(textOf(line)) === null;
  }
  if (leftOf(line) > measured.left + NEAR + 3) return false;
  if (isSamePage && gap > PARTED * measured.pitch) return false;
  const isOfParagraph = measured.hasIndents && open.item.isIndented;
  return isOfParagraph || !hasRoomFor(open.last, line, measured.right) || goesOnInSentence(open.last, line);
}

/** Matches `Атырау`, must not match `№ 105`, `туралы;`. */
const LETTER_END = /\p{L}$/u;
/** Matches `қаласы әкімдігінің`, must not match `Атырау`, `1)`. */
const SMALL_START = /^\p{Ll}/u;

/** Says whether a sentence goes on from line to line, whatever room the margin left. */
function goesOnInSentence(above: PdfLine, line: PdfLine): boolean {
  const text = textOf(line);
  return SMALL_START.test(text) && LETTER_END.test(textOf(above)) && readUnitMarker(text) === null;
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

function itemsOf(elements: readonly Element[], titles: ReadonlySet<PdfLine>): PdfItem[] {
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
    const { line, measured } = element;
    const ahead = elements[at + 1];
    const next = ahead?.kind === 'line' ? ahead.line : null;
    const above = open === null ? null : { line: open.last, align: open.item.align };
    const align = alignInContext(line, { above, next }, titles, measured);
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
  const measures = measuresOf(split);
  const titles = split.flatMap((placed) => [...findTitleLines(placed.lines, measures(placed))]);
  const elements = split.flatMap((placed): Element[] => {
    const measured = measures(placed);
    const own = placed.lines.map((line): Element => ({ kind: 'line', line, measured }));
    return [...own, ...placed.tables].toSorted((a, b) => topOf(b) - topOf(a));
  });
  return { items: itemsOf(elements, new Set(titles)), furniture: [...furniture].map(textOf) };
}

/** How text stands on each stretch: columns are measured apart from the pages that have none. */
function measuresOf(split: readonly PlacedLines[]): (placed: PlacedLines) => Measure {
  const of = (group: readonly PlacedLines[]): Measure => measure(group.flatMap(({ lines }) => lines));
  const widest = Math.max(0, ...split.map(({ page }) => page.width));
  const isColumn = ({ page }: PlacedLines): boolean => page.width < NARROW * widest;
  const [columns, whole] = [of(split.filter(isColumn)), of(split.filter((placed) => !isColumn(placed)))];
  return (placed) => (isColumn(placed) ? columns : whole);
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
