import { findQuoteMarks, type QuoteMark } from '../lexicon/quotes.ts';

/** A quoted stretch of a clause, outer marks included in [start, end). */
export interface QuotationSpan {
  readonly start: number;
  readonly end: number;
  readonly text: string;
  /** One closing mark stood for two, or none was found: where the quotation ends is a guess. */
  readonly isGuess: boolean;
}

/** Returns how deep the text is inside quotations after it, when it begins at `depth`. */
export function nestingAfter(text: string, depth: number): number {
  let level = depth;
  for (const mark of findQuoteMarks(text)) {
    if (level === 0) level = mark.kind === 'close' ? 0 : 1;
    else level += mark.kind === 'open' ? 1 : -1;
  }
  return level;
}

/** Position of the outermost mark that is still open at the end of the text; -1 when all are closed. */
export function unclosedOpening(text: string): number {
  let depth = 0;
  let at = -1;
  for (const mark of findQuoteMarks(text)) {
    if (depth === 0) {
      if (mark.kind === 'close') continue;
      [depth, at] = [1, mark.at];
    } else if (mark.kind === 'open') depth += 1;
    else depth -= 1;
  }
  return depth > 0 ? at : -1;
}

interface Walk {
  readonly spans: QuotationSpan[];
  readonly unclosed: number;
}

/** Nesting is followed: «слова "корпуса "Б"" заменить»; inside a quotation a mark that may be either closes it. */
function walkNested(text: string, marks: readonly QuoteMark[]): Walk {
  const spans: QuotationSpan[] = [];
  let depth = 0;
  let start = -1;
  for (const mark of marks) {
    if (depth === 0) {
      if (mark.kind !== 'close') [depth, start] = [1, mark.at];
      continue;
    }
    depth += mark.kind === 'open' ? 1 : -1;
    if (depth === 0) spans.push({ start, end: mark.at + 1, text: text.slice(start + 1, mark.at), isGuess: false });
  }
  return { spans, unclosed: depth > 0 ? start : -1 };
}

/** Every closing mark ends the quotation: for clauses where one mark stands for two, «"корпуса "Б" заменить». */
function walkFlat(text: string, marks: readonly QuoteMark[], from: number): QuotationSpan[] {
  const spans: QuotationSpan[] = [];
  let start = -1;
  let isNested = false;
  for (const mark of marks) {
    if (mark.at < from) continue;
    if (start < 0) {
      if (mark.kind !== 'close') [start, isNested] = [mark.at, false];
    } else if (mark.kind === 'open') isNested = true;
    else {
      const inner = text.slice(start + 1, mark.at);
      // The one closing mark belongs to the inner name too.
      spans.push({ start, end: mark.at + 1, text: isNested ? inner + (text[mark.at] ?? '') : inner, isGuess: true });
      start = -1;
    }
  }
  return spans;
}

/**
 * Returns the quotations of a clause in order. Straight marks serve for opening and closing, also nested (domain.md 1.5).
 * Where the nesting does not close, the rest of the clause is read flat and its quotations are marked as guesses. Linear.
 */
export function findQuotationSpans(text: string): QuotationSpan[] {
  const marks = findQuoteMarks(text);
  const nested = walkNested(text, marks);
  if (nested.unclosed < 0) return nested.spans;
  return [...nested.spans, ...walkFlat(text, marks, nested.unclosed)];
}
