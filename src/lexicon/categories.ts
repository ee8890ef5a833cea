import { codeAt } from '../base/code-at.ts';
import { isSpaceCode } from '../base/white-space.ts';
import type { CategoryRef } from '../model/rule-graph.ts';
import { isCapitalCode, isLetterCode, lettersOf } from './letter-codes.ts';
import { foldLetters, mayHoldOneOf } from './letters.ts';

/** One category as a text gives it, with the places of its words. Offsets are UTF-16, `end` includes `;` and `*`. */
export interface CategoryEntry {
  readonly start: number;
  readonly end: number;
  readonly ref: CategoryRef;
  /** The bracket of the qualifier is not closed before the text ends. */
  readonly isOpen: boolean;
}

export interface CategoryRun {
  readonly end: number;
  readonly entries: readonly CategoryEntry[];
  readonly hasFootnote: boolean;
  readonly isOpen: boolean;
}

/** Cyrillic letters that typists put for the Latin letters of a code, and the reverse of none. */
const LATIN: Readonly<Record<string, string>> = {
  А: 'A',
  В: 'B',
  С: 'C',
  Д: 'D',
  Е: 'E',
  О: 'O',
  Р: 'R',
  К: 'K',
  М: 'M',
  Н: 'H',
  Т: 'T',
  Х: 'X',
};

/**
 * A position category at the place where reading stands; spaces are what justification leaves.
 * Matches `E-R-1`, `Е-3`, `C - 2`, `D-O-1`; must not match `НМИ-5`, `С-45/2`.
 */
const CODE = /([A-EАВСДЕ])\s{0,2}[-–‑]\s{0,2}(?:([A-ZА-Я]{1,3})\s{0,2}[-–‑]\s{0,2})?(\d{1,2})(?![\d/])/uy;
/** The same anywhere in a text. Matches in `санаты C-1 үшін`, must not match in `ҒЗИ-С-1а`. */
const CODE_ANYWHERE =
  /(?<![\p{L}\p{N}-])[A-EАВСДЕ]\s{0,2}[-–‑]\s{0,2}(?:[A-ZА-Я]{1,3}\s{0,2}[-–‑]\s{0,2})?\d{1,2}(?![\d/])/gu;
/** Letters that open a code, in both alphabets. */
const CODE_LETTERS = 'ABCDEАВСДЕ';
/** Signs that stand between two categories, besides white space. */
const SEPARATORS = ';,.';
/** What stands inside a qualifier's brackets, besides letters and white space. */
const QUALIFIER_SIGNS = ',.–-';
/** A word of letters, with hyphens inside. Matches `мінез-құлық`, must not match `3/4`. */
const WORD = /\p{L}+(?:-\p{L}+)*/uy;
/** Longest words of a qualifier; a bracket that stays open longer is not a qualifier. */
const LONGEST_QUALIFIER = 160;

interface QualifierWords {
  readonly qualifier: string;
  /** Each list is one way to say it: all parts stand in the words, in order, written without spaces. */
  readonly words: readonly (readonly string[])[];
}

/** In order of how much they say: the first that fits is taken. */
const QUALIFIERS: readonly QualifierWords[] = [
  {
    qualifier: 'deputy-director',
    words: [
      ['директор', 'орынбасар'],
      ['заместител', 'директор'],
    ],
  },
  {
    qualifier: 'deputy-head',
    words: [
      ['басшы', 'орынбасар'],
      ['заместител', 'руководител'],
    ],
  },
  { qualifier: 'director', words: [['департамент', 'директор'], ['директор', 'департамент'], ['директор']] },
  {
    qualifier: 'head-of-structural-unit',
    words: [
      ['құрылымдықбөлімше', 'басшы'],
      ['руководител', 'структурн', 'подразделен'],
    ],
  },
  {
    qualifier: 'head-of-office',
    words: [
      ['аппарат', 'басшы'],
      ['руководител', 'аппарат'],
    ],
  },
  {
    qualifier: 'head-of-division',
    words: [
      ['басқарма', 'басшы'],
      ['руководител', 'управлен'],
      ['начальник', 'управлен'],
    ],
  },
  {
    qualifier: 'head-of-unit',
    words: [
      ['бөлімше', 'басшы'],
      ['руководител', 'подразделен'],
    ],
  },
  {
    qualifier: 'head-of-section',
    words: [
      ['бөлім', 'басшы'],
      ['руководител', 'отдел'],
      ['заведующ', 'отдел'],
    ],
  },
];

/** A qualifier that the table above does not know: the group is not the unqualified one, its words stay in the cell. */
const OTHER_QUALIFIER = 'other';

/** Beginnings of the words of the footnote "* except the persons named in the row above of this column". */
const FOOTNOTE_STEMS: readonly string[] = [
  ...['осы', 'баған', 'жоғары', 'тұр', 'қатар', 'жол', 'көрсет', 'тұлға', 'басқа', 'қоспағанда'],
  ...[
    'за',
    'исключен',
    'лиц',
    'указан',
    'в',
    'вышестоящ',
    'строк',
    'данн',
    'граф',
    'столб',
    'этой',
    'настоящ',
    'кроме',
  ],
];
const mayBeOfFootnote = mayHoldOneOf(FOOTNOTE_STEMS);
/** Beginnings of its first word. */
const FOOTNOTE_FIRST: readonly string[] = ['осы', 'за', 'кроме', 'жоғары'];
const mayOpenFootnote = mayHoldOneOf(FOOTNOTE_FIRST);
/** Beginnings of its last word: without it the page has cut the footnote. */
const FOOTNOTE_LAST: readonly string[] = ['басқа', 'қоспағанда', 'граф', 'столб'];
/** Fewer words of that kind may be chance. */
const FEWEST_FOOTNOTE_WORDS = 3;
const MOST_FOOTNOTE_WORDS = 16;

function foldWords(words: string): string {
  return lettersOf(foldLetters(words));
}

function holdsInOrder(text: string, parts: readonly string[]): boolean {
  let at = 0;
  for (const part of parts) {
    const found = text.indexOf(part, at);
    if (found < 0) return false;
    at = found + part.length;
  }
  return true;
}

/** Returns the qualifier of words such as "(head of a structural unit)" in either language; `other` when the table has none. */
export function qualifierOf(words: string): string | null {
  const folded = foldWords(words);
  if (folded === '') return null;
  const known = QUALIFIERS.find((row) => row.words.some((parts) => holdsInOrder(folded, parts)));
  return known?.qualifier ?? OTHER_QUALIFIER;
}

function latin(letters: string): string {
  let made = '';
  for (const letter of letters) made += LATIN[letter] ?? letter;
  return made;
}

/** Returns the place of the first unit from `at` on that is neither white space nor one of the signs. */
function skip(text: string, at: number, signs: string): number {
  let end = at;
  while (end < text.length && (isSpaceCode(codeAt(text, end)) || signs.includes(text.charAt(end)))) end += 1;
  return end;
}

interface ReadCode {
  readonly code: string;
  readonly end: number;
}

function readCode(text: string, at: number): ReadCode | null {
  if (at >= text.length || !CODE_LETTERS.includes(text.charAt(at))) return null;
  CODE.lastIndex = at;
  const match = CODE.exec(text);
  if (match === null) return null;
  const [words, letter = '', middle, number = ''] = match;
  const inside = middle === undefined ? '' : `${latin(middle)}-`;
  return { code: `${latin(letter)}-${inside}${number}`, end: at + words.length };
}

interface ReadQualifier {
  readonly qualifier: string | null;
  readonly end: number;
  readonly isOpen: boolean;
}

function readQualifier(text: string, at: number): ReadQualifier {
  const open = skip(text, at, '');
  if (text[open] !== '(') return { qualifier: null, end: at, isOpen: false };
  let end = open + 1;
  const limit = Math.min(text.length, end + LONGEST_QUALIFIER);
  let hasLetters = false;
  for (; end < limit && isQualifierUnit(text, end); end += 1) {
    const isLetter = isLetterCode(codeAt(text, end));
    // Only the first word of a qualifier has a capital; a later one opens the next cell.
    if (hasLetters && isCapitalCode(codeAt(text, end)) && !isLetterCode(codeAt(text, end - 1))) break;
    hasLetters ||= isLetter;
  }
  const qualifier = qualifierOf(text.slice(open + 1, end));
  return text[end] === ')' ? { qualifier, end: end + 1, isOpen: false } : { qualifier, end, isOpen: true };
}

function isQualifierUnit(text: string, at: number): boolean {
  const code = codeAt(text, at);
  return isLetterCode(code) || isSpaceCode(code) || QUALIFIER_SIGNS.includes(text.charAt(at));
}

/** A star belongs to the code unless a word follows it: then it opens the footnote, or an indicator of the next cell. */
function readStar(text: string, at: number): number {
  const star = skip(text, at, SEPARATORS);
  if (text[star] !== '*') return -1;
  const next = skip(text, star + 1, SEPARATORS);
  if (next >= text.length || !isLetterCode(codeAt(text, next)) || readCode(text, next) !== null) return star + 1;
  return -1;
}

function readEntry(text: string, at: number): CategoryEntry | null {
  const code = readCode(text, at);
  if (code === null) return null;
  const qualifier = readQualifier(text, code.end);
  const star = qualifier.isOpen ? -1 : readStar(text, qualifier.end);
  const end = star >= 0 ? star : skip(text, qualifier.end, SEPARATORS);
  return {
    start: at,
    end: trimEnd(text, at, end),
    ref: { code: code.code, qualifier: qualifier.qualifier, exceptRowAbove: star >= 0 },
    isOpen: qualifier.isOpen,
  };
}

function trimEnd(text: string, start: number, end: number): number {
  let trimmed = end;
  while (trimmed > start && isSpaceCode(codeAt(text, trimmed - 1))) trimmed -= 1;
  return trimmed;
}

interface FootnoteWords {
  readonly words: readonly string[];
  readonly end: number;
}

/** The word at a place, folded; null when none stands there. */
function foldedWordAt(text: string, at: number): { readonly folded: string; readonly end: number } | null {
  WORD.lastIndex = at;
  const word = WORD.exec(text)?.[0];
  return word === undefined ? null : { folded: foldWords(word), end: at + word.length };
}

/** The words of a footnote's vocabulary that follow each other from `at` on. */
function footnoteWords(text: string, at: number): FootnoteWords {
  const words: string[] = [];
  let end = at;
  for (let next = skip(text, at, '*'); words.length < MOST_FOOTNOTE_WORDS; next = skip(text, end, SEPARATORS)) {
    const word = mayBeOfFootnote(text, next) ? foldedWordAt(text, next) : null;
    if (word === null) break;
    const { folded } = word;
    if (!FOOTNOTE_STEMS.some((stem) => (stem.length < 3 ? folded === stem : folded.startsWith(stem)))) break;
    words.push(folded);
    end = word.end;
  }
  return { words, end: trimEnd(text, end, words.length > 0 ? skip(text, end, SEPARATORS) : end) };
}

function startsWithOne(word: string | undefined, stems: readonly string[]): boolean {
  return word !== undefined && stems.some((stem) => word.startsWith(stem));
}

/**
 * Returns the end of the footnote "* except the persons named in the row above" that begins at `at`, its star too, or -1.
 * With a star it may break off at the end of the text, where a page cuts the cell.
 */
export function readCategoryFootnote(text: string, at: number): number {
  const first = skip(text, at, '*');
  if (!mayOpenFootnote(text, first)) return -1;
  if (!startsWithOne(foldedWordAt(text, first)?.folded, FOOTNOTE_FIRST)) return -1;
  const { words, end } = footnoteWords(text, at);
  const isLong = words.length >= FEWEST_FOOTNOTE_WORDS;
  const hasStar = text[skip(text, at, '')] === '*';
  if (hasStar) return isLong || end === text.length ? end : -1;
  return isLong && startsWithOne(words.at(-1), FOOTNOTE_LAST) ? end : -1;
}

/** Returns the end of the rest of a footnote that the page before has cut, or -1; it goes on to its last word. */
export function readFootnoteRest(text: string, at: number): number {
  const { words, end } = footnoteWords(text, at);
  return startsWithOne(words.at(-1), FOOTNOTE_LAST) ? end : -1;
}

/** Says whether a category cell ends inside its footnote. Such a cell goes on overleaf. */
export function isFootnoteCut(cell: string): boolean {
  const text = cell.slice(-LONGEST_QUALIFIER);
  const star = text.lastIndexOf('*');
  if (star < 0 || readCategoryFootnote(text, star) !== text.length) return false;
  return !startsWithOne(footnoteWords(text, star).words.at(-1), FOOTNOTE_LAST);
}

/** Returns the categories that stand one after another from `at` on, with their footnote; null when none stands there. */
export function readCategoryRun(text: string, at: number): CategoryRun | null {
  const entries: CategoryEntry[] = [];
  let end = -1;
  let hasFootnote = false;
  let next = skip(text, at, SEPARATORS);
  while (next < text.length) {
    const entry = readEntry(text, next);
    if (entry !== null) {
      entries.push(entry);
      end = entry.end;
      if (entry.isOpen) break;
    } else {
      const footnote = readCategoryFootnote(text, next);
      if (footnote < 0) break;
      hasFootnote = true;
      end = footnote;
    }
    next = skip(text, end, SEPARATORS);
  }
  if (end < 0) return null;
  return { end, entries, hasFootnote, isOpen: entries.at(-1)?.isOpen === true && !hasFootnote };
}

/**
 * Returns the categories that the texts name, in order, each with its qualifier and its star; the texts are the items
 * of a category cell or a sentence of the act. A footnote names none.
 */
export function parseCategories(items: readonly (string | { readonly text: string })[]): CategoryRef[] {
  const refs: CategoryRef[] = [];
  for (const item of items) {
    const text = typeof item === 'string' ? item : item.text;
    for (const match of text.matchAll(CODE_ANYWHERE)) {
      const entry = readEntry(text, match.index);
      if (entry !== null) refs.push(entry.ref);
    }
  }
  return refs;
}

/** Returns the category in one word for comparison and print: `E-3 (head-of-structural-unit)`, `E-3*`. */
export function printCategory(ref: CategoryRef): string {
  return `${ref.code}${ref.exceptRowAbove ? '*' : ''}${ref.qualifier === null ? '' : ` (${ref.qualifier})`}`;
}
