import { codeAt } from '../base/code-at.ts';
import { zeros } from '../base/int-room.ts';
import { collapseMapped, type MappedText, sliceMapped } from '../base/mapped-text.ts';
import { isSpaceCode } from '../base/white-space.ts';
import { type IndicatorColumn, mayOpenColumnTitle, readColumnTitle } from '../lexicon/indicator-words.ts';
import { isLetterCode } from '../lexicon/letter-codes.ts';
import { foldLetters } from '../lexicon/letters.ts';
import type { Lang } from '../model/ids.ts';
import type { TextBlock } from '../model/source-text.ts';

/** A place between characters of the blocks. */
export interface BlockPlace {
  readonly block: number;
  readonly offset: number;
}

export interface ColumnHead {
  readonly columns: readonly { readonly column: IndicatorColumn; readonly title: MappedText }[];
  /** The row of column numbers ("1 2 3 4 5") under the titles; null when there is none. */
  readonly numbering: MappedText | null;
  readonly start: BlockPlace;
  readonly end: BlockPlace;
}

interface Word extends BlockPlace {
  readonly end: number;
  readonly folded: string;
}

/** Signs around a word that are no part of it. Matches the dot of `атауы.`, must not match the slash of `п/п`. */
const EDGE = /^[^\p{L}\p{N}№]+|[^\p{L}\p{N}№]+$/gu;
/** How far into an annex the column titles are looked for; its heading and stamp are shorter. */
const MOST_WORDS = 400;
/** All titles together, with their numbering. */
const MOST_TITLE_WORDS = 60;
/** More letters of a word are not looked at. */
const LONGEST_WORD = 60;
/** The longest title in words: a bound for the look ahead. */
const LONGEST_TITLE = 12;

function withoutEdges(word: string): string {
  const isBare = isLetterCode(word.charCodeAt(0)) && isLetterCode(word.charCodeAt(word.length - 1));
  return isBare ? word : word.replaceAll(EDGE, '');
}

function spacesEnd(text: string, from: number): number {
  let at = from;
  while (at < text.length && isSpaceCode(codeAt(text, at))) at += 1;
  return at;
}

function wordsFrom(blocks: readonly TextBlock[], from: number, most: number): Word[] {
  const words: Word[] = [];
  for (let block = from; block < blocks.length && words.length < most; block += 1) {
    const text = blocks[block]?.text.text ?? '';
    for (let at = spacesEnd(text, 0); at < text.length && words.length < most; at = spacesEnd(text, at)) {
      const offset = at;
      while (at < text.length && !isSpaceCode(codeAt(text, at))) at += 1;
      const folded = withoutEdges(foldLetters(text.slice(offset, Math.min(at, offset + LONGEST_WORD))));
      words.push({ block, offset, end: at, folded });
    }
  }
  return words;
}

function textOf(blocks: readonly TextBlock[], words: readonly Word[]): MappedText {
  const parts: MappedText[] = [];
  for (const word of words) {
    const text = blocks[word.block]?.text;
    if (text) parts.push(sliceMapped(text, word.offset, word.end));
  }
  return joinWords(parts);
}

function joinWords(parts: readonly MappedText[]): MappedText {
  const length = parts.reduce((sum, part) => sum + part.text.length + 1, 0);
  const origins = zeros(Math.max(0, length - 1)).fill(-1);
  let at = 0;
  for (const part of parts) {
    origins.set(part.origins, at);
    at += part.text.length + 1;
  }
  return collapseMapped({ text: parts.map((part) => part.text).join(' '), origins });
}

interface Found {
  readonly columns: { column: IndicatorColumn; title: MappedText }[];
  readonly next: number;
}

function titlesFrom(blocks: readonly TextBlock[], words: readonly Word[], first: number, lang: Lang): Found {
  const columns: { column: IndicatorColumn; title: MappedText }[] = [];
  let next = first;
  while (next < words.length && mayOpenColumnTitle(words[next]?.folded ?? '', lang)) {
    const ahead = words.slice(next, next + LONGEST_TITLE).map((word) => word.folded);
    const match = readColumnTitle(ahead, lang);
    if (match === null || columns.some((other) => other.column === match.column)) break;
    columns.push({ column: match.column, title: textOf(blocks, words.slice(next, next + match.length)) });
    next += match.length;
  }
  return { columns, next };
}

/** The columns that rows are rebuilt from, in the order in which each row prints them; other orders are not read. */
function isWholeHead(columns: readonly { column: IndicatorColumn }[]): boolean {
  const at = (column: IndicatorColumn): number => columns.findIndex((other) => other.column === column);
  const order = [at('competency'), at('categories'), at('effective')];
  if (order.includes(-1) || (order[1] ?? 0) > (order[2] ?? 0)) return false;
  return at('ineffective') < 0 || at('ineffective') > at('effective');
}

/** Column numbers 1, 2, 3 … in a row; fewer than two may be the number of the first row. */
function numberingLength(words: readonly Word[], first: number, columns: number): number {
  let length = 0;
  while (length < columns && words[first + length]?.folded === String(length + 1)) length += 1;
  return length === columns && length >= 2 ? length : 0;
}

/** Returns the column titles of a table of indicators and where they stand, or null when the blocks show none from `from` on. */
export function findColumnHead(blocks: readonly TextBlock[], lang: Lang, from = 0): ColumnHead | null {
  const words = wordsFrom(blocks, from, MOST_WORDS);
  for (let first = 0; first < words.length; first += 1) {
    const found = titlesFrom(blocks, words, first, lang);
    if (!isWholeHead(found.columns)) continue;
    const numbers = numberingLength(words, found.next, found.columns.length);
    const start = words[first];
    const last = words[found.next + numbers - 1];
    if (!start || !last) return null;
    return {
      columns: found.columns,
      numbering: numbers > 0 ? textOf(blocks, words.slice(found.next, found.next + numbers)) : null,
      start: { block: start.block, offset: start.offset },
      end: { block: last.block, offset: last.end },
    };
  }
  return null;
}

/** Returns the end of column titles that are printed again at the top of a page, or null when the block opens otherwise. */
export function repeatedHeadEnd(blocks: readonly TextBlock[], block: number, lang: Lang): BlockPlace | null {
  const [opening] = wordsFrom(blocks, block, 1);
  if (opening === undefined || !mayOpenColumnTitle(opening.folded, lang)) return null;
  const words = wordsFrom(blocks, block, MOST_TITLE_WORDS);
  const found = titlesFrom(blocks, words, 0, lang);
  if (!isWholeHead(found.columns)) return null;
  const last = words[found.next + numberingLength(words, found.next, found.columns.length) - 1];
  return last ? { block: last.block, offset: last.end } : null;
}
