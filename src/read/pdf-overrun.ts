import type { Glyphs, PdfPage, Ruling } from './pdf-page.ts';

/** A line through a word stands so far inside of it, in parts of the letter size; a border may touch a letter. */
const INSIDE = 0.5;
/** Fewer words that a line goes through are a slip of the printer. */
const FEWEST_STRUCK = 3;
/** More lines beside a word than any page has; the rest is not compared. */
const MOST_BESIDE = 400;
/** Letters may stand over an edge by their own white space. */
const SLACK = 2;
/** The last letter that is painted may be cut itself. */
const LETTER = 12;

/** A rule to write on may be longer than its place and loses nothing. Matches `дата____`; must not match `дата`. */
const RULE_END = /_{3,}$/u;

/** The index of the first line at or behind a place. */
function firstFrom(uprights: readonly Ruling[], place: number): number {
  let [low, high] = [0, uprights.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((uprights[middle]?.at ?? 0) < place) low = middle + 1;
    else high = middle;
  }
  return low;
}

/** Says whether an upright line goes through so many runs of letters: words that left their cell or their column. */
function areStruck(glyphs: readonly Glyphs[], rulings: readonly Ruling[]): boolean {
  const uprights = rulings.filter((ruling) => ruling.isVertical).toSorted((a, b) => a.at - b.at);
  let struck = 0;
  for (const { x, y, width, size } of glyphs) {
    const first = firstFrom(uprights, x + INSIDE * size);
    for (let at = first; at < Math.min(uprights.length, first + MOST_BESIDE); at += 1) {
      const line = uprights[at];
      if (!line || line.at >= x + width - INSIDE * size) break;
      if (line.from >= y || line.to <= y + INSIDE * size) continue;
      struck += 1;
      if (struck >= FEWEST_STRUCK) return true;
      break;
    }
  }
  return false;
}

/**
 * Says whether words of a page are lost or mixed because they run over the edge of the sheet, of its print area or of the column or
 * cell in which they stand, as tables do that are wider than their place.
 */
export function isOverrun(page: PdfPage): boolean {
  const { width, cuts } = page;
  const glyphs = page.glyphs.filter(({ text }) => !(text.endsWith('_') && RULE_END.test(text)));
  const rightmost = glyphs.reduce((most, run) => Math.max(most, run.x + run.width), 0);
  // A box around a single cell cuts its own lines only; words beside it are painted all the same.
  if (cuts.some((at) => rightmost <= at + LETTER || at >= width - SLACK)) return true;
  if (glyphs.some((run) => run.x < width && run.x + run.width > width + SLACK)) return true;
  return areStruck(glyphs, page.rulings);
}
