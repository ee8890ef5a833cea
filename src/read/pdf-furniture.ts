import { type PdfLine, textOf } from './pdf-lines.ts';
import type { PdfPage } from './pdf-page.ts';

const EDGE = 0.09;
/** What a browser prints around a page, be it the only one. Matches `11/22/26, 12:18 PM Акт`, `https://a.kz/V1 1/4`; must not match `22.11.2026 № 5`. */
const BROWSER_MARK =
  /^(?:\d{1,4}[/.-]\d{1,2}[/.-]\d{2,4}, \d{1,2}:\d{2}(?=\s|$)|(?:https?|file):\/\/\S+(?: \d+\/\d+)?$)/u;

/** Returns the lines at the edge of the pages that stand there again and again, figures apart. */
export function findFurniture(pages: readonly PdfPage[], lines: readonly PdfLine[]): ReadonlySet<PdfLine> {
  const sizes = new Map(pages.map((page) => [page.number, page.height]));
  const seen = new Map<string, PdfLine[]>();
  const isAtEdge = (line: PdfLine): boolean => {
    const height = sizes.get(line.page) ?? 0;
    return line.y <= EDGE * height || line.y >= (1 - EDGE) * height;
  };
  for (const line of lines) {
    if (!isAtEdge(line)) continue;
    const key = `${textOf(line).replace(/\d+/gu, '#')} ${Math.round(line.y / 3)}`;
    seen.set(key, [...(seen.get(key) ?? []), line]);
  }
  const furniture = new Set(lines.filter((line) => isAtEdge(line) && BROWSER_MARK.test(textOf(line))));
  for (const group of seen.values()) {
    const count = new Set(group.map((line) => line.page)).size;
    if (count >= 2 && count >= 0.4 * pages.length) for (const line of group) furniture.add(line);
  }
  return furniture;
}
