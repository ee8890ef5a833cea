import type { Lang } from '../model/ids.ts';
import { foldLetters } from './letters.ts';

/** Words that announce a list, so that a number beside them counts its items. Folded. */
const LIST_WORDS: Readonly<Record<Lang, readonly string[]>> = {
  kk: ['келесі', 'мынадай', 'төмендегі', 'мына', 'бағыт', 'кезең', 'түр', 'сатыдан', 'бөлім'],
  ru: ['следующ', 'нижеследующ'],
};

/** Cardinals in the forms in which they count the items of a list. Folded; "one of" counts nothing and is left out. */
const COUNT_WORDS: Readonly<Record<Lang, Readonly<Record<string, number>>>> = {
  kk: { екі: 2, үш: 3, төрт: 4, бес: 5, алты: 6, жеті: 7, сегіз: 8, тоғыз: 9, он: 10 },
  ru: {
    два: 2,
    две: 2,
    двум: 2,
    двух: 2,
    три: 3,
    трем: 3,
    трех: 3,
    четыре: 4,
    четырем: 4,
    четырех: 4,
    пять: 5,
    пяти: 5,
    шесть: 6,
    шести: 6,
    семь: 7,
    семи: 7,
    восемь: 8,
    восьми: 8,
    девять: 9,
    девяти: 9,
    десять: 10,
    десяти: 10,
  },
};

/** A word of letters or a figure. Matches `екі`, `5`, must not match `:`. */
const WORD = /[\p{L}\p{N}]+/gu;
const FIGURE = /^\d{1,2}$/u;
/** The number of the unit itself. Matches `3. Комиссия`, must not match `3 бағыт`. */
const OWN_NUMBER = /^\d{1,3}(?:-\d{1,3})?[.)] */u;
/** Words between the number and the word that announces the list. */
const NEAR = 2;

/**
 * Returns how many items the opening line of a list announces, null when it counts nothing: "по следующим четырем параметрам:",
 * "екі жеке бағыт бойынша жүргізіледі:" must count, "в течение пяти рабочих дней представляет следующие документы:" must not.
 */
export function announcedCount(line: string, lang: Lang): { readonly count: number; readonly words: string } | null {
  const text = foldLetters(line).trim().replace(OWN_NUMBER, '');
  if (!text.endsWith(':')) return null;
  const words = [...text.matchAll(WORD)].map((match) => match[0]);
  const isListWord = (word: string | undefined) =>
    word !== undefined && LIST_WORDS[lang].some((start) => word.startsWith(start));
  for (const [at, word] of words.entries()) {
    const count = COUNT_WORDS[lang][word] ?? (FIGURE.test(word) ? Number(word) : null);
    if (count === null || count < 2) continue;
    const after = words.slice(at + 1, at + 1 + NEAR);
    const before = words[at - 1];
    const isCount =
      lang === 'ru' ? isListWord(before) || isListWord(after[0]) : isListWord(before) || after.some(isListWord);
    if (isCount) return { count, words: [before, word, ...after].filter((each) => each !== undefined).join(' ') };
  }
  return null;
}

/** Terms of an institution that a methodology has to set up before it uses them, as they are written when they are meant as terms. */
interface InstitutionTerm {
  readonly id: string;
  readonly name: string;
  /** Beginning of the word in the text, letters as written: a capital shows that it is a term. */
  readonly starts: readonly string[];
}
export const INSTITUTION_TERMS: Readonly<Record<Lang, readonly InstitutionTerm[]>> = {
  kk: [
    { id: 'commission', name: 'Комиссия', starts: ['Комиссия'] },
    { id: 'authorised-person', name: 'уәкілетті тұлға', starts: ['уәкілетті тұлға'] },
  ],
  ru: [
    { id: 'commission', name: 'Комиссия', starts: ['Комисси'] },
    {
      id: 'authorised-person',
      name: 'уполномоченное лицо',
      starts: ['уполномоченное лицо', 'уполномоченного лица', 'уполномоченным лицом', 'уполномоченному лицу'],
    },
  ],
};

/** Words with which a text gives a short name: «(бұдан әрі – Комиссия)», «(далее – КЦИ)». The name is in the group. */
export const NAMING: Readonly<Record<Lang, RegExp>> = {
  kk: /\((?:бұдан|әрі) (?:әрі|қарай)\s*[-–—]?\s*([^()]{1,120})\)/giu,
  ru: /\(далее(?: по тексту)?\s*[-–—]?\s*([^()]{1,120})\)/giu,
};

/** Short names that everybody knows: they need no definition. Folded. */
export const KNOWN_ABBREVIATIONS: ReadonlySet<string> = new Set(
  [
    'рк',
    'қр',
    'ҚР',
    'фио',
    'ф.и.о',
    'та',
    'тә',
    'таә',
    'жсн',
    'иин',
    'бсн',
    'бин',
    'эцп',
    'эцқ',
    'эцқ',
    'sms',
    'смс',
    'смc',
    'гу',
    'кгу',
    'мм',
    'кмм',
    'рмк',
    'ргп',
    'шжқ',
    'пхв',
    'нпа',
    'нқа',
    'нқ',
    'нг',
    'вс',
    'ii',
    'iii',
    'iv',
    'vi',
    'vii',
  ].map(foldLetters),
);

/** Words of scope: units that a title may leave out while a point takes them in. Folded starts; `name` is told to the reader. */
export const SCOPE_WORDS: Readonly<
  Record<Lang, readonly { readonly name: string; readonly starts: readonly string[] }[]>
> = {
  kk: [
    { name: 'ведомство', starts: ['ведомство'] },
    { name: 'аумақтық бөлімше', starts: ['аумақтық бөлімше', 'аумақтық департамент', 'аумақтық орган'] },
    { name: 'ведомстволық бағынысты ұйым', starts: ['ведомстволық бағынысты', 'бағынысты ұйым', 'қарамағындағы ұйым'] },
  ],
  ru: [
    { name: 'ведомство', starts: ['ведомств'] },
    {
      name: 'территориальное подразделение',
      starts: ['территориальных подразделени', 'территориальных орган', 'территориальных департамент'],
    },
    { name: 'подведомственная организация', starts: ['подведомственных организаци', 'подведомственных учреждени'] },
  ],
};

/** Words of the other language in a form: a copied abbreviation. Folded; the word of the own language beside it. */
export const FOREIGN_WORDS: Readonly<Record<Lang, readonly { readonly foreign: string; readonly own: string }[]>> = {
  kk: [{ foreign: 'п/п', own: 'р/с' }],
  ru: [{ foreign: 'р/с', own: 'п/п' }],
};

/** What must govern a provision cited as the ground of a text; without any of them the sentence hangs. Folded. */
export const GROUND_WORDS: Readonly<Record<Lang, readonly string[]>> = {
  kk: ['сәйкес', 'негіз', 'басшылық', 'орындау', 'іске асыру', 'қатысты', 'өзгеріс', 'толықтыру', 'тәртіп'],
  ru: ['соответств', 'основан', 'исполнен', 'реализац', 'согласно', 'руковод', 'порядк'],
};

/** The Kazakh dative of a unit: "тармағына". Matches `5-тармағына`, must not match `5-тармағының`. Run on folded text. */
export const KK_DATIVE_UNIT = /(?:тармағына|бабына|тармақшасына|тармаққа|бапқа)$/u;

/**
 * Numbers and their noun with another word thrown between: «1), 2) осы тармақшаларында». Must not match «осы тармақтың 1), 2)
 * тармақшаларында», nor the number of the item itself: «3) осы тармақтың».
 */
export const SCRAMBLED_LIST = /(?<=\S )\d{1,3}\)(?:,? (?:және )?\d{1,3}\)){0,5} осы тармақша[а-яәғқңөұүһі]*/giu;

/** A registration told outside brackets after the words that close its act: «… әдістемесіне сәйкес, … тізілімінде № 16299 тіркелген». The number is in the group. */
export const LOOSE_REGISTRATION = /сәйкес,? [^,;().]{0,120}тізілімі(?:нде|не) № ?(\d{1,6})[^,;().]{0,40}тіркел/giu;

/** Titles that name a whole system of bodies: what belongs to it is no wider than the title. Folded. */
export const COLLECTIVE_TITLE: Readonly<Record<Lang, readonly string[]>> = {
  kk: ['органдарының', 'органдары', 'жүйесі', 'бөлімшелері'],
  ru: ['органов', 'системы', 'подразделений'],
};

/** What words beside a citation say of the unit cited. Folded. */
interface ContentWords {
  readonly id: 'requirements' | 'terms';
  readonly words: readonly string[];
}
export const CITED_CONTENT: Readonly<Record<Lang, readonly ContentWords[]>> = {
  kk: [
    { id: 'requirements', words: ['көрсетілген талаптарға', 'белгіленген талаптарға', 'көзделген талаптарға'] },
    { id: 'terms', words: ['белгіленген мерзімде', 'көрсетілген мерзімде', 'көзделген мерзімде'] },
  ],
  ru: [
    {
      id: 'requirements',
      words: ['требованиям, указанным в', 'требованиям, установленным', 'требованиям, предусмотренным'],
    },
    { id: 'terms', words: ['сроки, установленные', 'сроки, указанные', 'сроки, предусмотренные', 'в установленные'] },
  ],
};

/** Several annexes named at an approval: «осы шешімнің қосымшаларына сәйкес бекітілсін». */
export const APPROVED_BY_ANNEXES: Readonly<Record<Lang, RegExp>> = {
  kk: /осы \S+ қосымшаларына сәйкес[^.;]{0,80}бекітілсін/iu,
  ru: /утвердить[^.;]{0,400}согласно приложениям к настоящ/iu,
};

/** A list governed by one verb at its end: each item before it has to stand in its case. */
export const KK_GOVERNED_BY_END = /(?:ын|ін|ны|ні|ды|ді|ты|ті) қамтамасыз етсін\.?$/iu;
/** An item in the accusative. Matches `тіркелуін;`, must not match `орналастыру;`. */
export const KK_ACCUSATIVE_END = /(?:ын|ін|ны|ні|ды|ді|ты|ті)[;,.]?$/iu;
/** An item that ends in a bare noun of action. Matches `орналастыру;`, must not match `тіркелуін;`. */
export const KK_ACTION_END = /(?:[а-яәғқңөұүһі]{3}(?:у|ю|ү|ұ))[;,]$/iu;

/** Short words that tell nothing of a name: they are left out when two names are compared. */
const EMPTY_WORDS: ReadonlySet<string> = new Set([
  'и',
  'а',
  'в',
  'к',
  'по',
  'о',
  'на',
  'с',
  'и/или',
  'мен',
  'және',
  'бойынша',
]);

/** Returns the stems of a name, in alphabetical order; bent forms of one word agree in their first letters. */
export function stemsOfName(name: string): string[] {
  return [...foldLetters(name).matchAll(WORD)]
    .map((match) => match[0])
    .filter((word) => !EMPTY_WORDS.has(word))
    .map((word) => word.slice(0, 6))
    .sort();
}

/** Two ways to name the unit of a body: as an adjective and as a noun. Folded. */
export const UNIT_SPELLINGS: Readonly<Record<Lang, readonly (readonly [adjective: string, noun: string])[]>> = {
  kk: [
    ['қалалық ', 'қаласы '],
    ['аудандық ', 'ауданы '],
    ['облыстық ', 'облысы '],
  ],
  ru: [
    ['городск', ' города '],
    ['районн', ' района '],
    ['областн', ' области '],
  ],
};

/** A point that only says of the document that it was approved. Matches `2. Настоящая методика … утверждена постановлением`, must not match `утвержденной приказом`. */
export const ONLY_APPROVED: Readonly<Record<Lang, RegExp>> = {
  kk: /^\d{1,3}\. осы [^.;]{0,300}(?:әдістеме|қағида)[^.;]{0,200} бекітіл(?:ді|ген)\.?$/iu,
  ru: /^\d{1,3}\. настоящ[а-я]{2} [^.;]{0,300} утвержден[ао]? (?:постановлением|решением|приказом|распоряжением)[^.;]{0,120}\.?$/iu,
};

/** Words of indicators that only one kind of competency has: serving those who ask for public services. Folded. */
export const CONSUMER_WORDS: Readonly<Record<Lang, readonly string[]>> = {
  kk: ['тұтынушы', 'қызмет алушы'],
  ru: ['потребител', 'получателей услуг', 'услугополучател'],
};
/** Concepts of that kind of competency. */
export const CONSUMER_COMPETENCIES: ReadonlySet<string> = new Set([
  'competency:consumer-orientation',
  'competency:consumer-information',
]);

/** Words by which a reference looks for an order of doing something. Folded. */
export const ORDER_WORDS: Readonly<Record<Lang, readonly string[]>> = {
  kk: ['көзделген тәртіп', 'белгіленген тәртіп', 'айқындалған тәртіп'],
  ru: ['порядке, предусмотренном', 'порядке, установленном', 'порядке, определенном', 'порядку, предусмотренному'],
};
