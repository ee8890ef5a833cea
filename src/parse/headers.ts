import { annexOwner, namesDecree, namesModel } from '../lexicon/document-words.ts';
import { isFormMark, readFormKind, readHeaderAnchor } from '../lexicon/form-words.ts';
import { readUnitMarker } from '../lexicon/labels.ts';
import { foldLetters } from '../lexicon/letters.ts';
import { isOpenEnd, isPublisherNote } from '../lexicon/structure-words.ts';
import type { Block, Layout, SourceText } from '../model/source-text.ts';
import { readAsideHeader } from './aside-headers.ts';
import type { FlatLine, Header } from './header-lines.ts';

export type { FlatLine, Header } from './header-lines.ts';

/** Header lines are short: the right half of a page. */
const LONGEST_HEADER_LINE = 90;
const MOST_HEADER_LINES = 16;
/** Lines of one header stand at most this far apart; a bigger gap parts two things. */
const LARGEST_GAP = 1;

/** Returns all lines of the text blocks in order; a table counts as one empty line that parts headers. */
export function flattenLines({ blocks, layout }: Pick<SourceText, 'blocks' | 'layout'>): FlatLine[] {
  const lines: FlatLine[] = [];
  blocks.forEach((block, at) => {
    if (block.kind === 'table') {
      lines.push({
        block: at,
        index: 0,
        text: '',
        stored: block.line,
        shape: 'paragraph',
        gap: 9,
        isAfterPageBreak: false,
        isHeading: false,
        isAside: false,
      });
      return;
    }
    block.lines.forEach((line, index) => {
      lines.push({
        block: at,
        index,
        text: line.text,
        stored: block.lineNumbers[index] ?? 1,
        shape: block.shape,
        gap: index === 0 ? block.blankBefore : 0,
        isAfterPageBreak: layout === 'pdf-text' && index === 0 && block.pageBreakBefore,
        isHeading: block.headingLevel !== null,
        isAside: block.isAside === true,
      });
    });
  });
  return lines;
}

/** A sentence ends here. Matches `орындайды.`, must not match `Б.Х. Нуркенов`. */
const SENTENCE_END = /[.;:!?]["»”)]{0,6}$/u;
/** Matches `12`, `• Ұсыныс`; must not match `2018`. */
const CELL_LIKE = /^(?:\d{1,3}\.?$|[•●*–—-]\s|\.\.\.)/u;

function isHeaderLike(line: FlatLine): boolean {
  return (
    line.text !== '' &&
    line.text.length <= LONGEST_HEADER_LINE &&
    !line.isHeading &&
    !line.text.includes('__') &&
    !line.text.startsWith('(') &&
    !CELL_LIKE.test(line.text) &&
    !isFormMark(line.text) &&
    !isPublisherNote(line.text)
  );
}

/** A page that ends inside a header leaves exactly its three empty lines; any other gap parts. */
const PAGE_BREAK_GAP = 3;

function isParted(line: FlatLine): boolean {
  return line.gap > LARGEST_GAP && !(line.isAfterPageBreak && line.gap === PAGE_BREAK_GAP);
}

const LONGEST_STACKED = 60;

/** A copy that sets every line in as a paragraph leaves no empty line inside a header; a paragraph of text stands apart from it. */
function isLineOfStack(line: FlatLine, above: FlatLine): boolean {
  const isShort = (one: FlatLine): boolean => one.text.length <= LONGEST_STACKED && !SENTENCE_END.test(one.text);
  return line.gap === 0 && isShort(line) && isShort(above) && readUnitMarker(line.text)?.style !== 'regular';
}

/** A person's name with initials closes a signature. Matches `Б. Имашев`, must not match `"Б" корпусы`. */
const SIGNED_NAME = /(?:^|\s)\p{Lu}\.\s?(?:\p{Lu}\.\s?)?\p{Lu}\p{Ll}+$/u;

/** Only a page-wise export scatters one header over several blocks. */
function mayCross(here: FlatLine, above: FlatLine, anchor: FlatLine, layout: Layout): boolean {
  return here.block === above.block || layout === 'pdf-text' || anchor.index === 0;
}

/** The words before a Kazakh anchor: on the same line and the lines above, as far as they are a header. */
function headerStart(lines: readonly FlatLine[], anchor: number, floor: number, layout: Layout): number {
  let from = anchor;
  while (from > floor && anchor - from < MOST_HEADER_LINES) {
    const above = lines[from - 1];
    const here = lines[from];
    if (!above || !here || isParted(here) || !isHeaderLike(above)) break;
    if (above.shape !== 'plain' && !isLineOfStack(here, above)) break;
    if (SENTENCE_END.test(above.text) || SIGNED_NAME.test(above.text)) break;
    if (!mayCross(here, above, lines[anchor] as FlatLine, layout)) break;
    from -= 1;
  }
  return from;
}

/** The number of the act closes "от 4 мая 2018 года № 278/5". Matches `№ 278/5`, must not match `№`. Bounded by the line. */
const ACT_NUMBER_END = /№\s?\S{1,40}$/u;
/** A line that opens with a capital letter. Matches `Поведенческие`, must not match `административных`. */
const CAPITAL_START = /^["«“]?\p{Lu}/u;

function isTitleStart(line: FlatLine, above: FlatLine): boolean {
  if (line.gap === 0 && line.block === above.block) return false;
  if (readUnitMarker(line.text)?.style === 'regular') return true;
  return CAPITAL_START.test(line.text) && (readFormKind(line.text) !== null || !isOpenEnd(above.text));
}

/** Lines below within which a header still gives the number of its act. */
const NUMBER_AHEAD = 8;

/** The header names a decree whose number stands further below: a name that begins with a capital goes on with it. */
function reachesNumber(lines: readonly FlatLine[], from: number, text: string): boolean {
  if (!namesDecree(text) || ACT_NUMBER_END.test(text)) return false;
  for (let at = from; at < Math.min(lines.length, from + NUMBER_AHEAD); at += 1) {
    const line = lines[at];
    if (!line || isParted(line) || !isHeaderLike(line) || readUnitMarker(line.text)?.style === 'regular') return false;
    if (ACT_NUMBER_END.test(line.text)) return true;
  }
  return false;
}

/** Where a Russian header ends: at a gap, a form mark, another header, or where a title begins. */
function headerEnd(lines: readonly FlatLine[], anchor: number): number {
  let to = anchor + 1;
  let text = lines[anchor]?.text ?? '';
  while (to < lines.length && to - anchor < MOST_HEADER_LINES) {
    const line = lines[to];
    const above = lines[to - 1];
    if (!line || !above || isParted(line) || !isHeaderLike(line)) break;
    if (line.shape !== 'plain' && line.block !== above.block && !isLineOfStack(line, above)) break;
    if (readHeaderAnchor(line.text) !== null) break;
    if (isTitleStart(line, above) && !reachesNumber(lines, to, text)) break;
    if (ACT_NUMBER_END.test(text) && namesDecree(text)) break;
    text = `${text} ${line.text}`;
    to += 1;
  }
  return to;
}

/** In running text an anchor word is a header only when it closes or opens a short paragraph of its own. */
function mayAnchor(line: FlatLine, block: Block | undefined): boolean {
  if (block === undefined || block.kind !== 'text' || line.text.length > LONGEST_HEADER_LINE) return false;
  if (line.shape === 'plain') return true;
  return block.text.text.length <= 300 && (line.index === 0 || line.index === block.lines.length - 1);
}

/** What a search for headers needs of a source. */
export type HeaderSource = Pick<SourceText, 'blocks' | 'layout'>;

function joinLines(lines: readonly FlatLine[], from: number, to: number): string {
  return lines
    .slice(from, to)
    .map((line) => line.text)
    .join(' ');
}

function readHeader(lines: readonly FlatLine[], at: number, floor: number, source: HeaderSource): Header | null {
  const line = lines[at];
  if (!line || !mayAnchor(line, source.blocks[line.block])) return null;
  const anchor = readHeaderAnchor(line.text);
  if (anchor === null) return null;
  const from = anchor.where === 'before' ? headerStart(lines, at, floor, source.layout) : at;
  const to = anchor.where === 'before' ? at + 1 : headerEnd(lines, at);
  const text = joinLines(lines, from, to);
  const owner = annexOwner(text, anchor.where);
  if (anchor.kind === 'approval' && !namesDecree(text)) return null;
  if (
    anchor.kind === 'annex' &&
    anchor.label === null &&
    owner === null &&
    (anchor.where === 'before' || to - from > 1)
  )
    return null;
  const label = anchor.kind === 'annex' ? anchor.label : null;
  return {
    kind: anchor.kind,
    label,
    owner,
    isModel: namesModel(text),
    from,
    to,
    anchorLine: line.stored,
    text,
    isCut: false,
  };
}

/** Returns the headers of annexes and of the approved document, in order, none overlapping. Time is linear in the lines. */
export function findHeaders(lines: readonly FlatLine[], source: HeaderSource): Header[] {
  const headers: Header[] = [];
  let floor = 0;
  for (let at = 0; at < lines.length; at += 1) {
    if (at < floor) continue;
    const header = lines[at]?.isAside ? readAsideHeader(lines, at, floor) : readHeader(lines, at, floor, source);
    if (header === null) continue;
    headers.push(header);
    floor = header.to;
  }
  const cut = findCutHeader(lines, headers, floor);
  return cut === null ? headers : [...headers, cut];
}

/** Too little to tell a header from a stray word. */
const SHORTEST_CUT = 8;

/** What the layout sets apart: by empty lines, or as a quotation. */
function startsApart(line: FlatLine): boolean {
  return isParted(line) || (line.isAside && line.index === 0);
}

/** Lines at the very end, apart from what stands above, that begin as an earlier annex header began. */
function findCutHeader(lines: readonly FlatLine[], headers: readonly Header[], floor: number): Header | null {
  let from = lines.length - 1;
  while (from > floor && lines.length - from < MOST_HEADER_LINES && !startsApart(lines[from] as FlatLine)) from -= 1;
  const first = lines[from];
  if (!first || from <= floor || !startsApart(first) || first.shape !== 'plain') return null;
  const text = joinLines(lines, from, lines.length);
  const folded = foldLetters(text);
  const earlier = headers.find((header) => header.kind === 'annex' && foldLetters(header.text).startsWith(folded));
  if (earlier === undefined || text.length < SHORTEST_CUT || text.length === earlier.text.length) return null;
  return { ...earlier, label: null, from, to: lines.length, anchorLine: first.stored, text, isCut: true };
}
