import type { PhraseId } from '../lexicon/norm-words.ts';
import type { PhraseIndex } from './phrase-index.ts';
import type { Reading, ReadingCache, ReadTokens } from './read-words.ts';
import { matchPhrase, readWordForm } from './read-words.ts';
import type { Token } from './tokens.ts';

/** A phrase of the lexicon found in a text. */
export interface Mention {
  readonly id: PhraseId;
  /** What stands before the colon of the id. */
  readonly space: string;
  /** Tokens [first, last]. */
  readonly first: number;
  readonly last: number;
  /** Bits of CASE; 0 = the words do not bend. */
  readonly cases: number;
  /** The verb carries a negation, or "не" stands before it. */
  readonly negated: boolean;
  readonly possessed: boolean;
  readonly form: 'noun' | 'finite' | 'participle' | 'converb' | 'conditional';
}

/** Returns the mentions in order of their first token; within one namespace a mention inside a longer one is dropped. */
export function findMentions(tokens: readonly Token[], index: PhraseIndex, cache: ReadingCache): Mention[] {
  const text: ReadTokens = {
    tokens,
    readings: tokens.map((token) => (token.kind === 'word' ? readWordForm(token.word, index, cache) : [])),
    headLast: index.lexicon.postpositional,
  };
  const found: Mention[] = [];
  for (let at = 0; at < tokens.length; at += 1) collectAt(at, text, index, found);
  return dropContained(found);
}

function collectAt(at: number, text: ReadTokens, index: PhraseIndex, found: Mention[]): void {
  const token = text.tokens[at];
  if (token === undefined) return;
  const start = found.length;
  const readings = text.readings[at] ?? [];
  collectStem(token.word, at, text, index, found, start);
  for (let i = 0; i < readings.length; i += 1) {
    const stem = readings[i]?.stem ?? '';
    if (stem !== token.word && !isRepeated(stem, readings, i)) collectStem(stem, at, text, index, found, start);
  }
  byLength(found, start);
}

function isRepeated(stem: string, readings: readonly Reading[], at: number): boolean {
  for (let i = 0; i < at; i += 1) if (readings[i]?.stem === stem) return true;
  return false;
}

/** Adds the phrases that begin with the stem; of one concept only the longest that begins at this token stays. */
function collectStem(
  stem: string,
  at: number,
  text: ReadTokens,
  index: PhraseIndex,
  found: Mention[],
  start: number,
): void {
  const phrases = index.byFirst.get(stem);
  if (phrases === undefined) return;
  for (const phrase of phrases) {
    const match = matchPhrase(phrase, at, text);
    if (match === null) continue;
    let known = start;
    while (known < found.length && found[known]?.id !== phrase.id) known += 1;
    if ((found[known]?.last ?? -1) >= match.last) continue;
    const negated = match.negated || isDenied(at, text.tokens, index);
    const { last, cases, possessed, form } = match;
    found[known] = { id: phrase.id, space: phrase.space, first: at, last, cases, negated, possessed, form };
  }
}

/** "не" right before the phrase; Kazakh denies inside the verb. */
function isDenied(at: number, tokens: readonly Token[], index: PhraseIndex): boolean {
  const word = tokens[at - 1]?.word;
  return word !== undefined && (index.lexicon.markers['w:not'] as readonly string[]).includes(word);
}

/** Mentions come by their first token; of those that begin at one token the longest must come first. */
function byLength(found: Mention[], start: number): void {
  if (found.length - start < 2) return;
  const group = found.slice(start).sort((a, b) => b.last - a.last);
  for (let i = 0; i < group.length; i += 1) found[start + i] = group[i] as Mention;
}

/** One sweep: of the mentions that begin no later, only the one that reaches farthest can hold another. */
function dropContained(found: readonly Mention[]): Mention[] {
  const farthest = new Map<string, Mention>();
  return found.filter((mention) => {
    const holder = farthest.get(mention.space);
    if (holder === undefined || holder.last < mention.last) {
      farthest.set(mention.space, mention);
      return true;
    }
    return holder.first === mention.first && holder.last === mention.last;
  });
}
