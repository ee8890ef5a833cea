import type { MappedText } from '../base/mapped-text.ts';
import { isSpaceCode } from '../base/white-space.ts';
import { canEndIndicator, canOpenIndicator } from '../lexicon/indicator-words.ts';
import { isCapitalCode } from '../lexicon/letter-codes.ts';
import type { Lang } from '../model/ids.ts';

/** A part of a cell's text that holds one indicator or a part of one. Offsets in the block's text. */
export interface IndicatorPart {
  readonly start: number;
  readonly end: number;
  readonly isBulleted: boolean;
  /** A capital opens it on a new line, though the line before has no full stop. */
  readonly isSoft: boolean;
}

const BULLETS = '*•●▪◦‣∙·';
/** A bullet at the start of a line. Matches `*Стратегиялық`, `• Өзінің`, `● Ставит`; must not match `-өзі`. */
const BULLET = /[*•●▪◦‣∙·]\s*/uy;
/** Bullets that no prose has, so they count in the middle of a line too. Matches `• `, must not match `*`. */
const STRONG_BULLET = /[•●▪◦‣]/gu;
const SMALL = /\p{Ll}/u;

function firstUnitAfter(text: string, at: number, end: number): number {
  let next = at;
  while (next < end && isSpaceCode(text.charCodeAt(next))) next += 1;
  return next;
}

function lastUnitBefore(text: string, at: number, start: number): string {
  let last = at - 1;
  while (last >= start && isSpaceCode(text.charCodeAt(last))) last -= 1;
  return last >= start ? (text[last] ?? '') : '';
}

function bulletLength(text: string, at: number): number {
  if (!BULLETS.includes(text.charAt(at)) || at >= text.length) return 0;
  BULLET.lastIndex = at;
  return BULLET.exec(text)?.[0].length ?? 0;
}

export interface Stretch {
  readonly start: number;
  readonly end: number;
}

interface Cut {
  readonly at: number;
  readonly isSoft: boolean;
}

/** A small letter on a new line after `;` or `.` may be the rest of another cell that the page before has cut. */
function isRest(text: string, at: number, before: string): boolean {
  return (before === '.' || before === ';') && SMALL.test(text[at] ?? '');
}

/** The lines that begin inside a stretch. */
function linesWithin(lineStarts: readonly number[], { start, end }: Stretch): number[] {
  let [low, high] = [0, lineStarts.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((lineStarts[middle] ?? 0) <= start) low = middle + 1;
    else high = middle;
  }
  const within: number[] = [];
  for (let at = low; at < lineStarts.length && (lineStarts[at] ?? end) < end; at += 1) within.push(lineStarts[at] ?? 0);
  return within;
}

/** Places of two lists together, in order, each once. */
function allPlaces(some: readonly number[], others: readonly number[]): number[] {
  return others.length === 0 ? [...some] : [...new Set([...some, ...others])].sort((a, b) => a - b);
}

function wordsWithCapital(text: string, { start, end }: Stretch): number[] {
  const places: number[] = [];
  for (let at = start + 1; at < end; at += 1) {
    if (isCapitalCode(text.charCodeAt(at)) && isSpaceCode(text.charCodeAt(at - 1))) places.push(at);
  }
  return places;
}

/** Where a new indicator begins between two lines or inside one, when the cell has no bullets. */
function plainCuts(text: string, stretch: Stretch, lines: readonly number[], lang: Lang): Cut[] {
  const cuts: Cut[] = [];
  const { start } = stretch;
  const lineSet = new Set(lines);
  for (const at of allPlaces(lines, wordsWithCapital(text, stretch))) {
    const isLineStart = lineSet.has(at);
    const before = lastUnitBefore(text, at, start);
    if (isLineStart && isRest(text, at, before)) cuts.push({ at, isSoft: false });
    if (!isCapitalCode(text.charCodeAt(at))) continue;
    if (before === ';' || before === '.') cuts.push({ at, isSoft: false });
    else if (
      isLineStart &&
      canOpenIndicator(text.slice(at, at + 40)) &&
      canEndIndicator(text.slice(Math.max(start, at - 40), at), lang)
    ) {
      cuts.push({ at, isSoft: true });
    }
  }
  return cuts;
}

function strongBullets(text: string, { start, end }: Stretch): number[] {
  return Array.from(text.slice(start, end).matchAll(STRONG_BULLET), ({ index }) => start + index);
}

function bulletCuts(text: string, start: number, lines: readonly number[], bullets: readonly number[]): Cut[] {
  const lineSet = new Set(lines);
  return allPlaces(lines, bullets)
    .filter((at) => {
      if (at === start) return false;
      if (!lineSet.has(at) || bulletLength(text, at) > 0) return true;
      return isRest(text, at, lastUnitBefore(text, at, start));
    })
    .map((at) => ({ at, isSoft: false }));
}

/**
 * Returns the indicators that a stretch of a block holds, cut at bullets where it has bullets, else after `;` or `.` before a
 * capital (a small letter after `;` goes on with the indicator). A capital that opens a line without a full stop before it
 * cuts too where the words before can end a sentence (in Kazakh a finite verb); that cut is marked as soft.
 */
export function splitIndicators(
  text: MappedText,
  stretch: Stretch,
  lineStarts: readonly number[],
  lang: Lang,
): IndicatorPart[] {
  const value = text.text;
  const { start, end } = stretch;
  const lines = linesWithin(lineStarts, stretch);
  const bullets = strongBullets(value, stretch);
  const isBulleted = bullets.length > 0 || [start, ...lines].some((at) => bulletLength(value, at) > 0);
  const cuts = isBulleted ? bulletCuts(value, start, lines, bullets) : plainCuts(value, stretch, lines, lang);
  const starts = [{ at: start, isSoft: false }, ...cuts];
  return starts.map(({ at, isSoft }, index) => {
    const to = starts[index + 1]?.at ?? end;
    const bullet = bulletLength(value, at);
    return { start: at, end: to, isBulleted: bullet > 0 && firstUnitAfter(value, at + bullet, to) < to, isSoft };
  });
}
