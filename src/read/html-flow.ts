import {
  concatMapped,
  firstOrigin,
  type MappedText,
  mappedMade,
  sliceMapped,
  trimMapped,
} from '../base/mapped-text.ts';
import { isSpaceCode } from '../base/white-space.ts';
import { readUnitMarker } from '../lexicon/labels.ts';
import type { Flow, FlowCell, FlowText, Zone } from './flow.ts';
import { createHtmlContexts, type HtmlContexts } from './html-context.ts';
import { listMark } from './html-lists.ts';
import {
  ARTICLE_TAGS,
  BLOCK_TAGS,
  BOLD_TAGS,
  FURNITURE_NAMES,
  FURNITURE_ROLES,
  FURNITURE_TAGS,
  PART_TAGS,
  SILENT_TAGS,
} from './html-names.ts';
import { type Run, textOfRuns } from './html-text.ts';
import { attributesOf, type HtmlToken, readHtmlTokens } from './html-tokens.ts';

type Tag = Extract<HtmlToken, { name: string }>;

export interface HtmlFlow {
  readonly items: readonly Flow[];
  readonly zones: readonly Zone[];
  /** Pictures, by offset of the tag, with the words of their description. */
  readonly pictures: readonly { readonly start: number; readonly end: number; readonly words: string }[];
  /** Offsets where list numbers that only a browser shows were written out. */
  readonly numbered: readonly number[];
  /** A table stands deeper than any in a decree; it was read as plain text. */
  readonly isTooDeep: boolean;
}

/** The indent of a paragraph that a style indents: as the publisher's six spaces. */
const STYLED_INDENT = 6;
/** Tables inside tables: deeper ones are read as running text. */
const DEEPEST_TABLE = 16;
const LARGEST_SPAN = 10_000;

/** A table on the way. */
interface OpenTable {
  readonly rows: FlowCell[][];
  readonly zone: number;
  /** Where the words outside of its cells go: before the table. */
  readonly outer: Flow[];
  cell: { readonly items: Flow[]; readonly rowSpan: number; readonly columnSpan: number } | null;
}

interface Walk {
  readonly html: string;
  readonly contexts: HtmlContexts;
  readonly root: Flow[];
  readonly tables: OpenTable[];
  readonly zones: Zone[];
  readonly pictures: { start: number; end: number; words: string }[];
  readonly numbered: number[];
  /** The open part of the page, by the tag that closes it, and how many tags of that name are open in it. */
  part: { readonly zone: number; readonly name: string; depth: number } | null;
  /** Silent elements that nothing closes further on. */
  readonly unclosed: Set<string>;
  /** The open silent element. */
  silent: { readonly name: string; depth: number } | null;
  articles: number;
  bold: number;
  raised: number;
  isLinked: boolean;
  /** Tables that stand too deep. */
  ignoredTables: number;
  isTooDeep: boolean;
  /** Nothing was shown since the last break. */
  isBroken: boolean;
  /** The paragraph on the way. */
  runs: Run[];
  mark: string;
  shown: number;
  shownBold: number;
  shownLinked: number;
  isPageBreak: boolean;
}

function target(walk: Walk): Flow[] {
  const table = walk.tables.at(-1);
  return table ? (table.cell?.items ?? table.outer) : walk.root;
}

/** Matches one line end. */
const LINE_END = /\n/gu;

/** Units of white space at the start, no-break spaces too: the publisher indents paragraphs by six. */
function indentOf(text: string): number {
  return text.length - text.trimStart().length;
}

function linesOf(text: MappedText): { readonly lines: MappedText[]; readonly indent: number } {
  const lines: MappedText[] = [];
  let from = 0;
  let indent = -1;
  const push = (end: number): void => {
    const line = sliceMapped(text, from, end);
    from = end + 1;
    const start = indentOf(line.text);
    if (start === line.text.length) return;
    if (indent < 0) indent = start;
    lines.push(sliceMapped(line, start, line.text.trimEnd().length));
  };
  for (const end of text.text.matchAll(LINE_END)) push(end.index);
  push(text.text.length);
  return { lines, indent: Math.max(0, indent) };
}

/** An item of a numbered list with the number that a browser shows before it, unless it bears one of its own. */
function numbered(walk: Walk, text: MappedText): MappedText {
  if (walk.mark === '' || readUnitMarker(text.text.trimStart()) !== null) return text;
  walk.numbered.push(Math.max(0, firstOrigin(text)));
  return concatMapped([mappedMade(walk.mark), trimMapped(text)]);
}

/** Ends the paragraph on the way; white space alone is none. */
function flush(walk: Walk): void {
  const { runs } = walk;
  walk.isBroken = false;
  if (runs.length === 0) return;
  walk.runs = [];
  const [shown, bold, linked] = [walk.shown, walk.shownBold, walk.shownLinked];
  walk.shown = 0;
  walk.shownBold = 0;
  walk.shownLinked = 0;
  if (shown === 0) return;
  const text = textOfRuns(walk.html, runs);
  const { lines, indent } = linesOf(numbered(walk, text));
  walk.mark = '';
  if (lines.length === 0) return;
  const context = walk.contexts.top();
  const item: FlowText = {
    kind: 'text',
    lines,
    align: context.align,
    level: context.level,
    isApart: context.isApart,
    isBold: bold === shown,
    linked: linked / shown,
    indent: context.isIndented ? Math.max(indent, STYLED_INDENT) : indent,
    zone: walk.part?.zone ?? 0,
    isInArticle: walk.articles > 0,
    isPageBreakBefore: walk.isPageBreak,
  };
  walk.isPageBreak = false;
  target(walk).push(item);
}

/** How many characters of a stretch are shown. */
function shownIn(html: string, start: number, end: number): number {
  let count = 0;
  for (let at = start; at < end; at += 1) {
    const code = html.charCodeAt(at);
    if (code > 32 && code !== 0xad && code !== 0xfeff && !isSpaceCode(code)) count += 1;
  }
  return count;
}

function takeText(walk: Walk, start: number, end: number): void {
  if (walk.silent) return;
  const shown = shownIn(walk.html, start, end);
  if (shown > 0) walk.isBroken = false;
  if (shown === 0 && walk.runs.length === 0) {
    // Leading white space shows nothing; no-break spaces are kept as an indent.
    if (!walk.html.slice(start, end).includes('\u00a0')) return;
  }
  walk.runs.push({ start, end, isPreformatted: walk.contexts.top().isPreformatted, isRaised: walk.raised > 0 });
  walk.shown += shown;
  if (walk.bold > 0) walk.shownBold += shown;
  if (walk.isLinked) walk.shownLinked += shown;
}

function spanOf(value: string | undefined): number {
  const number = Number.parseInt(value ?? '1', 10);
  return Number.isFinite(number) && number > 0 ? Math.min(number, LARGEST_SPAN) : 1;
}

/** Names in a class or an id: `b-header__menu` holds `header` and `menu`. */
const NAME_PARTS = /[a-z]+/gu;
const LONGEST_NAMES = 300;
/** Hides an element. Matches `display: none`, must not match `display: block`. */
const HIDDEN = /(?:display\s{0,4}:\s{0,4}none|visibility\s{0,4}:\s{0,4}hidden)/iu;

/** What kind of furniture an element is, by what the page says of it; null = none. */
function furnitureOf(walk: Walk, tag: Tag, attributes: ReadonlyMap<string, string>): Zone | null {
  if (FURNITURE_TAGS.has(tag.name) || FURNITURE_ROLES.has(attributes.get('role') ?? '')) return { isSure: true };
  if (attributes.has('hidden') || attributes.get('aria-hidden') === 'true') return { isSure: true };
  if (HIDDEN.test((attributes.get('style') ?? '').slice(0, LONGEST_NAMES))) return { isSure: true };
  // A paragraph is no part of a page by its name alone: its class tells how it looks.
  if (tag.name === 'p') return null;
  if (tag.name === 'header') return walk.articles === 0 ? { isSure: true } : null;
  const names = `${attributes.get('class') ?? ''} ${attributes.get('id') ?? ''}`.slice(0, LONGEST_NAMES).toLowerCase();
  for (const [name] of names.matchAll(NAME_PARTS)) if (FURNITURE_NAMES.has(name)) return { isSure: false };
  return null;
}

function openPart(walk: Walk, tag: Tag, attributes: ReadonlyMap<string, string>): void {
  if (walk.part) {
    if (walk.part.name === tag.name) walk.part.depth += 1;
    return;
  }
  if (attributes.size === 0 && tag.name !== 'header' && !FURNITURE_TAGS.has(tag.name)) return;
  const zone = furnitureOf(walk, tag, attributes);
  if (zone === null) return;
  flush(walk);
  walk.zones.push(zone);
  walk.part = { zone: walk.zones.length - 1, name: tag.name, depth: 1 };
}

function closePart(walk: Walk, name: string): void {
  if (walk.part?.name !== name) return;
  walk.part.depth -= 1;
  if (walk.part.depth > 0) return;
  endPart(walk);
}

function endPart(walk: Walk): void {
  flush(walk);
  walk.part = null;
}

function closeCell(walk: Walk): void {
  const table = walk.tables.at(-1);
  if (!table?.cell) return;
  const { items, rowSpan, columnSpan } = table.cell;
  table.cell = null;
  table.rows.at(-1)?.push({ items, lines: [], rowSpan, columnSpan });
}

function openTable(walk: Walk): void {
  if (walk.tables.length >= DEEPEST_TABLE) {
    walk.ignoredTables += 1;
    walk.isTooDeep = true;
    return;
  }
  walk.tables.push({ rows: [], zone: walk.part?.zone ?? 0, outer: target(walk), cell: null });
}

function closeTable(walk: Walk): void {
  if (walk.ignoredTables > 0) {
    walk.ignoredTables -= 1;
    return;
  }
  closeCell(walk);
  const table = walk.tables.pop();
  const rows = table?.rows.filter((row) => row.length > 0) ?? [];
  if (!table || rows.length === 0) return;
  table.outer.push({ kind: 'table', rows, zone: table.zone, isInArticle: walk.articles > 0 });
}

function openTablePart(walk: Walk, name: string, attributes: ReadonlyMap<string, string>): void {
  const table = walk.tables.at(-1);
  if (!table || walk.ignoredTables > 0) return;
  closeCell(walk);
  if (name === 'tr') table.rows.push([]);
  if (name !== 'td' && name !== 'th') return;
  if (table.rows.length === 0) table.rows.push([]);
  const [rowSpan, columnSpan] = [spanOf(attributes.get('rowspan')), spanOf(attributes.get('colspan'))];
  table.cell = { items: [], rowSpan, columnSpan };
}

/** The paragraph above ends with a colon: what is listed are parts of a unit. */
function isInsideUnit(walk: Walk): boolean {
  const above = target(walk).at(-1);
  return above?.kind === 'text' && (above.lines.at(-1)?.text.endsWith(':') ?? false);
}

const TABLE_PARTS: ReadonlySet<string> = new Set(['tr', 'td', 'th', 'thead', 'tbody', 'tfoot', 'caption']);
const NO_ATTRIBUTES: ReadonlyMap<string, string> = new Map();

function openBlock(walk: Walk, tag: Tag, attributes: ReadonlyMap<string, string>): void {
  flush(walk);
  const { name } = tag;
  if (name === 'table') openTable(walk);
  else if (TABLE_PARTS.has(name)) openTablePart(walk, name, attributes);
  walk.contexts.open(name, attributes);
  if (/page-break-before\s{0,4}:\s{0,4}always/iu.test(attributes.get('style') ?? '')) walk.isPageBreak = true;
  if (name !== 'li') return;
  walk.mark = listMark(walk.contexts.list(), attributes, isInsideUnit(walk));
}

function takeImage(walk: Walk, tag: Tag): void {
  const words = (attributesOf(walk.html, tag).get('alt') ?? '').trim();
  walk.pictures.push({ start: tag.start, end: tag.end, words });
}

/** A second break after the first leaves an empty line: on a page of running text a new paragraph begins. */
function takeBreak(walk: Walk): void {
  const last = walk.runs.at(-1);
  if (last === undefined) return;
  const { align, level, isPreformatted } = walk.contexts.top();
  const isRunning = walk.tables.length === 0 && align === 'left' && level === null && !isPreformatted;
  if (isRunning && walk.isBroken) flush(walk);
  else walk.runs.push({ made: '\n' });
  walk.isBroken = walk.runs.length > 0;
}

/** A silent element that is never closed silences nothing. */
function isClosedLater(walk: Walk, name: string, from: number): boolean {
  if (walk.unclosed.has(name)) return false;
  const close = new RegExp(`</${name}(?=[\\s/>])`, 'giu');
  close.lastIndex = from;
  if (close.test(walk.html)) return true;
  walk.unclosed.add(name);
  return false;
}

function takeOpen(walk: Walk, tag: Tag): void {
  const { name } = tag;
  if (walk.silent?.name === 'head' && name === 'body') walk.silent = null;
  if (walk.silent) {
    if (walk.silent.name === name) walk.silent.depth += 1;
    return;
  }
  if (name === 'br') {
    takeBreak(walk);
    return;
  }
  if (name === 'img') takeImage(walk, tag);
  if (SILENT_TAGS.has(name)) {
    const isEmpty = walk.html.charAt(tag.end - 2) === '/' && name !== 'script' && name !== 'style';
    if (!isEmpty && isClosedLater(walk, name, tag.end)) walk.silent = { name, depth: 1 };
    return;
  }
  const isBlock = BLOCK_TAGS.has(name);
  const needs = isBlock || PART_TAGS.has(name);
  const attributes = needs && tag.end - tag.attributesAt > 1 ? attributesOf(walk.html, tag) : NO_ATTRIBUTES;
  // The end of a paragraph is often left out; the next block ends it.
  if (isBlock && walk.part?.name === 'p') endPart(walk);
  if (PART_TAGS.has(name)) openPart(walk, tag, attributes);
  if (isBlock) openBlock(walk, tag, attributes);
  if (ARTICLE_TAGS.has(name)) walk.articles += 1;
  if (BOLD_TAGS.has(name)) walk.bold += 1;
  if (name === 'sup') walk.raised += 1;
  if (name === 'a') walk.isLinked = attributes.has('href');
}

function takeClose(walk: Walk, name: string): void {
  if (walk.silent) {
    if (walk.silent.name !== name) return;
    walk.silent.depth -= 1;
    if (walk.silent.depth === 0) walk.silent = null;
    return;
  }
  if (BLOCK_TAGS.has(name)) {
    flush(walk);
    if (name === 'table') closeTable(walk);
    else if (name === 'tr' || name === 'td' || name === 'th') {
      if (walk.ignoredTables === 0) closeCell(walk);
    }
    walk.contexts.close(name);
    if (name === 'li') walk.mark = '';
  }
  if (name === 'a') walk.isLinked = false;
  if (BOLD_TAGS.has(name)) walk.bold = Math.max(0, walk.bold - 1);
  if (name === 'sup') walk.raised = Math.max(0, walk.raised - 1);
  if (ARTICLE_TAGS.has(name)) {
    flush(walk);
    walk.articles = Math.max(0, walk.articles - 1);
  }
  closePart(walk, name);
}

/**
 * Returns what an HTML source shows, from top to bottom. Guarantees: 1. all text outside of silent elements (`script`, `head`)
 * is in one item; 2. mark-up that is wrongly nested or never closed loses no text; 3. nothing outside of the source is
 * loaded; 4. time is linear in the source, whatever its nesting.
 */
export function readHtmlFlow(html: string): HtmlFlow {
  const walk: Walk = {
    html,
    contexts: createHtmlContexts(),
    root: [],
    tables: [],
    zones: [{ isSure: false }],
    pictures: [],
    numbered: [],
    part: null,
    unclosed: new Set(),
    silent: null,
    articles: 0,
    bold: 0,
    raised: 0,
    isLinked: false,
    ignoredTables: 0,
    isTooDeep: false,
    isBroken: false,
    runs: [],
    mark: '',
    shown: 0,
    shownBold: 0,
    shownLinked: 0,
    isPageBreak: false,
  };
  readHtmlTokens(html, (token) => {
    if (token.kind === 'text') takeText(walk, token.start, token.end);
    else if (token.kind === 'open') takeOpen(walk, token);
    else takeClose(walk, token.name);
  });
  flush(walk);
  while (walk.tables.length > 0) {
    walk.ignoredTables = 0;
    closeTable(walk);
  }
  const { root, zones, pictures, numbered, isTooDeep } = walk;
  return { items: root, zones, pictures, numbered, isTooDeep };
}
