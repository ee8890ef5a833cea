// Who does the deed of a sentence: not whom it is done for, to or with, and not who did an earlier deed.
import { describe, expect, test } from 'vitest';
import type { Lang } from '../../src/model/ids.ts';
import { paramsOf, readLines } from './helpers/sentence.ts';

type Row = readonly [why: string, lang: Lang, sentence: string, actor: string | null];

const DUTIES: readonly Row[] = [
  [
    'the office for whose head it is done does not do it',
    'kk',
    'Мәслихат аппаратының басшысы үшін бағалауды мәслихат хатшысы жүргізеді.',
    'actor:council-secretary',
  ],
  [
    'who agreed before is not who certifies now',
    'kk',
    'Тікелей басшы келіскеннен кейін, бағалау парағын «Б» корпусының қызметшісі растайды.',
    'actor:servant',
  ],
  [
    'the nearer of two subjects did the earlier deed',
    'kk',
    '«Б» корпусының қызметшісі Комиссия оның бағалау нәтижелерін бекіткеннен кейін үш ай ішінде біліктілікті арттыру курстарына жіберіледі.',
    'actor:servant',
  ],
  [
    'a lone subject before an earlier deed does the deed of the sentence',
    'kk',
    'Персоналды басқару қызметі бағалау аяқталғаннан кейін екі жұмыс күні ішінде қызметшіні таныстырады.',
    'actor:hr-service',
  ],
  [
    'a condition in brackets takes nothing away',
    'kk',
    'Тікелей басшы бағалау парағын қарап, оған өзгертулер (болған жағдайда) енгізеді.',
    'actor:direct-head',
  ],
  [
    'a plan belongs to the servant and is drawn up by nobody named',
    'kk',
    '«Б» корпусы қызметшісі жұмысының жоспары екі данада құрастырылады.',
    null,
  ],
  [
    'a passive of doing names the doer right behind it',
    'ru',
    'После согласования непосредственным руководителем оценочный лист заверяется служащим корпуса «Б».',
    'actor:servant',
  ],
  ['a passive of giving names to whom', 'ru', 'Надбавки выплачиваются служащим корпуса «Б».', null],
  [
    'the body to which the information goes does not send it',
    'ru',
    'Информация о принятом решении представляется государственным органом в уполномоченный орган по делам государственной службы.',
    'actor:state-body',
  ],
  [
    'the subject behind a condition without a verb is the doer',
    'ru',
    'При отсутствии вакантной должности первый руководитель назначает иное лицо в порядке, установленном законодательством.',
    'actor:first-head',
  ],
];

describe('who does the deed', () => {
  test.each(DUTIES)('%s (%s)', (_why, lang, sentence, actor) => {
    expect(paramsOf(readLines(lang, `1. ${sentence}`), 'duty')).toMatchObject([{ actor }]);
  });

  test.each([
    [
      'kk',
      'Персоналды басқару қызметі қызметшінің қорытынды бағасын Комиссия отырысына дейін бес жұмыс күнінен кешіктірмей есептейді.',
    ],
    [
      'ru',
      'Итоговая оценка служащего вычисляется службой управления персоналом не позднее пяти рабочих дней до заседания Комиссии.',
    ],
  ] as const)('who calculates the final mark keeps its term (%s)', (lang, sentence) => {
    expect(paramsOf(readLines(lang, `1. ${sentence}`), 'deadline')).toMatchObject([
      {
        what: 'act:final-calculation',
        actor: 'actor:hr-service',
      },
    ]);
  });
});

describe('who is called what', () => {
  test.each([
    ['kk', 'Қызметшінің тікелей басшысы лауазымдық нұсқаулыққа сәйкес өзі бағынатын тұлға болып табылады.'],
    ['ru', 'Непосредственным руководителем служащего является лицо, которому он подчиняется согласно инструкции.'],
  ] as const)('somebody told by a clause is defined, and that is no duty (%s)', (lang, sentence) => {
    expect(paramsOf(readLines(lang, `1. ${sentence}`), 'definition')).toMatchObject([{ concept: 'actor:direct-head' }]);
    expect(paramsOf(readLines(lang, `1. ${sentence}`), 'duty')).toEqual([]);
  });

  test.each([
    ['ru', 'Председателем Комиссии является руководитель аппарата.'],
    ['ru', 'Председателем Комиссии является лицо, имеющее право назначения на должности и освобождения от должностей.'],
    [
      'ru',
      'Служащий, получивший оценку «неудовлетворительно», не закрепляется наставником за лицами, впервые принятыми на службу.',
    ],
    ['ru', 'Руководитель аппарата ознакамливает служащего с результатами оценки в течение двух рабочих дней.'],
    ['kk', 'Лауазымға тағайындау құқығы бар тұлға комиссия төрағасы болып табылады.'],
  ] as const)('an office that somebody holds is no term (%s: %s)', (lang, sentence) => {
    expect(paramsOf(readLines(lang, `1. ${sentence}`), 'definition')).toEqual([]);
  });
});

describe('the annex of another act', () => {
  test.each([
    ['ru', 'Методика разработана в соответствии с приложением 2 к приказу Председателя Агентства.'],
    ['kk', 'Әдістеме Агенттік Төрағасы бұйрығының 2-қосымшасына сәйкес әзірленді.'],
  ] as const)('is no form of this one (%s)', (lang, sentence) => {
    expect(paramsOf(readLines(lang, `1. ${sentence}`), 'form')).toEqual([]);
  });
});
