import { concatMapped, type MappedText, mappedMade, sliceMapped } from '../base/mapped-text.ts';
import { foldLetters } from '../lexicon/letters.ts';
import type { Vocabulary } from '../lexicon/vocabulary.ts';
import type { Lang } from '../model/ids.ts';
import { type BrokenWord, judgeBreak, judgePieces } from './broken-words.ts';

/** A line of a block, tidied, and how it ended in the source. */
export interface JoinableLine {
  readonly text: MappedText;
  readonly number: number;
  /** White space stood at the end of the source line: the break lies between words. */
  readonly hasTrailingSpace: boolean;
}

/** How sure a break in a word must be to be mended. */
export interface BreakTrust {
  readonly least: number;
  /** The reader laid the lines out itself: a space at their ends is its own and tells nothing. */
  readonly isLaidOut: boolean;
}

/** Cells of a text copy: lines as wide as the cell show where it breaks words. */
export const TEXT_CELL: BreakTrust = { least: 0.5, isLaidOut: false };
/** Cells drawn in letters of many widths: only a word that stands whole elsewhere is mended. */
export const DRAWN_CELL: BreakTrust = { least: 0.9, isLaidOut: true };

export interface JoinedLines {
  readonly text: MappedText;
  readonly broken: readonly (BrokenWord & { readonly line: number })[];
}

/** Ends that go on in the next line without a space. Matches `6-`, `интранет-`, `(`, `бойынша "`, must not match `сапар -`. */
const OPEN_END = /(?:[\p{L}\d]-|(?:^|\s)["«(]|[(«])$/u;
/** A slash that ended the line for want of room. Matches `подразделения/`, must not match `/`. */
const SLASH_END = /\p{L}\/$/u;
/** Heads that belong to the line before. Matches `, тапсырмаларды`, `" корпусының`, `;`, must not match `"Б" корпусы` or `...`. */
const CLOSING_HEAD = /^(?:[,;:!?)»]|\.(?!\.)|"(?:[\s,.;:)]|$))/u;
/** The last sign of such an end, and the first of such a head: few lines have one. */
const OPEN_SIGNS = '-"«(';
const CLOSING_SIGNS = ',;:!?)»."';
/** A hyphen that parts a word. Matches `қызмет-`, must not match `40-` or `-`. */
const HYPHEN_END = /\p{L}{2,}-$/u;

/** The rest of a word that a drawn cell broke before its hyphen. Matches `-тивных`, must not match `- тивных`, `-5`. */
const HYPHEN_HEAD = /^-\p{Ll}{2}/u;
/** Matches `администра`, must not match `задачи;`. */
const LETTER_END = /\p{L}$/u;

/** The letters of the last or first word of a line; nothing else of the line matters. */
const REACH = 64;

function isClosedUp(left: JoinableLine, right: JoinableLine, trust: BreakTrust | null): boolean {
  const before = left.text.text;
  if (trust?.isLaidOut && HYPHEN_HEAD.test(right.text.text) && LETTER_END.test(before.slice(-REACH))) return true;
  const last = before.charAt(before.length - 1);
  if (OPEN_SIGNS.includes(last) && OPEN_END.test(before.slice(-REACH))) return true;
  if (CLOSING_SIGNS.includes(right.text.text.charAt(0)) && CLOSING_HEAD.test(right.text.text)) return true;
  return last === '/' && !left.hasTrailingSpace && SLASH_END.test(before.slice(-REACH));
}

/** Matches `қызмет` in `қызмет-`, must not match `40-`. */
const LAST_WORD = /(\p{L}{1,64})-?$/u;
/** Matches `шісінің` in `шісінің парағы`, must not match `(бар`. */
const FIRST_WORD = /^(\p{L}{1,64})/u;

function hyphenated(before: string, after: string, vocabulary: Vocabulary): BrokenWord | null {
  if (!before.endsWith('-')) return null;
  const left = before.slice(-REACH);
  if (!HYPHEN_END.test(left)) return null;
  const [head, tail] = [LAST_WORD.exec(left)?.[1] ?? '', FIRST_WORD.exec(after.slice(0, REACH))?.[1] ?? ''];
  if (head === '' || tail === '') return null;
  const [plain, compound] = [foldLetters(head + tail), foldLetters(`${head}-${tail}`)];
  if (vocabulary.words.has(compound) || !vocabulary.words.has(plain)) return null;
  return { found: `${head}-|${tail}`, made: head + tail, confidence: 0.9 };
}

function textOf(line: JoinableLine): string {
  return line.text.text;
}

/**
 * Returns the lines as running text. Guarantees: 1. one made space between lines, none after an open bracket, quotation mark or
 * hyphen, none before closing punctuation; 2. a word that a narrow cell broke is made whole only when `judgeBreak` finds it proved;
 * 3. a hyphen at the line's end is taken away only when the vocabulary has the word without it; 4. no other character changes.
 */
export function joinLines(
  lines: readonly JoinableLine[],
  trust: BreakTrust | null,
  vocabulary: Vocabulary,
  lang: Lang,
): JoinedLines {
  const pieces: MappedText[] = [];
  const broken: (BrokenWord & { line: number })[] = [];
  const widest = lines.reduce((width, line) => Math.max(width, line.text.text.length), 0);
  // Line ends that are inside of a word of three pieces.
  let inside = 0;
  lines.forEach((line, at) => {
    const next = lines[at + 1];
    const isInside = inside > 0;
    inside = Math.max(0, inside - 1);
    const isDrawn = trust?.isLaidOut === true && next !== undefined && !isInside;
    const whole = isDrawn ? judgePieces(lines.slice(at, at + 3).map(textOf), vocabulary, lang) : null;
    if (whole) {
      broken.push({ ...whole, line: line.number });
      inside = whole.breaks - 1;
    }
    if (!next || isInside || whole) {
      pieces.push(line.text);
      return;
    }
    const hyphen = hyphenated(line.text.text, next.text.text, vocabulary);
    const isJudged = trust !== null && (trust.isLaidOut || !line.hasTrailingSpace);
    const judged =
      hyphen ??
      (isJudged ? judgeBreak(line.text.text, next.text.text.slice(0, REACH), widest, vocabulary, lang) : null);
    if (judged) broken.push({ ...judged, line: line.number });
    const isMended = judged !== null && judged.confidence >= (trust ?? TEXT_CELL).least;
    pieces.push(hyphen ? sliceMapped(line.text, 0, line.text.text.length - 1) : line.text);
    if (!isMended && !isClosedUp(line, next, trust)) pieces.push(mappedMade(' '));
  });
  return { text: concatMapped(pieces), broken };
}
