// Norms in words that the embedded decrees do not use, as other bodies write them.
import { describe, expect, test } from 'vitest';
import type { Lang } from '../../src/model/ids.ts';
import type { RuleType } from '../../src/model/rule-graph.ts';
import { codesOf, paramsOf, readLines } from './helpers/sentence.ts';

function read(lang: Lang, type: RuleType, sentence: string) {
  const found = paramsOf(readLines(lang, `5. ${sentence}`), type);
  return found.length === 1 ? found[0] : found;
}

type Row = readonly [Lang, string, object];

describe('the number of key indicators', () => {
  const rows: readonly Row[] = [
    ['kk', 'НМИ саны екіден кем және алтыдан артық болмауы тиіс.', { min: 2, max: 6 }],
    [
      'kk',
      'Нысаналы мақсатты индикаторлар (бұдан әрі – НМИ) кемінде екі, көп дегенде бес болып белгіленеді.',
      { min: 2, max: 5 },
    ],
    ['kk', 'НМИ екіден беске дейін болады.', { min: 2, max: 5 }],
    ['kk', 'Жоспарда төрт НМИ қамтылады.', { min: 4, max: 4 }],
    ['kk', 'НМИ саны төртеу болып белгіленеді.', { min: 4, max: 4 }],
    ['ru', 'Количество КЦИ не может быть менее двух и более шести.', { min: 2, max: 6 }],
    ['ru', 'Индивидуальный план содержит от двух до пяти КЦИ.', { min: 2, max: 5 }],
    ['ru', 'Каждому служащему устанавливается не менее трех КЦИ.', { min: 3, max: null }],
  ];
  test.each(rows)('in %s: %s', (lang, sentence, params) => {
    expect(read(lang, 'kpi-count', sentence)).toEqual(params);
  });

  test('is not read from the number of an annex or from a term', () => {
    const sentences = [
      'КЦИ устанавливаются по форме согласно приложению 1 к настоящей Методике.',
      'КЦИ устанавливаются в течение десяти рабочих дней.',
    ];
    for (const sentence of sentences) expect(read('ru', 'kpi-count', sentence)).toEqual([]);
  });
});

describe('the commission', () => {
  test.each([
    ['ru', 'Комиссия состоит из семи человек.', 7],
    ['ru', 'Комиссия создается в составе не менее девяти членов, включая председателя и секретаря.', 9],
    ['kk', 'Комиссияның құрамы тақ санды, бес мүшеден кем болмауға тиіс.', 5],
  ] as const)('has so many members, in %s: %s', (lang, sentence, min) => {
    expect(read(lang, 'commission-min-members', sentence)).toEqual({ min });
  });

  test('is not counted where the number is that of the members beside chair and secretary', () => {
    const found = readLines('kk', '5. Комиссия төраға, хатшы және кемінде үш мүшеден тұрады.');
    expect(paramsOf(found, 'commission-min-members')).toEqual([]);
    expect(codesOf(found)).toContain('EXTRACT_NUMBER_UNKNOWN');
  });

  test('meets with a share of its members said by what must not be less', () => {
    const sentence = 'Комиссия отырысы оның мүшелерінің төрттен үшінен кем емесі қатысқан жағдайда өкілетті болады.';
    expect(read('kk', 'quorum', sentence)).toEqual({ fraction: '3/4', comparison: '>=' });
  });

  test.each([
    ['kk', 'Комиссия шешімі жабық дауыс беру арқылы қабылданады.', false],
    ['ru', 'Решение принимается тайным голосованием.', false],
    ['ru', 'Решение Комиссии принимается открытым голосованием.', true],
    ['ru', 'Решение Комиссии принимается открытым или тайным голосованием большинством голосов.', null],
  ] as const)('votes openly or not, in %s: %s', (lang, sentence, open) => {
    expect(read(lang, 'vote', sentence)).toMatchObject({ open });
  });

  test.each([
    ['kk', 'Комиссия хатшысы дауыс беру құқығына ие емес.', false],
    ['kk', 'Комиссия хатшысы дауыс беруге қатысады.', true],
    ['ru', 'Секретарь Комиссии не обладает правом голоса.', false],
    ['ru', 'Секретарь Комиссии имеет право голоса.', true],
    ['ru', 'Секретарь не голосует.', false],
  ] as const)('has a secretary who votes or not, in %s: %s', (lang, sentence, votes) => {
    expect(read(lang, 'secretary', sentence)).toMatchObject({ votes });
  });
});

describe('an appeal', () => {
  test.each([
    [
      'kk',
      'Шағым комиссияға бағалау нәтижелерімен танысқаннан кейін үш жұмыс күні ішінде беріледі.',
      { against: 'against:results', to: 'actor:commission', within: { amount: 3, from: 'event:acquaintance' } },
    ],
    [
      'ru',
      'Жалоба на решение Комиссии подается в уполномоченный орган в течение одного месяца со дня ознакомления.',
      { against: 'against:commission-decision', to: 'to:unnamed', within: { amount: 1, unit: 'month' } },
    ],
    [
      'ru',
      'Служащий вправе обжаловать решение Комиссии в течение 15 календарных дней.',
      { against: 'against:commission-decision', to: 'to:unnamed', within: { amount: 15, unit: 'calendar-day' } },
    ],
  ] as const)('is no term of acquaintance or of papers for the commission, in %s: %s', (lang, sentence, appeal) => {
    expect(read(lang, 'appeal', sentence)).toMatchObject(appeal);
    expect(read(lang, 'deadline', sentence)).toEqual([]);
  });
});

describe('who is left out, how long papers are kept', () => {
  test.each([
    ['ru', 'Оценке не подлежат служащие, проработавшие менее двух месяцев.', { minTenureMonths: 2 }],
    ['ru', 'Служащие, находящиеся на испытательном сроке, оценке не подлежат.', { probation: true }],
    ['kk', 'Бағалау кезеңінде үш айдан аз жұмыс істеген қызметшілер бағаланбайды.', { minTenureMonths: 3 }],
    ['kk', 'Қызметші лауазымында төрт айдан аз болса, оны бағалау жүргізілмейді.', { minTenureMonths: 4 }],
    ['ru', 'Оценка не проводится, если служащий состоит в должности менее 2 (двух) месяцев.', { minTenureMonths: 2 }],
  ] as const)('in %s: %s', (lang, sentence, params) => {
    expect(read(lang, 'eligibility-exclusion', sentence)).toMatchObject(params);
  });

  test.each([
    [
      'kk',
      'Бағалау нәтижелері бойынша құжаттар бағалау аяқталғаннан кейін бес жыл бойы сақталады.',
      { what: 'doc:appraisal-documents', years: 5 },
    ],
    ['ru', 'Срок хранения оценочных листов составляет пять лет.', { what: 'doc:sheet', years: 5 }],
    [
      'kk',
      'Бағалау нәтижелері бағалау аяқталған күннен бастап 2 жыл сақталады.',
      { what: 'doc:results', years: 2, from: 'event:appraisal-end' },
    ],
  ] as const)('in %s: %s', (lang, sentence, params) => {
    expect(read(lang, 'retention', sentence)).toMatchObject(params);
  });
});

describe('a half-year', () => {
  const sentence =
    'Оценка по достижению КЦИ и методу ранжирования проводится по итогам полугодия – не позднее пятнадцатого числа месяца, следующего за отчетным полугодием, по методу 360 – по итогам года – не позднее двадцать пятого числа месяца, следующего за отчетным годом.';

  test('is no quarter, and the 360 method has its own term', () => {
    expect(read('ru', 'deadline', sentence)).toMatchObject([
      { what: 'act:half-year-appraisal', amount: 15, from: 'event:half-year-end' },
      { what: 'act:survey-360', amount: 25, from: 'event:year-end' },
    ]);
    expect(read('ru', 'periodicity', sentence)).toMatchObject([
      { what: 'act:ranking-appraisal', period: 'half-year' },
      { what: 'act:kpi-appraisal', period: 'half-year' },
      { what: 'act:survey-360', period: 'year' },
    ]);
  });

  test('of marks is not averaged as quarters', () => {
    const found = read(
      'ru',
      'aggregation',
      'Итоговая оценка складывается из средней оценки служащего за отчетные полугодия.',
    );
    expect(found).toEqual({ what: 'mark:final', how: 'mean', over: 'mark:half-yearly' });
  });
});

describe('a list of periods under "the appraisal is conducted"', () => {
  test.each([
    [
      'ru',
      [
        '3. Оценка проводится:',
        '1) по итогам квартала – не позднее седьмого числа месяца, следующего за отчетным кварталом;',
        '2) по итогам года – не позднее двадцатого декабря оцениваемого года.',
      ],
    ],
    [
      'kk',
      [
        '3. Бағалау:',
        '1) тоқсан қорытындысы бойынша – есепті тоқсаннан кейінгі айдың жетісінен кешіктірмей;',
        '2) жыл қорытындысы бойынша – бағаланатын жылдың жиырмасыншы желтоқсанынан кешіктірмей жүргізіледі.',
      ],
    ],
  ] as const)('says in %s for which appraisal each term is', (lang, lines) => {
    expect(paramsOf(readLines(lang, ...lines), 'deadline')).toMatchObject([
      { what: 'act:quarterly-appraisal', amount: 7, unit: 'day-of-month' },
      { what: 'act:annual-appraisal', amount: 1220, unit: 'date-of-year' },
    ]);
  });
});

describe('a formula', () => {
  test('has its inputs in the order of its signs, however the act explains them', () => {
    const read = readLines(
      'ru',
      '15. Итоговая годовая оценка вычисляется по следующей формуле:',
      'Г = 0,5×К + 0,3×П – 0,1×О,',
      'где Г – годовая оценка;',
      'О – круговая оценка;',
      'К – средняя оценка за отчетные кварталы;',
      'П – оценка выполнения индивидуального плана работы.',
    );
    expect(paramsOf(read, 'formula')).toMatchObject([
      { expression: 'Г = 0,5*K + 0,3*П - 0,1*O', inputs: ['mark:quarterly', 'mark:plan', 'mark:circular'] },
    ]);
  });
});

test('bonus points "from … to …" are every whole amount between, with the quotes of the act around their ends', () => {
  const read = readLines(
    'ru',
    '10. Базовые баллы устанавливаются на уровне 80 баллов.',
    '11. За каждый поощряемый показатель служащему присваиваются от "+2" до "+5" баллов.',
    '12. За каждый факт нарушения выставляются штрафные баллы в размере "-3" балла.',
  );
  expect(paramsOf(read, 'points-scale')).toEqual([{ base: '80', bonus: ['2', '3', '4', '5'], penalty: ['-3'] }]);
});

describe('votes', () => {
  test.each([
    [
      'ru',
      'Решение Комиссии принимается простым большинством голосов от числа присутствующих членов Комиссии.',
      { share: { fraction: '1/2', comparison: '>', of: 'present' } },
    ],
    [
      'kk',
      'Комиссия шешімі отырысқа қатысқан мүшелердің жартысынан астамының дауысымен қабылданады.',
      { share: { fraction: '1/2', comparison: '>', of: 'present' } },
    ],
    [
      'kk',
      'Комиссия шешімі көпшілік дауыспен қабылданады, дауыстар тең болған жағдайда төраға қолдаған шешім қабылданды деп саналады.',
      { majority: 'majority:of-members', tie: 'tie:chair-decides' },
    ],
  ] as const)('are counted as the act says, in %s: %s', (lang, sentence, params) => {
    expect(read(lang, 'vote', sentence)).toMatchObject(params);
  });

  test('"more than half of the votes" of a session is its majority', () => {
    const sentence = 'Итоговая оценка принимается более чем половиной голосов участников калибровочной сессии.';
    expect(read('ru', 'calibration', sentence)).toMatchObject({ what: 'vote', majority: 'majority:of-participants' });
  });

  test('a secretary who has no right to vote does not vote', () => {
    const sentence = 'Хатшы Комиссия мүшесі болып табылмайды және дауыс беруге құқығы жоқ.';
    expect(read('kk', 'secretary', sentence)).toMatchObject({ votes: false });
  });
});

describe('papers', () => {
  test('that are kept for not less than a term are kept for it', () => {
    const sentence = 'Документы по оценке хранятся не менее одного года со дня завершения оценки.';
    expect(read('ru', 'retention', sentence)).toMatchObject({ years: 1, atLeast: true });
  });

  test('with two terms in one sentence have none that is sure, and no session has one', () => {
    const found = readLines(
      'ru',
      '5. Документы, связанные с оценкой, хранятся пять лет, а протоколы калибровочных сессий – десять лет.',
    );
    expect(paramsOf(found, 'retention')).toMatchObject([{ years: null }]);
    expect(paramsOf(found, 'calibration')).toEqual([]);
    expect(codesOf(found)).toContain('EXTRACT_NUMBER_UNKNOWN');
  });
});

describe('terms', () => {
  test.each([
    ['ru', 'Служащий уведомляется не менее чем за 10 рабочих дней до начала оценки.', 10, 'before'],
    ['kk', 'Қызметші бағалау басталғанға дейін кемінде он жұмыс күні бұрын хабардар етіледі.', 10, 'before'],
    [
      'ru',
      'Служащий знакомится с результатами в срок не более 3 (трех) рабочих дней со дня завершения оценки.',
      3,
      'after',
    ],
    ['kk', 'Бағалау нәтижелері бес (5) жұмыс күнінен аспайтын мерзімде хабарланады.', 5, 'after'],
  ] as const)('may be said by a bound, and twice, in %s: %s', (lang, sentence, amount, direction) => {
    expect(read(lang, 'deadline', sentence)).toMatchObject({ amount, unit: 'working-day', direction });
  });

  test('a leave without its kind is any leave', () => {
    const sentence = 'Служащие, находящиеся в отпуске, оцениваются в течение пяти рабочих дней после выхода на работу.';
    expect(read('ru', 'absent-servant', sentence)).toMatchObject({
      cases: ['case:labour-leave', 'case:social-leave', 'case:unpaid-leave'],
    });
  });
});

describe('a sentence that speaks of a subject in words that are not read', () => {
  test.each([
    ['ru', 'quorum', 'Кворум для принятия решения составляет две трети членов Комиссии.'],
    ['kk', 'quorum', 'Кворум Комиссия мүшелерінің жартысын құрайды.'],
    ['ru', 'deadline', 'Ознакомление с результатами оценки осуществляется в трехдневный срок.'],
    ['ru', 'eligibility-exclusion', 'От оценки освобождаются инвалиды первой группы.'],
    ['kk', 'eligibility-exclusion', 'Бірінші топтағы мүгедектер бағалаудан босатылады.'],
    ['ru', 'grade-by-kpi-count', 'При достижении всех КЦИ ставится "отлично", четырех из шести – "хорошо".'],
    ['kk', 'kpi-count', 'НМИ саны бірнеше болады.'],
    ['ru', 'quorum', 'Заседание комиссии проводится при наличии не менее половины ее состава.'],
    ['kk', 'vote', 'Шешім бірауыздан қабылданады.'],
    ['kk', 'eligibility-exclusion', 'Лауазымда кемінде алты ай болған қызметшілер бағаланады.'],
  ] as const)('says so, in %s of %s: %s', (lang, about, sentence) => {
    expect(read(lang, 'duty', sentence)).toMatchObject({ about: [about] });
  });
});
