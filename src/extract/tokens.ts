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
  /** Letters glued to a number by a hyphen: "5-нен" has "нен", "5-ти" has "ти". */
  readonly suffix: string;
  /** White space stands before the token. */
  readonly spaced: boolean;
}

/**
 * A number with its hyphenated ending, a word, or one mark.
 * Matches `5-нен`, `3/4`, `3,99`, `12-тармағында`, `интранет`; must not match a blank.
 */
const TOKEN = /(\d+(?:[.,]\d+|\/\d+)?)(?:-(\p{L}+))?|\p{L}[\p{L}\p{M}\d']*|[^\s]/gu;
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
      value: isNumber ? (match[1] ?? '').replace(',', '.') : null,
      suffix: match[2] ?? '',
      spaced: start > last,
    });
    last = start + word.length;
  }
  return tokens;
}
