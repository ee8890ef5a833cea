import type { Lang, UnitKind } from '../model/ids.ts';
import { beginningsOf, declineKk, declineRu, type KkNoun, type NounForm, type RuNoun } from './decline.ts';

/** A unit word of the law and every form of it; `word` is the dictionary form that a reading reports. */
export interface UnitWord {
  readonly kind: UnitKind;
  readonly word: string;
}
export interface UnitForm extends NounForm {
  readonly unit: UnitWord;
}

const KK_UNITS: readonly (readonly [UnitKind, string, KkNoun])[] = [
  ['point', 'тармақ', { stem: 'тармақ', soft: 'тармағ', back: true }],
  ['subpoint', 'тармақша', { stem: 'тармақша', back: true }],
  ['paragraph', 'бөлік', { stem: 'бөлік', soft: 'бөліг', back: false }],
  ['paragraph', 'абзац', { stem: 'абзац', back: true }],
  ['chapter', 'тарау', { stem: 'тарау', back: true }],
  ['section', 'параграф', { stem: 'параграф', back: true }],
  ['part', 'бөлім', { stem: 'бөлім', back: false }],
  ['article', 'бап', { stem: 'бап', soft: 'баб', back: true }],
  ['annex', 'қосымша', { stem: 'қосымша', back: true }],
  ['row', 'жол', { stem: 'жол', back: true }],
  ['column', 'баған', { stem: 'баған', back: true }],
  ['column', 'графа', { stem: 'графа', back: true }],
  ['table', 'кесте', { stem: 'кесте', back: false }],
  ['sentence', 'сөйлем', { stem: 'сөйлем', back: false }],
  ['heading', 'тақырып', { stem: 'тақырып', soft: 'тақырыб', back: true }],
  ['heading', 'атау', { stem: 'атау', back: true }],
  // «қосымшаның оң жақ жоғарғы бұрышы»: the header of an annex.
  ['stamp', 'бұрыш', { stem: 'бұрыш', back: true }],
  ['preamble', 'кіріспе', { stem: 'кіріспе', back: false }],
  ['preamble', 'преамбула', { stem: 'преамбула', back: true }],
  ['note', 'ескертпе', { stem: 'ескертпе', back: false }],
  // Loan word of older local acts: «70, 73 пунктерді шығару» (V08SA000112).
  ['point', 'пункт', { stem: 'пункт', back: false, plurals: ['пунктер'] }],
];

const RU_UNITS: readonly (readonly [UnitKind, RuNoun])[] = [
  ['point', { lemma: 'пункт', stem: 'пункт', class: 'masculine' }],
  ['subpoint', { lemma: 'подпункт', stem: 'подпункт', class: 'masculine' }],
  ['paragraph', { lemma: 'абзац', stem: 'абзац', class: 'masculine-ts' }],
  ['paragraph', { lemma: 'часть', stem: 'част', class: 'soft' }],
  ['chapter', { lemma: 'глава', stem: 'глав', class: 'feminine' }],
  ['section', { lemma: 'параграф', stem: 'параграф', class: 'masculine' }],
  ['part', { lemma: 'раздел', stem: 'раздел', class: 'masculine' }],
  ['part', { lemma: 'подраздел', stem: 'подраздел', class: 'masculine' }],
  ['article', { lemma: 'статья', stem: 'стать', class: 'ya', genitivePlural: 'статей' }],
  ['annex', { lemma: 'приложение', stem: 'приложени', class: 'ie' }],
  ['row', { lemma: 'строка', stem: 'строк', class: 'feminine-k' }],
  ['column', { lemma: 'графа', stem: 'граф', class: 'feminine' }],
  ['column', { lemma: 'столбец', stem: 'столбц', class: 'masculine', genitivePlural: 'столбцов' }],
  ['column', { lemma: 'колонка', stem: 'колонк', class: 'feminine-k', genitivePlural: 'колонок' }],
  ['table', { lemma: 'таблица', stem: 'таблиц', class: 'feminine-ts' }],
  ['sentence', { lemma: 'предложение', stem: 'предложени', class: 'ie' }],
  ['heading', { lemma: 'заголовок', stem: 'заголовк', class: 'masculine-k' }],
  ['heading', { lemma: 'наименование', stem: 'наименовани', class: 'ie' }],
  ['heading', { lemma: 'название', stem: 'названи', class: 'ie' }],
  ['stamp', { lemma: 'угол', stem: 'угл', class: 'masculine' }],
  ['preamble', { lemma: 'преамбула', stem: 'преамбул', class: 'feminine' }],
  ['note', { lemma: 'примечание', stem: 'примечани', class: 'ie' }],
  ['note', { lemma: 'сноска', stem: 'сноск', class: 'feminine-k', genitivePlural: 'сносок' }],
];

/** Words that say which corner is meant; they stand before the unit word and belong to it. */
export const CORNER_WORDS: ReadonlySet<string> = new Set([
  // «он жақ» is how some copies print «оң жақ».
  ...['оң', 'он', 'жақ', 'жақтағы', 'жоғарғы', 'жоғары'],
  ...['правый', 'правого', 'правому', 'правом', 'верхний', 'верхнего', 'верхнему', 'верхнем'],
]);

/** Kazakh words of two tokens; the first part has no endings: «азат жолы» is an абзац. */
export const KK_COMPOUND_UNITS: Readonly<Record<string, Readonly<Record<string, UnitWord>>>> = {
  азат: { жол: { kind: 'paragraph', word: 'азат жол' } },
  кіші: { бөлім: { kind: 'part', word: 'кіші бөлім' } },
};

function index(forms: readonly UnitForm[]): ReadonlyMap<string, readonly UnitForm[]> {
  const map = new Map<string, UnitForm[]>();
  for (const form of forms) {
    const known = map.get(form.form);
    if (known) known.push(form);
    else map.set(form.form, [form]);
  }
  return map;
}

const FORMS: Readonly<Record<Lang, ReadonlyMap<string, readonly UnitForm[]>>> = {
  kk: index(KK_UNITS.flatMap(([kind, word, noun]) => declineKk(noun).map((f) => ({ ...f, unit: { kind, word } })))),
  ru: index(
    RU_UNITS.flatMap(([kind, noun]) => declineRu(noun).map((f) => ({ ...f, unit: { kind, word: noun.lemma } }))),
  ),
};

/** Short forms, printed with a stop: «п. 7», «5-т.», «33-б.». They do not bend, so that each may stand in any case. */
const SHORT_FORMS: Readonly<Record<Lang, Readonly<Record<string, UnitWord>>>> = {
  kk: { т: { kind: 'point', word: 'тармақ' }, б: { kind: 'article', word: 'бап' } },
  ru: {
    п: { kind: 'point', word: 'пункт' },
    пп: { kind: 'point', word: 'пункт' },
    подп: { kind: 'subpoint', word: 'подпункт' },
    абз: { kind: 'paragraph', word: 'абзац' },
    гл: { kind: 'chapter', word: 'глава' },
    ст: { kind: 'article', word: 'статья' },
    прил: { kind: 'annex', word: 'приложение' },
  },
};
const ANY_CASE: Readonly<Record<Lang, readonly NounForm['case'][]>> = {
  kk: ['nominative', 'genitive'],
  ru: ['nominative', 'accusative', 'genitive', 'prepositional', 'dative', 'instrumental'],
};

/** Returns the forms that a short form with its stop stands for; `before` a bracket «пп. 2)» is a subpoint. */
export function readShortUnit(folded: string, beforeBracket: boolean, lang: Lang): readonly UnitForm[] {
  const isSubpoint = lang === 'ru' && folded === 'пп' && beforeBracket;
  const unit = SHORT_FORMS[lang][isSubpoint ? 'подп' : folded];
  if (unit === undefined) return [];
  return (['singular', 'plural'] as const).flatMap((number) =>
    ANY_CASE[lang].map((name) => ({ form: folded, case: name, number, possessive: false, unit })),
  );
}

/** Matches in `п. 7`, `пп.2)`, must not match `т.б. 7`, `стр. 7`. */
const RU_SHORT = new RegExp(`(?<![\\p{L}.])(?:${Object.keys(SHORT_FORMS.ru).join('|')})\\.\\s?\\d`, 'u');
/** Matches in `5-т.`, must not match `2018ж.`. */
const KK_SHORT = new RegExp(`\\d-?\\s?(?:${Object.keys(SHORT_FORMS.kk).join('|')})\\.`, 'u');
const SHORT: Readonly<Record<Lang, RegExp>> = { kk: KK_SHORT, ru: RU_SHORT };

/** Matches in `5-тармағында`, `пункта 3`; must not match `қызметші`. */
const BEGINNINGS: Readonly<Record<Lang, RegExp>> = {
  kk: beginningsOf(FORMS.kk.keys()),
  ru: beginningsOf(FORMS.ru.keys()),
};

/** Says, at a glance, whether a folded text may hold a unit word. */
export function mayHoldUnit(folded: string, lang: Lang): boolean {
  return BEGINNINGS[lang].test(folded) || SHORT[lang].test(folded);
}

/** Returns every reading of a folded (lower-case, Cyrillic) word as a unit word; empty when it is none. */
export function readUnitWord(folded: string, lang: Lang): readonly UnitForm[] {
  return FORMS[lang].get(folded) ?? [];
}

/** Depth of a unit inside an act: a unit of smaller rank holds units of greater rank. */
export const UNIT_RANKS: Readonly<Record<UnitKind, number>> = {
  annex: 1,
  preamble: 2,
  part: 3,
  chapter: 4,
  section: 5,
  article: 6,
  table: 7,
  point: 8,
  subpoint: 9,
  paragraph: 10,
  row: 11,
  column: 11,
  sentence: 12,
  note: 13,
  heading: 14,
  stamp: 14,
};

/** Units that may stand without a number: «заголовок», «кіріспе», a sole annex. */
export const BARE_UNITS: ReadonlySet<UnitKind> = new Set(['annex', 'heading', 'stamp', 'preamble', 'note', 'table']);

/** Says whether the dictionary form names a часть / бөлік: a norm of its own, which may hold several paragraphs. */
export function isPartWord(word: string): boolean {
  return word === 'часть' || word === 'бөлік';
}
