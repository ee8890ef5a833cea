import { codeAt } from '../base/code-at.ts';
import { concatMapped, type MappedText, sliceMapped } from '../base/mapped-text.ts';
import { isSpaceCode } from '../base/white-space.ts';
import { foldLetters } from '../lexicon/letters.ts';
import { type Vocabulary, wordCount } from '../lexicon/vocabulary.ts';
import { ONE_LETTER_WORDS } from '../lexicon/word-shapes.ts';
import type { Lang } from '../model/ids.ts';

/** A piece of a line without white space, and the white space before it. */
export interface Token {
  readonly start: number;
  readonly end: number;
  readonly text: string;
  readonly gap: number;
}

/** Returns the pieces of a line between white space. */
export function tokenize(text: string): Token[] {
  const tokens: Token[] = [];
  let before = 0;
  for (let at = 0; at < text.length; ) {
    while (at < text.length && isSpaceCode(codeAt(text, at))) at += 1;
    const start = at;
    while (at < text.length && !isSpaceCode(codeAt(text, at))) at += 1;
    if (at > start) tokens.push({ start, end: at, text: text.slice(start, at), gap: start - before });
    before = at;
  }
  return tokens;
}

/** Part [from, to) of the tokens that is one word. */
export interface Joint {
  readonly from: number;
  readonly to: number;
  readonly confidence: number;
}

/** Matches `ш`, must not match `-`. */
const LETTER = /\p{L}/gu;
/** Signs of a formula. Matches `а=b+с`, must not match `аты-жөні)`. */
const FORMULA = /[=+<>×÷∑%^]/u;
/** A category code after joining. Matches `C-2;`, `E-R-2`, `C-3`, must not match `с-ц`. */
const CODE = /^\*?\(?\p{L}(?:-\p{L})?-\d{1,2}[;,.*)]{0,3}$/u;

function isAlphabet(letters: readonly string[]): boolean {
  return letters.every((letter, at) => at === 0 || letter.charCodeAt(0) - (letters[at - 1] ?? '').charCodeAt(0) === 1);
}

function confidenceOf(joined: string, vocabulary: Vocabulary, lang: Lang): number {
  if (CODE.test(joined)) return 1;
  if (FORMULA.test(joined)) return 0;
  const letters = joined.match(LETTER) ?? [];
  const folded = foldLetters(letters.join(''));
  const areWords = [...folded].every((letter) => ONE_LETTER_WORDS[lang].has(letter));
  // Headings of columns: "А Б В".
  if (areWords || letters.length < 2 || isAlphabet(letters)) return 0;
  if (letters.length > 2) return 1;
  return wordCount(vocabulary, folded) > 0 ? 0.9 : 0;
}

/** Returns the runs of single characters with one space between that are spaced-out words. */
export function findSpacedWords(tokens: readonly Token[], vocabulary: Vocabulary, lang: Lang): Joint[] {
  const joints: Joint[] = [];
  let from = 0;
  for (let at = 0; at <= tokens.length; at += 1) {
    const token = tokens[at];
    const goesOn = token !== undefined && token.text.length === 1 && (at === from || token.gap === 1);
    if (goesOn) continue;
    if (at - from > 1) {
      const joined = tokens
        .slice(from, at)
        .map((piece) => piece.text)
        .join('');
      const confidence = confidenceOf(joined, vocabulary, lang);
      if (confidence > 0) joints.push({ from, to: at, confidence });
    }
    from = token !== undefined && token.text.length === 1 ? at : at + 1;
  }
  return joints;
}

/** Returns the line with each joint's tokens written as one word; all other white space is kept. */
export function joinTokens(line: MappedText, tokens: readonly Token[], joints: readonly Joint[]): MappedText {
  const pieces: MappedText[] = [];
  let from = 0;
  for (const joint of joints) {
    for (let at = joint.from; at < joint.to; at += 1) {
      const token = tokens[at];
      if (!token) continue;
      if (at === joint.from) pieces.push(sliceMapped(line, from, token.start));
      pieces.push(sliceMapped(line, token.start, token.end));
      from = token.end;
    }
  }
  return concatMapped([...pieces, sliceMapped(line, from)]);
}
