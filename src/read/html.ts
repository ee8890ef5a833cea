import { type Diagnostic, diagnose } from '../base/diagnostic.ts';
import { type Outcome, outcome } from '../base/outcome.ts';
import { detectLanguage } from '../lexicon/language.ts';
import { buildVocabulary } from '../lexicon/vocabulary.ts';
import type { Drop, SourceText, TextBlock } from '../model/source-text.ts';
import { decodeBytes } from './decode-bytes.ts';
import { type Flow, wordsOfFlow } from './flow.ts';
import { blocksOfFlow, type FlowRoom } from './flow-blocks.ts';
import { unframe } from './flow-tables.ts';
import { htmlDecoder } from './html-encoding.ts';
import { type HtmlFlow, readHtmlFlow } from './html-flow.ts';
import { findPageFurniture } from './html-furniture.ts';
import { emptySource, type ReadOptions } from './plain-text.ts';
import { diagnoseRepairs } from './read-diagnostics.ts';

export const HTML = 'text/html';

/** Offsets of the line ends, for finding the line of an offset. */
function lineFinder(decoded: string): (offset: number) => number {
  const ends: number[] = [];
  for (let at = decoded.indexOf('\n'); at >= 0; at = decoded.indexOf('\n', at + 1)) ends.push(at);
  return (offset) => {
    let [low, high] = [0, ends.length];
    while (low < high) {
      const middle = (low + high) >> 1;
      if ((ends[middle] ?? 0) < offset) low = middle + 1;
      else high = middle;
    }
    return low + 1;
  };
}

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

/**
 * The stored line of each block where lines tell blocks apart; where a page has all its text in a few long lines, the
 * number of the block, so that each place can be named.
 */
function numberLines(blocks: readonly SourceText['blocks'][number][]): SourceText['blocks'] {
  const firsts = blocks.map((block) => (block.kind === 'text' ? block.lineNumbers[0] : block.line));
  if (new Set(firsts).size === firsts.length) return blocks;
  let next = 1;
  return blocks.map((block) => {
    if (block.kind === 'table') {
      const line = next;
      next += block.rows.length;
      return { ...block, line };
    }
    const from = next;
    next += block.lines.length;
    const lineNumbers = block.lines.map((_, at) => from + at);
    return { ...block, lineNumbers } satisfies TextBlock;
  });
}

/** Returns the text of an HTML source as blocks; see `readHtml`. */
export function readDecodedHtml(decoded: string, encoding: string, options: ReadOptions): Outcome<SourceText> {
  const { file, sha256 } = options;
  const flow = readHtmlFlow(decoded);
  const placed = unframe(flow.items);
  const outside = findPageFurniture(
    placed.map(({ item }) => item),
    flow.zones,
  );
  const inside = placed.filter(({ item }) => !outside.has(item));
  const lineAt = lineFinder(decoded);
  const words = inside.map(({ item }) => wordsOfFlow(item)).join('\n');
  const vocabulary = options.vocabulary ?? buildVocabulary([words]);
  const { lang, confidence } = detectLanguage(words);
  const drops = [...outside].flatMap(dropOf);
  const room: FlowRoom = { vocabulary, lang, repairs: [], doubts: [], decoded, drops, lineAt, tooLarge: [] };
  const blocks = numberLines(blocksOfFlow(inside, room));
  const { repairs } = room;
  const shape = { mediaType: HTML, layout: 'html-text', encoding, lang } as const;
  const source: SourceText = { file, sha256, ...shape, decoded, blocks, repairs, drops: room.drops };
  const problems: Diagnostic[] = [];
  if (blocks.length === 0) problems.push(diagnose('READ_EMPTY', 'The page shows no text.', { file }));
  else if (confidence <= 0.5)
    problems.push(diagnose('READ_LANGUAGE_UNKNOWN', 'No word or letter shows Kazakh or Russian.', { file }));
  if (flow.numbered.length > 0) {
    const places = flow.numbered.map((offset) => ({ file, line: lineAt(offset) }));
    const message = `${places.length} items of numbered lists got the number that a browser shows.`;
    problems.push(diagnose('READ_LIST_NUMBERED', message, places[0] ?? { file }, { related: places.slice(1, 12) }));
  }
  if (flow.isTooDeep)
    problems.push(diagnose('READ_TABLE_TOO_DEEP', 'Tables stand in tables many times over.', { file }));
  for (const line of room.tooLarge)
    problems.push(diagnose('READ_TABLE_TOO_LARGE', 'The table is too large.', { file, line }));
  return outcome(source, [
    ...problems,
    ...pictureProblems(flow, file, lineAt),
    ...diagnoseRepairs(source, [], room.doubts),
  ]);
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
