import type { Lang } from '../model/ids.ts';
import type { Concept, PhraseTable } from './concepts.ts';
import { CONCEPTS_KK } from './concepts-kk.ts';
import { CONCEPTS_RU } from './concepts-ru.ts';
import { KK_MORPHOLOGY } from './kk-morphology.ts';
import type { Marker } from './markers.ts';
import type { Morphology } from './morphology.ts';
import { NORM_WORDS_KK } from './norm-words-kk.ts';
import { NORM_WORDS_RU } from './norm-words-ru.ts';
import type { NumeralTable } from './numerals.ts';
import { NUMERALS } from './numerals.ts';
import { RU_MORPHOLOGY } from './ru-morphology.ts';

export type PhraseId = Concept | Marker;

/**
 * All that extraction knows of one language. Both languages fill the same interface, so the frames never ask which one they read.
 *
 * Phrases are written word by word: `word` = this form only; `stem-x` = bends as a noun or adjective with nominative ending x
 * (Kazakh: `stem-`); `stem~` = bends as a verb; `a|b` = either; `*` = up to three words between, `**` = up to nine; `,` = the comma itself.
 * Hyphens and dashes of the text are passed over, so "интранет-портал" is written as two words.
 */
export interface LanguageLexicon {
  readonly lang: Lang;
  readonly morphology: Morphology;
  readonly concepts: PhraseTable;
  readonly markers: Readonly<Record<Marker, readonly string[]>>;
  readonly numerals: NumeralTable;
  /** Kazakh puts "after", "before", "within" behind their noun, Russian before it. */
  readonly postpositional: boolean;
  /** Number words are stems that take case suffixes. */
  readonly numeralsBend: boolean;
  /** Letters after figures that make an ordinal: "2-ші", "10-го". */
  readonly ordinalSuffixes: readonly string[];
  /** Words that join numbers in a list. */
  readonly listTies: readonly string[];
  /** Beginnings of the word "year" beside a figure of four digits. */
  readonly yearStarts: readonly string[];
}

export const LEXICONS: Readonly<Record<Lang, LanguageLexicon>> = {
  kk: {
    lang: 'kk',
    morphology: KK_MORPHOLOGY,
    concepts: CONCEPTS_KK,
    markers: NORM_WORDS_KK,
    numerals: NUMERALS.kk,
    postpositional: true,
    numeralsBend: true,
    ordinalSuffixes: ['інші', 'ыншы', 'нші', 'ншы', 'ші', 'шы'],
    listTies: ['және', 'мен', 'пен', 'бен'],
    yearStarts: ['жыл'],
  },
  ru: {
    lang: 'ru',
    morphology: RU_MORPHOLOGY,
    concepts: CONCEPTS_RU,
    markers: NORM_WORDS_RU,
    numerals: NUMERALS.ru,
    postpositional: false,
    numeralsBend: false,
    ordinalSuffixes: ['ого', 'го', 'ый', 'ой', 'му', 'ым', 'м', 'й', 'е', 'я', 'х'],
    listTies: ['и'],
    yearStarts: ['год', 'г'],
  },
};
