import { codeAt } from '../base/code-at.ts';
import { concatMapped, type MappedText, mappedMade, sliceMapped } from '../base/mapped-text.ts';
import { lazily } from '../base/remember.ts';
import { hashOn } from '../base/span-map.ts';
import { isLetterCode } from '../lexicon/letter-codes.ts';
import { foldLetters } from '../lexicon/letters.ts';
import { pairCount, stemOf, type Vocabulary, wordCount } from '../lexicon/vocabulary.ts';
import type { Lang } from '../model/ids.ts';
import { WORD_READERS, type Word } from './known-words.ts';
import { SIGN, signsOf } from './line-signs.ts';

/** A place in a line where a space is missing. */
export interface Split {
  /** Offsets of the glued token. */
  readonly start: number;
  readonly end: number;
  /** Offsets at which a word begins. */
  readonly at: readonly number[];
  readonly confidence: number;
}

/** Shorter words are not several. */
const SHORTEST_WORD = 6;
/** Longer runs of letters are looked at piece by piece. */
const LONGEST_WORD = 1000;
/** A capital inside a word. Matches between the parts of `бақылауАтырау`, must not match `НМИ` or `МЦРиАП`. */
const CASE_CHANGE = /(?<=\p{Ll}{3})(?=\p{Lu}\p{Ll}{2})/gu;
/** The number of an act with the name glued behind it. Matches `№ 57"А`, must not match `"№ 57" актісі`. */
const GLUED_NAME = /№ ?\d[\d/\-\p{L}]{0,20}(?=["«]\p{Lu})/gu;
/** The word before. Matches `басқа` in `басқа `, must not match `, `. */
const LAST_WORD = /(\p{L}{1,40})\s{0,3}$/u;
/** Enough to hold it. */
const REACH = 40;

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

function grownTogether({ cut }: Word, start: number, end: number): Split | null {
  return cut && { ...cut, start, end, at: cut.at.map((place) => start + place) };
}

/** A particle grown onto its right neighbour, when the corpus has seen it between just these two words. */
function grownParticle({ particles }: Word, start: number, end: number, { text, vocabulary }: Line): Split | null {
  if (particles.length === 0) return null;
  const previous = LAST_WORD.exec(text.slice(Math.max(0, start - REACH), start))?.[1] ?? '';
  const grown = particles.find((particle) => pairCount(vocabulary, previous, particle) > 0);
  return grown === undefined ? null : { start, end, at: [start + grown.length], confidence: 0.8 };
}

/** The word behind. Matches `болу` in ` болу арқылы`, must not match `, `. */
const NEXT_WORD = /^\s{0,3}(\p{L}{1,40})/u;
/** A word behind its hyphen. Matches `-әрекетінде`, must not match `- әрекет`. */
const HYPHENED = /^-(\p{L}{2,40})/u;
const LONGEST_TAIL = 4;

/**
 * Several short words grown into one that nobody has seen, where the corpus has seen every two neighbours side by side, those
 * at both edges too: «сондай-ақжекеүлгі болу».
 */
function grownChain({ chain }: Word, start: number, end: number, line: Line): Split | null {
  if (chain === null || !isChain(chain, start, end - start, line)) return null;
  let at = start;
  const places = chain.slice(0, -1).map((part) => {
    at += part.length;
    return at;
  });
  return { start, end, at: places, confidence: 0.8 };
}

/** The chain was seen with the word before it, in a compound too, and with the word behind it. */
function isChain(parts: readonly string[], start: number, length: number, { text, vocabulary }: Line): boolean {
  const before = text.slice(Math.max(0, start - REACH), start);
  const behind = text.slice(start + length, start + length + REACH);
  const compound = COMPOUND_HEAD.exec(before)?.[1];
  const head = compound ?? LAST_WORD.exec(before)?.[1] ?? '';
  const [first = ''] = parts;
  const led = compound === undefined ? pairCount(vocabulary, head, first) : wordCount(vocabulary, `${head}-${first}`);
  return led > 0 && pairCount(vocabulary, parts.at(-1) ?? '', NEXT_WORD.exec(behind)?.[1] ?? '') > 0;
}

/** The first part of a compound. Matches `сондай` in `сондай-`, must not match `сондай `. */
const COMPOUND_HEAD = /(\p{L}{1,40})-$/u;

/** A folded line with what is known of its language. */
interface Line {
  readonly text: string;
  readonly vocabulary: Vocabulary;
  readonly lang: Lang;
}

/** A known word grown onto the first part of a known compound: «бағыныстылардыңіс-әрекетінде». */
function grownCompound(folded: string, start: number, { text, vocabulary }: Line): Split | null {
  const end = start + folded.length;
  if (text.charAt(end) !== '-') return null;
  const second = HYPHENED.exec(text.slice(end, end + REACH))?.[1];
  if (second === undefined || wordCount(vocabulary, folded) > 1) return null;
  for (let tail = 2; tail <= LONGEST_TAIL && tail < folded.length - 2; tail += 1) {
    const at = folded.length - tail;
    if (wordCount(vocabulary, folded.slice(0, at)) === 0) continue;
    if (!beginsCompound(folded.slice(at), second, vocabulary)) continue;
    return { start, end, at: [start + at], confidence: 0.8 };
  }
  return null;
}

/** What stands behind the hyphen may itself hold several words: a known compound is looked for at its beginning. */
function beginsCompound(first: string, second: string, vocabulary: Vocabulary): boolean {
  for (let length = SHORTEST_SECOND; length <= second.length; length += 1) {
    if (wordCount(vocabulary, `${first}-${second.slice(0, length)}`) > 0) return true;
  }
  return false;
}

const SHORTEST_SECOND = 3;
const HYPHEN = 0x2d;
/** Dashes of print, which folding makes hyphens of, stand behind this. */
const PRINTED_SIGNS = 0x2000;

function mayBeHyphen(code: number): boolean {
  return code === HYPHEN || code >= PRINTED_SIGNS;
}

function gluedNames(text: string, quotesBefore: number): Split[] {
  if (!text.includes('№')) return [];
  const splits: Split[] = [];
  for (const match of text.matchAll(GLUED_NAME)) {
    const end = match.index + match[0].length;
    const quotes = quotesBefore + countQuotes(text.slice(0, end));
    const at = text.charAt(end) === '«' || quotes % 2 === 0 ? end : end + 1;
    splits.push({ start: match.index, end: end + 1, at: [at], confidence: text.charAt(end) === '«' ? 1 : 0.9 });
  }
  return splits;
}

/** Hands on the runs of letters of a text that are long enough; a regular expression would cost as much as all the rest. */
function eachLongWord(text: string, take: (start: number, end: number, hash: number) => void): void {
  for (let at = 0; at < text.length; at += 1) {
    const start = at;
    const limit = Math.min(text.length, start + LONGEST_WORD);
    let hash = 0;
    for (; at < limit; at += 1) {
      const code = codeAt(text, at);
      if (!isLetterCode(code)) break;
      hash = hashOn(hash, code);
    }
    if (at - start >= SHORTEST_WORD) take(start, at, hash);
    // The unit that ends a run is no letter, unless the run was cut.
    if (at === limit && at > start) at -= 1;
  }
}

export function countQuotes(text: string): number {
  let count = 0;
  for (let at = text.indexOf('"'); at >= 0; at = text.indexOf('"', at + 1)) count += 1;
  return count;
}

/**
 * Returns the tokens of a line that several words have grown into, with the places of the missing spaces; the caller splits
 * what is sure (0.5 and above) and reports the rest. `quotesBefore` is the number of straight quotation marks that the block
 * has before the line. Time is linear in the line.
 */
export function findGluedWords(
  text: string,
  quotesBefore: number,
  vocabulary: Vocabulary,
  lang: Lang,
  signs: number = signsOf(text),
): Split[] {
  const splits = gluedNames(text, quotesBefore);
  const folded = lazily(() => foldLetters(text));
  const hasInnerCapital = (signs & SIGN.innerCapital) !== 0;
  const wordOf = WORD_READERS[lang](vocabulary);
  // Most lines need not be folded: their words are known as they are spelled.
  const spelled = (signs & SIGN.latin) === 0 ? text : folded();
  eachLongWord(spelled, (at, end, hash) => {
    const word = wordOf(spelled, at, end, hash);
    if (word.isWhole && !hasInnerCapital && !mayBeHyphen(codeAt(spelled, end))) return;
    const line: Line = { text: folded(), vocabulary, lang };
    const split =
      (hasInnerCapital ? caseChange(text.slice(at, end), at, vocabulary, lang) : null) ??
      grownTogether(word, at, end) ??
      grownParticle(word, at, end, line) ??
      grownCompound(line.text.slice(at, end), at, line) ??
      grownChain(word, at, end, line);
    if (split) splits.push(split);
  });
  return splits.length > 1 ? splits.sort((a, b) => a.start - b.start) : splits;
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
