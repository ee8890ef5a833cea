import { type Diagnostic, diagnose } from '../base/diagnostic.ts';
import { EMPTY_MAPPED, type MappedText, sliceMapped } from '../base/mapped-text.ts';
import type { ActReferenceSpan } from '../lexicon/act-reference.ts';
import type { ActReference } from '../model/expression.ts';

export type Role = ActReference['role'];

/** Returns the reference in the shape of the model; one for each unit that it cites. */
export function toReferences(span: ActReferenceSpan, role: Role, where: string, words: MappedText): ActReference[] {
  const units = span.units.length === 0 ? [[]] : span.units;
  return units.map((path) => ({
    role,
    bodyAsWritten: span.bodyAsWritten,
    type: span.type,
    typeAsWritten: span.typeAsWritten,
    adopted: span.adopted,
    number: span.number,
    numberAsWritten: span.numberAsWritten,
    registration: span.registration,
    title: span.title,
    units: path,
    publications: span.publications,
    approves: span.approves,
    words: words === EMPTY_MAPPED ? words : sliceMapped(words, span.start, span.end),
    where,
  }));
}

/** Says whether two references can only mean one act: by date and number, by date where one bears no number, or by title of a law. */
export function isSameAct(a: ActReference, b: ActReference): boolean {
  if (a.adopted !== null && b.adopted !== null) {
    if (a.adopted !== b.adopted) return false;
    if (a.number !== null && b.number !== null) return a.number === b.number;
    return a.title !== null && b.title !== null ? sameWords(a.title, b.title) : a.type === b.type;
  }
  return a.type === b.type && a.title !== null && b.title !== null && sameWords(a.title, b.title);
}

/** Quotation marks of any kind and white space, which differ between two citations of one title. Matches `» `, must not match `-`. */
const MARKS_AND_SPACES = /[«»"\s]+/gu;

function bareWords(title: string): string {
  return title.toLowerCase().replace(MARKS_AND_SPACES, ' ');
}

function sameWords(a: string, b: string): boolean {
  return bareWords(a) === bareWords(b);
}

/** Returns the first reference with what only the second one says. */
export function mergeReferences(a: ActReference, b: ActReference): ActReference {
  return {
    ...a,
    bodyAsWritten: a.bodyAsWritten ?? b.bodyAsWritten,
    adopted: a.adopted ?? b.adopted,
    number: a.number ?? b.number,
    numberAsWritten: a.numberAsWritten ?? b.numberAsWritten,
    registration: a.registration ?? b.registration,
    title: a.title ?? b.title,
    publications: a.publications.length > 0 ? a.publications : b.publications,
    approves: a.approves ?? b.approves,
  };
}

/** Returns complaints about the dates of a reference and, for an act changed or repealed, a missing number. */
export function referenceProblems(
  span: ActReferenceSpan,
  role: Role,
  place: { readonly file: string; readonly provision?: string; readonly line?: number },
): Diagnostic[] {
  const found: Diagnostic[] = [];
  const words = span.dateWords ?? '';
  if (span.dateProblem === 'impossible') {
    found.push(
      diagnose('PARSE_DATE_IMPOSSIBLE', 'The date of a cited act is no day of the calendar.', place, { found: words }),
    );
  }
  if (span.dateProblem === 'open') {
    found.push(diagnose('PARSE_DATE_OPEN', 'Day and month of a cited act can change places.', place, { found: words }));
  }
  const needsNumber = role === 'amended' || role === 'repealed' || role === 'repeals-this' || role === 'edition-note';
  if (needsNumber && span.number === null && span.type !== 'law' && span.type !== 'code') {
    const message = `An act ${role === 'repealed' ? 'that is repealed' : 'that is changed or changes this one'} is cited without its number.`;
    found.push(diagnose('PARSE_CITED_NUMBER_MISSING', message, place, { found: words }));
  }
  return found;
}
