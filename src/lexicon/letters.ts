import { codeAt } from '../base/code-at.ts';

export { foldNumber } from './act-number.ts';

/** Latin letters and the Cyrillic letters that print alike, in the same order; `h`, `Y` and schwa look like Kazakh letters. */
const LATIN = 'ABCEHKMOPTXYIaceopxyihƏəƟɵ';
const CYRILLIC = 'АВСЕНКМОРТХҮІасеорхуіһӘәӨө';
/** Cyrillic У looks like Latin Y too; only the way back to Cyrillic has to choose one. */
const CYRILLIC_ONLY_BACK = 'У';
const LATIN_ONLY_BACK = 'Y';
/**
 * Code points that one vendor's fonts showed as Kazakh letters, as in «Ќаазќстан», «жылѓы», «љзгерістер», and those that the Kazakh
 * 8-bit page gives where it is opened as windows-1251, as in «Республикасыныѕ», «јкімшілік»: no letter of the two languages has
 * these code points, so nothing is lost.
 */
const VENDOR = 'ЌќЃѓЊњЉљЅѕЈјҐґЇїЎўЋћЄє';
const VENDOR_MEANT = 'ҚқҒғҢңӨөҢңӘәӨөҮүҰұҺһҒғ';

const SPACES = '\u00a0\t\u202f\u205f\u3000\u2000\u2001\u2002\u2003\u2004\u2005\u2006\u2007\u2008\u2009\u200a\f\v';
const QUOTES = '«»“”„‟″';
const DASHES = '‐‑‒–—―−';

const TABLE_SIZE = 0x530;
const LATIN_LETTER = 1;
const CYRILLIC_LETTER = 2;
/** A letter of the other script prints alike. */
const AMBIGUOUS = 4;
const DIGIT = 8;
/** A code point that stands for a Kazakh letter in one vendor's fonts. */
const VENDOR_LETTER = 16;

function codeOf(letters: string, at: number): number {
  return codeAt(letters, at);
}

interface Tables {
  readonly kinds: Uint8Array;
  readonly plain: Uint16Array;
  readonly toCyrillic: Uint16Array;
  readonly toLatin: Uint16Array;
}

function lowerUnit(code: number): number {
  const lower = String.fromCharCode(code).toLowerCase();
  return lower.length === 1 ? codeAt(lower, 0) : code;
}

/** Matches `қ`, must not match `q`. */
const CYRILLIC_UNIT = /\p{Script=Cyrillic}/u;
/** Matches `q`, must not match `қ`. */
const LATIN_UNIT = /\p{Script=Latin}/u;

function kindOf(code: number): number {
  if (code >= 0x30 && code <= 0x39) return DIGIT;
  const unit = String.fromCharCode(code);
  if (CYRILLIC_UNIT.test(unit)) return CYRILLIC_LETTER;
  return LATIN_UNIT.test(unit) ? LATIN_LETTER : 0;
}

function fillTables(): Tables {
  const kinds = new Uint8Array(TABLE_SIZE);
  const plain = new Uint16Array(TABLE_SIZE);
  for (let code = 0; code < TABLE_SIZE; code += 1) {
    kinds[code] = kindOf(code);
    plain[code] = lowerUnit(code);
  }
  for (let at = 0; at < VENDOR.length; at += 1) {
    plain[codeOf(VENDOR, at)] = lowerUnit(codeOf(VENDOR_MEANT, at));
    kinds[codeOf(VENDOR, at)] = CYRILLIC_LETTER | VENDOR_LETTER;
  }
  for (const unit of 'ёЁ') {
    plain[codeAt(unit, 0)] = codeOf('е', 0);
    kinds[codeAt(unit, 0)] = CYRILLIC_LETTER | AMBIGUOUS;
  }
  for (const unit of SPACES) if (codeAt(unit, 0) < TABLE_SIZE) plain[codeAt(unit, 0)] = 0x20;
  for (const unit of '«»') plain[codeAt(unit, 0)] = 0x22;
  const toCyrillic = plain.slice();
  const toLatin = plain.slice();
  for (let at = 0; at < LATIN.length; at += 1) {
    const [latin, cyrillic] = [codeOf(LATIN, at), codeOf(CYRILLIC, at)];
    toCyrillic[latin] = lowerUnit(cyrillic);
    toLatin[cyrillic] = lowerUnit(latin);
    kinds[latin] = (kinds[latin] ?? 0) | AMBIGUOUS;
    kinds[cyrillic] = (kinds[cyrillic] ?? 0) | AMBIGUOUS;
  }
  for (const unit of 'ёЁ') toLatin[codeAt(unit, 0)] = codeOf('e', 0);
  toLatin[codeOf(CYRILLIC_ONLY_BACK, 0)] = lowerUnit(codeOf(LATIN_ONLY_BACK, 0));
  kinds[codeOf(CYRILLIC_ONLY_BACK, 0)] = CYRILLIC_LETTER | AMBIGUOUS;
  return { kinds, plain, toCyrillic, toLatin };
}

const TABLES = fillTables();
/** Strings of one unit, so that none is made twice. */
const UNITS: readonly string[] = Array.from({ length: TABLE_SIZE }, (_, code) => String.fromCharCode(code));
/** How folding treats a unit: most are left alone, a Latin letter makes its whole word be looked at. */
const LEFT_ALONE = 0;
const BY_ITSELF = 1;
const WITH_ITS_WORD = 2;
const FOLDING = Uint8Array.from(TABLES.plain, (plain, code) => {
  if (((TABLES.kinds[code] ?? 0) & LATIN_LETTER) !== 0) return WITH_ITS_WORD;
  return plain === code ? LEFT_ALONE : BY_ITSELF;
});

function foldOther(code: number): number {
  const unit = String.fromCharCode(code);
  if (SPACES.includes(unit)) return 0x20;
  if (QUOTES.includes(unit)) return 0x22;
  if (DASHES.includes(unit)) return 0x2d;
  // Beyond the tables only a few letters of old alphabets have a small form.
  return code >= 0xd800 && code <= 0xdfff ? code : lowerUnit(code);
}

function kindAt(text: string, at: number): number {
  const code = codeAt(text, at);
  return code < TABLE_SIZE ? (TABLES.kinds[code] ?? 0) : 0;
}

/** Says whether a UTF-16 unit is a Cyrillic letter of a living alphabet. */
export function isCyrillicCode(code: number): boolean {
  return code < TABLE_SIZE && ((TABLES.kinds[code] ?? 0) & CYRILLIC_LETTER) !== 0;
}

/** Says whether a UTF-16 unit is a Latin letter: folding looks at the whole word around it. */
export function isLatinCode(code: number): boolean {
  return code < TABLE_SIZE && ((TABLES.kinds[code] ?? 0) & LATIN_LETTER) !== 0;
}

/** A hyphen belongs to the word when a letter or a figure stands on both sides: `E-R-3`, `НМИ-дің`. */
function isInsideWord(text: string, at: number): boolean {
  return codeAt(text, at) === 0x2d && kindAt(text, at - 1) !== 0 && kindAt(text, at + 1) !== 0;
}

/** Which script the word is in by its unmistakable letters: the majority; Cyrillic on a draw or when it has none. */
function wordScript(text: string, start: number, end: number): 'cyrillic' | 'latin' {
  let cyrillic = 0;
  let latin = 0;
  for (let at = start; at < end; at += 1) {
    const kind = kindAt(text, at);
    if ((kind & AMBIGUOUS) !== 0) continue;
    if ((kind & CYRILLIC_LETTER) !== 0) cyrillic += 1;
    else if ((kind & LATIN_LETTER) !== 0) latin += 1;
  }
  return latin > cyrillic ? 'latin' : 'cyrillic';
}

function wordStart(text: string, inside: number): number {
  let at = inside;
  while (at > 0 && (kindAt(text, at - 1) !== 0 || isInsideWord(text, at - 1))) at -= 1;
  return at;
}

function wordEnd(text: string, start: number): number {
  let at = start;
  while (at < text.length && (kindAt(text, at) !== 0 || isInsideWord(text, at))) at += 1;
  return at;
}

/** Dashes, quotation marks, bullets and the sign of a number, which texts are full of: what `foldOther` makes of them. */
const SIGNS_FROM = 0x2000;
const SIGNS = Uint16Array.from({ length: 0x200 }, (_, at) => foldOther(SIGNS_FROM + at));

/** A unit outside of words with Latin letters. */
function foldUnit(code: number): number {
  if (code < TABLE_SIZE) return TABLES.plain[code] ?? code;
  return SIGNS[code - SIGNS_FROM] ?? foldOther(code);
}

function foldMixedWord(text: string, start: number, end: number): string {
  const table = wordScript(text, start, end) === 'latin' ? TABLES.toLatin : TABLES.toCyrillic;
  let folded = '';
  for (let at = start; at < end; at += 1) folded += UNITS[table[codeAt(text, at)] ?? 0] ?? '';
  return folded;
}

/** Returns the text with every Cyrillic letter that prints like a Latin one as that letter: the signs of a formula, "а = b + с". */
export function latinLetters(text: string): string {
  return [...text].map((letter) => LATIN[CYRILLIC.indexOf(letter)] ?? letter).join('');
}

/**
 * Returns the key by which words of the law are compared; as long as the text, so offsets stay valid. Guarantees:
 * 1. small letters, ё as е; 2. look-alike letters of a word (hyphens and figures included) follow its unmistakable letters:
 * «шешiмi» with Latin i becomes Cyrillic, «Е-R-3» with Cyrillic Е becomes Latin; a word of look-alikes only, such as «E-3»,
 * becomes Cyrillic, and so does a draw; 3. one vendor's code points (Ќ = Қ) become the letters meant; 4. every white space but a
 * line end becomes a space, every quotation mark `"`, every dash `-`; 5. the length in UTF-16 units is kept.
 */
export function foldLetters(text: string): string {
  const { length } = text;
  let folded = '';
  // What stands before this place is in `folded`, which is as long; all that folding leaves alone is copied in one piece.
  let kept = 0;
  for (let at = 0; at < length; at += 1) {
    const code = codeAt(text, at);
    const folding = code < TABLE_SIZE ? FOLDING[code] : BY_ITSELF;
    if (folding === LEFT_ALONE) continue;
    if (folding === WITH_ITS_WORD) {
      const start = wordStart(text, at);
      const end = wordEnd(text, at);
      // Its letters before this one may have been folded by themselves.
      const before = kept <= start ? folded + text.slice(kept, start) : folded.slice(0, start);
      folded = before + foldMixedWord(text, start, end);
      kept = end;
      at = end - 1;
      continue;
    }
    const unit = foldUnit(code);
    if (unit === code) continue;
    folded += text.slice(kept, at) + (UNITS[unit] ?? String.fromCharCode(unit));
    kept = at + 1;
  }
  return kept === 0 ? text : folded + text.slice(kept);
}

/**
 * Returns what says whether the text may hold one of the folded words at a place, by the first unit alone: most places are told apart
 * before anything is folded. A yes is to be looked at; a no is certain.
 */
export function mayHoldOneOf(words: Iterable<string>): (text: string, at: number) => boolean {
  const isWanted = new Uint8Array(0x10000);
  for (const word of words) isWanted[codeAt(word, 0)] = 1;
  const isFirst = new Uint8Array(TABLE_SIZE);
  for (const table of [TABLES.plain, TABLES.toCyrillic, TABLES.toLatin]) {
    for (let code = 0; code < TABLE_SIZE; code += 1) {
      if (isWanted[table[code] ?? 0] === 1) isFirst[code] = 1;
    }
  }
  return (text, at) => {
    const code = codeAt(text, at);
    return code < TABLE_SIZE ? isFirst[code] === 1 : at < text.length;
  };
}

/** A word whose letters come from both scripts, or from a vendor's fonts. */
export interface MixedWord {
  readonly start: number;
  readonly end: number;
  readonly found: string;
  /** The word with its look-alikes in the script of its other letters; null when it cannot be known. */
  readonly made: string | null;
}

function seenKinds(text: string, start: number, end: number): number {
  let seen = 0;
  for (let at = start; at < end; at += 1) seen |= kindAt(text, at);
  return seen;
}

const BOTH_SCRIPTS = LATIN_LETTER | CYRILLIC_LETTER;

function areMixed(kinds: number): boolean {
  return (kinds & BOTH_SCRIPTS) === BOTH_SCRIPTS || (kinds & VENDOR_LETTER) !== 0;
}

function unmix(word: string): string | null {
  const script = wordScript(word, 0, word.length);
  const [from, to] = script === 'cyrillic' ? [LATIN, CYRILLIC] : [CYRILLIC, LATIN];
  const exchange = (unit: string): string => {
    const at = from.indexOf(unit);
    const vendor = VENDOR.indexOf(unit);
    return at >= 0 ? to.charAt(at) : vendor >= 0 ? VENDOR_MEANT.charAt(vendor) : unit;
  };
  const made = [...word].map(exchange).join('');
  return (seenKinds(made, 0, made.length) & BOTH_SCRIPTS) === BOTH_SCRIPTS ? null : made;
}

/** A part of a word between hyphens may have its own script: `НМИ-KPI` is not mixed. */
function mixedParts(text: string, start: number, end: number): MixedWord[] {
  const found: MixedWord[] = [];
  let from = start;
  for (let at = start; at <= end; at += 1) {
    if (at < end && codeAt(text, at) !== 0x2d) continue;
    if (areMixed(seenKinds(text, from, at))) {
      const word = text.slice(from, at);
      found.push({ start: from, end: at, found: word, made: unmix(word) });
    }
    from = at + 1;
  }
  return found;
}

/** Returns the words of the text that mix Latin and Cyrillic letters, in order. Time is linear in the text. */
export function findMixedWords(text: string): MixedWord[] {
  const found: MixedWord[] = [];
  for (let at = 0; at < text.length; at += 1) {
    // Without a Latin or a vendor's letter no word is mixed.
    if ((kindAt(text, at) & (LATIN_LETTER | VENDOR_LETTER)) === 0) continue;
    const start = wordStart(text, at);
    let seen = 0;
    at = start;
    for (let kind = kindAt(text, at); kind !== 0 || isInsideWord(text, at); kind = kindAt(text, at)) {
      seen |= kind;
      at += 1;
    }
    if (areMixed(seen)) found.push(...mixedParts(text, start, at));
  }
  return found;
}
