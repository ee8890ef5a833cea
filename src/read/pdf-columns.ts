import type { PdfLine } from './pdf-lines.ts';
import type { Glyphs, PdfPage, Ruling } from './pdf-page.ts';

/** A gap at least this wide, in points, parts two columns of text. */
const GUTTER = 9;
/** Columns of a page stand side by side on so many lines at least; blanks of a form and stamps on fewer. */
const FEWEST_LINES = 10;
/** A line of running text fills so much of its column. */
const FULL = 0.8;
/** So many of the lines of either column are full; cells, forms and signatures are not. */
const FULL_SHARE = 0.25;
/** The gutter stands between these parts of the width of the text. */
const [FIRST_PLACE, LAST_PLACE] = [0.35, 0.65];

/** No sheet is wider, in points (ISO 32000-1, annex C): a damaged file sets letters anywhere. */
const WIDEST_SHEET = 14_400;

interface Gutter {
  /** Where the text of the page begins. */
  readonly left: number;
  readonly from: number;
  readonly to: number;
}

const leftOf = (glyphs: readonly Glyphs[]): number => glyphs.reduce((least, { x }) => Math.min(least, x), 1e9);
const rightOf = (glyphs: readonly Glyphs[]): number =>
  glyphs.reduce((most, { x, width }) => Math.max(most, x + width), 0);

/** The place near the middle that the fewest rows cross, as wide as the text leaves it there; null where none is wide enough. */
function gutterOf(rows: readonly PdfLine[]): Gutter | null {
  const all = rows.flatMap((row) => row.glyphs);
  const [left, right] = [leftOf(all), rightOf(all)];
  if (!(right - left <= WIDEST_SHEET)) return null;
  const crossed = new Uint32Array(Math.max(1, Math.ceil(right - left) + 1));
  for (const { glyphs } of rows) {
    for (const { x, width } of glyphs) {
      const end = Math.min(crossed.length, Math.ceil(x + width - left));
      for (let at = Math.max(0, Math.floor(x - left)); at < end; at += 1) crossed[at] = (crossed[at] ?? 0) + 1;
    }
  }
  const [first, last] = [Math.floor(FIRST_PLACE * crossed.length), Math.ceil(LAST_PLACE * crossed.length)];
  const least = crossed.subarray(first, last).reduce((low, count) => Math.min(low, count), rows.length);
  // A title or a line of the whole width may stand above or below.
  if (least > 0.25 * rows.length) return null;
  let best: Gutter | null = null;
  for (let from = first; from < last; from += 1) {
    let to = from;
    while (to < last && (crossed[to] ?? 0) <= least) to += 1;
    if (to - from >= GUTTER && (best === null || to - from > best.to - best.from))
      best = { left, from: left + from, to: left + to };
    from = Math.max(from, to);
  }
  return best;
}

function isFull(glyphs: readonly Glyphs[], width: number): boolean {
  return rightOf(glyphs) - leftOf(glyphs) >= FULL * width;
}

interface Sides {
  readonly left: Glyphs[];
  readonly right: Glyphs[];
}

/** A rule to write on, which may go on over the end of its column. Matches `оценки____`; must not match `оценки`. */
const RULE_END = /_{3,}$/u;

/** The glyphs of a row on either side of the gutter; null for a row that crosses it. */
function sidesOf({ glyphs }: PdfLine, gutter: Gutter): Sides | null {
  const [left, right]: [Glyphs[], Glyphs[]] = [[], []];
  for (const glyph of glyphs) {
    const isRule = glyph.x < gutter.from && RULE_END.test(glyph.text);
    if (isRule || glyph.x + glyph.width <= gutter.from + 2) left.push(glyph);
    else if (glyph.x >= gutter.to - 2) right.push(glyph);
    else return null;
  }
  return { left, right };
}

/** Both sides hold running text: many lines, of which many are full. */
function areColumns(sides: readonly Sides[]): boolean {
  const count = (side: keyof Sides): boolean => {
    const isText = (glyphs: readonly Glyphs[]): boolean =>
      glyphs.length > 0 && !glyphs.some(({ text }) => RULE_END.test(text));
    const lines = sides.map((one) => one[side]).filter(isText);
    const width = rightOf(lines.flat()) - leftOf(lines.flat());
    return (
      lines.length >= FEWEST_LINES && lines.filter((line) => isFull(line, width)).length >= FULL_SHARE * lines.length
    );
  };
  return count('left') && count('right');
}

function moved(page: PdfPage, glyphs: readonly Glyphs[], rulings: readonly Ruling[], by: number): PdfPage {
  const place = (ruling: Ruling): Ruling =>
    ruling.isVertical ? { ...ruling, at: ruling.at + by } : { ...ruling, from: ruling.from + by, to: ruling.to + by };
  return { ...page, glyphs: glyphs.map((one) => ({ ...one, x: one.x + by })), rulings: rulings.map(place) };
}

/** A page with its lines outside of tables, and the glyphs inside of them. */
export interface ColumnPage {
  readonly page: PdfPage;
  readonly lines: readonly PdfLine[];
  readonly inTables: readonly Glyphs[];
}

/** A table over the whole width has lines across the gutter. */
function isRuledAcross({ rulings }: PdfPage, { from, to }: Gutter): boolean {
  return rulings.some((ruling) => !ruling.isVertical && ruling.from < from - 2 && ruling.to > to + 2);
}

/** Where the columns of a page part, as its own lines tell; null for a page of one column. */
function ownGutter({ page, lines }: ColumnPage): Gutter | null {
  const gutter = lines.length < FEWEST_LINES ? null : gutterOf(lines);
  if (gutter === null || isRuledAcross(page, gutter)) return null;
  return areColumns(lines.map((line) => sidesOf(line, gutter)).filter((sides) => sides !== null)) ? gutter : null;
}

/** The stretches of a page: what stands above its columns, the left one, the right one, what stands below. */
function splitAt({ page, lines, inTables }: ColumnPage, gutter: Gutter): PdfPage[] | null {
  const sides = lines.map((line) => sidesOf(line, gutter));
  const columns = sides.filter((one) => one !== null);
  const [first, last] = [sides.findIndex((one) => one !== null), sides.findLastIndex((one) => one !== null)];
  // Lines of the whole width between two stretches of columns: in which order all is read cannot be told.
  if (isRuledAcross(page, gutter) || (first >= 0 && columns.length !== last - first + 1)) return null;
  const middle = (gutter.from + gutter.to) / 2;
  const isLeft = (ruling: Ruling): boolean => (ruling.isVertical ? ruling.at : ruling.from) < middle;
  const left = [...columns.flatMap((one) => one.left), ...inTables.filter(({ x }) => x < middle)];
  const right = [...columns.flatMap((one) => one.right), ...inTables.filter(({ x }) => x >= middle)];
  const whole = (part: readonly PdfLine[]): PdfPage => {
    const glyphs = part.flatMap((line) => line.glyphs);
    // Centred over both columns, it is centred over the one that it comes to stand in.
    const by = (leftOf(left) + gutter.from) / 2 - (leftOf(glyphs) + rightOf(glyphs)) / 2;
    return moved(page, glyphs, [], by);
  };
  const parts = [
    whole(first < 0 ? lines : lines.slice(0, first)),
    moved(page, left, page.rulings.filter(isLeft), 0),
    moved(
      page,
      right,
      page.rulings.filter((ruling) => !isLeft(ruling)),
      gutter.left - gutter.to,
    ),
    whole(last < 0 ? [] : lines.slice(last + 1)),
  ];
  return parts.filter((part) => part.glyphs.length > 0);
}

/**
 * Returns for every page the stretches in which it is read, one for a page of one column. Two columns are told by a gutter that no
 * line crosses and full lines on both sides of it, so that forms, stamps and tables without lines are none; where one page of a file
 * has them, another parts at the same place if nothing stands across it.
 */
export function splitColumns(pages: readonly ColumnPage[]): (readonly PdfPage[])[] {
  const own = pages.map(ownGutter);
  const common = own.find((gutter) => gutter !== null) ?? null;
  return pages.map((placed, at) => {
    const gutter = own[at] ?? common;
    const parts = gutter === null ? null : splitAt(placed, gutter);
    if (gutter === null || parts === null || parts.length < 2) return [placed.page];
    return parts.map((part, index) => ({ ...part, number: placed.page.number + index / 8, width: gutter.from }));
  });
}
