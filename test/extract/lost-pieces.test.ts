// What a sentence leaves to its neighbours: the doer of a list, the verb that closes it, the clause before the norm.
import { describe, expect, test } from 'vitest';
import type { Lang } from '../../src/model/ids.ts';
import { extractText } from './helpers/documents.ts';
import { paramsOf, readLines } from './helpers/sentence.ts';

type Row = readonly [lang: Lang, lines: readonly string[]];

describe('a list in the decree', () => {
  const text = [
    'Қарасу ауданы әкімдігінің 2021 жылғы 5 мамырдағы № 17 қаулысы',
    'Әдістемені бекіту туралы',
    '1. Қоса беріліп отырған әдістеме бекітілсін.',
    '2. Аудан әкімі аппаратының персоналды басқару қызметі заңнамада белгіленген тәртіппен:',
    '1) осы қаулының мемлекеттік тіркелуін;',
    '2) осы қаулы мемлекеттік тіркелгеннен кейін күнтізбелік он күн ішінде оның көшірмесін ресми жариялауға жіберілуін;',
    '3) ресми жарияланғаннан кейін осы қаулыны интернет-ресурсқа орналастыруды қамтамасыз етсін.',
  ].join('\n');
  const { rules } = extractText(text);
  const quotesOf = (id: string): string[] =>
    rules.find((rule) => rule.id === id)?.citations.map(({ quote }) => quote) ?? [];

  test('the line that opens it names who keeps the term of an item', () => {
    const deadline = rules.find((rule) => rule.id === 'deadline/act__point_2__sub_2');
    expect(deadline?.params).toMatchObject({ actor: 'actor:hr-service', amount: 10 });
    expect(quotesOf('deadline/act__point_2__sub_2').join(' ')).toContain('персоналды басқару қызметі');
  });

  test('the verb that closes it is quoted with every item', () => {
    expect(quotesOf('duty/act__point_2__sub_1').join(' ')).toContain('қамтамасыз етсін');
  });

  test('an item says when it has to be done', () => {
    expect(rules.find((rule) => rule.id === 'duty/act__point_2__sub_3')?.params).toMatchObject({
      when: 'ресми жарияланғаннан кейін',
    });
  });
});

describe('the clause before the norm', () => {
  test.each([
    [
      'kk',
      'Бағалау парағы тікелей басшымен толтырылғаннан кейін, ол жоғары тұрған басшының қарауына енгізіледі.',
      'Бағалау парағы тікелей басшымен толтырылғаннан кейін',
    ],
    [
      'kk',
      'Тоқсан сайынғы мониторинг қорытындысы бойынша тікелей басшы қызметшіге жазбаша ұсыныстар береді.',
      'Тоқсан сайынғы мониторинг қорытындысы бойынша',
    ],
    [
      'ru',
      'После заполнения оценочного листа непосредственным руководителем, он вносится на рассмотрение вышестоящему руководителю.',
      'После заполнения оценочного листа непосредственным руководителем',
    ],
    [
      'ru',
      'По итогам ежеквартального мониторинга непосредственным руководителем представляются письменные рекомендации.',
      'По итогам ежеквартального мониторинга',
    ],
    [
      'ru',
      'При этом в случае отсутствия технической возможности оценка проводится на бумажных носителях.',
      'в случае отсутствия технической возможности',
    ],
  ] as const)('says when or on which condition (%s)', (lang, sentence, when) => {
    expect(paramsOf(readLines(lang, `18. ${sentence}`), 'duty')).toMatchObject([{ when }]);
  });

  test.each([
    ['ru', 'Лист направляется информационной системой, либо в случае ее отсутствия службой управления персоналом.'],
    ['kk', 'Персоналды басқару қызметі, ол болмаған жағдайда құрылымдық бөлімшенің басшысы парақты тіркейді.'],
  ] as const)('a substitute is no condition (%s)', (lang, sentence) => {
    expect(paramsOf(readLines(lang, `18. ${sentence}`), 'duty')).toMatchObject([{ when: null }]);
  });
});

describe('who did the one thing does the other', () => {
  test.each<Row>([
    [
      'kk',
      [
        '24. Құзыреттерді бағалау тікелей басшымен жүргізіледі және оның нәтижесі бойынша осы Әдістеменің 3-қосымшасына сәйкес нысан бойынша бағалау парағы толтырылады.',
      ],
    ],
    [
      'ru',
      [
        '24. Оценка компетенций осуществляется непосредственным руководителем, по итогам которой заполняется оценочный лист по форме согласно приложению 3 к настоящей Методике.',
      ],
    ],
  ])('the form is filled in by who appraises (%s)', (lang, lines) => {
    expect(paramsOf(readLines(lang, ...lines), 'form')).toMatchObject([{ filledBy: 'actor:direct-head' }]);
  });
});

describe('a return for correction', () => {
  test.each<Row>([
    [
      'kk',
      [
        '20. Бағалау парағын қарау қорытындысы бойынша жоғары тұрған басшымен келесі шешімдердің бірі қабылданады:',
        '1) бағалаумен келісу;',
        '2) түзетуге жіберу.',
        '21. Бағалау парағы фактілердің жеткіліксіздігі болған жағдайда түзетуге жолданады.',
        '22. Бағалау парағын қайта енгізу, оны түзетуге жолдағаннан кейін 2 жұмыс күнінен кешіктірілмей жүзеге асырылады.',
      ],
    ],
    [
      'ru',
      [
        '20. По результатам рассмотрения оценочного листа вышестоящим руководителем принимается одно из следующих решений:',
        '1) согласиться с оценкой;',
        '2) направить на доработку.',
        '21. Оценочный лист направляется на доработку в случае недостаточности фактов.',
        '22. Повторное внесение оценочного листа осуществляется не позднее 2 рабочих дней со дня направления на доработку.',
      ],
    ],
  ])('has its term in the next point and its author in the one before (%s)', (lang, lines) => {
    expect(paramsOf(readLines(lang, ...lines), 'return-for-correction')).toMatchObject([
      { by: 'actor:superior-head', within: { amount: 2, unit: 'working-day', from: 'event:sheet-returned' } },
    ]);
  });
});

test('a point that speaks again of its quarterly monitoring says it once', () => {
  const read = readLines(
    'ru',
    '15. Непосредственный руководитель осуществляет ежеквартальный мониторинг достижения КЦИ.',
    'По итогам ежеквартального мониторинга непосредственным руководителем представляются письменные рекомендации.',
  );
  expect(paramsOf(read, 'periodicity')).toEqual([{ what: 'act:kpi-monitoring', period: 'quarter' }]);
});

describe('a term that leaves out a quarter', () => {
  test.each<Row>([
    [
      'ru',
      [
        '3. Квартальная оценка проводится не позднее десятого числа месяца, следующего за отчетным кварталом (за исключением четвертого квартала, оценка которого проводится не позднее десятого декабря).',
      ],
    ],
    [
      'kk',
      [
        '3. Тоқсандық бағалау есептік тоқсаннан кейінгі айдың онынан кешіктірмей (бағалануы оныншы желтоқсаннан кеш емес өткізілетін төртінші тоқсанды қоспағанда) жүргізіледі.',
      ],
    ],
  ])('is another than the term for that quarter (%s)', (lang, lines) => {
    expect(paramsOf(readLines(lang, ...lines), 'deadline')).toMatchObject([
      { what: 'act:quarterly-appraisal', amount: 10, quarters: { only: [], except: [4] } },
      { what: 'act:quarterly-appraisal', amount: 1210, quarters: { only: [4], except: [] } },
    ]);
  });
});

describe('what a plan holds', () => {
  test.each<Row>([
    [
      'ru',
      [
        '12. Индивидуальный план работы служащего корпуса «Б» содержит:',
        '1) сведения о служащем;',
        '2) наименование мероприятий;',
        '3) подписи служащего и его руководителя.',
      ],
    ],
    [
      'kk',
      [
        '12. «Б» корпусының қызметшісі жұмысының жеке жоспарына:',
        '1) қызметші туралы деректер;',
        '2) іс-шаралардың атауы;',
        '3) қызметшінің қолы кіреді.',
      ],
    ],
  ])('is one rule with all its parts (%s)', (lang, lines) => {
    const read = readLines(lang, ...lines);
    const [content, ...others] = paramsOf(read, 'document-content');
    expect(others).toEqual([]);
    expect(content?.of).toBe('doc:individual-plan');
    expect(content?.list).toHaveLength(3);
    expect(paramsOf(read, 'duty')).toEqual([]);
  });
});

test('the signs of a formula are Latin where they print so', () => {
  const read = readLines(
    'kk',
    '20. Қорытынды баға мына формула бойынша есептеледі:',
    'а = b + с',
    'b - тікелей басшының бағасы,',
    'с - айналмалы бағалау.',
  );
  expect(paramsOf(read, 'formula')).toMatchObject([{ expression: 'a = b + c' }]);
});

test('a revision that may not lower the mark has one direction', () => {
  const read = readLines(
    'ru',
    '23. Комиссия рассматривает результаты оценки и принимает одно из следующих решений:',
    '1) утвердить результаты оценки;',
    '2) пересмотреть результаты оценки.',
    'В случае принятия решения о пересмотре результатов оценки Комиссия корректирует оценку.',
    'При этом не допускается снижение оценки служащего.',
  );
  expect(paramsOf(read, 'decision-options')).toMatchObject([{ directions: ['up'] }]);
});
