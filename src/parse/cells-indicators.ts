import type { MappedText } from '../base/mapped-text.ts';
import { isSpaceCode } from '../base/white-space.ts';
import { canEndIndicator, canOpenIndicator } from '../lexicon/indicator-words.ts';
import type { Lang } from '../model/ids.ts';

/** A part of a cell's text that holds one indicator or a part of one. Offsets in the block's text. */
export interface IndicatorPart {
  readonly start: number;
  readonly end: number;
  readonly isBulleted: boolean;
  /** A capital opens it on a new line, though the line before has no full stop. */
  readonly isSoft: boolean;
}

/** A bullet at the start of a line. Matches `*Стратегиялық`, `• Өзінің`, `● Ставит`; must not match `-өзі`. */
const BULLET = /[*•●▪◦‣∙·]\s*/uy;
/** Bullets that no prose has, so they count in the middle of a line too. Matches `• `, must not match `*`. */
const STRONG_BULLET = /[•●▪◦‣]/gu;
/** Matches the П of `и Проводит`, must not match that of `иПроводит`. */
const WORD_WITH_CAPITAL = /(?<=\s)\p{Lu}/gu;
const CAPITAL = /\p{Lu}/u;
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

/** The places inside a stretch where a line begins or the pattern matches, in order. */
function placesIn(text: string, { start, end }: Stretch, lines: ReadonlySet<number>, pattern: RegExp): number[] {
  const places = new Set<number>();
  for (const match of text.slice(start, end).matchAll(pattern)) places.add(start + match.index);
  for (const line of lines) if (line < end) places.add(line);
  return [...places].filter((at) => at > start).sort((a, b) => a - b);
}

/** Where a new indicator begins between two lines or inside one, when the cell has no bullets. */
function plainCuts(text: string, stretch: Stretch, lines: ReadonlySet<number>, lang: Lang): Cut[] {
  const cuts: Cut[] = [];
  const { start } = stretch;
  for (const at of placesIn(text, stretch, lines, WORD_WITH_CAPITAL)) {
    const isLineStart = lines.has(at);
    const before = lastUnitBefore(text, at, start);
    if (isLineStart && isRest(text, at, before)) cuts.push({ at, isSoft: false });
    if (!CAPITAL.test(text[at] ?? '')) continue;
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

function hasBullets(text: string, { start, end }: Stretch, lines: ReadonlySet<number>): boolean {
  if (text.slice(start, end).search(STRONG_BULLET) >= 0 || bulletLength(text, start) > 0) return true;
  return [...lines].some((at) => at > start && at < end && bulletLength(text, at) > 0);
}

function bulletCuts(text: string, stretch: Stretch, lines: ReadonlySet<number>): Cut[] {
  return placesIn(text, stretch, lines, STRONG_BULLET)
    .filter((at) => {
      if (!lines.has(at) || bulletLength(text, at) > 0) return true;
      return isRest(text, at, lastUnitBefore(text, at, stretch.start));
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
  lineStarts: ReadonlySet<number>,
  lang: Lang,
): IndicatorPart[] {
  const value = text.text;
  const { start, end } = stretch;
  const cuts = hasBullets(value, stretch, lineStarts)
    ? bulletCuts(value, stretch, lineStarts)
    : plainCuts(value, stretch, lineStarts, lang);
  const starts = [{ at: start, isSoft: false }, ...cuts];
  return starts.map(({ at, isSoft }, index) => {
    const to = starts[index + 1]?.at ?? end;
    const bullet = bulletLength(value, at);
    return { start: at, end: to, isBulleted: bullet > 0 && firstUnitAfter(value, at + bullet, to) < to, isSoft };
  });
}
