import { codeAt } from '../base/code-at.ts';
import { collapseSpaces } from './fold-text.ts';

/** A quotation mark in a text. `either` = its surroundings do not tell (a space on both sides, a letter on both sides). */
export interface QuoteMark {
  readonly at: number;
  readonly kind: 'open' | 'close' | 'either';
}

const MARKS = '"«»“”„‟';
/** What may stand before an opening mark. Matches ` `, `(`, `—`; must not match `я`. */
const BEFORE_OPENING = /[\s([{—–-]/u;
/** What may stand after a closing mark. Matches ` `, `;`, `)`; must not match `А`. */
const AFTER_CLOSING = /[\s.,;:!?)\]}—–-]/u;
/** A digit: a number of an act before the mark, as in `№ 57"Атырау`. Matches `7`, must not match `я`. */
const DIGIT = /\d/;

/** The largest code of a mark below the general punctuation. */
const LAST_LATIN = 0xbb;
const PUNCTUATION = 0x2010;

function isMarkCode(code: number): boolean {
  if (code <= LAST_LATIN) return code === 0x22 || code === 0xab || code === LAST_LATIN;
  return code >= PUNCTUATION && MARKS.includes(String.fromCharCode(code));
}

function kindOf(unit: string, before: string | undefined, after: string | undefined): QuoteMark['kind'] {
  if (unit === '«' || unit === '„') return 'open';
  if (unit === '»') return 'close';
  const mayOpen = before === undefined || BEFORE_OPENING.test(before);
  const mayClose = after === undefined || AFTER_CLOSING.test(after);
  if (mayOpen !== mayClose) return mayOpen ? 'open' : 'close';
  if (!mayOpen && DIGIT.test(before ?? '')) return 'open';
  return 'either';
}

/**
 * Returns the quotation marks of the text in order, each told to be opening or closing by what stands around it: the State's
 * site prints one straight mark for both, nested ones too (domain.md 1.5). Neighbouring marks are looked through. Linear.
 */
export function findQuoteMarks(text: string): QuoteMark[] {
  const marks: QuoteMark[] = [];
  for (let at = 0; at < text.length; at += 1) {
    if (!isMarkCode(codeAt(text, at))) continue;
    let end = at;
    while (isMarkCode(codeAt(text, end + 1))) end += 1;
    const [before, after] = [at === 0 ? undefined : text[at - 1], text[end + 1]];
    for (let i = at; i <= end; i += 1) marks.push({ at: i, kind: kindOf(text[i] ?? '', before, after) });
    at = end;
  }
  return marks;
}

/** A quoted stretch: [start, end) holds the marks too. */
export interface Quoted {
  readonly start: number;
  readonly end: number;
}

const LONGEST_TITLE = 2500;

function indexAt(marks: readonly QuoteMark[], at: number): number {
  let [low, high] = [0, marks.length - 1];
  while (low <= high) {
    const middle = (low + high) >> 1;
    const found = marks[middle]?.at ?? 0;
    if (found === at) return middle;
    if (found < at) low = middle + 1;
    else high = middle - 1;
  }
  return -1;
}

/**
 * Returns the quoted stretch that ends with the mark at `at`, or null when that mark opens or has no partner.
 * When one opening mark stands for two (`№ 5 «А» … туралы»`), the earliest mark before which `mayStart` allows a beginning is taken.
 */
export function quotedBefore(
  marks: readonly QuoteMark[],
  at: number,
  mayStart: (offset: number) => boolean,
): Quoted | null {
  const last = indexAt(marks, at);
  if (last < 0 || marks[last]?.kind === 'open') return null;
  let depth = 0;
  let fallback: Quoted | null = null;
  for (let i = last; i >= 0; i -= 1) {
    const mark = marks[i];
    if (!mark || at - mark.at > LONGEST_TITLE) break;
    const isOpening = mark.kind === 'open' || (mark.kind === 'either' && i !== last && depth > 0 && mayStart(mark.at));
    depth += isOpening ? -1 : 1;
    if (depth === 0) return { start: mark.at, end: at + 1 };
    if (isOpening && depth === 1 && mayStart(mark.at)) fallback = { start: mark.at, end: at + 1 };
  }
  return fallback;
}

/**
 * Returns the quoted stretch that begins with the mark at `at`, or null when that mark closes. When one closing mark stands for
 * two, the last closing mark before `limit` is taken.
 */
export function quotedAfter(marks: readonly QuoteMark[], at: number, limit: number): Quoted | null {
  const first = indexAt(marks, at);
  if (first < 0 || marks[first]?.kind === 'close') return null;
  let depth = 0;
  let lastClose = -1;
  for (let i = first; i < marks.length; i += 1) {
    const mark = marks[i];
    if (!mark || mark.at >= limit || mark.at - at > LONGEST_TITLE) break;
    const isOpening = mark.kind === 'open' || i === first;
    depth += isOpening ? 1 : -1;
    if (!isOpening) lastClose = mark.at;
    if (depth === 0) return { start: at, end: mark.at + 1 };
  }
  return lastClose < 0 ? null : { start: at, end: lastClose + 1 };
}

/** Returns how many marks of a kind the text has. */
function count(text: string, mark: string): number {
  return text.split(mark).length - 1;
}

/**
 * Returns the words inside a quoted stretch, spaces collapsed, without its outer marks. Where one mark stood for two nested ones,
 * the inner one is put back, so that the marks inside are in pairs.
 */
export function insideQuotes(text: string, quoted: Quoted): string {
  const inside = collapseSpaces(text.slice(quoted.start + 1, quoted.end - 1));
  const [opening, closing] = [count(inside, '«'), count(inside, '»')];
  if (closing > opening) return `«${inside}`;
  if (opening > closing) return `${inside}»`;
  if (count(inside, '"') % 2 === 0) return inside;
  const first = findQuoteMarks(inside)[0];
  return first?.kind === 'close' ? `"${inside}` : `${inside}"`;
}
