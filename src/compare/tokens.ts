import { foldLetters } from '../lexicon/letters.ts';

/** Words, codes, numbers, single marks. Matches `мінез-құлық`, `E-R-1`, `3,99`, `;`; must not match a space. */
const TOKEN = /\p{L}[\p{L}\p{M}]*(?:-[\p{L}\p{N}]+)*|\p{N}+(?:[.,]\p{N}+)*|[^\s\p{L}\p{N}]/gu;
/** The unit's own number at its start. Matches `13) `, `49. ` and `2-1. `; must not match `2021 `. */
const LABEL = /^\s*(?:\p{N}{1,4}(?:-\p{N}{1,3})?[.)]|\p{L}\))\s+/u;
/** Marks that only set text apart. Matches `"`, `-` and `•`; must not match `;`. */
const NOISE = /^["'`\-_*•·]$/u;
/** The number of a table row, a cell of its own. Matches `11 `; must not match `10-нан `. */
const ROW_NUMBER = /^\s*\p{N}{1,4}\s+/u;

/** A word of a language or a number, among tokens. Matches `1-қосымша`, must not match `;`. */
const WORDY = /[\p{L}\p{N}]/u;
/** Nothing but white space. Matches a tab, must not match `a`. */
const BLANK = /^\s*$/u;

export interface Token {
  /** The words as they stand, with the space and the marks of form before them: the tokens together are the whole text. */
  readonly text: string;
  /** What is compared: letters folded, marks of form left out. */
  readonly fold: string;
}

/** What may stand between a number and the words of its unit. Matches `. `, `) ` and nothing; must not match `-`. */
const AFTER_LABEL = /^\s?[.)]*\s*/u;
/** A letter or digit goes on where a number ends. Matches `1` and `-`, must not match `"`. */
const GOES_ON = /^[\p{L}\p{N}-]/u;
/** Units that begin with their number. */
const NUMBERED: ReadonlySet<string> = new Set(['point', 'subpoint', 'article']);

/** Returns the words without the number that the unit bears; of a table row, without its first cell if that is a number. */
export function withoutLabel(text: string, kind: string, label: string | null = null): string {
  const words = text.replace(LABEL, '');
  if (kind === 'row') return words.replace(ROW_NUMBER, '');
  if (words !== text || label === null || !NUMBERED.has(kind)) return words;
  // A converter may have eaten the full stop after the number.
  const start = text.trimStart();
  const rest = start.slice(label.length);
  return start.startsWith(label) && !GOES_ON.test(rest) ? rest.replace(AFTER_LABEL, '') : words;
}

/** Marks at the end of a unit: they tell whether another one follows. Matches `;`, must not match `?`. */
const END_MARK = /^[;.,]$/u;

/** Returns the tokens with the marks at the end of the unit joined to the last word: they are shown and not compared. */
export function withoutEndMarks(tokens: readonly Token[]): Token[] {
  let end = tokens.length;
  while (end > 1 && END_MARK.test(tokens[end - 1]?.fold ?? '')) end -= 1;
  const rest = tokens.slice(end).map((token) => token.text);
  return tokens
    .slice(0, end)
    .map((token, at) => (at === end - 1 ? { text: token.text + rest.join(''), fold: token.fold } : token));
}

/** Returns words, numbers and marks in order; marks that carry no meaning (quotes, dashes, blanks of forms) are not compared. Linear. */
export function tokensOf(text: string): Token[] {
  const clean = text.normalize('NFC').replaceAll('\u00ad', '');
  const tokens: { text: string; fold: string }[] = [];
  let from = 0;
  for (const match of clean.matchAll(TOKEN)) {
    const fold = foldLetters(match[0]);
    if (NOISE.test(fold)) continue;
    const end = match.index + match[0].length;
    tokens.push({ text: clean.slice(from, end), fold });
    from = end;
  }
  const rest = clean.slice(from);
  const last = tokens[tokens.length - 1];
  if (last) last.text += rest;
  else if (!BLANK.test(rest)) tokens.push({ text: rest, fold: '' });
  return tokens;
}

/** Returns the folded words alone (no marks), for likeness. */
export function wordsOf(text: string): string[] {
  return tokensOf(text).flatMap((token) => (WORDY.test(token.fold) ? [token.fold] : []));
}

/** Returns the share of items that both lists have among all; 1 when both are empty. */
export function jaccard(left: Iterable<string>, right: Iterable<string>): number {
  const [a, b] = [
    left instanceof Set ? (left as Set<string>) : new Set(left),
    right instanceof Set ? (right as Set<string>) : new Set(right),
  ];
  if (a.size === 0 && b.size === 0) return 1;
  let shared = 0;
  for (const item of a) if (b.has(item)) shared += 1;
  return shared / (a.size + b.size - shared);
}
