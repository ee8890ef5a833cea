import { type MappedText, sliceMapped } from '../base/mapped-text.ts';
import { followsLabel, readUnitMarker } from '../lexicon/labels.ts';
import { announcesNewText, isInstruction, opensWithPlace } from '../lexicon/structure-words.ts';
import type { Block, TextBlock } from '../model/source-text.ts';
import { splitBlockAt } from './text-piece.ts';

/** New text that an instruction brings, without its quotation marks, which are kept apart. */
export interface Quotation {
  readonly open: MappedText;
  readonly close: MappedText;
  readonly blocks: readonly Block[];
  /** The blocks as they stand in the source. */
  readonly raw: readonly Block[];
  readonly isClosed: boolean;
  readonly line: number;
}

/** A block, or the blocks of a quotation taken together. */
export type Segment =
  | { readonly kind: 'block'; readonly block: Block }
  | { readonly kind: 'quotation'; readonly quotation: Quotation };

/** Matches `"5. Бағалау`, `«13) жеке`; must not match `5. "Б" корпусы`. */
const OPENING = /^["«“]/u;
/** Matches `табылады.";`, `мөлшерінде»`; must not match `"тиімді" баға қойылады.`. Run on the last characters only. */
const CLOSING = /["»”]\s{0,3}[;.,]?\s*$/u;
const CLOSING_WINDOW = 12;
/** Matches `5`, `12-1`; must not match `№`. */
const NUMBERS = /\d{1,4}(?:-\d{1,3}){0,3}/gu;

/** Matches `"`, `«`; must not match `'`. */
const QUOTE_MARK = /["«»“”]/gu;

interface QuoteCount {
  /** Straight quotation marks from the start of the zone through this block. */
  readonly straight: number;
  /** Opened minus closed guillemets. */
  readonly depth: number;
}

function countQuotes(blocks: readonly Block[]): QuoteCount[] {
  let straight = 0;
  let depth = 0;
  return blocks.map((block) => {
    if (block.kind === 'text') {
      for (const [mark] of block.text.text.matchAll(QUOTE_MARK)) {
        if (mark === '"') straight += 1;
        else depth += mark === '«' || mark === '“' ? 1 : -1;
      }
    }
    return { straight, depth };
  });
}

function closingOf(text: string): RegExpExecArray | null {
  const from = Math.max(0, text.length - CLOSING_WINDOW);
  const match = CLOSING.exec(text.slice(from));
  if (match) match.index += from;
  return match;
}

/** What may stand after quoted text: the next instruction or context, the next unit of the act, the end. */
function mayFollow(next: Block | undefined, lastPoint: string | null, lastSubpoint: string | null): boolean {
  if (next === undefined) return true;
  if (next.kind !== 'text') return false;
  const text = next.text.text;
  if (OPENING.test(text)) return false;
  if (isInstruction(text) || announcesNewText(text) || opensWithPlace(text)) return true;
  const marker = readUnitMarker(text);
  if (marker?.kind === 'point') return followsLabel(lastPoint, marker.label);
  if (marker?.kind === 'subpoint') return followsLabel(lastSubpoint, marker.label);
  return marker === null && text.endsWith(':');
}

interface Scan {
  readonly blocks: readonly Block[];
  readonly counts: readonly QuoteCount[];
  /** Steps left: a hostile text full of unclosed quotation marks must not cost the square of its length. */
  budget: number;
}

/**
 * Returns the index of the block that ends the quotation opened in block `at`: the first that closes a quotation mark, with all
 * marks since the opening balanced, before something that may follow; else the first balanced one; else the first before
 * something that may follow; null when there is none (domain.md 1.5).
 */
function findEnd(scan: Scan, at: number, lastPoint: string | null, lastSubpoint: string | null): number | null {
  const base = scan.counts[at - 1] ?? { straight: 0, depth: 0 };
  let balanced: number | null = null;
  let followed: number | null = null;
  for (let end = at; end < scan.blocks.length && scan.budget > 0; end += 1) {
    scan.budget -= 1;
    const block = scan.blocks[end];
    const count = scan.counts[end];
    if (block?.kind !== 'text' || count === undefined || closingOf(block.text.text) === null) continue;
    const isBalanced = (count.straight - base.straight) % 2 === 0 && count.depth === base.depth;
    const isFollowed = mayFollow(scan.blocks[end + 1], lastPoint, lastSubpoint);
    if (isBalanced && isFollowed) return end;
    if (isBalanced) balanced ??= end;
    if (isFollowed) followed ??= end;
  }
  return balanced ?? followed;
}

/** An unclosed quotation goes on to the next instruction or unit of the act. */
function findUnclosedEnd(scan: Scan, at: number, lastPoint: string | null, lastSubpoint: string | null): number {
  let end = at;
  while (end + 1 < scan.blocks.length && scan.budget > 0) {
    scan.budget -= 1;
    if (mayFollow(scan.blocks[end + 1], lastPoint, lastSubpoint)) break;
    end += 1;
  }
  return end;
}

function cutText(block: TextBlock, from: number, to: number): TextBlock {
  const text = sliceMapped(block.text, from, to);
  const first = block.lines[0];
  return { ...block, text, lines: from === 0 && first ? block.lines : [text] };
}

function makeQuotation(blocks: readonly Block[], isClosed: boolean): Quotation {
  const first = blocks[0] as TextBlock;
  const last = blocks[blocks.length - 1];
  const open = sliceMapped(first.text, 0, 1);
  const closing = isClosed && last?.kind === 'text' ? closingOf(last.text.text) : null;
  const inner = blocks.map((block, at) => {
    if (block.kind !== 'text') return block;
    const from = at === 0 ? 1 : 0;
    const to = at === blocks.length - 1 && closing ? closing.index : block.text.text.length;
    return from === 0 && to === block.text.text.length ? block : cutText(block, from, Math.max(from, to));
  });
  const close = closing && last?.kind === 'text' ? sliceMapped(last.text, closing.index) : sliceMapped(open, 0, 0);
  return { open, close, blocks: inner, raw: blocks, isClosed: closing !== null, line: first.lineNumbers[0] ?? 1 };
}

/** Where new text begins inside the instruction's own paragraph: `… жазылсын: "5. Егер …`. Only the first colons are tried. */
function inlineStart(text: string): number | null {
  let colon = text.indexOf(':');
  for (let tries = 0; colon >= 0 && tries < 8; tries += 1) {
    const gap = text.slice(colon + 1, colon + 4);
    const quote = colon + 1 + (gap.length - gap.trimStart().length);
    if (
      OPENING.test(text.slice(quote, quote + 1)) &&
      readUnitMarker(text.slice(quote + 1, quote + 65))?.style === 'regular'
    )
      return quote;
    colon = text.indexOf(':', colon + 1);
  }
  return null;
}

function splitInline(blocks: readonly Block[]): Block[] {
  return blocks.flatMap((block) => {
    if (block.kind !== 'text' || OPENING.test(block.text.text) || !announcesNewText(block.text.text)) return [block];
    const start = inlineStart(block.text.text);
    return start === null ? [block] : splitBlockAt(block, start).filter((part) => part !== null);
  });
}

/** New text whose quotation marks were lost: its number is the one that the instruction names, and not the next of the act. */
function isUnquoted(instruction: string, text: string, lastPoint: string | null): boolean {
  const marker = readUnitMarker(text);
  if (marker?.style !== 'regular' || marker.kind === 'subpoint' || followsLabel(lastPoint, marker.label)) return false;
  const named: readonly string[] = instruction.slice(0, 400).match(NUMBERS) ?? [];
  return instruction.endsWith(':') && named.includes(marker.label);
}

function makeUnquoted(blocks: readonly Block[]): Quotation {
  const first = blocks[0] as TextBlock;
  const nothing = sliceMapped(first.text, 0, 0);
  return { open: nothing, close: nothing, blocks, raw: blocks, isClosed: false, line: first.lineNumbers[0] ?? 1 };
}

/** Returns the blocks with every quotation of new text made one segment. Only text that an instruction announces is taken. */
export function findQuotations(source: readonly Block[]): Segment[] {
  const blocks = splitInline(source);
  const scan: Scan = { blocks, counts: countQuotes(blocks), budget: 20 * blocks.length + 1000 };
  const segments: Segment[] = [];
  let [lastPoint, lastSubpoint]: [string | null, string | null] = [null, null];
  for (let at = 0; at < blocks.length; at += 1) {
    const block = blocks[at];
    if (block === undefined) continue;
    const before = blocks[at - 1];
    const previous = segments[segments.length - 1];
    const isAnnounced = before?.kind === 'text' && previous?.kind === 'block' && announcesNewText(before.text.text);
    if (isAnnounced && block.kind === 'text' && OPENING.test(block.text.text)) {
      const end = findEnd(scan, at, lastPoint, lastSubpoint);
      const last = end ?? findUnclosedEnd(scan, at, lastPoint, lastSubpoint);
      segments.push({ kind: 'quotation', quotation: makeQuotation(blocks.slice(at, last + 1), end !== null) });
      at = last;
      continue;
    }
    if (isAnnounced && block.kind === 'text' && isUnquoted(before.text.text, block.text.text, lastPoint)) {
      const last = findUnclosedEnd(scan, at, lastPoint, lastSubpoint);
      segments.push({ kind: 'quotation', quotation: makeUnquoted(blocks.slice(at, last + 1)) });
      at = last;
      continue;
    }
    const marker = block.kind === 'text' ? readUnitMarker(block.text.text) : null;
    if (marker?.kind === 'point' && marker.style === 'regular') [lastPoint, lastSubpoint] = [marker.label, null];
    if (marker?.kind === 'subpoint') lastSubpoint = marker.label;
    segments.push({ kind: 'block', block });
  }
  return segments;
}
