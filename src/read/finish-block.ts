import { pushAll } from '../base/collect.ts';
import type { MappedText } from '../base/mapped-text.ts';
import type { Layout, TextBlock } from '../model/source-text.ts';
import { countQuotes, findGluedWords, insertSpaces, type Split } from './glued-words.ts';
import type { DraftBlock, DraftLine } from './group-blocks.ts';
import { type BreakTrust, DRAWN_CELL, joinLines, TEXT_CELL } from './join-lines.ts';
import { LONGEST_LINE, type RepairRoom, spanOf } from './repair-line.ts';

const SURE = 0.5;

function splitText(text: string, split: Split): string {
  const edges = [split.start, ...split.at, split.end];
  return edges
    .slice(1)
    .map((edge, at) => text.slice(edges[at], edge))
    .join(' ');
}

function splitGlued(line: DraftLine, quotesBefore: number, room: RepairRoom): MappedText {
  const { text } = line.text;
  if (text.length > LONGEST_LINE) return line.text;
  const splits = findGluedWords(text, quotesBefore, room.vocabulary, room.lang, line.signs);
  const places: number[] = [];
  for (const split of splits) {
    const found = text.slice(split.start, split.end);
    const made = splitText(text, split);
    if (split.confidence < SURE) {
      if (split.confidence >= 0.4) room.doubts.push({ kind: 'glued-words', line: line.physical.number, found, made });
      continue;
    }
    pushAll(places, split.at);
    room.repairs.push({
      kind: 'glued-words',
      line: line.physical.number,
      spans: spanOf(line.text, split.start, split.end),
      found,
      made,
      confidence: split.confidence,
    });
  }
  return places.length === 0 ? line.text : insertSpaces(line.text, places);
}

function hasTrailingSpace(line: DraftLine, decoded: string): boolean {
  const { content } = line.physical;
  const last = content.origins[content.origins.length - 1];
  const after = last === undefined ? '' : decoded.charAt(last + 1);
  return after === ' ' || after === '\u00a0' || after === '\t';
}

function trustOf({ shape }: DraftBlock, layout: Layout | 'drawn-cell'): BreakTrust | null {
  if (shape !== 'plain') return null;
  return layout === 'drawn-cell' ? DRAWN_CELL : layout === 'pdf-text' ? TEXT_CELL : null;
}

/** Returns the block with glued words split in its lines, and its lines joined into running text. */
export function finishBlock(
  draft: DraftBlock,
  decoded: string,
  layout: Layout | 'drawn-cell',
  room: RepairRoom,
): TextBlock {
  let quotes = 0;
  const lines = draft.lines.map((line) => {
    const text = splitGlued(line, quotes, room);
    quotes += countQuotes(text.text);
    return { text, number: line.physical.number, hasTrailingSpace: hasTrailingSpace(line, decoded) };
  });
  const trust = trustOf(draft, layout);
  const joined = joinLines(lines, trust, room.vocabulary, room.lang);
  for (const word of joined.broken) {
    if (word.confidence < (trust?.least ?? SURE)) {
      room.doubts.push({ kind: 'broken-word', line: word.line, found: word.found, made: word.made });
      continue;
    }
    const line = lines.find((candidate) => candidate.number === word.line);
    room.repairs.push({
      kind: 'broken-word',
      line: word.line,
      spans: line ? spanOf(line.text, Math.max(0, line.text.text.length - 1), line.text.text.length) : [],
      found: word.found,
      made: word.made,
      confidence: word.confidence,
    });
  }
  return {
    kind: 'text',
    shape: draft.shape,
    text: joined.text,
    lines: lines.map((line) => line.text),
    lineNumbers: lines.map((line) => line.number),
    indent: draft.lines[0]?.physical.indent ?? 0,
    blankBefore: draft.blankBefore,
    pageBreakBefore: draft.pageBreakBefore,
    headingLevel: null,
  };
}
