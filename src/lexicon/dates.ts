import { type LegalDate, legalDate } from '../base/legal-date.ts';
import type { Lang } from '../model/ids.ts';
import { foldForMatch } from './fold-text.ts';
import { DAY_WORDS, KK_MONTH_PATTERN, monthNumber, RU_MONTH_PATTERN } from './months.ts';

/** A date as a text writes it. Offsets are UTF-16 in the text given. */
export interface DateSpan {
  readonly start: number;
  readonly end: number;
  /** null = no such day in the calendar, or the place for the day is blank. */
  readonly date: LegalDate | null;
  /** The other day it may mean, where the order of day and month is open ("2020.05.06."); null otherwise. */
  readonly otherReading: LegalDate | null;
  /** The place for day and month is left blank ("от ______2023 года"). */
  readonly isBlank: boolean;
  readonly words: string;
}

const GAP = '\\s{0,6}';
const QUOTE = '"?';
const KK_ENDING = '[а-яәіңғүұқөһ]{0,8}';
const BEFORE = '(?<![\\p{L}\\p{N}])';
const KK_DAY_WORD = '(?:(?:он|жиырма|отыз)\\s)?[а-яәіңғүұқөһ]{4,11}(?:ншы|нші)';
const RU_DAY_WORD = '(?:(?:двадцать|тридцать)\\s)?[а-я]{2,12}(?:ого|его)';

/** Years in words; the rest of the century is told as days are. */
const KK_CENTURY = 'екі\\sмың\\s';
const RU_CENTURY = 'две\\sтысячи\\s';

/** Matches `2022 жылғы "15" ақпандағы`, `екі мың жиырма үшінші жылдың 31 тамызына`, `2018ж. 24 сәуір`; must not match `2023 жылғы бюджет`. */
const KK_YEAR_FIRST = new RegExp(
  `${BEFORE}(\\d{4}|${KK_CENTURY}${KK_DAY_WORD})${GAP}(?:жыл[а-яәіңғүұқө]{0,5}|ж\\.)${GAP}${QUOTE}${GAP}(\\d{1,2}|${KK_DAY_WORD})${GAP}${QUOTE}${GAP}(${KK_MONTH_PATTERN})${KK_ENDING}`,
  'gu',
);
/** Matches `29 маусым 2023 жыл`, `1 қаңтар 2018 ж.`; must not match `29 маусымда`. */
const KK_DAY_FIRST = new RegExp(
  `${BEFORE}${QUOTE}(\\d{1,2})${QUOTE}${GAP}(${KK_MONTH_PATTERN})${KK_ENDING}${GAP}(\\d{4})${GAP}(?:жыл[а-яәіңғүұқө]{0,5}|ж\\.?(?!\\p{L}))`,
  'gu',
);
/** Matches `"4" мая 2018 года`, `23 января 2001года`, `24 июня 2016 год`, `второго марта две тысячи двадцатого года`; must not match `2-4 мая`. */
const RU_DAY_FIRST = new RegExp(
  `${BEFORE}${QUOTE}(\\d{1,2}|${RU_DAY_WORD})${QUOTE}${GAP}(${RU_MONTH_PATTERN})${GAP}(\\d{4}|${RU_CENTURY}${RU_DAY_WORD})(?:${GAP}(?:год(?:а|у|ом)?(?!\\p{L})|г\\.|г(?!\\p{L})))?(?!\\d)`,
  'gu',
);
/** Matches `29.06.2023`, `18.05.2023 г.`, `29/06/2023`; must not match `1.2.29.06.2023` or `29.06.20234`. */
const DAY_MONTH_YEAR = /(?<![\d.\p{L}/-])(\d{1,2})([./])(\d{1,2})\2(\d{4})(?![\d/-])(?:\s?[гж]\.)?/gu;
/** Matches `2012.09.18`, `2020.13.05.`, `2023-06-29`; must not match `2012.09.180`. */
const YEAR_FIRST = /(?<![\d.\p{L}/-])(\d{4})([.\-/])(\d{1,2})\2(\d{1,2})(?![\d/-])\.?/gu;
/** Matches `11.04.23 г.`, `05.11.22 №`; must not match `11.04.23` alone, which may number a section. */
const SHORT_YEAR =
  /(?<![\d.\p{L}/-])(\d{1,2})\.(\d{1,2})\.(\d{2})(?!\d|\.\d)(?:\s{0,3}[гж]\.?(?!\p{L})|(?=\s{0,3}№))/gu;
/** Matches `от ______2023 года`, `2023 жылғы "___" ____________`; must not match `от 4 мая 2023 года`. */
const BLANK =
  /(?<!_)_{2,200}(?!_)"?\s{0,4}(?:_{2,200}(?!_)\s{0,4})?\d{4}\s{0,4}год\p{L}{0,2}|(?<!\d)\d{4}\s{0,4}жыл\p{L}{0,4}\s{0,4}"?_{2,200}(?!_)"?(?:\s{0,4}_{2,200}(?!_))?/gu;

/** What every date holds, for a cheap test before. Matches `2023`, `05.11.22`, `две тысячи`; must not match `5.1`. */
const DATE_FIGURES = /\d{4}|\.\d{1,2}\.\d{2}|две\sтысячи|екі\sмың/iu;

/** What every date in figures holds. Matches in `29.06.2023`, `2023-06-29`; must not match `278/5`. */
const FIGURES_ALONE = /\d[./-]\d{1,2}[./-]\d/;
/** What every date with a blank place holds. */
const BLANK_PLACE = '__';

const CENTURY_PIVOT = 70;

interface Draft {
  readonly start: number;
  readonly end: number;
  readonly date: LegalDate | null;
  readonly otherReading: LegalDate | null;
  readonly isBlank: boolean;
}

function dayOf(words: string): number {
  return DAY_WORDS.get(words.replace(/\s+/gu, ' ')) ?? Number(words);
}

/** Matches `екі мың ` of a year in words, must not match `2024`. */
const CENTURY = new RegExp(`^(?:${KK_CENTURY}|${RU_CENTURY})`, 'u');

function yearOf(words: string): number {
  const rest = words.replace(/\s+/gu, ' ').replace(CENTURY, '');
  return rest === words ? Number(words) : 2000 + dayOf(rest);
}

function draft(match: RegExpMatchArray, date: LegalDate | null, otherReading: LegalDate | null = null): Draft {
  const start = match.index ?? 0;
  return { start, end: start + match[0].length, date, otherReading, isBlank: false };
}

function worded(folded: string, pattern: RegExp, lang: Lang, order: readonly [number, number, number]): Draft[] {
  const found: Draft[] = [];
  for (const match of folded.matchAll(pattern)) {
    const day = dayOf(match[order[2]] ?? '');
    // An ordinal that is no day ("осы айының") is not a date at all.
    if (Number.isNaN(day)) continue;
    const month = monthNumber(match[order[1]] ?? '', lang) ?? 0;
    found.push(draft(match, legalDate(yearOf(match[order[0]] ?? ''), month, day)));
  }
  return found;
}

function numeric(folded: string): Draft[] {
  const found: Draft[] = [];
  for (const match of folded.matchAll(DAY_MONTH_YEAR)) {
    found.push(draft(match, legalDate(Number(match[4]), Number(match[3]), Number(match[1]))));
  }
  for (const match of folded.matchAll(YEAR_FIRST)) {
    const [year, a, b] = [Number(match[1]), Number(match[3]), Number(match[4])];
    const [straight, swapped] = [legalDate(year, a, b), legalDate(year, b, a)];
    // One commercial system prints YYYY.DD.MM (domain.md 1.6); an ISO date with hyphens is never meant so.
    const isOpen = match[2] !== '-' && straight !== null && swapped !== null && straight !== swapped;
    found.push(draft(match, straight ?? (match[2] === '-' ? null : swapped), isOpen ? swapped : null));
  }
  for (const match of folded.matchAll(SHORT_YEAR)) {
    const short = Number(match[3]);
    const year = short < CENTURY_PIVOT ? 2000 + short : 1900 + short;
    found.push(draft(match, legalDate(year, Number(match[2]), Number(match[1]))));
  }
  return found;
}

/**
 * Returns every date of the text in order, in all forms that decrees use (domain.md 6.3), also impossible days and blank places
 * (`date: null`: the caller reports them).
 *
 * Without a language both months' tables are tried.
 */
export function findDates(text: string, lang?: Lang): DateSpan[] {
  if (!DATE_FIGURES.test(text)) return [];
  const folded = foldForMatch(text);
  const drafts = FIGURES_ALONE.test(folded) ? numeric(folded) : [];
  if (lang !== 'ru') {
    drafts.push(...worded(folded, KK_YEAR_FIRST, 'kk', [1, 3, 2]), ...worded(folded, KK_DAY_FIRST, 'kk', [3, 2, 1]));
  }
  if (lang !== 'kk') drafts.push(...worded(folded, RU_DAY_FIRST, 'ru', [3, 2, 1]));
  if (folded.includes(BLANK_PLACE)) {
    for (const match of folded.matchAll(BLANK)) drafts.push({ ...draft(match, null), isBlank: true });
  }
  drafts.sort((a, b) => a.start - b.start || b.end - a.end);
  const spans: DateSpan[] = [];
  for (const found of drafts) {
    const last = spans[spans.length - 1];
    if (last && found.start < last.end) continue;
    spans.push({ ...found, words: text.slice(found.start, found.end) });
  }
  return spans;
}
