import { foldLetters } from '../lexicon/letters.ts';

/** Words, numbers, single marks. Matches `мінез-құлық`, `3,99`, `;`; must not match a space. */
const TOKEN = /\p{L}[\p{L}\p{M}]*(?:-\p{L}+)*|\p{N}+(?:[.,]\p{N}+)*|[^\s\p{L}\p{N}]/gu;
/** The unit's own number at its start. Matches `13) `, `49. ` and `2-1. `; must not match `2021 `. */
const LABEL = /^\s*(?:\p{N}{1,4}(?:-\p{N}{1,3})?[.)]|\p{L}\))\s+/u;
/** Marks that only set text apart. Matches `"` and `-`; must not match `;`. */
const NOISE = /^["'`\-_*]$/u;

export interface Token {
  readonly text: string;
  /** What is compared: letters folded, marks of form alike. */
  readonly fold: string;
}

/** Returns the words without the number that the unit bears. */
export function withoutLabel(text: string): string {
  return text.replace(LABEL, '');
}

/** Returns words, numbers and marks in order; marks that carry no meaning (quotes, dashes, blanks of forms) are left out. Linear. */
export function tokensOf(text: string): Token[] {
  const tokens: Token[] = [];
  for (const [match] of text.normalize('NFC').replaceAll('\u00ad', '').matchAll(TOKEN)) {
    const fold = foldLetters(match);
    if (!NOISE.test(fold)) tokens.push({ text: match, fold });
  }
  return tokens;
}

/** Returns the folded words alone (no marks), for likeness. */
export function wordsOf(text: string): string[] {
  return tokensOf(text).flatMap((token) => (/[\p{L}\p{N}]/u.test(token.fold) ? [token.fold] : []));
}

/** Returns the share of items that both lists have among all; 1 when both are empty. */
export function jaccard(left: Iterable<string>, right: Iterable<string>): number {
  const [a, b] = [new Set(left), new Set(right)];
  if (a.size === 0 && b.size === 0) return 1;
  let shared = 0;
  for (const item of a) if (b.has(item)) shared += 1;
  return shared / (a.size + b.size - shared);
}
