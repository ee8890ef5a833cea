import { EMPTY_MAPPED, type MappedText, mappedFrom, sliceMapped } from '../base/mapped-text.ts';
import { isSpaceCode } from '../base/white-space.ts';

/** One line as stored: where it stands and what layout shows, before any repair. */
export interface PhysicalLine {
  /** 1-based number in the stored file. */
  readonly number: number;
  /** Offset of the line's first character in the decoded text. */
  readonly start: number;
  /** White space before the first character, counted in characters. */
  readonly indent: number;
  /** White space from end to end. */
  readonly isBlank: boolean;
  /** Not one character, not even a space: the only kind of line that makes a page break. */
  readonly isEmpty: boolean;
  /** The line without white space at its ends. */
  readonly content: MappedText;
}

/** A line of the stored file without its line end. */
function physicalLine(whole: MappedText, number: number, start: number, end: number): PhysicalLine {
  const { text } = whole;
  let [from, to] = [start, end];
  while (from < to && isSpaceCode(text.charCodeAt(from))) from += 1;
  while (to > from && isSpaceCode(text.charCodeAt(to - 1))) to -= 1;
  const isBlank = from === to;
  return {
    number,
    start,
    indent: from - start,
    isBlank,
    isEmpty: start === end,
    content: isBlank ? EMPTY_MAPPED : sliceMapped(whole, from, to),
  };
}

/** Returns the lines of a decoded text in order; LF, CRLF and CR end a line. Time is linear in the text. */
export function splitPhysicalLines(decoded: string): PhysicalLine[] {
  const lines: PhysicalLine[] = [];
  const whole = mappedFrom(decoded, 0, decoded.length);
  const find = (mark: string, from: number): number => {
    const at = decoded.indexOf(mark, from);
    return at < 0 ? decoded.length : at;
  };
  // A form feed is white space, it ends no line.
  let [feed, back] = [find('\n', 0), find('\r', 0)];
  let start = 0;
  while (start < decoded.length) {
    const end = Math.min(feed, back);
    lines.push(physicalLine(whole, lines.length + 1, start, end));
    start = end === back && feed === back + 1 ? end + 2 : end + 1;
    if (feed < start) feed = find('\n', start);
    if (back < start) back = find('\r', start);
  }
  return lines;
}
