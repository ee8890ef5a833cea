import { foldLetters } from '../lexicon/letters.ts';
import { pairCount, stemOf, type Vocabulary, wordCount } from '../lexicon/vocabulary.ts';
import {
  ENDINGS,
  isImpossibleStart,
  ONE_LETTER_WORDS,
  RU_FULL_ENDINGS,
  TWO_LETTER_WORDS,
} from '../lexicon/word-shapes.ts';
import type { Lang } from '../model/ids.ts';

/** A word that a line end may have broken; `confidence` of 0.5 and above is applied. */
export interface BrokenWord {
  readonly found: string;
  readonly made: string;
  readonly confidence: number;
}

/** The whole line is letters: the word was too long for its cell. Matches `политическог`, must not match `№ п/п`. */
const ONE_WORD = /^["(*•]{0,2}(\p{L}{4,40})$/u;
/** The word that a line ends with. Matches `Наименовани` in `№ Наименовани`, must not match `результат*`. */
const LAST_WORD = /(?:^|\s)["(*•]{0,2}(\p{L}{4,40})$/u;
/** Room for it, with its marks and the space before it. */
const REACH = 48;
/** A piece that is no word: of a cell that breaks words anywhere. Matches `ре` in `чивает ре`, must not match `D-1`. */
const LAST_PIECE = /(?:^|[\s"(*•-])(\p{L}{1,40})$/u;
/** A line that is the middle of a word. Matches `зультатив`, must not match `ность и`. */
const MIDDLE = /^(\p{Ll}{1,40})$/u;
/** What goes on. Matches `дың атауы`, `ь`, must not match `Атауы` or `(бар`. */
const SMALL_HEAD = /^(\p{Ll}{1,30})(?=$|[\s,.;:)])/u;
/** A cell breaks a word at its full width, give or take the width of letters. */
const WIDTH_PLAY = 3;

function isWord(letters: string, vocabulary: Vocabulary, lang: Lang): boolean {
  if (letters.length === 1) return ONE_LETTER_WORDS[lang].has(letters);
  if (letters.length === 2) return TWO_LETTER_WORDS[lang].has(letters);
  // Once is this very break.
  return wordCount(vocabulary, letters) > 1;
}

/** Seen elsewhere than at this break: more than once, or as part of a family. */
function isEstablished(letters: string, vocabulary: Vocabulary, lang: Lang): boolean {
  const count = wordCount(vocabulary, letters);
  return count > 1 || (count > 0 && (vocabulary.stems[lang].get(stemOf(letters, lang)) ?? 0) > 1);
}

/** The right piece is a bare ending, or the break lies inside one: «политическог|о», «индикаторлар|дың». */
function breaksEnding(head: string, tail: string, lang: Lang): boolean {
  if (lang === 'kk') return ENDINGS.kk.includes(tail);
  const whole = head + tail;
  return RU_FULL_ENDINGS.some((ending) => ending.length > tail.length && whole.endsWith(ending));
}

function confidenceOf(head: string, tail: string, isWide: boolean, vocabulary: Vocabulary, lang: Lang): number {
  const whole = head + tail;
  const known = wordCount(vocabulary, whole);
  // The corpus may hold the two words grown together as well.
  if (known > 0 && pairCount(vocabulary, head, tail) >= known) return 0;
  const isKnown = known > 0;
  const isTailWord = isWord(tail, vocabulary, lang) && !isImpossibleStart(tail, lang);
  if (isKnown && !isTailWord) return 0.98;
  if (isEstablished(head, vocabulary, lang)) return isKnown && isWide && tail.length < 3 ? 0.4 : 0;
  if (isImpossibleStart(tail, lang)) return isWide ? 0.95 : 0.7;
  if (isKnown) return isWide ? 0.9 : 0.6;
  if (isWide && breaksEnding(head, tail, lang)) return 0.8;
  const kin = vocabulary.stems[lang].get(stemOf(whole, lang)) ?? 0;
  return isWide && !isTailWord ? (kin > 0 ? 0.7 : 0.4) : 0;
}

/**
 * Returns what speaks for one word broken between two lines, or null when nothing does. `left` is the whole line; only a line
 * that ends in a letter, with the next going on in small letters, can break a word.
 */
export function judgeBreak(
  left: string,
  right: string,
  widest: number,
  vocabulary: Vocabulary,
  lang: Lang,
): BrokenWord | null {
  if (left.length > 120) return null;
  const head = foldLetters(LAST_WORD.exec(left.slice(-REACH))?.[1] ?? '');
  const tail = foldLetters(SMALL_HEAD.exec(right)?.[1] ?? '');
  if (head === '' || tail === '') return null;
  const isWide = ONE_WORD.test(left) && left.length + WIDTH_PLAY >= widest;
  const confidence = confidenceOf(head, tail, isWide, vocabulary, lang);
  return confidence >= 0.4 ? { found: `${head}|${tail}`, made: head + tail, confidence } : null;
}

const SURE = 0.95;

/**
 * Returns the word that a drawn cell broke at one or two line ends into pieces that are no words, where it stands whole elsewhere; null
 * when there is none. `lines` are the line at hand and those that follow it; `breaks` is how many of their ends are inside the word.
 */
export function judgePieces(
  lines: readonly string[],
  vocabulary: Vocabulary,
  lang: Lang,
): (BrokenWord & { readonly breaks: number }) | null {
  const [left = '', second = '', third = ''] = lines;
  const head = foldLetters(LAST_PIECE.exec(left.slice(-REACH))?.[1] ?? '');
  // Nearly every line ends with a word.
  if (head === '' || second === '' || isWord(head, vocabulary, lang)) return null;
  const end = (right: string): string => foldLetters(SMALL_HEAD.exec(right.slice(0, REACH))?.[1] ?? '');
  const middle = foldLetters(MIDDLE.exec(second.slice(0, REACH))?.[1] ?? '');
  const cuts = [[head, end(second)], ...(middle === '' ? [] : [[head, middle, end(third)]])];
  for (const pieces of cuts) {
    const whole = pieces.join('');
    const areNoWords = pieces.every((piece) => piece !== '' && !isWord(piece, vocabulary, lang));
    if (!areNoWords || wordCount(vocabulary, whole) === 0) continue;
    return { found: pieces.join('|'), made: whole, confidence: SURE, breaks: pieces.length - 1 };
  }
  return null;
}
