import { type Diagnostic, diagnose } from '../base/diagnostic.ts';
import { type Outcome, outcome } from '../base/outcome.ts';
import type { SourceText } from '../model/source-text.ts';
import { DEFAULT_MAX_BYTES } from './decode-bytes.ts';
import { sourceOfFlow } from './flow-source.ts';
import { unframe } from './flow-tables.ts';
import { createLaidOut, wordsAt } from './laid-out.ts';
import { PDF } from './media-type.ts';
import { layItems } from './pdf-flow.ts';
import { layOut } from './pdf-layout.ts';
import { type Operators, type PdfJsPage, type PdfPage, type RawPage, readPage } from './pdf-page.ts';
import { createPdfPort, type PdfPort } from './pdf-port.ts';
import { judgePages } from './pdf-quality.ts';
import type { PdfFont } from './pdf-text.ts';
import { emptySource, type ReadOptions } from './plain-text.ts';

export interface PdfOptions extends ReadOptions {
  readonly maxPages?: number;
}

/** The longest decree in force has some two hundred pages. */
const MOST_PAGES = 1500;
/** Pixels of a picture that is unpacked to know that a page is one; a page scanned at 400 dots to the inch has 15 million. */
const LARGEST_PICTURE = 40_000_000;
/** The library's own remarks are not printed. */
const QUIET = 0;
/** Glyph runs of all pages. */
const MOST_GLYPHS = 3_000_000;

interface Opened {
  readonly numPages: number;
  getPage(number: number): Promise<PdfJsPage>;
}

interface PdfTask {
  readonly promise: Promise<Opened>;
  destroy(): Promise<void>;
}

interface PdfWorker {
  destroy(): void;
}

interface PdfLibrary {
  readonly OPS: Operators;
  readonly PDFWorker: { create(options: { readonly port: PdfPort; readonly verbosity: number }): PdfWorker };
  getDocument(source: unknown): PdfTask;
}

/** The library, and the half of it that reads a file, running in the same thread: nothing is fetched. */
interface Loaded {
  readonly library: PdfLibrary;
  readonly worker: PdfWorker;
}

/** The library is loaded only when a PDF is met. */
async function loadLibrary(): Promise<Loaded> {
  const { WorkerMessageHandler } = await import('pdfjs-dist/legacy/build/pdf.worker.mjs');
  const library = (await import('pdfjs-dist/legacy/build/pdf.mjs')) as unknown as PdfLibrary;
  const port = createPdfPort();
  WorkerMessageHandler.initializeFromPort(port);
  return { library, worker: library.PDFWorker.create({ port, verbosity: QUIET }) };
}

/**
 * Where the library would put the fonts of a page to draw with them: nowhere. Told to draw without such a place (`disableFontFace`) it
 * works out the outline of every letter, a tenth of all the time.
 */
const NO_DOCUMENT = {
  createElement: () => ({ sheet: { cssRules: [], insertRule: () => 0 }, remove: () => undefined }),
  documentElement: { getElementsByTagName: () => [{ append: () => undefined }] },
};

/** No script of the file is run, no font or picture of the system or the network is asked for. */
function openOptions(bytes: Uint8Array, worker: PdfWorker): unknown {
  return {
    worker,
    // The library takes the bytes away from whoever hands them over.
    data: Uint8Array.from(bytes),
    isEvalSupported: false,
    useSystemFonts: false,
    disableFontFace: false,
    ownerDocument: NO_DOCUMENT,
    useWorkerFetch: false,
    enableXfa: false,
    stopAtErrors: false,
    maxImageSize: LARGEST_PICTURE,
    isOffscreenCanvasSupported: false,
    isImageDecoderSupported: false,
    verbosity: QUIET,
  };
}

interface Pages {
  readonly pages: readonly PdfPage[];
  readonly problem: Diagnostic | null;
  /** Pages that the library could not read. */
  readonly broken: readonly number[];
}

/** Boxes around links and fields of forms are no part of the page. */
const NO_ANNOTATIONS = 0;

interface JsFont {
  readonly isType3Font?: boolean;
  readonly vertical?: boolean;
  readonly fontMatrix?: readonly number[];
}

/** The fonts of a page; null where one is drawn by a program of its own or runs downwards, or sets text in another way. */
function fontsOf(page: PdfJsPage, list: RawPage['operators'], ops: Operators): Map<string, PdfFont> | null {
  const fonts = new Map<string, PdfFont>();
  for (let at = 0; at < list.fnArray.length; at += 1) {
    const op = list.fnArray[at];
    const args = list.argsArray[at];
    if (op === ops['setGState'] && JSON.stringify(args ?? '').includes('"Font"')) return null;
    if (op !== ops['setFont'] || !Array.isArray(args)) continue;
    const name = String(args[0]);
    if (fonts.has(name)) continue;
    const font = page.commonObjs.has(name) ? (page.commonObjs.get(name) as JsFont | null) : null;
    if (!font || font.isType3Font || font.vertical) return null;
    fonts.set(name, { scale: font.fontMatrix?.[0] ?? 0.001 });
  }
  return fonts;
}

/** What the library gives of a page; null where it cannot read it. Nothing of ours runs in here that could fail. */
async function takePage(opened: Opened, number: number, ops: Operators): Promise<RawPage | null> {
  try {
    const page = await opened.getPage(number);
    const operators = await page.getOperatorList({ annotationMode: NO_ANNOTATIONS });
    const fonts = fontsOf(page, operators, ops);
    // The operators hold the letters already: asking for the text as well would read the page twice.
    const items = fonts === null ? (await page.getTextContent()).items : null;
    page.cleanup();
    return { view: page.view, items, operators, fonts: fonts ?? new Map() };
  } catch {
    return null;
  }
}

async function readPages(opened: Opened, library: PdfLibrary, options: PdfOptions): Promise<Pages> {
  const { file } = options;
  const most = options.maxPages ?? MOST_PAGES;
  const refuse = (problem: Diagnostic): Pages => ({ pages: [], broken: [], problem });
  if (opened.numPages > most) {
    const message = `The file has ${opened.numPages} pages; the limit is ${most}.`;
    return refuse(diagnose('READ_TOO_MANY_PAGES', message, { file }));
  }
  const pages: PdfPage[] = [];
  const broken: number[] = [];
  let glyphs = 0;
  for (let number = 1; number <= opened.numPages; number += 1) {
    const raw = await takePage(opened, number, library.OPS);
    if (raw === null) {
      broken.push(number);
      continue;
    }
    const page = readPage(raw, number, library.OPS);
    glyphs += page.glyphs.length;
    if (glyphs > MOST_GLYPHS) {
      const message = `The first ${number} of ${opened.numPages} pages hold more than ${MOST_GLYPHS} runs of letters.`;
      return refuse(diagnose('READ_TOO_LARGE', message, { file }));
    }
    pages.push(page);
  }
  return { pages, broken, problem: null };
}

function isPasswordError(error: unknown): boolean {
  return error instanceof Error && error.name === 'PasswordException';
}

/** The opened file, or why the library cannot open it. */
async function open(task: PdfTask, file: string): Promise<Opened | Diagnostic> {
  try {
    return await task.promise;
  } catch (error) {
    return isPasswordError(error)
      ? diagnose('READ_ENCRYPTED', 'The PDF is locked with a password.', { file })
      : diagnose('READ_DAMAGED', 'The PDF cannot be opened: its table of parts is broken.', { file });
  }
}

/** Returns the pages of a PDF; the library's own errors become diagnostics, ours do not. */
async function openPages(bytes: Uint8Array, options: PdfOptions): Promise<Pages> {
  const { library, worker } = await loadLibrary();
  const task = library.getDocument(openOptions(bytes, worker));
  try {
    const opened = await open(task, options.file);
    return 'code' in opened ? { pages: [], broken: [], problem: opened } : await readPages(opened, library, options);
  } finally {
    await task.destroy().catch(() => undefined);
    worker.destroy();
  }
}

/**
 * Returns the text of a PDF of a decree as the same blocks that the plain-text reader gives, by where words stand on the page:
 * lines from baselines, words from gaps, paragraphs from indents and margins, tables from ruled lines, over pages too. `decoded` is
 * the text as laid out; `origins` lead into it, not into the stored bytes. Guarantees: 1. every letter of the pages is
 * in exactly one block or drop; 2. a page without a text layer, or whose letters have no meaning, is told, and a file of such pages
 * is refused; 3. nothing outside of the bytes is loaded; 4. any bytes give a result.
 *
 * Diagnostics: the codes of the stage `read`.
 */
export async function readPdf(bytes: Uint8Array, options: PdfOptions): Promise<Outcome<SourceText>> {
  const { file } = options;
  const empty = { ...emptySource(options), mediaType: PDF };
  const maxBytes = options.maxBytes ?? DEFAULT_MAX_BYTES;
  if (bytes.length > maxBytes) {
    const message = `The file has ${bytes.length} bytes; the limit is ${maxBytes}.`;
    return outcome(empty, [diagnose('READ_TOO_LARGE', message, { file })]);
  }
  const { pages, problem, broken } = await openPages(bytes, options);
  if (problem) return outcome(empty, [problem]);
  const judged = judgePages(pages, broken, file);
  if (judged.isRefused) return outcome(empty, judged.diagnostics);
  const layout = layOut(pages);
  const laidOut = createLaidOut();
  const fillers = layItems(layout.items, laidOut);
  const dropped = layout.furniture.map((line) => ({ ...laidOut.line(line), found: line }));
  const decoded = laidOut.text();
  const placed = fillers.map((fill) => fill((stretch) => wordsAt(decoded, stretch)));
  const drops = dropped.map(({ start, end, found }) => ({ start, end, found, reason: 'page-furniture' as const }));
  const flat = placed.flatMap((one) => (one.item.kind === 'table' ? unframe([one.item]) : [one]));
  const source = { decoded, encoding: 'utf-8', mediaType: PDF, placed: flat, drops };
  const { value, diagnostics } = sourceOfFlow(source, options);
  return outcome(value, [...judged.diagnostics, ...diagnostics]);
}
