import type { MappedText } from '../base/mapped-text.ts';

/** What a marked-up copy shows from top to bottom, before it is told what is law text and what is the page around it. */
export type Flow = FlowText | FlowTable;

export interface FlowText {
  readonly kind: 'text';
  /** Lines as the copy breaks them on purpose; none is empty. */
  readonly lines: readonly MappedText[];
  readonly align: 'left' | 'center' | 'right';
  /** Depth of a heading; null = no heading. */
  readonly level: number | null;
  /** Set apart from the running text: a quotation, preformatted lines. */
  readonly isApart: boolean;
  /** All its letters are bold. */
  readonly isBold: boolean;
  /** Letters inside links, of all letters: 0 to 1. */
  readonly linked: number;
  readonly indent: number;
  /** Stands in a list of links, buttons and the like, by the mark-up alone; see `Zone`. */
  readonly zone: number;
  /** Inside the element that the page marks as its article. */
  readonly isInArticle: boolean;
  readonly isPageBreakBefore: boolean;
  /** Its lines are broken by the margin, not on purpose. */
  readonly isWrapped?: boolean;
}

export interface FlowTable {
  readonly kind: 'table';
  readonly rows: readonly (readonly FlowCell[])[];
  readonly zone: number;
  readonly isInArticle: boolean;
}

export interface FlowCell {
  readonly items: readonly Flow[];
  /** For `resolveSpans`; the lines are read from `items` later. */
  readonly lines: readonly MappedText[];
  readonly rowSpan: number;
  readonly columnSpan: number;
  /** Its lines are broken by the margin of the cell; each text is one paragraph. */
  readonly isWrapped?: boolean;
}

/**
 * A part of a page that may be no law text. `sure`: the page itself says what it is (`nav`, `footer`, hidden); otherwise only a
 * name tells (`class="menu"`). Zone 0 is the rest of the page.
 */
export interface Zone {
  readonly isSure: boolean;
}

function sumOf<T>(values: readonly T[], count: (value: T) => number): number {
  let sum = 0;
  for (const value of values) sum += count(value);
  return sum;
}

/** The gaps between so many parts that are joined by one space. */
function gaps(parts: readonly unknown[]): number {
  return Math.max(0, parts.length - 1);
}

/** Returns how long the words of a flow are, as `wordsOfFlow` gives them. */
export function lengthOfFlow(item: Flow): number {
  if (item.kind === 'text') return sumOf(item.lines, (line) => line.text.length) + gaps(item.lines);
  const ofCell = ({ items }: FlowCell): number => sumOf(items, lengthOfFlow) + gaps(items);
  return sumOf(item.rows, (row) => sumOf(row, ofCell) + gaps(row)) + gaps(item.rows);
}

/** Returns the words of a flow, for judging it. */
export function wordsOfFlow(item: Flow): string {
  if (item.kind === 'text') return item.lines.map((line) => line.text).join(' ');
  return item.rows.map((row) => row.map((cell) => cell.items.map(wordsOfFlow).join(' ')).join(' ')).join(' ');
}
