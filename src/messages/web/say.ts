import type { InterfaceLang } from '../interface-lang.ts';

/** Forms of a word after a number: Kazakh has one form there, English two, Russian three. */
export type Counted = (count: number) => string;

function russianForm(count: number): 0 | 1 | 2 {
  const [tens, ones] = [count % 100, count % 10];
  if (ones === 1 && tens !== 11) return 0;
  return ones >= 2 && ones <= 4 && (tens < 12 || tens > 14) ? 1 : 2;
}

/** Returns how English says a number of things: `1 rule`, `2 rules`. */
export function countedEn(one: string, other: string): Counted {
  return (count) => `${groupDigits(count)} ${count === 1 ? one : other}`;
}

/** Returns how Russian says a number of things, in the forms after 1, 2 and 5. */
export function countedRu(one: string, few: string, many: string): Counted {
  const forms = [one, few, many] as const;
  return (count) => `${groupDigits(count)} ${forms[russianForm(count)]}`;
}

/** Returns how Kazakh says a number of things: the noun stays as it is. */
export function countedKk(noun: string): Counted {
  return (count) => `${groupDigits(count)} ${noun}`;
}

/** Thousands apart by a narrow no-break space, in every language alike. */
function groupDigits(count: number): string {
  return String(count).replace(/\B(?=(?:\d{3})+$)/gu, '\u202f');
}

const MONTHS: Readonly<Record<InterfaceLang, readonly string[]>> = {
  en: [
    'January',
    'February',
    'March',
    'April',
    'May',
    'June',
    'July',
    'August',
    'September',
    'October',
    'November',
    'December',
  ],
  ru: [
    'января',
    'февраля',
    'марта',
    'апреля',
    'мая',
    'июня',
    'июля',
    'августа',
    'сентября',
    'октября',
    'ноября',
    'декабря',
  ],
  kk: [
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
  ],
};

/** Returns a day as people write it: `15 July 2023`, `15 июля 2023 года`, `2023 жылғы 15 шілде`; what is no date comes back as it is. */
export function sayDate(date: string, lang: InterfaceLang): string {
  const [year, month, day] = date.split('-');
  const name = MONTHS[lang][Number(month) - 1];
  if (year === undefined || day === undefined || name === undefined) return date;
  const number = String(Number(day));
  if (lang === 'en') return `${number} ${name} ${year}`;
  return lang === 'ru' ? `${number} ${name} ${year} года` : `${year} жылғы ${number} ${name}`;
}
