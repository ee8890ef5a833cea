import type { Lang } from '../model/ids.ts';
import type { Body } from '../model/work.ts';
import { kazakhStems } from './kazakh-stems.ts';

/** Kinds that names tell: an akim and a commission of revision of a territory are bodies of kind `other`, told apart from each other. */
export type LocalKind = Body['kind'] | 'akim' | 'revision';

/** What a word tells inside the name of a state body. */
export interface BodyWord {
  /** `local` and `central` name the kind of body, `person` who acts for it, `level` the territory, `apparatus` its office. */
  readonly role: 'local' | 'central' | 'person' | 'level' | 'apparatus';
  readonly kind: LocalKind | null;
  readonly level: Body['level'] | null;
  /** The level word is an adjective of the body ("аудандық", "областной"): the name of the place stands before it. */
  readonly isAdjective: boolean;
}

function kindWord(role: BodyWord['role'], kind: BodyWord['kind']): BodyWord {
  return { role, kind, level: null, isAdjective: false };
}
function levelWord(level: Body['level'], isAdjective: boolean): BodyWord {
  return { role: 'level', kind: null, level, isAdjective };
}

/** Kazakh words by stem; endings are folded by the suffix table. */
const KK: ReadonlyMap<string, BodyWord> = new Map([
  ['әкімдік', kindWord('local', 'akimat')],
  ['мәслихат', kindWord('local', 'maslikhat')],
  ['әкім', kindWord('local', 'akim')],
  ['комиссия', kindWord('local', 'revision')],
  ['аппарат', kindWord('apparatus', null)],
  ['сессия', kindWord('apparatus', null)],
  ['министрлік', kindWord('central', 'ministry')],
  ['министр', kindWord('central', 'ministry')],
  ['агенттік', kindWord('central', 'agency')],
  ['палата', kindWord('central', 'other')],
  ['комитет', kindWord('central', 'other')],
  ['департамент', kindWord('central', 'other')],
  ['басқарма', kindWord('central', 'other')],
  ['прокуратура', kindWord('central', 'other')],
  ['прокурор', kindWord('central', 'other')],
  ['президент', kindWord('central', 'other')],
  ['үкімет', kindWord('central', 'other')],
  ['кеңсе', kindWord('central', 'other')],
  ['орталық', kindWord('central', 'other')],
  ['сот', kindWord('central', 'court')],
  ['академия', kindWord('central', 'other')],
  ['төраға', kindWord('person', null)],
  ['төрайым', kindWord('person', null)],
  ['хатшы', kindWord('person', null)],
  ['басшы', kindWord('person', null)],
  ['бастық', kindWord('person', null)],
  ['ректор', kindWord('person', null)],
  ['облыс', levelWord('oblast', false)],
  ['облыстық', levelWord('oblast', true)],
  ['қала', levelWord('city', false)],
  ['қалалық', levelWord('city', true)],
  ['аудан', levelWord('district', false)],
  ['аудандық', levelWord('district', true)],
  ['ауыл', levelWord('rural', false)],
  ['ауылдық', levelWord('rural', true)],
  ['кент', levelWord('rural', false)],
  ['кенттік', levelWord('rural', true)],
  ['округ', levelWord('rural', false)],
]);

/** Russian words: stem and the endings that it takes. */
const RU: readonly (readonly [string, readonly string[], BodyWord])[] = [
  ['акимат', ['', 'а', 'у', 'ом', 'е', 'ы', 'ов'], kindWord('local', 'akimat')],
  ['маслихат', ['', 'а', 'у', 'ом', 'е', 'ы', 'ов'], kindWord('local', 'maslikhat')],
  ['аким', ['', 'а', 'у', 'ом', 'е'], kindWord('local', 'akim')],
  ['комисси', ['я', 'и', 'ю', 'ей'], kindWord('local', 'revision')],
  ['аппарат', ['', 'а', 'у', 'ом', 'е'], kindWord('apparatus', null)],
  ['сесси', ['я', 'и', 'ю', 'ей'], kindWord('apparatus', null)],
  ['министерств', ['о', 'а', 'у', 'ом', 'е'], kindWord('central', 'ministry')],
  ['министр', ['', 'а', 'у', 'ом', 'е'], kindWord('central', 'ministry')],
  ['агентств', ['о', 'а', 'у', 'ом', 'е'], kindWord('central', 'agency')],
  ['палат', ['а', 'ы', 'е', 'у', 'ой'], kindWord('central', 'other')],
  ['комитет', ['', 'а', 'у', 'ом', 'е'], kindWord('central', 'other')],
  ['департамент', ['', 'а', 'у', 'ом', 'е'], kindWord('central', 'other')],
  ['управлени', ['е', 'я', 'ю', 'ем', 'и'], kindWord('central', 'other')],
  ['прокуратур', ['а', 'ы', 'е', 'у', 'ой'], kindWord('central', 'other')],
  ['прокурор', ['', 'а', 'у', 'ом', 'е'], kindWord('central', 'other')],
  ['президент', ['', 'а', 'у', 'ом', 'е'], kindWord('central', 'other')],
  ['правительств', ['о', 'а', 'у', 'ом', 'е'], kindWord('central', 'other')],
  ['центр', ['', 'а', 'у', 'ом', 'е'], kindWord('central', 'other')],
  ['академи', ['я', 'и', 'ю', 'ей'], kindWord('central', 'other')],
  ['канцеляри', ['я', 'и', 'ю', 'ей'], kindWord('central', 'other')],
  ['управляющ', ['ий', 'его', 'ему', 'им', 'ем'], kindWord('person', null)],
  ['администраци', ['я', 'и', 'ю', 'ей'], kindWord('central', 'other')],
  ['суд', ['', 'а', 'у', 'ом', 'е'], kindWord('central', 'court')],
  ['председател', ['ь', 'я', 'ю', 'ем', 'е'], kindWord('person', null)],
  ['секретар', ['ь', 'я', 'ю', 'ем', 'е'], kindWord('person', null)],
  ['руководител', ['ь', 'я', 'ю', 'ем', 'е'], kindWord('person', null)],
  ['ректор', ['', 'а', 'у', 'ом', 'е'], kindWord('person', null)],
  ['област', ['ь', 'и', 'ью'], levelWord('oblast', false)],
  ['областн', ['ой', 'ого', 'ому', 'ым', 'ом'], levelWord('oblast', true)],
  ['город', ['', 'а', 'у', 'ом', 'е'], levelWord('city', false)],
  ['городск', ['ой', 'ого', 'ому', 'им', 'ом'], levelWord('city', true)],
  ['район', ['', 'а', 'у', 'ом', 'е'], levelWord('district', false)],
  ['районн', ['ый', 'ого', 'ому', 'ым', 'ом'], levelWord('district', true)],
  ['сельск', ['ий', 'ого', 'ому', 'им', 'ом'], levelWord('rural', true)],
  ['сел', ['о', 'а', 'у', 'ом', 'е'], levelWord('rural', false)],
  ['поселк', ['а', 'у', 'ом', 'е'], levelWord('rural', false)],
  ['поселок', [''], levelWord('rural', false)],
  ['аул', ['', 'а', 'у'], levelWord('rural', false)],
  ['округ', ['', 'а', 'у', 'ом', 'е'], levelWord('rural', false)],
];

const RU_FORMS: ReadonlyMap<string, BodyWord> = new Map(
  RU.flatMap(([stem, endings, word]) => endings.map((ending): [string, BodyWord] => [stem + ending, word])),
);

const RU_NOMINATIVE: ReadonlyMap<string, string> = new Map(
  RU.flatMap(([stem, endings]) =>
    endings.map((ending): [string, string] => [stem + ending, stem + (endings[0] ?? '')]),
  ),
);

/** Adjectives that belong to a kind of body, in the nominative. */
const RU_ADJECTIVES: ReadonlyMap<string, string> = new Map(
  ['ой', 'ую', 'ою'].map((ending): [string, string] => [`ревизионн${ending}`, 'ревизионная']),
);

/** Returns the Russian word for a kind or level of body in the nominative, keeping a capital; null for any other word. */
export function nominativeHead(word: string): string | null {
  const key = word.toLowerCase();
  const nominative = RU_NOMINATIVE.get(key) ?? RU_ADJECTIVES.get(key);
  if (nominative === undefined) return null;
  return word.charAt(0) === word.charAt(0).toLowerCase()
    ? nominative
    : nominative.charAt(0).toUpperCase() + nominative.slice(1);
}

/** Short ways to write words of a body's name, folded, without their dot. */
const ABBREVIATIONS: Readonly<Record<Lang, ReadonlyMap<string, string>>> = {
  kk: new Map([
    ['қр', 'қазақстан республикасы'],
    ['обл', 'облысы'],
    ['қ', 'қаласы'],
    ['ауд', 'ауданы'],
  ]),
  ru: new Map([
    ['рк', 'республики казахстан'],
    ['обл', 'области'],
    ['г', 'города'],
    ['гор', 'города'],
    ['р-н', 'района'],
    ['р-на', 'района'],
    ['вко', 'восточно-казахстанской области'],
    ['зко', 'западно-казахстанской области'],
    ['ско', 'северо-казахстанской области'],
    ['юко', 'южно-казахстанской области'],
  ]),
};

const KK_HEADS: ReadonlySet<string> = new Set([...KK.keys()].map((word) => word.charAt(0)));

/** Returns what the folded word tells in the name of a body, or null when it is part of a name. */
export function readBodyHead(word: string, lang: Lang): BodyWord | null {
  if (lang === 'ru') return RU_FORMS.get(word) ?? null;
  // A suffix leaves the first letter of a word alone.
  if (!KK_HEADS.has(word.charAt(0))) return null;
  for (const stem of kazakhStems(word)) {
    const found = KK.get(stem);
    if (found) return found;
  }
  return null;
}

/** Words that a name of a body may carry and that tell nothing of which body it is: the country, who stands in for whom. Folded. */
export const IDLE_BODY_WORDS: ReadonlySet<string> = new Set([
  'қазақстан республикасы',
  'қазақстан республикасының',
  'республика казахстан',
  'республики казахстан',
  'и.о.',
  'исполняющий обязанности',
  'исполняющего обязанности',
  'исполняющим обязанности',
  'міндетін атқарушы',
  'міндетін атқарушысы',
  'міндетін атқарушысының',
  'м.а.',
  'республикалық маңызы бар',
  'республиканского значения',
  'государственное учреждение',
  'государственного учреждения',
  'мемлекеттік мекемесі',
  'мемлекеттік мекемесінің',
  'гу',
  'мм',
  'ревизионная',
  'ревизионной',
  'ревизионную',
  'бойынша тексеру',
]);

/** Small words inside the name of a ministry or agency. Folded. */
export const JOINING_WORDS: ReadonlySet<string> = new Set(['және', 'мен', 'пен', 'бен', 'и', 'да', 'де']);

/** Returns the folded name with short forms written out ("г. Аксу" gives "города аксу"). */
export function expandBodyAbbreviations(folded: string, lang: Lang): string {
  return folded.replace(/[\p{L}\p{M}-]+\.?/gu, (word) => {
    const isDotted = word.endsWith('.');
    const full = ABBREVIATIONS[lang].get(isDotted ? word.slice(0, -1) : word);
    // A single letter is short for a word only with its dot.
    return full !== undefined && (isDotted || word.length > 1) ? `${full} ` : word;
  });
}
