import type { MappedText } from '../base/mapped-text.ts';
import { canEndIndicator } from '../lexicon/indicator-words.ts';
import type { Lang } from '../model/ids.ts';

/** A part of a cell's text that holds one indicator or a part of one. Offsets in the block's text. */
export interface IndicatorPart {
  readonly start: number;
  readonly end: number;
  readonly isBulleted: boolean;
  /** A capital opens a line inside, though the line before has no full stop. */
  readonly isSuspect: boolean;
}

/** A bullet at the start of a line. Matches `*Стратегиялық`, `• Өзінің`, `● Ставит`; must not match `-өзі`. */
const BULLET = /[*•●▪◦‣∙·]\s*/uy;
/** Bullets that no prose has, so they count in the middle of a line too. Matches `• `, must not match `*`. */
const STRONG_BULLET = /[•●▪◦‣]/u;
const CAPITAL = /\p{Lu}/u;
const SPACE = /\s/u;

function firstUnitAfter(text: string, at: number, end: number): number {
  let next = at;
  while (next < end && SPACE.test(text[next] ?? '')) next += 1;
  return next;
}

function lastUnitBefore(text: string, at: number, start: number): string {
  let last = at - 1;
  while (last >= start && SPACE.test(text[last] ?? '')) last -= 1;
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
  readonly isSuspect: boolean;
}

/** Where a new indicator begins between two lines or inside one, when the cell has no bullets. */
function plainCuts(text: string, { start, end }: Stretch, lines: ReadonlySet<number>, lang: Lang): Cut[] {
  const cuts: Cut[] = [];
  for (let at = start + 1; at < end; at += 1) {
    const isLineStart = lines.has(at);
    if (!isLineStart && !SPACE.test(text[at - 1] ?? '')) continue;
    if (!CAPITAL.test(text[at] ?? '')) continue;
    const before = lastUnitBefore(text, at, start);
    if (before === ';' || before === '.') cuts.push({ at, isSuspect: false });
    else if (isLineStart && canEndIndicator(text.slice(Math.max(start, at - 40), at), lang)) {
      cuts.push({ at, isSuspect: lang === 'ru' });
    }
  }
  return cuts;
}

function bulletCuts(text: string, { start, end }: Stretch, lines: ReadonlySet<number>): Cut[] {
  const cuts: Cut[] = [];
  for (let at = start + 1; at < end; at += 1) {
    const isBullet = lines.has(at) ? bulletLength(text, at) > 0 : STRONG_BULLET.test(text[at] ?? '');
    if (isBullet) cuts.push({ at, isSuspect: false });
  }
  return cuts;
}

/**
 * Returns the indicators that a stretch of a block holds, cut at bullets where it has bullets, else after `;` or `.` before a
 * capital (a small letter after `;` goes on with the indicator). A capital that opens a line without a full stop before it
 * cuts in Kazakh after a finite verb; in Russian it is only marked, for a proper name may stand there.
 */
export function splitIndicators(
  text: MappedText,
  stretch: Stretch,
  lineStarts: ReadonlySet<number>,
  lang: Lang,
): IndicatorPart[] {
  const value = text.text;
  const { start, end } = stretch;
  const bullets = bulletCuts(value, stretch, lineStarts);
  const hasBullets = bullets.length > 0 || bulletLength(value, start) > 0;
  const cuts = hasBullets ? bullets : plainCuts(value, stretch, lineStarts, lang);
  const hard = cuts.filter((cut) => !cut.isSuspect).map((cut) => cut.at);
  const starts = [start, ...hard];
  const suspects = cuts.filter((cut) => cut.isSuspect).map((cut) => cut.at);
  let suspect = 0;
  return starts.map((from, index) => {
    const to = starts[index + 1] ?? end;
    const bullet = bulletLength(value, from);
    while (suspect < suspects.length && (suspects[suspect] ?? 0) <= from) suspect += 1;
    return {
      start: from,
      end: to,
      isBulleted: bullet > 0 && firstUnitAfter(value, from + bullet, to) < to,
      isSuspect: (suspects[suspect] ?? Number.POSITIVE_INFINITY) < to,
    };
  });
}
