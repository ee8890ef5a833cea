// Scales: grades by rank, ranges as the text gives them, and what happens when a step cannot be read.
import { describe, expect, test } from 'vitest';
import { codesOf, paramsOf, readLines } from './helpers/sentence.ts';

const step = (min: string | null, max: string | null, grade: string, rank: number, open = ''): object => ({
  min,
  minInclusive: min !== null && !open.includes('min'),
  max,
  maxInclusive: max !== null && !open.includes('max'),
  grade,
  rank,
});

describe('grade by the number of achieved KPIs', () => {
  const lines = [
    '17. Жоспардың жүзеге асырылуын бағалау келесі тәртіпте жүзеге асырылады.',
    'НМИ барлығы орындалған жағдайда "өте жақсы" баға қойылады.',
    'НМИ санының 7-нен 6-ы орындалған жағдайда "тиімді" баға қойылады.',
    'НМИ санының 7-нен 5-і орындалған жағдайда "қанағаттанарлық" баға қойылады.',
    'НМИ санының 7-нен 5-тен азы орындалған жағдайда "қанағаттанарлықсыз" баға қойылады.',
  ];

  test('the rule is named by the point whose lines are its steps', () => {
    const { rules } = readLines('kk', ...lines);
    expect(rules.find(({ type }) => type === 'grade-by-kpi-count')?.id).toBe('grade-by-kpi-count/point_17');
  });

  test('rank goes by value, "all" is best, "less than five" is open', () => {
    expect(paramsOf(readLines('kk', ...lines), 'grade-by-kpi-count')).toEqual([
      {
        of: 7,
        onAll: { grade: 'өте жақсы', rank: 1 },
        bands: [
          step('6', '6', 'тиімді', 2),
          step('5', '5', 'қанағаттанарлық', 3),
          step(null, '5', 'қанағаттанарлықсыз', 4, 'max'),
        ],
      },
    ]);
  });

  test('the order of the lines does not matter', () => {
    const [lead = '', ...steps] = lines;
    const turned = readLines('kk', lead, ...steps.reverse());
    expect(paramsOf(turned, 'grade-by-kpi-count')).toEqual(paramsOf(readLines('kk', ...lines), 'grade-by-kpi-count'));
  });

  test('a step whose number is lost is an error on the rule', () => {
    const broken = lines.map((line) => line.replace('7-нен 5-і орындалған', 'бірнешеуі орындалған'));
    expect(codesOf(readLines('kk', ...broken))).toContain('EXTRACT_GRADE_UNKNOWN');
  });

  test('steps that count out of different numbers are an error', () => {
    const broken = lines.map((line) => line.replace('7-нен 6-ы', '8-ден 6-ы'));
    expect(codesOf(readLines('kk', ...broken))).toContain('EXTRACT_NUMBER_UNKNOWN');
  });
});

describe('scale of points', () => {
  const listed = [
    '8. Результаты оценки выставляются по следующей градации:',
    '"Выполняет обязанности эффективно",',
    '"Выполняет обязанности удовлетворительно".',
  ];
  const ranges =
    'Результату "Выполняет обязанности эффективно" соответствует диапазон оценок от 3 до 5 баллов, "Выполняет обязанности удовлетворительно" от 0 до 2,99 баллов.';

  test('the list of grades and the ranges are two sentences joined by the names', () => {
    const read = readLines('ru', ...listed, ranges);
    expect(paramsOf(read, 'grade-scale')).toEqual([
      {
        unit: 'unit:points',
        bands: [
          step('3', '5', 'Выполняет обязанности эффективно', 1),
          step('0', '2.99', 'Выполняет обязанности удовлетворительно', 2),
        ],
      },
    ]);
    expect(codesOf(read)).toEqual([]);
  });

  test('a grade that only one of them names is an error', () => {
    const read = readLines(
      'ru',
      ...listed,
      ranges.replace('обязанности удовлетворительно" от', 'обязанности слабо" от'),
    );
    expect(codesOf(read)).toContain('EXTRACT_GRADE_UNMATCHED');
  });

  test('"less than", "over" and "inclusive" keep what they say', () => {
    const read = readLines(
      'ru',
      '36. Итоговая оценка выставляется по следующей шкале:',
      'менее 80 баллов – «неудовлетворительно»;',
      'от 80 до 105 баллов – «удовлетворительно»;',
      'от 106 до 130 (включительно) баллов – «эффективно»;',
      'свыше 130 баллов – «превосходно».',
    );
    expect(paramsOf(read, 'grade-scale')[0]?.bands).toEqual([
      step('130', null, 'превосходно', 1, 'min'),
      step('106', '130', 'эффективно', 2),
      step('80', '105', 'удовлетворительно', 3),
      step(null, '80', 'неудовлетворительно', 4, 'max'),
    ]);
  });

  test('Kazakh says the same with case endings', () => {
    const read = readLines(
      'kk',
      '38. Қорытынды баға мынадай шәкіл бойынша қойылады:',
      '3 баллдан төмен – «қанағаттанарлықсыз»;',
      '3 баллдан бастап 4 баллға дейін – «қанағаттанарлық;',
      '106-дан 130 баллға (қоса алғанда) дейін – «тиімді»;',
      '130 баллдан астам – «өте жақсы».',
    );
    expect(paramsOf(read, 'grade-scale')[0]?.bands).toEqual([
      step('130', null, 'өте жақсы', 1, 'min'),
      step('106', '130', 'тиімді', 2),
      step('3', '4', 'қанағаттанарлық', 3),
      step(null, '3', 'қанағаттанарлықсыз', 4, 'max'),
    ]);
  });

  test('a step without a grade is an error, and the sentence is not claimed by a weaker rule', () => {
    const read = readLines(
      'ru',
      '36. Итоговая оценка выставляется по следующей шкале:',
      'менее 80 баллов – «неудовлетворительно»;',
      'от 80 до 105 баллов;',
      'свыше 105 баллов – «превосходно».',
    );
    expect(codesOf(read)).toContain('EXTRACT_GRADE_UNKNOWN');
    // "2 of 2" would be told of the grades that are left.
    expect(paramsOf(read, 'grade-scale')).toEqual([]);
    expect(read.account.find(({ text }) => text.startsWith('от 80'))?.verdict).toBe('not-modelled');
  });
});

describe('scales as other drafters write them', () => {
  const bandsOf = (lang: 'kk' | 'ru', ...lines: string[]) => paramsOf(readLines(lang, ...lines), 'grade-scale');

  test('an open lower end, a bound of two comparisons, and an upper end that is left out', () => {
    const read = bandsOf(
      'ru',
      '4. Результатам оценки соответствуют следующие диапазоны оценок:',
      '«превосходно» – свыше 85 до 110 баллов включительно;',
      '«эффективно» – не менее 70, но менее 85 баллов;',
      '«удовлетворительно» – от 50 до 70 баллов (не включительно);',
      '«неудовлетворительно» – менее 50 баллов.',
    );
    expect(read[0]?.bands).toEqual([
      step('85', '110', 'превосходно', 1, 'min'),
      step('70', '85', 'эффективно', 2, 'max'),
      step('50', '70', 'удовлетворительно', 3, 'max'),
      step(null, '50', 'неудовлетворительно', 4, 'max'),
    ]);
  });

  test('the same in Kazakh', () => {
    const read = bandsOf(
      'kk',
      '4. Қорытынды баға мынадай шәкіл бойынша қойылады:',
      '85 баллдан жоғары 110 баллға дейін – «өте жақсы»;',
      '60 баллдан кем емес, бірақ 85 баллдан аз – «тиімді»;',
      '60 баллдан төмен – «қанағаттанарлықсыз».',
    );
    expect(read[0]?.bands).toEqual([
      step('85', '110', 'өте жақсы', 1, 'min'),
      step('60', '85', 'тиімді', 2, 'max'),
      step(null, '60', 'қанағаттанарлықсыз', 3, 'max'),
    ]);
  });

  test('a range that tells of its noun: "4,5-тен 5 балға дейінгі бағалар диапазоны"', () => {
    const read = bandsOf(
      'kk',
      '4. «Тиімді атқарады» деген нәтижеге 4,5-тен 5 балға дейінгі бағалар диапазоны, «Тиісті түрде атқарады» дегенге 3-тен 4,49 балға дейін сәйкес келеді.',
    );
    expect(read[0]?.bands).toEqual([
      step('4.5', '5', 'Тиімді атқарады', 1),
      step('3', '4.49', 'Тиісті түрде атқарады', 2),
    ]);
  });

  test('two scales in one point stay two', () => {
    const read = bandsOf(
      'ru',
      '9. Квартальная оценка выставляется по следующей шкале: менее 80 баллов – «удовлетворительно», 80 баллов и выше – «эффективно». Годовая оценка выставляется по шкале: менее 4 баллов – «удовлетворительно», 4 балла и выше – «эффективно».',
    );
    expect(read.map(({ bands }) => bands.map(({ min, max, rank }) => [min, max, rank]))).toEqual([
      [
        ['80', null, 1],
        [null, '80', 2],
      ],
      [
        ['4', null, 1],
        [null, '4', 2],
      ],
    ]);
  });
});

describe('grades by a share of the KPIs', () => {
  const gradesOf = (lang: 'kk' | 'ru', ...lines: string[]) => readLines(lang, '7. Баға, оценка:', ...lines);

  test('are bands in percent', () => {
    const ru = gradesOf(
      'ru',
      'при достижении 90 и более процентов КЦИ ставится оценка «эффективно»;',
      'при достижении менее 90% КЦИ ставится оценка «неудовлетворительно».',
    );
    expect(paramsOf(ru, 'grade-by-kpi-count')).toEqual([
      {
        of: null,
        onAll: null,
        unit: 'percent',
        bands: [step('90', null, 'эффективно', 1), step(null, '90', 'неудовлетворительно', 2, 'max')],
      },
    ]);
    const kk = gradesOf(
      'kk',
      'НМИ санының 80 %-дан астамы орындалған жағдайда «тиімді» баға қойылады;',
      'НМИ санының 60 %-дан 80 %-ға дейін орындалған жағдайда «қанағаттанарлық» баға қойылады;',
      'НМИ санының 60 пайыздан кемі орындалған жағдайда «қанағаттанарлықсыз» баға қойылады.',
    );
    expect(paramsOf(kk, 'grade-by-kpi-count')[0]).toMatchObject({
      unit: 'percent',
      bands: [
        step('80', null, 'тиімді', 1, 'min'),
        step('60', '80', 'қанағаттанарлық', 2),
        step(null, '60', 'қанағаттанарлықсыз', 3, 'max'),
      ],
    });
  });

  test('are not read where the share may be that of their fulfilment', () => {
    for (const read of [
      gradesOf(
        'kk',
        'НМИ 80 %-дан астам орындалған жағдайда «тиімді» баға қойылады;',
        'НМИ 80 %-дан кем орындалған жағдайда «қанағаттанарлықсыз» баға қойылады.',
      ),
      gradesOf(
        'ru',
        'при достижении КЦИ на 90 и более процентов ставится оценка «эффективно»;',
        'при достижении КЦИ менее чем на 90 % ставится оценка «неудовлетворительно».',
      ),
    ]) {
      expect(paramsOf(read, 'grade-by-kpi-count')).toEqual([]);
      expect(codesOf(read)).toContain('EXTRACT_GRADE_UNKNOWN');
    }
  });
});

describe('threshold of a competency', () => {
  const lines = (share: string): string[] => [
    '26. Даму деңгейі мінез-құлық индикаторларының санымен келесі тәртіпте анықталады:',
    `1) мінез-құлық индикаторларының ${share} немесе одан көбі байқалған жағдайда "сәйкес" бағасы қойылады.`,
    `2) мінез-құлық индикаторларының ${share}-нен кеміне сәйкес келмесе, "сәйкес емес" бағасы қойылады.`,
  ];

  test('the clause that denies twice is the complement of the first, with a warning', () => {
    const read = readLines('kk', ...lines('4/5'));
    expect(paramsOf(read, 'competency-threshold')).toEqual([
      { fraction: '4/5', comparison: '>=', met: 'сәйкес', unmet: 'сәйкес емес' },
    ]);
    expect(codesOf(read)).toEqual(['EXTRACT_DOUBLE_NEGATION']);
  });

  test('two different shares are an error', () => {
    const [lead = '', first = ''] = lines('4/5');
    const read = readLines('kk', lead, first, lines('3/5')[2] ?? '');
    expect(codesOf(read)).toContain('EXTRACT_NUMBER_UNKNOWN');
  });
});
