import { foldForMatch } from '../lexicon/fold-text.ts';

/** One word, number or mark of a text; offsets are UTF-16 units of that text. */
export interface Token {
  readonly kind: 'word' | 'number' | 'mark';
  readonly start: number;
  readonly end: number;
  /** Folded: small letters, look-alikes as Cyrillic, one kind of quote and dash. */
  readonly word: string;
  /** Of a number: "5", "3/4", "3.99"; null elsewhere. */
  readonly value: string | null;
  /** White space stands before the token. */
  readonly spaced: boolean;
}

/** A number, a word, or one mark. Matches `3/4`, `3,99`, `интранет`, `-`; must not match a blank. */
const TOKEN = /\d+(?:[.,]\d+|\/\d+)?|\p{L}[\p{L}\p{M}\d']*|[^\s]/gu;
const NUMBER_START = /^\d/;

/** Returns the tokens of a text in order; every character that is no white space is in exactly one token. */
export function tokenize(text: string): Token[] {
  const folded = foldForMatch(text);
  const tokens: Token[] = [];
  let last = 0;
  for (const match of folded.matchAll(TOKEN)) {
    const start = match.index;
    const word = match[0];
    const isNumber = NUMBER_START.test(word);
    tokens.push({
      kind: isNumber ? 'number' : /^\p{L}/u.test(word) ? 'word' : 'mark',
      start,
      end: start + word.length,
      word,
      value: isNumber ? word.replace(',', '.') : null,
      spaced: start > last,
    });
    last = start + word.length;
  }
  return tokens;
}
