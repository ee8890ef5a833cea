// Time limits: how much, of what, from when, in which direction, and for what.
import { describe, expect, test } from 'vitest';
import type { Lang } from '../../src/model/ids.ts';
import { codesOf, paramsOf, readLines } from './helpers/sentence.ts';

type Row = readonly [
  lang: Lang,
  sentence: string,
  what: string,
  amount: number,
  unit: string,
  from: string | null,
  direction: string,
];

const ROWS: readonly Row[] = [
  [
    'kk',
    'Персоналды басқару қызметі қызметшіні бағалау нәтижелерімен ол аяқталған соң екі жұмыс күні ішінде таныстырады.',
    'act:acquaintance',
    2,
    'working-day',
    'event:appraisal-end',
    'after',
  ],
  [
    'kk',
    'Бағалау парағын қайта енгізу, оны түзетуге жолдағаннан кейін 2 жұмыс күнінен кешіктірілмей жүзеге асырылады.',
    'act:sheet-resubmission',
    2,
    'working-day',
    'event:sheet-returned',
    'after',
  ],
  [
    'kk',
    'Персоналды басқару қызметі бағалауды өткізуге дейін жеті жұмыс күні аралығында тұлғаларды бағалау жүргізу туралы хабарлайды.',
    'act:appraisal-notice',
    7,
    'working-day',
    'event:appraisal',
    'contested',
  ],
  [
    'kk',
    'Тоқсандық бағалау есептік тоқсаннан кейінгі айдың онынан кешіктірмей жүргізіледі.',
    'act:quarterly-appraisal',
    10,
    'day-of-month',
    'event:quarter-end',
    'after',
  ],
  [
    'kk',
    'Жылдық бағалау жиырма бесінші желтоқсаннан кешіктірмей жүргізіледі.',
    'act:annual-appraisal',
    1225,
    'date-of-year',
    null,
    'after',
  ],
  [
    'ru',
    'Отдел управления персоналом уведомляет служащего об оценке не позднее пятого числа месяца, следующего за отчетным кварталом.',
    'act:appraisal-notice',
    5,
    'day-of-month',
    'event:quarter-end',
    'after',
  ],
  [
    'ru',
    'Итоговая годовая оценка вычисляется не позднее пяти рабочих дней до заседания Комиссии.',
    'act:final-calculation',
    5,
    'working-day',
    'event:commission-meeting',
    'before',
  ],
  [
    'ru',
    'Информация о принятом решении представляется государственным органом в течение двух недель.',
    'act:decision-report',
    14,
    'calendar-day',
    null,
    'after',
  ],
  [
    'ru',
    'Служащий направляется на курсы повышения квалификации в течение трех месяцев после утверждения Комиссией результатов.',
    'act:training',
    3,
    'month',
    'event:results-approved',
    'after',
  ],
];

describe('terms', () => {
  test.each(ROWS)('%s: %s', (lang, sentence, what, amount, unit, from, direction) => {
    const read = readLines(lang, `1. ${sentence}`);
    expect(paramsOf(read, 'deadline')).toMatchObject([{ what, amount, unit, from, direction }]);
    expect(codesOf(read)).toEqual([]);
  });
});

test('two terms of one sentence keep their own period and method', () => {
  const read = readLines(
    'ru',
    '5. Оценка по достижению КЦИ и методу ранжирования проводится по итогам квартала – не позднее десятого числа месяца, следующего за отчетным кварталом, по методу 360 проводится по итогам года – не позднее пятнадцатого числа месяца, следующего за отчетным годом.',
  );
  expect(paramsOf(read, 'deadline').map(({ what, amount, from }) => [what, amount, from])).toEqual([
    ['act:quarterly-appraisal', 10, 'event:quarter-end'],
    ['act:survey-360', 15, 'event:year-end'],
  ]);
});

test('"from the day of" leaves open whether that day counts, "after" does not', () => {
  const counted = (lang: Lang, words: string): unknown =>
    paramsOf(readLines(lang, `1. ${words}`), 'deadline').map(({ counting }) => counting);
  expect(
    counted('ru', 'Оценочный лист вносится повторно не позднее 2 рабочих дней со дня направления на доработку.'),
  ).toEqual(['contested']);
  expect(
    counted('ru', 'Оценочный лист вносится повторно не позднее 2 рабочих дней после направления на доработку.'),
  ).toEqual(['next-day']);
  expect(
    counted(
      'kk',
      'Бағалау парағын қайта енгізу түзетуге жолданған күннен бастап 2 жұмыс күні ішінде жүзеге асырылады.',
    ),
  ).toEqual(['contested']);
});

test('days that are called neither working nor calendar days are read as calendar days with a warning', () => {
  const read = readLines(
    'ru',
    '1. Служба управления персоналом ознакамливает служащего с результатами в течение трех дней.',
  );
  expect(paramsOf(read, 'deadline')).toMatchObject([{ amount: 3, unit: 'calendar-day' }]);
  expect(codesOf(read)).toEqual(['EXTRACT_DAYS_UNSPECIFIED']);
});

test('an event that the lexicon does not know is said to be unknown', () => {
  const read = readLines(
    'ru',
    '1. Служба управления персоналом ознакамливает служащего с результатами в течение трех рабочих дней после полнолуния.',
  );
  expect(paramsOf(read, 'deadline')).toMatchObject([{ amount: 3, from: 'event:unrecognised' }]);
  expect(codesOf(read)).toEqual(['EXTRACT_EVENT_UNKNOWN']);
});

test('whoever signed the sheet is not the one who must submit it', () => {
  const read = readLines(
    'kk',
    '1. Жоғары тұрған басшымен бағалау парағына қол қойылғаннан кейін персоналды басқару қызметі 2 жұмыс күнінен кешіктірмей оны Комиссияның қарауына ұсынады.',
  );
  expect(paramsOf(read, 'deadline')).toMatchObject([
    { actor: 'actor:hr-service', what: 'act:submission-to-commission', from: 'event:sheet-signed' },
  ]);
});
