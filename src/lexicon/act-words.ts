import type { ActType } from '../model/expression.ts';
import type { Lang } from '../model/ids.ts';
import { beginningsOf, declineKk, declineRu, type KkNoun, type NounForm, type RuNoun } from './decline.ts';

/** Words for kinds of acts. An instruction of an akim (өкім, распоряжение) is an act without a type of its own in the model. */
const KK_TYPES: readonly (readonly [ActType | null, KkNoun])[] = [
  ['decree', { stem: 'қаулы', back: true }],
  ['decision', { stem: 'шешім', back: false }],
  ['order', { stem: 'бұйрық', soft: 'бұйрығ', back: true }],
  ['law', { stem: 'заң', back: true }],
  ['code', { stem: 'кодекс', back: false }],
  ['edict', { stem: 'жарлық', soft: 'жарлығ', back: true }],
  [null, { stem: 'өкім', back: false }],
];

const RU_TYPES: readonly (readonly [ActType | null, RuNoun])[] = [
  ['decree', { lemma: 'постановление', stem: 'постановлени', class: 'ie' }],
  ['decision', { lemma: 'решение', stem: 'решени', class: 'ie' }],
  ['order', { lemma: 'приказ', stem: 'приказ', class: 'masculine' }],
  ['law', { lemma: 'закон', stem: 'закон', class: 'masculine' }],
  ['code', { lemma: 'кодекс', stem: 'кодекс', class: 'masculine' }],
  ['edict', { lemma: 'указ', stem: 'указ', class: 'masculine' }],
  [null, { lemma: 'распоряжение', stem: 'распоряжени', class: 'ie' }],
];

export interface TypeForm extends NounForm {
  readonly type: ActType | null;
}

function formsByWord(): ReadonlyMap<string, readonly TypeForm[]> {
  const rows = [
    ...KK_TYPES.flatMap(([type, noun]) => declineKk(noun).map((form) => ({ ...form, type }))),
    ...RU_TYPES.flatMap(([type, noun]) => declineRu(noun).map((form) => ({ ...form, type }))),
  ];
  const forms = new Map<string, TypeForm[]>();
  for (const row of rows) forms.set(row.form, [...(forms.get(row.form) ?? []), row]);
  return forms;
}

const TYPE_FORMS = formsByWord();

/** Matches `қаулысына`, `закона`; must not match `кодтар`. */
const TYPE_STEM = beginningsOf(TYPE_FORMS.keys());

/** Returns the ways to read a folded word as the word for a kind of act; empty when it is none. */
export function readTypeWord(word: string): readonly TypeForm[] {
  return TYPE_FORMS.get(word) ?? [];
}

/** A whole word that begins so. Matches `шешіміне`, must not match the end of `бұйрықшешім`. */
const TYPE_WORD = new RegExp(`(?<![\\p{L}\\p{M}])(?:${TYPE_STEM.source})[\\p{L}\\p{M}]*`, 'gu');

/** A word for a kind of act, and the ways to read it. */
export interface TypeWord {
  readonly start: number;
  readonly end: number;
  readonly forms: readonly TypeForm[];
}

/** Returns the words for kinds of acts in a folded text, in order. */
export function findTypeWords(folded: string): TypeWord[] {
  if (!TYPE_STEM.test(folded)) return [];
  return [...folded.matchAll(TYPE_WORD)].flatMap(({ index, 0: word }) => {
    const forms = readTypeWord(word);
    return forms.length > 0 ? [{ start: index, end: index + word.length, forms }] : [];
  });
}

/** Words with which a body enacts. What stands before them in the preamble is the body (a minister names none). All folded. */
export const ENACTING: Readonly<Record<Lang, RegExp>> = {
  // Matches "қаулы етеді", "шешім қабылдады", "бұйырамын"; must not match "шешім қабылдау".
  kk: /(?<!\p{L})(?:қаулы\s?(?:етеді|етемін|етті)|шешім\s?(?:қабылдады|қабылдайды|қабылдадым|шығарды|етті|етеді)|шешті|шешеді|бұйырамын|бұйырады|бұйырамыз)(?!\p{L})/u,
  // Matches "постановляет", "решил"; must not match "решила вопрос" or "постановление".
  ru: /(?<!\p{L})(?:постановля(?:ет|ю|ем)|постановил|реши(?:л|ли)|решает|приказываю|приказывает)(?!\p{L})/u,
};

/** Which kind of act the enacting words make; the first row that fits. Folded. */
const ENACTING_TYPES: readonly (readonly [RegExp, ActType])[] = [
  // Matches "қаулы етеді", "постановляет"; must not match "решил".
  [/^(?:қаулы|постановл)/u, 'decree'],
  // Matches "шешті", "решил"; must not match "бұйырамын".
  [/^(?:шеш|реш)/u, 'decision'],
  // Matches "бұйырамын", "приказываю"; must not match "қаулы етеді".
  [/^(?:бұйыр|приказ)/u, 'order'],
];

/** Returns the kind of act that folded enacting words make, or null. */
export function typeOfEnacting(words: string): ActType | null {
  return ENACTING_TYPES.find(([pattern]) => pattern.test(words))?.[1] ?? null;
}

/** Operative words by which the law tells what an act does. All folded; asked outside quotations only. */
export const OPERATIVE: Readonly<
  Record<Lang, { readonly approve: RegExp; readonly amend: RegExp; readonly repeal: RegExp }>
> = {
  kk: {
    // Matches "әдістемесі бекітілсін"; must not match "бекітілген әдістеме".
    approve: /(?<!\p{L})бекіт(?:ілсін|сін)(?!\p{L})/u,
    // Matches "өзгерістер енгізілсін", "қолданылуы тоқтатыла тұрсын", "өзгерістер енгізілетін қаулылардың тізбесі"; must not match "енгізу үшін жіберілуін".
    amend:
      /(?<!\p{L})(?:(?:өзгеріс|толықтыру)\p{L}*(?:\s(?:мен|пен|және)\s\p{L}+)?\sенгіз(?:ілсін|сін)|толықтыр(?:ылсын|сын)|(?:жазылсын|мазмұндалсын|редакциялансын|баяндалсын)|ауыстыр(?:ылсын|сын)|өзгерт(?:ілсін|сін)|(?:алып|алынып)\s(?:тасталсын|тастасын|тасталынсын)|тоқтат(?:а|ыла)\sтұр(?:ыл)?сын|ұзартылсын|қайта\s(?:басталсын|жаңартылсын)|(?:өзгеріс|толықтыру)\p{L}*(?:\s(?:мен|пен|және)\s\p{L}+)?\sенгізілетін)(?!\p{L})/u,
    // Matches "шешімінің күші жойылсын", "күші жойылды деп танылсын"; must not match "Күші жойылды - …" of a note.
    repeal:
      /(?<!\p{L})күш(?:і|тері)\s(?:жойылсын|жойыл(?:ды|ған)\s(?:деп|болып)\s(?:танылсын|саналсын|есептелсін))(?!\p{L})|(?<!\p{L})күш(?:ін|терін)\sжойсын(?!\p{L})/u,
  },
  ru: {
    // Matches "Утвердить прилагаемую"; must not match "утвержденной".
    approve: /(?<!\p{L})утвердить(?!\p{L})/u,
    // Matches "внести следующие изменения", "приостановить действие", "перечень решений, в которые вносятся изменения"; must not match "внесении изменений".
    amend:
      /(?<!\p{L})(?:внести(?!\p{L})[^.;]{0,400}?(?:изменени|дополнени|поправк)\p{L}*|изложить|дополнить|исключить|заменить|приостановить|возобновить|продлить|в\sкотор(?:ый|ые|ое|ую)\sвносятся)(?!\p{L})/u,
    // Matches "Признать утратившим силу", "признать недействительным"; must not match "Утратил силу приказом".
    repeal:
      /(?<!\p{L})(?:признать|считать)\s(?:\p{L}+\s){0,2}?(?:утративш\p{L}+\s(?:\p{L}+\s)?силу|недейств(?:ительн|ующ)\p{L}+)|(?<!\p{L})отменить(?!\p{L})/u,
  },
};

/** What the title says the act does. All folded. */
export const TITLE_KIND: Readonly<
  Record<Lang, { readonly approve: RegExp; readonly amend: RegExp; readonly repeal: RegExp }>
> = {
  kk: {
    // Matches "әдістемесін бекіту туралы"; must not match "бекіту туралы\" қаулысына өзгерістер енгізу туралы" (quotes are cut first).
    approve: /(?<!\p{L})бекіту(?!\p{L})/u,
    // Matches "қаулысына өзгерістер мен толықтырулар енгізу туралы"; must not match "енгізу тәртібін бекіту".
    amend:
      /(?<!\p{L})(?:(?:өзгеріс|толықтыру)\p{L}*(?:\s(?:мен|пен|және)\s\p{L}+)?\sенгізу|тоқтат(?:а|ыла)\sтұру|ұзарту)(?!\p{L})/u,
    // Matches "күшін жою туралы", "күші жойылды деп тану туралы"; must not match "күшіне ену".
    repeal: /күш(?:ін|терін)\sжою(?!\p{L})|күш(?:і|тері)\sжойыл(?:ды|ған)\sдеп\sтану/u,
  },
  ru: {
    // Matches "Об утверждении методики"; must not match "утвержденной".
    approve: /утверждении(?!\p{L})/u,
    // Matches "О внесении изменений и дополнений"; must not match "внести".
    amend:
      /внесении\s(?:\p{L}+\s)?(?:изменени|дополнени)\p{L}*|(?<!\p{L})о\s(?:приостановлении|возобновлении|продлении)(?!\p{L})/u,
    // Matches "О признании утратившим силу", "о признании недействительным"; must not match "Утративший силу" as a status line.
    repeal:
      /признании\s(?:\p{L}+\s)?(?:утративш\p{L}+\sсилу|недейств(?:ительн|ующ)\p{L}+)|(?<!\p{L})об\sотмене(?!\p{L})/u,
  },
};

const STATUS_WORDS =
  'күшін жойған|күші жойылған|күшін жойды|утративш\\p{L}{2} силу|утратил(?:о|а|и)? силу|не действует|қолданыста емес';

/** Header line that shows the status at the time of capture, alone on its line. Folded, trimmed. */
// Matches "күшін жойған", "утративший силу"; must not match "күші жойылды - …".
export const STATUS_LINE = new RegExp(`^(?:${STATUS_WORDS})\\.?$`, 'u');

/** The same behind other words of the header that a copy has run together with it. Folded; group 1 is the status. */
// Matches "туралы күшін жойған"; must not match "күшін жойған".
export const STATUS_AT_END = new RegExp(`\\s(${STATUS_WORDS})\\.?$`, 'u');

/** A title or a status with other words behind it on its line (Kazakh). Folded. */
// Matches "бекіту туралы аудан әкімдігінің", "күшін жойған қаулы"; must not match "бекіту туралы".
export const KK_JOINED = new RegExp(`(?:туралы|${STATUS_WORDS})["\\s.]*\\s\\S`, 'u');

/** Words that say, in a header or a note, that the act has ceased. Folded. */
export const CEASED: Readonly<Record<Lang, RegExp>> = {
  // Matches "күші жойылды - …"; must not match "күші жойылды деп танылсын".
  kk: /күш(?:і|тері)\sжойылды(?!\p{L})(?!\s(?:деп|болып))|күшін\sжой(?:ды|ған)(?!\p{L})/u,
  // Matches "утратило силу постановлением"; must not match "признать утратившим силу".
  ru: /(?<!\p{L})утратил(?:о|а|и)?\sсилу/u,
};

/** What a note says happened; the first row that fits counts. Folded. */
export const NOTE_EVENTS: Readonly<
  Record<Lang, readonly (readonly ['repealed' | 'restated' | 'inserted' | 'deleted' | 'amended', RegExp])[]>
> = {
  kk: [
    // Matches "күші жойылды"; must not match "күшіне енді".
    ['repealed', /күш(?:і|тері)\sжойылды|күшін\sжой(?:ды|ған)/u],
    // Matches "жаңа редакцияда", "мынадай редакцияда жазылды"; must not match "редакциялық қате".
    ['restated', /редакцияда(?!\p{L})|редакциялан(?:ды|ған)|жаңа\sмазмұнда/u],
    // Matches "алып тасталды", "алынып тасталды"; must not match "алып тастау".
    ['deleted', /(?:алып|алынып)\s(?:тасталды|тасталған|тасталынды|тастады)/u],
    // Matches "өзгеріс енгізілді", "сөзбен ауыстырылды"; must not match "өзгеріссіз".
    ['amended', /(?<!\p{L})өзгеріс\p{L}*(?:\s(?:мен|пен|және)\s\p{L}+)?\sенгізілді|ауыстырылды|өзгертілді/u],
    // Matches "6-тараумен толықтырылды"; must not match "толықтыру".
    ['inserted', /толықтырыл(?:ды|ған)|(?<!\p{L})толықтыру\p{L}*\sенгізілді/u],
  ],
  ru: [
    // Matches "утратил силу"; must not match "вступил в силу".
    ['repealed', /утратил(?:о|а|и)?\sсилу/u],
    // Matches "в редакции решения", "изложена в новой редакции"; must not match "редакционная".
    ['restated', /(?<!\p{L})в\s(?:новой\s|следующей\s)?редакции(?!\p{L})/u],
    // Matches "исключен приказом"; must not match "за исключением".
    ['deleted', /исключен(?:а|о|ы)?(?!\p{L})/u],
    // Matches "с изменениями, внесенными", "слова … заменены"; must not match "изменить".
    [
      'amended',
      /с\sизменени\p{L}+|(?<!\p{L})внесен\p{L}*\sизменени\p{L}+|заменен(?:а|о|ы)?(?!\p{L})|с\sдополнени\p{L}+/u,
    ],
    // Matches "дополнена главой 5"; must not match "дополнительный".
    ['inserted', /дополнен(?:а|о|ы)?(?!\p{L})/u],
  ],
};

/** Units of a note that mean the whole act or the whole text. Folded. */
export const WHOLE_TEXT: Readonly<Record<Lang, RegExp>> = {
  // Matches "бүкіл мәтіні бойынша"; must not match "мәтін".
  kk: /(?:бүкіл|барлық)\sмәтін/u,
  // Matches "по всему тексту"; must not match "текст".
  ru: /по\sвсему\sтексту/u,
};

/** Control clause: what stands between is who controls. Folded; group 1 is the person. */
export const CONTROL: Readonly<Record<Lang, readonly RegExp[]>> = {
  kk: [
    // Matches "Осы қаулының орындалуын бақылау … жүктелсін"; must not match "бақылау жүргізеді".
    /(?:орындалуын|орындалысын)\sбақылау(?:ды|дың)?\s?(.{1,600}?)\s(?:жүктелсін|жүктеледі|тапсырылсын|жүктелінсін)/u,
    // Matches "орындалуын бақылауды өзіме қалдырамын"; must not match "өзіме алдым".
    /(?:орындалуын|орындалысын)\sбақылау(?:ды|дың)?\s?(өзіме)\s(?:қалдырамын|аламын)/u,
  ],
  ru: [
    // Matches "Контроль за исполнением настоящего постановления возложить на …."; must not match "контроль качества".
    /контроль\s(?:за\s)?(?:исполнени|выполнени)\p{L}+\s.{1,200}?(?:возложить|возлагается|возлагаю)\sна\s(.{1,600}?)(?:\.\s*$|;\s*$|$)/u,
    // Matches "контроль за исполнением … оставляю за собой"; must not match "за собою следить".
    /контроль\s(?:за\s)?(?:исполнени|выполнени)\p{L}+\s.{1,200}?оставляю\s(за\sсобой)/u,
  ],
};

/** The words by which an act speaks of itself, before a clause on its commencement. Folded. */
export const THIS_ACT: Readonly<Record<Lang, RegExp>> = {
  // Matches "осы қаулы алғашқы …"; must not match "осы әдістеме".
  kk: /(?<!\p{L})осы\s(?:қаулы|шешім|бұйрық|бұйрығ|өкім|жарлық)/u,
  // Matches "настоящее постановление вводится"; must not match "настоящая методика".
  ru: /(?<!\p{L})(?:настоящ|данн)\p{L}+\s(?:постановлени|решени|приказ|распоряжени|указ)/u,
};

/** A pointing word before the word for an act: the act named is this one or one named before, not a new one. Folded. */
export const POINTING_WORDS: ReadonlySet<string> = new Set([
  'осы',
  'аталған',
  'көрсетілген',
  'настоящий',
  'настоящего',
  'настоящему',
  'настоящим',
  'настоящем',
  'настоящее',
  'указанный',
  'указанного',
  'указанному',
  'указанным',
  'указанном',
  'данного',
  'данному',
  'данным',
]);

/** An act approves an instrument of one of these kinds. Stems, folded; used to bound "… бекітілген <name>" and "<name>, утвержденный …". */
export const INSTRUMENT: Readonly<Record<Lang, RegExp>> = {
  // Matches "әдістемесіне", "қағидасының"; must not match "әдістемелік".
  kk: /(?<!\p{L})(?:әдістеме|қағида|ереже|нұсқаулы|нұсқаулығ|тәртіб|тәртіп|жоспар|бағдарлама|стандарт|регламент|тізбе|тізбес|жарғы|нысан)(?!лік)\p{L}*/gu,
  // Matches "Методики", "Правил"; must not match "методический".
  ru: /(?<!\p{L})(?:методик(?:а|и|е|у|ой)|правил(?:а|ам|ами|ах)?|положени(?:е|я|ю|ем|и)|инструкци(?:я|и|ю|ей)|порядк(?:а|у|ом|е)|порядок|план(?:а|у|ом|е)?|перечн(?:я|ю|ем|е)|стандарт(?:а|у|ом|е)?|регламент(?:а|у|ом|е)?)(?!\p{L})/gu,
};

/** "approved by": the word between an instrument and the act that approves it. Folded. */
export const APPROVED: Readonly<Record<Lang, RegExp>> = {
  // Matches "бұйрығымен бекітілген"; must not match "бекітілсін".
  kk: /^[\s,]{0,3}бекітілген(?!\p{L})/u,
  // Matches "утвержденной приказом" up to the act's word; must not match "утвердить".
  ru: /(?<!\p{L})утвержден\p{L}*[\s,]{0,3}$/u,
};

/** A model act, which bodies copy. Folded. */
// Matches "типовой методики", "үлгілік әдістемесіне"; must not match "типография".
export const MODEL_ACT: Readonly<Record<Lang, RegExp>> = {
  kk: /(?<!\p{L})үлгілік\s(?:әдістеме|қағида|ереже)\p{L}*/gu,
  ru: /(?<!\p{L})типов(?:ая|ой|ую|ою|ые|ых|ым|ыми|ое|ого|ому)\s(?:методик|правил|положени)\p{L}*/gu,
};
/** Dictionary form of the words of `MODEL_ACT` by their first stem. */
export const MODEL_NAMES: Readonly<Record<Lang, readonly (readonly [RegExp, string])[]>> = {
  kk: [
    // Matches "үлгілік әдістемесіне"; must not match "үлгілік қағида".
    [/әдістеме/u, 'Үлгілік әдістеме'],
    // Matches "үлгілік қағидалар"; must not match "үлгілік ереже".
    [/қағида/u, 'Үлгілік қағидалар'],
    // Matches "үлгілік ереже"; must not match "үлгілік қағида".
    [/ереже/u, 'Үлгілік ереже'],
  ],
  ru: [
    // Matches "типовой методики"; must not match "типовых правил".
    [/методик/u, 'Типовая методика'],
    // Matches "типовых правил"; must not match "типовой методики".
    [/правил/u, 'Типовые правила'],
    // Matches "типового положения"; must not match "типовых правил".
    [/положени/u, 'Типовое положение'],
  ],
};

/** Codes of the Republic that are named without quotation marks: the adjective stem, folded, and the name in the nominative. */
export const RU_CODES: readonly (readonly [string, string])[] = [
  ['административн', 'Административный'],
  ['процедурно', 'процедурно'],
  ['процессуальн', 'процессуальный'],
  ['трудов', 'Трудовой'],
  ['налогов', 'Налоговый'],
  ['бюджетн', 'Бюджетный'],
  ['земельн', 'Земельный'],
  ['гражданск', 'Гражданский'],
  ['уголовн', 'Уголовный'],
  ['экологическ', 'Экологический'],
  ['предпринимательск', 'Предпринимательский'],
  ['социальн', 'Социальный'],
  ['цифров', 'Цифровой'],
  ['водн', 'Водный'],
  ['лесн', 'Лесной'],
];

/** How the title of an act begins (Russian) or ends (Kazakh). Folded. */
// Matches "об утверждении", "о внесении"; must not match "общие положения".
export const RU_TITLE_START = /^"?(?:об?|обо)\s/u;
// Matches "бекіту туралы", with closing quotes; must not match "туралы заң".
export const KK_TITLE_END = /туралы["\s]*\.?$/u;

/** Blocks after the signature that name who agreed to the act; no signatory is below. Folded, at the start. */
// Matches "согласован:", "келісілді"; must not match "согласно".
export const AGREED = /^(?:"?согласован(?:о|а|ы)?(?!\p{L})|"?келісіл(?:ді|ген)(?!\p{L}))/u;

/** A registration that opens a header line of its own. Folded. */
// Matches "зарегистрировано департаментом"; must not match "зарегистрированный".
export const OPENS_REGISTRATION = /^зарегистрирован(?:о|а)?\s/u;

/** The preposition before a date. Folded. */
export const DATE_PREPOSITIONS: ReadonlySet<string> = new Set(['от']);

/** Between a unit and the act it belongs to: "приложению 2 к приказу". Folded. */
// Matches " к "; must not match " в ".
export const UNIT_OF_ACT = /^\s{1,3}к\s{1,3}$/u;

/** A bracket that gives a name for the rest of the text; group 1 is that name. Folded, at the start. */
// Matches " (далее - типовая методика)", "(бұдан әрі – әдістеме)"; must not match "(зарегистрировано".
export const NAMED_AFTER = /^\s?\((?:далее|бұдан әрі|әрі қарай)\s?-?\s?([^)]{1,80})\)/u;

/** A line for a hand's mark under a decree. Folded. */
// Matches "__________", "(подпись)"; must not match "министр".
export const HAND_MARK = /^[_\s.-]+$|^\(?(?:қолы|подпись)\)?$/u;
