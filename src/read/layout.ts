import type { Layout } from '../model/source-text.ts';
import type { PhysicalLine } from './physical-lines.ts';

/** Both exports of the state publisher open a paragraph with six characters of white space; centred titles have one. */
export const PARAGRAPH_INDENT = 4;
/** The PDF export breaks every line near 85 characters; a paragraph of an HTML export is one line of any length. */
const LONGEST_WRAPPED_LINE = 140;

export function isParagraphOpening(line: PhysicalLine): boolean {
  return !line.isBlank && line.indent >= PARAGRAPH_INDENT;
}

/** What a converter moves to the right half of the page with spaces: the header of an annex, not a paragraph of text. */
const RIGHT_INDENT = 20;
const LONGEST_RIGHT_LINE = 90;

/** Says whether a line stands in the right half of the page. */
export function isOnTheRight(line: PhysicalLine): boolean {
  return !line.isBlank && line.indent >= RIGHT_INDENT && line.content.text.trim().length <= LONGEST_RIGHT_LINE;
}

/**
 * Returns how the copy was made, judged by its lines alone: `html-text` when indented paragraphs are single lines of any
 * length, `pdf-text` when indented lines are continued by unindented ones of limited width, `plain` otherwise.
 */
export function detectLayout(lines: readonly PhysicalLine[]): Layout {
  let openings = 0;
  let long = 0;
  let continued = 0;
  lines.forEach((line, index) => {
    if (line.isBlank) return;
    if (line.content.text.length > LONGEST_WRAPPED_LINE) long += 1;
    if (!isParagraphOpening(line)) return;
    openings += 1;
    const next = lines[index + 1];
    if (next && !next.isBlank && next.indent === 0) continued += 1;
  });
  if (openings === 0) return 'plain';
  if (long > 0 && long >= continued) return 'html-text';
  return continued > 0 ? 'pdf-text' : 'plain';
}
