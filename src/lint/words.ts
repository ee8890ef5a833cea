import type { MappedText } from '../base/mapped-text.ts';
import { foldLetters } from '../lexicon/letters.ts';
import { MISSPELLINGS } from '../lexicon/misspellings.ts';
import type { Vocabulary } from '../lexicon/vocabulary.ts';
import { stemOf } from '../lexicon/vocabulary.ts';
import type { LintDocument } from './document.ts';
import { lineOfOffset } from './document.ts';
import type { Finding, Spot } from './finding.ts';
import { find } from './finding.ts';

interface Misprint {
  readonly word: string;
  readonly meant: string;
  readonly at: Spot;
}

/** Words shorter than that have too many neighbours. */
const SHORTEST = 7;
const LONGEST = 40;
/** A word that the corpus has so often is no misprint of another. */
const USUAL = 8;

const neighbours = new WeakMap<Vocabulary, ReadonlyMap<string, readonly string[]>>();

/** Words of the vocabulary by themselves with one letter left out, so that a slip of one letter is found without trying all. */
function neighboursOf(vocabulary: Vocabulary): ReadonlyMap<string, readonly string[]> {
  const known = neighbours.get(vocabulary);
  if (known) return known;
  const index = new Map<string, string[]>();
  const add = (key: string, word: string) => {
    const list = index.get(key);
    if (list) list.push(word);
    else index.set(key, [word]);
  };
  for (const [word, count] of vocabulary.words) {
    if (count < USUAL || word.length < SHORTEST - 1 || word.length > LONGEST || word.includes('-')) continue;
    add(word, word);
    for (let at = 0; at < word.length; at += 1) add(word.slice(0, at) + word.slice(at + 1), word);
  }
  neighbours.set(vocabulary, index);
  return index;
}

/** Where two words begin to differ; null when more than one letter does. */
function onlyDifference(word: string, other: string): number | null {
  if (Math.abs(word.length - other.length) > 1) return null;
  let start = 0;
  while (start < word.length && word[start] === other[start]) start += 1;
  let end = 0;
  const most = Math.min(word.length, other.length) - start;
  while (end < most && word[word.length - 1 - end] === other[other.length - 1 - end]) end += 1;
  return Math.max(word.length, other.length) - start - end > 1 ? null : start;
}

/**
 * The usual word of which a rare one is a slip of one letter inside the stem; null when none is sure. Kazakh only: its endings are long,
 * so that a slip in the stem of a usual word is told from another word. Russian has real words so near each other (представление,
 * предоставление).
 */
function meantWord(word: string, vocabulary: Vocabulary): string | null {
  if (word.length < SHORTEST || word.length > LONGEST) return null;
  const own = vocabulary.words.get(word) ?? 0;
  const index = neighboursOf(vocabulary);
  const candidates = new Set(index.get(word) ?? []);
  for (let at = 0; at < word.length; at += 1) {
    for (const other of index.get(word.slice(0, at) + word.slice(at + 1)) ?? []) candidates.add(other);
  }
  const stem = stemOf(word, 'kk');
  if ((vocabulary.stems.kk.get(stem) ?? 0) > 2) return null;
  for (const other of candidates) {
    const meant = stemOf(other, 'kk');
    const at = onlyDifference(word, other);
    if (other === word || at === null || at < 2 || at > meant.length - 3 || meant === stem) continue;
    if ((vocabulary.words.get(other) ?? 0) < 2 * own || (vocabulary.stems.kk.get(meant) ?? 0) < 2) continue;
    return other;
  }
  return null;
}

/** Matches `деңгейін`, must not match `5-тармақ` as one. */
const WORD = /\p{L}+/gu;

function textsOf(document: LintDocument): { readonly id: string; readonly text: MappedText }[] {
  return [...document.units.values()].flatMap((unit) =>
    unit.cells
      ? unit.cells.flatMap((cell) => cell.items.map((text) => ({ id: unit.id, text })))
      : [{ id: unit.id, text: unit.own }],
  );
}

function misprintsIn(document: LintDocument, vocabulary: Vocabulary | null): Misprint[] {
  const judged = new Map<string, string | null>();
  const judge = (word: string): string | null => {
    const known = judged.get(word);
    if (known !== undefined) return known;
    const meant = vocabulary === null || document.lang !== 'kk' ? null : meantWord(word, vocabulary);
    judged.set(word, meant);
    return meant;
  };
  return textsOf(document).flatMap(({ id, text }) => {
    const folded = foldLetters(text.text);
    if (folded.length !== text.text.length) return [];
    const spotAt = (at: number): Spot => {
      const origin = text.origins[at] ?? -1;
      return { provision: id, line: origin < 0 ? null : lineOfOffset(document.expression, origin) };
    };
    const found: Misprint[] = [];
    for (const { wrong, right } of MISSPELLINGS[document.lang]) {
      for (let at = folded.indexOf(wrong); at >= 0; at = folded.indexOf(wrong, at + 1))
        found.push({ word: text.text.slice(at, at + wrong.length), meant: right, at: spotAt(at) });
    }
    for (const match of folded.matchAll(WORD)) {
      const meant = judge(match[0]);
      if (meant !== null) found.push({ word: match[0], meant, at: spotAt(match.index) });
    }
    return found;
  });
}

/** Returns the likely misprints of a document as one finding, for they say nothing of the law. Codes: LINT_MISPRINTS. */
export function checkWords(document: LintDocument): Finding[] {
  const misprints = misprintsIn(document, document.vocabulary ?? null);
  const [first, ...others] = misprints;
  if (!first) return [];
  const words = [...new Set(misprints.map(({ word, meant }) => `${word} → ${meant}`))].join(', ');
  return [
    find('LINT_MISPRINTS', first.at, {
      found: words,
      others: others.map(({ at }) => at),
      data: { count: String(misprints.length), words },
    }),
  ];
}
