import type { EditorialNote, Expression, FrontMatter } from '../model/expression.ts';
import type { Provision } from '../model/provision.ts';
import { printTable } from './print-table.ts';

/** What the printed document is made of, besides the tree: the publisher's remarks stand where they stood. */
type Printed = Pick<Expression, 'act' | 'methodology' | 'notes'> & {
  readonly frontMatter?: Pick<FrontMatter, 'title' | 'statusAsWritten'>;
};

/** What a printer has on its way: blocks in order, remarks still to come. */
interface Page {
  readonly blocks: string[];
  readonly notes: EditorialNote[];
}

/** Characters that Markdown would take for marks anywhere in a line. Matches `*`, `_`, `<`; must not match `(`. */
const MARKS = /[\\*_`<>&[\]|]/gu;
/** Marks at the start of a line alone. Matches `# `, `- `, `~~~`, `===`; must not match `-2` inside a line. */
const LEADING = /^(?:[#+~=-])/u;

/** Words that nothing in them dresses. */
function escaped(text: string): string {
  const plain = text.replace(MARKS, (mark) => `\\${mark}`).replaceAll('\n', ' ');
  return plain.replace(LEADING, (mark) => `\\${mark}`);
}

function put(page: Page, line: number, block: string): void {
  while (page.notes[0] !== undefined && page.notes[0].line < line) page.blocks.push(remark(page.notes.shift()));
  if (block !== '') page.blocks.push(block);
}

function remark(note: EditorialNote | undefined): string {
  return note === undefined ? '' : `> *${escaped(note.text.text)}*`;
}

/** Depth of the heading; points and what lies in them are running text. */
const HEADINGS: Readonly<Record<string, string>> = {
  title: '# ',
  methodology: '## ',
  part: '### ',
  chapter: '### ',
  section: '#### ',
  annex: '## ',
};

/** New text stands between the marks that are the quotation's own words: the first opens it, the rest closes it. */
function printQuotation(page: Page, quotation: Provision): void {
  const [open = '', ...close] = quotation.own.text;
  const inner: Page = { blocks: [], notes: [] };
  for (const child of quotation.children) printUnit(inner, child, null);
  const last = inner.blocks.length - 1;
  const blocks = inner.blocks.map(
    (block, at) => `${at === 0 ? quoted(open, block) : block}${at === last ? close.join('') : ''}`,
  );
  for (const block of blocks) put(page, quotation.line, block);
}

/** A heading in quotes is a line of running text: the mark of quotation comes before the words. */
function quoted(open: string, block: string): string {
  return `${open}${block.replace(/^#+ /u, '')}`;
}

function printStamp(page: Page, stamp: Provision, isHeader: boolean): void {
  put(page, stamp.line, isHeader ? `> *${escaped(stamp.own.text)}*` : escaped(stamp.own.text));
}

function printAnnex(page: Page, annex: Provision): void {
  const stamps = annex.children.filter((child) => child.kind === 'stamp');
  // An annex of an amending act has a second header, which it bears in the act amended; marks of the form follow.
  const headers = annex.amendedLabel === undefined || annex.label === annex.amendedLabel ? 1 : 2;
  for (const [at, stamp] of stamps.entries()) printStamp(page, stamp, at < headers);
  if (annex.own.text !== '') put(page, annex.line, `## ${escaped(annex.own.text)}`);
  for (const child of annex.children) if (child.kind !== 'stamp') printUnit(page, child, annex);
}

function printMethodology(page: Page, root: Provision): void {
  const isHeader = (child: Provision): boolean => child.kind === 'stamp' && child.line <= root.line;
  for (const stamp of root.children.filter(isHeader)) printStamp(page, stamp, true);
  if (root.own.text !== '') put(page, root.line, `## ${escaped(root.own.text)}`);
  for (const child of root.children) if (!isHeader(child)) printUnit(page, child, root);
}

function printUnit(page: Page, unit: Provision, above: Provision | null): void {
  const own = PRINTERS[unit.kind];
  if (own) {
    own(page, unit, above);
    return;
  }
  const words = escaped(unit.own.text);
  const dressed = unit.kind === 'signature' ? `**${words}**` : `${HEADINGS[unit.kind] ?? ''}${words}`;
  put(page, unit.line, words === '' ? '' : dressed);
  for (const child of unit.children) printUnit(page, child, unit);
}

type Printer = (page: Page, unit: Provision, above: Provision | null) => void;

const PRINTERS: Partial<Readonly<Record<Provision['kind'], Printer>>> = {
  table: (page, unit) => put(page, unit.line, printTable(unit)),
  quotation: printQuotation,
  annex: printAnnex,
  methodology: printMethodology,
  stamp: (page, unit, above) => printStamp(page, unit, above?.kind !== 'annex'),
};

/** The title, then what the publisher prints under it (status, requisites), each in a line of its own: the words of all are one unit. */
function printTitle(page: Page, unit: Provision, front: Printed['frontMatter']): void {
  const { text } = unit.own;
  const title = front?.title ?? '';
  if (title === '' || !text.startsWith(title)) {
    put(page, unit.line, `# ${escaped(text)}`);
    return;
  }
  const rest = text.slice(title.length).trim();
  const status = front?.statusAsWritten ?? '';
  const isFirst = status !== '' && rest.startsWith(status);
  const lines = isFirst ? [status, rest.slice(status.length).trim()] : [rest];
  put(page, unit.line, `# ${escaped(title)}`);
  for (const line of lines) put(page, unit.line, line === '' ? '' : `**${escaped(line)}**`);
}

/**
 * Returns the document as Markdown that reads back as the same tree: one block for each unit, headers of annexes as quotations, tables
 * as HTML tables, the publisher's remarks where they stood. Linear.
 */
export function printTree({ act, methodology, notes, frontMatter }: Printed): string {
  const inOrder = [...notes].sort((a, b) => a.line - b.line);
  const distinct = inOrder.filter((note, at) => note.text.text !== inOrder[at - 1]?.text.text);
  const page: Page = { blocks: [], notes: distinct };
  for (const child of act.children) {
    if (child.kind === 'title') printTitle(page, child, frontMatter);
    else printUnit(page, child, act);
  }
  if (methodology !== null) printUnit(page, methodology, null);
  put(page, Number.POSITIVE_INFINITY, '');
  return `${page.blocks.join('\n\n')}\n`;
}
