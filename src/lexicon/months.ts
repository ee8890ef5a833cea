import type { Lang } from '../model/ids.ts';
import { KK_ORDINAL_UNITS } from './ordinal-stems.ts';

/** Kazakh months, folded; endings (-дағы, -на, -ында, -нан) follow. */
export const KK_MONTHS = [
  'қаңтар',
  'ақпан',
  'наурыз',
  'сәуір',
  'мамыр',
  'маусым',
  'шілде',
  'тамыз',
  'қыркүйек',
  'қазан',
  'қараша',
  'желтоқсан',
] as const;

/** Russian months, folded, without ending; "май" and "мая" share only two letters. */
export const RU_MONTHS = [
  'январ',
  'феврал',
  'март',
  'апрел',
  'ма',
  'июн',
  'июл',
  'август',
  'сентябр',
  'октябр',
  'ноябр',
  'декабр',
] as const;
const RU_MONTH_ENDINGS = '(?:я|ь|е|ю|ем|а|у|ом|й)?';

/** Days written in words, folded: Kazakh ordinals in the nominative, Russian ordinals in the genitive. */
const KK_DAY_UNITS = Object.keys(KK_ORDINAL_UNITS);
const RU_DAY_UNITS = [
  'первого',
  'второго',
  'третьего',
  'четвертого',
  'пятого',
  'шестого',
  'седьмого',
  'восьмого',
  'девятого',
];
const RU_DAY_TEENS = [
  'десятого',
  'одиннадцатого',
  'двенадцатого',
  'тринадцатого',
  'четырнадцатого',
  'пятнадцатого',
  'шестнадцатого',
  'семнадцатого',
  'восемнадцатого',
  'девятнадцатого',
];

function dayWords(): ReadonlyMap<string, number> {
  const rows: [string, number][] = [
    ['оныншы', 10],
    ['жиырмасыншы', 20],
    ['отызыншы', 30],
    ['двадцатого', 20],
    ['тридцатого', 30],
    ['отыз бірінші', 31],
    ['тридцать первого', 31],
  ];
  KK_DAY_UNITS.forEach((word, at) => {
    rows.push([word, at + 1], [`он ${word}`, at + 11], [`жиырма ${word}`, at + 21]);
  });
  RU_DAY_UNITS.forEach((word, at) => {
    rows.push([word, at + 1], [`двадцать ${word}`, at + 21]);
  });
  RU_DAY_TEENS.forEach((word, at) => {
    rows.push([word, at + 10]);
  });
  return new Map(rows);
}

/** Days of the month in words ("жиырма бірінші", "двадцать первого"), folded. */
export const DAY_WORDS: ReadonlyMap<string, number> = dayWords();

/** A final к of a stem is voiced before a vowel: "қыркүйек" gives "қыркүйегіне". Matches the к of `қыркүйек`, must not match `сәуір`. */
const KK_FINAL_K = /к$/u;

export const KK_MONTH_PATTERN = `(?:${KK_MONTHS.map((month) => month.replace(KK_FINAL_K, '[кг]')).join('|')})`;
export const RU_MONTH_PATTERN = `(?:${RU_MONTHS.filter((month) => month !== 'ма').join('|')}|ма(?=[йяюе]))${RU_MONTH_ENDINGS}`;

interface MonthStem {
  readonly stem: string;
  readonly number: number;
}

/** Stems of the months, the voiced ones too, the longest first: "март" before "ма". */
function monthStems(months: readonly string[], voiced: (month: string) => string): readonly MonthStem[] {
  const stems = months.flatMap((stem, at) => [
    { stem, number: at + 1 },
    { stem: voiced(stem), number: at + 1 },
  ]);
  return stems.sort((a, b) => b.stem.length - a.stem.length);
}

const MONTH_STEMS: Readonly<Record<Lang, readonly MonthStem[]>> = {
  kk: monthStems(KK_MONTHS, (month) => month.replace(KK_FINAL_K, 'г')),
  ru: monthStems(RU_MONTHS, (month) => month),
};

/** Returns the number of a folded month word in any case form, 1 to 12, or null. */
export function monthNumber(word: string, lang: Lang): number | null {
  return MONTH_STEMS[lang].find(({ stem }) => word.startsWith(stem))?.number ?? null;
}
