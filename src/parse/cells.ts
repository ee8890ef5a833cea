import { codeAt } from '../base/code-at.ts';
import {
  concatMapped,
  EMPTY_MAPPED,
  joinMapped,
  type MappedText,
  mappedMade,
  sliceMapped,
  trimmedSlice,
} from '../base/mapped-text.ts';
import { readCategoryRun } from '../lexicon/categories.ts';

/** A sign that stands close to the word before it. Matches `;`, `, `; must not match `(`. */
const CLOSE_SIGN = /^[;:,.!?)]/u;
/** A bullet at the start of an item. Matches `*Ұжымда`, `• Өзінің`; must not match `-өзі`. */
const BULLET_START = /^[*•●▪◦‣∙·]\s*/u;

/** Returns the parts as running text: one made space between them, none before a sign that closes. */
export function joinParts(parts: readonly MappedText[]): MappedText {
  const pieces: MappedText[] = [];
  for (const part of parts) {
    if (part.text === '') continue;
    if (pieces.length > 0 && !CLOSE_SIGN.test(part.text)) pieces.push(mappedMade(' '));
    pieces.push(part);
  }
  return concatMapped(pieces);
}

/** A space that justification left. Matches the spaces in `жасау ;` and `( басшы`, must not match that in `жасау (`. */
const STRAY_SPACE = /\s(?=[;:,.!?)])|(?<=\()\s/gu;

const SPACE = 0x20;
const BRACKET = 0x28;
/** 1 = a sign that closes. */
const IS_CLOSER = Uint8Array.from({ length: 0x80 }, (_, code) => Number(';:,.!?)'.includes(String.fromCharCode(code))));

/** Says whether there may be one, cheaply: most cells are tidy. */
function hasStraySpace(text: string): boolean {
  let before = 0;
  for (let at = 0; at < text.length; at += 1) {
    const code = codeAt(text, at);
    if (before === SPACE ? IS_CLOSER[code] === 1 : before === BRACKET && code === SPACE) return true;
    before = code;
  }
  return false;
}

/** Returns the text without the spaces that justification left before a closing sign and after a bracket. */
export function closeSigns(value: MappedText): MappedText {
  if (!hasStraySpace(value.text)) return value;
  const kept: MappedText[] = [];
  let from = 0;
  for (const { index } of value.text.matchAll(STRAY_SPACE)) {
    kept.push(sliceMapped(value, from, index));
    from = index + 1;
  }
  return from === 0 ? value : concatMapped([...kept, sliceMapped(value, from)]);
}

/** Returns an indicator of its parts, without bullet. */
export function indicatorItem(parts: readonly MappedText[]): MappedText {
  const text = closeSigns(joinParts(parts));
  const bullet = BULLET_START.exec(text.text)?.[0].length ?? 0;
  return trimmedSlice(text, bullet);
}

/** Returns the entries of a category cell, one category or the footnote each, as printed. */
export function categoryItems(fragments: readonly MappedText[]): MappedText[] {
  const cell = joinParts(fragments);
  const items: MappedText[] = [];
  let at = 0;
  const take = (start: number, end: number): void => {
    const text = closeSigns(trimmedSlice(cell, start, end));
    if (text.text !== '') items.push(text);
  };
  while (at < cell.text.length) {
    const run = readCategoryRun(cell.text, at);
    const first = run?.entries[0];
    if (!run || !first) break;
    for (const entry of run.entries) {
      take(at, entry.start);
      take(entry.start, entry.end);
      at = entry.end;
    }
  }
  take(at, cell.text.length);
  return items;
}

/** Returns all parts of a row as its own words, in order of the columns. */
export function ownText(parts: readonly MappedText[]): MappedText {
  return parts.length === 0 ? EMPTY_MAPPED : joinMapped(parts);
}
