import type { MappedText } from '../base/mapped-text.ts';
import type { Vocabulary } from '../lexicon/vocabulary.ts';
import type { Lang } from '../model/ids.ts';
import type { Repair } from '../model/source-text.ts';
import type { DraftLine } from './group-blocks.ts';
import { findSpacedWords, type Joint, joinTokens, type Token, tokenize } from './letter-spacing.ts';
import { SIGN, signsOf } from './line-signs.ts';
import { findTornWords, maybeTorn } from './stray-spaces.ts';
import { tidySpaces } from './tidy-spaces.ts';

/** A place that may be damaged, where nothing was changed. */
export interface Doubt {
  readonly kind: 'glued-words' | 'broken-word';
  readonly line: number;
  readonly found: string;
  readonly made: string;
}

/** Lines beyond this are no lines of a decree; they are kept as they are. */
export const LONGEST_LINE = 100_000;

/** What the repairs of one text share: the evidence, and the lists of what was done and what was not. */
export interface RepairRoom {
  readonly vocabulary: Vocabulary;
  readonly lang: Lang;
  readonly repairs: Repair[];
  readonly doubts: Doubt[];
}

/** Returns the source span of a part of a text; made units have none. */
export function spanOf(text: MappedText, start: number, end: number): [number, number][] {
  let [first, last] = [-1, -1];
  for (let at = start; at < end; at += 1) {
    const origin = text.origins[at] ?? -1;
    if (origin < 0) continue;
    if (first < 0 || origin < first) first = origin;
    if (origin > last) last = origin;
  }
  return first < 0 ? [] : [[first, last + 1]];
}

function recordJoints(line: DraftLine, tokens: readonly Token[], joints: readonly Joint[], room: RepairRoom): void {
  for (const joint of joints) {
    const [first, last] = [tokens[joint.from], tokens[joint.to - 1]];
    if (!first || !last) continue;
    const pieces = tokens.slice(joint.from, joint.to).map((token) => token.text);
    room.repairs.push({
      kind: 'letter-spacing',
      line: line.physical.number,
      spans: spanOf(line.text, first.start, last.end),
      found: line.text.text.slice(first.start, last.end),
      made: pieces.join(''),
      confidence: joint.confidence,
    });
  }
}

function joinAll(line: DraftLine, find: (tokens: readonly Token[]) => Joint[], room: RepairRoom): DraftLine {
  const tokens = tokenize(line.text.text);
  const joints = find(tokens);
  if (joints.length === 0) return line;
  recordJoints(line, tokens, joints, room);
  return { ...line, text: joinTokens(line.text, tokens, joints) };
}

/**
 * Returns the line with spaced-out letters joined, torn words made whole, and white space and punctuation tidied; each change
 * is recorded. Glued words are left for the block, which knows what stands around them.
 */
export function repairLine(line: DraftLine, room: RepairRoom): DraftLine {
  if (line.text.text === '' || line.text.text.length > LONGEST_LINE) return line;
  const { vocabulary, lang } = room;
  const signs = line.signs ?? signsOf(line.text.text);
  let repaired = line;
  if ((signs & SIGN.singles) !== 0) {
    repaired = joinAll(repaired, (tokens) => findSpacedWords(tokens, vocabulary, lang), room);
  }
  if (maybeTorn(repaired.text.text, vocabulary, lang)) {
    repaired = joinAll(repaired, (tokens) => findTornWords(tokens, vocabulary, lang), room);
  }
  const tidy = repaired === line ? tidySpaces(line.text, signs) : tidySpaces(repaired.text);
  if (tidy.dropped > 0) {
    room.repairs.push({
      kind: 'white-space',
      line: line.physical.number,
      spans: spanOf(repaired.text, 0, repaired.text.text.length),
      found: repaired.text.text,
      made: tidy.value.text,
      confidence: 1,
    });
  }
  if (tidy.value === line.text) return line.signs === signs ? line : { ...line, signs };
  const { signs: _, ...changed } = repaired;
  return { ...changed, text: tidy.value };
}
