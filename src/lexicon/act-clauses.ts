import type { Lang } from '../model/ids.ts';
import { findNumbers } from './act-number.ts';
import type { Publication } from './act-reference-types.ts';
import { findDates } from './dates.ts';
import { collapseSpaces, foldForMatch, trimEndMarks } from './fold-text.ts';

/** Words that make a bracket or clause one of state registration. Folded. */
const REGISTERED: Readonly<Record<Lang, RegExp>> = {
  // Matches "№ 4140 болып тіркелген"; must not match "тіркелгеннен кейін".
  kk: /тіркел(?:ген|ді)(?!\p{L})/u,
  // Matches "зарегистрировано в Реестре … за № 5443"; must not match "регистрация".
  ru: /(?<!\p{L})зарегистрирован\p{L}*/u,
};
const EVERY_REGISTERED: Readonly<Record<Lang, RegExp>> = {
  kk: new RegExp(REGISTERED.kk, 'gu'),
  ru: new RegExp(REGISTERED.ru, 'gu'),
};
/** Words that make it one of publication. Folded. */
const PUBLISHED: Readonly<Record<Lang, RegExp>> = {
  // Matches "газетінде жарияланған"; must not match "жарияланғаннан кейін".
  kk: /жарияланған(?!\p{L})|жарияланды/u,
  // Matches "опубликовано в газетах"; must not match "опубликования".
  ru: /опубликован(?:о|а|ы|ного|ный|ное|ном|ному|ных|ные)?(?!\p{L})/u,
};
/** Words of a clause on commencement. Folded. */
const COMMENCING: Readonly<Record<Lang, RegExp>> = {
  // Matches "қолданысқа енгізіледі"; must not match "енгізу туралы".
  kk: /қолданысқа\s\p{L}+|күшіне\sен/u,
  // Matches "вводится в действие"; must not match "действие".
  ru: /вв(?:од|ед)\p{L}+\sв\sдействие|вступ\p{L}+\sв\sсилу/u,
};
/** Between a registration clause's verb and its number. */
const REGISTRATION_REACH = 400;
/** A sentence ends. Matches `. Осы`, must not match `г. Аксу` after one letter. */
const SENTENCE_END = /[\p{L}\d)"»]{2}[.;]\s+\p{Lu}/u;

interface Registration {
  readonly at: number;
  readonly number: string;
}

function isSentenceEndBetween(text: string, from: number, to: number): boolean {
  return SENTENCE_END.test(text.slice(Math.max(0, from - 2), to));
}

function registrationAround(text: string, start: number, end: number, lang: Lang): Registration | null {
  // Kazakh: the number stands before the verb, Russian: after it.
  const from = lang === 'kk' ? Math.max(0, start - REGISTRATION_REACH) : end;
  const to = lang === 'kk' ? start : end + REGISTRATION_REACH;
  const numbers = findNumbers(text.slice(from, to)).filter((found) => found.number !== null);
  const nearest = lang === 'kk' ? numbers[numbers.length - 1] : numbers[0];
  return nearest?.number == null ? null : { at: from + nearest.start, number: nearest.number };
}

/** Returns every registration in the text: the register's number and where it stands. */
function findRegistrations(text: string, folded: string, lang: Lang): Registration[] {
  const found: Registration[] = [];
  // A search costs less than the copy of the pattern that matchAll makes; few texts tell of a registration.
  if (!REGISTERED[lang].test(folded)) return [];
  for (const match of folded.matchAll(EVERY_REGISTERED[lang])) {
    const registration = registrationAround(text, match.index, match.index + match[0].length, lang);
    if (registration) found.push(registration);
  }
  return found;
}

/** A conjunction that parts two publications. Matches ` и в `, ` және `; must not match ` и ` inside a name. */
const PUBLICATION_SPLIT: Readonly<Record<Lang, RegExp>> = {
  kk: /\sжәне\s|,\s/gu,
  ru: /\sи\sв\s|,\s(?=в\s|«|")/gu,
};

/** Leftovers at the ends of a place. Matches `, № 49, `, ` в `; must not match `"Қазығұрт тынысы" газетінде`. */
const PLACE_EDGE =
  /^(?:[\s,;]|№\s?[\p{L}\d/-]+|в\s|и\s|от(?=\s|$)|және\s)+|(?:[\s,;(]|\sот|\sи|\sжәне|\sэлектрондық\sтүрде|\sжарияланған\)?)+$/gu;

function cleanPlace(text: string): string {
  return collapseSpaces(collapseSpaces(text).replace(PLACE_EDGE, ' ').replace(PLACE_EDGE, ''));
}

/**
 * Returns where and when an act was published by a clause such as "опубликовано 22 июня 2018 года в газете … и в … банке …
 * 27 июня 2018 года". A date belongs to the place in the same stretch, before or after it.
 */
function readPublications(clause: string, lang: Lang): Publication[] {
  const folded = foldForMatch(clause);
  const verb = PUBLISHED[lang].exec(folded);
  if (!verb) return [];
  const from = lang === 'ru' ? verb.index + verb[0].length : registrationEnd(folded);
  const to = lang === 'ru' ? clause.length : verb.index;
  const body = clause.slice(from, to);
  const dates = findDates(body, lang).filter((found) => found.date !== null);
  const isDateFirst = dates[0] !== undefined && collapseSpaces(body.slice(0, dates[0].start)).length < 3;
  const publications: Publication[] = [];
  for (const [i, date] of dates.entries()) {
    const previousEnd = dates[i - 1]?.end ?? 0;
    const nextStart = dates[i + 1]?.start ?? body.length;
    const before = lastPart(body.slice(previousEnd, date.start), lang, isDateFirst && i > 0);
    const after = firstPart(body.slice(date.end, nextStart), lang, i + 1 < dates.length);
    const where = isDateFirst && cleanPlace(after) !== '' ? after : cleanPlace(before) === '' ? after : before;
    publications.push({ date: date.date ?? '', where: cleanPlace(where) });
  }
  return publications;
}

/** Everything up to the registration clause is not about publication. */
function registrationEnd(folded: string): number {
  const match = REGISTERED.kk.exec(folded);
  return match ? match.index + match[0].length : 0;
}

function lastPart(text: string, lang: Lang, hasOwner: boolean): string {
  if (!hasOwner) return text;
  const cuts = [...foldForMatch(text).matchAll(PUBLICATION_SPLIT[lang])];
  const last = cuts[cuts.length - 1];
  return last ? text.slice(last.index + last[0].length) : '';
}

function firstPart(text: string, lang: Lang, hasNext: boolean): string {
  if (!hasNext) return text;
  const cuts = [...foldForMatch(text).matchAll(PUBLICATION_SPLIT[lang])];
  const last = cuts[cuts.length - 1];
  return last ? text.slice(0, last.index) : text;
}

export interface ClauseReading {
  readonly registration: string | null;
  readonly publications: readonly Publication[];
  readonly commencementWords: string | null;
}

/** Returns what a bracket beside an act says about its registration, publication or commencement; null when it is about none of them. */
function read(clause: string, lang: Lang): ClauseReading | null {
  const folded = foldForMatch(clause);
  const verb = REGISTERED[lang].exec(folded);
  const registration = verb ? registrationAround(clause, verb.index, verb.index + verb[0].length, lang) : null;
  const publications = readPublications(clause, lang);
  const isCommencement = registration === null && publications.length === 0 && COMMENCING[lang].test(folded);
  if (!registration && publications.length === 0 && !isCommencement) return null;
  return {
    registration: registration?.number ?? null,
    publications,
    commencementWords: isCommencement ? collapseSpaces(clause) : null,
  };
}

export interface RegistrationLine {
  readonly number: string | null;
  readonly date: string | null;
  readonly dateWords: string | null;
  /** As written, in the case of the text. */
  readonly authority: string | null;
}

/** Matches the `в ` of `в Министерстве юстиции`; must not match `Департаментом`. */
const AUTHORITY_PREPOSITION = /^в\s/u;
/** Where the Russian clause ends. Matches the stop of `№ 5978. Утратило`; must not match inside `23.05.2018`. */
const RU_CLAUSE_END = /\d\.(?=\s|$)|[\p{L}"]{2}\.\s/u;
/** The end of a sentence before the clause. Matches `шешiмi. `; must not match the dot of `г. Аксу`. */
const CLAUSE_BEFORE = /[\p{L}\d)"»]{2}[.;]\s/gu;

/** Where the words of a registration clause begin: after the sentence before it. */
function clauseStart(text: string, at: number): number {
  const stops = [...text.slice(0, at).matchAll(CLAUSE_BEFORE)];
  const last = stops[stops.length - 1];
  return last ? last.index + last[0].length : 0;
}

/**
 * Returns the state registration that a header tells ("Зарегистрировано Департаментом юстиции … 23 мая 2018 года № 5978"), or null
 * when it tells of none.
 */
function readRegistrationLine(text: string, lang: Lang): RegistrationLine | null {
  const folded = foldForMatch(text);
  const verb = REGISTERED[lang].exec(folded);
  if (!verb) return null;
  const verbEnd = verb.index + verb[0].length;
  const from = lang === 'kk' ? clauseStart(text, verb.index) : verbEnd;
  const tail = text.slice(from, lang === 'kk' ? verb.index : verbEnd + REGISTRATION_REACH);
  const stop = lang === 'kk' ? -1 : tail.search(RU_CLAUSE_END);
  const clause = stop < 0 ? tail : tail.slice(0, stop + 1);
  const number = findNumbers(clause).find((found) => found.number !== null) ?? null;
  const date = findDates(clause, lang)[0] ?? null;
  const authorityEnd = Math.min(date?.start ?? clause.length, number?.start ?? clause.length);
  const authority = trimEndMarks(collapseSpaces(clause.slice(0, authorityEnd)), ',').replace(AUTHORITY_PREPOSITION, '');
  return {
    number: number?.number ?? null,
    date: date?.date ?? null,
    dateWords: date?.words ?? null,
    authority: authority === '' ? null : authority,
  };
}

/** Readers of the clauses that stand beside an act in brackets or after a comma. */
export const readClause = { read, findRegistrations, readRegistrationLine, isSentenceEndBetween } as const;
