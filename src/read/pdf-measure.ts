import { leftOf, type PdfLine, rightOf } from './pdf-lines.ts';

/** Places this near are one. */
export const NEAR = 3;

function mode(values: readonly number[]): number {
  const counts = new Map<number, number>();
  let best = values[0] ?? 0;
  for (const value of values) {
    const rounded = Math.round(value);
    counts.set(rounded, (counts.get(rounded) ?? 0) + 1);
    if ((counts.get(rounded) ?? 0) > (counts.get(best) ?? 0)) best = rounded;
  }
  return best;
}

/** So many lines begin at the margin, even where most paragraphs are of one line and indented. */
const AT_MARGIN = 0.08;

/** The leftmost place where many lines begin. */
function margin(lefts: readonly number[]): number {
  const counts = new Map<number, number>();
  for (const left of lefts) counts.set(Math.round(left), (counts.get(Math.round(left)) ?? 0) + 1);
  const places = [...counts.keys()].toSorted((a, b) => a - b);
  return places.find((place) => (counts.get(place) ?? 0) >= AT_MARGIN * lefts.length) ?? mode(lefts);
}

/** Where running text begins and ends, how far its paragraphs are indented, how far its lines stand apart. */
export interface Measure {
  readonly left: number;
  readonly right: number;
  readonly indent: number;
  readonly pitch: number;
  readonly middle: number;
  /** Paragraphs open with an indent, so that every line at the margin goes on with one. */
  readonly hasIndents: boolean;
}

function quantile(values: readonly number[], share: number): number {
  const sorted = values.toSorted((a, b) => a - b);
  return sorted[Math.floor(sorted.length * share)] ?? sorted.at(-1) ?? 0;
}

/** Lines are long from half of the width that only a tenth of them exceeds: the print of a page may be narrow. */
const [WIDE, LONG] = [0.9, 0.5];

/** Returns how running text stands, by its lines. */
export function measure(lines: readonly PdfLine[]): Measure {
  const widthOf = (line: PdfLine): number => rightOf(line) - leftOf(line);
  const longest = quantile(lines.map(widthOf), WIDE);
  const long = lines.filter((line) => widthOf(line) > LONG * longest);
  const left = margin((long.length > 0 ? long : lines).map(leftOf));
  const right = quantile(long.map(rightOf), 0.98);
  const indents = long.map((line) => leftOf(line) - left).filter((indent) => indent > 6 && indent < 90);
  const gaps = lines.flatMap((line, at) => {
    const above = lines[at - 1];
    return above && above.page === line.page && above.y > line.y ? [(above.y - line.y) * 4] : [];
  });
  const indent = mode(indents);
  const indented = indents.filter((one) => Math.abs(one - indent) <= NEAR).length;
  const hasIndents = indented >= INDENTED_SHARE * long.length;
  return { left, right, indent, pitch: mode(gaps) / 4, middle: (left + right) / 2, hasIndents };
}

/** So many of the long lines open a paragraph where paragraphs are indented. */
const INDENTED_SHARE = 0.08;
