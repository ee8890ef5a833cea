import { isSpaceCode } from '../base/white-space.ts';
import { isLetterCode } from './letter-codes.ts';
import { foldLetters } from './letters.ts';

/**
 * A piece of running text. `key` is what tables are asked: lower case, look-alike letters turned Cyrillic, `ё` as `е`.
 * A number keeps hyphens inside ("5-1"); a dash between spaces is a token of its own.
 */
export interface LawToken {
  readonly kind: 'word' | 'number' | 'punctuation' | 'quotation';
  readonly text: string;
  readonly key: string;
  readonly start: number;
  readonly end: number;
  /** No white space before it. */
  readonly glued: boolean;
}

const OTHER = 0;
const LETTER = 1;
const DIGIT = 2;
const SPACE = 3;
/** A soft hyphen or a space of no width: it parts no word from its neighbour. */
const INVISIBLE = 4;
/** Blanks to be filled in are words too. */
const UNDERSCORE = 0x5f;

/** A mark that joins its letter. Matches a combining accent, must not match `т` or `-`. */
const MARK = /^\p{M}$/u;

function readClass(code: number): number {
  if (code >= 0x30 && code <= 0x39) return DIGIT;
  if (code === 0xad || code === 0x200b) return INVISIBLE;
  if (isSpaceCode(code)) return SPACE;
  return code === UNDERSCORE || isLetterCode(code) || MARK.test(String.fromCharCode(code)) ? LETTER : OTHER;
}

/** Classes of all units that the two languages write. */
const CLASSES = Uint8Array.from({ length: 0x530 }, (_, code) => readClass(code));

function classAt(text: string, at: number): number {
  const code = text.charCodeAt(at);
  return code < CLASSES.length ? (CLASSES[code] ?? OTHER) : readClass(code);
}

function scanWord(text: string, from: number): number {
  let at = from;
  while (at < text.length && classAt(text, at) === LETTER) at += 1;
  return at;
}

function scanNumber(text: string, from: number): number {
  let at = from;
  for (;;) {
    while (at < text.length && classAt(text, at) === DIGIT) at += 1;
    if (text.charAt(at) === '-' && classAt(text, at + 1) === DIGIT) at += 1;
    else return at;
  }
}

/** Returns the tokens of the text from `start` to `end`, in order; white space and soft hyphens give none. Linear. */
export function readLawTokens(text: string, start = 0, end = text.length): LawToken[] {
  const tokens: LawToken[] = [];
  const folded = foldLetters(text.slice(start, end));
  let at = start;
  let glued = false;
  while (at < end) {
    const kind = classAt(text, at);
    if (kind === SPACE || kind === INVISIBLE) {
      glued = glued && kind === INVISIBLE;
      at += 1;
      continue;
    }
    const stop = Math.min(end, kind === DIGIT ? scanNumber(text, at) : kind === LETTER ? scanWord(text, at) : at + 1);
    const piece = text.slice(at, stop);
    tokens.push({
      kind: kind === DIGIT ? 'number' : kind === LETTER ? 'word' : 'punctuation',
      text: piece,
      key: kind === LETTER ? folded.slice(at - start, stop - start) : isDash(piece) ? '-' : piece,
      start: at,
      end: stop,
      glued: glued && tokens.length > 0,
    });
    at = stop;
    glued = true;
  }
  return tokens;
}

function isDash(piece: string): boolean {
  return piece === '-' || piece === '–' || piece === '—' || piece === '‑' || piece === '−';
}
