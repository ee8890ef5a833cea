import type { Lang } from '../model/ids.ts';
import { isCyrillicCode } from './letters.ts';

/** Letters that Russian has not. Latin i is counted too where it stands between Cyrillic letters, as in "шешiмi". */
const KAZAKH_LETTERS = 'әғқңөұүһіӘҒҚҢӨҰҮҺІ';
/** Letters of neither language: where they stand, a font or a wrong page put them for Kazakh ones (see letters.ts). */
const STAND_INS = 'ЌќЃѓЊњЉљЅѕЈјҐґЇїЎўЋћЄє';
/** Letters that Kazakh writes only in loan words. */
const RUSSIAN_LETTERS = 'ёцщъьэЁЦЩЪЬЭ';
const KAZAKH_WORDS = ['және', 'бойынша', 'осы', 'мен', 'туралы', 'жылғы', 'болып', 'үшін', 'күн', 'бекіту'];
const RUSSIAN_WORDS = ['и', 'в', 'на', 'по', 'от', 'об', 'о', 'для', 'года', 'с', 'настоящего', 'или', 'не'];
/** No word of the two lists is longer. */
const LONGEST_WORD = 10;
/** A frequent word says as much as three letters. */
const WORD_WEIGHT = 3;
/** Enough to judge by: a header and a preamble. */
const SAMPLE = 20_000;
const KAZAKH = 1;
const RUSSIAN = 2;

/** Which language a letter speaks for, by its code. */
function speakingLetters(): Uint8Array {
  const letters = new Uint8Array(0x530);
  for (const letter of KAZAKH_LETTERS + STAND_INS) letters[letter.charCodeAt(0)] = KAZAKH;
  for (const letter of RUSSIAN_LETTERS) letters[letter.charCodeAt(0)] = RUSSIAN;
  return letters;
}

const LETTERS = speakingLetters();

/** A word as it stands in a sentence, at its head and in a title. */
function spellings(word: string): string[] {
  return [word, word.charAt(0).toUpperCase() + word.slice(1), word.toUpperCase()];
}

const SPEAKING_WORDS: ReadonlyMap<string, number> = new Map([
  ...KAZAKH_WORDS.flatMap(spellings).map((word) => [word, KAZAKH] as const),
  ...RUSSIAN_WORDS.flatMap(spellings).map((word) => [word, RUSSIAN] as const),
]);

/** 1 = a letter that one of the frequent words begins with: most words are told apart by it. */
const SPEAKING_HEADS = new Uint8Array(0x530);
for (const word of SPEAKING_WORDS.keys()) SPEAKING_HEADS[word.charCodeAt(0)] = 1;

/** Latin i may stand for the Kazakh letter that prints alike. */
function isWordCode(code: number): boolean {
  return code === 0x49 || code === 0x69 || isCyrillicCode(code);
}

/**
 * Returns the language of a text by its letters and frequent words, and how sure that is (0 to 1; 0.5 = a coin toss).
 * Only the first 20 000 characters are read.
 */
export function detectLanguage(text: string): { readonly lang: Lang; readonly confidence: number } {
  const weights = [0, 0, 0];
  const end = Math.min(text.length, SAMPLE);
  for (let at = 0; at < end; at += 1) {
    const start = at;
    for (; at < end && isWordCode(text.charCodeAt(at)); at += 1) {
      const speaks = LETTERS[text.charCodeAt(at)] ?? 0;
      weights[speaks] = (weights[speaks] ?? 0) + 1;
    }
    if (at === start || at - start > LONGEST_WORD || SPEAKING_HEADS[text.charCodeAt(start)] !== 1) continue;
    const speaks = SPEAKING_WORDS.get(text.slice(start, at)) ?? 0;
    weights[speaks] = (weights[speaks] ?? 0) + WORD_WEIGHT;
  }
  const [, kk = 0, ru = 0] = weights;
  const total = kk + ru;
  // A Russian text quotes Kazakh names now and then; Kazakh letters make up a sixth of a Kazakh text.
  if (total === 0) return { lang: 'ru', confidence: 0.5 };
  return kk >= ru ? { lang: 'kk', confidence: kk / total } : { lang: 'ru', confidence: ru / total };
}
