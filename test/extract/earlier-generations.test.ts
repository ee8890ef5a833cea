// What the methodologies of 2015 and 2016 say and the later ones do not: points, parts of marks, conditions of uses, the commission.
import { describe, expect, test } from 'vitest';
import type { Lang } from '../../src/model/ids.ts';
import { paramsOf, readLines } from './helpers/sentence.ts';

type Row = readonly [lang: Lang, lines: readonly string[]];

describe('a mark is made up of marks', () => {
  test.each<Row>([
    [
      'ru',
      [
        '7. Годовая оценка складывается из:',
        '1) средней оценки служащего корпуса «Б» за отчетные кварталы;',
        '2) оценки выполнения служащим корпуса «Б» индивидуального плана работы;',
        '3) круговой оценки.',
      ],
    ],
    [
      'kk',
      [
        '7. Жылдық бағалау:',
        '1) «Б» корпусы қызметшісінің есептік тоқсандардағы орта бағасынан;',
        '2) «Б» корпусы қызметшісінің жеке жұмыс жоспарын орындау бағасынан;',
        '3) айналмалы бағалаудан құралады.',
      ],
    ],
  ])('the annual mark of three (%s)', (lang, lines) => {
    const read = readLines(lang, ...lines);
    const parts = ['mark:quarterly', 'mark:plan', 'mark:circular'];
    expect(paramsOf(read, 'mark-composition')).toEqual([{ what: 'mark:annual', parts }]);
    expect(paramsOf(read, 'method')).toEqual([]);
  });

  test.each<Row>([
    [
      'ru',
      ['15. Оценка исполнения должностных обязанностей складывается из базовых, поощрительных и штрафных баллов.'],
    ],
    ['kk', ['15. Лауазымдық міндеттерді орындауды бағалау негізгі, көтермелеу және айыппұл баллдарынан құралады.']],
  ])('the mark for duties of three kinds of points that share a noun (%s)', (lang, lines) => {
    const parts = ['mark:base-points', 'mark:bonus-points', 'mark:penalty-points'];
    expect(paramsOf(readLines(lang, ...lines), 'mark-composition')).toEqual([{ what: 'mark:duties', parts }]);
  });

  test('a list of methods is no list of marks', () => {
    const read = readLines(
      'ru',
      '4. Оценка служащего складывается из:',
      '1) оценки непосредственного руководителя служащего;',
      '2) круговой оценки.',
    );
    expect(paramsOf(read, 'mark-composition')).toEqual([]);
    expect(paramsOf(read, 'method')).toMatchObject([{ methods: ['method:direct-head', 'method:circular'] }]);
  });
});

describe('marks of one scale count on another', () => {
  const RU = [
    '37. Итоговая годовая оценка вычисляется руководителем аппарата по следующей формуле:',
    '– средняя оценка за отчетные кварталы. При этом полученное значение квартальных оценок приводится к пятибалльной системе оценок, а именно:',
    'значению «неудовлетворительно» (менее 80 баллов) присваиваются 2 балла;',
    'значению «удовлетворительно» (от 80 до 105 баллов) – 3 балла;',
    'значению «превосходно» (свыше 105 баллов) – 5 баллов;',
    '– круговая оценка.',
  ];
  const KK = [
    '37. Аппарат басшысы «Б» корпусы қызметшісінің жылдық қорытынды бағасын мына формула бойынша есептейді:',
    'Бұл ретте тоқсандық бағалардың мәні бес баллдық бағалар жүйесіне келтіріледі, атап айтқанда:',
    '«қанағаттанарлықсыз» мәнге (80 баллдан төмен) – 2 балл,',
    '«қанағаттанарлық» мәнге (80-нен 105 баллға дейін) – 3 балл,',
    '«өте жақсы» мәнге (105 баллдан астам) – 5 балл;',
  ];

  test.each([
    ['ru', RU],
    ['kk', KK],
  ] as const)('each range has its mark, the best first (%s)', (lang, lines) => {
    const [conversion, ...others] = paramsOf(readLines(lang, ...lines), 'mark-conversion');
    expect(others).toEqual([]);
    expect(conversion).toMatchObject({ what: 'mark:quarterly', for: 'mark:annual' });
    expect(conversion?.bands.map(({ min, max, mark, rank }) => [min, max, mark, rank])).toEqual([
      ['105', null, '5', 1],
      ['80', '105', '3', 2],
      [null, '80', '2', 3],
    ]);
  });
});

describe('a use of the results has its condition', () => {
  test.each<Row>([
    ['ru', ['48. Бонусы выплачиваются служащим корпуса «Б» с результатами оценки «превосходно» и «эффективно».']],
    ['kk', ['48. Бонустар «өте жақсы» және «тиімді» бағалау нәтижелері бар «Б» корпусы қызметшілеріне төленеді.']],
  ])('bonuses on two grades (%s)', (lang, lines) => {
    const [use] = paramsOf(readLines(lang, ...lines), 'results-used-for');
    expect(use).toMatchObject({ uses: ['use:bonus'], not: [], on: { times: null, years: null, inSuccession: false } });
    expect(use?.on?.grades).toHaveLength(2);
  });

  test.each<Row>([
    [
      'ru',
      [
        '7. Служащий, получивший оценку «неудовлетворительно», не закрепляется наставником за лицами, впервые принятыми на службу.',
      ],
    ],
    [
      'kk',
      [
        '7. «Қанағаттанарлықсыз» деген баға алған қызметші лауазымға алғаш қабылданған тұлғаға тәлімгер ретінде бекітілмейді.',
      ],
    ],
  ])('no mentor on a bad grade (%s)', (lang, lines) => {
    const read = readLines(lang, ...lines);
    expect(paramsOf(read, 'results-used-for')).toMatchObject([{ uses: [], not: ['use:mentoring'] }]);
    expect(paramsOf(read, 'duty')).toEqual([]);
  });

  test.each<Row>([
    [
      'ru',
      [
        '6. Получение служащим двух оценок «неудовлетворительно» в течение последних трех лет является основанием для проведения аттестации.',
      ],
    ],
    [
      'kk',
      [
        '6. Қызметшінің соңғы үш жыл бойы екі «қанағаттанарлықсыз» деген баға алуы, оны аттестаттаудан өткізуге негіз болып табылады.',
      ],
    ],
  ])('attestation after two bad marks in three years (%s)', (lang, lines) => {
    const on = { times: 2, years: 3, inSuccession: false };
    expect(paramsOf(readLines(lang, ...lines), 'results-used-for')).toMatchObject([{ uses: ['use:attestation'], on }]);
  });

  test('what follows where the use cannot be made is a use with a further condition', () => {
    const read = readLines(
      'ru',
      '51. Результаты оценки служащего по итогам двух лет подряд со значением «неудовлетворительно» являются основанием для принятия решения о понижении его в должности. При отсутствии вакантной должности служащий корпуса «Б» увольняется в порядке, установленном законодательством.',
    );
    const on = { times: 2, years: 2, inSuccession: true };
    expect(paramsOf(read, 'results-used-for')).toMatchObject([
      { uses: ['use:demotion'], on: { ...on, when: null } },
      { uses: ['use:dismissal'], on: { ...on, when: 'При отсутствии вакантной должности' } },
    ]);
  });

  test('results that were a ground for an earlier decision are none for a new one', () => {
    const read = readLines(
      'ru',
      '6. При принятии решения об аттестации не учитываются результаты оценки, которые являлись основанием для проведения предыдущей аттестации.',
    );
    expect(paramsOf(read, 'results-used-for')).toEqual([]);
  });
});

describe('who sits in the commission', () => {
  test.each<Row>([
    [
      'ru',
      [
        '9. Комиссия состоит из пяти членов.',
        'В состав комиссии включаются руководители структурных подразделений, представители кадровой службы.',
        'Председателем Комиссии является лицо, имеющее право назначения на должности.',
      ],
    ],
    [
      'kk',
      [
        '9. Комиссия бес мүшеден тұрады.',
        'Комиссия құрамына құрылымдық бөлімшелердің басшылары, кадр қызметінің өкілдері кіреді.',
        'Лауазымына тағайындау және лауазымынан босату құқығы бар тұлға комиссия төрағасы болып табылады.',
      ],
    ],
  ])('the chair and the members by their posts (%s)', (lang, lines) => {
    expect(paramsOf(readLines(lang, ...lines), 'commission-composition')).toEqual([
      { chair: 'actor:authorised-person', members: ['actor:unit-head', 'actor:hr-service'] },
    ]);
  });

  test.each<Row>([
    ['ru', ['6. Председателем Комиссии является руководитель аппарата.']],
    ['kk', ['6. Комиссияның төрағасы болып аппарат басшысы табылады.']],
  ])('the chair in either order of words (%s)', (lang, lines) => {
    expect(paramsOf(readLines(lang, ...lines), 'commission-composition')).toMatchObject([
      { chair: 'actor:office-head' },
    ]);
  });

  test.each<Row>([
    [
      'ru',
      [
        '12. В случае, если в состав Комиссии входит непосредственный руководитель служащего, а также служащие, указанные в подпункте 2) пункта 4 настоящей Методики, они не принимают участия в голосовании по данному служащему.',
      ],
    ],
    [
      'kk',
      [
        '12. Егер Комиссия құрамына қызметшінің тікелей басшысы, сондай-ақ осы Әдістеменің 4-тармағы 2) тармақшасында көрсетілген қызметшілер кіретін болса, олар осы қызметшіге қатысты дауыс беруге қатыспайды.',
      ],
    ],
  ])('heads and appraisers do not vote (%s)', (lang, lines) => {
    const read = readLines(lang, ...lines);
    expect(paramsOf(read, 'vote-exclusion')).toEqual([{ who: ['actor:direct-head', 'actor:cited-persons'] }]);
    expect(paramsOf(read, 'duty')).toEqual([]);
  });
});

describe('whom a circular appraisal asks', () => {
  test.each<Row>([
    [
      'ru',
      [
        '15. Круговая оценка представляет собой оценку подчиненных служащего, а в случае отсутствия подчиненных – лиц, занимающих должности в структурном подразделении.',
        'Перечень таких лиц (не более трех) определяется службой управления персоналом.',
      ],
    ],
    [
      'kk',
      [
        '15. Айналмалы бағалау қызметшінің қарамағындағы адамдардың, ал қарамағындағы адамдар болмаған жағдайда - құрылымдық бөлімшеде лауазымды атқаратын адамның бағалауын білдіреді.',
        'Мұндай адамдардың тізімін (үш адамнан аспайтын) персоналды басқару қызметі анықтайды.',
      ],
    ],
  ])('in one sentence, and how many (%s)', (lang, lines) => {
    expect(paramsOf(readLines(lang, ...lines), 'respondents')).toEqual([
      { min: null, max: 3, circle: ['actor:colleague', 'actor:subordinate'] },
    ]);
  });
});
