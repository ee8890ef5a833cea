import type { LegalDate } from '../base/legal-date.ts';
import type { Lang } from '../model/ids.ts';
import { findDates } from './dates.ts';
import { foldForMatch } from './fold-text.ts';

/** A stretch of time between two days of the calendar, both named with their year. Offsets are UTF-16 in the text given. */
export interface DateRange {
  readonly from: LegalDate;
  readonly to: LegalDate;
  readonly start: number;
  readonly end: number;
}

interface RangeWords {
  /** What stands right before the first date. */
  readonly before: RegExp;
  /** How the first date ends. */
  readonly first: RegExp;
  readonly between: RegExp;
  readonly after: RegExp;
}

const ANY = /(?:)/u;

/** Each language says it in several ways; within one way every part must fit. */
const WAYS: Readonly<Record<Lang, readonly RangeWords[]>> = {
  kk: [
    // `2021 жылғы 1 шілдеден 2022 жылғы 31 желтоқсанға дейінгі`; must not match `1 шілдедегі № 5, 31 желтоқсанға дейін`.
    {
      before: ANY,
      first: /(?:ден|дан|тен|тан|нен|нан)$/u,
      between: /^[\s"]{1,6}(?:бастап,?\s{1,6})?$/u,
      after: /^\s{0,6}дейін/u,
    },
    // `2021 жылғы 1 шілде мен 2022 жылғы 31 желтоқсан аралығында`; must not match `мен бірге`.
    { before: ANY, first: ANY, between: /^\s{1,6}(?:мен|бен|пен)\s{1,6}$/u, after: /^\s{1,6}аралығ/u },
  ],
  ru: [
    // `с 1 июля 2021 года по 31 декабря 2022 года`; must not match `от 1 июля 2021 года № 5 по`.
    { before: /(?:^|\s)с\s{1,6}$/u, first: ANY, between: /^,?\s{1,6}(?:по|до)\s{1,6}$/u, after: ANY },
    // `между 1 июля 2021 года и 31 декабря 2022 года`; must not match `1 июля 2021 года и`.
    { before: /(?:^|\s)между\s{1,6}$/u, first: ANY, between: /^\s{1,6}и\s{1,6}$/u, after: ANY },
  ],
};

/** Words before or behind a date that are looked at. */
const REACH = 16;

/** Returns the first stretch "from … to …" of the text whose two days are named in full, or null. */
export function findDateRange(text: string, lang: Lang): DateRange | null {
  const dates = findDates(text, lang);
  for (let at = 1; at < dates.length; at += 1) {
    const [first, second] = [dates[at - 1], dates[at]];
    if (first === undefined || second === undefined || first.date === null || second.date === null) continue;
    if (first.date > second.date || second.start - first.end > REACH) continue;
    const part = (from: number, to: number): string => foldForMatch(text.slice(Math.max(0, from), to));
    const isWay = WAYS[lang].some(
      (way) =>
        way.before.test(part(first.start - REACH, first.start)) &&
        way.first.test(part(first.start, first.end)) &&
        way.between.test(part(first.end, second.start)) &&
        way.after.test(part(second.end, second.end + REACH)),
    );
    if (isWay) return { from: first.date, to: second.date, start: first.start, end: second.end };
  }
  return null;
}
