import type { Lang } from '../model/ids.ts';
import { KK_MONTHS, RU_MONTHS } from './months.ts';
import { KK_ORDINAL_TENS, KK_ORDINAL_UNITS, KK_TENS, russianOrdinals } from './ordinal-stems.ts';

/** Number words of one language as stems; how they bend is said by `paradigm` (see Morphology). */
export interface NumeralTable {
  /** Folded full forms or stems with their value. */
  readonly cardinals: readonly (readonly [word: string, value: number])[];
  readonly ordinals: readonly (readonly [word: string, value: number])[];
  /** Stems of "half". */
  readonly halves: readonly string[];
  /** Stems of denominators that stand after the numerator: треть, четверть. */
  readonly denominators: readonly (readonly [word: string, value: number])[];
  readonly months: readonly (readonly [word: string, value: number])[];
  /** Forms that look like a bent number word but are other words: "оның" (its), "бірге" (together). */
  readonly notNumbers: readonly string[];
  /** A number word that also means something else, and the beginnings of words before which it is a number: тоқсан (90, quarter). */
  readonly onlyBefore: readonly (readonly [word: string, nextStarts: readonly string[]])[];
  /** "4 из 5": the word between the part and the whole. */
  readonly partOf: readonly string[];
}

const KK_CARDINALS = {
  нөл: 0,
  бір: 1,
  екі: 2,
  үш: 3,
  төрт: 4,
  бес: 5,
  алты: 6,
  жеті: 7,
  сегіз: 8,
  тоғыз: 9,
  // Collective; «біреу» and «екеу» are also "someone" and "both".
  үшеу: 3,
  төртеу: 4,
  бесеу: 5,
  алтау: 6,
  жетеу: 7,
  ...KK_TENS,
  жүз: 100,
  мың: 1000,
};
const RU_CARDINALS: Readonly<Record<number, string>> = {
  0: 'ноль ноля нуля нулю нулем нуле',
  1: 'один одного одному одним одном одна одной одну одно',
  2: 'два двух двум двумя две',
  3: 'три трех трем тремя',
  4: 'четыре четырех четырем четырьмя',
  5: 'пять пяти пятью',
  6: 'шесть шести шестью',
  7: 'семь семи семью',
  8: 'восемь восьми восемью',
  9: 'девять девяти девятью',
  10: 'десять десяти десятью',
  11: 'одиннадцать одиннадцати одиннадцатью',
  12: 'двенадцать двенадцати двенадцатью',
  13: 'тринадцать тринадцати',
  14: 'четырнадцать четырнадцати',
  15: 'пятнадцать пятнадцати',
  16: 'шестнадцать шестнадцати',
  17: 'семнадцать семнадцати',
  18: 'восемнадцать восемнадцати',
  19: 'девятнадцать девятнадцати',
  20: 'двадцать двадцати двадцатью',
  30: 'тридцать тридцати тридцатью',
  40: 'сорок сорока',
  50: 'пятьдесят пятидесяти пятьюдесятью',
  60: 'шестьдесят шестидесяти',
  70: 'семьдесят семидесяти',
  80: 'восемьдесят восьмидесяти',
  90: 'девяносто девяноста',
  100: 'сто ста',
  200: 'двести двухсот',
  300: 'триста трехсот',
  400: 'четыреста четырехсот',
  500: 'пятьсот пятисот',
  1000: 'тысяча тысячи тысяч',
};
const RU_MONTH_ENDINGS = 'ь я ю е й а у'.split(' ').concat('');
const RU_DENOMINATORS: Readonly<Record<number, string>> = {
  3: 'треть трети третей третями третям',
  4: 'четверть четверти четвертей четвертями',
  5: 'пятых пятые пятая',
};

function expand(forms: Readonly<Record<number, string>>): [string, number][] {
  return Object.entries(forms).flatMap(([value, list]) =>
    list.split(' ').map((form): [string, number] => [form, Number(value)]),
  );
}

function ruMonths(): [string, number][] {
  return RU_MONTHS.flatMap((stem, index) =>
    RU_MONTH_ENDINGS.map((ending): [string, number] => [stem + ending, index + 1]),
  ).filter(([form]) => form.length > 2);
}

/** Number words: Kazakh as stems that take case suffixes, Russian as full forms. */
export const NUMERALS: Readonly<Record<Lang, NumeralTable>> = {
  kk: {
    cardinals: Object.entries(KK_CARDINALS),
    ordinals: Object.entries({ ...KK_ORDINAL_UNITS, ...KK_ORDINAL_TENS }),
    halves: ['жарты'],
    denominators: [],
    months: KK_MONTHS.map((name, index) => [name, index + 1]),
    notNumbers: [
      'үшін',
      'оның',
      'оны',
      'онда',
      'оған',
      'онан',
      'оннан',
      'бірге',
      'бірде',
      'бірі',
      'бірін',
      'біріне',
      'бірінің',
    ],
    onlyBefore: [['тоқсан', ['күн', 'жұмыс', 'күнтізбелік', 'балл', 'пайыз', 'адам']]],
    partOf: [],
  },
  ru: {
    cardinals: expand(RU_CARDINALS),
    ordinals: russianOrdinals(),
    halves: ['половина', 'половины', 'половину', 'половиной', 'половине'],
    denominators: expand(RU_DENOMINATORS),
    months: ruMonths(),
    notNumbers: [],
    onlyBefore: [],
    partOf: ['из'],
  },
};
