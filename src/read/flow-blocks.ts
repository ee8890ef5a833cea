import { pushAll } from '../base/collect.ts';
import { firstOrigin, type MappedText } from '../base/mapped-text.ts';
import { findActReferences } from '../lexicon/act-reference.ts';
import { readHeaderAnchor } from '../lexicon/form-words.ts';
import { readUnitMarker } from '../lexicon/labels.ts';
import { isEnactment } from '../lexicon/structure-words.ts';
import type { Block, Drop, TableBlock, TableCell, TextBlock } from '../model/source-text.ts';
import { finishBlock } from './finish-block.ts';
import type { Flow, FlowCell, FlowTable, FlowText } from './flow.ts';
import type { Placed } from './flow-tables.ts';
import { dropFurniture } from './furniture.ts';
import type { DraftLine } from './group-blocks.ts';
import { resolveSpans } from './markdown-table.ts';
import { type RepairRoom, repairLine } from './repair-line.ts';

/** What the blocks of one copy share. */
export interface FlowRoom extends RepairRoom {
  readonly decoded: string;
  readonly drops: Drop[];
  /** Line of an offset in the decoded text. */
  readonly lineAt: (offset: number) => number;
  /** Lines of tables that are larger than any of a decree. */
  readonly tooLarge: number[];
}

/** Longer bold or centred text is a paragraph of the act that someone dressed. */
const LONGEST_TITLE = 400;
/** A line that begins something of its own in a cell. Matches `Ставит`, `● Ставит`, `D-3`, `1)`; must not match `и качество`. */
const OWN_START = /^(?:[^\p{L}]|\p{Lu})/u;
/** Ends that go on in the next line of a cell. Matches `Пла-`, `показате-`; must not match `D-3;`. */
const OPEN_END = /\p{Ll}-$/u;

function draftLine(text: MappedText, indent: number, room: FlowRoom): DraftLine {
  const start = Math.max(0, firstOrigin(text));
  const number = room.lineAt(start);
  return {
    physical: { number, start: start - indent, indent, isBlank: false, isEmpty: false, content: text },
    text,
    continues: false,
  };
}

function repairLines(lines: readonly MappedText[], indent: number, room: FlowRoom): DraftLine[] {
  const furnished = dropFurniture(lines.map((line) => draftLine(line, indent, room)));
  pushAll(room.drops, furnished.drops);
  return furnished.lines.map((line) => repairLine(line, room)).filter((line) => line.text.text !== '');
}

function lengthOf(item: FlowText): number {
  return item.lines.reduce((sum, line) => sum + line.text.length, 0);
}

/** Blank lines that part a header from what stands around it; see `headers.ts` of the parser. */
const APART = 2;

function isTitle(item: FlowText): boolean {
  if (item.level !== null || item.align !== 'left' || item.isApart) return true;
  return item.isBold && lengthOf(item) <= LONGEST_TITLE;
}

/** The publisher's indent of a paragraph, in characters of white space. */
const PARAGRAPH_INDENT = 4;
/** So many of the paragraphs with a number are indented in a copy that indents paragraphs. */
const INDENTED_SHARE = 0.6;

/** What the copy as a whole does to paragraphs. */
interface Manner {
  readonly indents: boolean;
  /** Index of the first item that is a unit or an enactment: what stands before it is the header. */
  readonly head: number;
}

function mannerOf(placed: readonly Placed[]): Manner {
  let [units, indented, head] = [0, 0, placed.length];
  placed.forEach(({ item, frame }, at) => {
    if (item.kind !== 'text' || frame === 'box') return;
    const words = item.lines.map((line) => line.text).join(' ');
    const marker = readUnitMarker(words);
    if ((marker?.style === 'regular' || isEnactment(words)) && at < head) head = at;
    if (marker?.style !== 'regular' || isTitle(item)) return;
    units += 1;
    if (item.indent >= PARAGRAPH_INDENT) indented += 1;
  });
  return { indents: units > 0 && indented >= INDENTED_SHARE * units, head };
}

/** The line under the title that names the act: "Постановление акимата … от … № …". */
function isRequisite(item: FlowText, room: FlowRoom): boolean {
  const words = item.lines.map((line) => line.text).join(' ');
  if (words.length > LONGEST_TITLE) return false;
  const own = findActReferences(words.trim(), room.lang)[0];
  return own !== undefined && own.start <= 2 && own.adopted !== null && own.number !== null;
}

function shapeOf(
  placed: Placed & { readonly item: FlowText },
  at: number,
  manner: Manner,
  room: FlowRoom,
): TextBlock['shape'] {
  const { item, frame } = placed;
  if (frame === 'box') return 'plain';
  if (lengthOf(item) > LONGEST_TITLE) return 'paragraph';
  if (isTitle(item)) return 'plain';
  if (manner.indents && item.indent < PARAGRAPH_INDENT) return 'plain';
  return at < manner.head && isRequisite(item, room) ? 'plain' : 'paragraph';
}

/** A line that only the margin broke begins nothing, whatever its first word is. */
function asOneLine(block: TextBlock): TextBlock {
  return { ...block, lines: [block.text], lineNumbers: block.lineNumbers.slice(0, 1) };
}

function textBlock(item: FlowText, shape: TextBlock['shape'], blankBefore: number, room: FlowRoom): TextBlock[] {
  const lines = repairLines(item.lines, item.indent, room);
  if (lines.length === 0) return [];
  const draft = { shape, lines, blankBefore, pageBreakBefore: item.isPageBreakBefore };
  const finished = finishBlock(draft, room.decoded, 'html-text', room);
  const block = item.isWrapped ? asOneLine(finished) : finished;
  // A header that the page dresses as a heading is a header all the same.
  const isHeader = lines.some((line) => readHeaderAnchor(line.text.text) !== null);
  const said = { indent: shape === 'plain' ? 0 : block.indent, headingLevel: isHeader ? null : item.level };
  // A header in one line is set apart by its place alone: it may be longer than any line of a header.
  const isAside = isHeader && item.align === 'right' && lines.length === 1;
  return [isAside ? { ...block, ...said, isAside } : { ...block, ...said }];
}

function cellTexts(items: readonly Flow[]): FlowText[] {
  return items.flatMap((item) =>
    item.kind === 'text' ? [item] : item.rows.flat().flatMap((cell) => cellTexts(cell.items)),
  );
}

/** A paragraph ends here. Matches `задачи;`, must not match `Управление`, `D-3 (руководитель`. */
const CLOSED_END = /[.;:!?…][»"”)\s]*$/u;
/** A paragraph that goes on with the one above. Matches `деятельностью`, `и качество`; must not match `Ставит`, `п/п`, `а)`. */
const SMALL_START = /^\p{Ll}[\p{Ll}\s]/u;

/** The lines of a cell as paragraphs: one that begins with a small letter goes on with the one above, unless that was closed. */
function readCell(cell: FlowCell, room: FlowRoom): TableCell {
  const groups: DraftLine[][] = [];
  for (const item of cellTexts(cell.items)) {
    repairLines(item.lines, 0, room).forEach((line, at) => {
      const group = groups.at(-1);
      const [above, text] = [group?.at(-1)?.text.text ?? '', line.text.text];
      const isOpen = at > 0 && (cell.isWrapped === true || !OWN_START.test(text) || OPEN_END.test(above));
      if (group && (isOpen || (at === 0 && SMALL_START.test(text) && !CLOSED_END.test(above)))) group.push(line);
      else groups.push([line]);
    });
  }
  const paragraphs = groups.map((lines) => {
    const draft = { shape: 'plain', lines, blankBefore: 0, pageBreakBefore: false } as const;
    return finishBlock(draft, room.decoded, cell.isWrapped ? 'drawn-cell' : 'html-text', room).text;
  });
  return { paragraphs, rowSpan: cell.rowSpan, columnSpan: cell.columnSpan };
}

function originOf(items: readonly Flow[]): number {
  for (const item of cellTexts(items)) {
    for (const line of item.lines) {
      const origin = firstOrigin(line);
      if (origin >= 0) return origin;
    }
  }
  return -1;
}

function tableBlock(table: FlowTable, room: FlowRoom): TableBlock {
  const line = room.lineAt(Math.max(0, originOf([table])));
  const { rows, isTooLarge } = resolveSpans(table.rows);
  if (isTooLarge) room.tooLarge.push(line);
  const read = new Map<object, TableCell>();
  const cellOf = (cell: FlowCell): TableCell => {
    const known = read.get(cell) ?? readCell(cell, room);
    read.set(cell, known);
    return known;
  };
  return { kind: 'table', rows: rows.map((row) => row.map((cell) => cellOf(cell as FlowCell))), line };
}

/** Lines at the right margin, each a paragraph of its own, are one header. */
function joinRight(placed: readonly Placed[]): Placed[] {
  const joined: Placed[] = [];
  for (const one of placed) {
    const last = joined.at(-1);
    const isRight = one.item.kind === 'text' && one.item.align === 'right' && one.frame !== 'box';
    if (isRight && last && last.item.kind === 'text' && last.item.align === 'right' && last.frame === one.frame) {
      const item = { ...last.item, lines: [...last.item.lines, ...(one.item as FlowText).lines] };
      joined[joined.length - 1] = { item, frame: one.frame };
    } else joined.push(one);
  }
  return joined;
}

function isSetApart(placed: Placed | undefined): boolean {
  if (placed?.item.kind !== 'text') return false;
  return placed.frame === 'box' || placed.item.align === 'right' || placed.item.isApart;
}

/** Returns the items as blocks: headings, paragraphs, headers as lines, tables with spans resolved. */
export function blocksOfFlow(items: readonly Placed[], room: FlowRoom): Block[] {
  const placed = joinRight(items);
  const manner = mannerOf(placed);
  return placed.flatMap((one, at): Block[] => {
    if (one.item.kind === 'table') return [tableBlock(one.item, room)];
    const isApart =
      isSetApart(one) !== isSetApart(placed[at - 1]) || (one.frame === 'box' && isSetApart(placed[at - 1]));
    const text = one as Placed & { readonly item: FlowText };
    return textBlock(text.item, shapeOf(text, at, manner, room), isApart ? APART : 1, room);
  });
}
