/**
 * Text that remembers where it came from: for each UTF-16 unit of `text`, the UTF-16 offset in the decoded source,
 * or -1 where a repair made the unit (a space between joined lines, say).
 */
export interface MappedText {
  readonly text: string;
  readonly origins: Int32Array;
}

export const EMPTY_MAPPED: MappedText = { text: '', origins: new Int32Array(0) };

/** Returns the text [start, end) of the decoded source, mapped one to one. */
export function mappedFrom(decoded: string, start: number, end: number): MappedText {
  const origins = new Int32Array(end - start);
  for (let i = 0; i < origins.length; i += 1) origins[i] = start + i;
  return { text: decoded.slice(start, end), origins };
}

/** Returns made-up text (no origin), such as the space between two joined lines. */
export function mappedMade(text: string): MappedText {
  return { text, origins: new Int32Array(text.length).fill(-1) };
}

/** Returns the part [start, end) with its origins. */
export function sliceMapped(value: MappedText, start: number, end: number = value.text.length): MappedText {
  return { text: value.text.slice(start, end), origins: value.origins.slice(start, end) };
}

/** Returns the pieces one after another. */
export function concatMapped(pieces: readonly MappedText[]): MappedText {
  const length = pieces.reduce((sum, piece) => sum + piece.text.length, 0);
  const origins = new Int32Array(length);
  let at = 0;
  for (const piece of pieces) {
    origins.set(piece.origins, at);
    at += piece.text.length;
  }
  return { text: pieces.map((piece) => piece.text).join(''), origins };
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
  const start = value.text.length - value.text.trimStart().length;
  const end = value.text.trimEnd().length;
  return end <= start ? EMPTY_MAPPED : sliceMapped(value, start, end);
}

/** Returns the text with every run of white space (no-break spaces and tabs too) turned into one space, trimmed. */
export function collapseMapped(value: MappedText): MappedText {
  const units: string[] = [];
  const origins: number[] = [];
  let pending = -2;
  for (let i = 0; i < value.text.length; i += 1) {
    const unit = value.text[i] ?? '';
    if (/\s/u.test(unit)) {
      if (pending === -2) pending = value.origins[i] ?? -1;
      continue;
    }
    if (pending !== -2 && units.length > 0) {
      units.push(' ');
      origins.push(pending);
    }
    pending = -2;
    units.push(unit);
    origins.push(value.origins[i] ?? -1);
  }
  return { text: units.join(''), origins: Int32Array.from(origins) };
}

/**
 * Returns the source ranges [start, end) that the units came from, in reading order of the mapped text.
 * Ranges that only white space of the source parts are joined, so that a wrapped sentence is one span.
 */
export function spansOf(value: MappedText, decoded: string): [number, number][] {
  const spans: [number, number][] = [];
  for (const origin of value.origins) {
    if (origin < 0) continue;
    const last = spans[spans.length - 1];
    if (last && (origin === last[1] || (origin > last[1] && decoded.slice(last[1], origin).trim() === ''))) {
      last[1] = origin + 1;
    } else {
      spans.push([origin, origin + 1]);
    }
  }
  return spans;
}
