// Prints the page of an act as a hostile printer would: the texts of links are drawn after all other words of their page, the
// rows and cells of tables in the reverse order, rows go on over the end of a page. Every letter is as wide as half its size.
import { type PdfPageParts, type PdfWords, pdf } from './make-pdf.ts';

const LETTER = 6;
/** Tables are set in smaller letters. */
const SMALL = { size: 10, letter: 5 };
const LINE = 16;
const LEFT = 57;
const WIDTH = 480;
const TOP = 780;
const BOTTOM = 60;
const INDENT = 24;
/** Room between the border of a cell and its words. */
const PADDING = 3;
/** The longest line of the header of an annex, in letters. */
const STAMP = 44;
/** Blank room above a block that stands apart. */
const APART = 32;

interface Word {
  readonly text: string;
  readonly isLink: boolean;
}

interface Row {
  readonly cells: readonly { readonly lines: readonly string[]; readonly span: number }[];
}

interface Page {
  readonly words: PdfWords[];
  /** What is drawn last. */
  readonly late: PdfWords[];
  readonly lines: { x0: number; y0: number; x1: number; y1: number }[];
}

interface Printer {
  readonly pages: Page[];
  y: number;
}

function newPage(printer: Printer): void {
  printer.pages.push({ words: [], late: [], lines: [] });
  printer.y = TOP;
}

function page(printer: Printer): Page {
  return printer.pages.at(-1) as Page;
}

function nextLine(printer: Printer): void {
  printer.y -= LINE;
  if (printer.y < BOTTOM) newPage(printer);
}

/** Matches `&quot;`, `&nbsp;`; must not match `& `. */
const ENTITY = /&(?:quot|amp|lt|gt|nbsp);/gu;
const UNITS: Readonly<Record<string, string>> = {
  '&quot;': '"',
  '&amp;': '&',
  '&lt;': '<',
  '&gt;': '>',
  '&nbsp;': ' ',
};

function plain(html: string): string {
  return html.replace(/<[^>]*>/gu, '').replace(ENTITY, (entity) => UNITS[entity] ?? entity);
}

function wordsOf(html: string): Word[] {
  return html.split(/(<a [^>]*>.*?<\/a>)/su).flatMap((part) =>
    plain(part)
      .split(/\s+/u)
      .filter((text) => text !== '')
      .map((text) => ({ text, isLink: part.startsWith('<a ') })),
  );
}

function draw(printer: Printer, word: Word, x: number): void {
  const { words, late } = page(printer);
  (word.isLink ? late : words).push({ words: word.text, x, y: printer.y });
}

function printParagraph(printer: Printer, html: string): void {
  let x = LEFT + INDENT;
  for (const word of wordsOf(html)) {
    const width = word.text.length * LETTER;
    if (x + width > LEFT + WIDTH && x > LEFT + INDENT) {
      nextLine(printer);
      x = LEFT;
    }
    draw(printer, word, x);
    x += width + LETTER;
  }
  nextLine(printer);
}

/** The words as lines of at most so many letters; a longer word is cut. */
function wrapped(text: string, most: number): string[] {
  const lines: string[] = [];
  for (const word of text.split(/\s+/u).filter((one) => one !== '')) {
    const last = lines.at(-1);
    if (last !== undefined && last.length + 1 + word.length <= most) lines[lines.length - 1] = `${last} ${word}`;
    else for (let at = 0; at < word.length; at += most) lines.push(word.slice(at, at + most));
  }
  return lines;
}

function printCentred(printer: Printer, html: string): void {
  printer.y -= LINE;
  if (printer.y < BOTTOM + 2 * LINE) newPage(printer);
  for (const line of wrapped(plain(html), 60)) {
    draw(printer, { text: line, isLink: false }, LEFT + (WIDTH - line.length * LETTER) / 2);
    nextLine(printer);
  }
  printer.y -= LINE;
}

function printStamp(printer: Printer, html: string): void {
  const lines = plain(html.replace(/<br>/gu, '\u0001')).split('\u0001');
  printer.y -= APART;
  if (printer.y - lines.length * LINE < BOTTOM) newPage(printer);
  for (const line of lines.map((one) => one.trim()).filter((one) => one !== '')) {
    draw(printer, { text: line, isLink: false }, LEFT + WIDTH - ((STAMP + line.length) * LETTER) / 2);
    nextLine(printer);
  }
  printer.y -= APART;
}

const CELL = /<(t[dh])(?: rowspan="(\d+)")?>(.*?)<\/\1>/gsu;

interface Table {
  readonly rows: readonly Row[];
  /** Where its uprights stand, from left to right. */
  readonly edges: readonly number[];
}

/** Words that a bad copy has glued together are cut. */
const LONGEST_WORD = 24;

/** Columns as wide as their longest words, so that none need be cut. */
function edgesOf(raw: readonly (readonly RegExpExecArray[])[]): number[] {
  const longest = (raw[0] ?? []).map(() => 1);
  for (const cells of raw) {
    // Where a cell spans rows, the rows below have fewer cells: those at the end of the row.
    cells.forEach((cell, at) => {
      const column = longest.length - cells.length + at;
      const words = cell[3]?.split('</p>').flatMap((item) => plain(item).split(/\s+/u)) ?? [];
      longest[column] = Math.max(longest[column] ?? 1, ...words.map((word) => Math.min(LONGEST_WORD, word.length + 1)));
    });
  }
  const all = longest.reduce((sum, letters) => sum + letters, 0);
  let edge = LEFT;
  return [LEFT, ...longest.map((letters) => (edge += (WIDTH * letters) / all))];
}

function tableOf(html: string): Table {
  const raw = Array.from(html.matchAll(/<tr>(.*?)<\/tr>/gsu), ([, row = '']) => [...row.matchAll(CELL)]);
  const edges = edgesOf(raw);
  const open = edges.slice(1).map(() => 0);
  const rows = raw.map((cells): Row => {
    let next = 0;
    const placed = open.map((left, column) => {
      if (left > 0) {
        open[column] = left - 1;
        return { lines: [], span: 0 };
      }
      const [, , span = '1', inner = ''] = cells[next] ?? [];
      next += 1;
      open[column] = Number(span) - 1;
      const room = (edges[column + 1] ?? 0) - (edges[column] ?? 0) - 2 * PADDING;
      const most = Math.max(1, Math.floor(room / SMALL.letter));
      return { lines: inner.split('</p>').flatMap((item) => wrapped(plain(item), most)), span: Number(span) };
    });
    return { cells: placed };
  });
  return { rows, edges };
}

function border(printer: Printer, row: Row | undefined, edges: readonly number[]): void {
  const y = printer.y + LINE - 4;
  edges.slice(1).forEach((x1, column) => {
    // A cell that goes on from the row above has no border there.
    if (row?.cells[column]?.span !== 0) page(printer).lines.push({ x0: edges[column] ?? 0, y0: y, x1, y1: y });
  });
}

function sides(printer: Printer, edges: readonly number[]): void {
  for (const x of edges) page(printer).lines.push({ x0: x, y0: printer.y - 4, x1: x, y1: printer.y + LINE - 4 });
}

/** The lines of a row, the last column first; a line that finds no room goes on overleaf. */
function printRow(printer: Printer, row: Row, edges: readonly number[]): void {
  const height = Math.max(1, ...row.cells.map(({ lines }) => lines.length));
  for (let line = 0; line < height; line += 1) {
    for (let column = row.cells.length - 1; column >= 0; column -= 1) {
      const text = row.cells[column]?.lines[line];
      if (text === undefined) continue;
      const x = (edges[column] ?? 0) + PADDING;
      page(printer).words.push({ words: text, x, y: printer.y, size: SMALL.size });
    }
    sides(printer, edges);
    nextLine(printer);
  }
}

function printTable(printer: Printer, html: string): void {
  const { rows, edges } = tableOf(html);
  nextLine(printer);
  for (const row of rows) {
    // Two lines of a row at least stand together at the foot of a page.
    if (printer.y - LINE < BOTTOM) newPage(printer);
    border(printer, row, edges);
    printRow(printer, row, edges);
  }
  border(printer, undefined, edges);
  printer.y -= LINE;
}

/** The parts of the page that `actHtml` writes. */
const PART = /<table class="stamp">.*?<\/table>|<table.*?<\/table>|<(h\d|p)[^>]*>.*?<\/\1>/gsu;

/** Returns the act of an HTML page as a PDF whose words are drawn in a bad order. */
export function nastyPrint(html: string): Uint8Array {
  const printer: Printer = { pages: [], y: TOP };
  newPage(printer);
  for (const [part, tag] of html.slice(html.indexOf('<body>')).matchAll(PART)) {
    if (part.startsWith('<table class="stamp"')) printStamp(printer, part);
    else if (tag === undefined) printTable(printer, part);
    else if (tag !== 'p' || part.includes('text-align: center')) printCentred(printer, part);
    else printParagraph(printer, part);
  }
  const pages: PdfPageParts[] = printer.pages.map(({ words, late, lines }) => ({
    words: [...words.toReversed(), ...late],
    lines,
  }));
  return pdf(pages);
}
