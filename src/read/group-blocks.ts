import type { MappedText } from '../base/mapped-text.ts';
import type { Layout } from '../model/source-text.ts';
import { isOnTheRight, isParagraphOpening } from './layout.ts';
import type { PhysicalLine } from './physical-lines.ts';

/** A line on its way to a block: its place, and its text as far as it is repaired. */
export interface DraftLine {
  readonly physical: PhysicalLine;
  readonly text: MappedText;
  /** Signs of the text, where they are known; see line-signs.ts. */
  readonly signs?: number;
  /** The sentence goes on in this line although the layout shows a break before it. */
  readonly continues: boolean;
}

export interface DraftBlock {
  readonly shape: 'paragraph' | 'plain';
  readonly lines: DraftLine[];
  readonly blankBefore: number;
  readonly pageBreakBefore: boolean;
}

/** The PDF export leaves three empty lines, without a single space in them, at the foot of each page. */
const PAGE_BREAK_LINES = 3;
/** A line this long was broken by the right margin, not by its author. */
const FULL_LINE = 60;

/** The mark that ends a unit of the law. Matches `болып табылады.";`, must not match `жоғарылату,`. */
export const UNIT_END = /[.;:!?]["»”)]*$/u;
/** A small letter first. Matches `төмендету немесе`, must not match `Атырау облысы`. */
export const SMALL_LETTER_FIRST = /^\p{Ll}/u;

function isUnfinished(before: string, after: string): boolean {
  if (SMALL_LETTER_FIRST.test(after)) return before.length >= FULL_LINE || !UNIT_END.test(before);
  return before.length >= FULL_LINE && !UNIT_END.test(before);
}

/** The blank lines between two lines of text. */
interface Gap {
  readonly blank: number;
  readonly hasPageBreak: boolean;
  /** Nothing but the foot of a page: no line of spaces, which the export leaves between separate parts. */
  readonly isPageBreakOnly: boolean;
}

function gapBetween(skipped: readonly PhysicalLine[]): Gap {
  let run = 0;
  let longest = 0;
  for (const line of skipped) {
    run = line.isEmpty ? run + 1 : 0;
    longest = Math.max(longest, run);
  }
  return {
    blank: skipped.length,
    hasPageBreak: longest >= PAGE_BREAK_LINES,
    isPageBreakOnly: longest >= PAGE_BREAK_LINES && longest === skipped.length,
  };
}

function goesOn(block: DraftBlock, line: DraftLine, gap: Gap, layout: Layout): boolean {
  const last = block.lines[block.lines.length - 1];
  if (last === undefined) return false;
  if (line.continues) return true;
  if (isOnTheRight(line.physical)) return gap.blank === 0 && isOnTheRight(last.physical);
  if (isParagraphOpening(line.physical)) return false;
  if (gap.blank === 0) {
    if (layout === 'plain') return !UNIT_END.test(last.text.text);
    return line.physical.indent === 0 || (block.shape === 'paragraph' && layout === 'pdf-text');
  }
  if (layout !== 'pdf-text' || block.shape !== 'paragraph' || !gap.isPageBreakOnly) return false;
  return line.physical.indent === 0 && isUnfinished(last.text.text, line.text.text);
}

/**
 * Returns the lines grouped into blocks. Guarantees: 1. every line with text is in exactly one block, in order;
 * 2. an indented line opens a paragraph; 3. an unindented line goes on with the block above it unless a blank line lies
 * between; 4. over a page break it goes on only with a paragraph that is evidently unfinished; 5. lines in the right half of the page
 * without a blank line between are one block.
 */
export function groupBlocks(lines: readonly DraftLine[], layout: Layout): DraftBlock[] {
  const blocks: DraftBlock[] = [];
  let skipped: PhysicalLine[] = [];
  for (const line of lines) {
    if (line.text.text === '') {
      skipped.push(line.physical);
      continue;
    }
    const gap = gapBetween(skipped);
    skipped = [];
    const block = blocks[blocks.length - 1];
    if (block && goesOn(block, line, gap, layout)) {
      block.lines.push(line);
      continue;
    }
    const isParagraph = !isOnTheRight(line.physical) && (layout === 'plain' || isParagraphOpening(line.physical));
    blocks.push({
      shape: isParagraph ? 'paragraph' : 'plain',
      lines: [line],
      blankBefore: gap.blank,
      pageBreakBefore: gap.hasPageBreak,
    });
  }
  return blocks;
}
