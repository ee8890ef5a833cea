import type { Glyphs, PdfPage, Ruling } from './pdf-page.ts';

/** A line through a word stands so far inside of it, in parts of the letter size; a border may touch a letter. */
const INSIDE = 0.5;
/** Fewer words that a line goes through are a slip of the printer. */
const FEWEST_STRUCK = 3;
/** More pairs of lines and words than any page has; the rest is not compared. */
const MOST_PAIRS = 4_000_000;
/** Letters may stand over an edge by their own white space. */
const SLACK = 2;
/** The last letter that is painted may be cut itself. */
const LETTER = 12;

/** A rule to write on may be longer than its place and loses nothing. Matches `дата____`; must not match `дата`. */
const RULE_END = /_{3,}$/u;

/** How many runs of letters an upright line goes through: words that left their cell or their column. */
function struckRuns(glyphs: readonly Glyphs[], rulings: readonly Ruling[]): number {
  const uprights = rulings.filter((ruling) => ruling.isVertical);
  const most = Math.floor(MOST_PAIRS / Math.max(1, glyphs.length));
  let struck = 0;
  for (const { at, from, to } of uprights.slice(0, most)) {
    for (const { x, y, width, size } of glyphs) {
      const isThrough = at > x + INSIDE * size && at < x + width - INSIDE * size;
      if (isThrough && from < y && to > y + INSIDE * size) struck += 1;
    }
  }
  return struck;
}

/**
 * Says whether words of a page are lost or mixed because they run over the edge of the sheet, of its print area or of the column or
 * cell in which they stand, as tables do that are wider than their place.
 */
export function isOverrun(page: PdfPage): boolean {
  const { width, cuts } = page;
  const glyphs = page.glyphs.filter((run) => !RULE_END.test(run.text));
  const rightmost = glyphs.reduce((most, run) => Math.max(most, run.x + run.width), 0);
  // A box around a single cell cuts its own lines only; words beside it are painted all the same.
  if (cuts.some((at) => rightmost <= at + LETTER || at >= width - SLACK)) return true;
  if (glyphs.some((run) => run.x < width && run.x + run.width > width + SLACK)) return true;
  return struckRuns(glyphs, page.rulings) >= FEWEST_STRUCK;
}
