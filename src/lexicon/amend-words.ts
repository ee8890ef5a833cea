import type { Lang } from '../model/ids.ts';
import { foldForMatch } from './fold-text.ts';
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
  | 'swap'
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
  | 'in-cases'
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
  ['repeal', ['күшін/күштерін жойды/жойған/жоғалтты/жоғалтқан деп/болып танылсын/саналсын/есептелсін']],
  // «… күші 2025 жылғы 1 қаңтардан бастап жойылды деп танылсын»: the date parts the words.
  ['repeal', ['жойылды/жойылған деп/болып танылсын/саналсын/есептелсін']],
  ['cancel', ['жойылсын', 'бұзылсын', 'болдырылмасын']],
  ['cancel', ['жарамсыз/қолданылмайды/қолданылмайтын деп/болып танылсын/саналсын']],
  [
    'suspend',
    ['тоқтатыла тұрсын/тұрылсын/тұрады', 'тоқтата тұрылсын/тұрсын', 'уақытша тоқтатылсын', 'тоқтатылып тұрсын'],
  ],
  ['resume', ['қайта басталсын/жаңартылсын/жаңғыртылсын/жалғастырылсын/қолданылсын', 'қалпына келтірілсін']],
  ['resume', ['жалғастырылсын']],
  ['extend', ['ұзартылсын', 'ұзартсын']],
  ['permanent', ['мерзімсіз сипат берілсін', 'мерзімсіз деп танылсын/белгіленсін']],
  ['deem', ['деп/болып есептелсін/саналсын']],
  ['swap', ['орны/орнымен/орындары/орындарымен/орындарын ауыстырылсын/алмастырылсын/алмасылсын/ауыстырсын']],
  ['swap', ['орын/орындарын ауыстырсын/алмассын/алмастырсын']],
  ['approve', ['бекітілсін', 'бекітсін']],
  ['introduce', ['енгізілсін', 'енгізсін', 'енгізіледі']],
  [
    'valid',
    [
      'әрекет ететіні/етеді/етсін/ететін',
      'қолданылады/қолданылатыны/қолданылсын',
      'қолданыста/күшінде болады/болатыны/болсын',
    ],
  ],
  ['valid', ['күшін сақтайды', 'таралады/таратылады/таралсын/таратылсын']],
  ['establish', ['белгіленсін', 'белгілесін']],
  ['commence', ['қолданысқа енгізіледі/енгізілсін/енгізілетін', 'күшіне енеді/енсін', 'қолданысқа енеді']],
];

const RU_VERBS: Rows = [
  ['restate', ['изложить', 'излагается', 'излагаются', 'изложив', 'читать']],
  ['replace', ['заменить', 'заменяется', 'заменяются', 'заменив']],
  ['add', ['дополнить', 'дополняется', 'дополняются', 'дополнив']],
  ['delete', ['исключить', 'исключается', 'исключаются', 'удалить', 'изъять', 'исключив']],
  [
    'cancel',
    ['отменить', 'отменяется', 'недействительным/недействительной/недействительными', 'недействующим/недействующими'],
  ],
  ['suspend', ['приостановить', 'приостанавливается', 'приостанавливаются']],
  ['resume', ['возобновить', 'возобновляется', 'возобновляются']],
  ['extend', ['продлить', 'продлевается', 'продлеваются']],
  ['permanent', ['придать бессрочный характер', 'бессрочный характер']],
  ['deem', ['считать', 'считаются', 'считается']],
  ['swap', ['поменять/поменяв/переставить местами']],
  ['recognise', ['признать', 'признаются', 'признается', 'признавать']],
  ['approve', ['утвердить', 'утверждается', 'утверждаются']],
  ['introduce', ['внести', 'вносится', 'вносятся', 'вносится/вносятся следующ*']],
  [
    'valid',
    ['действует', 'действуют', 'применяется', 'применяются', 'распространяется', 'распространяются', 'сохраняет силу'],
  ],
  ['establish', ['установить', 'установив', 'устанавливается', 'определить']],
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
  ['in-cases', ['тиісті/тиісінше септік* жалғау*', 'тиісті/тиісінше септік*', 'септік* жалғау* ескеріле отырып']],
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
      'тоқтатыла/тоқтата тұру кезеңінде/кезеңіне/мерзіміне/мерзімінде/уақытында',
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
  [
    'in-cases',
    [
      'в соответствующ* падеж*',
      'в соответствующ* падеж* и числ*',
      'в соответствующ* числ* и падеж*',
      'с соответствующ* падежн* окончани*',
    ],
  ],
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
      'на/в период приостановления/действия',
      'на/в период приостановления действия',
      'на время приостановления',
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

const LIST_STEMS: Readonly<Record<Lang, readonly string[]>> = { kk: ['тізбе'], ru: ['перечен', 'перечн'] };
const SPACE = /\s+/u;

/** Says whether words name a list of acts: «перечень постановлений, в которые вносятся изменения», «қаулыларының тізбесі». */
export function namesList(text: string, lang: Lang): boolean {
  return foldForMatch(text)
    .split(SPACE)
    .some((word) => LIST_STEMS[lang].some((stem) => word.startsWith(stem)));
}

/** Says whether the word is a Kazakh verbal noun («шығару», «жою»), which older local acts use as an order. */
export function isVerbalNoun(key: string, lang: Lang): boolean {
  return lang === 'kk' && (key.endsWith('у') || key.endsWith('ю'));
}
