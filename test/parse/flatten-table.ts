import { joinMapped, mappedFrom, trimMapped } from '../../src/base/mapped-text.ts';
import type { TextBlock } from '../../src/model/source-text.ts';

/** A table as its author wrote it. */
export interface WrittenTable {
  readonly titles: readonly string[];
  readonly hasNumbers: boolean;
  readonly hasIneffective: boolean;
  readonly competencies: readonly WrittenCompetency[];
}

export interface WrittenCompetency {
  readonly name: string;
  readonly rows: readonly {
    readonly categories: readonly string[];
    readonly effective: readonly string[];
    readonly ineffective: readonly string[];
  }[];
}

export interface PrintOptions {
  readonly bullet: string;
  /** Letters in a line of the narrow columns and of the indicator columns. */
  readonly narrow: number;
  readonly wide: number;
  readonly pageLines: number;
  readonly firstPageLines: number;
  /** Cells stand in the middle of their row (as the publisher prints) or at its top. */
  readonly isCentred: boolean;
}

/** A small generator of chance, so that a seed gives the same table on every machine. */
export function chance(seed: number): () => number {
  let state = (seed * 2654435761 + 1) >>> 0;
  return () => {
    state = (Math.imul(state, 1664525) + 1013904223) >>> 0;
    return state / 4294967296;
  };
}

function wrap(text: string, width: number): string[] {
  const lines: string[] = [];
  let line = '';
  for (const word of text.split(' ')) {
    if (line !== '' && line.length + 1 + word.length > width) {
      lines.push(line);
      line = word;
    } else line = line === '' ? word : `${line} ${word}`;
  }
  return line === '' ? lines : [...lines, line];
}

/** A cell placed in its row: `lines[k]` is printed at height `top + k`. */
interface PlacedCell {
  readonly lines: readonly string[];
  readonly top: number;
}

interface PlacedRow {
  readonly cells: readonly PlacedCell[];
  readonly height: number;
  readonly competency: number;
  readonly isFirst: boolean;
}

function placeRows(table: WrittenTable, options: PrintOptions): PlacedRow[] {
  let number = 0;
  return table.competencies.flatMap((competency, index) =>
    competency.rows.map((row, at) => {
      number += 1;
      const list = (items: readonly string[]) =>
        items.flatMap((item) => wrap(`${options.bullet}${item}`, options.wide));
      const columns = [
        table.hasNumbers ? [String(number)] : [],
        row.categories.flatMap((category) => wrap(category, options.narrow)),
        list(row.effective),
        table.hasIneffective ? list(row.ineffective) : [],
      ];
      const height = Math.max(...columns.map((lines) => lines.length));
      const cells = columns.map((lines) => ({ lines, top: options.isCentred ? (height - lines.length) >> 1 : 0 }));
      return { cells, height, competency: index, isFirst: at === 0 };
    }),
  );
}

interface Fragment {
  readonly row: PlacedRow;
  readonly page: number;
  readonly from: number;
  readonly to: number;
}

function breakPages(rows: readonly PlacedRow[], options: PrintOptions): Fragment[] {
  const fragments: Fragment[] = [];
  let page = 0;
  let room = options.firstPageLines;
  for (const row of rows) {
    let from = 0;
    while (from < row.height) {
      if (room < 2) {
        page += 1;
        room = options.pageLines;
      }
      const to = Math.min(row.height, from + room);
      fragments.push({ row, page, from, to });
      room -= to - from;
      from = to;
    }
  }
  return fragments;
}

/** The page on which the middle of the competency's cell falls; the cell goes over all its rows. */
function pageOfName(fragments: readonly Fragment[], competency: number): number {
  const own = fragments.filter((fragment) => fragment.row.competency === competency);
  const height = own.reduce((sum, fragment) => sum + fragment.to - fragment.from, 0);
  let seen = 0;
  for (const fragment of own) {
    seen += fragment.to - fragment.from;
    if (seen * 2 >= height) return fragment.page;
  }
  return own.at(-1)?.page ?? 0;
}

function printFragment(fragment: Fragment): string[] {
  return fragment.row.cells.flatMap((cell) => {
    const lines = cell.lines.filter((_, at) => cell.top + at >= fragment.from && cell.top + at < fragment.to);
    return lines.length === 0 ? [] : [...lines, ''];
  });
}

/** Returns the table as the PDF export prints it: cells of a row one after another, pages parted by three empty lines. */
export function flattenTable(table: WrittenTable, options: PrintOptions): string {
  const fragments = breakPages(placeRows(table, options), options);
  const lines: string[] = table.titles.flatMap((title) => [...wrap(title, options.narrow), '']);
  const printed = new Set<number>();
  let page = 0;
  for (const fragment of fragments) {
    if (fragment.page !== page) lines.push('', '', '');
    page = fragment.page;
    const { competency } = fragment.row;
    const name = table.competencies[competency]?.name ?? '';
    const cell = printFragment(fragment);
    if (!printed.has(competency) && pageOfName(fragments, competency) === page) {
      printed.add(competency);
      // The number of the first row stands left of the name, the numbers of the others are lower on the page.
      const isNumberFirst = fragment.row.isFirst && /^\d+$/u.test(cell[0] ?? '');
      const number = isNumberFirst ? cell.splice(0, 2) : [];
      lines.push(...number, ...wrap(name, options.narrow), '');
    }
    lines.push(...cell);
  }
  return lines.join('\n');
}

/** Returns the blocks of a text as the reader makes them of cells: blank lines part blocks, three of them pages. */
export function blocksOfText(text: string): TextBlock[] {
  const blocks: TextBlock[] = [];
  let blank = 0;
  let offset = 0;
  let open: { texts: ReturnType<typeof mappedFrom>[]; numbers: number[]; blank: number } | null = null;
  const close = (): void => {
    if (open === null) return;
    blocks.push({
      kind: 'text',
      shape: 'plain',
      text: joinMapped(open.texts),
      lines: open.texts,
      lineNumbers: open.numbers,
      indent: 0,
      blankBefore: open.blank,
      pageBreakBefore: open.blank >= 3,
      headingLevel: null,
    });
    open = null;
  };
  text.split('\n').forEach((line, index) => {
    if (line.trim() === '') {
      close();
      blank += 1;
    } else {
      open ??= { texts: [], numbers: [], blank };
      open.texts.push(trimMapped(mappedFrom(text, offset, offset + line.length)));
      open.numbers.push(index + 1);
      blank = 0;
    }
    offset += line.length + 1;
  });
  close();
  return blocks;
}
