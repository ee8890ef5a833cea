import { type Diagnostic, diagnose } from '../base/diagnostic.ts';
import { invariant } from '../base/invariant.ts';
import { type Outcome, outcome } from '../base/outcome.ts';
import type { SourceText } from '../model/source-text.ts';
import { DEFAULT_MAX_BYTES } from './decode-bytes.ts';
import { placeWords, readNodes, type WordNode, type WordRoom } from './docx-flow.ts';
import { dropHidden } from './docx-hidden.ts';
import { numberParagraphs } from './docx-paragraphs.ts';
import { bareWords } from './docx-wrappers.ts';
import { openZip, ZIP_LIMITS, type ZipArchive, type ZipLimits } from './docx-zip.ts';
import { lineFinder, sourceOfFlow, tellNumbered } from './flow-source.ts';
import { unframe } from './flow-tables.ts';
import { createLaidOut, wordsAt } from './laid-out.ts';
import { DOCX } from './media-type.ts';
import { emptySource, type ReadOptions } from './plain-text.ts';
import { tellStruck } from './struck.ts';

export interface DocxOptions extends ReadOptions {
  readonly limits?: ZipLimits;
}

const DOCUMENT = 'word/document.xml';
/** Word itself nests some thirty elements; more is an attack on whoever walks the tree. */
const DEEPEST = 400;
/** The longest decree, heavily dressed, has some two hundred thousand. */
const MOST_ELEMENTS = 800_000;

/** The archive as mammoth asks for it, with the document that bears the numbers of its paragraphs; our own faults are kept apart. */
function archiveFor(zip: ZipArchive, document: string, faults: unknown[]): unknown {
  const readPart = async (name: string, encoding?: string): Promise<unknown> => {
    if (name === DOCUMENT) return encoding ? document : new TextEncoder().encode(document);
    const bytes = (await zip.read(name)) ?? new Uint8Array(0);
    return encoding && encoding !== 'base64' ? new TextDecoder().decode(bytes) : encoding ? '' : bytes;
  };
  const read = (name: string, encoding?: string): Promise<unknown> =>
    readPart(name, encoding).catch((fault: unknown) => {
      faults.push(fault);
      return Promise.reject(fault);
    });
  return { exists: (name: string) => name === DOCUMENT || zip.has(name), read };
}

interface WordDocument extends WordNode {
  readonly notes?: { readonly resolve: (node: WordNode) => { readonly body?: readonly WordNode[] } | undefined };
}

/** The tree of the document by mammoth, which is loaded only now; null where it cannot read it. */
async function readTree(zip: ZipArchive, document: string): Promise<WordDocument | null> {
  const { default: mammoth } = await import('mammoth');
  const held: WordDocument[] = [];
  const faults: unknown[] = [];
  const options = {
    // The tree is all that is wanted: what mammoth would make of it is left out.
    transformDocument: (tree: WordDocument) => {
      held.push(tree);
      return { ...tree, children: [] };
    },
  };
  try {
    await mammoth.convertToHtml({ file: archiveFor(zip, document, faults) } as never, options as never);
  } catch {
    // Whatever mammoth throws is about the file; only what it called of ours can fail for another reason.
    invariant(faults.length === 0, `reading a part of a Word file failed: ${String(faults[0])}`);
    return null;
  }
  return held[0] ?? null;
}

function partOf(bytes: Uint8Array | null): string {
  return bytes === null ? '' : new TextDecoder().decode(bytes);
}

function problemOf(zip: ZipArchive, file: string, limits: ZipLimits): Diagnostic | null {
  if (zip.problems.includes('encrypted')) {
    return diagnose('READ_ENCRYPTED', 'The Word file is locked with a password.', { file });
  }
  if (zip.problems.includes('too-large')) {
    const message = `Unpacked the Word file is larger than ${limits.inflated} bytes.`;
    return diagnose('READ_TOO_LARGE', message, { file });
  }
  return zip.problems.length > 0 ? diagnose('READ_DAMAGED', 'The Word file cannot be unpacked.', { file }) : null;
}

/**
 * Returns the text of a Word document (.docx) of a decree as the same blocks that the plain-text reader gives. `decoded` is the
 * text as laid out, a line to a paragraph, with the numbers that Word shows before list items; `origins` lead into it, not
 * into the stored bytes. Guarantees: 1. every letter of the body is in exactly one block, hidden and struck text and deleted text of tracked changes in none;
 * 2. never more is unpacked than the limits allow, whatever the file declares; 3. any bytes give a result.
 *
 * Diagnostics: the codes of the stage `read`.
 */
export async function readDocx(bytes: Uint8Array, options: DocxOptions): Promise<Outcome<SourceText>> {
  const { file } = options;
  const refuse = (found: Diagnostic): Outcome<SourceText> =>
    outcome({ ...emptySource(options), mediaType: DOCX }, [found]);
  const maxBytes = options.maxBytes ?? DEFAULT_MAX_BYTES;
  if (bytes.length > maxBytes) {
    return refuse(
      diagnose('READ_TOO_LARGE', `The file has ${bytes.length} bytes; the limit is ${maxBytes}.`, { file }),
    );
  }
  const limits = options.limits ?? ZIP_LIMITS;
  const zip = openZip(bytes, limits);
  const shown = dropHidden(bareWords(partOf(await zip.read(DOCUMENT))));
  const parts = {
    document: shown.xml,
    styles: partOf(await zip.read('word/styles.xml')),
    numbering: partOf(await zip.read('word/numbering.xml')),
  };
  const problem = problemOf(zip, file, limits);
  if (problem) return refuse(problem);
  const damaged = diagnose('READ_DAMAGED', 'The Word file holds no document that can be read.', { file });
  const numbered = numberParagraphs(parts);
  if (numbered.depth > DEEPEST) {
    const message = `Elements stand in one another ${numbered.depth} deep; the limit is ${DEEPEST}.`;
    return refuse(diagnose('READ_TOO_DEEP', message, { file }));
  }
  if (numbered.elements > MOST_ELEMENTS) {
    const message = `The Word file holds ${numbered.elements} elements; the limit is ${MOST_ELEMENTS}.`;
    return refuse(diagnose('READ_TOO_LARGE', message, { file }));
  }
  const tree = await readTree(zip, numbered.xml);
  const late = problemOf(zip, file, limits);
  if (tree === null || late) return refuse(late ?? damaged);
  const { value, diagnostics } = readWordTree(tree, numbered.facts, options);
  const struck = tellStruck(
    file,
    shown.struck.map((words) => ({ words, line: null })),
    shown.isStruckKept,
  );
  const margins = tellMargins(file, await wordsOfMargins(zip));
  const formulas = tellFormulas(file, shown.xml);
  return outcome(value, [...tellHidden(file, shown.hidden), ...struck, ...formulas, ...margins, ...diagnostics]);
}

/** Matches the opening tag of a formula, must not match that of a group of formulas, `<m:oMathPara>`. */
const FORMULA = /<m:oMath[\s>]/gu;

function tellFormulas(file: string, xml: string): Diagnostic[] {
  const count = xml.match(FORMULA)?.length ?? 0;
  return count === 0 ? [] : [diagnose('READ_PICTURE_DROPPED', `${count} formulas are not held.`, { file })];
}

/** Word names the parts that stand above and below each page so, each with a number. */
const MARGINS = ['header', 'footer'].flatMap((name) => [1, 2, 3, 4, 5, 6].map((at) => `word/${name}${at}.xml`));
/** Matches the words of a run in `<w:t>Приложение</w:t>`. */
const RUN_WORDS = /<w:t(?:\s[^<>]{0,100})?>([^<]{1,1000})<\/w:t>/gu;
/** Matches `Приложение`, must not match `2`, `- 2 -`. */
const LETTER = /\p{L}/u;

/** The words above and below the pages, page numbers left out. */
async function wordsOfMargins(zip: ZipArchive): Promise<string[]> {
  const found: string[] = [];
  for (const name of MARGINS) {
    if (!zip.has(name)) continue;
    const words = Array.from(partOf(await zip.read(name)).matchAll(RUN_WORDS), (run) => run[1] ?? '').join('');
    if (LETTER.test(words)) found.push(words.trim());
  }
  return found;
}

const LONGEST_QUOTE = 200;

function tellMargins(file: string, words: readonly string[]): Diagnostic[] {
  if (words.length === 0) return [];
  const quotes = words.map((one) => `"${one.slice(0, LONGEST_QUOTE)}"`).join(', ');
  const message = `Words above and below the pages are no text of the act: ${quotes}.`;
  return [diagnose('READ_MARGINS_DROPPED', message, { file })];
}

function tellHidden(file: string, count: number): Diagnostic[] {
  const message = `${count} stretches of hidden text were left out; Word shows and prints none of them.`;
  return count === 0 ? [] : [diagnose('READ_HIDDEN_DROPPED', message, { file })];
}

function readWordTree(tree: WordDocument, facts: WordRoom['facts'], options: ReadOptions): Outcome<SourceText> {
  const laidOut = createLaidOut();
  const noteOf = (reference: WordNode): WordNode | null => {
    const body = tree.notes?.resolve(reference)?.body;
    return body ? { type: 'note', children: body } : null;
  };
  const room: WordRoom = { facts, laidOut, noteOf, numbered: [], pictures: 0 };
  const drafts = readNodes(tree.children ?? [], room);
  const decoded = laidOut.text();
  const placed = unframe(placeWords(drafts, (stretch) => wordsAt(decoded, stretch)));
  const source = { decoded, encoding: 'utf-8', mediaType: DOCX, placed, drops: [] };
  const { value, diagnostics } = sourceOfFlow(source, options);
  const { file } = options;
  const pictures =
    room.pictures > 0 ? [diagnose('READ_PICTURE_DROPPED', `${room.pictures} pictures are not held.`, { file })] : [];
  return outcome(value, [...tellNumbered(file, room.numbered.map(lineFinder(decoded))), ...pictures, ...diagnostics]);
}
