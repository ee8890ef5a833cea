import type { ExplorerSource } from '../../../model/explorer.ts';

export type MarkKind = 'repair' | 'drop' | 'diagnostic' | 'cited';

/** A stretch of the text about which something is to be said. */
export interface SourceMark {
  readonly key: string;
  readonly kind: MarkKind;
  readonly start: number;
  readonly end: number;
  /** Index into repairs, drops or diagnostics of the document. */
  readonly index: number;
}

export interface LinePart {
  readonly text: string;
  readonly marks: readonly SourceMark[];
}

export interface SourceLine {
  /** From 1, as in the stored file. */
  readonly number: number;
  readonly parts: readonly LinePart[];
}

/** Returns the marks of a document: repairs, drops, diagnostics, and the words that another page points at (offsets of the text). */
export function marksOf(source: ExplorerSource, cited: readonly (readonly [number, number])[]): SourceMark[] {
  const marks: SourceMark[] = [];
  const add = (kind: MarkKind, index: number, spans: readonly (readonly [number, number])[]) => {
    spans.forEach(([start, end], at) => {
      // What stands between two letters has no width: the letter after it is marked.
      marks.push({ key: `${kind}-${index}-${at}`, kind, index, start, end: Math.max(end, start + 1) });
    });
  };
  for (const [index, repair] of source.repairs.entries()) add('repair', index, repair.spans);
  for (const [index, drop] of source.drops.entries()) add('drop', index, [[drop.start, drop.end]]);
  for (const [index, entry] of source.diagnostics.entries()) add('diagnostic', index, entry.spans);
  for (const [index, span] of cited.entries()) add('cited', index, [span]);
  return marks.sort((a, b) => a.start - b.start || b.end - a.end);
}

/** Returns the text line by line, each cut where a mark begins or ends. Cost: linear in text and marks, times the marks that overlap. */
export function linesOf(text: string, marks: readonly SourceMark[]): SourceLine[] {
  const lines: SourceLine[] = [];
  let open: SourceMark[] = [];
  let next = 0;
  let start = 0;
  for (let number = 1; start <= text.length; number += 1) {
    const found = text.indexOf('\n', start);
    const end = found < 0 ? text.length : found;
    open = open.filter((mark) => mark.end > start);
    while (next < marks.length && (marks[next] as SourceMark).start <= end) {
      open.push(marks[next] as SourceMark);
      next += 1;
    }
    lines.push({ number, parts: partsOf(text, start, end, open) });
    start = end + 1;
  }
  return lines;
}

function partsOf(text: string, start: number, end: number, marks: readonly SourceMark[]): LinePart[] {
  const here = marks.filter((mark) => mark.start < end && mark.end > start);
  if (here.length === 0) return [{ text: text.slice(start, end), marks: [] }];
  const cuts = new Set([start, end]);
  for (const mark of here) {
    cuts.add(Math.max(start, mark.start));
    cuts.add(Math.min(end, mark.end));
  }
  const sorted = [...cuts].sort((a, b) => a - b);
  return sorted.slice(0, -1).map((from, index) => {
    const to = sorted[index + 1] as number;
    return {
      text: text.slice(from, to),
      marks: here.filter((mark) => mark.start < to && mark.end > from),
    };
  });
}

/** Matches `12-40,51-60`, must not match `12`. */
const SPANS = /^\d{1,10}-\d{1,10}(?:,\d{1,10}-\d{1,10}){0,999}$/u;

/** Returns the spans that an address bears, counted in bytes; none where it bears no such thing. */
export function readSpans(text: string | null): [number, number][] {
  if (text === null || !SPANS.test(text)) return [];
  return text.split(',').map((pair) => {
    const [start = 0, end = 0] = pair.split('-').map(Number);
    return [start, end];
  });
}

/** Matches `186`, must not match `0` or `1-2`. */
const LINE = /^[1-9]\d{0,8}$/u;

/** Returns the stretch of a line that an address names by its number, without the spaces around it; none where there is no such line. */
export function lineSpan(text: string, asked: string | null): [number, number][] {
  if (asked === null || !LINE.test(asked)) return [];
  let start = 0;
  for (let number = Number(asked); number > 1; number -= 1) {
    const found = text.indexOf('\n', start);
    if (found < 0) return [];
    start = found + 1;
  }
  const found = text.indexOf('\n', start);
  const line = text.slice(start, found < 0 ? text.length : found);
  const from = start + line.length - line.trimStart().length;
  return [[from, from + line.trim().length]];
}
