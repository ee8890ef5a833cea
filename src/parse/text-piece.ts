import { firstOrigin, type MappedText, sliceMapped } from '../base/mapped-text.ts';
import type { TextBlock } from '../model/source-text.ts';

/** Returns the offset in the block's text at which each of its lines begins; -1 for a line whose first character was moved by a repair. */
function lineOffsets(block: TextBlock): number[] {
  const places = new Map<number, number>();
  const firsts = block.lines.map(firstOrigin);
  for (const first of firsts) places.set(first, -1);
  block.text.origins.forEach((origin, at) => {
    if (origin >= 0 && places.get(origin) === -1) places.set(origin, at);
  });
  let last = 0;
  return firsts.map((first) => {
    const at = first < 0 ? -1 : (places.get(first) ?? -1);
    if (at < last) return -1;
    last = at;
    return at;
  });
}

/** A part of a block and the index of its first line in it. */
export interface BlockPart {
  readonly part: TextBlock;
  readonly firstLine: number;
}

/**
 * Returns the block cut before the given lines (indices into `lines`, ascending, 0 allowed). Lines that a repair moved cannot be
 * cut at and stay with the part before them. No character is lost.
 */
export function splitBlockParts(block: TextBlock, before: readonly number[]): BlockPart[] {
  const wanted = before.filter((line) => line > 0 && line < block.lines.length);
  if (wanted.length === 0) return [{ part: block, firstLine: 0 }];
  const offsets = lineOffsets(block);
  const cuts = wanted.filter((line) => (offsets[line] ?? -1) > 0);
  const starts = [0, ...cuts];
  return starts.map((start, index): BlockPart => {
    const end = starts[index + 1];
    const from = start === 0 ? 0 : (offsets[start] ?? 0);
    const to = end === undefined ? block.text.text.length : (offsets[end] ?? block.text.text.length);
    const part: TextBlock = {
      ...block,
      text: trimEndMapped(sliceMapped(block.text, from, to)),
      lines: block.lines.slice(start, end),
      lineNumbers: block.lineNumbers.slice(start, end),
      blankBefore: start === 0 ? block.blankBefore : 0,
      pageBreakBefore: start === 0 && block.pageBreakBefore,
    };
    return { part, firstLine: start };
  });
}

/** Returns the parts of `splitBlockParts` alone. */
export function splitBlock(block: TextBlock, before: readonly number[]): TextBlock[] {
  return splitBlockParts(block, before).map(({ part }) => part);
}

function trimEndMapped(value: MappedText): MappedText {
  const end = value.text.trimEnd().length;
  return end === value.text.length ? value : sliceMapped(value, 0, end);
}

/** Returns the block cut in two at an offset of its text; the second part is null when nothing but white space is left. */
export function splitBlockAt(block: TextBlock, at: number): readonly [TextBlock | null, TextBlock | null] {
  const head = trimEndMapped(sliceMapped(block.text, 0, at));
  const skip = block.text.text.slice(at).length - block.text.text.slice(at).trimStart().length;
  const tail = sliceMapped(block.text, at + skip);
  const part = (text: MappedText): TextBlock | null =>
    text.text === '' ? null : { ...block, text, lines: [text], lineNumbers: block.lineNumbers.slice(0, 1) };
  return [part(head), part(tail)];
}

/** Returns the stored line on which the block begins. */
export function lineOf(block: TextBlock): number {
  return block.lineNumbers[0] ?? 1;
}
