import type { Glyphs } from './pdf-page.ts';

/** Glyphs of one line that no wide gap parts. */
export interface Segment {
  readonly text: string;
  readonly left: number;
  readonly right: number;
}

/** Glyphs on one baseline. */
export interface PdfLine {
  readonly page: number;
  readonly y: number;
  readonly size: number;
  readonly segments: readonly Segment[];
  readonly glyphs: readonly Glyphs[];
}

/** Baselines this near, in parts of the letter size, are one line: a raised figure stands higher. */
const SAME_LINE = 0.35;
/** A gap this wide, in parts of the letter size, parts words; letters of one word stand closer. */
const WORD_GAP = 0.16;
/** A gap this wide parts columns. */
const COLUMN_GAP = 2.6;

const BLANK = /^\s*$/u;

function segmentsOf(glyphs: readonly Glyphs[]): Segment[] {
  const segments: Segment[] = [];
  let [text, left, right] = ['', 0, 0];
  const flush = (): void => {
    if (text.trim() !== '') segments.push({ text: text.replace(/\s+/gu, ' ').trim(), left, right });
    text = '';
  };
  for (const glyph of glyphs) {
    const gap = glyph.x - right;
    if (text !== '' && gap > COLUMN_GAP * glyph.size) flush();
    if (text === '') left = glyph.x;
    else if (gap > WORD_GAP * glyph.size) text += ' ';
    text += glyph.text;
    right = Math.max(glyph.x + glyph.width, text === glyph.text ? 0 : right);
  }
  flush();
  return segments;
}

/** Glyphs of which each is put to the line whose baseline is nearest. */
interface Row {
  readonly y: number;
  readonly size: number;
  readonly glyphs: Glyphs[];
}

/**
 * Returns the lines that the glyphs stand on, from top to bottom, whatever the order in which they are drawn. Words are parted by
 * the gaps between glyphs, so that neither displaced links nor letter-spacing can arise.
 */
export function linesOf(glyphs: readonly Glyphs[], page: number): PdfLine[] {
  const shown = glyphs.filter((glyph) => !BLANK.test(glyph.text));
  const rows: Row[] = [];
  for (const glyph of shown.toSorted((a, b) => b.y - a.y || a.x - b.x)) {
    const last = rows.at(-1);
    const isSame = last && Math.abs(last.y - glyph.y) <= SAME_LINE * Math.max(last.size, glyph.size);
    if (isSame) last.glyphs.push(glyph);
    else rows.push({ y: glyph.y, size: glyph.size, glyphs: [glyph] });
  }
  return rows.map((row) => {
    const ordered = row.glyphs.toSorted((a, b) => a.x - b.x);
    const size = Math.max(...ordered.slice(0, 200).map((glyph) => glyph.size));
    return { page, y: row.y, size, segments: segmentsOf(ordered), glyphs: ordered };
  });
}

export function textOf(line: PdfLine): string {
  return line.segments.map((segment) => segment.text).join(' ');
}

export function leftOf(line: PdfLine): number {
  return line.segments[0]?.left ?? 0;
}

export function rightOf(line: PdfLine): number {
  return line.segments.at(-1)?.right ?? 0;
}
