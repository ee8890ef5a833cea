import { concatMapped, type MappedText, mappedMade, sliceMapped } from '../base/mapped-text.ts';
import { foldLetters } from '../lexicon/letters.ts';
import { segmentWord } from '../lexicon/segment-words.ts';
import { pairCount, stemOf, type Vocabulary, wordCount } from '../lexicon/vocabulary.ts';
import { FREE_WORDS, LEADING_PARTICLES } from '../lexicon/word-shapes.ts';
import type { Lang } from '../model/ids.ts';

/** A place in a line where a space is missing. */
export interface Split {
  /** Offsets of the glued token. */
  readonly start: number;
  readonly end: number;
  /** Offsets at which a word begins. */
  readonly at: readonly number[];
  readonly confidence: number;
}

/** A word. Matches `бақылауАтырау`, must not match `E-2`. */
const WORD = /\p{L}{6,1000}/gu;
/** A capital inside a word. Matches between the parts of `бақылауАтырау`, must not match `НМИ` or `МЦРиАП`. */
const CASE_CHANGE = /(?<=\p{Ll}{3})(?=\p{Lu}\p{Ll}{2})/gu;
/** The number of an act with the name glued behind it. Matches `№ 57"А`, must not match `"№ 57" актісі`. */
const GLUED_NAME = /№ ?\d[\d/\-\p{L}]{0,20}(?=["«]\p{Lu})/gu;
/** Shorter words without kin in the corpus are new words, not several. */
const LONG_WORD = 12;
const SHORTEST_PART = 3;
/** Enough to hold the word before. */
const REACH = 40;
/** No word of the two languages has so many letters. */
const TOO_LONG = 30;
const UNSOLVED = 0.4;

function isKnown(word: string, vocabulary: Vocabulary, lang: Lang): boolean {
  return wordCount(vocabulary, word) > 0 || (vocabulary.stems[lang].get(stemOf(word, lang)) ?? 0) > 0;
}

function caseChange(word: string, start: number, vocabulary: Vocabulary, lang: Lang): Split | null {
  const places = [...word.matchAll(CASE_CHANGE)].map((match) => match.index);
  if (places.length === 0) return null;
  const edges = [0, ...places, word.length];
  const parts = places.map((_, at) => foldLetters(word.slice(edges[at] ?? 0, edges[at + 1] ?? 0)));
  const last = foldLetters(word.slice(places[places.length - 1] ?? 0));
  const known = [...parts, last].filter((part) => isKnown(part, vocabulary, lang)).length;
  // A proper name need not be known; the word before it must be.
  const isLeftKnown = parts.every((part) => isKnown(part, vocabulary, lang));
  const confidence = known > places.length ? 0.95 : isLeftKnown ? 0.75 : 0.4;
  return { start, end: start + word.length, at: places.map((place) => start + place), confidence };
}

/** Two words that the corpus has seen side by side, cheaply; the full search is for longer tokens. */
function hasSeenPair(word: string, vocabulary: Vocabulary): boolean {
  for (let cut = SHORTEST_PART; cut <= word.length - SHORTEST_PART; cut += 1) {
    if (pairCount(vocabulary, word.slice(0, cut), word.slice(cut)) > 0) return true;
  }
  return false;
}

function hasFreeWord(word: string, vocabulary: Vocabulary, lang: Lang): boolean {
  if (wordCount(vocabulary, word) > 1) return false;
  for (const free of FREE_WORDS[lang]) if (word.length > free.length + 2 && word.endsWith(free)) return true;
  return false;
}

function hasKin(word: string, vocabulary: Vocabulary, lang: Lang): boolean {
  return (vocabulary.stems[lang].get(stemOf(word, lang)) ?? 0) > 1;
}

function grownTogether(word: string, start: number, vocabulary: Vocabulary, lang: Lang): Split | null {
  const folded = foldLetters(word);
  const isOdd = folded.length >= LONG_WORD && !hasKin(folded, vocabulary, lang);
  if (!isOdd && !hasSeenPair(folded, vocabulary) && !hasFreeWord(folded, vocabulary, lang)) return null;
  const segmentation = segmentWord(folded, vocabulary, lang);
  if (!segmentation) {
    return folded.length >= TOO_LONG ? { start, end: start + word.length, at: [], confidence: UNSOLVED } : null;
  }
  const at: number[] = [];
  let from = start;
  for (const part of segmentation.parts.slice(0, -1)) {
    from += part.length;
    at.push(from);
  }
  return { start, end: start + word.length, at, confidence: segmentation.confidence };
}

/** A particle grown onto its right neighbour, when the corpus has seen it between just these two words. */
function grownParticle(word: string, start: number, before: string, vocabulary: Vocabulary, lang: Lang): Split | null {
  const folded = foldLetters(word);
  const previous = /\p{L}+$/u.exec(foldLetters(before.trimEnd()))?.[0] ?? '';
  for (const particle of LEADING_PARTICLES[lang]) {
    if (!folded.startsWith(particle)) continue;
    const seen = pairCount(vocabulary, particle, folded.slice(particle.length));
    if (seen === 0 || pairCount(vocabulary, previous, particle) === 0) continue;
    if (wordCount(vocabulary, folded) > 2 * seen) continue;
    return { start, end: start + word.length, at: [start + particle.length], confidence: 0.8 };
  }
  return null;
}

function gluedNames(text: string, quotesBefore: number): Split[] {
  const splits: Split[] = [];
  for (const match of text.matchAll(GLUED_NAME)) {
    const end = match.index + match[0].length;
    const quotes = quotesBefore + countQuotes(text.slice(0, end));
    const at = text.charAt(end) === '«' || quotes % 2 === 0 ? end : end + 1;
    splits.push({ start: match.index, end: end + 1, at: [at], confidence: text.charAt(end) === '«' ? 1 : 0.9 });
  }
  return splits;
}

export function countQuotes(text: string): number {
  let count = 0;
  for (const unit of text) if (unit === '"') count += 1;
  return count;
}

/**
 * Returns the tokens of a line that several words have grown into, with the places of the missing spaces; the caller splits
 * what is sure (0.5 and above) and reports the rest. `quotesBefore` is the number of straight quotation marks that the block
 * has before the line. Time is linear in the line.
 */
export function findGluedWords(text: string, quotesBefore: number, vocabulary: Vocabulary, lang: Lang): Split[] {
  const splits = gluedNames(text, quotesBefore);
  for (const match of text.matchAll(WORD)) {
    const word = match[0];
    const before = text.slice(Math.max(0, match.index - REACH), match.index);
    const split =
      caseChange(word, match.index, vocabulary, lang) ??
      grownTogether(word, match.index, vocabulary, lang) ??
      grownParticle(word, match.index, before, vocabulary, lang);
    if (split) splits.push(split);
  }
  return splits.sort((a, b) => a.start - b.start);
}

/** Returns the text with a made space at each place. */
export function insertSpaces(value: MappedText, places: readonly number[]): MappedText {
  const pieces: MappedText[] = [];
  let from = 0;
  for (const place of places) {
    pieces.push(sliceMapped(value, from, place), mappedMade(' '));
    from = place;
  }
  return concatMapped([...pieces, sliceMapped(value, from)]);
}
