import type { Lang } from '../model/ids.ts';
import { declineKk, declineRu, type KkNoun, type NounForm, type RuNoun } from './decline.ts';
import type { LawToken } from './law-tokens.ts';

/** What an instruction orders, by its verb. `deem` and `recognise` need a word beside them to say what. */
export type AmendVerb =
  | 'restate'
  | 'replace'
  | 'add'
  | 'delete'
  | 'repeal'
  | 'cancel'
  | 'suspend'
  | 'resume'
  | 'extend'
  | 'permanent'
  | 'deem'
  | 'recognise'
  | 'approve'
  | 'introduce'
  | 'valid'
  | 'establish'
  | 'commence';

/** Words that steer the reading of an instruction besides units, acts and verbs. */
export type AmendMark =
  | 'new-text'
  | 'void'
  | 'after'
  | 'before'
  | 'everywhere'
  | 'respectively'
  | 'according'
  | 'this'
  | 'that'
  | 'approved'
  | 'except'
  | 'not'
  | 'condition'
  | 'in'
  | 'onto'
  | 'to'
  | 'until'
  | 'through'
  | 'inclusive'
  | 'from-date'
  | 'changes'
  | 'effect'
  | 'relations'
  | 'lang-kk'
  | 'lang-ru'
  | 'lang-text'
  | 'unchanged'
  | 'attached'
  | 'list'
  | 'called'
  | 'and'
  | 'filler'
  | 'duty';

export type AmendWord =
  | { readonly kind: 'verb'; readonly verb: AmendVerb }
  | { readonly kind: 'mark'; readonly mark: AmendMark };

/**
 * Rows of phrases. A word that ends in `*` stands for every word that begins so; `a/b` for one of the two.
 * Irregular ones carry the act where they were seen (domain.md section 0 codes).
 */
type Rows = readonly (readonly [AmendVerb | AmendMark, readonly string[]])[];

const KK_VERBS: Rows = [
  ['restate', ['жазылсын', 'жазсын', 'жазылады']],
  // «мазмұндалсын» 003; «жаңа мазмұнда редакциялансын» 000.
  ['restate', ['мазмұндалсын', 'мазмұндасын', 'баяндалсын', 'баяндасын', 'редакциялансын', 'берілсін']],
  [
    'replace',
    [
      'ауыстырылсын',
      'ауыстырсын',
      'ауыстырылып',
      'алмастырылып',
      'өзгертіліп',
      'ауыстырылады',
      'алмастырылсын',
      'алмастырсын',
      'ауыстыру',
    ],
  ],
  // «"150" саны "800" санына өзгертілсін» V23GF005140.
  ['replace', ['өзгертілсін', 'өзгертсін']],
  ['add', ['толықтырылсын', 'толықтырсын', 'толықтырылып', 'толықтырылады', 'толықтыру', 'қосылсын']],
  [
    'delete',
    ['алып/алынып тасталсын/тастасын/тасталынсын/тасталады/тастау/тасталып', 'алынсын', 'шығарылсын', 'шығарсын'],
  ],
  // «70, 73 пунктерді шығару» V08SA000112.
  ['delete', ['шығару', 'шығарып тасталсын']],
  ['repeal', ['күші/күштері жойылсын', 'күші/күштері жойылды деп/болып танылсын/саналсын/есептелсін']],
  ['repeal', ['күші/күштері жойылған деп/болып танылсын/саналсын/есептелсін', 'күшін жойсын', 'күшін жою']],
  ['repeal', ['күшін/күштерін жойды/жойған деп/болып танылсын/саналсын/есептелсін']],
  // «… күші 2025 жылғы 1 қаңтардан бастап жойылды деп танылсын»: the date parts the words.
  ['repeal', ['жойылды/жойылған деп/болып танылсын/саналсын/есептелсін']],
  ['cancel', ['жойылсын', 'бұзылсын', 'болдырылмасын']],
  [
    'suspend',
    ['тоқтатыла тұрсын/тұрылсын/тұрады', 'тоқтата тұрылсын/тұрсын', 'уақытша тоқтатылсын', 'тоқтатылып тұрсын'],
  ],
  [
    'resume',
    ['қайта басталсын/жаңартылсын/жаңғыртылсын/жалғастырылсын/қолданылсын', 'қалпына келтірілсін', 'жаңартылсын'],
  ],
  ['resume', ['жалғастырылсын']],
  ['extend', ['ұзартылсын', 'ұзартсын']],
  ['permanent', ['мерзімсіз сипат берілсін', 'мерзімсіз деп танылсын/белгіленсін']],
  ['deem', ['деп/болып есептелсін/саналсын']],
  ['approve', ['бекітілсін', 'бекітсін']],
  ['introduce', ['енгізілсін', 'енгізсін', 'енгізіледі']],
  [
    'valid',
    ['әрекет ететіні/етеді/етсін/ететін', 'қолданылады/қолданылатыны', 'қолданыста/күшінде болады/болатыны/болсын'],
  ],
  ['valid', ['күшін сақтайды', 'таралады/таратылады/таралсын/таратылсын']],
  ['establish', ['белгіленсін', 'белгілесін']],
  ['commence', ['қолданысқа енгізіледі/енгізілсін/енгізілетін', 'күшіне енеді/енсін', 'қолданысқа енеді']],
];

const RU_VERBS: Rows = [
  ['restate', ['изложить', 'излагается', 'излагаются', 'изложив']],
  ['replace', ['заменить', 'заменяется', 'заменяются', 'заменив']],
  ['add', ['дополнить', 'дополняется', 'дополняются', 'дополнив']],
  ['delete', ['исключить', 'исключается', 'исключаются', 'удалить', 'изъять', 'исключив']],
  ['cancel', ['отменить', 'отменяется']],
  ['suspend', ['приостановить', 'приостанавливается', 'приостанавливаются']],
  ['resume', ['возобновить', 'возобновляется', 'возобновляются']],
  ['extend', ['продлить', 'продлевается', 'продлеваются']],
  ['permanent', ['придать бессрочный характер', 'бессрочный характер']],
  ['deem', ['считать', 'считаются', 'считается']],
  ['recognise', ['признать', 'признаются', 'признается', 'признавать']],
  ['approve', ['утвердить', 'утверждается', 'утверждаются']],
  ['introduce', ['внести', 'вносится', 'вносятся', 'вносится/вносятся следующ*']],
  [
    'valid',
    ['действует', 'действуют', 'применяется', 'применяются', 'распространяется', 'распространяются', 'сохраняет силу'],
  ],
  ['establish', ['установить', 'устанавливается', 'определить']],
  ['commence', ['вводится/вводятся/ввести в действие', 'вступает/вступают в силу']],
];

const KK_MARKS: Rows = [
  [
    'new-text',
    [
      'мынадай/келесі/келесідей/мынандай/жаңа/төмендегі/осындай редакцияда/мазмұнда/мазмұндағы/редакциядағы',
      'редакцияда',
    ],
  ],
  ['new-text', ['мынадай/келесі мазмұндағы жаңа', 'мынадай/келесі жаңа мазмұндағы/редакцияда', 'мынадай мәтінмен']],
  ['after', ['кейін', 'соң']],
  ['before', ['алдынан', 'алдына', 'алдында', 'бұрын']],
  [
    'everywhere',
    ['бүкіл/барлық мәтін/мәтіні/мәтінінде/мәтінде бойынша', 'бүкіл/барлық мәтінінде/мәтінде', 'мәтін/мәтіні бойынша'],
  ],
  ['respectively', ['тиісінше', 'сәйкесінше']],
  ['according', ['сәйкес']],
  ['this', ['осы', 'бұл']],
  ['that', ['көрсетілген', 'аталған', 'жоғарыда аталған/көрсетілген', 'айтылған']],
  ['approved', ['бекітілген', 'бекітілгені']],
  ['except', ['қоспағанда', 'қоспай', 'басқа', 'бөлек', 'өзге']],
  ['not', ['емес', 'ауыстырылмасын', 'толықтырылмасын', 'жазылмасын', 'тасталмасын', 'жойылмасын', 'қолданылмайды']],
  ['condition', ['егер', 'жағдайда', 'шартпен']],
  ['inclusive', ['қоса алғанда', 'қоса алғанға', 'қоса есептегенде']],
  ['until', ['дейін', 'дейінгі']],
  ['from-date', ['бастап', 'басталған', 'басталатын']],
  ['changes', ['өзгеріс*', 'толықтыру/толықтырулар/толықтырулары/толықтыруларды/толықтырулармен/толықтыруды']],
  ['effect', ['қолданылуы/қолданылуын/қолданысы/қолданысын/қолдану/қолданылу/әрекеті/әрекет/күші']],
  ['effect', ['мерзімі', 'мерзімін', 'мерзімге', 'мерзімдері']],
  ['relations', ['құқықтық қатынастарға/қатынастар/қатынастарды/қатынастарына', 'қатынастарға', 'қатынастар']],
  ['lang-kk', ['мемлекеттік/қазақ тілде/тілінде/тілдегі/тіліндегі']],
  ['lang-ru', ['орыс тілінде/тіліндегі/тілде/тілдегі']],
  ['lang-text', ['мәтіні', 'мәтін', 'мәтінінде', 'мәтінде', 'мәтінге', 'мәтініне', 'мәтіндегі']],
  ['unchanged', ['өзгермейді', 'өзгеріссіз қалады/қалдырылады', 'өзгеріссіз қалдырылсын']],
  ['attached', ['қоса беріліп отырған', 'қоса берілген', 'қоса беріліп']],
  ['list', ['кейбір', 'бірқатар', 'тізбеге', 'тізбе', 'тізбесі/тізбесіне']],
  ['called', ['деген', 'деп']],
  ['and', ['және', 'мен', 'бен', 'пен', 'сондай-ақ', 'сондай ақ', 'сондай - ақ', 'әрі']],
  [
    'filler',
    [
      'келесі',
      'келесідей',
      'мынадай',
      'мынандай',
      'төмендегі',
      'жаңа',
      'онда',
      'ол',
      'оның',
      'оған',
      'болып',
      'бойынша',
      'түрде',
      'тиісті',
      'жаңадан',
      'туындаған',
      'пайда болған',
      'мыналардың',
      'мыналар',
      'мыналарда',
    ],
  ],
  [
    'duty',
    [
      'бақылау',
      'бақылауды',
      'жүктелсін',
      'қамтамасыз',
      'тіркелуін',
      'тіркелуі',
      'тіркеуді',
      'орналастыр*',
      'жариялан*',
      'жариялау*',
      'жіберілуін',
      'жіберуді',
      'ұсынылуын',
      'ұсынуды',
      'хабарла*',
      'таныстыр*',
      'шаралар',
    ],
  ],
];

const RU_MARKS: Rows = [
  [
    'new-text',
    [
      'в следующей/новой/нижеследующей редакции',
      'в редакции',
      'следующего/нижеследующего/такого содержания',
      'в следующей/новой редакции следующего содержания',
      'следующим текстом',
    ],
  ],
  ['void', ['утративш* силу', 'утративш* свою силу']],
  ['after', ['после']],
  ['before', ['перед', 'до слов/слова']],
  ['everywhere', ['по всему тексту', 'по тексту', 'во всем тексте', 'по всем* текст*']],
  ['respectively', ['соответственно']],
  ['according', ['согласно', 'в соответствии с', 'в соответствии со']],
  ['this', ['настоящ*', 'данн*']],
  ['that', ['указанн*', 'вышеуказанн*', 'названн*', 'упомянут*']],
  ['approved', ['утвержденн*']],
  ['except', ['кроме', 'за исключением', 'исключая']],
  ['not', ['не', 'нет']],
  ['condition', ['если', 'при условии', 'в случае']],
  ['in', ['в', 'во', 'из']],
  // «заменить слова "а" на "б"»; elsewhere a place: «на языке».
  ['onto', ['на']],
  ['to', ['к', 'ко']],
  ['inclusive', ['включительно']],
  ['until', ['до']],
  // «по 31 августа» includes the day, «до» leaves it open (domain.md 2.6).
  ['through', ['по']],
  ['from-date', ['с', 'со', 'возникш* с', 'возникш*']],
  ['changes', ['изменени*', 'дополнени*', 'поправк*']],
  ['effect', ['действие', 'действия', 'срок/сроки действия', 'срок', 'сроки']],
  ['relations', ['на отношения', 'на правоотношения', 'на правовые отношения', 'отношения', 'правоотношения']],
  ['lang-kk', ['на государственном/казахском языке']],
  ['lang-ru', ['на русском языке']],
  ['lang-text', ['текст', 'текста', 'тексте', 'тексту']],
  [
    'unchanged',
    ['не меняется', 'не изменяется', 'остается/остаются без изменений', 'остается прежним', 'изменений не требует'],
  ],
  ['attached', ['прилагаем*']],
  ['list', ['некоторые', 'некоторых', 'отдельные', 'перечню', 'перечнем']],
  ['and', ['и', 'а также', 'или', 'либо']],
  [
    'filler',
    [
      'следующие',
      'следующее',
      'следующим',
      'следующей',
      'новым',
      'новыми',
      'новой',
      'новую',
      'что',
      'также',
      'который',
      'которая',
      'которое',
      'которые',
      'нему',
      'ней',
      'ним',
      'этого',
      'том числе',
      'придать',
    ],
  ],
  [
    'duty',
    [
      'контроль',
      'возложить',
      'возлагается',
      'обеспечить',
      'обеспечение',
      'размещение',
      'регистрацию',
      'регистрация',
      'направление',
      'опубликование',
      'представление',
      'довести',
      'ознакомить',
      'уведомить',
      'принять',
      'меры',
      'поручить',
    ],
  ],
];

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

interface Pattern {
  readonly words: readonly (readonly string[])[];
  readonly found: AmendWord;
}

function patterns(rows: Rows, kind: 'verb' | 'mark'): Pattern[] {
  return rows.flatMap(([name, phrases]) =>
    phrases.map((phrase) => ({
      words: phrase.split(' ').map((word) => word.split('/')),
      found: (kind === 'verb' ? { kind, verb: name } : { kind, mark: name }) as AmendWord,
    })),
  );
}

/** Exact first words lead to their patterns; stems ("настоящ*") are kept apart and are few. */
interface PatternIndex {
  readonly exact: ReadonlyMap<string, readonly Pattern[]>;
  readonly stems: readonly Pattern[];
}

function indexPatterns(all: readonly Pattern[]): PatternIndex {
  const exact = new Map<string, Pattern[]>();
  const stems: Pattern[] = [];
  for (const pattern of all) {
    const first = pattern.words[0] ?? [];
    if (first.some((word) => word.endsWith('*'))) stems.push(pattern);
    else for (const word of first) exact.set(word, [...(exact.get(word) ?? []), pattern]);
  }
  return { exact, stems };
}

const PATTERNS: Readonly<Record<Lang, PatternIndex>> = {
  kk: indexPatterns([...patterns(KK_VERBS, 'verb'), ...patterns(KK_MARKS, 'mark')]),
  ru: indexPatterns([...patterns(RU_VERBS, 'verb'), ...patterns(RU_MARKS, 'mark')]),
};

function fits(word: string, choices: readonly string[]): boolean {
  return choices.some((choice) => (choice.endsWith('*') ? word.startsWith(choice.slice(0, -1)) : word === choice));
}

function matchLength(pattern: Pattern, tokens: readonly LawToken[], at: number): number {
  for (const [step, choices] of pattern.words.entries()) {
    const token = tokens[at + step];
    if (!token || !fits(token.key, choices)) return 0;
  }
  return pattern.words.length;
}

/** Returns the longest phrase of the tables that begins at the token, with its length in tokens, or null. */
export function readAmendWord(
  tokens: readonly LawToken[],
  at: number,
  lang: Lang,
): { readonly word: AmendWord; readonly length: number } | null {
  const token = tokens[at];
  if (!token) return null;
  const { exact, stems } = PATTERNS[lang];
  let best: { word: AmendWord; length: number } | null = null;
  for (const pattern of [...(exact.get(token.key) ?? []), ...stems]) {
    const length = matchLength(pattern, tokens, at);
    if (length > (best?.length ?? 0)) best = { word: pattern.found, length };
  }
  return best;
}

function indexForms<T>(
  rows: readonly (readonly [T, readonly NounForm[]])[],
): ReadonlyMap<string, readonly (NounForm & { of: T })[]> {
  const map = new Map<string, (NounForm & { of: T })[]>();
  for (const [of, forms] of rows) {
    for (const form of forms) map.set(form.form, [...(map.get(form.form) ?? []), { ...form, of }]);
  }
  return map;
}

const WORDS_FORMS: Readonly<Record<Lang, ReadonlyMap<string, readonly (NounForm & { of: WordsNoun })[]>>> = {
  kk: indexForms(KK_WORDS_NOUNS.map(([kind, noun]) => [kind, declineKk(noun)] as const)),
  ru: indexForms(RU_WORDS_NOUNS.map(([kind, noun]) => [kind, declineRu(noun)] as const)),
};
const SIGN_FORMS: Readonly<Record<Lang, ReadonlyMap<string, readonly (NounForm & { of: string })[]>>> = {
  kk: indexForms(KK_SIGNS.map(([sign, noun]) => [sign, declineKk(noun)] as const)),
  ru: indexForms(RU_SIGNS.map(([sign, noun]) => [sign, declineRu(noun)] as const)),
};
const DOCUMENT_FORMS: Readonly<Record<Lang, ReadonlyMap<string, readonly (NounForm & { of: string })[]>>> = {
  kk: indexForms(KK_DOCUMENTS.map((noun) => [noun.stem, declineKk(noun)] as const)),
  ru: indexForms(RU_DOCUMENTS.map((noun) => [noun.lemma, declineRu(noun)] as const)),
};

/** Returns the readings of a word as the noun of a words operation («слова», «сөздермен», «цифрлар»). */
export function readWordsNoun(key: string, lang: Lang): readonly (NounForm & { of: WordsNoun })[] {
  return WORDS_FORMS[lang].get(key) ?? [];
}

/** «в установленном порядке», «белгіленген тәртіппен» tell a manner: these forms are no document unless written like a name. */
const MANNER_NOUNS: ReadonlySet<string> = new Set(['порядок', 'тәртіп']);
const MANNER_CASES: ReadonlySet<string> = new Set(['locative', 'prepositional', 'instrumental']);

/** Returns the readings of a word as an instrument that an act approves («Методики», «әдістемесінің»); `text` is the word as written. */
export function readDocumentNoun(key: string, text: string, lang: Lang): readonly (NounForm & { of: string })[] {
  const forms = DOCUMENT_FORMS[lang].get(key) ?? [];
  const isName = text[0] !== text[0]?.toLowerCase();
  return forms.filter(
    (form) => isName || form.possessive || !MANNER_NOUNS.has(form.of) || !MANNER_CASES.has(form.case),
  );
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
function ruComma(key: string): (NounForm & { of: string })[] {
  const base = { form: key, number: 'singular', possessive: false, of: ',' } as const;
  if (key === 'запятая' || key === 'запятую')
    return [{ ...base, case: key === 'запятую' ? 'accusative' : 'nominative' }];
  return [
    { ...base, case: 'instrumental' },
    { ...base, case: 'genitive' },
  ];
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

/** Says whether the word is a Kazakh verbal noun («шығару», «жою»), which older local acts use as an order. */
export function isVerbalNoun(key: string, lang: Lang): boolean {
  return lang === 'kk' && (key.endsWith('у') || key.endsWith('ю'));
}
