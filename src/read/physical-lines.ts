import { type MappedText, mappedFrom, sliceMapped } from '../base/mapped-text.ts';

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

/** Exactly the line ends of the stored file; a form feed is white space, it ends no line. */
function lineEndLength(decoded: string, at: number): number {
  const unit = decoded.charCodeAt(at);
  if (unit === 10) return 1;
  return unit === 13 ? (decoded.charCodeAt(at + 1) === 10 ? 2 : 1) : 0;
}

function physicalLine(whole: MappedText, number: number, start: number, end: number): PhysicalLine {
  const raw = whole.text.slice(start, end);
  const trimmedEnd = raw.trimEnd().length;
  const indent = trimmedEnd === 0 ? raw.length : raw.length - raw.trimStart().length;
  return {
    number,
    start,
    indent,
    isBlank: trimmedEnd === 0,
    isEmpty: raw === '',
    content: sliceMapped(whole, start + indent, start + Math.max(trimmedEnd, indent)),
  };
}

/** Returns the lines of a decoded text in order; LF, CRLF and CR end a line. Time is linear in the text. */
export function splitPhysicalLines(decoded: string): PhysicalLine[] {
  const lines: PhysicalLine[] = [];
  const whole = mappedFrom(decoded, 0, decoded.length);
  let start = 0;
  for (let at = 0; at < decoded.length; at += 1) {
    const ending = lineEndLength(decoded, at);
    if (ending === 0) continue;
    lines.push(physicalLine(whole, lines.length + 1, start, at));
    at += ending - 1;
    start = at + 1;
  }
  if (start < decoded.length) lines.push(physicalLine(whole, lines.length + 1, start, decoded.length));
  return lines;
}
