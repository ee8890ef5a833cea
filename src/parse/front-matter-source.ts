import { concatMapped, type MappedText, sliceMapped, trimmedSlice } from '../base/mapped-text.ts';
import { ENACTING } from '../lexicon/act-words.ts';
import { foldForMatch, trimMarks } from '../lexicon/fold-text.ts';
import { isPublisherNote } from '../lexicon/structure-words.ts';
import type { FrontMatter } from '../model/expression.ts';
import type { Lang } from '../model/ids.ts';
import type { Commencement } from '../model/lifecycle.ts';
import type { Provision } from '../model/provision.ts';
import type { Block, TableBlock, TextBlock } from '../model/source-text.ts';
import { partJoined } from './front-matter-joined.ts';

/** What reading the front matter needs: the blocks in which header and signature keep their lines, and the tree with its ids. */
export interface FrontMatterInput {
  readonly lang: Lang;
  readonly file: string;
  /** All blocks of the source, or at least those up to the first annex. */
  readonly blocks: readonly Block[];
  /** The decree itself: preamble, points, signature, its own annexes. */
  readonly act: Provision;
  readonly methodology: Provision | null;
  /** The publisher's remarks, which are no part of the tree. */
  readonly noteBlocks: readonly TextBlock[];
  readonly truncated: FrontMatter['truncated'];
  readonly readCommencement: (text: string, lang: Lang) => Commencement | null;
}

/** A line of the header. */
export interface HeaderLine {
  readonly text: MappedText;
  readonly folded: string;
  readonly line: number;
  /** The first line of its block: something parts it from the line above. */
  readonly opensBlock: boolean;
  readonly isHeading: boolean;
}

/** Marks of emphasis, quotation and headings that Markdown copies leave around a line. */
const EMPHASIS = '*_>#';

/** Returns the line without marks of emphasis around it. */
export function bareLine(text: string): string {
  return trimMarks(text, EMPHASIS);
}

function isText(block: Block): block is TextBlock {
  return block.kind === 'text';
}

/** Where the decree proper begins by the tree: its preamble or first point. */
function firstLawLine(input: FrontMatterInput): number {
  const unit = input.act.children.find((child) => child.kind !== 'title' && child.kind !== 'stamp');
  return unit?.line ?? Number.POSITIVE_INFINITY;
}

/** A line that ends inside of a word. Matches `әкімдіг-`, `Нур-`; must not match `сапар -`, `39-`. */
const HYPHEN_END = /\p{L}{2,40}-$/u;
/** Longer ends and beginnings of lines are not looked at. */
const REACH = 64;
/** The rest of a word with the signs that close it. Matches `інің` in `інің "Б" корпусы`, `Султан»`; must not match `"Б"`. */
const FIRST_WORD = /^\p{L}\S{0,40}/u;

/** What the running text has of a word that a line end parts: with its hyphen, without it, or null where it has two words. */
function wholeHead(head: string, tail: string, text: string): string | null {
  const bare = head.slice(0, -1);
  return [bare, head].find((one) => text.includes(`${one}${tail}`)) ?? null;
}

/** The lines of a block with the words whole that its running text has whole: the rest stands on the line on which the word begins. */
function wholeLines({ lines, text }: TextBlock): MappedText[] {
  const whole = [...lines];
  for (let at = 0; at + 1 < whole.length; at += 1) {
    const [above, below] = [whole[at], whole[at + 1]];
    const head = above ? HYPHEN_END.exec(above.text.slice(-REACH))?.[0] : undefined;
    const tail = below && head !== undefined ? FIRST_WORD.exec(below.text)?.[0] : undefined;
    if (!above || !below || head === undefined || tail === undefined) continue;
    const kept = wholeHead(head, tail, text.text);
    if (kept === null) continue;
    const end = above.text.length - head.length + kept.length;
    whole[at] = concatMapped([sliceMapped(above, 0, end), sliceMapped(below, 0, tail.length)]);
    whole[at + 1] = trimmedSlice(below, tail.length);
  }
  return whole;
}

/** The lines of a letterhead that is set as a table, which bodies that write in two languages use: each paragraph stands alone. */
function* linesOfTable({ rows, line }: TableBlock): Generator<HeaderLine> {
  for (const text of rows.flat().flatMap((cell) => cell.paragraphs)) {
    if (text.text.trim() === '') continue;
    yield { text, folded: foldForMatch(bareLine(text.text)).trim(), line, opensBlock: true, isHeading: false };
  }
}

function* linesOfBlock(block: TextBlock, lang: Lang): Generator<HeaderLine> {
  for (const [at, whole] of wholeLines(block).entries()) {
    for (const [part, text] of partJoined(whole, lang).entries()) {
      yield {
        text,
        folded: foldForMatch(bareLine(text.text)).trim(),
        line: block.lineNumbers[at] ?? 1,
        opensBlock: at === 0 || part > 0,
        isHeading: block.headingLevel !== null && part === 0,
      };
    }
  }
}

/** A header is short; a text without enacting words must not be searched to its end. */
const MOST_HEADER_LINES = 200;
/** The longest title and its requisites are a tenth of this. */
const MOST_HEADER_LETTERS = 20_000;
/** A copy without a layout joins the lines of requisites to the preamble; at most so many lines are looked at. */
const MOST_JOINED_LINES = 12;

export interface HeaderLines {
  readonly lines: readonly HeaderLine[];
  /** Lines that the tree counts as preamble: header lines may be among them when the copy has no layout. */
  readonly following: readonly HeaderLine[];
}

/** Returns the lines above the preamble and those after them up to the enacting words, the publisher's remarks left out. */
export function headerLines(input: FrontMatterInput): HeaderLines {
  const end = firstLawLine(input);
  const lines: HeaderLine[] = [];
  const following: HeaderLine[] = [];
  let letters = 0;
  for (const block of input.blocks) {
    if (isText(block) && isPublisherNote(block.text.text)) continue;
    const isAbove = (isText(block) ? (block.lineNumbers[0] ?? 1) : block.line) < end;
    if (!isText(block) && !isAbove) continue;
    for (const line of isText(block) ? linesOfBlock(block, input.lang) : linesOfTable(block)) {
      if (lines.length >= MOST_HEADER_LINES || following.length >= MOST_JOINED_LINES) return { lines, following };
      letters += line.folded.length;
      if (letters > MOST_HEADER_LETTERS) return { lines, following };
      if (isAbove) lines.push(line);
      else if (ENACTING[input.lang].test(line.folded)) return { lines, following };
      else following.push(line);
    }
  }
  return { lines, following };
}

function firstUnitLine(provision: Provision | undefined | null): number {
  return provision?.line ?? Number.POSITIVE_INFINITY;
}

/** Returns the lines between the last point and the first annex: who signed. */
export function signatureLines(input: FrontMatterInput): string[] {
  const signature = input.act.children.find((child) => child.kind === 'signature');
  if (!signature) return [];
  const stamps = [...input.act.children, ...(input.methodology?.children ?? [])].filter(
    (child) => child.line > signature.line,
  );
  const end = Math.min(firstUnitLine(input.methodology), ...stamps.map((child) => child.line));
  return input.blocks
    .filter(isText)
    .filter((block) => (block.lineNumbers[0] ?? 1) >= signature.line && (block.lineNumbers[0] ?? 1) < end)
    .flatMap((block) => block.lines.map((line) => bareLine(line.text)))
    .filter((line) => line !== '');
}

/** Returns the words of all stamps, in order: they name the act to which an annex belongs. */
export function stampTexts(input: FrontMatterInput): MappedText[] {
  const found: MappedText[] = [];
  const visit = (provision: Provision): void => {
    if (provision.kind === 'stamp') found.push(provision.own);
    for (const child of provision.children) visit(child);
  };
  visit(input.act);
  if (input.methodology) visit(input.methodology);
  return found;
}

/** Units of law text with their ids, in order; new text in quotation marks and tables are left out. */
export function unitsOf(root: Provision): Provision[] {
  const found: Provision[] = [];
  const visit = (provision: Provision): void => {
    if (provision.kind === 'quotation' || provision.kind === 'table' || provision.kind === 'row') return;
    found.push(provision);
    for (const child of provision.children) visit(child);
  };
  visit(root);
  return found;
}

/** Returns the words of a unit with those of its units below, new text left out. */
export function fullText(provision: Provision): string {
  return unitsOf(provision)
    .map((unit) => unit.own.text)
    .filter((text) => text !== '')
    .join(' ');
}
