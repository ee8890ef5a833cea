// Exceptions, groups and days in words that no embedded decree uses: what is not read is open, never lawful or a breach for everybody.
import { describe, expect, test } from 'vitest';
import { scoreSpeech } from '../../src/messages/score-speech.ts';
import type { AppraisalCase } from '../../src/model/appraisal.ts';
import type { Lang } from '../../src/model/ids.ts';
import { scoreCase } from '../../src/score/score-case.ts';
import { codesOf, paramsOf, readLines } from '../extract/helpers/sentence.ts';
import { CALENDAR, lawOf } from './load-law.ts';

function findingsOf(lang: Lang, line: string, facts: Omit<AppraisalCase, 'body'>, what: string) {
  const { rules } = readLines(lang, line);
  const law = lawOf({ body: 'body', act: 'body/2020-01-01/1', brought: null, rules }, '2020-06-01');
  const card = scoreCase({ body: 'body', ...facts }, law, { calendar: CALENDAR, messages: scoreSpeech('en') });
  return card.findings.filter((one) => one.what === what).map(({ verdict }) => verdict);
}

const acquaintedOn = (on: string) => ({
  events: [
    { what: 'evaluation-end' as const, on: '2020-02-03' },
    { what: 'acquainted' as const, on },
  ],
});

describe('a term with an exception that was not read', () => {
  const line =
    '7. Ознакомление с результатами оценки осуществляется в течение двух рабочих дней после ее завершения, за исключением служащих загранучреждений.';

  test('is broken by nobody for sure', () => {
    expect(findingsOf('ru', line, acquaintedOn('2020-02-10'), 'acquaintance')).toEqual(['undetermined']);
  });

  test('takes the place of no other rule on its subject', () => {
    const lines = [
      '7. Результаты оценки являются основанием для выплаты бонусов, за исключением имеющих взыскание.',
      '8. Результаты оценки не являются основанием для увольнения.',
    ];
    const { rules } = readLines('ru', ...lines);
    const law = lawOf({ body: 'body', act: 'body/2020-01-01/1', brought: null, rules }, '2020-06-01');
    const facts = { body: 'body', uses: [{ result: 'kpi', for: 'dismissal' }] };
    const card = scoreCase(facts, law, { calendar: CALENDAR, messages: scoreSpeech('en') });
    expect(card.findings.map(({ verdict }) => verdict)).toEqual(['breach']);
  });

  test('names the words in the rule', () => {
    const [rule] = readLines('ru', line).rules.filter(({ type }) => type === 'deadline');
    expect(rule?.scope?.unread).toBe('за исключением служащих загранучреждений.');
  });

  test('but a bracket that glosses a word is none', () => {
    const glossed = line.replace(', за исключением служащих загранучреждений', ' (за исключением процессной работы)');
    expect(findingsOf('ru', glossed, acquaintedOn('2020-02-10'), 'acquaintance')).toEqual(['breach']);
  });
});

describe('two terms for one deed in one sentence', () => {
  test.each([
    [
      'ru',
      '7. Ознакомление с результатами оценки осуществляется в течение двух рабочих дней после ее завершения, а для служащих территориальных подразделений – в течение пяти рабочих дней после ее завершения.',
    ],
    [
      'kk',
      '7. Бағалау нәтижелерімен таныстыру бағалау аяқталғаннан кейін екі жұмыс күні ішінде, ал аумақтық бөлімшелердің қызметшілері үшін бағалау аяқталғаннан кейін бес жұмыс күні ішінде жүзеге асырылады.',
    ],
  ] as const)('are not both for everybody, in %s', (lang, line) => {
    expect(findingsOf(lang, line, acquaintedOn('2020-02-07'), 'acquaintance')).not.toContain('breach');
    expect(findingsOf(lang, line, acquaintedOn('2020-02-07'), 'acquaintance')).not.toContain('lawful');
  });
});

describe('"by the 25th" with a word that may leave the 25th out', () => {
  const line = '7. Оценка методом ранжирования проводится до 25 числа месяца, следующего за отчетным кварталом.';

  test.each([
    ['2020-04-24', 'lawful'],
    ['2020-04-28', 'breach'],
  ])('on %s is %s', (on, verdict) => {
    const facts = {
      period: { from: '2020-01-01', to: '2020-03-31' },
      events: [{ what: 'evaluation-end' as const, on }],
    };
    expect(findingsOf('ru', line, facts, 'deadline')).toEqual([verdict]);
  });

  test('on the 25th itself is open', () => {
    const facts = {
      period: { from: '2019-07-01', to: '2019-09-30' },
      events: [{ what: 'evaluation-end' as const, on: '2019-10-25' }],
    };
    expect(findingsOf('ru', line, facts, 'deadline')).toEqual(['undetermined']);
  });

  test('in Kazakh reads the same', () => {
    const kk = '7. Бағалау есепті тоқсаннан кейінгі айдың 25-іне дейін өткізіледі.';
    expect(paramsOf(readLines('kk', kk), 'deadline')).toMatchObject([
      { amount: 25, unit: 'day-of-month', from: 'event:quarter-end', direction: 'contested' },
    ]);
  });
});

describe('the secretary', () => {
  test.each([
    ['kk', 'Комиссия хатшысы оның мүшесі болып табылмайды және дауыс беру құқығынсыз қатысады.'],
    ['kk', 'Комиссия хатшысы кеңесші дауыс құқығына ие.'],
    ['ru', 'Секретарь Комиссии является ее членом и обладает правом совещательного голоса.'],
  ] as const)('with no vote that counts does not vote, in %s: %s', (lang, sentence) => {
    expect(paramsOf(readLines(lang, `7. ${sentence}`), 'secretary')).toMatchObject([{ votes: false }]);
  });
});

describe('equal votes', () => {
  test.each([
    ['ru', 'При равенстве голосов голос председателя не является решающим.'],
    [
      'kk',
      'Комиссия шешімі ашық дауыс беру арқылы қабылданады, дауыс тең болған кезде төрағаның дауысы шешуші болмайды.',
    ],
  ] as const)('are not decided by a chair whose vote is not decisive, in %s', (lang, sentence) => {
    const ties = paramsOf(readLines(lang, `7. ${sentence}`), 'vote').map(({ tie }) => tie);
    expect(ties).not.toContain('tie:chair-decides');
  });

  test('that alone let the secretary vote let nobody say that he or she votes', () => {
    const line = '7. Секретарь Комиссии голосует только при равенстве голосов.';
    expect(paramsOf(readLines('ru', line), 'secretary')).toMatchObject([{ votes: null }]);
  });
});

describe('what results are used for', () => {
  test.each([
    ['ru', 'Результаты оценки по компетенциям не влияют на выплату бонусов, но учитываются при ротации.'],
    ['kk', 'Құзыреттерді бағалау нәтижелері бонус төлеуге әсер етпейді, бірақ ротация кезінде ескеріледі.'],
  ] as const)('goes by the verb of each use, in %s', (lang, sentence) => {
    expect(paramsOf(readLines(lang, `7. ${sentence}`), 'results-used-for')).toMatchObject([
      { uses: ['use:rotation'], not: ['use:bonus'] },
    ]);
  });

  test.each([
    [
      'ru',
      'Служащему, получившему оценку "превосходно", выплачивается бонус в размере двух должностных окладов.',
      null,
    ],
    ['kk', '"Өте жақсы" деген баға алған қызметшіге екі лауазымдық айлықақы мөлшерінде бонус төленеді.', null],
    ['kk', 'Қызметшінің соңғы үш жыл бойы екі "өте жақсы" деген баға алуы бонус төлеуге негіз болып табылады.', 2],
  ] as const)('counts marks, not salaries, in %s: %s', (lang, sentence, times) => {
    expect(paramsOf(readLines(lang, `7. ${sentence}`), 'results-used-for')).toMatchObject([{ on: { times } }]);
  });
});

describe('a term behind an acquaintance', () => {
  test('is not one of acquainting', () => {
    const line =
      '7. Несогласие с оценкой подается на калибровочную сессию не позднее трех рабочих дней после ознакомления.';
    expect(paramsOf(readLines('ru', line), 'deadline')).toMatchObject([{ what: 'act:unrecognised' }]);
  });
});

describe('the final mark', () => {
  test.each([
    [
      'ru',
      'Итоговая оценка формируется информационной системой как среднее арифметическое квартальных оценок не позднее 30 января года, следующего за отчетным.',
      'mark:quarterly',
    ],
    ['ru', 'Итоговая оценка определяется как среднее арифметическое двух полугодовых оценок.', 'mark:half-yearly'],
    ['kk', 'Қорытынды баға тоқсандық бағалардың орташа арифметикалық мәні ретінде айқындалады.', 'mark:quarterly'],
  ] as const)('is a mean in other verbs, in %s: %s', (lang, sentence, over) => {
    const read = readLines(lang, `7. ${sentence}`);
    expect(paramsOf(read, 'aggregation')).toEqual([{ what: 'mark:final', how: 'mean', over }]);
    expect(paramsOf(read, 'deadline').map(({ what }) => what)).not.toContain('act:quarterly-appraisal');
  });

  test('that is rounded is not the plain mean', () => {
    const line =
      '7. Итоговая оценка определяется как среднее арифметическое двух полугодовых оценок, округленное до сотых.';
    expect(paramsOf(readLines('ru', line), 'aggregation')).toEqual([]);
    expect(codesOf(readLines('ru', line))).toContain('EXTRACT_SUBJECT_UNREAD');
  });
});

test('indicators that are set for some and not for others are no number for everybody', () => {
  const line = '7. Руководителям устанавливается не более пяти КЦИ; служащим КЦИ не устанавливаются.';
  expect(findingsOf('ru', line, { plan: { kpis: 7 } }, 'kpi-count')).toEqual(['undetermined']);
});

test('what results may be used for is open where the act says more of it in words that were not read', () => {
  const lines = ['7. Результаты оценки являются основанием для выплаты бонусов.'];
  const uses = [{ result: 'kpi', for: 'bonus' }];
  const verdict = (...more: readonly string[]) => {
    const { rules } = readLines('ru', ...lines, ...more);
    const law = lawOf({ body: 'body', act: 'body/2020-01-01/1', brought: null, rules }, '2020-06-01');
    const card = scoreCase({ body: 'body', uses }, law, { calendar: CALENDAR, messages: scoreSpeech('en') });
    return card.findings.map((one) => one.verdict);
  };
  expect(verdict()).toEqual(['lawful']);
  expect(verdict('8. Служащему, получившему «плохо» дважды в течение года, бонус не выплачивается.')).toEqual([
    'undetermined',
  ]);
});

describe('what is spoken of and not read', () => {
  test.each([
    [
      'ru',
      'Служащий вправе обжаловать решение Комиссии в апелляционную комиссию не позднее трех рабочих дней со дня ознакомления, а решение апелляционной комиссии – в суд в течение трех месяцев.',
      'appeal',
    ],
    ['ru', 'Жалоба подается в течение месяца со дня ознакомления с результатами оценки.', 'appeal'],
    [
      'ru',
      'Решение считается принятым, если за него подано более половины голосов присутствующих, но не менее четырех голосов.',
      'vote',
    ],
    ['ru', 'Оценка за первое полугодие проводится не позднее последнего рабочего дня июля.', 'deadline'],
    ['ru', 'Оценке подлежат служащие, проработавшие не менее трех месяцев.', 'eligibility-exclusion'],
    ['ru', 'Результаты оценки по методу 360 не учитываются при выплате бонусов.', 'results-used-for'],
    ['kk', 'Бірінші жартыжылдық бойынша бағалау шілденің соңғы жұмыс күнінен кешіктірілмей жүргізіледі.', 'deadline'],
  ] as const)('gives no rule and is told, in %s: %s', (lang, sentence, type) => {
    const read = readLines(lang, `7. ${sentence}`);
    expect(paramsOf(read, type)).toEqual([]);
    expect(paramsOf(read, 'duty')).toMatchObject([{ about: [type] }]);
    expect(codesOf(read)).toContain('EXTRACT_SUBJECT_UNREAD');
  });

  test.each([
    [
      'ru',
      'grade-by-kpi-count',
      'По итогам оценки выставляется одна из следующих оценок:',
      'а) «отлично» – при выполнении не менее 95 процентов КЦИ;',
      'б) «плохо» – при выполнении менее 95 процентов КЦИ.',
    ],
    [
      'kk',
      'grade-by-kpi-count',
      'Бағалау қорытындысы бойынша мына бағалардың бірі қойылады:',
      '1) "жақсы" – НМИ-дің кемінде 95 пайызы орындалғанда;',
      '2) "қанағаттанарлықсыз" – НМИ-дің 95 пайыздан кемі орындалғанда.',
    ],
    [
      'ru',
      'grade-scale',
      'Итоговая оценка служащего определяется по следующей шкале:',
      '1) 4 (отлично);',
      '2) 3 (хорошо).',
    ],
  ] as const)('a list of grades that no rule reads is no silence of the act, in %s', (lang, type, lead, ...steps) => {
    const read = readLines(lang, `7. ${lead}`, ...steps);
    expect(paramsOf(read, type)).toEqual([]);
    expect(paramsOf(read, 'duty').flatMap(({ about }) => about ?? [])).toEqual([type]);
  });

  test('time in post that is not counted in months leaves open who else is left out', () => {
    const sentence =
      '7. Оценке не подлежат служащие, проработавшие на занимаемой должности менее половины оцениваемого периода, а также находящиеся на испытательном сроке.';
    expect(paramsOf(readLines('ru', sentence), 'eligibility-exclusion')).toMatchObject([
      { minTenureMonths: null, probation: true, othersUnread: true },
    ]);
  });

  test('absences that an exception names are those of somebody else', () => {
    const sentence =
      '7. В случае отсутствия служащего оценка проводится в течение десяти рабочих дней со дня выхода на работу, за исключением служащих, находящихся в отпуске по уходу за ребенком.';
    expect(paramsOf(readLines('ru', sentence), 'absent-servant')).toEqual([]);
  });
});

test('a notice some days before the half-year ends is counted from its end, not from the appraisal', () => {
  const sentences = [
    [
      'ru',
      '7. Служба управления персоналом за пятнадцать календарных дней до окончания оцениваемого полугодия уведомляет служащих о проведении оценки.',
    ],
    [
      'kk',
      '7. Персоналды басқару қызметі бағаланатын жартыжылдық аяқталғанға дейін күнтізбелік он бес күн бұрын қызметшілерді бағалау өткізілетіні туралы хабардар етеді.',
    ],
  ] as const;
  for (const [lang, sentence] of sentences)
    expect(paramsOf(readLines(lang, sentence), 'deadline')).toMatchObject([
      { amount: 15, unit: 'calendar-day', from: 'event:period-end', direction: 'before' },
    ]);
});

describe('several rules that set somebody apart in words that were not read', () => {
  const lines = [
    '7. Ознакомление с результатами оценки осуществляется в течение двух рабочих дней после ее завершения, за исключением служащих загранучреждений.',
    '8. Результаты оценки являются основанием для выплаты бонусов, за исключением имеющих взыскание.',
  ];

  test.each([
    ['en', /point 7; point 8/u],
    ['ru', /пункт 7; пункт 8/u],
    ['kk', /7-тармақ; 8-тармақ/u],
  ] as const)('are named as people name them, in %s', (lang, names) => {
    const { rules } = readLines('ru', ...lines);
    const law = lawOf({ body: 'body', act: 'body/2020-01-01/1', brought: null, rules }, '2020-06-01');
    const facts = { body: 'body', ...acquaintedOn('2020-02-10') };
    const card = scoreCase(facts, law, { calendar: CALENDAR, messages: scoreSpeech(lang) });
    const [told] = card.findings.filter(({ what }) => what === 'acquaintance');
    expect(told?.message).toMatch(names);
  });
});
