import { isSpaceCode } from '../base/white-space.ts';
import type { Lang } from '../model/ids.ts';
import { foldLetters } from './letters.ts';

/** Columns of the table of behavioural indicators. */
export type IndicatorColumn = 'number' | 'competency' | 'categories' | 'effective' | 'ineffective';

interface ColumnTitle {
  readonly column: IndicatorColumn;
  /** Beginnings of words; every one must occur in the title. */
  readonly all: readonly string[];
  /** Beginning of the word that closes the title. */
  readonly closing: string;
}

/** Narrow titles first: "ineffective" is tried before "effective". */
const COLUMN_TITLES: Readonly<Record<Lang, readonly ColumnTitle[]>> = {
  kk: [
    { column: 'ineffective', all: ['тиімсіз'], closing: 'индикатор' },
    { column: 'effective', all: ['тиімді'], closing: 'индикатор' },
    { column: 'categories', all: ['лауазым'], closing: 'санат' },
    { column: 'competency', all: ['құзырет'], closing: 'атау' },
  ],
  ru: [
    { column: 'ineffective', all: ['индикатор', 'неэффективн'], closing: 'поведени' },
    { column: 'effective', all: ['индикатор', 'эффективн'], closing: 'поведени' },
    { column: 'categories', all: ['категори'], closing: 'должност' },
    { column: 'competency', all: ['наименован'], closing: 'компетенц' },
  ],
};

/** Beginnings of all words that column titles are made of; a word outside the list ends the titles. */
const TITLE_WORDS: Readonly<Record<Lang, readonly string[]>> = {
  kk: [
    'құзырет',
    'атау',
    'мемлекет',
    'әкімші',
    'қызмет',
    'лауазым',
    'санат',
    'тиімді',
    'тиімсіз',
    'мінез',
    'индикатор',
    'р/с',
    'п/п',
  ],
  ru: [
    ...['наименован', 'компетенц', 'категори', 'администра', 'государст', 'служ', 'должност', 'поведен'],
    ...['индикатор', 'эффективн', 'неэффективн', 'п/п', 'n/n'],
  ],
};

/** The title of the number column. Matches `№`, `№ п/п`; must not match `5`. Run on one folded word. */
const NUMBER_TITLE = /^(?:№|[пр]\/[пс]|n\/n)$/u;

export interface TitleMatch {
  readonly column: IndicatorColumn;
  /** Number of words that the title takes. */
  readonly length: number;
}

function matchClosing(words: readonly string[], title: ColumnTitle, lang: Lang): number {
  for (let at = 0; at < words.length; at += 1) {
    const word = words[at] ?? '';
    if (!TITLE_WORDS[lang].some((stem) => word.startsWith(stem))) return 0;
    if (!word.startsWith(title.closing)) {
      // The closing word of another column: the name of the whole table, not a title.
      if (COLUMN_TITLES[lang].some((other) => word.startsWith(other.closing))) return 0;
      continue;
    }
    const seen = words.slice(0, at + 1);
    return title.all.every((stem) => seen.some((other) => other.startsWith(stem))) ? at + 1 : 0;
  }
  return 0;
}

/** Says whether a column title may begin with the folded word. */
export function mayOpenColumnTitle(word: string, lang: Lang): boolean {
  return NUMBER_TITLE.test(word) || TITLE_WORDS[lang].some((stem) => word.startsWith(stem));
}

/** Returns the column title that begins with the first of the folded words, or null. */
export function readColumnTitle(words: readonly string[], lang: Lang): TitleMatch | null {
  const marks = words.findIndex((word) => !NUMBER_TITLE.test(word));
  if (marks > 0 || (marks < 0 && words.length > 0))
    return { column: 'number', length: marks < 0 ? words.length : marks };
  for (const title of COLUMN_TITLES[lang]) {
    const length = matchClosing(words, title, lang);
    if (length > 0) return { column: title.column, length };
  }
  return null;
}

/**
 * A negated Kazakh verb or an adjective of lack, folded.
 * Matches `бағыттамайды`, `жеткізбейді;`, `алмайды`, `тиімсіз`; must not match `қояды`, `майлы`.
 */
const KK_NEGATED = /[мбп][ае]й(?:ды|ді|тын|тін)(?!\p{L})|с[ыі]з(?:дік|дық)?(?!\p{L})/u;
/** A negated Russian verb or noun, folded. Matches `не создает`, `неэффективно`; must not match `необходимые`, `незамедлительно`. */
const RU_NEGATED =
  /(?:^|[^\p{L}])(?:не(?=[^\p{L}])|не(?:эффект|сдерж|послед|способ|компет|принцип|систем|качеств|ясн|обоснован|этич|заинтерес|приязн))/u;

/** Says whether an indicator (folded) is put in the negative, as the indicators of ineffective behaviour mostly are. */
export function isNegatedIndicator(folded: string, lang: Lang): boolean {
  return (lang === 'kk' ? KK_NEGATED : RU_NEGATED).test(folded);
}

/** A picture that the publisher's export put in place of a bullet. Matches `[image: ]`, must not match `[image]ның`. */
const PLACEHOLDER = /^\[image:?[^\]\n]{0,40}\]$/iu;
export function isPicturePlaceholder(text: string): boolean {
  return text.includes('[') && PLACEHOLDER.test(text.trim());
}

/** A finite Kazakh verb closes an indicator, folded. Matches `қабылдайды`, `алмайды`; must not match `енгізеді және`. */
const KK_FINITE = /(?:ды|ді|ты|ті|ады|еді)$/u;
/** Words that no sentence ends with, folded: what follows them goes on with the sentence. */
const RU_UNFINISHED: ReadonlySet<string> = new Set(
  'и или а но не ни в во на с со к ко по о об от до из за для при у без под над между через либо также как что чем его ее их своей своего своих'.split(
    ' ',
  ),
);
/** Beginnings of words that have their capital as names, folded. */
const PROPER_NAMES: readonly string[] = [
  ...[
    'республик',
    'казахстан',
    'президент',
    'правительств',
    'парламент',
    'кодекс',
    'закон',
    'конституц',
    'администрац',
  ],
  ...['қазақстан', 'республика', 'үкімет', 'конституция', 'әкімшілі', 'кодексі', 'заң'],
];
/** Says whether the words before a line that opens with a capital can end an indicator that lacks its full stop. */
export function canEndIndicator(text: string, lang: Lang): boolean {
  const words = text.slice(-40).trimEnd();
  let start = words.length;
  while (start > 0 && !isSpaceCode(words.charCodeAt(start - 1))) start -= 1;
  const word = foldLetters(words.slice(start));
  return lang === 'kk' ? KK_FINITE.test(word) : /\p{L}{2}$/u.test(word) && !RU_UNFINISHED.has(word);
}

/** Says whether a line can open an indicator: its first word has a capital, and not because it is a name or an abbreviation. */
export function canOpenIndicator(text: string): boolean {
  const word = /^\p{L}+/u.exec(text.slice(0, 40))?.[0] ?? '';
  if (!/^\p{Lu}(?:\p{Ll}|$)/u.test(word)) return false;
  const folded = foldLetters(word);
  return !PROPER_NAMES.some((name) => folded.startsWith(name));
}

/** A Russian verb of the third person, folded. Matches `перекладывает`, `стремится`; must not match `ответственность`. */
const RU_FINITE = /(?:[аеиуяюо]ет|[^аоуыэяеюи](?:ит|ет|ют|ят|ут)|(?:ит|ет|ют|ят)ся)$/u;

/** Says whether words are a sentence with a finite verb, as indicators are and names of competencies are not. */
export function looksLikeIndicator(text: string, lang: Lang): boolean {
  const words = foldLetters(text.slice(0, 400))
    .split(/[^\p{L}-]+/u)
    .filter((word) => word.length > 1);
  if (lang === 'kk') return /(?:[айеп]ды|[айеп]ді|қты|кті)$/u.test(words.at(-1) ?? '');
  return words.slice(0, 3).some((word) => RU_FINITE.test(word)) || words[0] === 'не';
}
