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
    expect(codesOf(read)).toEqual(['EXTRACT_GRADE_UNKNOWN']);
    expect(read.account.find(({ text }) => text.startsWith('от 80'))?.verdict).toBe('not-modelled');
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
