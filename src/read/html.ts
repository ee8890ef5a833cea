import { type Diagnostic, diagnose } from '../base/diagnostic.ts';
import { type Outcome, outcome } from '../base/outcome.ts';
import type { Drop, SourceText } from '../model/source-text.ts';
import { decodeBytes } from './decode-bytes.ts';
import { type Flow, wordsOfFlow } from './flow.ts';
import { lineFinder, sourceOfFlow, tellNumbered } from './flow-source.ts';
import { unframe } from './flow-tables.ts';
import { htmlDecoder } from './html-encoding.ts';
import { type HtmlFlow, readHtmlFlow } from './html-flow.ts';
import { findPageFurniture } from './html-furniture.ts';
import type { StruckStretch } from './html-struck.ts';
import { textOfRuns } from './html-text.ts';
import { emptySource, type ReadOptions } from './plain-text.ts';
import { tellStruck } from './struck.ts';

export const HTML = 'text/html';

function extentOf(item: Flow): { readonly start: number; readonly end: number } | null {
  let [start, end] = [-1, -1];
  const walk = (inner: Flow): void => {
    if (inner.kind === 'table') for (const row of inner.rows) for (const cell of row) cell.items.forEach(walk);
    else {
      for (const line of inner.lines) {
        for (const origin of line.origins) {
          if (origin < 0) continue;
          if (start < 0 || origin < start) start = origin;
          if (origin >= end) end = origin + 1;
        }
      }
    }
  };
  walk(item);
  return start < 0 ? null : { start, end };
}

const LONGEST_QUOTE = 200;

/** The words of a stretch without the white space of the source. */
function wordsIn(html: string, { start, end }: StruckStretch): string {
  const run = { start, end, isPreformatted: false, isRaised: false };
  return textOfRuns(html, [run]).text.trim().slice(0, LONGEST_QUOTE);
}

function dropOf(item: Flow): Drop[] {
  const extent = extentOf(item);
  return extent ? [{ ...extent, reason: 'page-furniture', found: wordsOfFlow(item).slice(0, LONGEST_QUOTE) }] : [];
}

function pictureProblems(flow: HtmlFlow, file: string, lineAt: (offset: number) => number): Diagnostic[] {
  const [first, ...rest] = flow.pictures.map(({ start }) => ({ file, line: lineAt(start) }));
  if (!first) return [];
  const message = `${flow.pictures.length} pictures are not held`;
  return [diagnose('READ_PICTURE_DROPPED', `${message}.`, first, { related: rest.slice(0, 12) })];
}

/** Returns the text of an HTML source as blocks; see `readHtml`. */
export function readDecodedHtml(decoded: string, encoding: string, options: ReadOptions): Outcome<SourceText> {
  const { file } = options;
  const flow = readHtmlFlow(decoded);
  const all = unframe(flow.items);
  const outside = findPageFurniture(
    all.map(({ item }) => item),
    flow.zones,
  );
  const placed = all.filter(({ item }) => !outside.has(item));
  const struck = flow.struck.map((one) => ({ ...one, words: wordsIn(decoded, one) }));
  const left = flow.isStruckKept ? [] : struck.filter(({ words }) => words !== '');
  const drops = [
    ...[...outside].flatMap(dropOf),
    ...left.map(({ start, end, words }): Drop => ({ start, end, reason: 'struck', found: words })),
  ];
  const read = sourceOfFlow({ decoded, encoding, mediaType: HTML, placed, drops }, options);
  const lineAt = lineFinder(decoded);
  const lined = struck.map(({ start, words }) => ({ words, line: lineAt(start) }));
  const problems: Diagnostic[] = [
    ...tellNumbered(file, flow.numbered.map(lineAt)),
    ...tellStruck(file, lined, flow.isStruckKept),
  ];
  if (flow.isTooDeep) {
    problems.push(diagnose('READ_TABLE_TOO_DEEP', 'Tables stand in tables many times over.', { file }));
  }
  return outcome(read.value, [...problems, ...pictureProblems(flow, file, lineAt), ...read.diagnostics]);
}

/**
 * Returns the text of a saved HTML page of a decree as the same blocks that the plain-text reader gives: headings with their
 * level, paragraphs (links in their place), headers of annexes line by line, tables with spans resolved; the page around the
 * text becomes drops. `decoded` is the HTML source, `origins` lead into it. Guarantees: 1. every letter that the page shows is
 * in exactly one block or drop; 2. nothing outside of the bytes is loaded and no script is run; 3. any bytes give a
 * result; empty, binary and oversized ones an empty text and one error; 4. time is linear in the bytes, whatever the nesting.
 *
 * Diagnostics: the codes of the stage `read`.
 */
export function readHtml(bytes: Uint8Array, options: ReadOptions): Outcome<SourceText> {
  const decodeLegacy = htmlDecoder(bytes, options.decodeLegacy);
  const decoded = decodeBytes(bytes, decodeLegacy ? { ...options, decodeLegacy } : options);
  if (decoded.value.encoding === 'none') {
    return outcome({ ...emptySource(options), mediaType: HTML }, decoded.diagnostics);
  }
  const read = readDecodedHtml(decoded.value.text, decoded.value.encoding, options);
  return outcome(read.value, [...decoded.diagnostics, ...read.diagnostics]);
}
