import { describe, expect, test } from 'vitest';
import { actWith, lintOf, lintText, saidBy } from '../support/lint-text.ts';

const scaleRu = (ranges: readonly [string, string, string, string]): string =>
  actWith('ru', [
    '1. Оценка служащих проводится один раз в год.',
    '2. Результаты оценки выставляются по следующей градации:',
    `Результату "эффективно" соответствует диапазон оценок ${ranges[0]}, "надлежащим образом" ${ranges[1]}, "удовлетворительно" ${ranges[2]}, "неудовлетворительно" ${ranges[3]}.`,
  ]);

describe('scales of grades', () => {
  test('a scale with two figures after the point leaves marks without a grade, and a mean reaches them', () => {
    expect(saidBy(lintOf('004'), 'LINT_SCALE_GAP')).toEqual([
      'point_8: Between the steps of the scale lie marks without a grade: 1.99 … 2; 2.99 … 3; 3.99 … 4. The final mark is a mean, so that such a mark does occur.',
    ]);
  });

  test('a scale whose steps touch leaves no mark without a grade', () => {
    const text = scaleRu(['от 4 до 5 баллов', 'от 3 до 4 баллов', 'от 2 до 3 баллов', 'от 0 до 2 баллов']);
    expect(saidBy(lintText(text, 'ru'), 'LINT_SCALE_GAP')).toEqual([]);
  });

  test('a mark that ends one step and begins the next belongs to two grades', () => {
    const text = scaleRu(['от 4 до 5 баллов', 'от 3 до 4 баллов', 'от 2 до 2,99 баллов', 'от 0 до 1,99 баллов']);
    const found = lintText(text, 'ru');
    expect(saidBy(found, 'LINT_SCALE_OVERLAP')).toEqual([
      'point_2: A mark belongs to two steps of the scale: 4 ("надлежащим образом" / "эффективно").',
    ]);
    expect(saidBy(found, 'LINT_SCALE_GAP')).toHaveLength(1);
  });

  test('five, four, three and fewer than three of five KPIs leave nothing out', () => {
    for (const number of ['001', '002', '003'] as const) {
      expect(saidBy(lintOf(number), 'LINT_SCALE_GAP')).toEqual([]);
      expect(saidBy(lintOf(number), 'LINT_SCALE_OVERLAP')).toEqual([]);
    }
  });
});
