import { spanMap } from '../base/span-map.ts';
import type { LanguageLexicon, PhraseId } from '../lexicon/norm-words.ts';
import type { Phrase } from '../lexicon/phrase-notation.ts';
import { readPhrase } from '../lexicon/phrase-notation.ts';

/** The phrases of a lexicon by the stems of their first word. */
export interface PhraseIndex {
  readonly lexicon: LanguageLexicon;
  /** Every stem that some phrase knows, with its paradigms. */
  readonly stems: ReadonlyMap<string, ReadonlySet<string | null>>;
  readonly byFirst: ReadonlyMap<string, readonly Phrase[]>;
  /** Says whether the first letters of a word are such a stem; most are not, and are not cut off to know. */
  readonly isStem: (word: string, length: number) => boolean;
  /** Letters of the longest stem. */
  readonly longestStem: number;
}

function longestOf(stems: ReadonlyMap<string, unknown>): number {
  let longest = 0;
  for (const stem of stems.keys()) longest = Math.max(longest, stem.length);
  return longest;
}

function stemFinder(stems: Iterable<string>): PhraseIndex['isStem'] {
  const known = spanMap(Array.from(stems, (stem) => [stem, true] as const));
  return (word, length) => known.get(word, 0, length) === true;
}

function addPhrase(phrase: Phrase, stems: Map<string, Set<string | null>>, byFirst: Map<string, Phrase[]>): void {
  for (const element of phrase.elements) {
    if (!('words' in element)) continue;
    for (const word of element.words) {
      const known = stems.get(word.stem);
      if (known === undefined) stems.set(word.stem, new Set([word.paradigm]));
      else known.add(word.paradigm);
    }
  }
  const first = phrase.elements[0];
  if (first === undefined || !('words' in first)) return;
  for (const word of first.words) {
    const list = byFirst.get(word.stem);
    if (list === undefined) byFirst.set(word.stem, [phrase]);
    else list.push(phrase);
  }
}

const indexes = new WeakMap<LanguageLexicon, PhraseIndex>();

/** Returns the index of a lexicon; made once per lexicon. */
export function phraseIndexOf(lexicon: LanguageLexicon): PhraseIndex {
  const made = indexes.get(lexicon);
  if (made !== undefined) return made;
  const stems = new Map<string, Set<string | null>>();
  const byFirst = new Map<string, Phrase[]>();
  for (const table of [lexicon.concepts, lexicon.markers]) {
    for (const [id, phrases] of Object.entries(table) as [PhraseId, readonly string[]][]) {
      for (const text of phrases) addPhrase(readPhrase(id, text), stems, byFirst);
    }
  }
  const index: PhraseIndex = {
    lexicon,
    stems,
    byFirst,
    isStem: stemFinder(stems.keys()),
    longestStem: longestOf(stems),
  };
  indexes.set(lexicon, index);
  return index;
}

/** Returns the index with the phrases added; the lexicon's own index is left as it is. */
export function extendIndex(index: PhraseIndex, phrases: readonly Phrase[]): PhraseIndex {
  const stems = new Map<string, ReadonlySet<string | null>>(index.stems);
  const byFirst = new Map<string, readonly Phrase[]>(index.byFirst);
  const added = new Set<string>();
  for (const phrase of phrases) {
    phrase.elements.forEach((element, at) => {
      if (!('words' in element)) return;
      for (const { stem, paradigm } of element.words) {
        added.add(stem);
        stems.set(stem, new Set([...(stems.get(stem) ?? []), paradigm]));
        if (at === 0) byFirst.set(stem, [...(byFirst.get(stem) ?? []), phrase]);
      }
    });
  }
  const isAdded = stemFinder(added);
  const isStem: PhraseIndex['isStem'] = (word, length) => index.isStem(word, length) || isAdded(word, length);
  return { lexicon: index.lexicon, stems, byFirst, isStem, longestStem: longestOf(stems) };
}
