import { type Diagnostic, diagnose } from '../base/diagnostic.ts';
import { type Outcome, outcome } from '../base/outcome.ts';
import { detectLanguage, LANGUAGE_SAMPLE } from '../lexicon/language.ts';
import { buildVocabulary } from '../lexicon/vocabulary.ts';
import type { Block, Drop, SourceText, TextBlock } from '../model/source-text.ts';
import { wordsOfFlow } from './flow.ts';
import { blocksOfFlow, type FlowRoom } from './flow-blocks.ts';
import type { Placed } from './flow-tables.ts';
import { recordMixedWords } from './mixed-letters.ts';
import type { ReadOptions } from './plain-text.ts';
import { diagnoseRepairs } from './read-diagnostics.ts';

/** What a reader of a marked-up format hands on. */
export interface FlowSource {
  readonly decoded: string;
  readonly encoding: string;
  readonly mediaType: string;
  readonly placed: readonly Placed[];
  readonly drops: readonly Drop[];
}

/** Returns a function that gives the 1-based line of an offset. */
export function lineFinder(decoded: string): (offset: number) => number {
  const ends: number[] = [];
  for (let at = decoded.indexOf('\n'); at >= 0; at = decoded.indexOf('\n', at + 1)) ends.push(at);
  return (offset) => {
    let [low, high] = [0, ends.length];
    while (low < high) {
      const middle = (low + high) >> 1;
      if ((ends[middle] ?? 0) < offset) low = middle + 1;
      else high = middle;
    }
    return low + 1;
  };
}

/**
 * The stored line of each block where lines tell blocks apart; where a copy has all its text in a few long lines, lines are
 * counted through the blocks, so that each place can be named.
 */
function numberLines(blocks: readonly Block[]): readonly Block[] {
  const firsts = blocks.map((block) => (block.kind === 'text' ? block.lineNumbers[0] : block.line));
  if (new Set(firsts).size === firsts.length) return blocks;
  let next = 1;
  return blocks.map((block) => {
    const from = next;
    next += block.kind === 'table' ? block.rows.length : block.lines.length;
    if (block.kind === 'table') return { ...block, line: from };
    const lineNumbers = block.lines.map((_, at) => from + at);
    return { ...block, lineNumbers } satisfies TextBlock;
  });
}

/** The words of the first items, as many as make `enough` letters. */
function wordsOf(placed: readonly Placed[], enough: number): string {
  const words: string[] = [];
  let length = 0;
  for (const { item } of placed) {
    if (length >= enough) break;
    const own = wordsOfFlow(item);
    words.push(own);
    length += own.length;
  }
  return words.join('\n');
}

/** Returns the blocks of a marked-up copy, repaired, with what there is to say of them. */
export function sourceOfFlow(flow: FlowSource, options: ReadOptions): Outcome<SourceText> {
  const { file, sha256 } = options;
  const { decoded, encoding, mediaType } = flow;
  const vocabulary = options.vocabulary ?? buildVocabulary([wordsOf(flow.placed, Number.POSITIVE_INFINITY)]);
  const { lang, confidence } = detectLanguage(wordsOf(flow.placed, LANGUAGE_SAMPLE));
  const lineAt = lineFinder(decoded);
  const lists = { repairs: recordMixedWords(decoded), doubts: [], drops: [...flow.drops], tooLarge: [] };
  const room: FlowRoom = { vocabulary, lang, decoded, lineAt, ...lists };
  const blocks = numberLines(blocksOfFlow(flow.placed, room));
  const shape = { mediaType, layout: 'html-text', encoding, lang } as const;
  const { repairs, drops } = room;
  const source: SourceText = { file, sha256, ...shape, decoded, blocks, repairs, drops };
  const problems: Diagnostic[] = [];
  if (blocks.length === 0) problems.push(diagnose('READ_EMPTY', 'The file shows no text.', { file }));
  else if (confidence <= 0.5) {
    problems.push(diagnose('READ_LANGUAGE_UNKNOWN', 'No word or letter shows Kazakh or Russian.', { file }));
  }
  for (const line of room.tooLarge) {
    problems.push(diagnose('READ_TABLE_TOO_LARGE', 'The table is too large.', { file, line }));
  }
  return outcome(source, [...problems, ...diagnoseRepairs(source, [], room.doubts)]);
}

/** Says that items of numbered lists got the numbers that a screen shows. */
export function tellNumbered(file: string, lines: readonly number[]): Diagnostic[] {
  const places = lines.map((line) => ({ file, line }));
  const [first] = places;
  if (!first) return [];
  const message = `${places.length} items of numbered lists got the number that is shown on the screen.`;
  return [diagnose('READ_LIST_NUMBERED', message, first, { related: places.slice(1, 12) })];
}
