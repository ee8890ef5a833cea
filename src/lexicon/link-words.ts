import type { Lang, UnitKind } from '../model/ids.ts';
import {
  declineKk,
  declineRu,
  type GrammaticalCase,
  type GrammaticalNumber,
  type KkNoun,
  type NounForm,
  type RuNoun,
} from './decline.ts';
import { readUnitWord } from './units.ts';

/** Kinds of acts that publishers link to; a link's text is such a word in any case. */
const KK_ACTS: readonly KkNoun[] = [
  { stem: 'қаулы', back: true },
  { stem: 'бұйрық', soft: 'бұйрығ', back: true },
  { stem: 'шешім', back: false },
  { stem: 'заң', back: true },
  { stem: 'кодекс', back: false },
  { stem: 'жарлық', soft: 'жарлығ', back: true },
  { stem: 'өкім', back: false },
  { stem: 'әдістеме', back: false },
  { stem: 'қағида', back: true },
  { stem: 'ереже', back: false },
  { stem: 'нұсқаулық', soft: 'нұсқаулығ', back: true },
  { stem: 'регламент', back: false },
  { stem: 'стандарт', back: true },
  { stem: 'конституция', back: true },
];

const RU_ACTS: readonly RuNoun[] = [
  { lemma: 'постановление', stem: 'постановлени', class: 'ie' },
  { lemma: 'приказ', stem: 'приказ', class: 'masculine' },
  { lemma: 'решение', stem: 'решени', class: 'ie' },
  { lemma: 'закон', stem: 'закон', class: 'masculine' },
  { lemma: 'кодекс', stem: 'кодекс', class: 'masculine' },
  { lemma: 'указ', stem: 'указ', class: 'masculine' },
  { lemma: 'распоряжение', stem: 'распоряжени', class: 'ie' },
  { lemma: 'методика', stem: 'методик', class: 'feminine-k', genitivePlural: 'методик' },
  { lemma: 'правило', stem: 'правил', class: 'neuter', genitivePlural: 'правил' },
  { lemma: 'положение', stem: 'положени', class: 'ie' },
  { lemma: 'инструкция', stem: 'инструкци', class: 'ya', genitivePlural: 'инструкций' },
  { lemma: 'регламент', stem: 'регламент', class: 'masculine' },
  { lemma: 'стандарт', stem: 'стандарт', class: 'masculine' },
  { lemma: 'конституция', stem: 'конституци', class: 'ya', genitivePlural: 'конституций' },
];

function index(forms: readonly NounForm[]): ReadonlyMap<string, readonly NounForm[]> {
  const map = new Map<string, NounForm[]>();
  for (const form of forms) map.set(form.form, [...(map.get(form.form) ?? []), form]);
  return map;
}

const ACT_FORMS: Readonly<Record<Lang, ReadonlyMap<string, readonly NounForm[]>>> = {
  kk: index(KK_ACTS.flatMap(declineKk)),
  ru: index(RU_ACTS.flatMap(declineRu)),
};

/** Codes are linked by their whole name («Бюджетным кодексом», «Еңбек кодексінің»), other acts by the noun alone. */
const NAMED_ACTS = ['кодекс'] as const;
const LONGEST_LINK_WORD = 20;

/** Units that are linked; words such as "жол" and "часть" mean too much else. */
const LINKED_UNITS: ReadonlySet<UnitKind> = new Set([
  'point',
  'subpoint',
  'paragraph',
  'chapter',
  'section',
  'article',
  'annex',
  'part',
]);
/** Units of which an act may have just one, so that no number need stand before them. */
const SOLE_UNITS: ReadonlySet<UnitKind> = new Set(['annex']);

/** Verbs by which a body enacts, as printed: in capitals, some of two words. */
const OPERATIVE_VERBS: readonly string[] = [
  'ПОСТАНОВЛЯЕТ',
  'ПОСТАНОВЛЯЮ',
  'ПРИКАЗЫВАЮ',
  'ПРИКАЗЫВАЕТ',
  'РЕШИЛ',
  'РЕШИЛА',
  'РЕШИЛО',
  'ҚАУЛЫ ЕТЕДІ',
  'ҚАУЛЫ ЕТЕМІН',
  'ШЕШІМ ҚАБЫЛДАДЫ',
  'ШЕШІМ ЕТТІ',
  'ШЕШТІ',
  'БҰЙЫРАМЫН',
  'БҰЙЫРАДЫ',
];

/** Returns every reading of a folded word as a kind of act; empty when it is none. */
export function readActNoun(folded: string, lang: Lang): readonly NounForm[] {
  return ACT_FORMS[lang].get(folded) ?? [];
}

/** Says whether the folded word is an act that is linked by its whole name. */
export function isNamedAct(folded: string): boolean {
  return NAMED_ACTS.some((noun) => folded.startsWith(noun));
}

/** Returns every reading of a folded word as a unit that may be linked. */
export function readLinkedUnit(folded: string, lang: Lang): readonly (NounForm & { readonly isSole: boolean })[] {
  return readUnitWord(folded, lang)
    .filter((form) => LINKED_UNITS.has(form.unit.kind))
    .map((form) => ({ ...form, isSole: SOLE_UNITS.has(form.unit.kind) }));
}

export function isOperativeVerb(text: string): boolean {
  return OPERATIVE_VERBS.includes(text);
}

/** Returns how many letters at the end of a folded word are a link word that has grown onto it («қалалыққосымшасына»); 0 if none. */
export function linkWordAtEnd(folded: string, lang: Lang): number {
  for (let length = Math.min(LONGEST_LINK_WORD, folded.length - 2); length >= 5; length -= 1) {
    const tail = folded.slice(-length);
    const forms = [...readActNoun(tail, lang), ...readLinkedUnit(tail, lang)];
    if (forms.some((form) => lang === 'ru' || form.possessive)) return length;
  }
  return 0;
}

/** Cases that Russian prepositions ask for; a link after one of them stands in that case. */
const PREPOSITIONS: Readonly<Record<string, readonly GrammaticalCase[]>> = {
  с: ['instrumental', 'genitive'],
  со: ['instrumental', 'genitive'],
  согласно: ['dative'],
  по: ['dative', 'prepositional'],
  к: ['dative'],
  ко: ['dative'],
  в: ['prepositional', 'accusative'],
  во: ['prepositional', 'accusative'],
  на: ['prepositional', 'accusative'],
  о: ['prepositional'],
  об: ['prepositional'],
  из: ['genitive'],
  от: ['genitive'],
  до: ['genitive'],
  для: ['genitive'],
  без: ['genitive'],
  перед: ['instrumental'],
  между: ['instrumental'],
  через: ['accusative'],
};

/** Returns the cases that a Russian preposition asks for, null when the word is no preposition. */
export function governedCases(folded: string): readonly GrammaticalCase[] | null {
  return PREPOSITIONS[folded] ?? null;
}

type EndingsByCase = Readonly<Partial<Record<GrammaticalCase, readonly string[]>>>;

/** Endings of Russian adjectives and participles; genders together. */
const ADJECTIVE_ENDINGS: Readonly<Record<GrammaticalNumber, EndingsByCase>> = {
  singular: {
    nominative: ['ый', 'ий', 'ой', 'ая', 'яя', 'ое', 'ее'],
    genitive: ['ого', 'его', 'ой', 'ей'],
    dative: ['ому', 'ему', 'ой', 'ей'],
    accusative: ['ый', 'ий', 'ой', 'ую', 'юю', 'ое', 'ее'],
    instrumental: ['ым', 'им', 'ой', 'ей'],
    prepositional: ['ом', 'ем', 'ой', 'ей'],
  },
  plural: {
    nominative: ['ые', 'ие'],
    genitive: ['ых', 'их'],
    dative: ['ым', 'им'],
    accusative: ['ые', 'ие'],
    instrumental: ['ыми', 'ими'],
    prepositional: ['ых', 'их'],
  },
};
const SHORTEST_ADJECTIVE = 5;

/** Says whether a folded Russian word has the ending of an adjective that goes with this noun form. */
export function agreesAsAdjective(folded: string, form: Pick<NounForm, 'case' | 'number'>): boolean {
  const endings = ADJECTIVE_ENDINGS[form.number][form.case] ?? [];
  return folded.length >= SHORTEST_ADJECTIVE && endings.some((ending) => folded.endsWith(ending));
}

const GENITIVES = ['ның', 'нің', 'дың', 'дің', 'тың', 'тің'] as const;

/** Says whether a folded Kazakh word is in the genitive, so that a possessed noun has to follow it. */
export function isGenitive(folded: string): boolean {
  return folded.length > 4 && GENITIVES.some((ending) => folded.endsWith(ending));
}

/** Kazakh words that cannot follow a genitive: before them a possessed noun is missing. */
const AFTER_A_HOLE: ReadonlySet<string> = new Set(
  'сәйкес және мен пен бен бойынша негізінде көрсетілген белгіленген көзделген бекітілген енгізілген айқындалған'.split(
    ' ',
  ),
);

export function cannotFollowGenitive(folded: string): boolean {
  return AFTER_A_HOLE.has(folded);
}

/** Words before a link that is in its right place: «осы бұйрықпен», «настоящим приказом». */
const POINTING_WORDS: ReadonlySet<string> = new Set(['осы', 'аталған', 'көрсетілген', 'бұл', 'сол']);
const POINTING_STEMS = ['настоящ', 'указанн', 'данн', 'утвержденн', 'этот', 'этим', 'этого', 'соответствующ'] as const;

export function isPointingWord(folded: string): boolean {
  return POINTING_WORDS.has(folded) || POINTING_STEMS.some((stem) => folded.startsWith(stem));
}
