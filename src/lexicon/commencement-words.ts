import type { Lang } from '../model/ids.ts';

/** What one word can mean inside a clause on commencement or validity. Words without a mark are fillers. */
export type WordMark =
  | 'publication'
  | 'registration'
  | 'signing'
  | 'adoption'
  | 'day'
  | 'month'
  | 'week'
  | 'year'
  | 'working'
  | 'after'
  | 'from'
  | 'in'
  | 'expiry'
  | 'next'
  | 'force'
  | 'effect'
  | 'enter'
  | 'enter-relative'
  | 'enter-noun'
  | 'except'
  | 'relative'
  | 'relations'
  | 'extends'
  | 'this-act'
  | 'and'
  | 'not'
  | 'earlier'
  | 'condition'
  | 'until'
  | 'inclusive'
  | 'be-valid'
  | 'suspend';

interface WordRow {
  readonly mark: WordMark;
  /** Whole words. */
  readonly words?: readonly string[];
  /** Beginnings of words: the endings carry case and person, which the clause does not need. */
  readonly stems?: readonly string[];
}

/**
 * Kazakh words. `енгізіл-`/`ен-` are told apart by ending: finite forms make a clause, participles (-тін, -ген) a relative clause.
 * Seen in: decrees of 2015-2023 of akimats, maslikhats and ministers; "қой қойылған" is a drafter's slip for "қол қойылған" (2023).
 */
const KK_ROWS: readonly WordRow[] = [
  { mark: 'publication', stems: ['жарияланған', 'жариялануынан', 'жарияланысымен'] },
  { mark: 'registration', stems: ['тіркел', 'тіркеу'] },
  { mark: 'signing', stems: ['қойыл', 'қойған', 'қою'] },
  { mark: 'adoption', stems: ['қабылдан', 'бекітілген'] },
  { mark: 'working', words: ['жұмыс'] },
  { mark: 'day', stems: ['күні', 'күнд', 'күнн', 'күнг'], words: ['күн', 'күнін', 'күннің'] },
  { mark: 'month', words: ['ай', 'айдан', 'айы', 'айынан'] },
  { mark: 'week', words: ['апта', 'аптадан'] },
  { mark: 'year', words: ['жылдан'] },
  { mark: 'after', words: ['кейін', 'соң', 'кейiн'] },
  { mark: 'from', words: ['бастап'] },
  { mark: 'expiry', stems: ['өткен', 'өтуі'] },
  { mark: 'next', stems: ['келесі', 'кейінгі', 'ертес', 'ертең'] },
  { mark: 'force', stems: ['күшін'], words: ['күшке'] },
  { mark: 'effect', stems: ['қолданысқ'], words: ['әрекетке', 'іске'] },
  {
    mark: 'enter',
    words: ['енеді', 'енді', 'енсін', 'енгізілуге', 'енгізілетіні', 'енгізілетінін', 'енетіні', 'енетінін', 'қосылады'],
  },
  { mark: 'enter-relative', stems: ['енетін', 'енген', 'енгізілетін', 'енгізілген'] },
  { mark: 'enter-noun', stems: ['енгізілу', 'енгізу', 'енуі'] },
  { mark: 'enter', stems: ['енгізіл', 'енгізеле'] },
  { mark: 'except', stems: ['қоспаған'], words: ['басқа'] },
  { mark: 'relations', stems: ['қатынас'] },
  { mark: 'extends', stems: ['қолданыла', 'қолданылс', 'тарала', 'таралс', 'тарат'] },
  { mark: 'this-act', words: ['осы'] },
  { mark: 'and', words: ['және', 'ал', 'мен'] },
  { mark: 'not', words: ['емес'] },
  { mark: 'earlier', words: ['ерте', 'бұрын', 'кеш'] },
  { mark: 'condition', stems: ['кешіктір', 'шартымен'], words: ['егер'] },
  { mark: 'until', words: ['дейін', 'дейiн'] },
  { mark: 'inclusive', stems: ['алған'] },
  { mark: 'suspend', stems: ['тоқтат'] },
  { mark: 'be-valid', stems: ['әрекет', 'қолданыст', 'жарамды', 'сақтал', 'ұзарт'] },
];

const RU_ROWS: readonly WordRow[] = [
  { mark: 'publication', stems: ['опубликован', 'обнародован'] },
  { mark: 'registration', stems: ['регистраци'] },
  { mark: 'signing', stems: ['подписан'] },
  { mark: 'adoption', words: ['принятия', 'утверждения'] },
  { mark: 'working', stems: ['рабоч'] },
  {
    mark: 'day',
    words: ['день', 'дня', 'дней', 'дню', 'днем', 'дни', 'сутки', 'суток', 'даты', 'дата', 'момента'],
  },
  { mark: 'month', stems: ['месяц'] },
  { mark: 'week', stems: ['недел'] },
  { mark: 'year', words: ['лет', 'год', 'года'] },
  { mark: 'after', words: ['после', 'за'] },
  { mark: 'from', words: ['с', 'со', 'начиная'] },
  { mark: 'in', words: ['в', 'на'] },
  { mark: 'expiry', stems: ['истечени'], words: ['через', 'спустя'] },
  { mark: 'next', stems: ['следующ'] },
  { mark: 'force', words: ['силу'] },
  { mark: 'effect', words: ['действие', 'действия'] },
  {
    mark: 'enter',
    words: [
      'вводится',
      'вводятся',
      'введен',

      'введена',
      'введено',
      'введены',
      'ввести',
      'вводить',
      'введению',
      'вступает',
      'вступают',
      'вступил',
      'вступила',
      'вступило',
      'вступили',
      'вступит',
    ],
  },
  { mark: 'enter-relative', stems: ['вводим', 'вводящ', 'введенн', 'вступающ', 'вступивш'] },
  { mark: 'enter-noun', words: ['вступления', 'введения', 'вступлении', 'введении'] },
  { mark: 'except', words: ['исключением', 'кроме', 'исключая'] },
  { mark: 'relative', stems: ['котор'] },
  { mark: 'relations', stems: ['отношени', 'правоотношени'] },
  { mark: 'extends', stems: ['распростран', 'примен'] },
  { mark: 'this-act', stems: ['настоящ'] },
  { mark: 'and', words: ['и', 'а'] },
  { mark: 'not', words: ['не'] },
  { mark: 'earlier', words: ['ранее', 'раньше', 'позднее', 'позже'] },
  { mark: 'condition', words: ['если', 'условии', 'одновременно'] },
  { mark: 'until', words: ['до', 'по'] },
  { mark: 'inclusive', stems: ['включительно'] },
  { mark: 'suspend', stems: ['приостан'] },
  { mark: 'be-valid', stems: ['действ', 'продл'] },
];

const NUMBER_STEMS: Readonly<Record<Lang, readonly (readonly [string, number])[]>> = {
  kk: [
    ['бір', 1],
    ['екі', 2],
    ['үш', 3],
    ['төрт', 4],
    ['бес', 5],
    ['алты', 6],
    ['жеті', 7],
    ['сегіз', 8],
    ['тоғыз', 9],
    ['он', 10],
    ['жиырма', 20],
    ['отыз', 30],
    ['қырық', 40],
    ['елу', 50],
    ['алпыс', 60],
    ['жетпіс', 70],
    ['сексен', 80],
    ['тоқсан', 90],
    ['жүз', 100],
  ],
  ru: [
    ['один', 1],
    ['одного', 1],
    ['два', 2],
    ['двух', 2],
    ['три', 3],
    ['трех', 3],

    ['четыре', 4],
    ['четырех', 4],

    ['пять', 5],
    ['пяти', 5],
    ['шесть', 6],
    ['шести', 6],
    ['семь', 7],
    ['семи', 7],
    ['восемь', 8],
    ['восьми', 8],
    ['девять', 9],
    ['девяти', 9],
    ['десять', 10],
    ['десяти', 10],
    ['пятнадцать', 15],
    ['пятнадцати', 15],
    ['двадцать', 20],
    ['двадцати', 20],
    ['тридцать', 30],
    ['тридцати', 30],
    ['сорок', 40],
    ['сорока', 40],
    ['пятьдесят', 50],
    ['пятидесяти', 50],
    ['шестьдесят', 60],
    ['шестидесяти', 60],
    ['девяносто', 90],
    ['девяноста', 90],
    ['сто', 100],
    ['ста', 100],
  ],
};

interface Table {
  readonly words: ReadonlyMap<string, WordMark>;
  readonly stems: readonly (readonly [string, WordMark])[];
  readonly numbers: ReadonlyMap<string, number>;
}

function buildTable(lang: Lang, rows: readonly WordRow[]): Table {
  const words = new Map<string, WordMark>();
  const stems: (readonly [string, WordMark])[] = [];
  for (const row of rows) {
    for (const word of row.words ?? []) if (!words.has(word)) words.set(word, row.mark);
    for (const stem of row.stems ?? []) stems.push([stem, row.mark]);
  }
  return { words, stems, numbers: new Map(NUMBER_STEMS[lang]) };
}

const TABLES: Readonly<Record<Lang, Table>> = { kk: buildTable('kk', KK_ROWS), ru: buildTable('ru', RU_ROWS) };

/** Returns what the lower-case, folded word can mean in a clause on time, or null for a filler. */
export function markOfWord(word: string, lang: Lang): WordMark | null {
  const table = TABLES[lang];
  const exact = table.words.get(word);
  if (exact !== undefined) return exact;
  return table.stems.find(([stem]) => word.startsWith(stem))?.[1] ?? null;
}

/** Returns the number that the word says (simple numerals; compounds are added up by the caller), or null. */
export function numberOfWord(word: string, lang: Lang): number | null {
  return TABLES[lang].numbers.get(word) ?? null;
}
