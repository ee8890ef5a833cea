import type { Lang } from '../model/ids.ts';
import { markOfWord, numberOfWord, type WordMark } from './commencement-words.ts';
import { findDates } from './dates.ts';
import { foldLetters } from './letters.ts';

/** One word, number or sign of a clause. Offsets are UTF-16 units of the text given. */
export interface ClauseToken {
  /** Lower case, look-alike letters folded. */
  readonly word: string;
  readonly start: number;
  readonly end: number;
  readonly mark: WordMark | null;
  readonly number: number | null;
  readonly startsUpper: boolean;
}

/** A date or a length of time that several tokens say together: [from, to) in tokens. */
export interface ClauseSpan {
  readonly from: number;
  readonly to: number;
  /** Null for a length of time, and for a date that is blank, impossible or open between two days (then `isDate`). */
  readonly date: string | null;
  readonly isDate: boolean;
  readonly length: { readonly days: number; readonly months: number; readonly working: boolean } | null;
}

/** Matches "күнінен", "10", "("; never white space alone. Linear: three disjoint classes. */
const TOKEN = /\p{L}+|\d+|[^\s\p{L}\d]/gu;

/** Matches "шешiм" (a Cyrillic letter in it); not "VII". */
const CYRILLIC = /\p{Script=Cyrillic}/u;

/** Numbers in Roman letters stay as they are; only words of Cyrillic letters are folded. */
function foldWord(raw: string): string {
  return CYRILLIC.test(raw) ? foldLetters(raw) : raw.toLowerCase();
}

/** Returns the tokens of the text, words folded for matching. */
export function tokenizeClause(text: string, lang: Lang): ClauseToken[] {
  const tokens: ClauseToken[] = [];
  for (const match of text.matchAll(TOKEN)) {
    const raw = match[0];
    const word = foldWord(raw);
    const isNumber = word >= '0' && word <= '9\u{10ffff}';
    const upper = raw[0] ?? '';
    tokens.push({
      word,
      start: match.index,
      end: match.index + raw.length,
      mark: isNumber ? null : markOfWord(word, lang),
      number: isNumber ? (raw.length <= 6 ? Number(raw) : null) : numberOfWord(word, lang),
      startsUpper: upper !== upper.toLowerCase(),
    });
  }
  return tokens;
}

/** Matches "десятидневного" (group 1 "десяти"), "шестимесячный"; not "дневник". */
const RU_COMPOUND = /^(\p{L}{3,14})(дневн|месячн)\p{L}{2,3}$/u;

/** Returns the length of time that begins at this token: "он күн", "десяти календарных дней", "10 (десяти) дней". */
export function lengthAt(tokens: readonly ClauseToken[], at: number, lang: Lang): ClauseSpan | null {
  const first = tokens[at];
  if (first === undefined) return null;
  const compound = lang === 'ru' ? RU_COMPOUND.exec(first.word) : null;
  if (compound) {
    const amount = numberOfWord(compound[1] ?? '', lang);
    const months = compound[2]?.startsWith('м') ?? false;
    if (amount === null) return null;
    return {
      from: at,
      to: at + 1,
      date: null,
      isDate: false,
      length: lengthOf(amount, months ? 'month' : 'day', false),
    };
  }
  // "№ 297/3 календарных дней": a displaced number of an act is no count of days.
  if (first.number === null || tokens[at - 1]?.word === '№' || tokens[at - 1]?.word === '/') return null;
  let amount = 0;
  let next = at;
  for (; tokens[next]?.number != null; next += 1) amount += tokens[next]?.number ?? 0;
  let working = false;
  for (let skipped = 0; skipped < 6; skipped += 1, next += 1) {
    const token = tokens[next];
    if (token === undefined) return null;
    if (token.mark === 'working') working = true;
    else if (token.mark === 'day' || token.mark === 'month' || token.mark === 'week' || token.mark === 'year') {
      return { from: at, to: next + 1, date: null, isDate: false, length: lengthOf(amount, token.mark, working) };
    } else if (!isLengthFiller(token)) return null;
  }
  return null;
}

/** Between the number and its unit stand "календарных", brackets with the number in words, nothing else. */
function isLengthFiller(token: ClauseToken): boolean {
  return (
    token.number !== null ||
    token.word === '(' ||
    token.word === ')' ||
    token.word.startsWith('календарн') ||
    token.word === 'күнтізбелік'
  );
}

function lengthOf(
  amount: number,
  unit: 'day' | 'month' | 'week' | 'year',
  working: boolean,
): { days: number; months: number; working: boolean } {
  if (unit === 'month') return { days: 0, months: amount, working };
  if (unit === 'year') return { days: 0, months: amount * 12, working };
  return { days: unit === 'week' ? amount * 7 : amount, months: 0, working };
}

/** Returns every date and length of time of the text in order, without overlaps. */
export function findClauseSpans(text: string, tokens: readonly ClauseToken[], lang: Lang): ClauseSpan[] {
  const spans: ClauseSpan[] = [];
  const dates = findDates(text, lang);
  let nextDate = 0;
  for (let at = 0; at < tokens.length; at += 1) {
    const start = tokens[at]?.start ?? 0;
    while (nextDate < dates.length && (dates[nextDate]?.end ?? 0) <= start) nextDate += 1;
    const date = dates[nextDate];
    if (date !== undefined && date.start <= start) {
      let to = at + 1;
      while ((tokens[to]?.start ?? date.end) < date.end) to += 1;
      spans.push({ from: at, to, date: date.otherReading === null ? date.date : null, isDate: true, length: null });
      at = to - 1;
      continue;
    }
    const length = lengthAt(tokens, at, lang);
    if (length === null) continue;
    spans.push(length);
    at = length.to - 1;
  }
  return spans;
}

/** One sentence or bracketed remark: [from, to) in tokens. */
interface ClauseRegion {
  readonly from: number;
  readonly to: number;
}

/** Words after which a full stop does not end a sentence: one or two letters, such as "ж.", "г." or initials. */
function isAbbreviation(token: ClauseToken | undefined): boolean {
  return token !== undefined && token.end - token.start <= 2 && CYRILLIC.test(token.word);
}

/** Returns sentences and bracketed remarks; a bracket that holds only a number ("10 (десять)") does not cut, nor does "2)". */
function splitRegions(tokens: readonly ClauseToken[]): ClauseRegion[] {
  const regions: ClauseRegion[] = [];
  let from = 0;
  let depth = 0;
  const close = (to: number, next: number): void => {
    if (to > from) regions.push({ from, to });
    from = next;
  };
  for (let at = 0; at < tokens.length; at += 1) {
    const token = tokens[at];
    if (token === undefined) break;
    if (token.word === '(') {
      const numberOnly =
        tokens[at + 1]?.number != null && (tokens[at + 2]?.word === ')' || tokens[at + 3]?.word === ')');
      if (numberOnly) {
        at += tokens[at + 2]?.word === ')' ? 2 : 3;
        continue;
      }
      depth += 1;
      close(at, at + 1);
    } else if (token.word === ')' && depth > 0) {
      depth -= 1;
      close(at, at + 1);
    } else if (token.word === '.' && tokens[at + 1]?.startsUpper !== false && !isAbbreviation(tokens[at - 1])) {
      close(at + 1, at + 1);
    }
  }
  close(tokens.length, tokens.length);
  return regions;
}

/** Returns the sentences and bracketed remarks that hold a word of one of the kinds, in order; only these are read closely. */
export function sentencesWith(text: string, lang: Lang, marks: readonly WordMark[]): string[] {
  const tokens = tokenizeClause(text, lang);
  const found: string[] = [];
  for (const { from, to } of splitRegions(tokens)) {
    let has = false;
    for (let at = from; at < to && !has; at += 1) {
      const mark = tokens[at]?.mark ?? null;
      has = mark !== null && marks.includes(mark);
    }
    if (has) found.push(text.slice(tokens[from]?.start, tokens[to - 1]?.end));
  }
  return found;
}
