import type { MappedText } from '../base/mapped-text.ts';
import { remember } from '../base/remember.ts';
import type { Lang } from '../model/ids.ts';
import { readClause } from './act-clauses.ts';
import { findNumbers } from './act-number.ts';
import { readKazakhReference } from './act-reference-kk.ts';
import { readRussianReferences } from './act-reference-ru.ts';
import type { ActReferenceSpan, ReferenceText, TypeSpan } from './act-reference-types.ts';
import { findTypeWords, POINTING_WORDS } from './act-words.ts';
import { findDates } from './dates.ts';
import { foldedWords, foldForMatch, trimEndMarks } from './fold-text.ts';
import { isLetterCode } from './letter-codes.ts';
import { findQuoteMarks } from './quotes.ts';

export type { ActReferenceSpan, Publication, ReferenceText, TypeSpan } from './act-reference-types.ts';

/** A mark over a letter. Matches U+0301, must not match `5`. */
const MARK = /\p{M}/u;
/** Pointing words are short and stand close. */
const POINTING_REACH = 40;

function isWordUnit(text: string, at: number): boolean {
  const code = text.charCodeAt(at);
  return isLetterCode(code) || (code >= 0x300 && MARK.test(text.charAt(at)));
}

function isPointedAt(folded: string, start: number): boolean {
  const floor = Math.max(0, start - POINTING_REACH);
  let end = start;
  while (end > floor && !isWordUnit(folded, end - 1)) end -= 1;
  let begin = end;
  while (begin > floor && isWordUnit(folded, begin - 1)) begin -= 1;
  return POINTING_WORDS.has(folded.slice(begin, end));
}

function findTypes(folded: string, lang: Lang): TypeSpan[] {
  return findTypeWords(folded).map(({ start, end, forms }) => {
    const fitting = forms.filter((form) => lang === 'kk' || !form.possessive);
    return { start, end, forms: fitting.length > 0 ? fitting : forms, isPointing: isPointedAt(folded, start) };
  });
}

/** Returns the text with its dates, numbers, quotation marks and the words for kinds of acts that were found in it. Linear. */
function prepareReferenceText(text: string, folded: string, lang: Lang, types: readonly TypeSpan[]): ReferenceText {
  return {
    text,
    folded,
    lang,
    dates: findDates(text, lang),
    numbers: findNumbers(text),
    quotes: findQuoteMarks(text),
    types,
  };
}

function isNaming(type: TypeSpan): boolean {
  return !type.isPointing;
}

/** How many acts back a registration clause that stands apart may belong to. */
const FARTHEST_OWNER = 12;
/** A sentence of law may be long; this much text between act and clause is none. */
const FARTHEST_CLAUSE = 3000;

/** Index of the last reference that begins at or before the offset; -1 when none does. */
function lastBefore(references: readonly ActReferenceSpan[], offset: number): number {
  let [low, high] = [0, references.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((references[middle]?.start ?? 0) <= offset) low = middle + 1;
    else high = middle;
  }
  return low - 1;
}

/** A law is not entered in that register: a clause of registration belongs to a subordinate act (domain.md 4.2, defect 7). */
function isRegistrable(reference: ActReferenceSpan): boolean {
  return reference.type !== 'law' && reference.type !== 'code' && reference.type !== 'edict';
}

/** Registration clauses that stand apart from their act go to the nearest act before them that can be registered and has none. */
function attachLooseRegistrations(found: readonly ActReferenceSpan[], source: ReferenceText): ActReferenceSpan[] {
  const result = [...found];
  for (const clause of readClause.findRegistrations(source.text, source.folded, source.lang)) {
    const nearest = lastBefore(result, clause.at);
    if (clause.at < (result[nearest]?.end ?? 0)) continue;
    for (let i = nearest; i >= 0 && nearest - i < FARTHEST_OWNER; i -= 1) {
      const reference = result[i];
      if (!reference || !isRegistrable(reference)) continue;
      const isFar = clause.at - reference.end > FARTHEST_CLAUSE;
      if (isFar || readClause.isSentenceEndBetween(source.text, reference.end, clause.at)) break;
      if (reference.registration === null) result[i] = { ...reference, registration: clause.number };
      break;
    }
  }
  return result;
}

/**
 * Returns the acts that running text cites by their requisites, in reading order: date, number or title must be there.
 * Titles inside which other acts are named give one reference, that of the outer act.
 *
 * **Source**: orders of words seen in decrees of 2008-2025, domain.md 1.4, 1.6, 6.2-6.5. Linear in the length of the text.
 */
export function findActReferences(text: string, lang: Lang): ActReferenceSpan[] {
  return findInFolded(text, foldForMatch(text), lang);
}

function findInFolded(text: string, folded: string, lang: Lang): ActReferenceSpan[] {
  const types = findTypes(folded, lang);
  // Few units of a decree name an act; the others are not looked at any further.
  if (!types.some(isNaming)) return [];
  const source = prepareReferenceText(text, folded, lang, types);
  const found: ActReferenceSpan[] = [];
  for (const [at, type] of source.types.entries()) {
    if (!isNaming(type)) continue;
    const read = lang === 'kk' ? readKazakhReference(source, at) : readRussianReferences(source, at);
    found.push(...read);
  }
  return attachLooseRegistrations(outermost(found), source);
}

const REFERENCES_IN: Readonly<Record<Lang, (words: MappedText) => readonly ActReferenceSpan[]>> = {
  kk: remember((words: MappedText) => findInFolded(words.text, foldedWords(words), 'kk')),
  ru: remember((words: MappedText) => findInFolded(words.text, foldedWords(words), 'ru')),
};

/** Returns the acts that the words of a unit cite; several stages ask, the words are searched once. */
export function actReferencesIn(words: MappedText, lang: Lang): readonly ActReferenceSpan[] {
  return REFERENCES_IN[lang](words);
}

/** A reference inside the title of another one is part of that title. */
function outermost(found: readonly ActReferenceSpan[]): ActReferenceSpan[] {
  const sorted = [...found].sort((a, b) => a.start - b.start || b.end - a.end);
  const kept: ActReferenceSpan[] = [];
  for (const reference of sorted) {
    const last = kept[kept.length - 1];
    if (last && reference.start < last.end) continue;
    kept.push(reference);
  }
  return kept;
}

/** The label of a list item. Matches `1) `, `12. `; must not match `2018 жылғы`. */
const ITEM_LABEL = /^\s*\d{1,3}\s?[).]\s*/u;
/** What closes a list item; a bracket belongs to the item. */
const ITEM_END = '.,;:';

/**
 * Returns the acts that an item of a list cites without the word for their kind, which only the line above the list holds
 * ("решения …: 1) от 5 марта 2018 года № 12/3 …"). Empty when that line holds no such word or the item has one of its own.
 */
export function findListedReferences(item: string, leadIn: string, lang: Lang): ActReferenceSpan[] {
  const kind = findTypes(foldForMatch(leadIn), lang).filter(isNaming).pop();
  const folded = foldForMatch(item);
  if (!kind || findTypes(folded, lang).some(isNaming)) return [];
  const start = ITEM_LABEL.exec(item)?.[0].length ?? 0;
  const at = lang === 'kk' ? trimEndMarks(item, ITEM_END).length : start;
  const type: TypeSpan = { start: at, end: at, forms: kind.forms, isPointing: false };
  const listed = prepareReferenceText(item, folded, lang, [type]);
  const found = lang === 'kk' ? readKazakhReference(listed, 0) : readRussianReferences(listed, 0);
  const typeAsWritten = leadIn.slice(kind.start, kind.end);
  return found.filter((reference) => reference.adopted !== null).map((reference) => ({ ...reference, typeAsWritten }));
}
