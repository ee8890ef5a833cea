import type { Ending } from '../lexicon/morphology.ts';
import { NO_ENDING } from '../lexicon/morphology.ts';
import type { Phrase, WordPattern } from '../lexicon/phrase-notation.ts';
import type { PhraseIndex } from './phrase-index.ts';
import type { Token } from './tokens.ts';

/** One way to read a word form: a stem of the lexicon and what the ending says. */
export interface Reading {
  readonly stem: string;
  readonly paradigm: string | null;
  readonly ending: Ending;
}

/** Word forms already read in this run; forms repeat, so each is read once. */
export type ReadingCache = Map<string, readonly Reading[]>;

const NO_READINGS: readonly Reading[] = [];
/** The shortest stem that takes endings; shorter ones must be written in full. */
const SHORTEST_STEM = 2;

/** Returns every reading of a folded word form that the lexicon knows. */
export function readWordForm(word: string, index: PhraseIndex, cache: ReadingCache): readonly Reading[] {
  const known = cache.get(word);
  if (known !== undefined) return known;
  const readings: Reading[] = [];
  const { morphology } = index.lexicon;
  // No stem of the lexicon is longer: a stretch of letters without end costs no more than a word.
  const longest = Math.min(word.length, index.longestStem);
  for (let length = longest; length >= Math.min(SHORTEST_STEM, word.length); length -= 1) {
    if (index.isStem(word, length)) addReadings(word.slice(0, length), word, length, index, readings);
    const hard = morphology.hardened(word, length);
    if (hard !== null) addReadings(hard, word, length, index, readings);
  }
  const result = readings.length === 0 ? NO_READINGS : readings;
  cache.set(word, result);
  return result;
}

/** Adds the readings of a word whose first letters, `length` of them, stand for the stem. */
function addReadings(stem: string, word: string, length: number, index: PhraseIndex, readings: Reading[]): void {
  const paradigms = index.stems.get(stem);
  if (paradigms === undefined) return;
  const [written, ending] = [word.slice(0, length), word.slice(length)];
  for (const paradigm of paradigms) {
    if (paradigm === null) {
      if (ending === '') readings.push({ stem, paradigm, ending: NO_ENDING });
      continue;
    }
    const read = index.lexicon.morphology.readEnding(written, paradigm, ending);
    if (read !== null) readings.push({ stem, paradigm, ending: read });
  }
}

function fits(pattern: WordPattern, readings: readonly Reading[]): Ending | null {
  for (const reading of readings) {
    if (reading.stem === pattern.stem && reading.paradigm === pattern.paradigm) return reading.ending;
  }
  return null;
}

/** Where a phrase was found: tokens [first, last], the cases of its bending words together, whether its verb is negated. */
export interface PhraseMatch {
  readonly last: number;
  readonly cases: number;
  readonly negated: boolean;
  readonly possessed: boolean;
  readonly form: Ending['form'];
}

export interface ReadTokens {
  readonly tokens: readonly Token[];
  readonly readings: readonly (readonly Reading[])[];
  /** The case of a phrase is that of its last word (Kazakh) or of all its bending words at once (Russian). */
  readonly headLast: boolean;
}

interface Found {
  last: number;
  cases: number;
  negated: boolean;
  possessed: boolean;
  form: Ending['form'];
}

const ALL_CASES = 255;

/** The form of a word that does not bend; one object, so that it is known by identity. */
const EXACT: Ending = { ...NO_ENDING };

function matchElement(words: readonly WordPattern[], at: number, text: ReadTokens): Ending | null {
  const token = text.tokens[at];
  if (token === undefined) return null;
  for (const pattern of words) {
    if (pattern.paradigm === null) {
      if (token.word === pattern.stem) return EXACT;
      continue;
    }
    const ending = fits(pattern, text.readings[at] ?? NO_READINGS);
    if (ending !== null) return ending;
  }
  return null;
}

const isDash = (token: Token | undefined): boolean =>
  token !== undefined && token.kind === 'mark' && token.word === '-';
/** A gap of a phrase does not leap over the end of a clause. */
const STOPS_GAP = '.;:,()';

function matchFrom(phrase: Phrase, position: number, at: number, text: ReadTokens, found: Found): number | null {
  const element = phrase.elements[position];
  if (element === undefined) return found.last;
  if ('gap' in element) return matchGap(phrase, position, at, text, found, element.gap);
  let here = at;
  if (position > 0) while (isDash(text.tokens[here])) here += 1;
  const ending = matchElement(element.words, here, text);
  if (ending === null) return null;
  if (ending !== EXACT) {
    found.cases = text.headLast ? ending.cases : found.cases & (ending.cases || ALL_CASES);
    found.negated ||= ending.negated;
    found.possessed = ending.possessed;
    found.form = ending.form;
  }
  found.last = here;
  return matchFrom(phrase, position + 1, here + 1, text, found);
}

function matchGap(
  phrase: Phrase,
  position: number,
  at: number,
  text: ReadTokens,
  found: Found,
  gap: number,
): number | null {
  const kept = { ...found };
  let words = 0;
  for (let here = at; words <= gap; here += 1) {
    Object.assign(found, kept);
    const last = matchFrom(phrase, position + 1, here, text, found);
    if (last !== null) return last;
    const token = text.tokens[here];
    if (token === undefined || (token.kind === 'mark' && STOPS_GAP.includes(token.word))) return null;
    if (token.kind !== 'mark') words += 1;
  }
  return null;
}

/** Returns the match of a phrase that begins at a token, or null. The first element has been looked up already. */
export function matchPhrase(phrase: Phrase, at: number, text: ReadTokens): PhraseMatch | null {
  const found: Found = { last: at, cases: ALL_CASES, negated: false, possessed: false, form: 'noun' };
  const last = matchFrom(phrase, 0, at, text, found);
  if (last === null) return null;
  return { ...found, last, cases: found.cases === ALL_CASES ? 0 : found.cases };
}
