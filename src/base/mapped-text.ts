import { codeAt } from './code-at.ts';
import { zeros } from './int-room.ts';
import { isSpaceCode } from './white-space.ts';

/**
 * Text that remembers where it came from: for each UTF-16 unit of `text`, the UTF-16 offset in the decoded source,
 * or -1 where a repair made the unit (a space between joined lines, say).
 */
export interface MappedText {
  readonly text: string;
  readonly origins: Int32Array;
}

export const EMPTY_MAPPED: MappedText = { text: '', origins: zeros(0) };

/** Returns the text [start, end) of the decoded source, mapped one to one. */
export function mappedFrom(decoded: string, start: number, end: number): MappedText {
  const origins = zeros(end - start);
  for (let i = 0; i < origins.length; i += 1) origins[i] = start + i;
  return { text: decoded.slice(start, end), origins };
}

/** The space between two lines or words, which is made most. */
const MADE_SPACE: MappedText = { text: ' ', origins: Int32Array.of(-1) };

/** Returns made-up text (no origin), such as the space between two joined lines. */
export function mappedMade(text: string): MappedText {
  return text === ' ' ? MADE_SPACE : { text, origins: zeros(text.length).fill(-1) };
}

/** Returns the part [start, end) with its origins, which it shares with the whole. */
export function sliceMapped(value: MappedText, start: number, end: number = value.text.length): MappedText {
  if (start === 0 && end === value.text.length) return value;
  return { text: value.text.slice(start, end), origins: value.origins.subarray(start, end) };
}

const FEW = 16;

/** Returns the pieces one after another. */
export function concatMapped(pieces: readonly MappedText[]): MappedText {
  if (pieces.length === 1 && pieces[0]) return pieces[0];
  let length = 0;
  for (const { text } of pieces) length += text.length;
  const origins = zeros(length);
  const texts: string[] = [];
  let at = 0;
  for (const piece of pieces) {
    const { text, origins: own } = piece;
    // To set a few numbers at once costs as much as to set a line of them.
    if (text.length > FEW) origins.set(own, at);
    else for (let unit = 0; unit < text.length; unit += 1) origins[at + unit] = own[unit] ?? -1;
    at += text.length;
    texts.push(text);
  }
  return { text: texts.join(''), origins };
}

/** Returns the pieces with one made space between them; empty pieces are left out. */
export function joinMapped(pieces: readonly MappedText[], separator = ' '): MappedText {
  const parts: MappedText[] = [];
  for (const piece of pieces) {
    if (piece.text === '') continue;
    if (parts.length > 0) parts.push(mappedMade(separator));
    parts.push(piece);
  }
  return concatMapped(parts);
}

/** Returns the text without white space at both ends. */
export function trimMapped(value: MappedText): MappedText {
  return trimmedSlice(value, 0, value.text.length);
}

/** Returns the part [start, end) without white space at its ends, cut once. */
export function trimmedSlice(value: MappedText, start: number, end: number = value.text.length): MappedText {
  const { text } = value;
  let [from, to] = [start, end];
  while (from < to && isSpaceCode(codeAt(text, from))) from += 1;
  while (to > from && isSpaceCode(codeAt(text, to - 1))) to -= 1;
  return from < to ? sliceMapped(value, from, to) : EMPTY_MAPPED;
}

/** Returns the place in the source of the first unit that has one, or -1. */
export function firstOrigin({ origins }: MappedText): number {
  for (let at = 0; at < origins.length; at += 1) if ((origins[at] ?? -1) >= 0) return origins[at] ?? -1;
  return -1;
}

/** Returns the place in the source of the last unit that has one, or -1. */
export function lastOrigin({ origins }: MappedText): number {
  for (let at = origins.length - 1; at >= 0; at -= 1) if ((origins[at] ?? -1) >= 0) return origins[at] ?? -1;
  return -1;
}

/** Says whether the text has no white space but single plain spaces between words. */
function isCollapsed(text: string): boolean {
  let wasSpace = true;
  for (let at = 0; at < text.length; at += 1) {
    const code = codeAt(text, at);
    const isSpace = isSpaceCode(code);
    if (isSpace && (wasSpace || code !== 32)) return false;
    wasSpace = isSpace;
  }
  return !wasSpace || text === '';
}

/** Returns the text with every run of white space (no-break spaces and tabs too) turned into one space, trimmed. */
export function collapseMapped(value: MappedText): MappedText {
  const { text } = value;
  if (isCollapsed(text)) return value;
  const words: string[] = [];
  const origins = zeros(text.length);
  let length = 0;
  for (let at = 0; at < text.length; ) {
    const gap = at;
    while (at < text.length && isSpaceCode(codeAt(text, at))) at += 1;
    const start = at;
    while (at < text.length && !isSpaceCode(codeAt(text, at))) at += 1;
    if (at === start) break;
    if (start > gap && length > 0) origins[length++] = value.origins[gap] ?? -1;
    words.push(text.slice(start, at));
    origins.set(value.origins.subarray(start, at), length);
    length += at - start;
  }
  return { text: words.join(' '), origins: origins.subarray(0, length) };
}

function isBlankBetween(decoded: string, start: number, end: number): boolean {
  for (let at = start; at < end; at += 1) if (!isSpaceCode(codeAt(decoded, at))) return false;
  return true;
}

/**
 * Returns the source ranges [start, end) that the units came from, in reading order of the mapped text.
 * Ranges that only white space of the source parts are joined, so that a wrapped sentence is one span.
 */
export function spansOf(value: MappedText, decoded: string): [number, number][] {
  const { origins } = value;
  const spans: [number, number][] = [];
  let [start, end] = [-1, -1];
  for (let at = 0; at < origins.length; at += 1) {
    const origin = origins[at] ?? -1;
    if (origin < 0) continue;
    if (start >= 0 && origin !== end && !(origin > end && isBlankBetween(decoded, end, origin))) {
      spans.push([start, end]);
      start = origin;
    } else if (start < 0) start = origin;
    end = origin + 1;
  }
  if (start >= 0) spans.push([start, end]);
  return spans;
}
