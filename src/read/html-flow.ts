import type { Flow, Zone } from './flow.ts';
import { createHtmlContexts, type HtmlContexts } from './html-context.ts';
import { listMark } from './html-lists.ts';
import { ARTICLE_TAGS, BLOCK_TAGS, BOLD_TAGS, PART_TAGS, SILENT_TAGS } from './html-names.ts';
import { createParagraph, endParagraph, type OpenParagraph, takeText } from './html-paragraph.ts';
import { furnitureOf, isNamedPart } from './html-parts.ts';
import { createHtmlStruck, type HtmlStruck, type StruckStretch } from './html-struck.ts';
import {
  closeAllTables,
  closeTable,
  closeTablePart,
  createHtmlTables,
  type HtmlTables,
  isTablePart,
  openTable,
  openTablePart,
  shownInto,
} from './html-tables.ts';
import { attributesOf, type HtmlToken, readHtmlTokens } from './html-tokens.ts';
import { keepsStruck } from './struck.ts';

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
  /** What the page strikes through: left out, or kept where the page is struck as a whole. */
  readonly struck: readonly StruckStretch[];
  readonly isStruckKept: boolean;
}

interface Walk {
  readonly html: string;
  readonly contexts: HtmlContexts;
  readonly tables: HtmlTables;
  readonly paragraph: OpenParagraph;
  readonly zones: Zone[];
  readonly pictures: { start: number; end: number; words: string }[];
  readonly numbered: number[];
  readonly struck: HtmlStruck;
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
}

/** Ends the paragraph on the way; white space alone is none. */
function flush(walk: Walk): void {
  const { paragraph, contexts } = walk;
  paragraph.isBroken = false;
  if (paragraph.runs.length === 0) return;
  const standing = { context: contexts.top(), zone: walk.part?.zone ?? 0, isInArticle: walk.articles > 0 };
  const item = endParagraph(paragraph, walk.html, standing, walk.numbered);
  if (item) shownInto(walk.tables).push(item);
}

function openPart(walk: Walk, tag: Tag, attributes: ReadonlyMap<string, string>): void {
  if (walk.part) {
    if (walk.part.name === tag.name) walk.part.depth += 1;
    return;
  }
  if (attributes.size === 0 && !isNamedPart(tag.name)) return;
  const zone = furnitureOf(tag.name, attributes, walk.articles > 0);
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

/** The paragraph above ends with a colon: what is listed are parts of a unit. */
function isInsideUnit(walk: Walk): boolean {
  const above = shownInto(walk.tables).at(-1);
  return above?.kind === 'text' && (above.lines.at(-1)?.text.endsWith(':') ?? false);
}

const NO_ATTRIBUTES: ReadonlyMap<string, string> = new Map();
/** Begins a new page. Matches `page-break-before: always`, must not match `page-break-before: auto`. */
const PAGE_BREAK = /page-break-before\s{0,4}:\s{0,4}always/iu;

function openBlock(walk: Walk, tag: Tag, attributes: ReadonlyMap<string, string>): void {
  flush(walk);
  const { name } = tag;
  if (name === 'table') openTable(walk.tables, walk.part?.zone ?? 0);
  else if (isTablePart(name)) openTablePart(walk.tables, name, attributes);
  walk.contexts.open(name, attributes);
  if (PAGE_BREAK.test(attributes.get('style') ?? '')) walk.paragraph.isPageBreak = true;
  if (name !== 'li') return;
  walk.paragraph.mark = listMark(walk.contexts.list(), attributes, isInsideUnit(walk));
}

function takeImage(walk: Walk, tag: Tag): void {
  const words = (attributesOf(walk.html, tag).get('alt') ?? '').trim();
  walk.pictures.push({ start: tag.start, end: tag.end, words });
}

/** A second break after the first leaves an empty line: on a page of running text a new paragraph begins. */
function takeBreak(walk: Walk): void {
  const { paragraph } = walk;
  if (paragraph.runs.length === 0) return;
  const { align, level, isPreformatted } = walk.contexts.top();
  const isRunning = walk.tables.open.length === 0 && align === 'left' && level === null && !isPreformatted;
  if (isRunning && paragraph.isBroken) flush(walk);
  else paragraph.runs.push({ made: '\n' });
  paragraph.isBroken = paragraph.runs.length > 0;
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
  walk.struck.open(name, attributes, walk.contexts.top().name);
  if (PART_TAGS.has(name)) openPart(walk, tag, attributes);
  if (isBlock) openBlock(walk, tag, attributes);
  if (ARTICLE_TAGS.has(name)) walk.articles += 1;
  if (BOLD_TAGS.has(name)) walk.bold += 1;
  if (name === 'sup') walk.raised += 1;
  if (name === 'a') walk.isLinked = attributes.has('href');
}

function closeBlock(walk: Walk, name: string): void {
  flush(walk);
  if (name === 'table') closeTable(walk.tables, walk.articles > 0);
  else closeTablePart(walk.tables, name);
  walk.contexts.close(name);
  if (name === 'li') walk.paragraph.mark = '';
}

function takeClose(walk: Walk, name: string): void {
  if (walk.silent) {
    if (walk.silent.name !== name) return;
    walk.silent.depth -= 1;
    if (walk.silent.depth === 0) walk.silent = null;
    return;
  }
  if (BLOCK_TAGS.has(name)) closeBlock(walk, name);
  if (name === 'a') walk.isLinked = false;
  if (BOLD_TAGS.has(name)) walk.bold = Math.max(0, walk.bold - 1);
  if (name === 'sup') walk.raised = Math.max(0, walk.raised - 1);
  if (ARTICLE_TAGS.has(name)) {
    flush(walk);
    walk.articles = Math.max(0, walk.articles - 1);
  }
  closePart(walk, name);
  walk.struck.close(name);
}

function createWalk(html: string): Walk {
  return {
    html,
    contexts: createHtmlContexts(),
    tables: createHtmlTables(),
    paragraph: createParagraph(),
    zones: [{ isSure: false }],
    pictures: [],
    numbered: [],
    struck: createHtmlStruck(),
    part: null,
    unclosed: new Set(),
    silent: null,
    articles: 0,
    bold: 0,
    raised: 0,
    isLinked: false,
  };
}

/**
 * Returns what an HTML source shows, from top to bottom. Guarantees: 1. all text outside of silent elements (`script`, `head`)
 * is in one item; 2. mark-up that is wrongly nested or never closed loses no text; 3. nothing outside of the source is
 * loaded; 4. time is linear in the source, whatever its nesting.
 */
export function readHtmlFlow(html: string): HtmlFlow {
  const read = walkHtml(html, false);
  const { struck, all } = read.struck.lengths();
  return keepsStruck(struck, all) ? flowOf(walkHtml(html, true), true) : flowOf(read, false);
}

function flowOf({ tables, zones, pictures, numbered, struck }: Walk, isStruckKept: boolean): HtmlFlow {
  const { isTooDeep } = tables;
  return { items: tables.root, zones, pictures, numbered, isTooDeep, struck: struck.stretches, isStruckKept };
}

function walkHtml(html: string, isStruckKept: boolean): Walk {
  const walk = createWalk(html);
  readHtmlTokens(html, (token) => {
    if (token.kind === 'open') takeOpen(walk, token);
    else if (token.kind === 'close') takeClose(walk, token.name);
    else if (!walk.silent) {
      walk.struck.take(token.start, token.end);
      if (walk.struck.isOpen() && !isStruckKept) return;
      takeText(walk.paragraph, html, token.start, token.end, walk.contexts.top().isPreformatted, walk);
    }
  });
  flush(walk);
  closeAllTables(walk.tables, walk.articles > 0);
  return walk;
}
