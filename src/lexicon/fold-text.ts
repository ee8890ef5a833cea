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

/** Returns the text with every run of white space as one space, trimmed. */
export function collapseSpaces(text: string): string {
  return text.replace(SPACE, ' ').replace(/ {2,}/g, ' ').trim();
}
