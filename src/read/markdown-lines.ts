import { type MappedText, sliceMapped } from '../base/mapped-text.ts';
import type { PhysicalLine } from './physical-lines.ts';

/** A line of a Markdown copy without its marks of quotation. */
export interface MarkdownLine {
  readonly physical: PhysicalLine;
  /** The words without white space at the ends and without `>`. */
  readonly text: MappedText;
  readonly isQuoted: boolean;
  /** White space before the words, quotation marks not counted. */
  readonly indent: number;
  readonly isBlank: boolean;
  /** Two spaces or a backslash at the end: the line ends here on purpose. */
  readonly hasHardBreak: boolean;
}

/** Quotations inside quotations; deeper ones are characters of the text. */
const DEEPEST_QUOTE = 16;
const HARD_BREAK = '  ';

/** Where the words of a line begin after its marks of quotation, and how many marks there are. */
function afterQuoteMarks(text: string): { readonly at: number; readonly marks: number } {
  let at = 0;
  let marks = 0;
  while (text.charAt(at) === '>' && marks < DEEPEST_QUOTE) {
    marks += 1;
    at += 1;
    while (text.charAt(at) === ' ' && text.charAt(at + 1) === '>') at += 1;
  }
  return { at, marks };
}

/** Returns the line taken apart: quotation marks, indent, words, how it ends. */
export function readMarkdownLine(physical: PhysicalLine, decoded: string): MarkdownLine {
  const { content } = physical;
  const { at, marks } = afterQuoteMarks(content.text);
  const words = content.text.slice(at);
  const inner = words.length - words.trimStart().length;
  const text = marks === 0 ? content : sliceMapped(content, at + inner);
  const end = physical.start + physical.indent + content.text.length;
  return {
    physical,
    text,
    isQuoted: marks > 0,
    indent: marks === 0 ? physical.indent : Math.max(0, inner - 1),
    isBlank: text.text === '',
    hasHardBreak: decoded.startsWith(HARD_BREAK, end) || text.text.endsWith('\\'),
  };
}

/** A heading with its marks. Matches `## Глава 1`, `#`; must not match `#1`, `####### x`. */
const HEADING = /^(#{1,6})(?:\s+|$)/u;

export interface HeadingMark {
  readonly level: number;
  readonly text: MappedText;
}

/** Returns the heading that a line is, without its marks at both ends; null when it is none. */
export function readHeading(line: MarkdownLine): HeadingMark | null {
  const { text } = line;
  const match = HEADING.exec(text.text);
  if (!match) return null;
  let end = text.text.length;
  while (end > match[0].length && text.text.charAt(end - 1) === '#') end -= 1;
  // Closing marks stand apart; "C#" keeps its own.
  if (end < text.text.length && end > match[0].length && text.text.charAt(end - 1) !== ' ') end = text.text.length;
  return { level: match[1]?.length ?? 1, text: sliceMapped(text, Math.min(match[0].length, end), end) };
}

/** The mark of a fenced block. Matches ```` ``` ````, `~~~~ text`; must not match `` `a` ``. */
const FENCE = /^(`{3,}|~{3,})([^`]*)$/u;

export interface Fence {
  readonly unit: string;
  readonly length: number;
  /** Nothing follows the mark, so that it may close a block. */
  readonly isBare: boolean;
  /** Words after the mark that are no name of a format; they belong to the text. */
  readonly words: MappedText | null;
}

/** The name of a format after the mark. Matches `text`, `c++`; must not match `Лист оценки`. */
const FORMAT_NAME = /^[\w.+#-]*$/u;

/** Returns the mark of a fenced block that a line is; null when it is none. */
export function readFence(line: MarkdownLine): Fence | null {
  const match = FENCE.exec(line.text.text);
  const mark = match?.[1] ?? '';
  if (mark === '') return null;
  const rest = (match?.[2] ?? '').trim();
  const isName = FORMAT_NAME.test(rest);
  const words = isName ? null : sliceMapped(line.text, mark.length);
  return { unit: mark.charAt(0), length: mark.length, isBare: rest === '', words };
}

/** The line under a title. Matches `=====`, `---`; must not match `-`. */
const UNDERLINE = /^(?:={3,}|-{3,})$/u;
const LONGEST_BREAK = 200;

/** Says whether a line parts two things: `---`, `* * *`; a rule to write on (`____`) and a list (`- оценка`) do not. */
export function isThematicBreak(line: MarkdownLine): boolean {
  const { text } = line.text;
  const mark = text.charAt(0);
  if ((mark !== '-' && mark !== '*') || text.length > LONGEST_BREAK) return false;
  const units = [...text].filter((unit) => unit.trim() !== '');
  return units.length >= 3 && units.every((unit) => unit === mark);
}

/** Returns the level of heading that a line gives to the line above it: 1, 2, or null. */
export function underlineLevel(line: MarkdownLine): 1 | 2 | null {
  if (line.text.text.length > LONGEST_BREAK || !UNDERLINE.test(line.text.text)) return null;
  return line.text.text.startsWith('=') ? 1 : 2;
}

/** The number of a unit at the start of a line. Matches `2. Негізгі`, `1\) утвердить`, `5-1) …`; must not match `2015 года`. */
const NUMBERED = /^\d{1,4}(?:-\d{1,3}){0,2}\s?\\?[.)](?:\s|$)/u;
/** A list mark before the number of a unit. Matches `- 1) …`; must not match `- оценка`. */
const LISTED_NUMBER = /^[-+*]\s+(?=\d{1,4}(?:-\d{1,3}){0,2}\\?[.)]\s)/u;

export function isNumbered(line: MarkdownLine): boolean {
  return NUMBERED.test(line.text.text) || LISTED_NUMBER.test(line.text.text);
}

/** Returns the words of a line without a list mark that stands before the number of a unit. */
export function withoutListMark(text: MappedText): MappedText {
  const mark = LISTED_NUMBER.exec(text.text);
  return mark ? sliceMapped(text, mark[0].length) : text;
}
