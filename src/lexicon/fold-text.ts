import type { MappedText } from '../base/mapped-text.ts';
import { remember } from '../base/remember.ts';
import { foldLetters } from './letters.ts';

/** A line end, one unit at a time. Matches a line feed, must not match a space. */
const LINE_END = /[\r\n\u2028\u2029]/gu;
/** Any white space, one unit at a time. Matches a no-break space, must not match `-`. */
const SPACE = /\s/gu;

/**
 * Returns the text for matching phrases that may run over line ends: as `foldLetters`, and every line end a space.
 * Every unit keeps its place, so offsets in the folded text are offsets in the text. Numbers of acts are folded elsewhere.
 */
export function foldForMatch(text: string): string {
  return foldLetters(text).replace(LINE_END, ' ');
}

/** Returns the words of a unit as `foldForMatch` gives them; several stages ask, the words are folded once. */
export const foldedWords = remember((words: MappedText) => foldForMatch(words.text));

/** Returns the text with every run of white space as one space, trimmed. */
export function collapseSpaces(text: string): string {
  return text.replace(SPACE, ' ').replace(/ {2,}/g, ' ').trim();
}

/** Returns the text without the given marks and white space at its end. A regular expression would be quadratic on long runs. */
export function trimEndMarks(text: string, marks: string): string {
  let end = text.length;
  while (end > 0 && isEdge(text[end - 1] ?? '', marks)) end -= 1;
  return text.slice(0, end);
}

/** Returns the text without the given marks and white space at both ends. */
export function trimMarks(text: string, marks: string): string {
  const trimmed = trimEndMarks(text, marks);
  let start = 0;
  while (start < trimmed.length && isEdge(trimmed[start] ?? '', marks)) start += 1;
  return trimmed.slice(start);
}

function isEdge(unit: string, marks: string): boolean {
  return marks.includes(unit) || unit.trim() === '';
}
