import { readAddress } from '../lexicon/address.ts';
import { readUnitMarker } from '../lexicon/labels.ts';
import { announcesNewText, isInstruction } from '../lexicon/structure-words.ts';
import type { Lang } from '../model/ids.ts';
import type { NewUnit } from './new-text.ts';
import { nestingAfter, unclosedOpening } from './quotation-spans.ts';

/** A paragraph of an amending act: words of the act itself, or new text that it brings. */
export type AmendItem = InstructionItem | QuotationItem;

export interface InstructionItem {
  readonly kind: 'instruction';
  /** Without the printed marker. */
  readonly text: string;
  /** Depth of the marker: 1 a point, 2 a subpoint; null = a paragraph without one. */
  readonly level: 1 | 2 | null;
  /** Provision of the amending act. */
  readonly provision: string | null;
  /** Offset of `text` in the text or provision that it was taken from. */
  readonly offset: number;
}

export interface QuotationItem {
  readonly kind: 'quotation';
  readonly text: string;
  readonly provision: string | null;
  /** Units as the parser read them; null = to be read from the text. */
  readonly units: readonly NewUnit[] | null;
  readonly isClosed: boolean;
}

interface Line {
  readonly text: string;
  readonly offset: number;
}

/** Matches `"5. Бағалау`, `«Глава 6.`; must not match `5. "Б" корпусы`. */
const OPENING = /^["«“„]/u;
/** Matches `табылады.";`, `мөлшерінде»`; must not match `"тиімді" баға`. Run on the last characters only. */
const CLOSING = /["»”]\s{0,3}[;.,]?\s{0,3}$/u;
const CLOSING_WINDOW = 12;
/** Lines that are searched for a better end once a likely one is found. */
const WIDEST_SEARCH = 400;

function linesOf(text: string): Line[] {
  const lines: Line[] = [];
  let offset = 0;
  for (const raw of text.split('\n')) {
    const trimmed = raw.trim();
    if (trimmed !== '') lines.push({ text: trimmed, offset: offset + raw.length - raw.trimStart().length });
    offset += raw.length + 1;
  }
  return lines;
}

function isClosing(text: string): boolean {
  return CLOSING.test(text.slice(-CLOSING_WINDOW));
}

/** What may stand after quoted text (domain.md 1.5, end rule): an instruction, a context line, a unit of the act, the end. */
function mayFollow(line: Line | undefined): boolean {
  if (line === undefined) return true;
  if (OPENING.test(line.text)) return true;
  return isInstruction(line.text) || line.text.endsWith(':') || readUnitMarker(line.text)?.style === 'regular';
}

/**
 * Returns the line after the quotation that begins in `lines[from]`: the first closing line at which the nesting is closed and
 * something follows that may; else the first closing line before something that may follow and is no unit; else the end.
 */
function quotationEnd(lines: readonly Line[], from: number, head: string): { end: number; isClosed: boolean } {
  let depth = 0;
  let fallback = -1;
  for (let at = from; at < lines.length; at += 1) {
    depth = nestingAfter(at > from ? (lines[at]?.text ?? '') : head, depth);
    if (!isClosing(lines[at]?.text ?? '')) continue;
    const next = lines[at + 1];
    if (!mayFollow(next)) continue;
    if (depth === 0) return { end: at + 1, isClosed: true };
    if (fallback >= 0 && at - fallback > WIDEST_SEARCH) break;
    if (fallback < 0 && (next === undefined || isInstruction(next.text))) fallback = at + 1;
  }
  return fallback > 0 ? { end: fallback, isClosed: true } : { end: lines.length, isClosed: false };
}

/** Takes the outer marks and the sign after them away. */
function stripMarks(text: string): string {
  const body = text.replace(OPENING, '').trimEnd();
  const close = CLOSING.exec(body.slice(-CLOSING_WINDOW));
  const tail = close === null ? body.length : body.length - Math.min(CLOSING_WINDOW, body.length) + close.index;
  return body.slice(0, tail).trim();
}

/** "2) тармақтағы …" and "6), 7) және 9) тармақшалар" begin with an address, not with a marker of the amending act. */
function startsWithAddress(text: string, length: number, lang: Lang): boolean {
  const address = readAddress(text.slice(0, 400), lang);
  return address !== null && address.end > length;
}

function instruction(text: string, offset: number, lang: Lang): InstructionItem {
  const marker = readUnitMarker(text);
  const level = marker?.kind === 'point' ? 1 : marker?.kind === 'subpoint' ? 2 : null;
  const isMarker = marker?.style === 'regular' && level !== null && !startsWithAddress(text, marker.length, lang);
  if (!marker || !isMarker) return { kind: 'instruction', text, level: null, provision: null, offset };
  return {
    kind: 'instruction',
    text: text.slice(marker.length),
    level,
    provision: null,
    offset: offset + marker.length,
  };
}

/**
 * Returns the paragraphs of pasted text, quoted new text apart. A quotation that opens in the middle of a line and is not closed
 * there takes the lines after it.
 */
export function itemsOfText(text: string, lang: Lang): AmendItem[] {
  const lines = linesOf(text);
  const items: AmendItem[] = [];
  let at = 0;
  while (at < lines.length) {
    const line = lines[at] as Line;
    const isQuoted = OPENING.test(line.text) && awaitsText(items);
    const open = isQuoted ? 0 : unclosedOpening(line.text);
    const isInline = !isQuoted && open > 0 && line.text.slice(0, open).trimEnd().endsWith(':');
    if (!isQuoted && !isInline) {
      items.push(instruction(line.text, line.offset, lang));
      at += 1;
      continue;
    }
    if (isInline) items.push(instruction(line.text.slice(0, open).trimEnd(), line.offset, lang));
    const head = line.text.slice(open);
    const { end, isClosed } = quotationEnd(lines, at, head);
    const body = [head, ...lines.slice(at + 1, end).map((one) => one.text)].join('\n');
    items.push({ kind: 'quotation', text: stripMarks(body), provision: null, units: null, isClosed });
    at = end;
  }
  return items;
}

/** New text follows an instruction that ends with a colon, or another quotation. */
function awaitsText(items: readonly AmendItem[]): boolean {
  const last = items[items.length - 1];
  if (last === undefined || last.kind === 'quotation') return last !== undefined;
  return last.text.endsWith(':') && announcesNewText(last.text);
}
