import type { MappedText } from '../base/mapped-text.ts';
import type { FlowCell, FlowTable, FlowText } from './flow.ts';
import type { Placed } from './flow-tables.ts';
import type { LaidOut, Stretch } from './laid-out.ts';
import type { PdfItem, PdfText } from './pdf-layout.ts';
import type { PdfTable } from './pdf-table.ts';

/** A word that the margin broke ends so. */
const SOFT_HYPHEN = '\u00ad';
/** A line that the margin broke after a slash. Matches `және/`, must not match `/`. */
const SLASH_END = /\p{L}\/$/u;
/** The publisher's indent of a paragraph. */
const INDENT = 6;

/** Fills in the words once the whole text is laid out. */
export type Filler = (wordsAt: (stretch: Stretch) => MappedText) => Placed;

/** Lines of running text; a soft hyphen at the end of one joins it to the next. */
function layLines(lines: readonly string[], laidOut: LaidOut): Stretch[] {
  const joined: string[] = [];
  for (const line of lines) {
    const last = joined.at(-1);
    if (last?.endsWith(SOFT_HYPHEN)) joined[joined.length - 1] = last.slice(0, -1) + line;
    else joined.push(line);
  }
  return joined
    .map((line) => line.replaceAll(SOFT_HYPHEN, ''))
    .filter((line) => line.trim() !== '')
    .map((line) => laidOut.line(line, SLASH_END.test(line) ? '' : ' '));
}

const COMMON = { level: null, isApart: false, isBold: false, linked: 0, zone: 0, isInArticle: false } as const;

function flowText(lines: readonly MappedText[], text: Pick<PdfText, 'align' | 'isIndented'>): FlowText {
  const { align } = text;
  const indent = text.isIndented ? INDENT : 0;
  return { kind: 'text', lines, align, indent, isPageBreakBefore: false, ...COMMON };
}

function layText(item: PdfText, laidOut: LaidOut): Filler {
  const stretches = layLines(item.lines, laidOut);
  laidOut.blank();
  const frame = item.isColumn ? 'box' : 'none';
  const isWrapped = item.align === 'left' && !item.isColumn;
  return (wordsAt) => ({ item: { ...flowText(stretches.map(wordsAt), item), isWrapped }, frame });
}

const IN_CELL = { align: 'left', isIndented: false } as const;

function layTable(table: PdfTable, laidOut: LaidOut): Filler {
  const rows = Array.from({ length: table.rows }, (_, row) =>
    table.cells
      .filter((cell) => cell.row === row)
      .toSorted((a, b) => a.column - b.column)
      .map((cell) => ({ cell, paragraphs: cell.paragraphs.map((lines) => layLines(lines, laidOut)) })),
  );
  laidOut.blank();
  return (wordsAt) => {
    const filled = rows.map((row) =>
      row.map(({ cell, paragraphs }): FlowCell => {
        const items = paragraphs.map((stretches) => flowText(stretches.map(wordsAt), IN_CELL));
        return { items, lines: [], rowSpan: cell.rowSpan, columnSpan: cell.columnSpan, isWrapped: true };
      }),
    );
    const item: FlowTable = { kind: 'table', rows: filled, zone: 0, isInArticle: false };
    return { item, frame: 'none' };
  };
}

/** Lays the items out and returns what will be the flow. */
export function layItems(items: readonly PdfItem[], laidOut: LaidOut): Filler[] {
  return items.map((item) => (item.kind === 'table' ? layTable(item, laidOut) : layText(item, laidOut)));
}
