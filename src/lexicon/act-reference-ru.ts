import { readClause } from './act-clauses.ts';
import {
  addClause,
  bracketAfter,
  emptyParts,
  finishReference,
  type ReferenceParts,
  skipSpaces,
  spanFrom,
} from './act-reference-parts.ts';
import type { ActReferenceSpan, ReferenceText, TypeSpan } from './act-reference-types.ts';
import { APPROVED, INSTRUMENT, RU_CODES, RU_TITLE_START, UNIT_OF_ACT } from './act-words.ts';
import { type AddressReading, findAddresses } from './address.ts';
import { readBodyHead } from './body-words.ts';
import { collapseSpaces, trimEndMarks } from './fold-text.ts';
import { insideQuotes, quotedAfter } from './quotes.ts';

const LONGEST_BODY = 350;
const WINDOW_BEFORE = 300;
const APPROVED_REACH = 500;
/** A stop inside the words after an act's name. Matches `. Утвер`, `;`; must not match `г. Аксу`. */
const STOP = /[;:]|(?<![\s.]\p{L}|[\s.](?:обл|гор|р-н))\.(?=\s|$)/u;
/** Matches `от `, `от` before a date. */
const FROM_WORD = /^от\s{0,4}/u;
/** Another date in a list: `, от 6 апреля`, `; от 7 мая`, ` и от 3 мая`; must not match `от имени`. */
const LIST_NEXT = /^\s{0,3}(?:[,;]|и|,\s?и)\s{0,3}(?=от\s)/u;
/** Words of the name of a code before it. Matches `Административного процедурно-процессуального `, must not match `Республики `. */
const CODE_WORDS = /(?:(?:[\p{L}-]+(?:ый|ий|ой|ого|его|ому|ему|ым|им|ом|ем|о)|-|[\p{L}]+-)\s+){1,6}$/u;

/** A word. Matches `акимата`, must not match `№`. */
const FIRST_WORD = /[\p{L}-]+/u;
/** What begins no name of a body: it tells until when or for what. Matches `до 1 июля`, must not match `и.о. министра`, `департамента`. */
const NO_BODY = /^(?:до|со?|по|на|во?|ко?|за|не|и|или)\s/u;
/** A letter. Matches `а`, must not match `"`. */
const LETTER = /\p{L}/u;
/** The preposition of the date at the end of a body's name. Matches ` от`, must not match ` порт`. */
const LAST_FROM = /\sот$/u;
/** A bracket about the act, which no title holds. Matches `" (зарегистрировано`; must not match `(Казахстан)`. */
const BRACKET_AFTER_TITLE = /"?\s?\((?:зарегистрир|опубликов|далее|вводит|реестр)/u;
/** Matches `Типовой ` before `методикой`; must not match `в `. */
const ADJECTIVE_BEFORE = /(?<!\p{L})\p{L}+(?:ая|ой|ую|ою|ые|ых|ым|ыми|ое|ого|ому)\s$/u;
const LONGEST_ADJECTIVE = 40;
/** Matches ` Республики Казахстан` folded; must not match ` города`. */
const COUNTRY_AFTER = /^\s{0,4}республики\s{1,4}казахстан/u;

/** Where the words of the body end: at the date, number, title, bracket or stop that comes first. */
function bodyEnd(source: ReferenceText, pos: number): { readonly end: number; readonly isStop: boolean } {
  const limit = Math.min(source.text.length, pos + LONGEST_BODY);
  const window = source.folded.slice(pos, limit);
  const stop = STOP.exec(window);
  const ends = [
    spanFrom(source.dates, pos)?.start ?? limit,
    spanFrom(source.numbers, pos)?.start ?? limit,
    window.includes('"') ? pos + window.indexOf('"') : limit,
    window.includes('(') ? pos + window.indexOf('(') : limit,
  ];
  const item = Math.min(...ends);
  const stopAt = stop ? pos + stop.index : source.text.length;
  return stopAt < item || item >= limit ? { end: Math.min(stopAt, limit), isStop: true } : { end: item, isStop: false };
}

/** The name of a ministry holds commas and "и", that of an akimat does not. */
function cutAtComma(source: ReferenceText, from: number, to: number): number {
  const folded = source.folded.slice(from, to);
  const head = readBodyHead(FIRST_WORD.exec(folded)?.[0] ?? '', 'ru');
  if (head?.role === 'central' || head?.role === 'person') return to;
  const comma = folded.indexOf(',');
  return comma < 0 ? to : from + comma;
}

function takeBody(source: ReferenceText, pos: number, nextType: number, parts: ReferenceParts): number | null {
  if (parts.body || !LETTER.test(source.text[pos] ?? '')) return null;
  if (NO_BODY.test(source.folded.slice(pos, pos + 4))) return null;
  const { end, isStop } = bodyEnd(source, pos);
  if (nextType < end) return null;
  // A law with its title in quotes has its date or title right behind; words without requisites are no name.
  if (isStop && parts.date === null) return null;
  const cut = cutAtComma(source, pos, end);
  const words = source.text.slice(pos, cut);
  const body = words.trimEnd().replace(LAST_FROM, '').trimEnd();
  if (isStop && readBodyHead(FIRST_WORD.exec(source.folded.slice(pos, cut))?.[0] ?? '', 'ru') === null) return null;
  if (body === '' || body.toLowerCase() === 'от') return null;
  parts.body = { start: pos, end: pos + body.length };
  return cut < end ? cut : pos + body.length;
}

function takeTitle(source: ReferenceText, pos: number, parts: ReferenceParts): number | null {
  if (parts.title !== null || source.folded[pos] !== '"') return null;
  const bracket = source.folded.slice(pos, pos + 2600).search(BRACKET_AFTER_TITLE);
  const quoted = quotedAfter(source.quotes, pos, bracket < 0 ? source.text.length : pos + bracket + 1);
  if (!quoted) return null;
  if (!RU_TITLE_START.test(source.folded.slice(quoted.start, quoted.start + 12))) return null;
  parts.title = insideQuotes(source.text, quoted);
  return quoted.end;
}

function takeBracket(source: ReferenceText, pos: number, parts: ReferenceParts): number | null {
  if (source.text[pos] !== '(') return null;
  const bracket = bracketAfter(source.text, pos);
  const reading = bracket && readClause.read(source.text.slice(bracket.start + 1, bracket.end - 1), 'ru');
  if (!bracket || !reading) return null;
  addClause(parts, reading);
  return bracket.end;
}

function takePart(source: ReferenceText, pos: number, nextType: number, parts: ReferenceParts): number | null {
  const afterFrom = skipSpaces(source.text, pos + (FROM_WORD.exec(source.folded.slice(pos, pos + 8))?.[0].length ?? 0));
  const date = spanFrom(source.dates, pos);
  if (date && (date.start === pos || date.start === afterFrom)) {
    if (parts.date) return null;
    parts.date = date;
    return date.end;
  }
  const number = spanFrom(source.numbers, pos);
  if (number && (number.start === pos || number.start === afterFrom)) {
    if (parts.number) return null;
    parts.number = number;
    return number.end;
  }
  return takeTitle(source, pos, parts) ?? takeBracket(source, pos, parts) ?? takeBody(source, pos, nextType, parts);
}

function readForwards(source: ReferenceText, from: number, type: TypeSpan, nextType: number): ReferenceParts {
  const parts = emptyParts(type);
  let pos = from;
  for (;;) {
    const begin = skipSpaces(source.text, pos);
    if (begin >= source.text.length || begin >= nextType) break;
    const end = takePart(source, begin, nextType, parts);
    if (end === null || end <= begin) break;
    pos = end;
    parts.end = end;
  }
  return parts;
}

function touching(addresses: readonly AddressReading[], window: string): AddressReading | null {
  const last = addresses[addresses.length - 1];
  if (!last) return null;
  const between = window.slice(last.end);
  return between.trim() === '' || UNIT_OF_ACT.test(between) ? last : null;
}

/** What stands before the word: units of the act ("пунктом 5 статьи 33 Закона") and the instrument that it approves. */
function readBackwards(source: ReferenceText, parts: ReferenceParts, type: TypeSpan): void {
  const floor = Math.max(0, type.start - WINDOW_BEFORE);
  const window = source.text.slice(floor, type.start);
  const address = touching(findAddresses(window, 'ru'), window);
  if (address) {
    parts.units = address.paths;
    parts.start = floor + address.start;
  }
  const approved = APPROVED.ru.exec(source.folded.slice(Math.max(0, type.start - 60), type.start));
  if (!approved) return;
  const end = Math.max(0, type.start - 60) + approved.index;
  const begin = Math.max(0, end - APPROVED_REACH);
  const instruments = [...source.folded.slice(begin, end).matchAll(INSTRUMENT.ru)];
  const last = instruments[instruments.length - 1];
  if (!last) return;
  const before = source.folded.slice(begin, begin + last.index);
  const adjective = ADJECTIVE_BEFORE.exec(before.slice(-LONGEST_ADJECTIVE));
  const name = source.text.slice(begin + last.index - (adjective?.[0].length ?? 0), end);
  parts.approves = collapseSpaces(trimEndMarks(name, ','));
}

/** Returns the nominative of a word in the name of a code, or null when no code is called so. */
function codeName(word: string): string | null {
  const names = word
    .split('-')
    .map((piece) => (piece === '' ? '' : (RU_CODES.find(([stem]) => piece.startsWith(stem))?.[1] ?? null)));
  return names.includes(null) ? null : names.join('-');
}

/** The name of a code that no quotation marks hold: "Трудового кодекса Республики Казахстан". */
function readCodeName(source: ReferenceText, parts: ReferenceParts, type: TypeSpan): void {
  if (parts.title !== null || !type.forms.some((form) => form.type === 'code')) return;
  const floor = Math.max(0, type.start - 120);
  const words = CODE_WORDS.exec(source.folded.slice(floor, type.start));
  if (!words) return;
  const pieces = words[0].trim().split(/\s+/u);
  const names: string[] = [];
  // From the word before "кодекс" backwards, as long as the words are known names of codes ("установленным порядком" is none).
  for (let i = pieces.length - 1; i >= 0; i -= 1) {
    const name = codeName(pieces[i] ?? '');
    if (name === null) break;
    names.unshift(name);
  }
  if (names.length === 0) return;
  const named = pieces.slice(pieces.length - names.length).join(' ');
  const country = COUNTRY_AFTER.exec(source.folded.slice(type.end, type.end + 40));
  if (country) {
    const start = skipSpaces(source.text, type.end);
    parts.body = { start, end: type.end + country[0].length };
    parts.end = Math.max(parts.end, parts.body.end);
  }
  const suffix = country ? ` ${collapseSpaces(source.text.slice(type.end, type.end + country[0].length))}` : '';
  // Some print "процедурно - процессуальный", and a line break leaves a space behind the hyphen.
  const name = names.join(' ').replaceAll(' - ', '-').replaceAll('- ', '-');
  parts.title = `${name} кодекс${suffix}`;
  parts.start = type.start - (words[0].length - Math.max(0, words[0].lastIndexOf(named)));
}

function isReference(parts: ReferenceParts): boolean {
  return parts.date !== null || parts.number !== null || parts.title !== null;
}

/**
 * Returns the references that begin with the word for an act number `at` of the text's list: Russian puts body, date, number,
 * title and registration after it. A list of dates after one word gives one reference each.
 */
export function readRussianReferences(source: ReferenceText, at: number): ActReferenceSpan[] {
  const type = source.types[at];
  if (!type) return [];
  const nextType = source.types[at + 1]?.start ?? source.text.length;
  const first = readForwards(source, type.end, type, nextType);
  readBackwards(source, first, type);
  readCodeName(source, first, type);
  if (!isReference(first)) return [];
  const found = [first];
  for (let last = first; ; ) {
    const next = LIST_NEXT.exec(source.folded.slice(last.end, last.end + 16));
    if (!next) break;
    const from = last.end + next[0].length;
    const parts = readForwards(source, from, type, nextType);
    if (!isReference(parts)) break;
    last = { ...parts, start: from, body: parts.body ?? first.body };
    found.push(last);
  }
  return found.map((parts) => finishReference(parts, type, source));
}
