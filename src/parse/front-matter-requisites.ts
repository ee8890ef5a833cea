import { type RegistrationLine, readClause } from '../lexicon/act-clauses.ts';
import { findNumbers } from '../lexicon/act-number.ts';
import { type ActReferenceSpan, findActReferences } from '../lexicon/act-reference.ts';
import { CEASED, DATE_PREPOSITIONS, readTypeWord } from '../lexicon/act-words.ts';
import { bodyKey } from '../lexicon/body-names.ts';
import { findDates } from '../lexicon/dates.ts';
import { collapseSpaces, foldForMatch, trimMarks } from '../lexicon/fold-text.ts';
import type { ActType } from '../model/expression.ts';
import type { Lang } from '../model/ids.ts';
import { otherLang } from '../model/ids.ts';

/** What a line of requisites says of the act itself and of the act that ended it. */
export interface RequisiteLine {
  readonly type: ActType | null;
  readonly typeAsWritten: string | null;
  readonly body: string | null;
  readonly adopted: string | null;
  readonly dateProblem: ActReferenceSpan['dateProblem'];
  readonly dateWords: string | null;
  readonly number: string | null;
  readonly numberAsWritten: string | null;
  readonly registration: RegistrationLine | null;
  readonly repealer: ActReferenceSpan | null;
}

const EMPTY: RequisiteLine = {
  type: null,
  typeAsWritten: null,
  body: null,
  adopted: null,
  dateProblem: null,
  dateWords: null,
  number: null,
  numberAsWritten: null,
  registration: null,
  repealer: null,
};

/** A word. Matches `Шешім`, must not match `№`. */
const WORD = /[\p{L}\p{M}]+/gu;
/** Where a name in a requisite may end. Matches `, `, `. `; must not match a space. */
const NAME_STOP = /[,;()\n]|\.(?=\s|$)/u;

/** Marks around a name; the dot of "г. Аксу" stands inside. */
const EDGE_MARKS = ',.;:*-';

function isNominative(reference: ActReferenceSpan): boolean {
  return reference.typeForms.some((form) => form.case === 'nominative' && form.number === 'singular');
}

function fromReference(reference: ActReferenceSpan): Partial<RequisiteLine> {
  return {
    type: reference.type,
    typeAsWritten: reference.typeAsWritten,
    body: reference.bodyAsWritten,
    adopted: reference.adopted,
    dateProblem: reference.dateProblem,
    dateWords: reference.dateWords,
    number: reference.number,
    numberAsWritten: reference.numberAsWritten,
  };
}

function bodyIn(words: string, lang: Lang): string | null {
  const name = trimMarks(collapseSpaces(words), EDGE_MARKS);
  if (name === '' || name.length > 300) return null;
  const key = bodyKey(name, lang);
  return key.kind !== null && (key.place !== null || key.topic !== null) ? name : null;
}

/** The parts apart: a letterhead ("ПОСТАНОВЛЕНИЕ", "29 июня 2023 года № 105", "город Атырау") or "Шешім 26.11.2025 №442, <body>". */
function fromParts(text: string, lines: readonly string[], lang: Lang): Partial<RequisiteLine> {
  // Bodies that write in two languages share one letterhead; its date may stand in the other one.
  const date = findDates(text, lang)[0] ?? findDates(text, otherLang(lang))[0] ?? null;
  const number = findNumbers(text).find((found) => found.number !== null) ?? null;
  const type = [...text.matchAll(WORD)].find((word) =>
    readTypeWord(foldForMatch(word[0])).some((form) => form.case === 'nominative' && form.number === 'singular'),
  );
  const forms = type ? readTypeWord(foldForMatch(type[0])) : [];
  const pieces = [...lines, ...text.split(NAME_STOP)];
  const named = pieces.map((piece) => bodyIn(stripRequisites(piece, lang), lang)).find((name) => name !== null) ?? null;
  return {
    type: forms[0]?.type ?? null,
    typeAsWritten: type?.[0] ?? null,
    body: named,
    adopted: date?.date ?? null,
    dateProblem:
      date && date.date === null ? (date.isBlank ? 'blank' : 'impossible') : date?.otherReading ? 'open' : null,
    dateWords: date?.words ?? null,
    number: number?.number ?? null,
    numberAsWritten: number?.asWritten ?? null,
  };
}

/** The words of a piece without its date, number and word for the kind of act. */
export function stripRequisites(piece: string, lang: Lang): string {
  const spans = [...findDates(piece, lang), ...findNumbers(piece)];
  let rest = piece;
  for (const span of spans.sort((a, b) => b.start - a.start))
    rest = `${rest.slice(0, span.start)}  ${rest.slice(span.end)}`;
  const words = rest.trim().split(/\s+/u);
  const isType = (word: string | undefined): boolean =>
    word !== undefined && readTypeWord(foldForMatch(word)).length > 0;
  if (isType(words[0])) words.shift();
  if (isType(words[words.length - 1])) words.pop();
  if (DATE_PREPOSITIONS.has(foldForMatch(words[words.length - 1] ?? ''))) words.pop();
  return words.join(' ');
}

/**
 * Returns what a requisite line says: "Постановление акимата … от 4 мая 2018 года № 278/5. Зарегистрировано … . Утратило силу …".
 * The parts may stand in any order; what is not said is null.
 */
export function readRequisiteLine(text: string, lang: Lang, lines: readonly string[] = []): RequisiteLine {
  const folded = foldForMatch(text);
  const ceased = CEASED[lang].exec(folded);
  const end = ceased?.index ?? text.length;
  const references = findActReferences(text, lang);
  const own = references.find((reference) => reference.typeEnd <= end && isNominative(reference)) ?? null;
  const repealer = ceased ? (references.find((reference) => reference.start >= ceased.index) ?? null) : null;
  const registration = readClause.readRegistrationLine(text.slice(0, end), lang);
  const withoutRegistration = registrationCut(text.slice(0, end), registration);
  // A letterhead ends with a town, which is no body: "РЕШЕНИЕ 12 июня 2023 года № 6-27 город Саркан".
  const isOfBody = own?.bodyAsWritten != null && bodyIn(own.bodyAsWritten, lang) !== null;
  const parts = isOfBody ? null : fromParts(withoutRegistration, lines, lang);
  const body = isOfBody ? own.bodyAsWritten : (parts?.body ?? own?.bodyAsWritten ?? null);
  return { ...EMPTY, ...(own ? fromReference(own) : parts), body, registration, repealer };
}

/** The date and number of the registration are not those of the act. */
function registrationCut(text: string, registration: RegistrationLine | null): string {
  if (!registration) return text;
  const at = registration.authority === null ? -1 : text.indexOf(registration.authority.split(' ')[0] ?? '');
  return at > 0 ? text.slice(0, at) : text;
}
