import { type SpanMap, spanMap } from '../base/span-map.ts';
import type { Lang } from '../model/ids.ts';
import { detectLanguage } from './language.ts';
import { foldLetters } from './letters.ts';
import { ENDINGS, ONE_LETTER_WORDS } from './word-shapes.ts';

/** What a corpus knows of its own words; the evidence for splitting glued words and mending broken ones. */
export interface Vocabulary {
  /** How often a folded word stands alone; a compound counts as a whole and by its parts. */
  readonly words: ReadonlyMap<string, number>;
  /** How often two words follow each other with nothing but white space between: "қол жеткізу". */
  readonly pairs: ReadonlyMap<string, number>;
  /** How many different words share a stem. */
  readonly stems: Readonly<Record<Lang, ReadonlyMap<string, number>>>;
  readonly total: number;
}

/** A word; hyphens join its parts. Matches `мінез-құлық`, must not match `5-`. */
const WORD = /\p{L}{1,300}(?:-\p{L}{1,300}){0,9}/gu;
/** Where a sentence goes on. Matches ` ` and a single line end, must not match `, ` or a blank line. */
const JOINT = /^[^\S\n]*\n?[^\S\n]*$/u;
const SHORTEST_STEM = 4;
const MOST_ENDINGS = 4;

function endingsOf(lang: Lang): SpanMap<true> {
  return spanMap(ENDINGS[lang].map((ending) => [ending, true] as const));
}

const KNOWN_ENDINGS: Readonly<Record<Lang, SpanMap<true>>> = { kk: endingsOf('kk'), ru: endingsOf('ru') };
const LONGEST_ENDING = 6;

/** Where the word [start, end) ends without its longest ending. */
function cutOnce(text: string, start: number, end: number, endings: SpanMap<true>): number {
  for (let length = Math.min(LONGEST_ENDING, end - start - SHORTEST_STEM); length > 0; length -= 1) {
    if (endings.get(text, end - length, end)) return end - length;
  }
  return end;
}

/** Returns where the stem of the word [start, end) of a folded text ends; see `stemOf`. */
export function stemEnd(text: string, start: number, end: number, lang: Lang): number {
  let stem = end;
  for (let round = 0; round < (lang === 'kk' ? MOST_ENDINGS : 1); round += 1) {
    const shorter = cutOnce(text, start, stem, KNOWN_ENDINGS[lang]);
    if (shorter === stem) break;
    stem = shorter;
  }
  return stem;
}

/** Returns the word without its endings: four letters or more. Russian words lose one ending, Kazakh ones up to four. */
export function stemOf(word: string, lang: Lang): string {
  return word.slice(0, stemEnd(word, 0, word.length, lang));
}

function add(counts: Map<string, number>, key: string): void {
  counts.set(key, (counts.get(key) ?? 0) + 1);
}

interface Counts {
  readonly words: Map<string, number>;
  readonly pairs: Map<string, number>;
  readonly stems: Record<Lang, Map<string, number>>;
  total: number;
}

function countWord(word: string, lang: Lang, counts: Counts): void {
  if (!counts.words.has(word)) add(counts.stems[lang], stemOf(word, lang));
  add(counts.words, word);
  counts.total += 1;
}

function countText(text: string, counts: Counts): void {
  const lang = detectLanguage(text).lang;
  const folded = foldLetters(text);
  let previous = '';
  let previousEnd = 0;
  for (const match of folded.matchAll(WORD)) {
    const word = match[0];
    const isJoined = previous !== '' && JOINT.test(folded.slice(previousEnd, match.index));
    previousEnd = match.index + word.length;
    // Letters of a spaced-out word are no words, and what they part is no pair.
    if (word.length === 1 && !ONE_LETTER_WORDS[lang].has(word)) {
      previous = '';
      continue;
    }
    const parts = word.includes('-') ? word.split('-') : [];
    countWord(word, lang, counts);
    for (const part of parts) if (part.length > 1) countWord(part, lang, counts);
    if (isJoined) add(counts.pairs, `${previous} ${parts[0] ?? word}`);
    previous = parts[parts.length - 1] ?? word;
  }
}

/**
 * Returns the words, pairs of neighbours and stems of the texts. The order of the texts does not matter. Time and room are
 * linear in the texts.
 */
export function buildVocabulary(texts: readonly string[]): Vocabulary {
  const counts: Counts = { words: new Map(), pairs: new Map(), stems: { kk: new Map(), ru: new Map() }, total: 0 };
  for (const text of texts) countText(text, counts);
  return counts;
}

export function wordCount(vocabulary: Vocabulary, word: string): number {
  return vocabulary.words.get(word) ?? 0;
}

export function pairCount(vocabulary: Vocabulary, left: string, right: string): number {
  return vocabulary.pairs.get(`${left} ${right}`) ?? 0;
}

const GLUED_PAIRS = new WeakMap<Vocabulary, ReadonlySet<string>>();

/** Returns every pair of neighbours written as one word, so that a glued token is found in one step. */
export function gluedPairs(vocabulary: Vocabulary): ReadonlySet<string> {
  const known = GLUED_PAIRS.get(vocabulary);
  if (known) return known;
  const glued = new Set<string>();
  for (const pair of vocabulary.pairs.keys()) glued.add(pair.replace(' ', ''));
  GLUED_PAIRS.set(vocabulary, glued);
  return glued;
}
