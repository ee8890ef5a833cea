import { readShortUnit } from '../lexicon/units.ts';
import type { Token } from './tokens.ts';

/** A sentence as tokens [first, end) of its unit. */
export interface SentenceRange {
  readonly first: number;
  readonly end: number;
}

const ENDS = '.!?';
const OPENERS = '("';
/** Beginnings of a printed marker: `5.`, `13)`, `2-1)`. */
const isUpper = (letter: string): boolean => letter !== letter.toLowerCase();
/** Capitals cut short by a point that ends no sentence are one letter long: initials. */
const LONGEST_CUT = 1;

/**
 * Returns the sentences of a unit. A point ends one when a capital, a figure or an opening quote follows after white space;
 * points inside brackets, after initials and inside numbers end none.
 */
export function splitSentences(tokens: readonly Token[], text: string): SentenceRange[] {
  const ranges: SentenceRange[] = [];
  let first = 0;
  let depth = 0;
  for (let at = 0; at < tokens.length; at += 1) {
    const token = tokens[at];
    if (token === undefined || token.kind !== 'mark') continue;
    if (token.word === '(') depth += 1;
    if (token.word === ')') depth = Math.max(0, depth - 1);
    if (depth > 0 || !ENDS.includes(token.word) || !endsHere(at, tokens, text)) continue;
    ranges.push({ first, end: at + 1 });
    first = at + 1;
  }
  if (first < tokens.length) ranges.push({ first, end: tokens.length });
  return ranges;
}

function endsHere(at: number, tokens: readonly Token[], text: string): boolean {
  const before = tokens[at - 1];
  const next = tokens[at + 1];
  if (next === undefined) return true;
  if (!next.spaced) return false;
  if (before?.kind === 'word' && before.word.length <= LONGEST_CUT && isUpper(text[before.start] ?? '')) return false;
  const opened = next.kind === 'mark' && OPENERS.includes(next.word) ? tokens[at + 2] : next;
  if (opened === undefined) return true;
  // «согласно п. 5»
  if (opened.kind === 'number' && before?.kind === 'word' && readShortUnit(before.word, false, 'ru').length > 0)
    return false;
  return opened.kind === 'number' || isUpper(text[opened.start] ?? '') || next.word === '"';
}
