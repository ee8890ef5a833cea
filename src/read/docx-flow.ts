import { CLOSE_MARK, OPEN_MARK, type ParagraphFacts } from './docx-paragraphs.ts';
import type { Flow, FlowCell, FlowTable, FlowText } from './flow.ts';
import type { LaidOut, Stretch } from './laid-out.ts';

/** What mammoth gives of a Word document: the parts that are used here. */
export interface WordNode {
  readonly type: string;
  readonly children?: readonly WordNode[];
  readonly value?: string;
  readonly isBold?: boolean;
  readonly verticalAlignment?: string;
  readonly breakType?: string;
  readonly colSpan?: number;
  readonly rowSpan?: number;
  readonly noteType?: string;
  readonly noteId?: string;
  readonly checked?: boolean;
}

/** Words of one paragraph, before they have a place in the laid-out text. */
interface Words {
  text: string;
  shown: number;
  bold: number;
  linked: number;
  pageBreak: boolean;
  pictures: number;
  readonly notes: WordNode[];
}

interface Inherited {
  readonly isBold: boolean;
  readonly isLinked: boolean;
  readonly isRaised: boolean;
}

const FIGURES = '0123456789';
const RAISED = '⁰¹²³⁴⁵⁶⁷⁸⁹';
const SOFT_HYPHEN = /\u00ad/gu;

function raise(text: string): string {
  return [...text].map((unit) => (FIGURES.includes(unit) ? RAISED.charAt(FIGURES.indexOf(unit)) : unit)).join('');
}

function takeWords(words: Words, node: WordNode, around: Inherited): void {
  if (node.type === 'text') {
    const text = (node.value ?? '').replace(SOFT_HYPHEN, '');
    const shown = text.replace(/\s/gu, '').length;
    words.text += around.isRaised ? raise(text) : text;
    words.shown += shown;
    if (around.isBold) words.bold += shown;
    if (around.isLinked) words.linked += shown;
  } else if (node.type === 'tab') words.text += ' ';
  else if (node.type === 'break') {
    words.text += '\n';
    if (node.breakType === 'page') words.pageBreak = true;
  } else if (node.type === 'noteReference') words.notes.push(node);
  else if (node.type === 'image') words.pictures += 1;
  const inner = {
    isBold: around.isBold || node.isBold === true,
    isLinked: around.isLinked || node.type === 'hyperlink',
    isRaised: around.isRaised || node.verticalAlignment === 'superscript',
  };
  for (const child of node.children ?? []) takeWords(words, child, inner);
}

/** The index of a paragraph between its marks. */
const INDEX = new RegExp(`${OPEN_MARK}(\\d{1,9})${CLOSE_MARK}`, 'gu');

const NO_FACTS: ParagraphFacts = { mark: '', align: 'left', level: null, isIndented: false, isPageBreakBefore: false };
/** The indent of a paragraph that a style indents: as the publisher's six spaces. */
const STYLED_INDENT = 6;

/** A flow whose words are stretches of the laid-out text. */
export type DraftText = Omit<FlowText, 'lines'> & { readonly lines: readonly Stretch[] };
export type DraftFlow = DraftText | { readonly kind: 'table'; readonly rows: readonly (readonly DraftCell[])[] };
export interface DraftCell {
  readonly items: readonly DraftFlow[];
  readonly rowSpan: number;
  readonly columnSpan: number;
}

export interface WordRoom {
  readonly facts: readonly ParagraphFacts[];
  readonly laidOut: LaidOut;
  readonly noteOf: (node: WordNode) => WordNode | null;
  /** Offsets of paragraphs whose number Word alone shows. */
  readonly numbered: number[];
  pictures: number;
}

function readParagraph(node: WordNode, room: WordRoom): DraftFlow[] {
  const words: Words = { text: '', shown: 0, bold: 0, linked: 0, pageBreak: false, pictures: 0, notes: [] };
  takeWords(words, node, { isBold: false, isLinked: false, isRaised: false });
  room.pictures += words.pictures;
  let index = -1;
  const text = words.text.replace(INDEX, (_, digits) => {
    index = Number(digits);
    return '';
  });
  // The marks of the index are not shown.
  const hidden = words.text.length - text.length;
  const shown = words.shown - hidden;
  const facts = room.facts[index] ?? NO_FACTS;
  const notes = words.notes.flatMap((reference) => {
    const note = room.noteOf(reference);
    return note ? readNodes(note.children ?? [], room) : [];
  });
  if (text.trim() === '') return notes;
  const indent = text.length - text.trimStart().length;
  const kept = text.split('\n').map((line) => line.trim());
  const lines = kept
    .filter((line) => line !== '')
    .map((line, at) => room.laidOut.line(at === 0 ? `${facts.mark}${line}` : line));
  if (facts.mark !== '') room.numbered.push(lines[0]?.start ?? 0);
  const item: DraftText = {
    kind: 'text',
    lines,
    align: facts.align,
    level: facts.level,
    isApart: false,
    isBold: shown > 0 && words.bold >= shown,
    linked: words.linked / Math.max(1, shown),
    indent: facts.isIndented ? Math.max(indent, STYLED_INDENT) : indent,
    zone: 0,
    isInArticle: false,
    isPageBreakBefore: facts.isPageBreakBefore || words.pageBreak,
  };
  return [item, ...notes];
}

function readTable(node: WordNode, room: WordRoom): DraftFlow {
  const rows = (node.children ?? [])
    .filter((row) => row.type === 'tableRow')
    .map((row) =>
      (row.children ?? []).map((cell): DraftCell => {
        const [rowSpan, columnSpan] = [Math.max(1, cell.rowSpan ?? 1), Math.max(1, cell.colSpan ?? 1)];
        return { items: readNodes(cell.children ?? [], room), rowSpan, columnSpan };
      }),
    );
  return { kind: 'table', rows };
}

/** Returns paragraphs and tables of a Word document in order; their words are written into the laid-out text. */
export function readNodes(nodes: readonly WordNode[], room: WordRoom): DraftFlow[] {
  return nodes.flatMap((node) => {
    if (node.type === 'paragraph') return readParagraph(node, room);
    if (node.type === 'table') return [readTable(node, room)];
    return readNodes(node.children ?? [], room);
  });
}

/** Returns the flow with its words taken from the laid-out text. */
export function placeWords(
  items: readonly DraftFlow[],
  wordsAt: (stretch: Stretch) => FlowText['lines'][number],
): Flow[] {
  return items.map((item): Flow => {
    if (item.kind === 'text') return { ...item, lines: item.lines.map(wordsAt) };
    const rows = item.rows.map((row) =>
      row.map((cell): FlowCell => ({ ...cell, items: placeWords(cell.items, wordsAt), lines: [] })),
    );
    return { kind: 'table', rows, zone: 0, isInArticle: false } satisfies FlowTable;
  });
}
