import { pushAll } from '../base/collect.ts';
import { type Diagnostic, diagnose } from '../base/diagnostic.ts';
import { firstOrigin, joinMapped, type MappedText, trimmedSlice } from '../base/mapped-text.ts';
import { type Outcome, outcome } from '../base/outcome.ts';
import { detectLanguage } from '../lexicon/language.ts';
import { buildVocabulary } from '../lexicon/vocabulary.ts';
import type { Block, Drop, SourceText, TableBlock, TableCell, TextBlock } from '../model/source-text.ts';
import { decodeBytes } from './decode-bytes.ts';
import { finishBlock } from './finish-block.ts';
import { dropFurniture } from './furniture.ts';
import type { DraftLine } from './group-blocks.ts';
import { type Picture, readInline } from './markdown-inline.ts';
import { readMarkdownLine } from './markdown-lines.ts';
import { cutPieces, type Piece } from './markdown-pieces.ts';
import { type RawCell, readPipeRow, readTableTags, resolveSpans } from './markdown-table.ts';
import { recordMixedWords } from './mixed-letters.ts';
import { type PhysicalLine, splitPhysicalLines } from './physical-lines.ts';
import { emptySource, longLines, type ReadOptions } from './plain-text.ts';
import { diagnoseRepairs, emptyProblem } from './read-diagnostics.ts';
import { type RepairRoom, repairLine } from './repair-line.ts';

export const MARKDOWN = 'text/markdown';

/** Line ends inside a piece. Matches the break between two lines of a header. */
const LINE_END = /\n/gu;
/** A line that begins something of its own in a cell. Matches `Ставит`, `● Ставит`, `D-3`, `1)`; must not match `и качество`. */
const OWN_START = /^(?:[^\p{L}]|\p{Lu})/u;
/** Ends that go on in the next line of a cell. Matches `Пла-`, `показате-`; must not match `D-3;`. */
const OPEN_END = /\p{Ll}-$/u;

/** Longer lines are text, however they are dressed. */
const LONGEST_DRESSED = 1000;

/** What the pieces of one copy share. */
interface Room extends RepairRoom {
  readonly file: string;
  readonly decoded: string;
  readonly physical: readonly PhysicalLine[];
  readonly pictures: Picture[];
  readonly drops: Drop[];
  readonly tooLarge: number[];
}

/** The stored line that holds an offset of the decoded text. */
function lineAt(physical: readonly PhysicalLine[], offset: number): PhysicalLine | undefined {
  let [low, high] = [0, physical.length - 1];
  while (low < high) {
    const middle = (low + high + 1) >> 1;
    if ((physical[middle]?.start ?? 0) <= offset) low = middle;
    else high = middle - 1;
  }
  return physical[low];
}

function draftLine(text: MappedText, indent: number, room: Room): DraftLine {
  const first = Math.max(0, firstOrigin(text));
  const stored = lineAt(room.physical, first);
  const number = stored?.number ?? 1;
  const physical = { number, start: stored?.start ?? 0, indent, isBlank: false, isEmpty: false, content: text };
  return { physical, text, continues: false };
}

function splitLines(text: MappedText): MappedText[] {
  const lines: MappedText[] = [];
  let from = 0;
  for (const end of text.text.matchAll(LINE_END)) {
    lines.push(trimmedSlice(text, from, end.index));
    from = end.index + 1;
  }
  lines.push(trimmedSlice(text, from));
  return lines.filter((line) => line.text !== '');
}

/** The lines with furniture dropped and words repaired. */
function repairLines(lines: readonly MappedText[], indent: number, room: Room): DraftLine[] {
  const furnished = dropFurniture(lines.map((line) => draftLine(line, indent, room)));
  pushAll(room.drops, furnished.drops);
  return furnished.lines.map((line) => repairLine(line, room)).filter((line) => line.text.text !== '');
}

interface Shown {
  readonly shape: TextBlock['shape'];
  readonly headingLevel: number | null;
  readonly indent: number;
  readonly blankBefore: number;
}

function textBlock(lines: readonly MappedText[], shown: Shown, room: Room): TextBlock[] {
  const drafts = repairLines(lines, shown.indent, room);
  if (drafts.length === 0) return [];
  const { shape, blankBefore, headingLevel } = shown;
  const draft = { shape, lines: drafts, blankBefore, pageBreakBefore: false };
  return [{ ...finishBlock(draft, room.decoded, 'html-text', room), headingLevel }];
}

/** A whole line in marks of emphasis. Matches `**Министр**`, `*Приложение 1*`; must not match `*сноска`, `* пункт`. */
const EMPHASISED = /^(\*{1,3}|_{1,3})(?!\s)(?=.*\S\1$)/u;

function areEmphasised(lines: readonly MappedText[]): boolean {
  return lines.every(
    (line) => line.text.length > 2 && line.text.length < LONGEST_DRESSED && EMPHASISED.test(line.text),
  );
}

function isBold(lines: readonly MappedText[]): boolean {
  const [first, last] = [lines[0]?.text ?? '', lines.at(-1)?.text ?? ''];
  return first.startsWith('**') && last.endsWith('**') && !first.startsWith('** ');
}

function readTextPiece(piece: Extract<Piece, { kind: 'text' }>, room: Room): Block[] {
  const inline = readInline(joinMapped(piece.lines, '\n'), 'markdown');
  pushAll(room.pictures, inline.pictures);
  // Copies without marks of quotation keep the lines of a header, in italics or ended on purpose.
  const isAside = piece.of === 'quote' || (piece.isLined && areEmphasised(piece.lines) && !isBold(piece.lines));
  const isRunning = piece.of === 'paragraph' && !isAside && !piece.isLined && !isBold(piece.lines);
  const { indent, blankBefore, level } = piece;
  const shape = isRunning ? 'paragraph' : 'plain';
  const blocks = textBlock(splitLines(inline.text), { shape, headingLevel: level, indent, blankBefore }, room);
  return isAside ? blocks.map((block) => ({ ...block, isAside })) : blocks;
}

/** The lines of a cell as paragraphs: a line that begins with a small letter goes on with the one above. */
function readCell(cell: RawCell, room: Room): TableCell {
  const groups: DraftLine[][] = [];
  for (const line of repairLines(cell.lines, 0, room)) {
    const group = groups.at(-1);
    const above = group?.at(-1)?.text.text ?? '';
    if (group && (!OWN_START.test(line.text.text) || OPEN_END.test(above))) group.push(line);
    else groups.push([line]);
  }
  const paragraphs = groups.map((lines) => {
    const draft = { shape: 'plain', lines, blankBefore: 0, pageBreakBefore: false } as const;
    return finishBlock(draft, room.decoded, 'html-text', room).text;
  });
  return { paragraphs, rowSpan: cell.rowSpan, columnSpan: cell.columnSpan };
}

function tableBlock(rows: readonly (readonly RawCell[])[], line: number, room: Room): TableBlock {
  const { rows: resolved, isTooLarge } = resolveSpans(rows);
  if (isTooLarge) room.tooLarge.push(line);
  const read = new Map<RawCell, TableCell>();
  const cellOf = (cell: RawCell): TableCell => {
    const known = read.get(cell) ?? readCell(cell, room);
    read.set(cell, known);
    return known;
  };
  return { kind: 'table', rows: resolved.map((row) => row.map(cellOf)), line };
}

function readTagPiece(piece: Extract<Piece, { kind: 'tags' }>, room: Room): Block[] {
  const table = readTableTags(piece.raw);
  pushAll(room.pictures, table.pictures);
  const shown = { shape: 'plain', headingLevel: null, indent: 0, blankBefore: piece.blankBefore } as const;
  const stray = textBlock(table.stray, shown, room);
  return table.rows.length === 0 ? stray : [...stray, tableBlock(table.rows, piece.line, room)];
}

function readPipePiece(piece: Extract<Piece, { kind: 'pipes' }>, room: Room): Block[] {
  const rows = piece.rows.map((row) => readPipeRow(row));
  for (const { pictures } of rows) pushAll(room.pictures, pictures);
  return [
    tableBlock(
      rows.map(({ cells }) => cells),
      piece.line,
      room,
    ),
  ];
}

function readPiece(piece: Piece, room: Room): Block[] {
  if (piece.kind === 'tags') return readTagPiece(piece, room);
  return piece.kind === 'pipes' ? readPipePiece(piece, room) : readTextPiece(piece, room);
}

function numberOf(room: Room, offset: number): number {
  return lineAt(room.physical, offset)?.number ?? 1;
}

/** A picture without words is dropped; the words of its description stay in the text as a recorded repair. */
function recordPictures(room: Room): void {
  for (const { start, end, found, words } of room.pictures) {
    if (words === '') room.drops.push({ start, end, reason: 'placeholder', found });
    else {
      const spans = [[start, end]] as const;
      room.repairs.push({
        kind: 'placeholder',
        line: numberOf(room, start),
        spans,
        found,
        made: words,
        confidence: 0.9,
      });
    }
  }
}

const LISTED = 12;

/** One message for all pictures of a kind, each with its line. */
function pictureProblems(room: Room): Diagnostic[] {
  const tell = (code: 'READ_PICTURE_DROPPED' | 'READ_PICTURE_WORDS', pictures: readonly Picture[], what: string) => {
    const [first, ...rest] = pictures.map(({ start }) => ({ file: room.file, line: numberOf(room, start) }));
    if (!first) return [];
    return [diagnose(code, `${pictures.length} pictures ${what}.`, first, { related: rest.slice(0, LISTED) })];
  };
  const hasWords = ({ words }: Picture): boolean => words !== '';
  return [
    ...tell(
      'READ_PICTURE_DROPPED',
      room.pictures.filter((picture) => !hasWords(picture)),
      'are not held',
    ),
    ...tell('READ_PICTURE_WORDS', room.pictures.filter(hasWords), 'are named by words, which were kept'),
  ];
}

function markProblems(room: Room, unclosed: readonly number[]): Diagnostic[] {
  const { file } = room;
  return [
    ...unclosed.map((line) =>
      diagnose('READ_MARK_UNCLOSED', 'The mark that opens here is never closed.', { file, line }),
    ),
    ...room.tooLarge.map((line) => diagnose('READ_TABLE_TOO_LARGE', 'The table is too large.', { file, line })),
  ];
}

/**
 * Returns the text of a Markdown copy as blocks; see `readMarkdown`.
 */
export function readDecodedMarkdown(decoded: string, encoding: string, options: ReadOptions): Outcome<SourceText> {
  const { file, sha256 } = options;
  const physical = splitPhysicalLines(decoded);
  const cut = cutPieces(
    physical.map((line) => readMarkdownLine(line, decoded)),
    decoded,
  );
  const vocabulary = options.vocabulary ?? buildVocabulary([decoded]);
  const { lang } = detectLanguage(decoded);
  const lists = { repairs: recordMixedWords(decoded), doubts: [], pictures: [], drops: [...cut.drops], tooLarge: [] };
  const room: Room = { vocabulary, lang, file, decoded, physical, ...lists };
  const blocks = cut.pieces.flatMap((piece) => readPiece(piece, room));
  recordPictures(room);
  const { repairs, drops } = room;
  const shape = { mediaType: MARKDOWN, layout: 'html-text', encoding } as const;
  const source: SourceText = { file, sha256, ...shape, decoded, blocks, repairs, drops };
  return outcome(source, [
    ...emptyProblem(blocks, file),
    ...longLines(physical, file),
    ...markProblems(room, cut.unclosed),
    ...pictureProblems(room),
    ...diagnoseRepairs(source, [], room.doubts),
  ]);
}

/**
 * Returns the text of a Markdown copy of a decree as the same blocks that the plain-text reader gives: headings with their
 * level, paragraphs, quotations (annex headers) and fenced blocks (forms) line by line, HTML and pipe tables with spans
 * resolved. Guarantees: 1. every letter and figure of the decoded text is in exactly one block or drop, or in a mark; 2. marks of
 * emphasis, links, tags, escapes and entities are gone from the text, and `origins` lead back to the decoded text; 3. any bytes
 * give a result; empty, binary and oversized ones an empty text and one error; 4. a mark that is never closed swallows nothing;
 * 5. time is linear in the bytes.
 *
 * Diagnostics: the codes of the stage `read`.
 */
export function readMarkdown(bytes: Uint8Array, options: ReadOptions): Outcome<SourceText> {
  const decoded = decodeBytes(bytes, options);
  if (decoded.value.encoding === 'none') {
    return outcome({ ...emptySource(options), mediaType: MARKDOWN }, decoded.diagnostics);
  }
  const read = readDecodedMarkdown(decoded.value.text, decoded.value.encoding, options);
  return outcome(read.value, [...decoded.diagnostics, ...read.diagnostics]);
}
