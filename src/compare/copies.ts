import type { WordRun } from '../model/comparison.ts';
import { alignUnits, type TextUnit, textUnit } from './align-units.ts';
import { diffWords } from './diff-words.ts';
import { type Token, tokensOf, withoutLabel } from './tokens.ts';

/** A unit of one copy: its own words with the number that it prints. */
export interface CopyUnit {
  readonly id: string;
  readonly kind: string;
  readonly words: string;
}

/**
 * What two copies of one text say differently. `words`: the unit says something else; `number`: the same words under another number;
 * `only-first`, `only-second`: one copy lacks the unit.
 */
export interface CopyDifference {
  readonly what: 'words' | 'number' | 'only-first' | 'only-second';
  readonly first: string | null;
  readonly second: string | null;
  readonly words: WordRun[];
}

export interface CopyComparison {
  /** Units that say the same. */
  readonly same: number;
  readonly differences: readonly CopyDifference[];
}

/** A blank of a form, or what is printed only to be filled in. Matches `____ (подпись)`; must not match `5 рабочих дней`. */
const BLANK = /_{3,}/u;

function isInTable(unit: TextUnit): boolean {
  return unit.kind === 'row' || unit.kind === 'table';
}

/** The words of a table stand in the order in which the copy was made: which they are is compared. */
function orderless(tokens: readonly Token[]): Token[] {
  return [...tokens].sort((a, b) => (a.fold < b.fold ? -1 : a.fold > b.fold ? 1 : 0));
}

/** Marks that set out the entries of a cell are not words. Matches `●`, `*`; must not match `C-1`. */
const BULLET = /^[●•○▪■*–—-]$/u;

function unitsOf(units: readonly CopyUnit[]): TextUnit[] {
  return units.flatMap(({ id, kind, words }) => {
    const tokens = tokensOf(withoutLabel(words, kind)).filter((token) => !BULLET.test(token.fold));
    const isRow = kind === 'row' || kind === 'table';
    const unit = textUnit(id, kind, isRow ? orderless(tokens) : tokens);
    return unit.line === '' || BLANK.test(words) ? [] : [unit];
  });
}

/** White space that one of the copies has lost or gained makes no difference. */
function isSame(a: TextUnit, b: TextUnit): boolean {
  return a.line === b.line || a.line.replaceAll(' ', '') === b.line.replaceAll(' ', '');
}

/** Numbers of points and chapters are the law's; a paragraph or row counted otherwise says the same. */
const NUMBERED: ReadonlySet<string> = new Set(['part', 'chapter', 'section', 'article', 'point', 'subpoint', 'annex']);

function differenceOf(a: TextUnit, b: TextUnit): CopyDifference | null {
  if (!isSame(a, b)) return { what: 'words', first: a.id, second: b.id, words: diffWords(a.tokens, b.tokens) };
  const isMoved = a.id !== b.id && NUMBERED.has(a.kind) && !isInTable(a);
  return isMoved ? { what: 'number', first: a.id, second: b.id, words: [] } : null;
}

function lone(unit: TextUnit, what: 'only-first' | 'only-second'): CopyDifference {
  const op = what === 'only-first' ? '-' : '+';
  const words = [{ op, text: unit.tokens.map((token) => token.text).join('') } as const];
  return what === 'only-first'
    ? { what, first: unit.id, second: null, words }
    : { what, first: null, second: unit.id, words };
}

/**
 * Returns what two copies of one text say differently, unit by unit: first those with one number, then those with the same words. Spaces,
 * quotes, dashes, bullets, capitals and blanks of forms are not differences. Near-linear in the words.
 */
export function compareCopies(first: readonly CopyUnit[], second: readonly CopyUnit[]): CopyComparison {
  const [left, right] = [unitsOf(first), unitsOf(second)];
  let same = 0;
  const differences = alignUnits(left, right, true).flatMap((match): CopyDifference[] => {
    const [a, b] = [match.left.map((at) => left[at] as TextUnit), match.right.map((at) => right[at] as TextUnit)];
    const [one, other] = [a[0], b[0]];
    if (!one || !other)
      return [...a.map((unit) => lone(unit, 'only-first')), ...b.map((unit) => lone(unit, 'only-second'))];
    // Lines that one copy runs together are compared as one text.
    const join = (units: readonly TextUnit[]): TextUnit =>
      units.length === 1
        ? (units[0] as TextUnit)
        : textUnit(
            units[0]?.id ?? '',
            units[0]?.kind ?? '',
            units.flatMap((unit) => unit.tokens),
          );
    const difference = differenceOf(join(a), join(b));
    if (difference === null) same += 1;
    return difference === null ? [] : [difference];
  });
  return { same, differences };
}

/** Returns the share of units that say the same in both copies, among those of the one that has more. */
export function likenessOfCopies(first: readonly CopyUnit[], second: readonly CopyUnit[]): number {
  const lines = new Set(unitsOf(first).map((unit) => unit.line.replaceAll(' ', '')));
  const others = unitsOf(second).map((unit) => unit.line.replaceAll(' ', ''));
  const most = Math.max(lines.size, new Set(others).size);
  return most === 0 ? 0 : new Set(others.filter((line) => lines.has(line))).size / most;
}
