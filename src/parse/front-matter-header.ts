import { collapseMapped, joinMapped, type MappedText } from '../base/mapped-text.ts';
import { remember } from '../base/remember.ts';
import { findNumbers } from '../lexicon/act-number.ts';
import { findActReferences } from '../lexicon/act-reference.ts';
import {
  findTypeWords,
  KK_TITLE_END,
  OPENS_REGISTRATION,
  RU_TITLE_START,
  readTypeWord,
  STATUS_LINE,
} from '../lexicon/act-words.ts';
import { readBodyHead } from '../lexicon/body-words.ts';
import { findDates } from '../lexicon/dates.ts';
import { collapseSpaces, foldForMatch } from '../lexicon/fold-text.ts';
import { findQuoteMarks } from '../lexicon/quotes.ts';
import type { Lang } from '../model/ids.ts';
import { stripRequisites } from './front-matter-requisites.ts';
import { bareLine, type HeaderLine, type HeaderLines } from './front-matter-source.ts';

/** The header taken apart: what the act is called, its status, and all other words (requisites, registration, repeal). */
export interface Header {
  readonly title: MappedText | null;
  readonly titleText: string | null;
  readonly status: string | null;
  readonly rest: MappedText;
  readonly restLines: readonly string[];
}

/** Matches `"Атырау`, must not match `" қаулысына`, `"`. */
const OPENS_NAME = /^["«“„]["«“„\p{L}]/u;
/** Reach of a Kazakh requisite over line ends. */
const REQUISITE_LINES = 5;
/** Matches `постановление`, must not match `Постановление`. */
const SMALL_FIRST = /^\p{Ll}/u;
/** A line that goes on with a sentence. Matches `" қаулысына`, `және`; must not match `Атырау`. */
const GOES_ON = /^["«»\p{Ll}]/u;
/** The first word of a line; no word for an act is longer. Matches `Постановление`, must not match `№`. */
const FIRST_WORD = /^[\p{L}\p{M}]{1,40}/u;

function isNominative(word: string, lang: Lang): boolean {
  return readTypeWord(word).some(
    (form) => form.case === 'nominative' && form.number === 'singular' && (lang === 'kk' || !form.possessive),
  );
}

/** A line that begins with the word for the kind of act: "Постановление акимата …", "Шешім 26.11.2025 №442, …". */
function opensWithType(line: HeaderLine, lang: Lang): boolean {
  // A small letter goes on with the title: "О внесении изменений в / постановление акимата …".
  if (SMALL_FIRST.test(bareLine(line.text.text))) return false;
  const word = FIRST_WORD.exec(line.folded)?.[0] ?? '';
  return word !== '' && isNominative(word, lang);
}

const namesActInNominative = remember((line: HeaderLine) =>
  findTypeWords(line.folded).some(({ forms }) => forms.some((form) => form.case === 'nominative')),
);

/** Kazakh: "<body> <date> № <number> қаулысы" begins with this line; a title cites another act in another case. */
function opensKazakhRequisite(lines: readonly HeaderLine[], at: number): boolean {
  const window = lines.slice(at, at + REQUISITE_LINES);
  if (!window.some(namesActInNominative)) return false;
  const text = window.map((line) => bareLine(line.text.text)).join(' ');
  const first = findActReferences(text, 'kk')[0];
  return first !== undefined && first.start <= 2 && first.typeForms.some((form) => form.case === 'nominative');
}

function opensRequisite(lines: readonly HeaderLine[], at: number, lang: Lang): boolean {
  const line = lines[at];
  if (!line || line.isHeading) return false;
  return (
    opensWithType(line, lang) ||
    isLetterheadPiece(lines, at, lang) ||
    (lang === 'kk' && opensKazakhRequisite(lines, at))
  );
}

/** A line of a letterhead that holds a date, a number or the name of a town and nothing else: "2024 жылғы 10 қаңтар № 15", "город Атырау". */
function isLetterheadPiece(lines: readonly HeaderLine[], at: number, lang: Lang): boolean {
  const line = lines[at];
  if (!line?.opensBlock || line.isHeading || lines[at + 1]?.opensBlock === false) return false;
  const text = bareLine(line.text.text);
  const rest = stripRequisites(text, lang)
    .split(/\s+/u)
    .filter((word) => word !== '');
  if (rest.length <= 1 && (findDates(text, lang).length > 0 || findNumbers(text).length > 0)) return true;
  return rest.length <= 3 && rest.some((word) => readBodyHead(foldForMatch(word), lang)?.role === 'level');
}

function isBalanced(text: string): boolean {
  let depth = 0;
  for (const mark of findQuoteMarks(text)) depth += mark.kind === 'open' ? 1 : mark.kind === 'close' ? -1 : 0;
  return depth <= 0;
}

/** The title so far could end here. */
function isTitleComplete(text: string, folded: string, lang: Lang): boolean {
  return lang === 'kk' ? KK_TITLE_END.test(folded) && isBalanced(text) : RU_TITLE_START.test(folded);
}

/** A Russian title is told by its first words, a Kazakh one by the last words of its block. */
function looksLikeTitleStart(lines: readonly HeaderLine[], at: number, lang: Lang): boolean {
  const line = lines[at];
  if (line === undefined || line.isHeading) return line !== undefined;
  return lang === 'ru'
    ? RU_TITLE_START.test(line.folded)
    : line.opensBlock && KK_TITLE_END.test(restOfBlock(lines, at));
}

/** Puts back the space that a copy lost between the number of an act and its title: `№ 57"Атырау`. */
function withSpaceAfterNumbers(title: string): string {
  let repaired = title;
  for (const number of findNumbers(title).reverse()) {
    const isGlued = number.number !== null && OPENS_NAME.test(title.slice(number.end, number.end + 2));
    if (isGlued) repaired = `${repaired.slice(0, number.end)} ${repaired.slice(number.end)}`;
  }
  return repaired;
}

interface Walk {
  readonly title: HeaderLine[];
  readonly rest: HeaderLine[];
  status: string | null;
  isRequisite: boolean;
}

function titleOf(lines: readonly HeaderLine[]): string {
  return collapseSpaces(lines.map((line) => bareLine(line.text.text)).join(' '));
}

/** The words from a line to the end of its block. */
function restOfBlock(lines: readonly HeaderLine[], at: number): string {
  const next = lines.findIndex((line, place) => place > at && line.opensBlock);
  return lines
    .slice(at, next < 0 ? lines.length : next)
    .map((line) => line.folded)
    .join(' ');
}

/** Whether a line that follows what was taken as title still belongs to it. */
function continuesTitle(walk: Walk, lines: readonly HeaderLine[], at: number, lang: Lang): boolean {
  const line = lines[at];
  if (walk.title.length === 0 || line === undefined) return true;
  const text = titleOf(walk.title);
  const folded = walk.title.map((taken) => taken.folded).join(' ');
  if (!isTitleComplete(text, folded, lang)) return true;
  if (line.opensBlock) return false;
  if (lang === 'ru' || !KK_TITLE_END.test(folded) || GOES_ON.test(bareLine(line.text.text))) return true;
  // A Kazakh title may go on after "… бекіту туралы" within its block: "… туралы" <body> … шешімінің күшін жою туралы.
  return KK_TITLE_END.test(restOfBlock(lines, at));
}

function take(walk: Walk, lines: readonly HeaderLine[], at: number, lang: Lang): void {
  const line = lines[at];
  if (!line || line.folded === '') return;
  if (STATUS_LINE.test(line.folded)) {
    walk.status ??= collapseSpaces(bareLine(line.text.text)).replace(/\.$/, '');
    return;
  }
  const hasTitle = walk.title.length > 0;
  if (
    looksLikeTitleStart(lines, at, lang) &&
    hasTitle &&
    !isTitleComplete(titleOf(walk.title), walk.title.map((l) => l.folded).join(' '), lang)
  ) {
    // What stood above was no title but the name of the body.
    walk.rest.push(...walk.title.splice(0));
  }
  if (opensRequisite(lines, at, lang)) walk.isRequisite = true;
  else if (line.opensBlock && (looksLikeTitleStart(lines, at, lang) || walk.title.length === 0))
    walk.isRequisite = false;
  if (!walk.isRequisite && continuesTitle(walk, lines, at, lang)) walk.title.push(line);
  else walk.rest.push(line);
}

/** A header line of its own: status, or the registration after the requisites. */
function isRegistration(line: HeaderLine): boolean {
  return OPENS_REGISTRATION.test(line.folded);
}

/** How many of the lines make one requisite that is complete: body or kind, and date or number. */
function requisiteLength(lines: readonly HeaderLine[], at: number, lang: Lang): number {
  if (STATUS_LINE.test(lines[at]?.folded ?? '') || (lines[at] && isRegistration(lines[at]))) return 1;
  if (!opensRequisite(lines, at, lang)) return 0;
  for (let length = 1; length <= REQUISITE_LINES && at + length <= lines.length; length += 1) {
    const text = titleOf(lines.slice(at, at + length));
    const own = findActReferences(text, lang)[0];
    if (own && own.start <= 2 && own.adopted !== null && own.number !== null) return length;
  }
  return isLetterheadPiece(lines, at, lang) || opensWithType(lines[at] as HeaderLine, lang) ? 1 : 0;
}

/** The first paragraph of a copy without a layout, where it reads as a title. */
function titleLength(lines: readonly HeaderLine[], lang: Lang): number {
  const next = lines.findIndex((line, at) => at > 0 && line.opensBlock);
  const block = lines.slice(0, next < 0 ? lines.length : next);
  const folded = block.map((line) => line.folded).join(' ');
  return block.length > 0 && isTitleComplete(titleOf(block), folded, lang) ? block.length : 0;
}

/** Header lines that a copy without a layout has run together with the preamble: up to the last requisite among them. */
function joinedLines(source: HeaderLines, lang: Lang): readonly HeaderLine[] {
  const lines = source.following;
  const hasTitle = source.lines.some((_, at) => looksLikeTitleStart(source.lines, at, lang));
  let end = hasTitle ? 0 : titleLength(lines, lang);
  for (let at = 0; at < lines.length; at += 1) {
    const length = requisiteLength(lines, at, lang);
    if (length > 0) end = Math.max(end, at + length);
  }
  // Below a letterhead stands the title.
  return lines.slice(0, end === 0 ? 0 : end + titleLength(lines.slice(end), lang));
}

/** Returns the header taken apart into title, status and requisites. The order of the three differs between publishers. */
export function readHeader(source: HeaderLines, lang: Lang): Header {
  const lines = [...source.lines, ...joinedLines(source, lang)];
  const walk: Walk = { title: [], rest: [], status: null, isRequisite: false };
  lines.forEach((_, at) => {
    take(walk, lines, at, lang);
  });
  const titleText = walk.title.length === 0 ? null : titleOf(walk.title);
  const isTitle =
    titleText !== null &&
    (lang === 'ru' ||
      walk.rest.length === 0 ||
      KK_TITLE_END.test(walk.title.map((l) => l.folded).join(' ')) ||
      walk.title[0]?.isHeading === true);
  const title = isTitle ? walk.title : [];
  const rest = isTitle ? walk.rest : [...walk.title, ...walk.rest];
  return {
    title: title.length === 0 ? null : collapseMapped(joinMapped(title.map((line) => line.text))),
    titleText: title.length === 0 || titleText === null ? null : withSpaceAfterNumbers(titleText),
    status: walk.status,
    rest: joinMapped(rest.map((line) => line.text)),
    restLines: rest.map((line) => bareLine(line.text.text)),
  };
}
