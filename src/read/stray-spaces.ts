import { codeAt } from '../base/code-at.ts';
import { type SpanMap, spanMap } from '../base/span-map.ts';
import { isSpaceCode } from '../base/white-space.ts';
import { isLetterCode } from '../lexicon/letter-codes.ts';
import { foldLetters } from '../lexicon/letters.ts';
import { segmentWord } from '../lexicon/segment-words.ts';
import { stemOf, type Vocabulary, wordCount } from '../lexicon/vocabulary.ts';
import { ONE_LETTER_WORDS, TWO_LETTER_WORDS } from '../lexicon/word-shapes.ts';
import type { Lang } from '../model/ids.ts';
import type { Joint, Token } from './letter-spacing.ts';

/** Letters, with punctuation behind them. Matches `ізед`, `орындайды;`, must not match `E-2;`. */
const LETTERS = /^\p{L}+(?=[.,;:)]{0,3}$)/u;
const SHORT = 2;
/** A pair of letters that the corpus has so often is a word. */
const COMMON = 5;
const REACH = 4;
const SURE = 0.7;

interface Piece {
  readonly letters: string;
  readonly isShort: boolean;
  readonly isWord: boolean;
}

/** Says whether one or two letters are no word of the language, nor common in the corpus. */
function isStrayPiece(letters: string, vocabulary: Vocabulary, lang: Lang): boolean {
  const words = letters.length === 1 ? ONE_LETTER_WORDS[lang] : TWO_LETTER_WORDS[lang];
  return !words.has(letters) && wordCount(vocabulary, letters) < COMMON;
}

function shortWords(lang: Lang): SpanMap<true> {
  return spanMap([...ONE_LETTER_WORDS[lang], ...TWO_LETTER_WORDS[lang]].map((word) => [word, true] as const));
}

/** Short words in small letters: most that stand in a line are such. */
const SHORT_WORDS: Readonly<Record<Lang, SpanMap<true>>> = { kk: shortWords('kk'), ru: shortWords('ru') };

/** What may stand right behind a short word, besides white space. */
const AFTER_WORD = ',.;:)';

/** Says whether a short piece that begins at a place of the line may be torn off: letters that are no word, or a hyphen alone. */
function isStrayAt(text: string, at: number, vocabulary: Vocabulary, lang: Lang): boolean {
  if (text.charAt(at) === '-') return isLetterCode(codeAt(text, at + 1));
  let end = at;
  while (end - at <= SHORT && isLetterCode(codeAt(text, end))) end += 1;
  const isShort = end > at && end - at <= SHORT;
  const isEnded = end >= text.length || isSpaceCode(codeAt(text, end)) || AFTER_WORD.includes(text.charAt(end));
  if (!isShort || !isEnded || SHORT_WORDS[lang].get(text, at, end)) return false;
  return isStrayPiece(foldLetters(text.slice(at, end)), vocabulary, lang);
}

/** Says whether a line may hold torn words, cheaply: most short words are words. */
export function maybeTorn(text: string, vocabulary: Vocabulary, lang: Lang): boolean {
  let isHead = true;
  for (let at = 0; at < text.length; at += 1) {
    const isSpace = isSpaceCode(codeAt(text, at));
    if (isHead && !isSpace && isStrayAt(text, at, vocabulary, lang)) return true;
    isHead = isSpace;
  }
  return false;
}

function pieceOf(token: Token, vocabulary: Vocabulary, lang: Lang): Piece | null {
  const letters = LETTERS.exec(foldLetters(token.text))?.[0];
  if (letters === undefined) return null;
  if (letters.length <= SHORT) return { letters, isShort: true, isWord: !isStrayPiece(letters, vocabulary, lang) };
  const count = wordCount(vocabulary, letters);
  const kin = vocabulary.stems[lang].get(stemOf(letters, lang)) ?? 0;
  return { letters, isShort: false, isWord: count > 1 || (count > 0 && kin > 1) };
}

/** Pieces that could be one word: no punctuation inside, one space between. */
function canJoin(tokens: readonly Token[], pieces: readonly (Piece | null)[], from: number, to: number): boolean {
  if (from < 0 || to > tokens.length) return false;
  for (let at = from; at < to; at += 1) {
    const piece = pieces[at];
    const token = tokens[at];
    if (!piece || !token || (at > from && token.gap !== 1)) return false;
    if (at + 1 < to && piece.letters.length !== token.text.length) return false;
  }
  return true;
}

function joined(pieces: readonly (Piece | null)[], from: number, to: number): string {
  let text = '';
  for (let at = from; at < to; at += 1) text += pieces[at]?.letters ?? '';
  return text;
}

/** The smallest stretch around a stray piece that is a word of the vocabulary, and better known than its pieces. */
function knownStretch(
  tokens: readonly Token[],
  pieces: readonly (Piece | null)[],
  at: number,
  vocabulary: Vocabulary,
): Joint | null {
  for (let size = 2; size <= REACH; size += 1) {
    for (let from = at - size + 1; from <= at; from += 1) {
      if (!canJoin(tokens, pieces, from, from + size)) continue;
      if (wordCount(vocabulary, joined(pieces, from, from + size)) > 0)
        return { from, to: from + size, confidence: 0.9 };
    }
  }
  return null;
}

/** The longest run of pieces that are no words, or that with a neighbour, when together they are words of the vocabulary. */
function unknownStretch(
  tokens: readonly Token[],
  pieces: readonly (Piece | null)[],
  at: number,
  vocabulary: Vocabulary,
  lang: Lang,
): Joint | null {
  let [from, to] = [at, at + 1];
  while (!(pieces[from - 1]?.isWord ?? true) && canJoin(tokens, pieces, from - 1, to)) from -= 1;
  while (!(pieces[to]?.isWord ?? true) && canJoin(tokens, pieces, from, to + 1)) to += 1;
  // The first piece of a torn word may be a word by itself: "Белг іленген", "Көрсет ілетін".
  for (const [left, right] of [
    [from, to],
    [from - 1, to],
    [from, to + 1],
    [from - 1, to + 1],
  ] as const) {
    if (right - left < 2 || !canJoin(tokens, pieces, left, right)) continue;
    const split = segmentWord(joined(pieces, left, right), vocabulary, lang);
    if (split && split.confidence >= SURE) return { from: left, to: right, confidence: split.confidence };
  }
  return null;
}

/** A compound with a space before its hyphen. Matches `-өзі`, must not match `-` or `-5`. */
const HYPHENATED = /^-\p{L}{2,}(?=[.,;:)]{0,3}$)/u;

const REACHED_LETTERS = 40;
/** Matches `өзін`, must not match `өзін;`. */
const ENDS_IN_LETTER = /\p{L}$/u;
/** Matches `өзін` in `*өзін`, must not match `5`. */
const LAST_LETTERS = /\p{L}{1,40}$/u;

/** `өзін -өзі`: one word when the vocabulary has it so. */
function compoundStretch(tokens: readonly Token[], at: number, vocabulary: Vocabulary): Joint | null {
  const [left, right] = [tokens[at - 1], tokens[at]];
  if (right?.text.charAt(0) !== '-') return null;
  const tail = HYPHENATED.exec(foldLetters(right?.text ?? ''))?.[0];
  if (!left || !right || tail === undefined || !ENDS_IN_LETTER.test(left.text)) return null;
  const head = LAST_LETTERS.exec(foldLetters(left.text.slice(-REACHED_LETTERS)))?.[0] ?? '';
  return wordCount(vocabulary, head + tail) > 0 ? { from: at - 1, to: at + 1, confidence: 0.95 } : null;
}

/**
 * Returns the stretches of a line that spaces tore apart, as a font without a letter does («иг іл ікпен  жетк ізед і»).
 * Only stretches with a stray piece of one or two letters, and only where the vocabulary knows the whole.
 */
export function findTornWords(tokens: readonly Token[], vocabulary: Vocabulary, lang: Lang): Joint[] {
  const pieces = tokens.map((token) => pieceOf(token, vocabulary, lang));
  const joints: Joint[] = [];
  let done = 0;
  for (let at = 0; at < tokens.length; at += 1) {
    const piece = pieces[at];
    if (at < done) continue;
    const isStray = piece?.isShort && !piece.isWord;
    const joint = isStray
      ? (unknownStretch(tokens, pieces, at, vocabulary, lang) ?? knownStretch(tokens, pieces, at, vocabulary))
      : compoundStretch(tokens, at, vocabulary);
    if (!joint || joint.from < done) continue;
    joints.push(joint);
    done = joint.to;
  }
  return joints;
}
