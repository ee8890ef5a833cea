import type { Lang } from '../model/ids.ts';

/** What the publisher tells in the past, as the act ordered it. */
const ORDERS: Readonly<Record<Lang, readonly (readonly [RegExp, string])[]>> = {
  ru: [
    // Matches "слово … заменено", "заменены"; must not match "заменить".
    [/заменен(?:а|о|ы)?(?!\p{L})/iu, 'заменить'],
    // Matches "слова … исключены"; must not match "за исключением".
    [/исключен(?:а|о|ы)?(?!\p{L})/iu, 'исключить'],
  ],
  kk: [
    // Matches "сөзбен ауыстырылды"; must not match "ауыстырылсын".
    [/ауыстырылды(?!\p{L})/iu, 'ауыстырылсын'],
    // Matches "сөздер алып тасталды"; must not match "алып тасталсын".
    [/(?:алып|алынып)\sтасталды(?!\p{L})/iu, 'алып тасталсын'],
  ],
};

/** Closing quotation marks. Matches `»`, `"`; must not match `«`. */
const CLOSING = /["»”](?=\s|[.,;)]|$)/gu;
/** The opening word of a remark. Matches `Сноска. `, `> *Ескерту. `; must not match `Пункт 4`. */
const OPENING = /^[>*_\s]*(?:сноска|ескерту)[.:]?\s*/iu;

/**
 * Returns the order that a remark tells of, in the words of an act: `По всему тексту слово "А" заменено словом "Б" решением …` is
 * `По всему тексту слово "А" заменить словом "Б"`; null where it names no words. `from` is where the act that made the change is named.
 */
export function orderOfRemark(text: string, lang: Lang, from: number): string | null {
  for (const [told, order] of ORDERS[lang]) {
    const verb = told.exec(text);
    if (verb === null) continue;
    const quotes = [...text.slice(0, from < 0 ? text.length : from).matchAll(CLOSING)];
    const last = quotes.at(-1);
    if (last === undefined) return null;
    const end = Math.max(last.index + 1, verb.index + verb[0].length);
    return `${text.slice(0, end).replace(told, order).replace(OPENING, '')}.`;
  }
  return null;
}
