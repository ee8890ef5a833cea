// Acts that we wrote ourselves, with a label, modelled on public repositories: what is about a methodology of appraisal and what
// only looks so. Every template is filled for several bodies, dates and numbers, in both languages.
import type { Lang } from '../../src/model/ids.ts';

export type Label = 'approve' | 'amend' | 'repeal' | 'other';

export interface GeneratedAct {
  readonly name: string;
  readonly lang: Lang;
  readonly label: Label;
  readonly text: string;
}

interface Issuer {
  readonly ru: {
    readonly gen: string;
    readonly nom: string;
    readonly verb: string;
    readonly act: string;
    readonly actGen: string;
    readonly office: string;
  };
  readonly kk: {
    readonly gen: string;
    readonly nom: string;
    readonly verb: string;
    readonly actPoss: string;
    readonly actDat: string;
    readonly office: string;
  };
}

const ISSUERS: readonly Issuer[] = [
  {
    ru: {
      gen: 'Сарыозекского районного маслихата',
      nom: 'Сарыозекский районный маслихат',
      verb: 'РЕШИЛ',
      act: 'решение',
      actGen: 'решением',
      office: 'Секретарь маслихата',
    },
    kk: {
      gen: 'Сарыөзек аудандық мәслихатының',
      nom: 'Сарыөзек аудандық мәслихаты',
      verb: 'ШЕШТІ',
      actPoss: 'шешімінің',
      actDat: 'шешіміне',
      office: 'Мәслихат хатшысы',
    },
  },
  {
    ru: {
      gen: 'акимата города Балташ',
      nom: 'акимат города Балташ',
      verb: 'ПОСТАНОВЛЯЕТ',
      act: 'постановление',
      actGen: 'постановлением',
      office: 'Аким города',
    },
    kk: {
      gen: 'Балташ қаласы әкімдігінің',
      nom: 'Балташ қаласының әкімдігі',
      verb: 'ҚАУЛЫ ЕТЕДІ',
      actPoss: 'қаулысының',
      actDat: 'қаулысына',
      office: 'Қала әкімі',
    },
  },
  {
    ru: {
      gen: 'Министра водных ресурсов Республики Казахстан',
      nom: '',
      verb: 'ПРИКАЗЫВАЮ',
      act: 'приказ',
      actGen: 'приказом',
      office: 'Министр водных ресурсов',
    },
    kk: {
      gen: 'Қазақстан Республикасы Су ресурстары министрінің',
      nom: '',
      verb: 'БҰЙЫРАМЫН',
      actPoss: 'бұйрығының',
      actDat: 'бұйрығына',
      office: 'Су ресурстары министрі',
    },
  },
];

const DATES = [
  { iso: '2017-02-14', ru: '14 февраля 2017 года', kk: '2017 жылғы 14 ақпандағы' },
  { iso: '2018-03-27', ru: '27 марта 2018 года', kk: '2018 жылғы 27 наурыздағы' },
  { iso: '2023-05-16', ru: '16 мая 2023 года', kk: '2023 жылғы 16 мамырдағы' },
];

const RU_METHODOLOGY = 'оценки деятельности административных государственных служащих корпуса «Б»';
const KK_METHODOLOGY = '«Б» корпусы мемлекеттік әкімшілік қызметшілерінің қызметін бағалау';

interface Filled {
  readonly issuer: Issuer;
  readonly date: (typeof DATES)[number];
  readonly number: string;
}

/** A subject of an act: title without "Об утверждении", points, and the heading of the document approved (null = none). */
interface Template {
  readonly key: string;
  readonly label: Label;
  readonly ru: (filled: Filled) => {
    readonly title: string;
    readonly points: readonly string[];
    readonly heading: string | null;
  };
  readonly kk: (filled: Filled) => {
    readonly title: string;
    readonly points: readonly string[];
    readonly heading: string | null;
  };
}

/** An act that approves one document, named in the genitive (ru) or accusative (kk). */
function approving(key: string, label: Label, ru: readonly [string, string], kk: readonly [string, string]): Template {
  return {
    key,
    label,
    ru: () => ({
      title: `Об утверждении ${ru[0]}`,
      points: [`Утвердить прилагаемую документацию: ${ru[1]}.`.replace('документацию: ', '')],
      heading: ru[1].charAt(0).toUpperCase() + ru[1].slice(1),
    }),
    kk: () => ({
      title: `${kk[0]} бекіту туралы`,
      points: [`Қоса беріліп отырған ${kk[1]} бекітілсін.`],
      heading: kk[1],
    }),
  };
}

/** An act that does something to another act, known by its title. */
function changing(key: string, label: Label, how: 'amend' | 'repeal', ru: string, kk: string): Template {
  const ofRu = ({ issuer, date, number }: Filled) =>
    `${issuer.ru.act} ${issuer.ru.gen} от ${date.ru} № ${number} «${ru}»`;
  const ofKk = ({ issuer, date, number }: Filled, word: string) =>
    `«${kk}» ${issuer.kk.gen} ${date.kk} № ${number} ${word}`;
  if (how === 'repeal') {
    return {
      key,
      label,
      ru: (filled) => ({
        title: `О признании утратившим силу ${ofRu(filled)}`,
        points: [`Признать утратившим силу ${ofRu(filled)}.`],
        heading: null,
      }),
      kk: (filled) => ({
        title: `${ofKk(filled, filled.issuer.kk.actPoss)} күшін жою туралы`,
        points: [`${ofKk(filled, filled.issuer.kk.actPoss)} күші жойылды деп танылсын.`],
        heading: null,
      }),
    };
  }
  return {
    key,
    label,
    ru: (filled) => ({
      title: `О внесении изменений в ${ofRu(filled)}`,
      points: [
        `Внести в ${ofRu(filled)} следующие изменения:`,
        'пункт 5 изложить в следующей редакции:\n\n"5. Количество членов составляет не менее 5 человек.".',
      ],
      heading: null,
    }),
    kk: (filled) => ({
      title: `${ofKk(filled, filled.issuer.kk.actDat)} өзгерістер енгізу туралы`,
      points: [
        `${ofKk(filled, filled.issuer.kk.actDat)} мынадай өзгерістер енгізілсін:`,
        '5-тармақ мынадай редакцияда жазылсын:\n\n"5. Мүшелердің саны кемінде 5 адамды құрайды.".',
      ],
      heading: null,
    }),
  };
}

const APPROVES: readonly Template[] = [
  approving(
    'methodology',
    'approve',
    [`Методики ${RU_METHODOLOGY}`, `методика ${RU_METHODOLOGY}`],
    [`${KK_METHODOLOGY} әдістемесін`, `${KK_METHODOLOGY} әдістемесі`],
  ),
  approving(
    'yearly-methodology',
    'approve',
    [
      'Методики ежегодной оценки деятельности административных государственных служащих корпуса «Б»',
      'методика ежегодной оценки деятельности административных государственных служащих корпуса «Б»',
    ],
    [
      '«Б» корпусы мемлекеттік әкімшілік қызметшілерінің қызметін жыл сайынғы бағалаудың әдістемесін',
      '«Б» корпусы мемлекеттік әкімшілік қызметшілерінің қызметін жыл сайынғы бағалаудың әдістемесі',
    ],
  ),
  approving(
    'office-methodology',
    'approve',
    [
      `методики ${RU_METHODOLOGY} государственного учреждения «Аппарат акима района»`,
      `методика ${RU_METHODOLOGY} государственного учреждения «Аппарат акима района»`,
    ],
    [
      '«Аудан әкімінің аппараты» мемлекеттік мекемесінің «Б» корпусы мемлекеттік әкімшілік қызметшілерінің қызметін бағалаудың әдістемесін',
      '«Аудан әкімінің аппараты» мемлекеттік мекемесінің «Б» корпусы мемлекеттік әкімшілік қызметшілерінің қызметін бағалаудың әдістемесі',
    ],
  ),
  approving(
    'plain-quotes',
    'approve',
    ['Методики оценки деятельности служащих корпуса "Б"', 'методика оценки деятельности служащих корпуса "Б"'],
    [
      '"Б" корпусы қызметшілерінің қызметін бағалау әдістемесін',
      '"Б" корпусы қызметшілерінің қызметін бағалау әдістемесі',
    ],
  ),
];

const RU_APPROVED = `Об утверждении Методики ${RU_METHODOLOGY}`;
const KK_APPROVED = `${KK_METHODOLOGY} әдістемесін бекіту туралы`;

const CHANGES: readonly Template[] = [
  changing('amend', 'amend', 'amend', RU_APPROVED, KK_APPROVED),
  changing('repeal', 'repeal', 'repeal', RU_APPROVED, KK_APPROVED),
  {
    key: 'repeal-some',
    label: 'repeal',
    ru: (filled) => ({
      title: `О признании утратившими силу некоторых решений`,
      points: [
        `Признать утратившими силу: 1) ${filled.issuer.ru.act} ${filled.issuer.ru.gen} от ${filled.date.ru} № 1-2 «О бюджете на 2018-2020 годы»; 2) ${filled.issuer.ru.act} ${filled.issuer.ru.gen} от ${filled.date.ru} № ${filled.number} «${RU_APPROVED}».`,
      ],
      heading: null,
    }),
    kk: (filled) => ({
      title: 'Кейбір шешімдердің күші жойылды деп тану туралы',
      points: [
        `«2018-2020 жылдарға арналған бюджет туралы» ${filled.issuer.kk.gen} ${filled.date.kk} № 1-2 ${filled.issuer.kk.actPoss} және «${KK_APPROVED}» ${filled.issuer.kk.gen} ${filled.date.kk} № ${filled.number} ${filled.issuer.kk.actPoss} күші жойылды деп танылсын.`,
      ],
      heading: null,
    }),
  },
];

/** Latin letters that look like Cyrillic ones, as copies mix them. */
function mixed(text: string): string {
  return text.replace(/служащих/gu, 'cлужaщих').replace(/қызметшілерінің/gu, 'қызметшiлерiнiң');
}

/** Forms that bodies use and that say less, or say it otherwise. */
const ODD_FORMS: readonly Template[] = [
  {
    key: 'upper-case',
    label: 'approve',
    ru: () => ({
      title: RU_APPROVED.toUpperCase(),
      points: [`Утвердить Методику ${RU_METHODOLOGY} согласно приложению.`],
      heading: null,
    }),
    kk: () => ({
      title: KK_APPROVED.toUpperCase(),
      points: [`${KK_METHODOLOGY} әдістемесі қосымшаға сәйкес бекітілсін.`],
      heading: null,
    }),
  },
  {
    key: 'mixed-letters',
    label: 'approve',
    ru: () => ({
      title: mixed(RU_APPROVED),
      points: [mixed(`Утвердить прилагаемую Методику ${RU_METHODOLOGY}.`)],
      heading: mixed(`Методика ${RU_METHODOLOGY}`),
    }),
    kk: () => ({
      title: mixed(KK_APPROVED),
      points: [mixed(`Қоса беріліп отырған ${KK_METHODOLOGY} әдістемесі бекітілсін.`)],
      heading: mixed(`${KK_METHODOLOGY} әдістемесі`),
    }),
  },
  {
    key: 'some-questions',
    label: 'approve',
    ru: () => ({
      title: 'О некоторых вопросах оценки деятельности административных государственных служащих',
      points: [`Утвердить прилагаемую Типовую методику ${RU_METHODOLOGY}.`],
      heading: `Типовая методика ${RU_METHODOLOGY}`,
    }),
    kk: () => ({
      title: 'Мемлекеттік әкімшілік қызметшілердің қызметін бағалаудың кейбір мәселелері туралы',
      points: [`Қоса беріліп отырған ${KK_METHODOLOGY}дың үлгілік әдістемесі бекітілсін.`],
      heading: `${KK_METHODOLOGY}дың үлгілік әдістемесі`,
    }),
  },
  {
    key: 'approve-and-repeal',
    label: 'approve',
    ru: ({ issuer, date, number }) => ({
      title: `${RU_APPROVED} и о признании утратившим силу ${issuer.ru.act} ${issuer.ru.gen} от ${date.ru} № ${number} «${RU_APPROVED}»`,
      points: [
        `Утвердить прилагаемую Методику ${RU_METHODOLOGY}.`,
        `Признать утратившим силу ${issuer.ru.act} ${issuer.ru.gen} от ${date.ru} № ${number} «${RU_APPROVED}».`,
      ],
      heading: `Методика ${RU_METHODOLOGY}`,
    }),
    kk: ({ issuer, date, number }) => ({
      title: `${KK_APPROVED} және ${issuer.kk.gen} ${date.kk} № ${number} «${KK_APPROVED}» ${issuer.kk.actPoss} күшін жою туралы`,
      points: [
        `Қоса беріліп отырған ${KK_METHODOLOGY} әдістемесі бекітілсін.`,
        `«${KK_APPROVED}» ${issuer.kk.gen} ${date.kk} № ${number} ${issuer.kk.actPoss} күші жойылсын.`,
      ],
      heading: `${KK_METHODOLOGY} әдістемесі`,
    }),
  },
  {
    key: 'amend-without-title',
    label: 'amend',
    ru: ({ issuer, date, number }) => ({
      title: `О внесении изменения в ${issuer.ru.act} ${issuer.ru.gen} от ${date.ru} № ${number}`,
      points: [
        `Внести в ${issuer.ru.act} ${issuer.ru.gen} от ${date.ru} № ${number} следующее изменение:`,
        `в Методике ${RU_METHODOLOGY}, утвержденной указанным актом:\n\nпункт 5 исключить.`,
      ],
      heading: null,
    }),
    kk: ({ issuer, date, number }) => ({
      title: `${issuer.kk.gen} ${date.kk} № ${number} ${issuer.kk.actDat} өзгеріс енгізу туралы`,
      points: [
        `${issuer.kk.gen} ${date.kk} № ${number} ${issuer.kk.actDat} мынадай өзгеріс енгізілсін:`,
        `көрсетілген актімен бекітілген ${KK_METHODOLOGY} әдістемесінде:\n\n5-тармақ алып тасталсын.`,
      ],
      heading: null,
    }),
  },
];

const NEAR_MISSES: readonly Template[] = [
  approving(
    'schools',
    'other',
    [
      'Методики оценки деятельности руководителей организаций образования',
      'методика оценки деятельности руководителей организаций образования',
    ],
    [
      'Білім беру ұйымдары басшыларының қызметін бағалау әдістемесін',
      'Білім беру ұйымдары басшыларының қызметін бағалау әдістемесі',
    ],
  ),
  approving(
    'corpus-a',
    'other',
    [
      'Методики оценки деятельности административных государственных служащих корпуса «А»',
      'методика оценки деятельности административных государственных служащих корпуса «А»',
    ],
    [
      '«А» корпусы мемлекеттік әкімшілік қызметшілерінің қызметін бағалау әдістемесін',
      '«А» корпусы мемлекеттік әкімшілік қызметшілерінің қызметін бағалау әдістемесі',
    ],
  ),
  approving(
    'competition',
    'other',
    [
      'Правил проведения конкурса на занятие административной государственной должности корпуса «Б»',
      'правила проведения конкурса на занятие административной государственной должности корпуса «Б»',
    ],
    [
      '«Б» корпусының мемлекеттік әкімшілік лауазымына орналасуға конкурс өткізу қағидаларын',
      '«Б» корпусының мемлекеттік әкімшілік лауазымына орналасуға конкурс өткізу қағидалары',
    ],
  ),
  approving(
    'bonuses',
    'other',
    [
      `Правил выплаты бонусов по результатам ${RU_METHODOLOGY}`,
      `правила выплаты бонусов по результатам ${RU_METHODOLOGY}`,
    ],
    [
      `${KK_METHODOLOGY} нәтижелері бойынша бонустар төлеу қағидаларын`,
      `${KK_METHODOLOGY} нәтижелері бойынша бонустар төлеу қағидалары`,
    ],
  ),
  approving(
    'budget',
    'other',
    ['бюджета района на 2019-2021 годы', 'бюджет района на 2019-2021 годы'],
    ['2019-2021 жылдарға арналған аудан бюджетін', '2019-2021 жылдарға арналған аудан бюджеті'],
  ),
  approving(
    'bodies',
    'other',
    [
      'Методики оценки эффективности деятельности государственных органов',
      'методика оценки эффективности деятельности государственных органов',
    ],
    [
      'Мемлекеттік органдар қызметінің тиімділігін бағалау әдістемесін',
      'Мемлекеттік органдар қызметінің тиімділігін бағалау әдістемесі',
    ],
  ),
  approving(
    'military',
    'other',
    [
      'Методики оценки деятельности военнослужащих воинских частей',
      'методика оценки деятельности военнослужащих воинских частей',
    ],
    [
      'Әскери бөлімдердің әскери қызметшілерін оқыту бағдарламасын',
      'Әскери бөлімдердің әскери қызметшілерін оқыту бағдарламасы',
    ],
  ),
  approving(
    'political',
    'other',
    [
      'Методики оценки деятельности политических государственных служащих',
      'методика оценки деятельности политических государственных служащих',
    ],
    [
      'Мемлекеттік саяси қызметшілердің қызметін бағалау әдістемесін',
      'Мемлекеттік саяси қызметшілердің қызметін бағалау әдістемесі',
    ],
  ),
  approving(
    'ethics',
    'other',
    [
      'Кодекса чести административных государственных служащих корпуса «Б»',
      'кодекс чести административных государственных служащих корпуса «Б»',
    ],
    [
      '«Б» корпусы мемлекеттік әкімшілік қызметшілерінің ар-намыс кодексін',
      '«Б» корпусы мемлекеттік әкімшілік қызметшілерінің ар-намыс кодексі',
    ],
  ),
  approving(
    'requirements',
    'other',
    [
      'Квалификационных требований к административным государственным должностям корпуса «Б»',
      'квалификационные требования к административным государственным должностям корпуса «Б»',
    ],
    [
      '«Б» корпусының мемлекеттік әкімшілік лауазымдарына қойылатын біліктілік талаптарын',
      '«Б» корпусының мемлекеттік әкімшілік лауазымдарына қойылатын біліктілік талаптары',
    ],
  ),
  approving(
    'services',
    'other',
    ['Правил оценки качества оказания государственных услуг', 'правила оценки качества оказания государственных услуг'],
    [
      'Мемлекеттік қызметтер көрсету сапасын бағалау қағидаларын',
      'Мемлекеттік қызметтер көрсету сапасын бағалау қағидалары',
    ],
  ),
  approving(
    'training',
    'other',
    [
      'Плана обучения служащих, ответственных за применение методики оценки деятельности',
      'план обучения служащих, ответственных за применение методики оценки деятельности',
    ],
    [
      'Бағалау әдістемесін қолдануға жауапты қызметшілерді оқыту жоспарын',
      'Бағалау әдістемесін қолдануға жауапты қызметшілерді оқыту жоспары',
    ],
  ),
  approving(
    'police',
    'other',
    [
      'Методики оценки деятельности сотрудников правоохранительных органов и государственных служащих корпуса «А»',
      'методика оценки деятельности сотрудников правоохранительных органов',
    ],
    [
      'Құқық қорғау органдары қызметкерлерінің қызметін бағалау әдістемесін',
      'Құқық қорғау органдары қызметкерлерінің қызметін бағалау әдістемесі',
    ],
  ),
  {
    key: 'schedule',
    label: 'other',
    ru: () => ({
      title: 'О проведении оценки деятельности административных государственных служащих корпуса «Б» за 2019 год',
      points: [
        'Утвердить график проведения оценки деятельности административных государственных служащих корпуса «Б».',
      ],
      heading: null,
    }),
    kk: () => ({
      title: '2019 жылға «Б» корпусы мемлекеттік әкімшілік қызметшілерінің қызметін бағалауды өткізу туралы',
      points: ['«Б» корпусы мемлекеттік әкімшілік қызметшілерінің қызметін бағалауды өткізу кестесі бекітілсін.'],
      heading: null,
    }),
  },
  {
    key: 'commission',
    label: 'other',
    ru: () => ({
      title: `О создании Комиссии по оценке деятельности административных государственных служащих корпуса «Б»`,
      points: [
        'Создать Комиссию по оценке деятельности административных государственных служащих корпуса «Б» в составе пяти человек.',
      ],
      heading: null,
    }),
    kk: () => ({
      title: `${KK_METHODOLOGY} жөніндегі комиссияны құру туралы`,
      points: [`${KK_METHODOLOGY} жөніндегі комиссия бес адам құрамында құрылсын.`],
      heading: null,
    }),
  },
  {
    key: 'premium',
    label: 'other',
    ru: ({ issuer, date, number }) => ({
      title: 'О поощрении служащих',
      points: [
        `В соответствии с Методикой ${RU_METHODOLOGY}, утвержденной ${issuer.ru.actGen} ${issuer.ru.gen} от ${date.ru} № ${number}, поощрить служащих, получивших оценку «превосходно».`,
      ],
      heading: null,
    }),
    kk: ({ issuer, date, number }) => ({
      title: 'Қызметшілерді көтермелеу туралы',
      points: [
        `${issuer.kk.gen} ${date.kk} № ${number} бекітілген ${KK_METHODOLOGY} әдістемесіне сәйкес «өте жақсы» баға алған қызметшілер көтермеленсін.`,
      ],
      heading: null,
    }),
  },
  changing(
    'amend-budget',
    'other',
    'amend',
    'О бюджете района на 2019-2021 годы',
    '2019-2021 жылдарға арналған аудан бюджеті туралы',
  ),
  changing(
    'amend-bonuses',
    'other',
    'amend',
    `Об утверждении Правил выплаты бонусов по результатам ${RU_METHODOLOGY}`,
    `${KK_METHODOLOGY} нәтижелері бойынша бонустар төлеу қағидаларын бекіту туралы`,
  ),
  changing(
    'repeal-commission',
    'other',
    'repeal',
    'О создании Комиссии по оценке деятельности административных государственных служащих корпуса «Б»',
    `${KK_METHODOLOGY} жөніндегі комиссияны құру туралы`,
  ),
  changing(
    'repeal-corpus-a',
    'other',
    'repeal',
    'Об утверждении Методики оценки деятельности административных государственных служащих корпуса «А»',
    '«А» корпусы мемлекеттік әкімшілік қызметшілерінің қызметін бағалау әдістемесін бекіту туралы',
  ),
  {
    key: 'amend-department',
    label: 'other',
    ru: ({ issuer, date, number }) => ({
      title: `О внесении изменения в ${issuer.ru.act} ${issuer.ru.gen} от ${date.ru} № ${number} «Об утверждении Положения об отделе кадров»`,
      points: [
        `Внести в ${issuer.ru.act} ${issuer.ru.gen} от ${date.ru} № ${number} «Об утверждении Положения об отделе кадров» следующее изменение:`,
        `пункт 7 изложить в следующей редакции:\n\n"7. Отдел разрабатывает проект методики ${RU_METHODOLOGY} и следит за ее применением.".`,
      ],
      heading: null,
    }),
    kk: ({ issuer, date, number }) => ({
      title: `«Кадрлар бөлімі туралы ережені бекіту туралы» ${issuer.kk.gen} ${date.kk} № ${number} ${issuer.kk.actDat} өзгеріс енгізу туралы`,
      points: [
        `«Кадрлар бөлімі туралы ережені бекіту туралы» ${issuer.kk.gen} ${date.kk} № ${number} ${issuer.kk.actDat} мынадай өзгеріс енгізілсін:`,
        `7-тармақ мынадай редакцияда жазылсын:\n\n"7. Бөлім ${KK_METHODOLOGY} әдістемесінің жобасын әзірлейді және оның қолданылуын қадағалайды.".`,
      ],
      heading: null,
    }),
  },
];

const RU_COMMENCEMENT =
  'вводится в действие по истечении десяти календарных дней после дня его первого официального опубликования.';
const KK_COMMENCEMENT = 'алғашқы ресми жарияланған күнінен кейін күнтізбелік он күн өткен соң қолданысқа енгізіледі.';

function pointsOf(points: readonly string[], last: string): string {
  return [...points.slice(0, 1), last]
    .map((text, at) => (at === 0 ? `1. ${points.join('\n\n')}` : `2. ${text}`))
    .join('\n\n');
}

function russian(template: Template, filled: Filled): string {
  const { issuer, date, number } = filled;
  const { title, points, heading } = template.ru(filled);
  const stamp =
    heading === null
      ? ''
      : `\n\n> *Приложение к ${issuer.ru.act === 'приказ' ? 'приказу' : issuer.ru.act === 'решение' ? 'решению' : 'постановлению'}*  \n> *${issuer.ru.gen}*  \n> *от ${date.ru}*  \n> *№ ${number}*\n\n## ${heading}\n\n### Глава 1. Общие положения\n\n1. Настоящий документ определяет порядок, указанный в его названии.\n\n2. Служащие ознакамливаются с ним в течение двух рабочих дней.`;
  const preamble = `В соответствии с Законом Республики Казахстан «О государственной службе Республики Казахстан» ${issuer.ru.nom}${issuer.ru.nom === '' ? '' : ' '}${issuer.ru.verb}:`;
  return `# ${title}\n\n${preamble}\n\n${pointsOf(points, `Настоящее ${issuer.ru.act} ${RU_COMMENCEMENT}`)}\n\n**${issuer.ru.office}**\n\n**А. Серикова**${stamp}\n`;
}

function kazakh(template: Template, filled: Filled): string {
  const { issuer, date, number } = filled;
  const { title, points, heading } = template.kk(filled);
  const stamp =
    heading === null
      ? ''
      : `\n\n> *${issuer.kk.gen}*  \n> *${date.kk}*  \n> *№ ${number} ${issuer.kk.actDat}*  \n> *қосымша*\n\n## ${heading}\n\n### 1-тарау. Жалпы ережелер\n\n1. Осы құжат атауында көрсетілген тәртіпті айқындайды.\n\n2. Қызметшілер онымен екі жұмыс күні ішінде таныстырылады.`;
  const preamble = `«Қазақстан Республикасының мемлекеттік қызметі туралы» Қазақстан Республикасының Заңына сәйкес${issuer.kk.nom === '' ? '' : ` ${issuer.kk.nom}`} ${issuer.kk.verb}:`;
  const word = issuer.kk.actPoss.startsWith('шеш') ? 'шешім' : issuer.kk.actPoss.startsWith('қау') ? 'қаулы' : 'бұйрық';
  return `# ${title}\n\n${preamble}\n\n${pointsOf(points, `Осы ${word} ${KK_COMMENCEMENT}`)}\n\n**${issuer.kk.office}**\n\n**А. Серікова**${stamp}\n`;
}

/** Returns the labelled acts: every template for every body and date, in both languages. */
export function generateActs(): GeneratedAct[] {
  const acts: GeneratedAct[] = [];
  let number = 10;
  for (const template of [...APPROVES, ...CHANGES, ...ODD_FORMS, ...NEAR_MISSES]) {
    for (const [at, issuer] of ISSUERS.entries()) {
      for (const date of DATES) {
        number += 1;
        const filled = { issuer, date, number: `${number}-VI` };
        const name = `${template.key}/${at}-${date.iso}`;
        acts.push({ name: `${name}/rus.md`, lang: 'ru', label: template.label, text: russian(template, filled) });
        acts.push({ name: `${name}/kaz.md`, lang: 'kk', label: template.label, text: kazakh(template, filled) });
      }
    }
  }
  return acts;
}
