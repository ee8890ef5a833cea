import type { Lang } from '../model/ids.ts';
import { declineKk, declineRu, type KkNoun, type NounForm, type RuNoun } from './decline.ts';
import type { LawToken } from './law-tokens.ts';
import { type FormOf, indexForms } from './noun-index.ts';

/** Nouns for the quoted matter of a words operation, with their kind. */
export type WordsNoun = 'word' | 'digit' | 'sign';

const KK_WORDS_NOUNS: readonly (readonly [WordsNoun, KkNoun])[] = [
  ['word', { stem: 'сөз', back: false }],
  ['word', { stem: 'тіркес', back: false }],
  // «"…" дегенмен»: the noun is left out.
  ['word', { stem: 'деген', back: false }],
  ['word', { stem: 'аббревиатура', back: true }],
  ['word', { stem: 'мәтін', back: false }],
  ['word', { stem: 'сөйлем', back: false }],
  ['word', { stem: 'әріп', soft: 'әріб', back: false }],
  ['digit', { stem: 'сан', back: true }],
  ['digit', { stem: 'цифр', back: true }],
  ['digit', { stem: 'цифр', back: false }],
  ['digit', { stem: 'цифра', back: true }],
  ['digit', { stem: 'нөмір', back: false }],
  ['sign', { stem: 'белгі', back: false }],
  ['sign', { stem: 'таңба', back: true }],
  ['sign', { stem: 'символ', back: true }],
];
const RU_WORDS_NOUNS: readonly (readonly [WordsNoun, RuNoun])[] = [
  ['word', { lemma: 'слово', stem: 'слов', class: 'neuter' }],
  ['word', { lemma: 'словосочетание', stem: 'словосочетани', class: 'ie' }],
  ['word', { lemma: 'аббревиатура', stem: 'аббревиатур', class: 'feminine' }],
  ['word', { lemma: 'буква', stem: 'букв', class: 'feminine' }],
  ['word', { lemma: 'фраза', stem: 'фраз', class: 'feminine' }],
  ['word', { lemma: 'предложение', stem: 'предложени', class: 'ie' }],
  ['word', { lemma: 'текст', stem: 'текст', class: 'masculine' }],
  ['digit', { lemma: 'цифра', stem: 'цифр', class: 'feminine' }],
  ['digit', { lemma: 'число', stem: 'числ', class: 'neuter', genitivePlural: 'чисел' }],
  ['digit', { lemma: 'номер', stem: 'номер', class: 'masculine' }],
  ['sign', { lemma: 'знак', stem: 'знак', class: 'masculine-k' }],
  ['sign', { lemma: 'символ', stem: 'символ', class: 'masculine' }],
];

/** Words between a quotation and its noun, or after the noun: «деген сөз тіркесі», «знак препинания», «тыныс белгісі». */
const WORDS_NOUN_HELPERS: Readonly<Record<Lang, ReadonlySet<string>>> = {
  kk: new Set(['деген', 'сөз', 'тыныс', 'дегенді', 'дегенге']),
  ru: new Set(['препинания', 'препинание']),
};

/** Signs named by word instead of by themselves. Kazakh and Russian stems in every case. */
const RU_SIGNS: readonly (readonly [string, RuNoun])[] = [
  ['.', { lemma: 'точка', stem: 'точк', class: 'feminine-k', genitivePlural: 'точек' }],
  [':', { lemma: 'двоеточие', stem: 'двоеточи', class: 'ie' }],
];
const RU_COMMA_FORMS = ['запятая', 'запятой', 'запятую', 'запятые'];
const KK_SIGNS: readonly (readonly [string, KkNoun])[] = [
  ['.', { stem: 'нүкте', back: false }],
  [',', { stem: 'үтір', back: false }],
];

const WORDS_FORMS: Readonly<Record<Lang, ReadonlyMap<string, readonly FormOf<WordsNoun>[]>>> = {
  kk: indexForms(KK_WORDS_NOUNS.map(([kind, noun]) => [kind, declineKk(noun)] as const)),
  ru: indexForms(RU_WORDS_NOUNS.map(([kind, noun]) => [kind, declineRu(noun)] as const)),
};
const SIGN_FORMS: Readonly<Record<Lang, ReadonlyMap<string, readonly FormOf<string>[]>>> = {
  kk: indexForms(KK_SIGNS.map(([sign, noun]) => [sign, declineKk(noun)] as const)),
  ru: indexForms(RU_SIGNS.map(([sign, noun]) => [sign, declineRu(noun)] as const)),
};
/** Returns the readings of a word as the noun of a words operation («слова», «сөздермен», «цифрлар»). */
export function readWordsNoun(key: string, lang: Lang): readonly FormOf<WordsNoun>[] {
  return WORDS_FORMS[lang].get(key) ?? [];
}

/** Says whether the word only helps the noun of a words operation: «деген», «препинания». */
export function isWordsHelper(key: string, lang: Lang): boolean {
  return WORDS_NOUN_HELPERS[lang].has(key);
}

/** Returns the sign that words name («точку с запятой», «нүктелі үтір»), how many tokens that takes and its cases; null when none. */
export function readSignName(
  tokens: readonly LawToken[],
  at: number,
  lang: Lang,
): { readonly sign: string; readonly length: number; readonly forms: readonly NounForm[] } | null {
  const key = tokens[at]?.key ?? '';
  const next = tokens[at + 1]?.key ?? '';
  if (lang === 'kk' && key === 'нүктелі' && SIGN_FORMS.kk.get(next)?.[0]?.of === ',') {
    return { sign: ';', length: 2, forms: SIGN_FORMS.kk.get(next) ?? [] };
  }
  if (lang === 'kk' && key === 'қос' && SIGN_FORMS.kk.get(next)?.[0]?.of === '.') {
    return { sign: ':', length: 2, forms: SIGN_FORMS.kk.get(next) ?? [] };
  }
  const forms = SIGN_FORMS[lang].get(key) ?? (lang === 'ru' && RU_COMMA_FORMS.includes(key) ? ruComma(key) : []);
  const first = forms[0];
  if (!first) return null;
  const isSemicolon = lang === 'ru' && first.of === '.' && next === 'с' && tokens[at + 2]?.key === 'запятой';
  return { sign: isSemicolon ? ';' : first.of, length: isSemicolon ? 3 : 1, forms };
}

/** «запятая» is declined like an adjective. */
function ruComma(key: string): FormOf<string>[] {
  const base = { form: key, number: 'singular', possessive: false, of: ',' } as const;
  if (key === 'запятая' || key === 'запятую')
    return [{ ...base, case: key === 'запятую' ? 'accusative' : 'nominative' }];
  return [
    { ...base, case: 'instrumental' },
    { ...base, case: 'genitive' },
  ];
}
