import { foldLetters } from './fold.ts';

/** Letters of one vendor's hacked font (domain.md 6.1). */
const HACKED: Readonly<Record<string, string>> = {
  Ќ: 'қ',
  ќ: 'қ',
  Ѓ: 'ғ',
  ѓ: 'ғ',
  Њ: 'ң',
  њ: 'ң',
  Љ: 'ө',
  љ: 'ө',
};

/** A quotation mark of any kind. Matches `«`, must not match `'`, which some typists use for a soft sign. */
const QUOTE = /[«»“”„‟]/gu;
/** Any white space, one unit at a time. Matches a line break, must not match `-`. */
const SPACE = /\s/gu;
/** A minus or horizontal bar used as a dash. Matches `−`, must not match `_`. */
const DASH = /[−―]/gu;
/** A letter of the hacked font. Matches `Ќ`, must not match `К`. */
const HACKED_LETTER = /[ЌќЃѓЊњЉљ]/gu;

/**
 * Returns the text for matching whole phrases: as `foldLetters`, and every quotation mark, space and dash as one kind.
 * Every unit keeps its place, so offsets in the folded text are offsets in the text. Numbers of acts are folded elsewhere.
 */
export function foldForMatch(text: string): string {
  const plain = text
    .replace(QUOTE, '"')
    .replace(SPACE, ' ')
    .replace(DASH, '-')
    .replace(HACKED_LETTER, (letter) => HACKED[letter] ?? letter);
  return foldLetters(plain);
}

/** Returns the text with every run of white space as one space, trimmed. */
export function collapseSpaces(text: string): string {
  return text.replace(SPACE, ' ').replace(/ {2,}/g, ' ').trim();
}
