import type { Block, TextBlock } from '../model/source-text.ts';
import type { FlatLine, Header } from './headers.ts';
import { splitBlockParts } from './text-piece.ts';

/** A stretch of the source under one header; the first has none and holds the decree itself. */
export interface Section {
  readonly header: Header | null;
  readonly headerBlocks: readonly TextBlock[];
  readonly blocks: readonly Block[];
}

interface Growing {
  readonly header: Header | null;
  readonly headerBlocks: TextBlock[];
  readonly blocks: Block[];
}

/** Returns the source cut at its headers; blocks are split where a header begins or ends inside one. */
export function cutSections(
  blocks: readonly Block[],
  lines: readonly FlatLine[],
  headers: readonly Header[],
): Section[] {
  const firstLines: number[] = [];
  lines.forEach((line, at) => {
    if (line.index === 0) firstLines[line.block] = at;
  });
  const sections: Growing[] = [{ header: null, headerBlocks: [], blocks: [] }];
  let next = 0;
  const pushPart = (part: Block, first: number): void => {
    while (next < headers.length && first >= (headers[next]?.from ?? 0)) {
      sections.push({ header: headers[next] ?? null, headerBlocks: [], blocks: [] });
      next += 1;
    }
    const section = sections[sections.length - 1];
    if (section?.header && part.kind === 'text' && first < section.header.to) section.headerBlocks.push(part);
    else section?.blocks.push(part);
  };
  let ahead = 0;
  blocks.forEach((block, at) => {
    const first = firstLines[at] ?? 0;
    if (block.kind === 'table') {
      pushPart(block, first);
      return;
    }
    const end = first + block.lines.length;
    const cuts: number[] = [];
    while (ahead < headers.length && (headers[ahead]?.to ?? 0) < first) ahead += 1;
    for (let h = ahead; h < headers.length && (headers[h]?.from ?? end) < end; h += 1) {
      const header = headers[h];
      if (header && header.from > first) cuts.push(header.from - first);
      if (header && header.to > first && header.to < end) cuts.push(header.to - first);
    }
    if (cuts.length === 0) {
      pushPart(block, first);
      return;
    }
    const unique = [...new Set(cuts)].sort((a, b) => a - b);
    for (const { part, firstLine } of splitBlockParts(block, unique)) pushPart(part, first + firstLine);
  });
  return sections;
}
