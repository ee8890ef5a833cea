import { isSpaceCode } from '../base/white-space.ts';
import { foldForMatch } from '../lexicon/fold-text.ts';
import { isLetterCode } from '../lexicon/letter-codes.ts';

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

/** A number, a word, or one mark, where reading stands. Matches `3/4`, `3,99`, `интранет`, `-`; must not match a blank. */
const TOKEN = /\d+(?:[.,]\d+|\/\d+)?|\p{L}[\p{L}\p{M}\d']*|\S/uy;
const [ZERO, NINE] = [0x30, 0x39];
/** Matches `қ`, must not match `5` or `-`. */
const LETTER = /^\p{L}/u;

function kindOf(word: string): Token['kind'] {
  const code = word.charCodeAt(0);
  if (isLetterCode(code) || LETTER.test(word)) return 'word';
  return code >= ZERO && code <= NINE ? 'number' : 'mark';
}

/** Returns the tokens of a text in order; every character that is no white space is in exactly one token. */
export function tokenize(text: string): Token[] {
  const folded = foldForMatch(text);
  const tokens: Token[] = [];
  let last = 0;
  for (let start = 0; start < folded.length; start = Math.max(last, start + 1)) {
    if (isSpaceCode(folded.charCodeAt(start))) continue;
    TOKEN.lastIndex = start;
    if (!TOKEN.test(folded)) continue;
    const end = TOKEN.lastIndex;
    const word = folded.slice(start, end);
    const kind = kindOf(word);
    tokens.push({
      kind,
      start,
      end,
      word,
      value: kind === 'number' ? word.replace(',', '.') : null,
      spaced: start > last,
    });
    last = end;
  }
  return tokens;
}
