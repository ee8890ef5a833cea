import { readClause } from './act-clauses.ts';
import {
  addClause,
  bracketAfter,
  bracketBefore,
  emptyParts,
  finishReference,
  type ReferenceParts,
  skipSpaces,
  skipSpacesBack,
  spanEndingAt,
  spanFrom,
} from './act-reference-parts.ts';
import type { ActReferenceSpan, ReferenceText, TypeSpan } from './act-reference-types.ts';
import { APPROVED, INSTRUMENT, KK_TITLE_END } from './act-words.ts';
import { readAddress } from './address.ts';
import { bodyStartKk } from './body-span.ts';
import { collapseSpaces } from './fold-text.ts';
import { kazakhPossessiveNominative } from './kazakh-stems.ts';
import { insideQuotes, type Quoted, quotedBefore } from './quotes.ts';

const SHORTEST_TITLE = 25;
const APPROVED_REACH = 500;
/** Units of an act stand right behind its name. */
const ADDRESS_REACH = 200;
/** Matches `,`, `;` and ` және ` before an offset; must not match `.`. */
const LIST_BEFORE = /(?:[,;]|\sжәне)\s*$/u;
/** Marks and words before which a title may begin. Matches `(`, ` және`; must not match `қызметі`. */
const BEFORE_TITLE = /[,(.;:]$|\sжәне$/u;
/** The name of an instrument does not run over these. Matches `;`, must not match `,`. */
const INSTRUMENT_STOP = /[.;:]/u;
/** A genitive, before which a title may begin. Matches `әкімдігінің`, must not match `әкімдігі`. */
const GENITIVE = /(?:ның|нің|дың|дің|тың|тің)$/u;

function isMark(source: ReferenceText, at: number): boolean {
  return source.folded[at] === '"';
}

/** A title may begin after a number, a date, a genitive, a conjunction or at the start of the text. */
function mayTitleStart(source: ReferenceText, offset: number): boolean {
  const end = skipSpacesBack(source.text, offset);
  if (end === 0) return true;
  if (spanEndingAt(source.numbers, end) || spanEndingAt(source.dates, end)) return true;
  const word = source.folded.slice(Math.max(0, end - 30), end);
  return GENITIVE.test(word) || BEFORE_TITLE.test(word);
}

function readTitle(source: ReferenceText, at: number, type: TypeSpan): Quoted | null {
  const quoted = quotedBefore(source.quotes, at, (offset) => mayTitleStart(source, offset));
  if (!quoted) return null;
  const inside = source.folded.slice(quoted.start + 1, quoted.end - 1).trim();
  const isLaw = type.forms.some((form) => form.type === 'law' || form.type === 'code');
  return isLaw || KK_TITLE_END.test(inside) || inside.length >= SHORTEST_TITLE ? quoted : null;
}

/** Takes one part that ends at `pos`; returns where it begins, or null when nothing that belongs to a reference ends there. */
function takePart(source: ReferenceText, pos: number, parts: ReferenceParts, type: TypeSpan): number | null {
  const { text } = source;
  if (text[pos - 1] === ')') {
    const bracket = bracketBefore(text, pos - 1);
    const reading = bracket && readClause.read(text.slice(bracket.start + 1, bracket.end - 1), 'kk');
    if (!bracket || (!reading && parts.title === null && parts.date === null && parts.start !== type.start))
      return null;
    if (reading) addClause(parts, reading);
    return bracket.start;
  }
  if (isMark(source, pos - 1)) {
    const quoted = parts.title === null ? readTitle(source, pos - 1, type) : null;
    if (!quoted) return null;
    parts.title = insideQuotes(text, quoted);
    return quoted.start;
  }
  const number = spanEndingAt(source.numbers, pos);
  if (number) {
    if (parts.number) return null;
    parts.number = number;
    return number.start;
  }
  const date = spanEndingAt(source.dates, pos);
  if (date) {
    if (parts.date) return null;
    parts.date = date;
    return date.start;
  }
  return takeBody(source, pos, parts, type);
}

function takeBody(source: ReferenceText, pos: number, parts: ReferenceParts, type: TypeSpan): number | null {
  if (parts.body) return null;
  const found = bodyStartKk(source.text, source.folded, pos);
  if (!found) return null;
  const isCode = type.forms.some((form) => form.type === 'code');
  if (isCode && found.countryEnd !== null && found.countryEnd < pos && parts.title === null) {
    // "Қазақстан Республикасының Еңбек кодексі": a code bears its name without quotation marks.
    parts.title = `${collapseSpaces(source.text.slice(found.start, pos))} кодексі`;
  }
  parts.body = { start: found.start, end: found.countryEnd !== null && isCode ? found.countryEnd : pos };
  return found.start;
}

function readBackwards(source: ReferenceText, from: number, type: TypeSpan): ReferenceParts {
  const parts = emptyParts(type);
  let pos = from;
  for (;;) {
    pos = skipSpacesBack(source.text, pos);
    if (pos <= 0) break;
    const begin = takePart(source, pos, parts, type);
    if (begin === null || begin >= pos) break;
    pos = begin;
    parts.start = begin;
  }
  return parts;
}

/** The name of an instrument with its last word in the nominative: "… әдістемесіне" gives "… әдістемесі". */
function nominative(name: string): string {
  const at = name.lastIndexOf(' ') + 1;
  return name.slice(0, at) + kazakhPossessiveNominative(name.slice(at));
}

function readApproves(source: ReferenceText, from: number): string | null {
  const approved = APPROVED.kk.exec(source.folded.slice(from, from + 40));
  if (!approved) return null;
  let begin = skipSpaces(source.text, from + approved[0].length);
  if (source.text[begin] === '(') begin = bracketAfter(source.text, begin)?.end ?? begin;
  const window = source.folded.slice(begin, begin + APPROVED_REACH);
  const stop = INSTRUMENT_STOP.exec(window)?.index ?? window.length;
  for (const match of window.slice(0, stop).matchAll(INSTRUMENT.kk)) {
    const end = match.index + match[0].length;
    const quotesBefore = window.slice(0, match.index).split('"').length - 1;
    if (quotesBefore % 2 === 0) return nominative(collapseSpaces(source.text.slice(begin, begin + end)));
  }
  return null;
}

/** "… әкімдігінің қаулысы 2012.09.18 № 1234": a date behind the word counts only with a number behind it; else it starts a term. */
function dateBehind(source: ReferenceText, parts: ReferenceParts, type: TypeSpan): number {
  const date = spanFrom(source.dates, type.end);
  if (parts.date || !date || date.start !== skipSpaces(source.text, type.end)) return type.end;
  const number = spanFrom(source.numbers, date.end);
  if (!number || number.start !== skipSpaces(source.text, date.end) || parts.number) return type.end;
  parts.date = date;
  return date.end;
}

/** What follows the word for the kind of act: a number, brackets, units of the act, the instrument that it approves. */
function readForwards(source: ReferenceText, parts: ReferenceParts, type: TypeSpan): void {
  let pos = dateBehind(source, parts, type);
  const number = spanFrom(source.numbers, pos);
  if (!parts.number && number && number.start === skipSpaces(source.text, pos)) {
    parts.number = number;
    pos = number.end;
    parts.end = pos;
  }
  for (let next = skipSpaces(source.text, pos); source.text[next] === '('; next = skipSpaces(source.text, pos)) {
    const bracket = bracketAfter(source.text, next);
    if (!bracket) break;
    const reading = readClause.read(source.text.slice(bracket.start + 1, bracket.end - 1), 'kk');
    if (reading) {
      addClause(parts, reading);
      parts.end = bracket.end;
    }
    pos = bracket.end;
  }
  const address = readAddress(source.text.slice(pos, pos + ADDRESS_REACH), 'kk');
  if (address?.paths[0]?.some((element) => element.includes(':'))) parts.units = address.paths;
  parts.approves = readApproves(source, pos);
}

function isReference(parts: ReferenceParts): boolean {
  return parts.date !== null || parts.number !== null || parts.title !== null;
}

/**
 * Returns the references that end in the word for an act number `at` of the text's list: Kazakh puts body, date, number, title
 * and registration before that word in almost any order. A list before a plural word gives one reference each.
 */
export function readKazakhReference(source: ReferenceText, at: number): ActReferenceSpan[] {
  const type = source.types[at];
  if (!type) return [];
  const floor = source.types[at - 1]?.end ?? 0;
  const found: ReferenceParts[] = [];
  let from = type.start;
  for (;;) {
    const parts = readBackwards(source, from, type);
    if (!isReference(parts) || parts.start < floor) {
      if (found.length > 0 || !isReference(parts)) break;
    }
    if (found.length === 0) readForwards(source, parts, type);
    else parts.end = from;
    found.push(parts);
    const isPlural = type.forms.some((form) => form.number === 'plural');
    const before = LIST_BEFORE.exec(source.folded.slice(Math.max(0, parts.start - 12), parts.start));
    if (!isPlural || !before) break;
    from = parts.start - before[0].length;
  }
  const shared = found[found.length - 1]?.body ?? null;
  return found.reverse().map((parts) => finishReference({ ...parts, body: parts.body ?? shared }, type, source));
}
