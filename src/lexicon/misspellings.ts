import type { Lang } from '../model/ids.ts';

/** A misprint that is a word, or begins one, and what was meant. Folded; a space parts words that stand side by side. */
export interface Misspelling {
  readonly wrong: string;
  readonly right: string;
}

/** Misprints seen in acts of several bodies; real words are listed only beside the word that shows the slip. */
export const MISSPELLINGS: Readonly<Record<Lang, readonly Misspelling[]>> = {
  kk: [
    { wrong: 'индиктор', right: 'индикатор' },
    { wrong: 'қызметіші', right: 'қызметші' },
    { wrong: 'қортынды', right: 'қорытынды' },
    { wrong: 'қой қойыл', right: 'қол қойыл' },
    { wrong: 'ресми жариялаған күн', right: 'ресми жарияланған күн' },
    { wrong: 'қорытынлы', right: 'қорытынды' },
    { wrong: 'мемлекетік', right: 'мемлекеттік' },
    { wrong: 'қызметкшілер', right: 'қызметшілер' },
  ],
  ru: [
    { wrong: 'соответсв', right: 'соответств' },
    { wrong: 'государсвен', right: 'государствен' },
    { wrong: 'обьект', right: 'объект' },
    { wrong: 'подьезд', right: 'подъезд' },
    { wrong: 'руководитеель', right: 'руководитель' },
    { wrong: 'получателей услугах', right: 'получателей об услугах' },
  ],
};
