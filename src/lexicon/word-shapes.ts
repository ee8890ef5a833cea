import type { Lang } from '../model/ids.ts';

/** Words of one letter that stand alone in running text; initials and labels («Б» корпусы) are not words. */
export const ONE_LETTER_WORDS: Readonly<Record<Lang, ReadonlySet<string>>> = {
  kk: new Set(['и', 'я', 'о', 'е']),
  ru: new Set(['и', 'в', 'с', 'к', 'о', 'у', 'а', 'я', 'б', 'ж']),
};

/** Words of two letters; other pairs of letters are pieces of words. */
export const TWO_LETTER_WORDS: Readonly<Record<Lang, ReadonlySet<string>>> = {
  kk: new Set(
    'ал ат ау аң ас ай ақ ба бе да де ду ең ет еш жо ие іс кө қо не не ол он от өз өн ой су та те тең үй үн үш шу ұл ым'.split(
      ' ',
    ),
  ),
  ru: new Set(
    'бы во вы да до ее ей ею ею же за из им их ко ли мы на не ни но об од он от по со та те то ту ты уж ул ст рк гг пп со'.split(
      ' ',
    ),
  ),
};

/**
 * Words that never grow together with a neighbour, so a token made of one of them and another word is two words:
 * «тиіснемесе» (document 002). Only words of four letters or more; shorter ones are endings as well («мен», «да»).
 */
export const FREE_WORDS: Readonly<Record<Lang, ReadonlySet<string>>> = {
  kk: new Set(['және', 'немесе', 'үшін', 'бойынша', 'туралы', 'арқылы', 'отырып', 'болған', 'болып', 'сондай', 'оның']),
  ru: new Set(['или', 'либо', 'также', 'через', 'между', 'если', 'чтобы', 'согласно', 'путем', 'который', 'которые']),
};

/** Particles that grow onto the word behind them: «басқа дамаңызды» (documents 000 and 002) for «басқа да маңызды». */
export const LEADING_PARTICLES: Readonly<Record<Lang, readonly string[]>> = { kk: ['да', 'де', 'та', 'те'], ru: [] };

/** Short words that are also endings or prefixes; where a token could be cut before or after them, nothing is proved. */
export const ENDING_LIKE: Readonly<Record<Lang, ReadonlySet<string>>> = {
  kk: new Set([
    'мен',
    'бен',
    'пен',
    'дан',
    'ден',
    'тан',
    'тен',
    'нан',
    'нен',
    'лар',
    'лер',
    'дар',
    'дер',
    'тар',
    'тер',
    'сыз',
    'сіз',
    'лық',
    'лік',
    'дай',
    'дей',
    'ған',
    'ген',
    'қан',
    'кен',
    'сын',
    'сін',
    'ның',
    'нің',
    'дың',
    'дің',
    'ісі',
    'асы',
    'тың',
  ]),
  ru: new Set([
    'без',
    'бес',
    'вне',
    'все',
    'меж',
    'над',
    'не',
    'ни',
    'под',
    'пред',
    'при',
    'про',
    'раз',
    'рас',
    'само',
    'сам',
    'ся',
    'выше',
    'ниже',
    'меж',
    'обще',
    'после',
    'до',
    'за',
    'на',
    'по',
    'от',
    'об',
    'со',
    'во',
  ]),
};

/**
 * Endings by which words of one stem differ; used only to say that a form is probably a word, never to read its meaning.
 * Kazakh endings follow one another (plural, possessive, case, verbal), so they are cut repeatedly.
 */
export const ENDINGS: Readonly<Record<Lang, readonly string[]>> = {
  kk: [
    'ндағы ндегі дағы дегі тағы тегі ның нің дың дің тың тің нда нде дан ден тан тен нан нен мен бен пен',
    'ға ге қа ке на не ны ні ды ді ты ті да де та те н ын ін сын сін',
    'лар лер дар дер тар тер ы і сы сі лық лік дық дік тық тік лығы лігі сыз сіз шы ші лы лі ғы гі',
    'ған ген қан кен ғанға генге атын етін йтын йтін ады еді йды йді ып іп п уы уі у ылған ілген лған лген ған ген',
    'майды мейді байды бейді пайды пейді май мей бай бей пай пей ма ме ба бе па пе ланады ленеді лайды лейді са се ылады іледі лады леді алар ауы еуі ау еу уға уге',
  ]
    .join(' ')
    .split(' '),
  ru: [
    'ого его ому ему ыми ими ый ий ой ая яя ое ее ые ие ых их ым им ом ем ую юю ей',
    'а я о е ы и у ю ь ам ям ами ями ах ях ов ев ью ость ости остью ение ения ению ением ании ание ания анию анием ции ция цию цией',
    'ть ет ит ют ят ут ат ла ло ли л ется ится ются ятся утся атся ться лся лась лись но на ны н',
  ]
    .join(' ')
    .split(' '),
};

/** Endings of Russian words that a narrow cell may cut in the middle («политическог / о»). */
export const RU_FULL_ENDINGS: readonly string[] = [
  'ского',
  'еского',
  'ного',
  'нного',
  'ность',
  'ости',
  'ность',
  'вость',
  'ение',
  'ания',
  'ание',
  'ения',
  'ования',
  'ование',
  'ских',
  'ными',
  'ных',
  'ным',
  'ной',
  'ный',
];

const VOWELS: Readonly<Record<Lang, string>> = { kk: 'аәеиоөуүұыіэюяё', ru: 'аеиоуыэюяё' };
/** Letters with which no word begins. */
const NEVER_FIRST: Readonly<Record<Lang, string>> = { kk: 'ңьъ', ru: 'ьъы' };

/** Says whether no word can be or begin like these letters: «ң», «ь», «ть», «дң». One-letter words are words. */
export function isImpossibleStart(letters: string, lang: Lang): boolean {
  if (letters.length === 1 && ONE_LETTER_WORDS[lang].has(letters)) return false;
  if (NEVER_FIRST[lang].includes(letters.charAt(0))) return true;
  return ![...letters].some((letter) => VOWELS[lang].includes(letter));
}
