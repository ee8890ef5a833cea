import { spanMap } from '../base/span-map.ts';
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
/** Enough letters to judge by: a header and a preamble. */
export const LANGUAGE_SAMPLE = 20_000;
/** A letter of a word that speaks for neither language. */
const LETTER = 1;
const KAZAKH = 2;
const RUSSIAN = 3;

/** Latin i may stand for the Kazakh letter that prints alike. */
const LATIN_I = 'iI';

/** What a unit says by its code; 0 = it is no letter of a word. */
const SPEAKS = Uint8Array.from({ length: 0x530 }, (_, code) => {
  const unit = String.fromCharCode(code);
  if (!isCyrillicCode(code) && !LATIN_I.includes(unit)) return 0;
  if (KAZAKH_LETTERS.includes(unit) || STAND_INS.includes(unit)) return KAZAKH;
  return RUSSIAN_LETTERS.includes(unit) ? RUSSIAN : LETTER;
});

/** A word as it stands in a sentence, at its head and in a title. */
function spellings(word: string): string[] {
  return [word, word.charAt(0).toUpperCase() + word.slice(1), word.toUpperCase()];
}

const SPEAKING_WORDS = spanMap<number>([
  ...KAZAKH_WORDS.flatMap(spellings).map((word) => [word, KAZAKH] as const),
  ...RUSSIAN_WORDS.flatMap(spellings).map((word) => [word, RUSSIAN] as const),
]);

/** 1 = a letter that one of the frequent words begins with: most words are told apart by it. */
const SPEAKING_HEADS = new Uint8Array(0x530);
for (const word of [...KAZAKH_WORDS, ...RUSSIAN_WORDS].flatMap(spellings)) SPEAKING_HEADS[word.charCodeAt(0)] = 1;

/**
 * Returns the language of a text by its letters and frequent words, and how sure that is (0 to 1; 0.5 = a coin toss).
 * Only the first 20 000 characters are read.
 */
export function detectLanguage(text: string): { readonly lang: Lang; readonly confidence: number } {
  let kk = 0;
  let ru = 0;
  const end = Math.min(text.length, LANGUAGE_SAMPLE);
  for (let at = 0; at < end; at += 1) {
    const start = at;
    for (; at < end; at += 1) {
      const speaks = SPEAKS[text.charCodeAt(at)] ?? 0;
      if (speaks === 0) break;
      if (speaks === KAZAKH) kk += 1;
      else if (speaks === RUSSIAN) ru += 1;
    }
    if (at === start || at - start > LONGEST_WORD || SPEAKING_HEADS[text.charCodeAt(start)] !== 1) continue;
    const speaks = SPEAKING_WORDS.get(text, start, at);
    if (speaks === KAZAKH) kk += WORD_WEIGHT;
    else if (speaks === RUSSIAN) ru += WORD_WEIGHT;
  }
  const total = kk + ru;
  // A Russian text quotes Kazakh names now and then; Kazakh letters make up a sixth of a Kazakh text.
  if (total === 0) return { lang: 'ru', confidence: 0.5 };
  return kk >= ru ? { lang: 'kk', confidence: kk / total } : { lang: 'ru', confidence: ru / total };
}
