import type { Lang } from '../model/ids.ts';

/** Letters that Russian has not. Latin i is counted too where it stands between Cyrillic letters, as in "шешiмi". */
const KAZAKH_LETTERS = 'әғқңөұүһіӘҒҚҢӨҰҮҺІ';
/** Letters that Kazakh writes only in loan words. */
const RUSSIAN_LETTERS = 'ёцщъьэЁЦЩЪЬЭ';
const KAZAKH_WORDS = new Set(['және', 'бойынша', 'осы', 'мен', 'туралы', 'жылғы', 'болып', 'үшін', 'күн', 'бекіту']);
const RUSSIAN_WORDS = new Set(['и', 'в', 'на', 'по', 'от', 'об', 'о', 'для', 'года', 'с', 'настоящего', 'или', 'не']);
/** No word of the two lists is longer. */
const LONGEST_WORD = 10;
/** Enough to judge by: a header and a preamble. */
const SAMPLE = 20_000;
const KAZAKH = 1;
const RUSSIAN = 2;

/** Which language a letter speaks for, by its code. */
function speakingLetters(): Uint8Array {
  const letters = new Uint8Array(0x530);
  for (const letter of KAZAKH_LETTERS) letters[letter.charCodeAt(0)] = KAZAKH;
  for (const letter of RUSSIAN_LETTERS) letters[letter.charCodeAt(0)] = RUSSIAN;
  return letters;
}

const LETTERS = speakingLetters();

/** A Cyrillic word. Matches `жылғы`, must not match `2023`. */
const WORD = /[\p{Script=Cyrillic}iI]+/gu;

/**
 * Returns the language of a text by its letters and frequent words, and how sure that is (0 to 1; 0.5 = a coin toss).
 * Only the first 20 000 characters are read.
 */
export function detectLanguage(text: string): { readonly lang: Lang; readonly confidence: number } {
  let kk = 0;
  let ru = 0;
  for (const match of text.slice(0, SAMPLE).matchAll(WORD)) {
    const word = match[0];
    for (let at = 0; at < word.length; at += 1) {
      const speaks = LETTERS[word.charCodeAt(at)];
      if (speaks === KAZAKH) kk += 1;
      else if (speaks === RUSSIAN) ru += 1;
    }
    if (word.length > LONGEST_WORD) continue;
    const small = word.toLowerCase();
    if (KAZAKH_WORDS.has(small)) kk += 3;
    else if (RUSSIAN_WORDS.has(small)) ru += 3;
  }
  const total = kk + ru;
  // A Russian text quotes Kazakh names now and then; Kazakh letters make up a sixth of a Kazakh text.
  if (total === 0) return { lang: 'ru', confidence: 0.5 };
  return kk >= ru ? { lang: 'kk', confidence: kk / total } : { lang: 'ru', confidence: ru / total };
}
