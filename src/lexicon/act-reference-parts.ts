import { isSpaceCode } from '../base/white-space.ts';
import type { NumberSpan } from './act-number.ts';
import type { ActReferenceSpan, Publication, ReferenceText, TypeSpan } from './act-reference-types.ts';
import type { DateSpan } from './dates.ts';
import { collapseSpaces } from './fold-text.ts';
import type { Quoted } from './quotes.ts';

/** A reference while its parts are being collected. */
export interface ReferenceParts {
  start: number;
  end: number;
  body: Quoted | null;
  date: DateSpan | null;
  number: NumberSpan | null;
  title: string | null;
  registration: string | null;
  publications: readonly Publication[];
  commencementWords: string | null;
  units: readonly (readonly string[])[];
  approves: string | null;
}

export function emptyParts(type: TypeSpan): ReferenceParts {
  return {
    start: type.start,
    end: type.end,
    body: null,
    date: null,
    number: null,
    title: null,
    registration: null,
    publications: [],
    commencementWords: null,
    units: [],
    approves: null,
  };
}

function dateProblem(date: DateSpan | null): ActReferenceSpan['dateProblem'] {
  if (date === null) return null;
  if (date.isBlank) return 'blank';
  if (date.date === null) return 'impossible';
  return date.otherReading === null ? null : 'open';
}

/** Returns the reference that the parts make. */
export function finishReference(parts: ReferenceParts, type: TypeSpan, source: ReferenceText): ActReferenceSpan {
  return {
    start: parts.start,
    end: parts.end,
    typeStart: type.start,
    typeEnd: type.end,
    type: type.forms[0]?.type ?? null,
    typeAsWritten: source.text.slice(type.start, type.end),
    typeForms: type.forms,
    bodyAsWritten: parts.body === null ? null : collapseSpaces(source.text.slice(parts.body.start, parts.body.end)),
    adopted: parts.date?.date ?? null,
    dateWords: parts.date === null ? null : collapseSpaces(parts.date.words),
    dateProblem: dateProblem(parts.date),
    number: parts.number?.number ?? null,
    numberAsWritten: parts.number?.asWritten ?? null,
    title: parts.title,
    registration: parts.registration,
    publications: parts.publications,
    units: parts.units,
    approves: parts.approves,
    commencementWords: parts.commencementWords,
  };
}

/** Finds the span that ends (or starts) at an offset, by binary search; spans are in order and do not overlap. */
export function spanEndingAt<T extends { readonly start: number; readonly end: number }>(
  spans: readonly T[],
  end: number,
): T | null {
  let [low, high] = [0, spans.length - 1];
  while (low <= high) {
    const middle = (low + high) >> 1;
    const span = spans[middle];
    if (!span) return null;
    if (span.end === end) return span;
    if (span.end < end) low = middle + 1;
    else high = middle - 1;
  }
  return null;
}

/** Returns the first span that starts at or after the offset, or null. */
export function spanFrom<T extends { readonly start: number }>(spans: readonly T[], offset: number): T | null {
  let [low, high] = [0, spans.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((spans[middle]?.start ?? 0) < offset) low = middle + 1;
    else high = middle;
  }
  return spans[low] ?? null;
}

const LONGEST_BRACKET = 2500;

/** Returns the bracketed stretch that ends with the `)` at `at`, or null. */
export function bracketBefore(text: string, at: number): Quoted | null {
  let depth = 0;
  for (let i = at; i >= 0 && at - i < LONGEST_BRACKET; i -= 1) {
    if (text[i] === ')') depth += 1;
    else if (text[i] === '(') {
      depth -= 1;
      if (depth === 0) return { start: i, end: at + 1 };
    }
  }
  return null;
}

/** Returns the bracketed stretch that begins with the `(` at `at`, or null when it is not closed. */
export function bracketAfter(text: string, at: number): Quoted | null {
  let depth = 0;
  for (let i = at; i < text.length && i - at < LONGEST_BRACKET; i += 1) {
    if (text[i] === '(') depth += 1;
    else if (text[i] === ')') {
      depth -= 1;
      if (depth === 0) return { start: at, end: i + 1 };
    }
  }
  return null;
}

export function skipSpacesBack(text: string, at: number): number {
  let i = at;
  while (i > 0 && isSpaceCode(text.charCodeAt(i - 1))) i -= 1;
  return i;
}

export function skipSpaces(text: string, at: number): number {
  let i = at;
  while (i < text.length && isSpaceCode(text.charCodeAt(i))) i += 1;
  return i;
}

/** Adds what a bracket or clause says; the first word on each matter counts. */
export function addClause(
  parts: ReferenceParts,
  reading: {
    readonly registration: string | null;
    readonly publications: readonly Publication[];
    readonly commencementWords: string | null;
  },
): void {
  parts.registration ??= reading.registration;
  if (parts.publications.length === 0) parts.publications = reading.publications;
  parts.commencementWords ??= reading.commencementWords;
}
