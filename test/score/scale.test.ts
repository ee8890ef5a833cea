import { describe, expect, test } from 'vitest';
import type { Band } from '../../src/model/rule-graph.ts';
import { compileKpiScale } from '../../src/score/kpi-scale.ts';
import { approximateRatio, meanOfRatios, parseRatio, printRatio, type Ratio } from '../../src/score/ratio.ts';
import { compileScale, type Scale } from '../../src/score/scale.ts';

function band(
  min: string | null,
  max: string | null,
  grade: string,
  rank: number,
  open: 'min' | 'max' | 'both' | '' = '',
): Band {
  return {
    min,
    minInclusive: open !== 'min' && open !== 'both',
    max,
    maxInclusive: open !== 'max' && open !== 'both',
    grade,
    rank,
  };
}

function place(scale: Scale | null, mark: string): string {
  const ratio = parseRatio(mark)!;
  const found = scale!.place(ratio.n, ratio.d);
  return `${found.kind}: ${found.steps.map((step) => step.grade).join('+')}${found.kind === 'gap' ? `${found.below?.grade}|${found.above?.grade}` : ''}`;
}

const marks2023 = compileScale([
  band('4', '5', 'A', 1),
  band('3', '3.99', 'B', 2),
  band('2', '2.99', 'C', 3),
  band('0', '1.99', 'D', 4),
]);

describe('a scale of the 2023 generation has gaps between its steps', () => {
  test.each([
    ['5', 'step: A'],
    ['4', 'step: A'],
    ['3.9999', 'gap: B|A'],
    ['3.995', 'gap: B|A'],
    ['3.99', 'step: B'],
    ['11/3', 'step: B'],
    ['2.995', 'gap: C|B'],
    ['1.995', 'gap: D|C'],
    ['0', 'step: D'],
    ['5.0001', 'outside: '],
  ])('%s is in %s', (mark, expected) => expect(place(marks2023, mark)).toBe(expected));
});

describe('a scale of the 2016 generation gives some marks to two grades', () => {
  const year = compileScale([
    band(null, '3', 'D', 4, 'max'),
    band('3', '4', 'C', 3),
    band('4', '5', 'B', 2),
    band('5', '5', 'A', 1),
  ]);
  test.each([
    ['2.99', 'step: D'],
    ['3', 'step: C'],
    ['4', 'overlap: C+B'],
    ['4.5', 'step: B'],
    ['5', 'overlap: B+A'],
    ['6', 'outside: '],
  ])('%s is in %s', (mark, expected) => expect(place(year, mark)).toBe(expected));

  test('points without end above and below', () => {
    const quarter = compileScale([
      band(null, '80', 'D', 4, 'max'),
      band('80', '105', 'C', 3),
      band('106', '130', 'B', 2),
      band('130', null, 'A', 1, 'min'),
    ]);
    expect(['-5', '80', '105.5', '130', '130.01', '900'].map((mark) => place(quarter, mark))).toEqual([
      'step: D',
      'step: C',
      'gap: C|B',
      'step: B',
      'step: A',
      'step: A',
    ]);
  });
});

test('bounds and marks of many digits are compared exactly', () => {
  const fine = compileScale([
    band('0.3333333333333', '0.6666666666667', 'A', 1),
    band('0.7', '12345678.1234567', 'B', 2),
  ]);
  expect(
    ['1/3', '0.3333333333332', '2/3', '0.6666666666668', '12345678.1234567', '12345678.1234568'].map((mark) =>
      place(fine, mark),
    ),
  ).toEqual(['step: A', 'outside: ', 'step: A', 'gap: A|B', 'step: B', 'outside: ']);
});

test('a bound that is no number makes no scale', () => {
  expect(compileScale([band('four', '5', 'A', 1)])).toBeNull();
});

describe('marks are exact', () => {
  test.each([
    [['4', '3.5', '3.99', '4.2'], '3.9225', null],
    [['4', '4', '3'], '11/3', '3.6667'],
    [['0.1', '0.2', '0.3'], '0.2', null],
    [['3,99', '4'], '3.995', null],
  ] as const)('the mean of %j is %s', (marks, expected, approximate) => {
    const mean = meanOfRatios(marks.map((mark) => parseRatio(mark)!)) as Ratio;
    expect(printRatio(mean)).toBe(expected);
    expect(approximateRatio(mean)).toBe(approximate);
  });

  test.each(['', 'four', '1e3', '4.', '--4', '1/0', '99999999999999999999'])('%j is no mark', (text) => {
    expect(parseRatio(text)).toBeNull();
  });

  test('a number of a YAML file is read by its shortest decimal form', () => {
    expect(parseRatio(3.99)).toEqual({ n: 399, d: 100 });
    expect(parseRatio(1e-7)).toBeNull();
  });
});

describe('a scale of achieved KPIs speaks of the number of KPIs it is made for', () => {
  const bands = [band('4', '4', 'B', 2), band('3', '3', 'C', 3), band(null, '3', 'D', 4, 'max')];
  const scale = compileKpiScale({ of: 5, bands, onAll: { grade: 'A', rank: 1 } })!;

  test('of five, every count has one grade', () => {
    const grades = [0, 1, 2, 3, 4, 5].map((achieved) => {
      const found = scale(achieved, 5);
      return found.kind === 'all' || found.kind === 'count' ? found.grade.grade : found.kind;
    });
    expect(grades).toEqual(['D', 'D', 'D', 'C', 'B', 'A']);
  });

  test('a plan of four is irregular, with the letter and the scale as readings', () => {
    const found = scale(4, 4);
    expect(found).toMatchObject({ kind: 'irregular', byLetter: { grade: 'A' }, byScale: { grade: 'B' } });
    expect(scale(3, 4)).toMatchObject({ kind: 'irregular', byLetter: null, byScale: { grade: 'C' } });
    expect(scale(7, 7)).toMatchObject({ kind: 'irregular', byLetter: { grade: 'A' }, byScale: null });
  });

  test('bands in percent are shares of the plan, exact at their edges', () => {
    const shares = [band('80', null, 'A', 1, 'min'), band('60', '80', 'B', 2, 'max'), band(null, '60', 'C', 3, 'max')];
    const share = compileKpiScale({ of: null, bands: shares, onAll: null, unit: 'percent' })!;
    const gradeOf = (achieved: number, planned: number) => {
      const found = share(achieved, planned);
      return found.kind === 'count' ? found.grade.grade : found.kind;
    };
    expect([gradeOf(5, 6), gradeOf(4, 5), gradeOf(3, 4), gradeOf(3, 5), gradeOf(1, 2)]).toEqual([
      'A',
      'uncovered',
      'B',
      'B',
      'C',
    ]);
  });

  test('a scale without a number of KPIs takes "all" from the plan', () => {
    const free = compileKpiScale({ of: null, bands, onAll: { grade: 'A', rank: 1 } })!;
    expect(free(4, 4)).toMatchObject({ kind: 'all' });
    expect(free(4, 6)).toMatchObject({ kind: 'count', grade: { grade: 'B' } });
  });
});
