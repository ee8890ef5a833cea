import type { Lang } from '../model/ids.ts';
import { declineKk, declineRu, type KkNoun, type RuNoun } from './decline.ts';
import type { LawToken } from './law-tokens.ts';
import { type FormOf, indexForms } from './noun-index.ts';

/** Instruments that an act approves and that have points of their own: методика, правила; әдістеме, қағидалар. */
const KK_DOCUMENTS: readonly KkNoun[] = [
  { stem: 'әдістеме', back: false },
  { stem: 'қағида', back: true },
  { stem: 'ереже', back: false },
  { stem: 'нұсқаулық', soft: 'нұсқаулығ', back: true },
  { stem: 'нұсқау', back: true },
  { stem: 'тәртіп', soft: 'тәртіб', back: false },
  { stem: 'регламент', back: false },
  { stem: 'стандарт', back: true },
  { stem: 'жарғы', back: true },
  { stem: 'бағдарлама', back: true },
  { stem: 'жоспар', back: true },
  { stem: 'тізбе', back: false },
  { stem: 'тізілім', back: false },
  { stem: 'құрам', back: true },
  { stem: 'құжат', back: true },
];
const RU_DOCUMENTS: readonly RuNoun[] = [
  { lemma: 'методика', stem: 'методик', class: 'feminine-k' },
  { lemma: 'правило', stem: 'правил', class: 'neuter' },
  { lemma: 'положение', stem: 'положени', class: 'ie' },
  { lemma: 'инструкция', stem: 'инструкци', class: 'ya', genitivePlural: 'инструкций' },
  { lemma: 'порядок', stem: 'порядк', class: 'masculine-k' },
  { lemma: 'регламент', stem: 'регламент', class: 'masculine' },
  { lemma: 'стандарт', stem: 'стандарт', class: 'masculine' },
  { lemma: 'устав', stem: 'устав', class: 'masculine' },
  { lemma: 'программа', stem: 'программ', class: 'feminine' },
  { lemma: 'план', stem: 'план', class: 'masculine' },
  { lemma: 'перечень', stem: 'перечн', class: 'masculine-soft' },
  { lemma: 'состав', stem: 'состав', class: 'masculine' },
  { lemma: 'документ', stem: 'документ', class: 'masculine' },
];

const DOCUMENT_FORMS: Readonly<Record<Lang, ReadonlyMap<string, readonly FormOf<string>[]>>> = {
  kk: indexForms(KK_DOCUMENTS.map((noun) => [noun.stem, declineKk(noun)] as const)),
  ru: indexForms(RU_DOCUMENTS.map((noun) => [noun.lemma, declineRu(noun)] as const)),
};

/** «в установленном порядке», «белгіленген тәртіппен» tell a manner: these forms are no document unless written like a name. */
const MANNER_NOUNS: ReadonlySet<string> = new Set(['порядок', 'тәртіп']);
const MANNER_CASES: ReadonlySet<string> = new Set(['locative', 'prepositional', 'instrumental']);

/** Returns the readings of a word as an instrument that an act approves («Методики», «әдістемесінің»); `text` is the word as written. */
export function readDocumentNoun(key: string, text: string, lang: Lang): readonly FormOf<string>[] {
  const forms = DOCUMENT_FORMS[lang].get(key) ?? [];
  const isName = text[0] !== text[0]?.toLowerCase();
  return forms.filter(
    (form) => isName || form.possessive || !MANNER_NOUNS.has(form.of) || !MANNER_CASES.has(form.case),
  );
}

/** Brackets that only name or register what stands before them: «(далее – Методика)», «(бұдан әрі – Қаулы)». */
const NAMING_BRACKETS: Readonly<Record<Lang, readonly string[]>> = {
  kk: ['бұдан', 'әрі', 'нормативтік', 'мемлекеттік', 'тіркел', 'тізілім', 'жариялан', 'әділет'],
  ru: ['далее', 'зарегистрирован', 'опубликован', 'реестр', 'в реестре', 'регистрационный', 'рег'],
};

/** Says whether a bracket in an instruction only names or registers the act before it. */
export function isNamingBracket(tokens: readonly LawToken[], lang: Lang): boolean {
  const first = tokens.find((token) => token.kind === 'word')?.key ?? '';
  return NAMING_BRACKETS[lang].some((stem) => first.startsWith(stem));
}

/** Endings of verbs and adverbs, which do not stand in the name of an act or document: a word with one of them is no part of it. */
const NOT_IN_NAMES: Readonly<Record<Lang, readonly string[]>> = {
  kk: [
    'са',
    'се',
    'ып',
    'іп',
    'лсын',
    'лсін',
    'рсын',
    'рсін',
    'тсын',
    'тсін',
    'йсын',
    'йсін',
    'майды',
    'мейді',
    'ады',
    'еді',
    'ғанда',
    'генде',
    'қанда',
    'кенде',
    'мастан',
    'местен',
  ],
  ru: ['о', 'ть', 'ся', 'сь'],
};
/** Words that narrow an order; in a name they would be lost. */
const NARROWING: ReadonlySet<string> = new Set(
  'уақытша ішінара тек ғана бастап кейін дейін мүмкіндігінше частично временно только лишь кроме'.split(' '),
);
/** Words before a document's noun without a possessive ending that still belong to its name: «Комиссия туралы ереженің». */
const KK_NAME_LINKS: ReadonlySet<string> = new Set(['туралы', 'жөніндегі', 'үлгілік', 'бойынша']);

/** Says whether an unknown word may stand in the name of an act or document; `text` is the word as written. */
export function mayStandInName(key: string, text: string, lang: Lang): boolean {
  if (NARROWING.has(key)) return false;
  if (text[0] !== text[0]?.toLowerCase()) return true;
  // A Russian adjective of the genitive («внутреннего») ends like an adverb, a noun («деятельность») like a verb.
  if (lang === 'ru' && (key.endsWith('ого') || key.endsWith('его') || key.endsWith('ость'))) return true;
  return !NOT_IN_NAMES[lang].some((ending) => key.length > ending.length + 2 && key.endsWith(ending));
}

/** Says whether the word ties a name to a Kazakh document noun that bears no possessive ending. */
export function isNameLink(key: string): boolean {
  return KK_NAME_LINKS.has(key);
}
