import { codeAt } from '../base/code-at.ts';
import { isSpaceCode } from '../base/white-space.ts';
import { isLatinCode } from '../lexicon/letters.ts';

/**
 * What a line may hold, seen in one walk over its letters: each sign is a bit, and what has no sign is not looked for. A sign is
 * never missing where its pattern matches; it may be there where the pattern does not.
 */
export const SIGN = {
  /** Two white spaces side by side. */
  doubleSpace: 1,
  /** White space that is no plain space. */
  oddSpace: 2,
  /** White space at an end of the line. */
  edgeSpace: 4,
  /** White space before a sign that closes. */
  spaceBeforeCloser: 8,
  /** White space behind an opening bracket. */
  spaceAfterBracket: 16,
  /** A capital right behind a small letter. */
  innerCapital: 32,
  /** A letter or a figure right behind a stop. */
  glued: 64,
  /** Two single characters with one space between. */
  singles: 128,
  /** A Latin letter: its word is not folded letter by letter. */
  latin: 256,
} as const;

const ALL = 511;

const KIND = {
  edge: 0,
  space: 1,
  oddSpace: 2,
  small: 3,
  capital: 4,
  letter: 5,
  figure: 6,
  stop: 7,
  closer: 8,
  bracket: 9,
  other: 10,
  /** Half of a letter that has two units: nothing is known of it. */
  half: 11,
} as const;
const KINDS = 12;

const STOPS = ',.;:';
const CLOSERS = '!?)»';
/** Matches `қ`, must not match `Қ`. */
const SMALL = /\p{Ll}/u;
/** Matches `Қ`, must not match `қ`. */
const CAPITAL = /\p{Lu}/u;
/** Matches `ª`, must not match `5`. */
const LETTER = /\p{L}/u;
/** A figure, or the sign before the number of an act. Matches `5`, `№`; must not match `Ⅴ`. */
const FIGURE = /[\d№]/u;

function kindOf(code: number): number {
  if (isSpaceCode(code)) return code === 32 ? KIND.space : KIND.oddSpace;
  if (code >= 0xd800 && code <= 0xdfff) return KIND.half;
  const unit = String.fromCharCode(code);
  if (SMALL.test(unit)) return KIND.small;
  if (CAPITAL.test(unit)) return KIND.capital;
  if (LETTER.test(unit)) return KIND.letter;
  if (FIGURE.test(unit)) return KIND.figure;
  if (STOPS.includes(unit)) return KIND.stop;
  if (CLOSERS.includes(unit)) return KIND.closer;
  return unit === '(' ? KIND.bracket : KIND.other;
}

/** Room for the kind of a unit, and behind it whether the unit is a Latin letter. */
const KIND_BITS = 15;
const LATIN = 16;

/** Kinds of all units that the two languages write. */
const KIND_OF = Uint8Array.from({ length: 0x530 }, (_, code) => kindOf(code) | (isLatinCode(code) ? LATIN : 0));

/** Dashes, quotation marks, bullets and the sign of a number. */
const SIGNS_FROM = 0x2000;
const KIND_OF_SIGN = Uint8Array.from({ length: 0x200 }, (_, at) => kindOf(SIGNS_FROM + at));

function kindOfRare(code: number): number {
  return KIND_OF_SIGN[code - SIGNS_FROM] ?? kindOf(code);
}

function isSpaceKind(kind: number): boolean {
  return kind === KIND.space || kind === KIND.oddSpace;
}

/** The signs that two units side by side make. */
function signsOfPair(before: number, kind: number): number {
  if (before === KIND.half || kind === KIND.half) return ALL;
  let signs = kind === KIND.oddSpace ? SIGN.oddSpace : 0;
  if (isSpaceKind(before)) {
    if (isSpaceKind(kind)) signs |= SIGN.doubleSpace;
    if (kind === KIND.edge) signs |= SIGN.edgeSpace;
    if (kind === KIND.stop || kind === KIND.closer) signs |= SIGN.spaceBeforeCloser;
  }
  if (isSpaceKind(kind) && before === KIND.edge) signs |= SIGN.edgeSpace;
  if (isSpaceKind(kind) && before === KIND.bracket) signs |= SIGN.spaceAfterBracket;
  if (before === KIND.small && kind === KIND.capital) signs |= SIGN.innerCapital;
  if (before === KIND.stop && kind >= KIND.small && kind <= KIND.figure) signs |= SIGN.glued;
  return signs;
}

const SIGNS_OF_PAIR = Uint16Array.from({ length: KINDS * KINDS }, (_, pair) =>
  signsOfPair(Math.floor(pair / KINDS), pair % KINDS),
);

/** Space, character, space, character, space: the last five units, 1 = white space. */
const SPACED_OUT = 0b10101;

/** Returns the signs of a line. Time is linear in the line, and small. */
export function signsOf(text: string): number {
  let signs = 0;
  let before: number = KIND.edge;
  let spaces = 1;
  let seen = 0;
  for (let at = 0; at <= text.length; at += 1) {
    const code = codeAt(text, at);
    const unit = at === text.length ? KIND.edge : code < KIND_OF.length ? (KIND_OF[code] ?? 0) : kindOfRare(code);
    const kind = unit & KIND_BITS;
    seen |= unit;
    signs |= SIGNS_OF_PAIR[before * KINDS + kind] ?? 0;
    spaces = ((spaces << 1) | (kind <= KIND.oddSpace ? 1 : 0)) & 0b11111;
    if (spaces === SPACED_OUT) signs |= SIGN.singles;
    before = kind;
  }
  return (seen & LATIN) === 0 ? signs : signs | SIGN.latin;
}
