import { codeAt } from '../base/code-at.ts';
import { remember, rememberSpans } from '../base/remember.ts';
import { foldLetters, isLatinCode } from '../lexicon/letters.ts';
import { segmentWord } from '../lexicon/segment-words.ts';
import { gluedPairs, pairCount, stemOf, type Vocabulary, wordCount } from '../lexicon/vocabulary.ts';
import { FREE_WORDS, LEADING_PARTICLES } from '../lexicon/word-shapes.ts';
import type { Lang } from '../model/ids.ts';

/** Shorter words without kin in the corpus are new words, not several. */
const LONG_WORD = 12;
/** No word of the two languages has so many letters. */
const TOO_LONG = 30;
const UNSOLVED = 0.4;
const FEWEST_IN_CHAIN = 3;

function hasFreeWord(word: string, vocabulary: Vocabulary, lang: Lang): boolean {
  if (wordCount(vocabulary, word) > 1) return false;
  for (const free of FREE_WORDS[lang]) if (word.length > free.length + 2 && word.endsWith(free)) return true;
  return false;
}

function hasKin(word: string, vocabulary: Vocabulary, lang: Lang): boolean {
  return (vocabulary.stems[lang].get(stemOf(word, lang)) ?? 0) > 1;
}

/** The words of an unknown short word, where every two neighbours among them were seen side by side. */
function chainIn(folded: string, vocabulary: Vocabulary, lang: Lang): readonly string[] | null {
  if (folded.length >= LONG_WORD || wordCount(vocabulary, folded) > 1 || hasKin(folded, vocabulary, lang)) return null;
  const parts = segmentWord(folded, vocabulary, lang)?.parts ?? [];
  const isSeen = parts.every((part, at) => at === 0 || pairCount(vocabulary, parts[at - 1] ?? '', part) > 0);
  return parts.length >= FEWEST_IN_CHAIN && isSeen ? parts : null;
}

/** Where a folded word parts, counted from its head, and how sure that is. */
interface Cut {
  readonly at: readonly number[];
  readonly confidence: number;
}

function cutWord(folded: string, vocabulary: Vocabulary, lang: Lang): Cut | null {
  const isOdd = folded.length >= LONG_WORD && !hasKin(folded, vocabulary, lang);
  if (!isOdd && !gluedPairs(vocabulary).has(folded) && !hasFreeWord(folded, vocabulary, lang)) return null;
  const segmentation = segmentWord(folded, vocabulary, lang);
  if (!segmentation || segmentation.confidence < UNSOLVED) {
    return folded.length >= TOO_LONG ? { at: [], confidence: UNSOLVED } : null;
  }
  const at: number[] = [];
  let from = 0;
  for (const part of segmentation.parts.slice(0, -1)) {
    from += part.length;
    at.push(from);
  }
  return { at, confidence: segmentation.confidence };
}

/** What the vocabulary alone says of a word, wherever it stands. */
export interface Word {
  readonly cut: Cut | null;
  /** Particles that may have grown onto its head. */
  readonly particles: readonly string[];
  /** Short words that it may be a chain of; null = of none. */
  readonly chain: readonly string[] | null;
  /** None of the three: most words are whole, whatever stands around them. */
  readonly isWhole: boolean;
}

function readWord(folded: string, vocabulary: Vocabulary, lang: Lang): Word {
  const particles = LEADING_PARTICLES[lang].filter((particle) => {
    if (!folded.startsWith(particle)) return false;
    const seen = pairCount(vocabulary, particle, folded.slice(particle.length));
    return seen > 0 && wordCount(vocabulary, folded) <= 2 * seen;
  });
  const cut = cutWord(folded, vocabulary, lang);
  const chain = chainIn(folded, vocabulary, lang);
  return { cut, particles, chain, isWhole: cut === null && particles.length === 0 && chain === null };
}

/** Longer tokens are rare and not worth remembering. */
const REMEMBERED = 200;
/** A hundred acts have so many different words. */
const MOST_REMEMBERED = 100_000;

/** What is known of the word [start, end) of a line with the hash of its units; the line is folded if it holds Latin letters. */
type WordReader = (line: string, start: number, end: number, hash: number) => Word;

/** Words come again and again; each is looked at once for a vocabulary. */
function wordReader(lang: Lang): (vocabulary: Vocabulary) => WordReader {
  return remember((vocabulary: Vocabulary) => {
    const read = (word: string): Word => readWord(foldAlone(word), vocabulary, lang);
    const known = rememberSpans(MOST_REMEMBERED, read);
    return (line, start, end, hash) =>
      end - start > REMEMBERED ? read(line.slice(start, end)) : known(line, start, end, hash);
  });
}

/** A word with a Latin letter was folded with all that a hyphen joins to it; the others fold letter by letter. */
function foldAlone(word: string): string {
  for (let at = 0; at < word.length; at += 1) if (isLatinCode(codeAt(word, at))) return word;
  return foldLetters(word);
}

/** Returns, for a vocabulary, what tells of each word of a line what is known of it. */
export const WORD_READERS = { kk: wordReader('kk'), ru: wordReader('ru') } as const;
